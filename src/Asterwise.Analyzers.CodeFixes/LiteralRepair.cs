using Asterwise.Analyzers.Evidence;
using Asterwise.Analyzers.Keys;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.CodeFixes;

/// <summary>Puts an expression in the place of a key in the source, in each of the forms that a key can have there.</summary>
internal static class LiteralRepair
{
    private const string Utf8 = "global::System.Text.Encoding.UTF8";

    /// <summary>The new root; null where the form leaves no room for an expression.</summary>
    public static SyntaxNode? Replace(FixContext context, SyntaxNode root, TextSpan span, ExpressionSyntax key)
    {
        var token = root.FindToken(span.Start);
        if (token.Span == span && token.IsKind(SyntaxKind.InterpolatedStringTextToken))
            return ReplaceInInterpolation(root, token, key);
        var node = root.FindNode(span, getInnermostNodeForTie: true);
        var expression = node as ExpressionSyntax ?? (node as ArgumentSyntax)?.Expression;
        if (expression is null || expression.Span != span)
            return node is InitializerExpressionSyntax or CollectionExpressionSyntax ? ReplaceArray(context, root, (ExpressionSyntax)node, key) : null;

        return expression switch
        {
            LiteralExpressionSyntax literal when IsSetting(literal) => null,
            LiteralExpressionSyntax { Token: var text } literal when ApiKey.TryFind(text.ValueText, 0, out var found) || (ApiKey.IsKeyOrPlaceholder(text.ValueText) && (found = new TextSpan(0, text.ValueText.Length)).Length > 0) =>
                ReplaceLiteral(root, literal, found, key),
            LiteralExpressionSyntax literal => ReplaceEncoded(root, literal, key),
            ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax or CollectionExpressionSyntax or InitializerExpressionSyntax or StackAllocArrayCreationExpressionSyntax => ReplaceArray(context, root, expression, key),
            _ => ReplaceFolded(context, root, expression, key),
        };
    }

    private static SyntaxNode? ReplaceLiteral(SyntaxNode root, LiteralExpressionSyntax literal, TextSpan found, ExpressionSyntax key)
    {
        if (literal.IsKind(SyntaxKind.Utf8StringLiteralExpression))
            return found.Length == literal.Token.ValueText.Length ? root.ReplaceNode(literal, KeyExpressions.Parse($"{Utf8}.GetBytes({key})").WithTriviaFrom(literal)) : null;
        if (found.Length == literal.Token.ValueText.Length && IsFallback(literal) && key is BinaryExpressionSyntax { Right: ThrowExpressionSyntax @throw })
            return root.ReplaceNode(literal, @throw.WithTriviaFrom(literal));
        return root.ReplaceNode(literal, Around(literal, literal.Token.ValueText, found, key));
    }

    /// <summary>What is before and behind the key stays, in a sum.</summary>
    private static ExpressionSyntax Around(ExpressionSyntax original, string text, TextSpan found, ExpressionSyntax key)
    {
        var before = text.Substring(0, found.Start);
        var after = text.Substring(found.End);
        if (before.Length + after.Length == 0)
            return Fitting(original, key);
        var sum = (before.Length > 0 ? SyntaxFactory.Literal(before) + " + " : "") + KeyExpressions.Operand(key) + (after.Length > 0 ? " + " + SyntaxFactory.Literal(after) : "");
        return Fitting(original, KeyExpressions.Parse(sum));
    }

    /// <summary>In parentheses, unless nothing around the place could bind more tightly.</summary>
    private static ExpressionSyntax Fitting(ExpressionSyntax original, ExpressionSyntax replacement) =>
        (original.Parent is ArgumentSyntax or EqualsValueClauseSyntax or ArrowExpressionClauseSyntax or ReturnStatementSyntax or AssignmentExpressionSyntax
            or InitializerExpressionSyntax or ParenthesizedExpressionSyntax or LambdaExpressionSyntax or SwitchExpressionArmSyntax or AnonymousObjectMemberDeclaratorSyntax
            or ExpressionElementSyntax or YieldStatementSyntax
            || (original.Parent is BinaryExpressionSyntax coalesce && coalesce.IsKind(SyntaxKind.CoalesceExpression) && coalesce.Right == original)
            ? replacement
            : KeyExpressions.Operand(replacement)).WithTriviaFrom(original);

    private static SyntaxNode? ReplaceInInterpolation(SyntaxNode root, SyntaxToken token, ExpressionSyntax key)
    {
        var text = (InterpolatedStringTextSyntax)token.Parent!;
        var whole = (InterpolatedStringExpressionSyntax)text.Parent!;
        if (token.Text != token.ValueText || whole.StringStartToken.IsKind(SyntaxKind.InterpolatedMultiLineRawStringStartToken) || whole.StringStartToken.Text.StartsWith("$$", StringComparison.Ordinal))
            return null;
        if (!ApiKey.TryFind(token.Text, 0, out var found))
            found = token.Text.IndexOf(ApiKey.Prefix, StringComparison.Ordinal) is >= 0 and var start ? TextSpan.FromBounds(start, token.Text.Length) : default;
        var hole = SyntaxFactory.Interpolation(SyntaxFactory.ParenthesizedExpression(key));
        var contents = new List<InterpolatedStringContentSyntax> { Piece(token.Text.Substring(0, found.Start)), hole, Piece(token.Text.Substring(found.End)) };
        return root.ReplaceNode(text, contents.Where(piece => piece.Span.Length > 0));
    }

    private static InterpolatedStringTextSyntax Piece(string text) =>
        SyntaxFactory.InterpolatedStringText(SyntaxFactory.Token(default, SyntaxKind.InterpolatedStringTextToken, text, text, default));

    /// <summary>A key in base64 is replaced together with what decodes it.</summary>
    private static SyntaxNode? ReplaceEncoded(SyntaxNode root, LiteralExpressionSyntax literal, ExpressionSyntax key)
    {
        if (literal.Parent?.Parent?.Parent is not InvocationExpressionSyntax { Expression: var decoder } decode || SyntaxIndex.NameOf(decoder) != "FromBase64String"
            || !ApiKey.TryFindBase64(literal.Token.ValueText, 0, out var encoded) || encoded.Length != literal.Token.ValueText.Length
            || !literal.Token.ValueText.StartsWith("YXdf", StringComparison.Ordinal))
        {
            return null;
        }

        return decode.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Arguments.Count: 1, Parent: InvocationExpressionSyntax { Expression: var reader } read } } && SyntaxIndex.NameOf(reader) == "GetString"
            ? root.ReplaceNode(read, Fitting(read, key))
            : root.ReplaceNode(decode, KeyExpressions.Parse($"{Utf8}.GetBytes({key})").WithTriviaFrom(decode));
    }

    private static SyntaxNode? ReplaceArray(FixContext context, SyntaxNode root, ExpressionSyntax array, ExpressionSyntax key)
    {
        var original = context.Root.FindNode(array.Span, getInnermostNodeForTie: true);
        var typed = original is InitializerExpressionSyntax { Parent: EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type: var declared } } } } ? context.Model.GetTypeInfo(declared).Type : context.Model.GetTypeInfo(original).ConvertedType;
        var element = (typed as IArrayTypeSymbol)?.ElementType ?? (typed as INamedTypeSymbol)?.TypeArguments.FirstOrDefault();
        var isNewString = array.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Arguments.Count: 1, Parent: ObjectCreationExpressionSyntax { Type: PredefinedTypeSyntax } } };
        if (isNewString)
            return array.Parent!.Parent!.Parent is ObjectCreationExpressionSyntax text ? root.ReplaceNode(text, Fitting(text, key)) : null;
        var replacement = element?.SpecialType switch
        {
            SpecialType.System_Char => $"({key}).ToCharArray()",
            SpecialType.System_Byte => $"{Utf8}.GetBytes({key})",
            _ => null,
        };
        return replacement is null ? null : root.ReplaceNode(array, KeyExpressions.Parse(replacement).WithTriviaFrom(array));
    }

    private static SyntaxNode? ReplaceFolded(FixContext context, SyntaxNode root, ExpressionSyntax expression, ExpressionSyntax key)
    {
        if (context.Project.OperationOf(context.Root.FindNode(expression.Span, getInnermostNodeForTie: true)) is not { } operation)
            return null;
        var folded = TextValue.Of(operation, context.Project);
        return folded.IsConstant && ApiKey.TryFind(folded.Text, 0, out var found)
            ? root.ReplaceNode(expression, Around(expression, folded.Text, found, key))
            : null;
    }

    /// <summary>The literal stands behind <c>??</c> for a variable that is unset: then its absence is the error to report.</summary>
    private static bool IsFallback(LiteralExpressionSyntax literal) =>
        literal.Parent is BinaryExpressionSyntax coalesce && coalesce.IsKind(SyntaxKind.CoalesceExpression) && coalesce.Right == literal
        && Names.MentionsAsterwise(coalesce.Left.ToString());

    /// <summary><c>SetEnvironmentVariable(name, "aw_…")</c>: reading the variable to set it would do nothing.</summary>
    private static bool IsSetting(LiteralExpressionSyntax literal) =>
        literal.Parent?.Parent?.Parent is InvocationExpressionSyntax { Expression: var setter } && SyntaxIndex.NameOf(setter) == "SetEnvironmentVariable";
}

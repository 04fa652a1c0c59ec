using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Keys;
using Asterwise.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.CodeFixes.Repairs;

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
        {
            return node is InitializerExpressionSyntax or CollectionExpressionSyntax
                ? ReplaceArray(context, root, (ExpressionSyntax)node, key)
                : null;
        }

        return expression switch
        {
            LiteralExpressionSyntax literal when IsSetting(literal) => null,
            LiteralExpressionSyntax literal => ReplaceLiteral(context, root, literal, key) ?? ReplaceEncoded(root, literal, key),
            _ when IsArray(expression) => ReplaceArray(context, root, expression, key),
            _ => ReplaceFolded(context, root, expression, key),
        };
    }

    private static bool IsArray(ExpressionSyntax expression) =>
        expression is ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax
            or StackAllocArrayCreationExpressionSyntax or CollectionExpressionSyntax or InitializerExpressionSyntax;

    private static SyntaxNode? ReplaceLiteral(
        FixContext context, SyntaxNode root, LiteralExpressionSyntax literal, ExpressionSyntax key)
    {
        var pieces = Pieces(literal.Token.ValueText);
        if (!pieces.Contains(null))
            return null;
        var isWhole = pieces.Count == 1;
        if (literal.IsKind(SyntaxKind.Utf8StringLiteralExpression))
            return isWhole ? ReplaceBytes(root, literal, key) : null;
        return (isWhole ? ReplaceUse(context, root, literal, key) : null)
            ?? root.ReplaceNode(literal, Sum(literal, pieces, key));
    }

    /// <summary>What is done with a literal that is a key alone goes with it, where the expression does that itself.</summary>
    private static SyntaxNode? ReplaceUse(
        FixContext context, SyntaxNode root, LiteralExpressionSyntax literal, ExpressionSyntax key)
    {
        if (IsFallback(literal) && key is BinaryExpressionSyntax { Right: ThrowExpressionSyntax @throw })
            return root.ReplaceNode(literal, @throw.WithTriviaFrom(literal));
        if (key is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var unrevealed } })
            return null;
        if (ParsingOf(literal) is { } parsing)
            return root.ReplaceNode(parsing, unrevealed.WithTriviaFrom(parsing));
        return IsFallback(literal)
            && literal.Parent is BinaryExpressionSyntax { Left: InvocationExpressionSyntax read } coalesce
            && IsReadingOf(context.Options.KeyVariable, read)
                ? root.ReplaceNode(coalesce, key.WithTriviaFrom(coalesce))
                : null;
    }

    /// <summary><c>"aw_…"u8</c>, with the <c>.ToArray()</c> behind it.</summary>
    private static SyntaxNode ReplaceBytes(SyntaxNode root, LiteralExpressionSyntax literal, ExpressionSyntax key)
    {
        var access = literal.Parent as MemberAccessExpressionSyntax;
        ExpressionSyntax replaced =
            access?.Name.Identifier.ValueText == "ToArray" && access.Parent is InvocationExpressionSyntax toArray
                ? toArray
                : literal;
        return root.ReplaceNode(replaced, KeyExpressions.Parse($"{Utf8}.GetBytes({key})").WithTriviaFrom(replaced));
    }

    /// <summary>The text in pieces, with null for each key in it.</summary>
    private static List<string?> Pieces(string text)
    {
        var pieces = new List<string?>();
        var start = 0;
        while (ApiKey.TryFind(text, start, out var key))
            Cut(key);

        // A placeholder is the last word, as in "Bearer aw_your_key_here".
        var placeholder = text.IndexOf(KeyFormat.Prefix, StringComparison.Ordinal);
        if (start == 0 && placeholder >= 0 && ApiKey.IsKeyOrPlaceholder(text.Substring(placeholder)))
            Cut(TextSpan.FromBounds(placeholder, text.TrimEnd().Length));
        if (start < text.Length)
            pieces.Add(text.Substring(start));
        return pieces;

        void Cut(TextSpan key)
        {
            if (key.Start > start)
                pieces.Add(text.Substring(start, key.Start - start));
            pieces.Add(null);
            start = key.End;
        }
    }

    /// <summary>What is before and behind the key stays, in a sum.</summary>
    private static ExpressionSyntax Sum(ExpressionSyntax original, List<string?> pieces, ExpressionSyntax key)
    {
        if (pieces.Count == 1)
            return Fitting(original, key);
        var operands = pieces.Select(piece =>
            piece is null ? KeyExpressions.Operand(key).ToString() : SyntaxFactory.Literal(piece).ToString());
        return Fitting(original, KeyExpressions.Parse(string.Join(" + ", operands)));
    }

    /// <summary>In parentheses, which the host takes away where they are not needed.</summary>
    private static ExpressionSyntax Fitting(ExpressionSyntax original, ExpressionSyntax replacement) =>
        SyntaxFactory.ParenthesizedExpression(replacement)
            .WithAdditionalAnnotations(Simplifier.Annotation)
            .WithTriviaFrom(original);

    private static SyntaxNode? ReplaceInInterpolation(SyntaxNode root, SyntaxToken token, ExpressionSyntax key)
    {
        // The characters of a key are never escaped, so the source and its meaning are cut at the same places.
        List<string?> written = Pieces(token.Text), meant = Pieces(token.ValueText);
        if (!meant.Contains(null) || written.Count != meant.Count)
            return null;
        var interpolation = (InterpolatedStringExpressionSyntax)token.Parent!.Parent!;
        var braces = Math.Max(1, interpolation.StringStartToken.Text.Count(c => c == '$'));
        var hole = SyntaxFactory.Interpolation(key is BinaryExpressionSyntax ? KeyExpressions.Operand(key) : Fitting(key, key))
            .WithOpenBraceToken(Token(SyntaxKind.OpenBraceToken, new string('{', braces)))
            .WithCloseBraceToken(Token(SyntaxKind.CloseBraceToken, new string('}', braces)));
        return root.ReplaceNode(token.Parent, written.Zip(meant, (text, value) => text is null || value is null
            ? (InterpolatedStringContentSyntax)hole
            : SyntaxFactory.InterpolatedStringText(Token(SyntaxKind.InterpolatedStringTextToken, text, value))));
    }

    private static SyntaxToken Token(SyntaxKind kind, string text, string? value = null) =>
        SyntaxFactory.Token(default, kind, text, value ?? text, default);

    /// <summary>A key in base64 is replaced together with what decodes it.</summary>
    private static SyntaxNode? ReplaceEncoded(SyntaxNode root, LiteralExpressionSyntax literal, ExpressionSyntax key)
    {
        if (CallWith(literal, "FromBase64String") is not { } decode || !IsKeyInBase64(literal.Token.ValueText))
            return null;
        return decode.Parent is ArgumentSyntax && CallWith(decode, "GetString") is { ArgumentList.Arguments.Count: 1 } read
            ? root.ReplaceNode(read, Fitting(read, key))
            : root.ReplaceNode(decode, KeyExpressions.Parse($"{Utf8}.GetBytes({key})").WithTriviaFrom(decode));
    }

    /// <summary>Whether a text is the base64 of a key alone.</summary>
    private static bool IsKeyInBase64(string text) =>
        text.StartsWith("YXdf", StringComparison.Ordinal)
        && ApiKey.TryFindBase64(text, 0, out var encoded)
        && encoded.Length == text.Length;

    private static SyntaxNode? ReplaceArray(FixContext context, SyntaxNode root, ExpressionSyntax array, ExpressionSyntax key)
    {
        if (NewStringOf(array) is { } text)
            return root.ReplaceNode(text, Fitting(text, key));
        var original = context.Root.FindNode(array.Span, getInnermostNodeForTie: true);
        var replacement = ElementType(original, context.Model)?.SpecialType switch
        {
            SpecialType.System_Char => $"{KeyExpressions.Operand(key)}.ToCharArray()",
            SpecialType.System_Byte => $"{Utf8}.GetBytes({key})",
            _ => null,
        };
        return replacement is null ? null : root.ReplaceNode(array, KeyExpressions.Parse(replacement).WithTriviaFrom(array));
    }

    /// <summary><c>new string(array)</c></summary>
    private static ObjectCreationExpressionSyntax? NewStringOf(ExpressionSyntax array) =>
        array.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Arguments.Count: 1 } list }
        && list.Parent is ObjectCreationExpressionSyntax { Type: PredefinedTypeSyntax } creation
            ? creation
            : null;

    private static ITypeSymbol? ElementType(SyntaxNode array, SemanticModel model)
    {
        // In char[] key = { 'a', … } the initializer has no type of its own.
        var type = array is InitializerExpressionSyntax && DeclarationWith(array) is { Type: var declared }
            ? model.GetTypeInfo(declared).Type
            : model.GetTypeInfo(array).ConvertedType;
        return (type as IArrayTypeSymbol)?.ElementType ?? (type as INamedTypeSymbol)?.TypeArguments.FirstOrDefault();
    }

    /// <summary>The declaration of the variable that begins with a value.</summary>
    private static VariableDeclarationSyntax? DeclarationWith(SyntaxNode value) =>
        value.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator }
            ? declarator.Parent as VariableDeclarationSyntax
            : null;

    private static SyntaxNode? ReplaceFolded(
        FixContext context, SyntaxNode root, ExpressionSyntax expression, ExpressionSyntax key)
    {
        var original = context.Root.FindNode(expression.Span, getInnermostNodeForTie: true);
        if (context.Project.Code.OperationOf(original) is not { } operation)
            return null;
        var folded = TextValue.Of(operation, context.Project.Values);
        var pieces = Pieces(folded.Text);
        return folded.IsConstant && pieces.Contains(null) ? root.ReplaceNode(expression, Sum(expression, pieces, key)) : null;
    }

    /// <summary>
    /// The literal stands behind <c>??</c> for a variable that is unset: then its absence is the error to report.
    /// </summary>
    private static bool IsFallback(LiteralExpressionSyntax literal) =>
        literal.Parent is BinaryExpressionSyntax coalesce
        && coalesce.IsKind(SyntaxKind.CoalesceExpression)
        && coalesce.Right == literal
        && Names.MentionsAsterwise(coalesce.Left.ToString());

    private static bool IsReadingOf(string variable, InvocationExpressionSyntax call) =>
        SyntaxIndex.NameOf(call.Expression) == "GetEnvironmentVariable"
        && call.ArgumentList.Arguments is { Count: 1 } arguments
        && arguments[0].Expression is LiteralExpressionSyntax name
        && name.Token.ValueText == variable;

    /// <summary><c>AsterwiseApiKey.Parse("aw_…")</c>: the environment gives what the call gives.</summary>
    private static InvocationExpressionSyntax? ParsingOf(LiteralExpressionSyntax literal) =>
        literal.Parent?.Parent?.Parent is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call
        && access.Name.Identifier.ValueText == "Parse"
        && SyntaxIndex.NameOf(access.Expression) == "AsterwiseApiKey"
            ? call
            : null;

    /// <summary><c>SetEnvironmentVariable(name, "aw_…")</c>: reading the variable to set it would do nothing.</summary>
    private static bool IsSetting(LiteralExpressionSyntax literal) =>
        CallWith(literal, "SetEnvironmentVariable") is not null;

    /// <summary>The call of a method of this name that has the expression as an argument.</summary>
    private static InvocationExpressionSyntax? CallWith(ExpressionSyntax argument, string method) =>
        argument.Parent?.Parent?.Parent is InvocationExpressionSyntax call && SyntaxIndex.NameOf(call.Expression) == method
            ? call
            : null;
}

using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Keys;
using Asterwise.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.CodeFixes.Repairs;

/// <summary>Puts an expression in the place of a key in the source, in each of the forms that a key can have there.</summary>
internal static class LiteralRepair
{
    private const string Utf8 = "System.Text.Encoding";

    /// <summary>Takes the key at a place out of the source.</summary>
    /// <param name="patch">Takes the edits.</param>
    /// <param name="span">What is underlined.</param>
    /// <param name="variant">Where the key is read from instead.</param>
    /// <returns>Whether the place has room for an expression.</returns>
    public static async Task<bool> RepairAsync(Patch patch, TextSpan span, FixVariant variant)
    {
        var context = patch.Context;
        var node = context.Root.FindNode(span, getInnermostNodeForTie: true);
        var key = variant == FixVariant.Environment
            ? KeyExpressions.FromEnvironment(patch, span.Start)
            : KeyExpressions.FromConfiguration(patch, span.Start);
        return key is not null
            && !Constants.IsRequiredAt(node)
            && Replace(patch, span, key)
            && await Constants.RelaxAsync(patch, node).ConfigureAwait(false);
    }

    private static bool Replace(Patch patch, TextSpan span, KeyRead read)
    {
        var key = read.Text;
        var token = patch.Context.Root.FindToken(span.Start);
        if (token.Span == span && token.IsKind(SyntaxKind.InterpolatedStringTextToken))
            return ReplaceInInterpolation(patch, token, key);
        var node = patch.Context.Root.FindNode(span, getInnermostNodeForTie: true);
        var expression = node as ExpressionSyntax ?? (node as ArgumentSyntax)?.Expression;
        if (expression is null || expression.Span != span)
            return node is InitializerExpressionSyntax or CollectionExpressionSyntax
                && ReplaceArray(patch, (ExpressionSyntax)node, key);

        return expression switch
        {
            LiteralExpressionSyntax literal when IsSetting(literal) => false,
            LiteralExpressionSyntax literal => ReplaceLiteral(patch, literal, read) || ReplaceEncoded(patch, literal, key),
            _ when IsArray(expression) => ReplaceArray(patch, expression, key),
            _ => ReplaceFolded(patch, expression, key),
        };
    }

    private static bool IsArray(ExpressionSyntax expression) =>
        expression is ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax
            or StackAllocArrayCreationExpressionSyntax or CollectionExpressionSyntax or InitializerExpressionSyntax;

    private static bool ReplaceLiteral(Patch patch, LiteralExpressionSyntax literal, KeyRead read)
    {
        var key = read.Text;
        var pieces = Pieces(literal.Token.ValueText);
        if (!pieces.Contains(null))
            return false;
        var isWhole = pieces.Count == 1;
        if (literal.IsKind(SyntaxKind.Utf8StringLiteralExpression))
            return isWhole && ReplaceBytes(patch, literal, key);
        if (isWhole && ReplaceUse(patch, literal, read))
            return true;
        if (literal.Token.Kind() is SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
            && !isWhole)
        {
            return ReplaceInRawString(patch, literal.Token, key);
        }

        patch.Replace(literal, Sum(literal, pieces, key) + OtherKey(patch, literal));
        return true;
    }

    /// <summary>What is done with a literal that is a key alone goes with it, where the expression does that itself.</summary>
    private static bool ReplaceUse(Patch patch, LiteralExpressionSyntax literal, KeyRead read)
    {
        if (IsDefault(literal))
        {
            patch.Replace(literal, KeyExpressions.ReadVariable(patch, literal.SpanStart) + " ?? \"\"");
            return true;
        }

        if (literal.Parent is BinaryExpressionSyntax unreachable && HasNothingElse(unreachable, literal))
        {
            patch.Replace(unreachable, read.Text);
            return true;
        }

        if (read.Otherwise is not null)
        {
            if (!IsFallback(literal))
                return false;
            patch.Replace(literal, read.Otherwise);
            return true;
        }

        if (ParsingOf(literal) is { } parsing)
        {
            patch.Replace(parsing, read.Source);
            return true;
        }

        if (IsFallback(literal)
            && literal.Parent is BinaryExpressionSyntax { Left: InvocationExpressionSyntax variable } coalesce
            && IsReadingOf(patch.Context.Options.KeyVariable, variable))
        {
            patch.Replace(coalesce, read.Text);
            return true;
        }

        return false;
    }

    /// <summary>
    /// The literal is what a property or a field of an object begins with that anybody may set: to throw there would be to throw
    /// whenever the object is made, also by those who set it.
    /// </summary>
    private static bool IsDefault(LiteralExpressionSyntax literal) => literal.Parent?.Parent switch
    {
        PropertyDeclarationSyntax { AccessorList.Accessors: var accessors } property =>
            !property.Modifiers.Any(SyntaxKind.StaticKeyword)
            && accessors.Any(IsSetter),
        VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax { Modifiers: var modifiers } } =>
            (modifiers.Any(SyntaxKind.PublicKeyword) || modifiers.Any(SyntaxKind.InternalKeyword))
            && !modifiers.Any(IsFixed),
        _ => false,
    };

    private static bool IsSetter(AccessorDeclarationSyntax accessor) =>
        accessor.Kind() is SyntaxKind.SetAccessorDeclaration or SyntaxKind.InitAccessorDeclaration
        && !accessor.Modifiers.Any(SyntaxKind.PrivateKeyword);

    private static bool IsFixed(SyntaxToken modifier) =>
        modifier.Kind() is SyntaxKind.StaticKeyword or SyntaxKind.ReadOnlyKeyword or SyntaxKind.ConstKeyword;

    /// <summary><c>"aw_…"u8</c>, with the <c>.ToArray()</c> behind it.</summary>
    private static bool ReplaceBytes(Patch patch, LiteralExpressionSyntax literal, string key)
    {
        var access = literal.Parent as MemberAccessExpressionSyntax;
        ExpressionSyntax replaced =
            access?.Name.Identifier.ValueText == "ToArray" && access.Parent is InvocationExpressionSyntax toArray
                ? toArray
                : literal;
        patch.Replace(replaced, Bytes(patch, replaced, key));
        return true;
    }

    private static string Bytes(Patch patch, SyntaxNode place, string key) =>
        $"{patch.Type(Utf8, place.SpanStart)}.UTF8.GetBytes({key})";

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

    /// <summary>What is before and behind the key stays, in a sum of literals of the form that the whole had.</summary>
    private static string Sum(ExpressionSyntax original, List<string?> pieces, string key)
    {
        if (pieces.Count == 1)
            return Fitting(original, key);
        var isVerbatim = original is LiteralExpressionSyntax && original.ToString().StartsWith("@", StringComparison.Ordinal);
        var operands = pieces.Select(piece =>
            piece is null ? KeyCode.AsOperand(key)
            : isVerbatim ? $"@\"{piece.Replace("\"", "\"\"")}\""
            : SyntaxFactory.Literal(piece).ToString());
        var sum = string.Join(" + ", operands);
        return original.Parent is BinaryExpressionSyntax parent && parent.IsKind(SyntaxKind.AddExpression)
            ? sum
            : Fitting(original, sum);
    }

    /// <summary>In parentheses where what stands around would take it apart.</summary>
    private static string Fitting(ExpressionSyntax original, string replacement) =>
        original.Parent is InterpolationSyntax && !replacement.Contains("::") ? replacement
        : TakesAny(original) ? replacement
        : KeyCode.AsOperand(replacement);

    private static bool TakesAny(ExpressionSyntax place) => place.Parent switch
    {
        ArgumentSyntax or EqualsValueClauseSyntax or ReturnStatementSyntax or YieldStatementSyntax => true,
        ArrowExpressionClauseSyntax or LambdaExpressionSyntax or ParenthesizedExpressionSyntax => true,
        InitializerExpressionSyntax or ExpressionElementSyntax or SwitchExpressionArmSyntax => true,
        AnonymousObjectMemberDeclaratorSyntax => true,
        AssignmentExpressionSyntax assignment => assignment.Right == place,
        ConditionalExpressionSyntax conditional => conditional.Condition != place,
        _ => false,
    };

    private static bool ReplaceInInterpolation(Patch patch, SyntaxToken token, string key)
    {
        var interpolation = (InterpolatedStringExpressionSyntax)token.Parent!.Parent!;
        var braces = Math.Max(1, interpolation.StringStartToken.Text.Count(c => c == '$'));
        return ReplaceInText(patch, token, key, braces);
    }

    /// <summary>A raw string stays one: <c>$$"""…{{key}}…"""</c>, with as many braces as its own text leaves free.</summary>
    private static bool ReplaceInRawString(Patch patch, SyntaxToken token, string key)
    {
        int run = 0, longest = 0;
        foreach (var character in token.Text)
        {
            run = character is '{' or '}' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        patch.Insert(token.SpanStart, new string('$', longest + 1));
        return ReplaceInText(patch, token, key, longest + 1);
    }

    /// <summary>The characters of a key that is not escaped are the same in the source and in its meaning.</summary>
    private static bool ReplaceInText(Patch patch, SyntaxToken token, string key, int braces)
    {
        var written = Pieces(token.Text);
        if (!written.Contains(null) || written.Count(IsKey) != Pieces(token.ValueText).Count(IsKey))
            return false;
        var hole = new string('{', braces) + KeyCode.InBraces(key) + new string('}', braces);
        for (int i = 0, position = 0; i < written.Count; i++)
        {
            var end = written[i] is { } text ? position + text.Length : EndOfKey(token.Text, position, written, i);
            if (written[i] is null)
                patch.Add(new[] { new Edit(TextSpan.FromBounds(token.SpanStart + position, token.SpanStart + end), hole) });
            position = end;
        }

        return true;
    }

    private static bool IsKey(string? piece) => piece is null;

    private static int EndOfKey(string text, int start, List<string?> pieces, int index)
    {
        var rest = pieces.Skip(index + 1).ToList();
        return rest.Count == 0 ? text.Length
            : rest[0] is { } next ? text.IndexOf(next, start, StringComparison.Ordinal)
            : KeyFormat.EndOfTail(text, start);
    }

    /// <summary>A key in base64 is replaced together with what decodes it.</summary>
    private static bool ReplaceEncoded(Patch patch, LiteralExpressionSyntax literal, string key)
    {
        if (CallWith(literal, "FromBase64String") is not { } decode || !IsKeyInBase64(literal.Token.ValueText))
            return false;
        if (decode.Parent is ArgumentSyntax && CallWith(decode, "GetString") is { ArgumentList.Arguments.Count: 1 } read)
            patch.Replace(read, Fitting(read, key));
        else
            patch.Replace(decode, Bytes(patch, decode, key));
        return true;
    }

    /// <summary>Whether a text is the base64 of a key alone.</summary>
    private static bool IsKeyInBase64(string text) =>
        text.StartsWith("YXdf", StringComparison.Ordinal)
        && ApiKey.TryFindBase64(text, 0, out var encoded)
        && encoded.Length == text.Length;

    private static bool ReplaceArray(Patch patch, ExpressionSyntax array, string key)
    {
        if (NewStringOf(array) is { } text)
        {
            patch.Replace(text, Fitting(text, key));
            return true;
        }

        var replacement = ElementType(array, patch.Context.Model)?.SpecialType switch
        {
            SpecialType.System_Char => $"{KeyCode.AsOperand(key)}.ToCharArray()",
            SpecialType.System_Byte => Bytes(patch, array, key),
            _ => null,
        };
        if (replacement is not null)
            patch.Replace(array, replacement);
        return replacement is not null;
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

    private static bool ReplaceFolded(Patch patch, ExpressionSyntax expression, string key)
    {
        if (patch.Context.Project.Code.OperationOf(expression) is not { } operation)
            return false;
        var folded = TextValue.Of(operation, patch.Context.Project.Values);
        var pieces = Pieces(folded.Text);
        if (!folded.IsConstant || !pieces.Contains(null))
            return false;
        patch.Replace(expression, Sum(expression, pieces, key));
        return true;
    }

    /// <summary>
    /// Two keys in one list or object come from one variable after their fixes: what was not the same says so.
    /// </summary>
    private static string OtherKey(Patch patch, LiteralExpressionSyntax literal)
    {
        var list = literal.Ancestors().TakeWhile(node => node is not (StatementSyntax or MemberDeclarationSyntax)).LastOrDefault(
            node => node is InitializerExpressionSyntax or CollectionExpressionSyntax or SwitchExpressionSyntax
                or ConditionalExpressionSyntax);
        var before = list?.DescendantTokens().TakeWhile(token => token.SpanStart < literal.SpanStart);
        var key = literal.Token.ValueText;
        return before?.Any(token => IsAnotherKey(token, key, patch.Context.Options.KeyVariable)) == true
            ? " /* was another key: give it a variable of its own */"
            : "";
    }

    private static bool IsAnotherKey(SyntaxToken token, string key, string variable) =>
        token.IsKind(SyntaxKind.StringLiteralToken)
        && (token.ValueText == variable || (ApiKey.TryFind(token.ValueText, 0, out _) && token.ValueText != key));

    /// <summary><c>"aw_…" ?? default</c></summary>
    private static bool HasNothingElse(BinaryExpressionSyntax coalesce, LiteralExpressionSyntax literal) =>
        coalesce.IsKind(SyntaxKind.CoalesceExpression)
        && coalesce.Left == literal
        && coalesce.Right.Kind() is SyntaxKind.DefaultLiteralExpression or SyntaxKind.NullLiteralExpression;

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

using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.Keys;
using Asterwise.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Asterwise.Analyzers.CodeFixes.Syntax;

/// <summary>The expressions that fixes put in the place of a key.</summary>
internal static class KeyExpressions
{
    private const string Global = "global::";
    private const string RuntimeKey = "Asterwise.Runtime.AsterwiseApiKey";

    /// <summary>
    /// <c>AsterwiseApiKey.FromEnvironment().Reveal()</c> where the project references Asterwise.Runtime, which says more of a key
    /// that is missing or wrong; elsewhere <c>Environment.GetEnvironmentVariable("ASTERWISE_API_KEY") ?? throw …</c>.
    /// </summary>
    public static KeyRead FromEnvironment(Patch patch, int position)
    {
        var variable = patch.Context.Options.KeyVariable;
        if (HasRuntime(patch.Context))
        {
            var argument = variable == AsterwiseApi.KeyVariable ? "" : $"\"{variable}\"";
            return new KeyRead($"{patch.Type(RuntimeKey, position)}.FromEnvironment({argument})", null);
        }

        return new KeyRead(
            ReadVariable(patch, position), Throw(patch, position, $"Set the environment variable {variable}."));
    }

    /// <summary><c>Environment.GetEnvironmentVariable("ASTERWISE_API_KEY")</c>, which is null where it is not set.</summary>
    public static string ReadVariable(Patch patch, int position) =>
        $"{patch.Type("System.Environment", position)}.GetEnvironmentVariable(\"{patch.Context.Options.KeyVariable}\")";

    /// <summary>Whether the runtime's key can be named: it is referenced, not under an alias alone, and not hidden.</summary>
    private static bool HasRuntime(FixContext context)
    {
        var name = SyntaxFactory.ParseTypeName(Global + RuntimeKey);
        var found = context.Model.GetSpeculativeSymbolInfo(0, name, SpeculativeBindingOption.BindAsTypeOrNamespace);
        return (found.Symbol as ITypeSymbol).Is(RuntimeKey);
    }

    /// <summary><c>configuration["Asterwise:ApiKey"] ?? throw …</c>, or null where no configuration is in scope.</summary>
    public static KeyRead? FromConfiguration(Patch patch, int position)
    {
        if (Configurations.InScope(patch.Context, position) is not { } configuration)
            return null;
        var otherwise = Throw(patch, position, $"Set {AsterwiseApi.KeyConfigurationPath} in the configuration.");
        return new KeyRead($"{configuration}[\"{AsterwiseApi.KeyConfigurationPath}\"]", otherwise);
    }

    /// <summary>What code looks the key up with, and what is done where it is missing.</summary>
    public static string Checked(Patch patch, KeyLookup lookup)
    {
        var position = lookup.Syntax.SpanStart;
        if (lookup.IsVariable && lookup.Name == patch.Context.Options.KeyVariable && HasRuntime(patch.Context))
            return FromEnvironment(patch, position).Text;
        var advice = lookup.IsVariable
            ? $"Set the environment variable {lookup.Name}."
            : $"Set {lookup.Name} in the configuration.";
        return $"{lookup.Syntax} ?? {Throw(patch, position, advice)}";
    }

    private static string Throw(Patch patch, int position, string message) =>
        $"throw new {patch.Type("System.InvalidOperationException", position)}(\"{message}\")";

    /// <summary>
    /// The key as it is to be written at <paramref name="position"/>: the expression that the code has for it or, for a key in
    /// the source, the environment. Null where the key is a part of something larger, or out of reach.
    /// </summary>
    /// <param name="key">The key alone.</param>
    /// <param name="patch">Takes the imports that the expression needs.</param>
    /// <param name="position">Where it is to be written.</param>
    public static KeyCode? Of(TextValue key, Patch patch, int position)
    {
        if (key.Parts.Length != 1)
            return null;
        var part = key.Parts[0];
        if (part.Parameter is { } parameter)
            return new KeyCode(parameter.Name);
        if (part.Hole is null)
            return OfText(part, patch, position);
        if (InBase64(part.Hole, patch.Context) is { } encoded)
            return Of(encoded, patch, position);
        return Decoded(part.Source) is { } expression ? OfExpression(expression, patch, position) : null;
    }

    /// <summary>
    /// A key that is written out: by the name that it has, if that stands for the key alone. What does not look like one is by
    /// its name.
    /// </summary>
    private static KeyCode? OfText(TextPart part, Patch patch, int position)
    {
        var isBehindName = part.Source != part.Syntax;
        var isKey = ApiKey.IsKeyOrPlaceholder(part.Text.Trim());
        var isKeyByName = isBehindName && SyntaxIndex.NameOf(part.Syntax) is { } declared && Names.IsKeyLike(declared);
        if (!isKey && !isKeyByName)
            return null;
        if (isBehindName
            && part.Source is LiteralExpressionSyntax { Token.ValueText: var written }
            && written == part.Text
            && Decoded(part.Syntax) is { } name
            && OfExpression(name, patch, position) is { } named)
        {
            return !isKey || part.Syntax.Span.Contains(part.Source.Span) ? named : named with { Taken = part.Source };
        }

        if (!isKey)
            return null;
        return new KeyCode(FromEnvironment(patch, position).Text, isBehindName ? part.Source : null);
    }

    private static KeyCode? OfExpression(ExpressionSyntax expression, Patch patch, int position)
    {
        var context = patch.Context;
        if (!Reach.IsInReach(expression, context, position))
            return null;
        if (Shown(expression, context) is { } shown)
            return new KeyCode($"{KeyCode.AsOperand(shown.ToString())}.Reveal()");
        return context.Model.GetTypeInfo(expression).Type?.SpecialType == SpecialType.System_String
            ? new KeyCode(WithoutKeys(expression, patch, position))
            : null;
    }

    /// <summary>The code of an expression, with the environment in the place of a key that is written in it.</summary>
    private static string WithoutKeys(ExpressionSyntax expression, Patch patch, int position)
    {
        var code = expression.ToString();
        if (!ApiKey.TryFind(code, 0, out _))
            return code;
        var literals = expression.DescendantNodes().OfType<LiteralExpressionSyntax>().Where(IsKeyArgument).ToList();
        if (literals.Count == 0)
            return code;
        var read = SyntaxFactory.ParseExpression(FromEnvironment(patch, position).Text);
        return expression.ReplaceNodes(literals, (_, literal) => read.WithTriviaFrom(literal)).ToString();
    }

    private static bool IsKeyArgument(LiteralExpressionSyntax literal) =>
        literal.Parent is ArgumentSyntax
        && ApiKey.TryFind(literal.Token.ValueText, 0, out var key)
        && key.Length == literal.Token.ValueText.Length;

    /// <summary>
    /// The runtime's key in <c>$"Bearer {key}"</c> or <c>key.ToString()</c>, which show it masked; null of anything else.
    /// </summary>
    private static ExpressionSyntax? Shown(ExpressionSyntax expression, FixContext context)
    {
        if (expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access }
            && access.Name.Identifier.ValueText == "ToString")
        {
            expression = access.Expression;
        }
        return context.Model.GetTypeInfo(expression).Type.Is(RuntimeKey) ? expression : null;
    }

    /// <summary>
    /// What <c>Convert.ToBase64String(Encoding.UTF8.GetBytes(…))</c> encodes, as is done for Basic: the key, maybe with a user
    /// name or a colon about it; null where the value is nothing of the kind.
    /// </summary>
    private static TextValue? InBase64(IOperation hole, FixContext context)
    {
        if (BytesInBase64(hole, context) is not IInvocationOperation { TargetMethod.Name: "GetBytes" } bytes
            || bytes.Arguments is not { Length: 1 } text)
        {
            return null;
        }

        var value = TextValue.Of(text[0].Value, context.Project.Values);
        return value.Holes.Count() == 1 && value.Text.Trim(TextValue.HoleMark).All(IsOfUserName)
            ? new TextValue(value.Parts.RemoveAll(part => part.Hole is null))
            : value;
    }

    /// <summary>What <c>Convert.ToBase64String(…)</c> encodes; null of anything else.</summary>
    private static IOperation? BytesInBase64(IOperation operation, FixContext context) =>
        Origin(operation, context) is IInvocationOperation { Arguments: { Length: > 0 } arguments } call
        && call.TargetMethod is { Name: "ToBase64String", ContainingType.Name: "Convert" }
            ? Origin(arguments[0].Value, context)
            : null;

    private static bool IsOfUserName(char character) => char.IsLetterOrDigit(character) || character is ':' or '-' or '_';

    private static IOperation Origin(IOperation operation, FixContext context)
    {
        operation = operation.Unwrap();
        return operation is ILocalReferenceOperation && context.Project.Values.Origins(operation) is { Length: 1 } origins
            ? origins[0].Unwrap()
            : operation;
    }

    /// <summary>The key as the code has it, trimmed and awaited, but not encoded for a URL.</summary>
    private static ExpressionSyntax? Decoded(SyntaxNode syntax)
    {
        var expression = syntax as ExpressionSyntax;
        while (expression is InvocationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } call
            && EncodesForUrl(call))
        {
            expression = arguments[0].Expression;
        }

        return expression;
    }

    private static bool EncodesForUrl(InvocationExpressionSyntax call) =>
        SyntaxIndex.NameOf(call.Expression) is { } name && Operations.UrlEncoders.Contains(name);
}

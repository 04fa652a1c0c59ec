using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Simplification;

namespace Asterwise.Analyzers.CodeFixes.Syntax;

/// <summary>The expressions that fixes put in the place of a key.</summary>
internal static class KeyExpressions
{
    private const string Configuration = "Microsoft.Extensions.Configuration.IConfiguration";

    /// <summary>
    /// <c>AsterwiseApiKey.FromEnvironment().Reveal()</c> where the project references Asterwise.Runtime, which says more of a key
    /// that is missing or wrong; elsewhere <c>Environment.GetEnvironmentVariable("ASTERWISE_API_KEY") ?? throw …</c>.
    /// </summary>
    public static ExpressionSyntax FromEnvironment(FixContext context)
    {
        var variable = context.Options.KeyVariable;
        if (HasRuntime(context))
        {
            var argument = variable == AsterwiseApi.KeyVariable ? "" : $"\"{variable}\"";
            return Parse($"{Global}{RuntimeKey}.FromEnvironment({argument}).Reveal()");
        }

        var otherwise = Throw($"Set the environment variable {variable}.");
        return Parse($"{Global}System.Environment.GetEnvironmentVariable(\"{variable}\") ?? {otherwise}");
    }

    /// <summary>Whether the runtime's key can be named: it is referenced, not under an alias alone, and not hidden.</summary>
    private static bool HasRuntime(FixContext context)
    {
        var name = SyntaxFactory.ParseTypeName(Global + RuntimeKey);
        var found = context.Model.GetSpeculativeSymbolInfo(0, name, SpeculativeBindingOption.BindAsTypeOrNamespace);
        return (found.Symbol as ITypeSymbol).Is(RuntimeKey);
    }

    /// <summary><c>configuration["Asterwise:ApiKey"] ?? throw …</c>, or null where no configuration is in scope.</summary>
    public static ExpressionSyntax? FromConfiguration(FixContext context, int position)
    {
        foreach (var symbol in context.Model.LookupSymbols(position))
        {
            if (!IsUsable(symbol, position) || ConfigurationIn(symbol) is not { } path || !IsReadable(context, symbol, position))
                continue;
            var otherwise = Throw($"Set {AsterwiseApi.KeyConfigurationPath} in the configuration.");
            return Parse($"{path}[\"{AsterwiseApi.KeyConfigurationPath}\"] ?? {otherwise}");
        }

        return null;
    }

    /// <summary><c>configuration</c> or, where a variable has one, <c>builder.Configuration</c>; null of all else.</summary>
    private static string? ConfigurationIn(ISymbol symbol)
    {
        var type = TypeOf(symbol);
        if (IsConfiguration(type))
            return symbol.Name;
        return symbol is ILocalSymbol or IParameterSymbol or IFieldSymbol && HasConfiguration(type)
            ? symbol.Name + ".Configuration"
            : null;
    }

    private static bool HasConfiguration(ITypeSymbol? type) =>
        type?.GetMembers("Configuration").FirstOrDefault() is IPropertySymbol { IsStatic: false } property
        && IsConfiguration(property.Type);

    /// <summary>
    /// The key as it is to be written at <paramref name="position"/>: the expression that the code has for it or, for a key in
    /// the source, the environment. Null where the key is a part of something larger, or out of reach.
    /// </summary>
    public static ExpressionSyntax? Of(TextValue key, FixContext context, int position)
    {
        if (key.Parts.Length != 1)
            return null;
        var part = key.Parts[0];
        if (part.Hole is not null && InBase64(part.Hole, context) is { } encoded)
            return Of(encoded, context, position);
        if (part.Hole is null)
            return Keys.ApiKey.IsKeyOrPlaceholder(part.Text.Trim()) ? FromEnvironment(context) : null;
        if (Decoded(part.Syntax) is not { } expression || !IsReachable(part.Hole, expression, context, position))
            return null;
        if (Shown(expression, context) is { } shown)
            return Parse($"{shown}.Reveal()");
        var isText = context.Model.GetTypeInfo(expression).Type?.SpecialType == SpecialType.System_String;
        return isText ? expression.WithoutTrivia() : null;
    }

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
        return context.Model.GetTypeInfo(expression).Type.Is(RuntimeKey) ? Operand(expression.WithoutTrivia()) : null;
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
        SyntaxIndex.NameOf(call.Expression) is { } name && Code.Operations.UrlEncoders.Contains(name);

    /// <summary><c>$"Bearer {key}"</c></summary>
    public static ExpressionSyntax WithScheme(ExpressionSyntax key) =>
        // In an interpolation, the colons of a name in full would begin a format.
        IsPrimary(key) && !key.ToString().Contains(Global)
            ? Parse($"$\"{AsterwiseApi.Scheme} {{{key}}}\"")
            : Parse($"\"{AsterwiseApi.Scheme} \" + {Operand(key)}");

    private static bool IsPrimary(ExpressionSyntax expression) =>
        expression is IdentifierNameSyntax or MemberAccessExpressionSyntax
            or InvocationExpressionSyntax or ElementAccessExpressionSyntax;

    /// <summary>The expression in parentheses where it would otherwise fall apart between operators.</summary>
    public static ExpressionSyntax Operand(ExpressionSyntax expression) =>
        BindsLoosely(expression) ? SyntaxFactory.ParenthesizedExpression(expression) : expression;

    private static bool BindsLoosely(ExpressionSyntax expression) =>
        expression is BinaryExpressionSyntax or ConditionalExpressionSyntax or AssignmentExpressionSyntax
            or AwaitExpressionSyntax or CastExpressionSyntax or SwitchExpressionSyntax;

    /// <summary>An expression from its text, with names written in full and shortened where the file allows.</summary>
    public static ExpressionSyntax Parse(string text) => Annotated(SyntaxFactory.ParseExpression(text));

    public static StatementSyntax ParseStatement(string text) => Annotated(SyntaxFactory.ParseStatement(text));

    /// <summary>
    /// Marks new code for the formatter, and the types in it that are named in full for <see cref="ShortenNames"/>.
    /// </summary>
    public static T Annotated<T>(T node)
        where T : SyntaxNode =>
        node.ReplaceNodes(FullNames(node), (_, name) => name.WithAdditionalAnnotations(FullName))
            .WithAdditionalAnnotations(Formatter.Annotation);

    /// <summary>
    /// Lets the host shorten the names of types in new code, and import their namespaces where the file does not yet.
    /// </summary>
    public static SyntaxNode ShortenNames(SyntaxNode root, FixContext context)
    {
        var generator = SyntaxGenerator.GetGenerator(context.Document);
        return root.ReplaceNodes(root.GetAnnotatedNodes(FullName), (original, name) =>
            context.Model.Compilation.GetTypeByMetadataName(original.ToString().Substring(Global.Length)) is { } type
                ? generator.TypeExpression(type).WithAdditionalAnnotations(Simplifier.AddImportsAnnotation).WithTriviaFrom(name)
                : name);
    }

    private const string Global = "global::";
    private const string RuntimeKey = "Asterwise.Runtime.AsterwiseApiKey";
    private static readonly SyntaxAnnotation FullName = new("Asterwise.FullName");

    /// <summary>All names in full: of types, of namespaces before them and of members behind them.</summary>
    private static IEnumerable<SyntaxNode> FullNames(SyntaxNode node) =>
        node.DescendantNodesAndSelf().Where(name => name is QualifiedNameSyntax or MemberAccessExpressionSyntax
            && name.ToString().StartsWith(Global, StringComparison.Ordinal));

    private static string Throw(string message) => $"throw new global::System.InvalidOperationException(\"{message}\")";

    /// <summary>
    /// Whether the expression means the same at another place of the file: it is there already, or names something that is.
    /// </summary>
    private static bool IsReachable(IOperation hole, ExpressionSyntax expression, FixContext context, int position)
    {
        if (expression.SyntaxTree != context.Root.SyntaxTree)
            return false;
        if (StatementOf(expression) is { } statement && statement == StatementOf(context.Root.FindToken(position).Parent!))
            return true;

        // key.Reveal() is in reach where the key is.
        var holder = hole.Unwrap() is IInvocationOperation { TargetMethod.Name: "Reveal" or "ToString", Instance: { } key }
            ? key
            : hole;
        var symbol = Code.Operations.SymbolOf(holder);
        return symbol switch
        {
            null => ReadsEnvironment(holder),
            ILocalSymbol => IsReadable(context, symbol, position) && IsUsable(symbol, position),
            _ => IsReadable(context, symbol, position),
        };
    }

    private static bool ReadsEnvironment(IOperation operation) =>
        operation.Unwrap() is IInvocationOperation { TargetMethod: { IsStatic: true } method }
        && method.Name is "GetEnvironmentVariable" or "FromEnvironment";

    private static SyntaxNode? StatementOf(SyntaxNode node) => node.FirstAncestorOrSelf<StatementSyntax>();

    private static bool IsReadable(FixContext context, ISymbol symbol, int position) =>
        IsInScope(context, symbol, position) && (!NeedsInstance(symbol) || !IsStaticContext(context, position));

    private static bool IsInScope(FixContext context, ISymbol symbol, int position) =>
        context.Model.LookupSymbols(position, name: symbol.Name)
            .Any(candidate => SymbolEqualityComparer.Default.Equals(candidate, symbol));

    private static bool NeedsInstance(ISymbol symbol) => symbol is not (ILocalSymbol or IParameterSymbol) && !symbol.IsStatic;

    private static bool IsStaticContext(FixContext context, int position)
    {
        var member = context.Root.FindToken(position).Parent?
            .FirstAncestorOrSelf<MemberDeclarationSyntax>(node => node is not GlobalStatementSyntax);
        return member is null or FieldDeclarationSyntax or PropertyDeclarationSyntax { Initializer: not null }
            || member.Modifiers.Any(SyntaxKind.StaticKeyword);
    }

    private static bool IsUsable(ISymbol symbol, int position) =>
        symbol is not ILocalSymbol || symbol.DeclaringSyntaxReferences.All(reference => reference.Span.End < position);

    private static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        _ => null,
    };

    private static bool IsConfiguration(ITypeSymbol? type) => type.IsOrDerivesFrom(Configuration);
}

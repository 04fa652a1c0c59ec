using System.Collections.Immutable;
using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Asterwise.Analyzers.Http;

/// <summary>
/// What the methods of an interface declare to be written to a request. A name stands in an attribute, and is judged there; a
/// value is given by each caller, and how it is put together is judged where it is given.
/// </summary>
internal sealed class DeclaredWrites
{
    private readonly CodeModel code;
    private readonly ValueTracer values;
    private readonly Catalogue catalogue;
    private readonly Targets targets;
    private readonly HeaderWrites headers;
    private readonly Once<HashSet<string>> names;
    private readonly Lazy<bool> takesGiven;

    public DeclaredWrites(CodeModel code, ValueTracer values, Catalogue catalogue, Targets targets)
    {
        this.code = code;
        this.values = values;
        this.catalogue = catalogue;
        this.targets = targets;
        headers = new HeaderWrites(values, catalogue, targets);
        names = new(FindNames);
        takesGiven = new(() => catalogue.Rows.Any(row => row.IsOfGiven));
    }

    /// <summary>
    /// Whether a method of this name may declare a request: the question that is asked before anything is bound.
    /// </summary>
    public bool MayBe(string name) => names.Value.Contains(name);

    /// <summary>What an attribute on a parameter, on a method or on an interface says.</summary>
    public IEnumerable<RequestWrite> Of(Use use)
    {
        var target = targets.Of(use);
        if (use.Row.IsLine)
            return LinesOf(use).SelectMany(line => HeaderLine.WritesOf(use, target, line, values));
        if (use.Row.Effect == Effect.Url)
            return QueriesOf(use, target);
        if (targets.DeclaredWith(use.Operation) is not IParameterSymbol given)
            return Enumerable.Empty<RequestWrite>();
        var value = TextValue.Of(given, use.Operation.Syntax);
        if (use.Row.Effect == Effect.Credential)
            return new[] { OfCredential(use, target, value) };
        return use is { Row.IsOfGiven: true, Name: { } name }
            ? headers.Of(use.Row, target, use.Operation, name, value, valueSyntax: null)
            : Enumerable.Empty<RequestWrite>();
    }

    /// <summary>What a call gives for a header of the right name, or behind the right scheme: a wrong one is declared.</summary>
    public IEnumerable<RequestWrite> Of(IInvocationOperation call) =>
        takesGiven.Value ? GivenBy(call) : Enumerable.Empty<RequestWrite>();

    private IEnumerable<RequestWrite> GivenBy(IInvocationOperation call) =>
        from argument in call.Arguments
        where argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: not null }
        from attribute in argument.Parameter!.GetAttributes()
        from row in catalogue.Find(attribute.AttributeConstructor)
        where row is { IsOfGiven: true, TakesEntries: false }
        let header = row.Effect == Effect.Credential ? AsterwiseApi.AuthorizationHeader : TextOf(attribute, row.NameParameter)
        where header is not null && AsterwiseApi.IsCredentialHeader(header)
        where row.Effect != Effect.Credential || IsRight(SchemeOf(attribute, row))
        select new RequestWrite(RequestPart.Header, header, ValueOf(argument, attribute, row), argument.Value.Syntax, call)
        {
            Row = row,
            ValueSyntax = HeaderWrites.Source(argument.Value),
            IsGivenByCall = true,
            Target = new Target(Role.Message, call, call.TargetMethod.OriginalDefinition),
        };

    /// <summary>
    /// A parameter in the text of a declared URL, with what is given for it: <c>?key={key}</c>; any other as it is.
    /// </summary>
    public RequestWrite Filled(RequestWrite write)
    {
        var syntax = write.Syntax.FirstAncestorOrSelf<AttributeSyntax>();
        if (syntax is null || !MayBeAttribute(syntax) || code.OperationOf(syntax) is not { } attribute)
            return write;
        var use = Use.AllOf(attribute, catalogue).FirstOrDefault(found => found.Row.Effect == Effect.Url);
        if (use is null)
            return write;
        var given = ParametersOf(use).FirstOrDefault(parameter => write.Value.Text == Placeholder(parameter, use));
        return given is null ? write : write with { Value = TextValue.Of(given, write.Syntax) };
    }

    /// <summary>Whether a stack may know an attribute.</summary>
    public bool MayBeAttribute(AttributeSyntax attribute) =>
        SyntaxIndex.NameOf(attribute.Name) is { } name && catalogue.HasAttribute(name);

    private string Placeholder(IParameterSymbol parameter, Use use) => "{" + catalogue.StackOf(use.Row).NameOf(parameter) + "}";

    private IEnumerable<IParameterSymbol> ParametersOf(Use use) =>
        targets.DeclaredWith(use.Operation) is IMethodSymbol method ? method.Parameters : ImmutableArray<IParameterSymbol>.Empty;

    /// <summary>The parameters that go into the query string although the text of the URL does not name them.</summary>
    private IEnumerable<RequestWrite> QueriesOf(Use use, Target target) =>
        from parameter in ParametersOf(use)
        where catalogue.StackOf(use.Row).IsInQuery(parameter)
        from declaration in parameter.DeclaringSyntaxReferences
        let place = declaration.GetSyntax()
        select new RequestWrite(
            RequestPart.Query,
            catalogue.StackOf(use.Row).NameOf(parameter),
            TextValue.Of(parameter, place),
            place,
            use.Operation)
        {
            Row = use.Row,
            Target = target,
        };

    /// <summary>The header fields that an attribute is given as texts.</summary>
    private static IEnumerable<IOperation> LinesOf(Use use) => use.Value?.Unwrap() switch
    {
        IArrayCreationOperation { Initializer.ElementValues: var lines } => lines,
        { } line => new[] { line },
        null => Enumerable.Empty<IOperation>(),
    };

    private RequestWrite OfCredential(Use use, Target target, TextValue given)
    {
        var scheme = use.Name is { } name ? TextValue.Of(name, values).Text : use.Row.DefaultScheme!;
        var place = use.Operation;
        return new RequestWrite(
            RequestPart.Header, AsterwiseApi.AuthorizationHeader, Behind(scheme, given, place.Syntax), place.Syntax, place)
        {
            Row = use.Row,
            NameSyntax = use.Name is null ? null : HeaderWrites.Source(use.Name),
            Target = target,
        };
    }

    private TextValue ValueOf(IArgumentOperation argument, AttributeData attribute, Row row)
    {
        var value = headers.ValueOf(argument.Value);
        return row.Effect == Effect.Credential
            ? Behind(SchemeOf(attribute, row), value, argument.Syntax)
            : value;
    }

    private static string SchemeOf(AttributeData attribute, Row row) =>
        TextOf(attribute, row.NameParameter) ?? row.DefaultScheme!;

    private static bool IsRight(string scheme) => scheme.Equals(AsterwiseApi.Scheme, StringComparison.OrdinalIgnoreCase);

    private static TextValue Behind(string scheme, TextValue value, SyntaxNode place) =>
        new(value.Parts.Insert(0, new TextPart(scheme + " ", null, place)));

    private static string? TextOf(AttributeData attribute, string? parameter)
    {
        var named = attribute.AttributeConstructor!.Parameters.FirstOrDefault(candidate => candidate.Name == parameter);
        return named is null ? null : attribute.ConstructorArguments[named.Ordinal].Value as string;
    }

    /// <summary>The methods with an attribute on a parameter.</summary>
    private HashSet<string> FindNames()
    {
        var attributes = RequestWords.AttributesOfGiven(catalogue.Rows).ToArray();
        var methods = from tree in code.FilesWithAttribute(attributes)
                      from node in code.NodesOf(tree)
                      where node is AttributeSyntax attribute && MayBeAttribute(attribute)
                      let method = node.Parent?.Parent?.Parent?.Parent as MethodDeclarationSyntax
                      where method is not null
                      select method.Identifier.ValueText;
        return new HashSet<string>(methods);
    }
}

using Asterwise.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using static Asterwise.Analyzers.Http.Row;

namespace Asterwise.Analyzers.Http.Stacks;

/// <summary>
/// Refit 14 to 16 (https://github.com/reactiveui/refit): an interface is a client, and each of its methods declares a request by
/// attributes, which are those of Refit 8 too.
/// </summary>
internal sealed class Refit : HttpStack
{
    public const string Header = "Refit.HeaderAttribute";
    public const string Authorize = "Refit.AuthorizeAttribute";
    public const string AliasAs = "Refit.AliasAsAttribute";
    public const string Query = "Refit.QueryAttribute";

    public const string Settings = "Refit.RefitSettings";

    private const string HeaderCollection = "Refit.HeaderCollectionAttribute";
    private const string Space = "Refit";
    private const string Service = "Refit.RestService";
    private const string Registration = "Refit.HttpClientFactoryExtensions";

    private static readonly string[] Factories = { "For", "ForGenerated" };

    private static readonly string[] Registering = { "AddRefitClient", "AddKeyedRefitClient", "AddRefitGeneratedClient" };

    private static readonly string[] Methods = { "Get", "Post", "Put", "Patch", "Delete", "Head", "Options" };

    public override string Marker => Header;

    public override string? Assembly => "Refit";

    public override IReadOnlyList<Row> Rows { get; } = new[]
    {
        New("Refit.HeadersAttribute").HeaderLine("headers"),
        New(Header).Header(name: "header"),
        New(HeaderCollection).Headers(),
        New(Authorize).Credential(scheme: "scheme", defaultScheme: AsterwiseApi.Scheme),

    }
    .Concat(Factories.SelectMany(factory => new[]
    {
        Call(Service, factory).Registers(name: null).OnType(),
        Call(Service, factory).BaseUrl("hostUrl"),
        Call(Service, factory).MadeOf("client"),
    }))
    .Concat(Registering.Select(member => Call(Registration, member).Registers(name: null)))
    .Concat(Methods.Select(method => New($"Refit.{method}Attribute").Url("path")))
    .ToArray();

    /// <summary>The name of an alias, which is that in the path too.</summary>
    public override string NameOf(IParameterSymbol parameter) =>
        parameter.GetAttributes().Where(attribute => attribute.AttributeClass.Is(AliasAs))
            .Select(attribute => attribute.ConstructorArguments.FirstOrDefault().Value as string).FirstOrDefault()
        ?? parameter.Name;

    /// <summary>Given a URL alone, and no settings or client that may add a header.</summary>
    public override INamedTypeSymbol? ClientMadeAlone(IOperation made) =>
        made is IInvocationOperation { TargetMethod: { Parameters.Length: 1, TypeArguments: { Length: 1 } types } method }
        && method.ContainingType.Is(Service)
        && types[0] is INamedTypeSymbol { AllInterfaces.IsEmpty: true } client
        && !client.GetMembers().OfType<IMethodSymbol>().Any(TakesHeaders)
            ? client
            : null;

    private static bool TakesHeaders(IMethodSymbol method) => method.Parameters
        .SelectMany(parameter => parameter.GetAttributes())
        .Any(attribute => attribute.AttributeClass.Is(HeaderCollection));

    /// <summary>A text that is neither in the path, nor a header, a body, a part or anything else.</summary>
    public override bool IsInQuery(IParameterSymbol parameter) =>
        parameter is { Type.SpecialType: SpecialType.System_String, ContainingSymbol: IMethodSymbol method }
        && parameter.GetAttributes().All(attribute => !IsOfRefit(attribute) || IsForQuery(attribute))
        && !method.GetAttributes().Any(attribute => attribute.AttributeClass.Is("Refit.MultipartAttribute"))
        && !IsInPath(NameOf(parameter), method);

    private static bool IsOfRefit(AttributeData attribute) => attribute.AttributeClass?.ContainingNamespace.Name == Space;

    private static bool IsForQuery(AttributeData attribute) =>
        attribute.AttributeClass.Is(AliasAs) || attribute.AttributeClass.Is(Query);

    private static bool IsInPath(string name, IMethodSymbol method) => method.GetAttributes()
        .SelectMany(attribute => attribute.ConstructorArguments)
        .Any(argument => argument.Kind == TypedConstantKind.Primitive
            && (argument.Value as string)?.IndexOf("{" + name + "}", StringComparison.OrdinalIgnoreCase) >= 0);
}

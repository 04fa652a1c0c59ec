using Asterwise.Analyzers.Http;
using Asterwise.Analyzers.Http.Stacks;
using Asterwise.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Asterwise.Analyzers.Tests.Http;

/// <summary>
/// What the stacks' tables say is there in the libraries themselves, in the oldest and the newest version that is supported.
/// </summary>
public class CatalogueTests
{
    public static TheoryData<string, string> StacksAndReferences => new()
    {
        { nameof(SystemNetHttp), References.Net80.Name },
        { nameof(SystemNetHttp), References.Net100.Name },
        { nameof(SystemNet), References.Net472.Name },
        { nameof(SystemNet), References.Net100.Name },
        { nameof(HttpClientFactory), References.Net80.Name },
        { nameof(HttpClientFactory), References.Net100.Name },
        { nameof(AspNetCoreTesting), References.WithTestServer.Name },
        { nameof(AspNetCoreServer), References.Net80.Name },
        { nameof(AspNetCoreServer), References.Net100.Name },
        { nameof(AspNetCoreQuery), References.Net80.Name },
        { nameof(AspNetCoreQuery), References.Net100.Name },
        { nameof(AspNetCoreHeaderNames), References.Net80.Name },
        { nameof(AspNetCoreHeaderNames), References.Net100.Name },
        { nameof(SystemQuery), References.Net472.Name },
        { nameof(SystemQuery), References.Net100.Name },
        { nameof(SystemTextJson), References.Net80.Name },
        { nameof(SystemTextJson), References.Net100.Name },
        { nameof(NewtonsoftJson), References.NewtonsoftOldest.Name },
        { nameof(NewtonsoftJson), References.NewtonsoftNewest.Name },
        { nameof(RestSharp), References.RestSharp112.Name },
        { nameof(RestSharp), References.RestSharp114.Name },
        { nameof(Flurl), References.Flurl.Name },
        { nameof(Refit), References.Refit14.Name },
        { nameof(Refit), References.Refit16.Name },
        { nameof(Kiota), References.Kiota1.Name },
        { nameof(Kiota), References.Kiota2.Name },
        { nameof(Grpc), References.Grpc265.Name },
        { nameof(Grpc), References.Grpc285.Name },
        { nameof(Yarp), References.Yarp21.Name },
        { nameof(Yarp), References.Yarp23.Name },
    };

    [Fact]
    public void Every_stack_is_compared_with_its_library() => Assert.Equal(
        StackList.All.Select(stack => stack.GetType().Name),
        StacksAndReferences.Select(row => row[0]).Distinct());

    [Theory]
    [MemberData(nameof(StacksAndReferences))]
    public void A_row_names_a_member_and_its_parameters(string stackName, string references)
    {
        var compilation = CompilationWith(references);
        var stack = Stack(stackName);

        Assert.NotNull(TypeNamed(compilation, stack.Marker));
        Assert.All(stack.Roles, role => Assert.NotNull(TypeNamed(compilation, role.Type)));
        var unresolved = stack.Rows.Where(row => !IsResolved(compilation, row));
        Assert.Empty(unresolved.Select(row => $"{row.Type}.{row.Member}: {row.Effect}"));
    }

    [Theory]
    [MemberData(nameof(StacksAndReferences))]
    public void A_stack_is_found_in_its_library(string stackName, string references) =>
        Assert.Contains(Stack(stackName), new Catalogue(CompilationWith(references), StackList.All).Stacks);

    [Theory]
    [MemberData(nameof(StacksAndReferences))]
    public void A_row_says_only_what_is_not_said_yet(string stackName, string references)
    {
        Assert.NotEmpty(references);
        var rows = Stack(stackName).Rows;
        Assert.Equal(rows.Count, rows.Distinct().Count());
    }

    [Fact]
    public void A_stack_that_a_project_lacks_has_no_rows_there()
    {
        var catalogue = new Catalogue(CompilationWith(References.Net100.Name), StackList.All);

        Assert.DoesNotContain(
            catalogue.Stacks, stack => stack is RestSharp or Flurl or Refit or Kiota or Grpc or Yarp or AspNetCoreTesting);
        Assert.False(catalogue.HasMember("AddOrUpdateHeaders"));
        Assert.True(catalogue.HasMember("TryAddWithoutValidation"));
    }

    [Fact]
    public void The_base_library_is_there_before_anything_is_restored()
    {
        var catalogue = new Catalogue(CSharpCompilation.Create("NothingRestored"), StackList.All);

        Assert.Equal([nameof(SystemNetHttp), nameof(SystemNet), nameof(SystemQuery)],
            catalogue.Stacks.Select(stack => stack.GetType().Name));
    }

    private static HttpStack Stack(string name) => StackList.All.Single(stack => stack.GetType().Name == name);

    private static bool IsResolved(Compilation compilation, Row row)
    {
        var type = TypeNamed(compilation, row.Type);
        var members = type?.GetMembers(row.Member).ToList() ?? [];
        if (row.Member == Row.Indexer)
            members = [.. type!.GetMembers().OfType<IPropertySymbol>().Where(property => property.IsIndexer)];
        return members.Exists(member => TakesAll(member, row))
            && IsConditionResolved(members, row)
            && IsMakerResolved(compilation, row);
    }

    private static bool TakesAll(ISymbol member, Row row)
    {
        var parameters = member switch
        {
            IMethodSymbol method => method.Parameters,
            IPropertySymbol property => property.Parameters,
            _ => [],
        };
        var names = parameters.Select(parameter => parameter.Name).ToHashSet();
        return Takes(row.NameParameter) && TakesOneOf(row.ValueParameters) && Takes(row.BodyParameter);

        bool Takes(string? parameter) => parameter is null || names.Contains(parameter);

        bool TakesOneOf(IReadOnlyCollection<string> alternatives) =>
            alternatives.Count == 0 || alternatives.Any(names.Contains);
    }

    private static bool IsConditionResolved(IEnumerable<ISymbol> members, Row row) =>
        row.Condition is not { } condition || members.OfType<IMethodSymbol>().SelectMany(method => method.Parameters)
            .Any(parameter => parameter.Name == condition.Parameter && !parameter.Type.GetMembers(condition.Constant).IsEmpty);

    private static bool IsMakerResolved(Compilation compilation, Row row) =>
        row.Maker is not { } maker || TypeNamed(compilation, maker.Type)?.GetMembers(maker.Member).IsEmpty == false;

    private static INamedTypeSymbol? TypeNamed(Compilation compilation, string name) =>
        new[] { name, name + "`1", name + "`2", Nested(name) }
            .SelectMany(candidate => compilation.GetTypesByMetadataName(candidate)).FirstOrDefault();

    /// <summary>The name in metadata of a type that stands in another.</summary>
    private static string Nested(string name)
    {
        var end = name.LastIndexOf('.');
        return name[..end] + "+" + name[(end + 1)..];
    }

    private static CSharpCompilation CompilationWith(string references) => CSharpCompilation.Create(
        "Empty",
        references: References.Named(references).All,
        options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
}

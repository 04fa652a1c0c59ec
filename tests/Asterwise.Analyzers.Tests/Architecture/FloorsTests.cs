using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Asterwise.Analyzers.Tests.Architecture;

/// <summary>
/// A folder is a floor, and its files name only files of the same floor and of those that docs/architecture.md lets them.
/// </summary>
public partial class FloorsTests
{
    private const string Analyzers = "Asterwise.Analyzers";
    private const string Fixes = "Asterwise.Analyzers.CodeFixes";

    /// <summary>Each floor with those that it may name, from the lowest to the highest.</summary>
    private static readonly (string Floor, string[] MayName)[] Floors =
    [
        ("Shared", []),
        ($"{Analyzers}/Code", ["Shared"]),
        ($"{Analyzers}/Values", ["Shared", "Code"]),
        ($"{Analyzers}/Outputs", ["Shared", "Code", "Values"]),
        ($"{Analyzers}/Keys", ["Shared", "Code", "Values"]),
        ($"{Analyzers}/Files", ["Shared", "Code", "Values", "Keys"]),
        ($"{Analyzers}/Http", ["Shared", "Code", "Values", "Keys"]),
        ($"{Analyzers}/Http/Stacks", ["Shared", "Code", "Http"]),
        ($"{Analyzers}/Evidence", ["Shared", "Code", "Values", "Keys", "Http"]),
        ($"{Analyzers}/Project", ["Shared", "Code", "Values", "Keys", "Http", "Http/Stacks", "Evidence", "Outputs"]),
        ($"{Analyzers}/Rules", ["Shared", "Code", "Values", "Outputs", "Keys", "Http", "Evidence", "Project", "Files"]),
        (Analyzers, ["Shared", "Code", "Http", "Evidence", "Project", "Rules", "Files"]),
        ($"{Fixes}/Syntax", ["Shared", "Code", "Values", "Keys", "Http", "Evidence", "Project", "Rules"]),
        ($"{Fixes}/Dialects", ["Shared", "Code", "Values", "Keys", "Http", "Http/Stacks", "Evidence", "Project", "Syntax"]),
        ($"{Fixes}/Repairs", ["Shared", "Code", "Values", "Keys", "Http", "Project", "Rules", "Syntax", "Dialects"]),
        ($"{Fixes}/Providers",
            ["Shared", "Code", "Values", "Keys", "Files", "Http", "Evidence", "Project", "Rules", "Syntax", "Repairs"]),
    ];

    [Fact]
    public void The_source_compiles() => Assert.DoesNotContain(
        SourceCode.Compilation.Value.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    [Fact]
    public void Every_folder_is_a_floor() => Assert.Equal(
        Floors.Select(floor => floor.Floor).Order(StringComparer.Ordinal),
        SourceCode.Files.Select(SourceCode.Name).Select(FolderOf).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void A_floor_may_name_only_floors_below_it() => Assert.All(
        Floors.Select((floor, height) => (floor, height)),
        item => Assert.All(item.floor.MayName, below => Assert.InRange(HeightOf(Resolve(below)), 0, item.height - 1)));

    [Fact]
    public void No_file_names_a_floor_above_its_own()
    {
        var wrong = SourceCode.Arrows().Where(arrow => !MayName(FolderOf(arrow.From), FolderOf(arrow.To)))
            .Select(arrow => $"{arrow.From} names {arrow.Name} of {arrow.To}");
        AssertNone(wrong.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_library_is_named_outside_its_stack_and_its_dialect()
    {
        var wrong = from tree in SourceCode.Compilation.Value.SyntaxTrees
                    let file = SourceCode.Name(tree.FilePath)
                    where FolderOf(file) is not ($"{Analyzers}/Http/Stacks" or $"{Fixes}/Dialects")
                    from token in tree.GetRoot().DescendantTokens()
                    where token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.IdentifierToken
                        && Library().IsMatch(token.ValueText)
                    select $"{file} names {token.ValueText}";
        AssertNone(wrong);
    }

    [Fact]
    public void A_stack_is_one_file_and_its_dialect_another()
    {
        var stacks = FilesIn($"{Analyzers}/Http/Stacks").Except(["StackList"]).ToList();
        var dialects = FilesIn($"{Fixes}/Dialects")
            .Where(file => file.EndsWith("Dialect", StringComparison.Ordinal) && file != "Dialect");
        var types = typeof(AsterwiseAnalyzer).Assembly.GetTypes().Select(type => type.Name).ToList();
        Assert.All(stacks, stack => Assert.Contains(stack, types));
        Assert.All(
            dialects,
            dialect => Assert.Contains(stacks, stack => dialect is "HttpClientDialect" || stack + "Dialect" == dialect));
    }

    /// <summary>Prints all of them, which a comparison of texts does not.</summary>
    private static void AssertNone(IEnumerable<string> wrong)
    {
        var lines = string.Join('\n', wrong.Distinct());
        Assert.True(lines.Length == 0, lines);
    }

    private static bool MayName(string from, string to) =>
        from == to || Floors.Single(floor => floor.Floor == from).MayName.Select(Resolve).Contains(to);

    /// <summary>A short name is a floor of the analyzers or, where they have none of the name, of the fixes.</summary>
    private static string Resolve(string name) =>
        Floors.Select(floor => floor.Floor)
            .First(floor => floor == name || floor == $"{Analyzers}/{name}" || floor == $"{Fixes}/{name}");

    private static int HeightOf(string floor) => Array.FindIndex(Floors, candidate => candidate.Floor == floor);

    private static string FolderOf(string file) => file[..file.LastIndexOf('/')];

    private static IEnumerable<string> FilesIn(string folder) =>
        SourceCode.Files.Select(SourceCode.Name)
            .Where(file => FolderOf(file) == folder)
            .Select(file => Path.GetFileNameWithoutExtension(file));

    [GeneratedRegex(
        "HttpClient|HttpRequestMessage|System.Net.Http|AspNetCore|RestSharp|RestRequest|Refit|Flurl|AuthenticationHeaderValue")]
    private static partial Regex Library();
}

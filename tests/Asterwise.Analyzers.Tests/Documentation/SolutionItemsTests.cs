using static Asterwise.Analyzers.Tests.Documentation.Document;

namespace Asterwise.Analyzers.Tests.Documentation;

/// <summary>The documents and the build files are in the solution, so that an editor shows them.</summary>
public class SolutionItemsTests
{
    /// <summary>The items, which stand as <c>docs\ci.md = docs\ci.md</c>. So do configurations, which have a bar.</summary>
    private static List<string> Items { get; } =
        [.. from line in Lines("Asterwise.Analyzers.sln")
            where line.StartsWith("\t\t", StringComparison.Ordinal) && !line.Contains('|')
            let sides = line.Trim().Split(" = ")
            where sides.Length == 2 && sides[0] == sides[1]
            select sides[0].Replace('\\', '/')];

    [Fact]
    public void An_item_exists() => Assert.All(Items, item => Assert.True(File.Exists(PathOf(item)), $"{item} does not exist."));

    [Theory]
    [InlineData("", "*.md")]
    [InlineData("", "*.props")]
    [InlineData("", ".editorconfig")]
    [InlineData("docs", "*.md")]
    [InlineData("docs/rules", "*.md")]
    [InlineData("build", "*.props")]
    [InlineData("build", "*.targets")]
    public void Every_file_of_a_kind_is_an_item(string folder, string pattern)
    {
        var files = Directory.EnumerateFiles(PathOf(folder), pattern).Select(Path.GetFileName);

        Assert.Empty(files.Select(file => folder == "" ? file : $"{folder}/{file}").Except(Items));
    }
}

using System.Text;
using Asterwise.Analyzers.Tests.Stacks;
using Microsoft.CodeAnalysis;
using static Asterwise.Analyzers.Tests.Documentation.Document;
using static Asterwise.Analyzers.Tests.Documentation.RulePages;

namespace Asterwise.Analyzers.Tests.Documentation;

/// <summary>
/// The contents of the documents, and the index of the rules. Its tables are made of the descriptors and of
/// <see cref="Matrix"/>: <c>ASTERWISE_UPDATE_DOCS=1</c> writes them.
/// </summary>
public class BookTests
{
    private const string Contents = "docs/README.md";
    private const string Index = "docs/rules/README.md";

    public static TheoryData<string> Categories => [.. Descriptors.Select(rule => rule.Category).Distinct()];

    [Fact]
    public void The_contents_lead_to_every_page() => Assert.Empty(
        Directory.EnumerateFiles(PathOf("docs"), "*.md")
            .Select(file => "docs/" + Path.GetFileName(file))
            .Append(Index)
            .Except(TargetsOf(Contents))
            .Except([Contents]));

    [Fact]
    public void The_index_leads_to_every_page_of_a_rule() => Assert.Empty(
        Descriptors.Select(rule => Page(rule.Id)).Except(TargetsOf(Index)));

    [Fact]
    public void The_index_names_every_stack() =>
        Assert.Contains($"{string.Join(", ", Matrix.Stacks.SkipLast(1))} and {Matrix.Stacks[^1]}.", Read(Index));

    [Theory]
    [MemberData(nameof(Categories))]
    public void The_index_says_what_the_rules_and_the_tests_say(string category)
    {
        string begin = $"<!-- {category} -->\n", end = $"<!-- /{category} -->";
        var page = Read(Index);
        var start = page.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        var written = page[start..page.IndexOf(end, StringComparison.Ordinal)];
        var expected = Table(category);
        if (IsUpdating)
            File.WriteAllText(PathOf(Index), page.Remove(start, written.Length).Insert(start, expected));
        else
            Assert.Equal(expected, written);
    }

    [Fact]
    public void No_number_is_missing_within_a_series() => Assert.All(
        Descriptors.Select(rule => int.Parse(rule.Id["ASTW".Length..])).GroupBy(number => number / 1000),
        series => Assert.Equal(Enumerable.Range((series.Key * 1000) + 1, series.Count()), series));

    private static IEnumerable<string> TargetsOf(string document) =>
        from link in Links(document)
        where !link.StartsWith("https://", StringComparison.Ordinal)
        select Target(document, link);

    private static string Table(string category)
    {
        var table = new StringBuilder("| Id | Severity | Name | Code fix | Stacks |\n|---|---|---|---|---|\n");
        foreach (var rule in Descriptors.Where(rule => rule.Category == category))
        {
            table.Append($"| [{rule.Id}]({rule.Id}.md) | {rule.DefaultSeverity} | {rule.Title} | {HasFix(rule.Id)} ")
                .Append($"| {StacksOf(rule)} |\n");
        }

        return table.ToString();
    }

    private static string StacksOf(DiagnosticDescriptor rule)
    {
        if (!Matrix.Rules.Contains(rule.Id))
            return "—";
        var stacks = Matrix.Cells.Where(cell => cell.Rule == rule.Id).ToLookup(cell => cell.WhyNot is null, NameOf);
        return !stacks[false].Any() ? "all"
            : stacks[false].Count() < stacks[true].Count() ? "all but " + string.Join(", ", stacks[false])
            : string.Join(", ", stacks[true]);
    }

    private static string NameOf(Cell cell) => cell.Stack.Split(',')[0];
}

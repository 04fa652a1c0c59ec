using System.Text;
using Asterwise.Analyzers.Tests.Infrastructure;
using Asterwise.Analyzers.Tests.Stacks;

namespace Asterwise.Analyzers.Tests.Documentation;

/// <summary>
/// <c>docs/coverage.md</c> is made of <see cref="Matrix"/>. With the environment variable <c>ASTERWISE_UPDATE_DOCS</c> set,
/// the page is written instead of compared.
/// </summary>
public class CoverageTests
{
    private const string Introduction =
        """
        # What is covered

        Each mistake on each stack, as programs that the tests run: the API refuses the first, or what the rule warns of
        happens; it is reported; after the code fix it is answered each time; and the right one beside it is left alone. The
        programs are in `tests/Asterwise.Analyzers.Tests/Stacks/Matrix.cs`, and this page is made of them:

        ```sh
        ASTERWISE_UPDATE_DOCS=1 dotnet test tests/Asterwise.Analyzers.Tests --filter CoverageTests
        ```


        """;

    [Fact]
    public void The_page_is_what_the_tests_run()
    {
        var path = Path.Combine(Repository.Root, "docs", "coverage.md");
        var page = Page();
        if (Environment.GetEnvironmentVariable("ASTERWISE_UPDATE_DOCS") is not null)
            File.WriteAllText(path, page);
        Assert.Equal(page, File.ReadAllText(path).ReplaceLineEndings("\n"));
    }

    private static string Page()
    {
        var reasons = Matrix.Cells.Select(cell => cell.WhyNot).Where(reason => reason is not null).Distinct().ToList();
        var text = new StringBuilder(Introduction.ReplaceLineEndings("\n"));
        text.Append("| Stack | ").AppendJoin(" | ", Matrix.Rules.Select(rule => $"[{rule}](rules/{rule}.md)")).Append(" |\n");
        text.Append("|---|").Insert(text.Length, "---|", Matrix.Rules.Count).Append('\n');
        foreach (var stack in Matrix.Stacks)
        {
            var cells = Matrix.Cells.Where(cell => cell.Stack == stack).Select(cell => Entry(cell, reasons));
            text.Append("| ").Append(stack).Append(" | ").AppendJoin(" | ", cells).Append(" |\n");
        }

        text.Append("\nNot applicable, or not followed:\n\n");
        for (var i = 0; i < reasons.Count; i++)
            text.Append(i + 1).Append(". ").Append(reasons[i]).Append('\n');
        return text.ToString();
    }

    private static string Entry(Cell cell, List<string?> reasons) =>
        cell.WhyNot is not null ? $"— ({reasons.IndexOf(cell.WhyNot) + 1})"
        : cell.HasFix ? "reported, repaired"
        : "reported";
}

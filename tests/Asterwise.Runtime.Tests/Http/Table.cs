using System.Text;

namespace Asterwise.Runtime.Tests.Http;

/// <summary>A table in Markdown of what was observed, to be compared with the one in docs/runtime.md.</summary>
internal sealed class Table(string corner, IEnumerable<string> columns)
{
    private readonly StringBuilder text = new StringBuilder(Row(corner, columns)).Append(Row("---", columns.Select(_ => "---")));

    public void Add(string name, IEnumerable<string> cells) => text.Append(Row(name, cells));

    public override string ToString() => text.ToString();

    public static void AssertDocumented(string name, string observed)
    {
        var parts = BuildMetadata.TextOf("docs/runtime.md")
            .Split([$"<!-- {name} -->\n", $"<!-- /{name} -->"], StringSplitOptions.None);
        Assert.True(
            parts.Length == 3 && parts[1] == observed,
            $"Between <!-- {name} --> and <!-- /{name} --> in docs/runtime.md is to stand:\n\n{observed}");
    }

    private static string Row(string first, IEnumerable<string> rest) => $"| {string.Join(" | ", rest.Prepend(first))} |\n";
}

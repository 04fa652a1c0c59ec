using System.Globalization;
using System.Security;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Asterwise.Pictures;

/// <summary>A badge of the README, with a fact that a file of the repository states.</summary>
internal sealed partial record Badge(string Name, string Label, string Fact)
{
    private const double Width = 6.6;

    public static IReadOnlyList<Badge> Of(string root) =>
    [
        new("licence", "licence", File.ReadLines(Path.Combine(root, "LICENSE")).First().Split(' ')[0]),
        new("version", "version", VersionIn(File.ReadAllText(Path.Combine(root, "CHANGELOG.md")))),
        new("roslyn", "Roslyn", OldestRoslyn(Path.Combine(root, "Directory.Packages.props")) + " and later"),
    ];

    public string Draw()
    {
        string label = Length(Label.Length), fact = Length(Fact.Length);
        var width = Number(Pixels(Label.Length) + Pixels(Fact.Length));
        string start = Number(Pixels(Label.Length)), text = Number(Pixels(Label.Length) + 6);
        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="20" role="img">
            <title>{SecurityElement.Escape($"{Label}: {Fact}")}</title>
            <rect width="{width}" height="20" rx="3" fill="#555555"/>
            <rect x="{start}" width="{Number(Pixels(Fact.Length))}" height="20" rx="3" fill="#0a5f73"/>
            <g font-family="Verdana, 'DejaVu Sans', sans-serif" font-size="11" fill="#ffffff">
            <text x="6" y="14" textLength="{label}">{SecurityElement.Escape(Label)}</text>
            <text x="{text}" y="14" textLength="{fact}">{SecurityElement.Escape(Fact)}</text>
            </g>
            </svg>

            """.ReplaceLineEndings("\n");
    }

    private static double Pixels(int letters) => (letters * Width) + 12;

    private static string Length(int letters) => Number(letters * Width);

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>The newest version of the changelog, and whether it has a date.</summary>
    private static string VersionIn(string changelog)
    {
        var version = Heading().Match(changelog);
        return version.Groups["version"].Value + (version.Groups["date"].Success ? "" : ", not released");
    }

    private static string OldestRoslyn(string packages) =>
        Version.Parse(XDocument.Load(packages).Descendants("OldestRoslynVersion").Single().Value).ToString(2);

    [GeneratedRegex(@"^## \[(?<version>[\d.]+)\]( - (?<date>\d{4}-\d{2}-\d{2}))?", RegexOptions.Multiline)]
    private static partial Regex Heading();
}

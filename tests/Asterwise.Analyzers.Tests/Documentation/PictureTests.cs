using System.Text.RegularExpressions;
using Asterwise.Pictures;
using static Asterwise.Analyzers.Tests.Documentation.Document;

namespace Asterwise.Analyzers.Tests.Documentation;

/// <summary>
/// The pictures of the README show what is reported and repaired now. <c>dotnet run --project build/pictures</c> draws them. The
/// test of the tour compares the one of the tour.
/// </summary>
public partial class PictureTests
{
    public static TheoryData<string> Themes => [.. Theme.All.Select(theme => theme.Name)];

    public static TheoryData<string> Pictures =>
        [.. Directory.EnumerateFiles(PathOf("docs/pictures")).Select(file => "docs/pictures/" + Path.GetFileName(file))];

    [Theory]
    [MemberData(nameof(Themes))]
    public async Task The_squiggle_and_the_diff_are_those_of_the_rule_and_its_fix(string name)
    {
        var theme = Theme.All.Single(theme => theme.Name == name);
        var mistake = await Mistake.FindAsync(PathOf("samples/BrokenClient"));

        Assert.Equal(mistake.DrawSquiggle(theme), Read($"docs/pictures/squiggle-{name}.svg"));
        Assert.Equal(mistake.DrawDiff(theme), Read($"docs/pictures/diff-{name}.svg"));
    }

    [Fact]
    public void A_badge_says_what_the_repository_says() => Assert.All(
        Badge.Of(PathOf("")),
        badge =>
        {
            Assert.Equal(badge.Draw(), Read($"docs/pictures/{badge.Name}.svg"));
            Assert.Contains(
                $"alt=\"{badge.Label}: {badge.Fact}\"", Read("README.md"), StringComparison.OrdinalIgnoreCase);
        });

    [Fact]
    public void What_the_readme_shows_is_there() => Assert.All(
        Source().Matches(Read("README.md")).Select(match => match.Groups["file"].Value),
        file => Assert.True(File.Exists(PathOf(file)), $"{file} does not exist."));

    [Theory]
    [MemberData(nameof(Pictures))]
    public void A_picture_is_shown_in_the_readme(string picture) =>
        Assert.Contains($"\"{picture}\"", Read("README.md"), StringComparison.Ordinal);

    [GeneratedRegex(@"(src|srcset)=""(?<file>[^""]+)""")]
    private static partial Regex Source();
}

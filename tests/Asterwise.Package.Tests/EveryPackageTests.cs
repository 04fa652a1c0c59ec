using System.Buffers.Binary;
using System.Text;
using System.Text.RegularExpressions;
using Asterwise.Consumer;

namespace Asterwise.Package.Tests;

/// <summary>What a package site shows of each package.</summary>
public sealed partial class EveryPackageTests
{
    public static TheoryData<string> Packages =>
        [.. Directory.EnumerateFiles(Repository.PackageFeed, $"*.{Repository.PackageVersion}.nupkg")
            .Select(file => Path.GetFileName(file)[..^$".{Repository.PackageVersion}.nupkg".Length])];

    [Theory]
    [MemberData(nameof(Packages))]
    public void A_package_says_what_it_is_and_who_may_use_it(string id)
    {
        using var package = new PackedFile(id);

        Assert.EndsWith(".", package.Value("description"));
        Assert.NotEmpty(package.Value("tags")!);
        Assert.NotEmpty(package.Value("authors")!);
        Assert.StartsWith("https://", package.Value("projectUrl"));
        Assert.Equal("MIT", package.Value("license"));
        Assert.Contains("LICENSE", package.Files);
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void The_icon_is_small(string id)
    {
        using var package = new PackedFile(id);
        var png = package.Bytes(package.Value("icon")!);

        Assert.InRange(png.Length, 1, 8 * 1024);
        Assert.Equal("PNG", Encoding.ASCII.GetString(png, 1, 3));
        Assert.Equal(128, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)));
        Assert.Equal(128, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void The_release_notes_are_the_section_of_the_changelog(string id)
    {
        using var package = new PackedFile(id);
        var section = File.ReadLines(Path.Combine(Repository.Root, "CHANGELOG.md"))
            .SkipWhile(line => !line.StartsWith($"## [{Repository.PackageVersion}]", StringComparison.Ordinal))
            .Skip(1)
            .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal));

        Assert.Equal(string.Join('\n', section).Trim(), package.Value("releaseNotes")!.ReplaceLineEndings("\n"));
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void The_readme_has_no_link_that_only_the_repository_can_follow(string id)
    {
        using var package = new PackedFile(id);

        Assert.Empty(RelativeLinks(package.Text(package.Value("readme")!)));
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void A_link_of_another_page_leads_to_one_that_is_packed_beside_it(string id)
    {
        using var package = new PackedFile(id);
        var pages = package.Files.Where(file => file.StartsWith("docs/", StringComparison.Ordinal)).ToList();

        Assert.All(pages, page => Assert.All(
            RelativeLinks(package.Text(page)),
            link => Assert.Contains(Resolve(page, link), pages)));
    }

    private static IEnumerable<string> RelativeLinks(string text) => Link().Matches(Fence().Replace(text, ""))
        .Select(match => match.Groups["target"].Value)
        .Where(target => !target.StartsWith("https://", StringComparison.Ordinal));

    private static string Resolve(string page, string link) =>
        new Uri(new Uri("package:///" + page), link.Split('#')[0]).AbsolutePath.TrimStart('/');

    [GeneratedRegex(@"^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();
}

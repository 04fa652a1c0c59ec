using System.Globalization;
using System.Reflection.Metadata;
using System.Text.Json;
using System.Text.RegularExpressions;
using Asterwise.Consumer;

namespace Asterwise.Package.Tests;

/// <summary>What a person gets who clones the repository and packs, and what follows from the repository's address.</summary>
public sealed partial class FreshCloneTests(FreshClone clone) : IClassFixture<FreshClone>
{
    private static readonly Guid SourceLinkKind = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");

    [Fact]
    public void The_pack_command_of_the_readme_packs_every_package_under_one_version()
    {
        Assert.True(clone.Packed.ExitCode == 0, clone.Packed.Output);
        Assert.DoesNotContain(": warning ", clone.Packed.Output);

        var tested = Directory.EnumerateFiles(Repository.PackageFeed, $"*.{Repository.PackageVersion}.*nupkg");
        Assert.Equal(
            tested.Select(file => Path.GetFileName(file).Replace(Repository.PackageVersion, clone.Version)).Order(),
            Directory.EnumerateFiles(clone.Feed).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void The_version_is_the_time_at_which_it_was_packed_so_that_no_cache_has_it()
    {
        var time = DateTime.ParseExact(
            clone.Version,
            $"'{Repository.PackageVersion}-local.'yyyyMMddHHmmss",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

        Assert.InRange(time, clone.Started.AddSeconds(-1), DateTime.UtcNow);
    }

    [Fact]
    public async Task Debug_Release_and_the_tests_pack_into_folders_of_their_own()
    {
        var release = await OutputFolderAsync("Release");
        var debug = await OutputFolderAsync("Debug");

        Assert.Equal(clone.Feed, release);
        Assert.NotEqual(release, debug);
        Assert.DoesNotContain(Path.Combine("artifacts", "packages"), Repository.PackageFeed);
    }

    [Fact]
    public async Task A_new_project_that_takes_the_newest_package_is_led_to_the_page_of_the_rule()
    {
        using var folder = new ConsumerFolder(feed: clone.Feed);
        await folder.DotnetAsync("new", "console", "--name", "Client", "--output", folder.PathOf("Client"), "--no-restore");
        var project = folder.PathOf("Client", "Client.csproj");
        await folder.DotnetAsync("add", project, "package", "Asterwise.Analyzers", "--prerelease");
        await File.WriteAllTextAsync(folder.PathOf("Client", "Program.cs"), """
            using var asterwise = new HttpClient();
            asterwise.DefaultRequestHeaders.Add("apikey", args[0]);
            """);

        var build = await folder.DotnetAsync("build", project);

        Assert.Contains($"({FreshClone.Address}/blob/main/docs/rules/ASTW2001.md)", build.Output);
    }

    [Theory]
    [InlineData("Asterwise.Analyzers")]
    [InlineData("Asterwise.Runtime")]
    public void A_package_names_the_repository_and_the_commit(string id)
    {
        using var package = clone.Package(id);
        var repository = package.Element("repository")!;

        Assert.Equal("git", repository.Attribute("type")?.Value);
        Assert.Equal(FreshClone.Address, repository.Attribute("url")?.Value);
        Assert.Equal(FreshClone.Commit, repository.Attribute("commit")?.Value);
    }

    [Theory]
    [InlineData("Asterwise.Analyzers", "docs/rules/ASTW2001.md")]
    [InlineData("Asterwise.Runtime", "samples/GenericHost")]
    public void The_links_of_a_readme_lead_to_files_of_the_repository(string id, string oneOfThem)
    {
        using var package = clone.Package(id);

        var files = LinkToRepository().Matches(package.Text("README.md")).Select(match => match.Groups["file"].Value).ToList();

        Assert.Contains(oneOfThem, files);
        Assert.All(files, file => Assert.True(Path.Exists(Path.Combine(Repository.Root, file)), file));
    }

    [Theory]
    [InlineData("net8.0")]
    [InlineData("netstandard2.0")]
    public void The_symbols_say_where_the_sources_are(string framework)
    {
        using var symbols = clone.Package("Asterwise.Runtime", "snupkg");
        using var provider = MetadataReaderProvider.FromPortablePdbStream(
            new MemoryStream(symbols.Bytes($"lib/{framework}/Asterwise.Runtime.pdb")));
        var reader = provider.GetMetadataReader();

        var link = reader.GetCustomDebugInformation(EntityHandle.ModuleDefinition).Select(reader.GetCustomDebugInformation)
            .Single(information => reader.GetGuid(information.Kind) == SourceLinkKind);

        var documents = JsonDocument.Parse(reader.GetBlobBytes(link.Value)).RootElement.GetProperty("documents");
        Assert.Equal(
            $"https://raw.githubusercontent.com/example/asterwise-analyzers/{FreshClone.Commit}/*",
            documents.GetProperty("/_/*").GetString());
    }

    private async Task<string> OutputFolderAsync(string configuration)
    {
        var evaluated = await clone.DotnetAsync(
            "msbuild", "src/Asterwise.Runtime", "-getProperty:PackageOutputPath", "-property:Configuration=" + configuration);
        return evaluated.Output.Trim();
    }

    [GeneratedRegex($@"\]\({FreshClone.Address}/blob/main/(?<file>[^)#]+)")]
    private static partial Regex LinkToRepository();
}

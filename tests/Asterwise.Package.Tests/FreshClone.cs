using System.Text.RegularExpressions;
using Asterwise.Consumer;

namespace Asterwise.Package.Tests;

/// <summary>
/// A copy of the repository's files in which nothing was built before, given an address, and packed as the readme says.
/// What it restores is in the package cache of the machine, where the build of these tests put it.
/// </summary>
public sealed partial class FreshClone : IAsyncLifetime
{
    public const string Address = "https://github.com/example/asterwise-analyzers";
    public const string Commit = "0123456789abcdef0123456789abcdef01234567";

    private static readonly string[] NotCloned = ["bin", "obj", "artifacts", "TestResults", ".git", ".vs", ".idea"];

    private static readonly Dictionary<string, string?> Environment = new()
    {
        ["NUGET_PACKAGES"] = Repository.RestoredPackages,
        // Would ask a registry for known vulnerabilities.
        ["NuGetAudit"] = "false",
    };

    private readonly string root = Directory.CreateTempSubdirectory("asterwise-clone-").FullName;

    internal DateTime Started { get; private set; }
    internal Outcome Packed { get; private set; } = null!;

    internal string Feed => Path.Combine(root, "artifacts", "packages", "release");

    /// <summary>The version of the packages; there is one for all of them.</summary>
    internal string Version => PackageFile().Match(Path.GetFileName(Directory.GetFiles(Feed).First())).Groups["version"].Value;

    public async Task InitializeAsync()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.Root, "*", SearchOption.AllDirectories))
            Copy(Path.GetRelativePath(Repository.Root, file));
        CommitAll();
        GiveAddress();

        Started = DateTime.UtcNow;
        Packed = await DotnetAsync(PackCommand());
    }

    public Task DisposeAsync()
    {
        Directory.Delete(root, recursive: true);
        return Task.CompletedTask;
    }

    internal Task<Outcome> DotnetAsync(params string[] arguments) => Dotnet.RunAsync(root, arguments, Environment);

    internal PackedFile Package(string id, string extension = "nupkg") => new(Feed, Version, id, extension);

    private void Copy(string file)
    {
        if (file.Split(Path.DirectorySeparatorChar).Intersect(NotCloned).Any())
            return;
        var copy = Path.Combine(root, file);
        Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
        File.Copy(Path.Combine(Repository.Root, file), copy);
    }

    /// <summary>As much of a git repository as a build reads.</summary>
    private void CommitAll()
    {
        Directory.CreateDirectory(Path.Combine(root, ".git", "objects"));
        Directory.CreateDirectory(Path.Combine(root, ".git", "refs"));
        File.WriteAllText(Path.Combine(root, ".git", "HEAD"), Commit + "\n");
    }

    private void GiveAddress()
    {
        var props = Path.Combine(root, "Directory.Build.props");
        var text = File.ReadAllText(props);
        Assert.Matches(RepositoryUrl(), text);
        File.WriteAllText(props, RepositoryUrl().Replace(text, $"<RepositoryUrl>{Address}</RepositoryUrl>"));
    }

    private string[] PackCommand()
    {
        var readme = File.ReadLines(Path.Combine(root, "README.md"));
        return Assert.Single(readme, line => line.StartsWith("dotnet pack ", StringComparison.Ordinal)).Split(' ')[1..];
    }

    [GeneratedRegex("<RepositoryUrl>.*</RepositoryUrl>")]
    private static partial Regex RepositoryUrl();

    [GeneratedRegex(@"^[A-Za-z.]+\.(?<version>\d.*)\.s?nupkg$")]
    private static partial Regex PackageFile();
}

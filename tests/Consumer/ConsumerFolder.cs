using System.Security;

namespace Asterwise.Consumer;

/// <summary>
/// A temporary folder where dotnet runs as it does for a user of the packages: outside the repository, with packed packages
/// as the only feed, and an empty package cache.
/// </summary>
internal sealed class ConsumerFolder : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("asterwise-").FullName;

    /// <param name="restored">A folder of packages that were restored before, for what a project asks for beside ours.</param>
    /// <param name="feed">The folder of the packed packages; null for those that the build of the tests packed.</param>
    public ConsumerFolder(string? restored = null, string? feed = null)
    {
        File.WriteAllText(PathOf("nuget.config"), $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="packed" value="{SecurityElement.Escape(feed ?? Repository.PackageFeed)}" />
              </packageSources>
              <auditSources><clear /></auditSources>
              <disabledPackageSources><clear /></disabledPackageSources>
              <fallbackPackageFolders>
                <clear />
                {(restored is null ? "" : $"""<add key="restored" value="{SecurityElement.Escape(restored)}" />""")}
              </fallbackPackageFolders>
              <packageSourceMapping><clear /></packageSourceMapping>
            </configuration>
            """);

        // The SDK of the repository: another one could ask the feed for the reference assemblies of an older framework.
        File.Copy(Path.Combine(Repository.Root, "global.json"), PathOf("global.json"));
        Environment["NUGET_PACKAGES"] = PathOf("packages");
    }

    /// <summary>Environment variables for the programs that run here.</summary>
    public Dictionary<string, string?> Environment { get; } = [];

    public string PathOf(params string[] parts) => Path.Combine([root, .. parts]);

    /// <summary>Writes a file, and the folders that it is in.</summary>
    public Task WriteAsync(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        return File.WriteAllTextAsync(PathOf(file), text);
    }

    public Task<Outcome> DotnetAsync(IEnumerable<string> arguments, CancellationToken cancellation = default) =>
        Dotnet.RunAsync(root, arguments, Environment, cancellation);

    public Task<Outcome> DotnetAsync(params string[] arguments) => DotnetAsync(arguments, CancellationToken.None);

    public void Dispose() => Directory.Delete(root, recursive: true);
}

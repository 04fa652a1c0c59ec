using System.Diagnostics;
using System.Security;
using System.Text;

namespace Asterwise.Consumer;

/// <summary>
/// A temporary folder where dotnet runs as it does for a user of the packages: outside the repository, with the packed packages
/// as the only feed, an empty package cache, and nothing inherited from the dotnet that runs us.
/// </summary>
internal sealed class ConsumerFolder : IDisposable
{
    // Against a command that hangs; on a busy machine even the slow ones take a minute or two.
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(10);

    /// <summary>
    /// What an outer dotnet, MSBuild or test host tells its children, and what would mislead a dotnet of its own.
    /// </summary>
    private static readonly string[] InheritedPrefixes = ["MSBUILD", "VSTEST", "TESTINGPLATFORM", "DOTNET_HOST_PATH", "NUGET_"];

    private readonly string root = Directory.CreateTempSubdirectory("asterwise-").FullName;

    /// <param name="restored">A folder of packages that were restored before, for what a project asks for beside ours.</param>
    public ConsumerFolder(string? restored = null)
    {
        File.WriteAllText(PathOf("nuget.config"), $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="packed" value="{SecurityElement.Escape(Repository.PackageFeed)}" />
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
    }

    /// <summary>Environment variables for the programs that run here.</summary>
    public Dictionary<string, string?> Environment { get; } = [];

    public string PathOf(params string[] parts) => Path.Combine([root, .. parts]);

    public async Task<Outcome> DotnetAsync(IEnumerable<string> arguments, CancellationToken cancellation = default)
    {
        var start = new ProcessStartInfo(System.Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            WorkingDirectory = root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(IsInherited).ToList())
            start.Environment.Remove(name);
        start.Environment["NUGET_PACKAGES"] = PathOf("packages");
        start.Environment["no_proxy"] = "127.0.0.1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        // No process may outlive the command, or it would keep the package's files open when the folder is deleted.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["UseSharedCompilation"] = "false";
        foreach (var (name, value) in Environment)
            start.Environment[name] = value;

        return await RunAsync(start, cancellation);
    }

    public Task<Outcome> DotnetAsync(params string[] arguments) => DotnetAsync(arguments, CancellationToken.None);

    public void Dispose() => Directory.Delete(root, recursive: true);

    private static bool IsInherited(string name) =>
        InheritedPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));

    private static async Task<Outcome> RunAsync(ProcessStartInfo start, CancellationToken cancellation)
    {
        using var process = new Process { StartInfo = start };
        var output = new StringBuilder();
        DataReceivedEventHandler append = (_, line) =>
        {
            lock (output)
                output.AppendLine(line.Data);
        };
        process.OutputDataReceived += append;
        process.ErrorDataReceived += append;
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Timeout);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new TimeoutException(
                $"dotnet {string.Join(' ', start.ArgumentList)} did not end within {Timeout}; it printed:\n{output}");
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }
        return new Outcome(process.ExitCode, output.ToString());
    }
}

/// <summary>How a command ended, and all that it printed.</summary>
internal sealed record Outcome(int ExitCode, string Output)
{
    public IEnumerable<string> Lines =>
        Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

using Asterwise.Consumer;
using Asterwise.Emulator;

namespace Asterwise.Package.Tests;

/// <summary>
/// A new project of a user's, with the package added and a mistake made, on its way from the first restore to the repair.
/// It goes this way once; the tests look at what came out at each station.
/// </summary>
public abstract class ProjectWithMistake : IAsyncLifetime
{
    /// <summary>A key that the emulator is told of.</summary>
    internal const string KnownKey = "aw_3b1f07c5d94e8a6250f7be41c08d92a75e6310fbd4";

    private readonly ConsumerFolder folder = new();
    private readonly string template;
    private readonly string program;
    private readonly string[] packages;

    private protected ProjectWithMistake(string template, string program, params string[] furtherPackages)
    {
        this.template = template;
        this.program = program;
        packages = ["Asterwise.Analyzers", .. furtherPackages];
    }

    internal string ProjectFile => folder.PathOf("Client", "Client.csproj");
    internal string ProgramFile => folder.PathOf("Client", "Program.cs");

    internal Outcome Restored { get; private set; } = null!;
    internal Outcome Built { get; private set; } = null!;
    internal string ErrorLog { get; private set; } = null!;
    internal Outcome BuiltWithWarningsAsErrors { get; private set; } = null!;
    internal Outcome RepairedAll { get; private set; } = null!;
    internal string RepairedProgram { get; private set; } = null!;
    internal Outcome RebuiltWithWarningsAsErrors { get; private set; } = null!;

    public virtual async Task InitializeAsync()
    {
        await SucceedAsync("new", template, "--name", "Client", "--output", folder.PathOf("Client"), "--no-restore");
        foreach (var package in packages)
            await SucceedAsync("add", ProjectFile, "package", package, "--version", Repository.PackageVersion);
        await File.WriteAllTextAsync(ProgramFile, program);
        foreach (var (name, text) in FurtherFiles)
        {
            var file = folder.PathOf("Client", name);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllTextAsync(file, text);
        }

        Restored = await folder.DotnetAsync("restore", ProjectFile, "--force");
        Built = await BuildAsync("-p:ErrorLog=build.sarif");
        ErrorLog = await File.ReadAllTextAsync(folder.PathOf("Client", "build.sarif"));
        await OnBuiltAsync();
        BuiltWithWarningsAsErrors = await BuildAsync("-p:TreatWarningsAsErrors=true");
        RepairedAll = await folder.DotnetAsync("format", "analyzers", ProjectFile, "--no-restore");
        RepairedProgram = await File.ReadAllTextAsync(ProgramFile);
        RebuiltWithWarningsAsErrors = await BuildAsync("-p:TreatWarningsAsErrors=true");
        await OnRepairedAsync();
    }

    public Task DisposeAsync()
    {
        folder.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>What is in the project beside its program, by the path there.</summary>
    private protected virtual IReadOnlyDictionary<string, string> FurtherFiles => new Dictionary<string, string>();

    private protected virtual Task OnBuiltAsync() => Task.CompletedTask;

    private protected virtual Task OnRepairedAsync() => Task.CompletedTask;

    /// <summary>Runs what was built last, with a key that the API knows in the environment; what it printed.</summary>
    private protected async Task<string> RunAgainstEmulatorAsync()
    {
        await using var api = await ApiEmulator.StartAsync(KnownKey);
        folder.Environment["ASTERWISE_API_BASE_URL"] = api.Origin.ToString();
        folder.Environment["ASTERWISE_API_KEY"] = KnownKey;
        return (await folder.DotnetAsync("run", "--no-build", "--project", ProjectFile)).Output.Trim();
    }

    internal int LineOf(string text) => Array.FindIndex(program.Split('\n'), line => line.Contains(text)) + 1;

    private Task<Outcome> BuildAsync(string property) =>
        folder.DotnetAsync("build", ProjectFile, "--no-restore", "--no-incremental", property);

    private async Task SucceedAsync(params string[] arguments)
    {
        var outcome = await folder.DotnetAsync(arguments);
        Assert.True(outcome.ExitCode == 0, outcome.Output);
    }
}

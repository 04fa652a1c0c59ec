using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Asterwise.Consumer;
using Asterwise.Emulator;
using DiffPlex.Renderer;

namespace Asterwise.Samples;

/// <summary>
/// From a build warning to a request that authenticates, on a copy of a client with mistakes, and on to a service that checks its
/// key when it starts. Every step checks that it has shown what it promises.
/// </summary>
internal sealed partial class Tour(string sample, ConsumerFolder folder, CancellationToken interrupted)
{
    private static readonly string[] Mistakes = ["ASTW1001", "ASTW1002", "ASTW2001", "ASTW2003", "ASTW2005"];

    private readonly string clientFolder = folder.PathOf("BrokenClient");
    private readonly string project = folder.PathOf("BrokenClient", "BrokenClient.csproj");
    private readonly string settings = folder.PathOf("BrokenClient", "appsettings.json");
    private readonly string key = "aw_" + RandomNumberGenerator.GetHexString(48, lowercase: true);

    public async Task RunAsync()
    {
        await using var api = await ApiEmulator.StartAsync(key);
        folder.Environment["ASTERWISE_API_BASE_URL"] = api.Origin.ToString();
        folder.Environment["ASTERWISE_API_KEY"] = key;
        var sources = CopyOfSample();

        Terminal.Heading(
            "1. A hand-written client makes everyday mistakes, four of them in one file. It compiles, but not in silence:");
        var warnings = await BuildAsync();
        warnings.ForEach(Terminal.Line);
        foreach (var id in Mistakes)
            Promise(warnings.Any(warning => warning.Contains(id)), $"The build did not report {id}.");

        Terminal.Heading("2. What these warnings are about is what the API answers (its emulator does, on this machine):");
        var refused = await AskAsync();
        Promise(refused.Count > 0, "The client printed no answer.");
        Promise(refused.All(answer => answer.Status == "401"), "A mistake was not answered 401.");

        Terminal.Heading(
            "3. Each mistake in the code has its repair: the lightbulb in the editor, or all at once on the command line:");
        var format = await DotnetAsync("format", "analyzers", project, "--no-restore");
        var repaired = sources.Where(source => File.ReadAllText(source.File) != source.Text).ToList();
        repaired.ForEach(Show);
        var broken = warnings.Select(FileOf).Where(file => file.EndsWith(".cs", StringComparison.Ordinal)).Distinct();
        Promise(
            broken.SequenceEqual(repaired.Select(source => Path.GetFileName(source.File))),
            "Not every mistake was repaired.\n" + format.Output);

        Terminal.Heading(
            "4. A key in a settings file comes out by hand. It is revoked too, as the history of the repository keeps it:");
        var before = File.ReadAllText(settings);
        File.WriteAllLines(settings, before.Split('\n').Where(line => !line.Contains("\"ApiKey\"")));
        Show((settings, before));

        Terminal.Heading("5. The repaired client builds without a warning, and is answered 200:");
        var left = await BuildAsync();
        Promise(left.Count == 0, "The repaired client still has warnings:\n" + string.Join('\n', left));
        var asked = api.Requests.Count;
        var accepted = await AskAsync();
        Promise(
            accepted.Count == refused.Count && accepted.All(answer => answer.Status == "200"),
            "A repaired request was not answered 200.");

        var requests = api.Requests.Skip(asked).ToList();
        Promise(requests.Count == accepted.Count, "The emulator did not see one request for each answer.");
        Promise(
            !requests.Any(request => request.Target.Contains(key) || request.Body.Contains(key)),
            "The key is still in a URL or a body.");
        Terminal.Line("");
        Terminal.Line($"The emulator saw the key in a header of all {requests.Count} requests, and in no URL and no body.");

        Terminal.Heading(
            "6. No compiler knows which keys the API accepts. samples/GenericHost has Asterwise.Runtime ask at its start:");
        await StartAsync(api, "without a key:", "ASTERWISE_API_KEY is set", key: null);
        api.IsKeyRevoked = true;
        await StartAsync(api, "with a key that was revoked:", "401 Unauthorized: api_key_revoked", key);
        api.IsKeyRevoked = false;
        await StartAsync(api, "with the key that replaced it:", "Application started", key);

        Terminal.Heading("In your own project: dotnet add package Asterwise.Analyzers");
    }

    private List<(string File, string Text)> CopyOfSample()
    {
        Directory.CreateDirectory(clientFolder);
        foreach (var file in Directory.EnumerateFiles(sample))
            File.Copy(file, Path.Combine(clientFolder, Path.GetFileName(file)));
        return [.. Directory.EnumerateFiles(clientFolder, "*.cs")
            .Order(StringComparer.Ordinal)
            .Select(file => (file, File.ReadAllText(file)))];
    }

    /// <summary>
    /// Builds, and returns the rules' warnings as the compiler prints them, once each, without the project behind them.
    /// </summary>
    private async Task<List<string>> BuildAsync()
    {
        var build = await DotnetAsync("build", project);
        return [.. build.Lines.Where(line => line.Contains(": warning ASTW"))
            .Select(line => Shorten(line).Replace(" [BrokenClient.csproj]", ""))
            .Distinct()
            .OrderBy(FileOf, StringComparer.Ordinal)
            .ThenBy(LineOf)];
    }

    private async Task<List<(string Client, string Status)>> AskAsync()
    {
        var run = await DotnetAsync("run", "--no-build", "--project", project);
        foreach (var line in run.Lines)
            Terminal.Line(line);
        return [.. run.Lines.Select(line => Answer().Match(line))
            .Where(match => match.Success)
            .Select(match => (match.Groups["client"].Value, match.Groups["status"].Value))];
    }

    private async Task<Outcome> DotnetAsync(params string[] arguments)
    {
        Terminal.Command(arguments.Select(Shorten));
        Outcome outcome;
        using (Terminal.Progress())
            outcome = await folder.DotnetAsync(arguments, interrupted);
        interrupted.ThrowIfCancellationRequested();
        Promise(outcome.ExitCode == 0, $"dotnet {arguments[0]} failed:\n{outcome.Output}");
        return outcome;
    }

    /// <summary>Starts the service, and shows the line that says what became of that.</summary>
    private static async Task StartAsync(ApiEmulator api, string how, string expected, string? key)
    {
        using var program = RunningProgram.Start("GenericHost", key, api.Origin);
        var line = await program.FindAsync(expected);
        Promise(line is not null, $"GenericHost, started {how} did not print '{expected}':\n{program.Output}");
        Terminal.Line("");
        Terminal.Line(how);
        Terminal.Line("  " + line!.Trim());
    }

    private static void Show((string File, string Text) source)
    {
        var name = Path.GetFileName(source.File);
        Terminal.Diff(
            UnidiffRenderer.GenerateUnidiff(source.Text, File.ReadAllText(source.File), name, name, ignoreWhitespace: false));
    }

    private string Shorten(string text) => text.Replace(clientFolder + Path.DirectorySeparatorChar, "");

    private static string FileOf(string warning) => warning.Split('(')[0];

    private static int LineOf(string warning) => int.Parse(warning.Split('(', ',')[1]);

    private static void Promise(bool kept, string otherwise)
    {
        if (!kept)
            throw new BrokenPromiseException(otherwise);
    }

    [GeneratedRegex(@"^(?<client>\w[\w ]*?) +(?<status>\d{3}) \w+$")]
    private static partial Regex Answer();
}

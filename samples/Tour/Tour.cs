using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Asterwise.Consumer;
using Asterwise.Emulator;
using DiffPlex.Renderer;

namespace Asterwise.Samples;

/// <summary>
/// From a build warning to a request that authenticates, on a copy of samples/BrokenClient. Every step checks that it has
/// shown what it promises.
/// </summary>
internal sealed partial class Tour(ConsumerFolder folder, CancellationToken interrupted)
{
    private static readonly string[] MistakesInBrokenClient = ["ASTW1001", "ASTW2001", "ASTW2003", "ASTW2005"];

    /// <summary>One file for each of the mistakes, and one with all of them.</summary>
    private static readonly int BrokenFiles = MistakesInBrokenClient.Length + 1;

    private readonly string clientFolder = folder.PathOf("BrokenClient");
    private readonly string project = folder.PathOf("BrokenClient", "BrokenClient.csproj");

    public async Task RunAsync()
    {
        var key = "aw_" + RandomNumberGenerator.GetHexString(48, lowercase: true);
        await using var api = await ApiEmulator.StartAsync(key);
        folder.Environment["ASTERWISE_API_BASE_URL"] = api.Origin.ToString();
        folder.Environment["ASTERWISE_API_KEY"] = key;
        var sources = CopyOf(Path.Combine(Repository.Root, "samples", "BrokenClient"));

        Terminal.Heading(
            "1. A hand-written client makes four everyday mistakes, and all four in one file. It compiles, but not in silence:");
        var warnings = await BuildAsync();
        warnings.ForEach(warning => Terminal.Line(warning));
        foreach (var id in MistakesInBrokenClient)
            Promise(warnings.Any(warning => warning.Contains(id)), $"The build did not report {id}.");

        Terminal.Heading("2. What these warnings are about is what the API answers (its emulator does, on this machine):");
        var refused = await AskAsync();
        Promise(refused.Count == BrokenFiles, "Not every client printed an answer.");
        Promise(refused.All(answer => answer.Status == "401"), "A mistake was not answered 401.");

        Terminal.Heading(
            "3. Each warning comes with its repair: the lightbulb in the editor, or all at once on the command line:");
        var format = await DotnetAsync("format", "analyzers", project, "--no-restore");
        var repaired = sources.Where(source => File.ReadAllText(source.File) != source.Text).ToList();
        repaired.ForEach(Show);
        Promise(repaired.Count == BrokenFiles, "Not every mistake was repaired.\n" + format.Output);

        Terminal.Heading("4. The repaired client builds without a warning, and is answered 200:");
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
        Terminal.Heading($"The emulator saw the key in a header of all {requests.Count} requests, and in no URL and no body.");

        Terminal.Heading("In your own project: dotnet add package Asterwise.Analyzers");
    }

    private List<(string File, string Text)> CopyOf(string sample)
    {
        Directory.CreateDirectory(clientFolder);
        foreach (var file in Directory.EnumerateFiles(sample))
            File.Copy(file, Path.Combine(clientFolder, Path.GetFileName(file)));
        return [.. Directory.EnumerateFiles(clientFolder, "*.cs")
            .Order(StringComparer.Ordinal)
            .Select(file => (file, File.ReadAllText(file)))];
    }

    /// <summary>Builds, and returns the rules' warnings as the compiler prints them, once each.</summary>
    private async Task<List<string>> BuildAsync()
    {
        var build = await DotnetAsync("build", project);
        return [.. build.Lines.Where(line => line.Contains(": warning ASTW")).Select(Shorten).Distinct()];
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
        var outcome = await folder.DotnetAsync(arguments, interrupted);
        interrupted.ThrowIfCancellationRequested();
        Promise(outcome.ExitCode == 0, $"dotnet {arguments[0]} failed:\n{outcome.Output}");
        return outcome;
    }

    private static void Show((string File, string Text) source)
    {
        var name = Path.GetFileName(source.File);
        Terminal.Diff(
            UnidiffRenderer.GenerateUnidiff(source.Text, File.ReadAllText(source.File), name, name, ignoreWhitespace: false));
    }

    private string Shorten(string text) => text.Replace(clientFolder + Path.DirectorySeparatorChar, "");

    private static void Promise(bool kept, string otherwise)
    {
        if (!kept)
            throw new BrokenPromiseException(otherwise);
    }

    [GeneratedRegex(@"^(?<client>\w[\w ]*?) +(?<status>\d{3}) \w+$")]
    private static partial Regex Answer();
}

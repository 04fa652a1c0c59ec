// Opens the tour's client in an editor's server, csharp-ls, and compares its squiggles with the warnings of a build:
// dotnet run --project tests/Asterwise.Editor
using System.Diagnostics;
using System.Text.RegularExpressions;
using Asterwise.Consumer;
using Asterwise.Editor;

const string Version = "0.28.0";
const string Fix = "Send the key as 'Authorization: Bearer'";

using var folder = new ConsumerFolder(Repository.RestoredPackages);
var client = Directory.CreateDirectory(folder.PathOf("BrokenClient")).FullName;
foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "samples", "BrokenClient")))
    File.Copy(file, Path.Combine(client, Path.GetFileName(file)));

// From the registry of whoever runs this; the folder's own feed has our packages alone.
var tools = folder.PathOf("tools");
var installed = await Dotnet.RunAsync(
    Repository.Root,
    ["tool", "install", "csharp-ls", "--version", Version, "--tool-path", tools],
    new Dictionary<string, string?>());
var build = await folder.DotnetAsync("build", Path.Combine(client, "BrokenClient.csproj"));
if (installed.ExitCode != 0 || build.ExitCode != 0)
{
    Console.Error.WriteLine(installed.Output + build.Output);
    return 1;
}

var roslyn = Directory.EnumerateFiles(tools, "Microsoft.CodeAnalysis.CSharp.dll", SearchOption.AllDirectories).First();
Console.WriteLine($"csharp-ls {Version} with Roslyn {FileVersionInfo.GetVersionInfo(roslyn).ProductVersion?.Split('+', '-')[0]}");

var squiggles = new List<Squiggle>();
using (var server = LanguageServer.Start(Path.Combine(tools, "csharp-ls"), client, folder.Environment))
{
    await server.InitializeAsync();
    foreach (var file in Directory.EnumerateFiles(client, "*.cs").Order(StringComparer.Ordinal))
        squiggles.AddRange(await server.OpenAsync(file));
    foreach (var squiggle in squiggles)
        Console.WriteLine($"{squiggle.Place} {squiggle.Severity} {squiggle.Id}: {squiggle.Message}");
    var titles = await server.FixesAsync(squiggles.First(squiggle => squiggle.Id == "ASTW2001"));
    Console.WriteLine(titles.Contains(Fix) ? "The lightbulb offers our fixes." : "The lightbulb offers no fix of ours.");
}

var expected = build.Lines.Select(line => Warning().Match(line)).Where(match => match.Success)
    .Select(match => $"{match.Groups["place"].Value} {match.Groups["id"].Value}")
    .ToHashSet();
var shown = squiggles.Where(squiggle => squiggle.Severity == "warning")
    .Select(squiggle => $"{squiggle.Place} {squiggle.Id}")
    .ToHashSet();
foreach (var missing in expected.Except(shown))
    Console.Error.WriteLine($"The build reports {missing}; the editor does not.");
foreach (var surplus in shown.Except(expected))
    Console.Error.WriteLine($"The editor reports {surplus}; the build does not.");
Console.WriteLine($"{expected.Intersect(shown).Count()} of {expected.Count} warnings are squiggles at the same place.");
return expected.Count > 0 && expected.SetEquals(shown) ? 0 : 1;

internal static partial class Program
{
    /// <summary>A warning of ours in C#.</summary>
    [GeneratedRegex(@"(?<place>\w+\.cs\(\d+,\d+\)): warning (?<id>ASTW\d{4}):")]
    private static partial Regex Warning();
}

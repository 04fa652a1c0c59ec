using System.Collections.Immutable;
using System.Globalization;
using Asterwise.Analyzers;
using Asterwise.Analyzers.CodeFixes.Providers;
using Asterwise.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Asterwise.Benchmarks.FixAll;

/// <summary>
/// Prints what Fix All takes of the processor for 1, 10, 100 and 1,000 places in one file, and what each place after the first
/// takes of the time of the first.
/// </summary>
internal static class FixAllCommand
{
    private const string Start =
        "using System; using System.Net.Http; using System.Net.Http.Headers; using System.Threading.Tasks;\n"
            + "class AsterwiseClient(HttpClient http, string key)\n{\n";

    private static readonly int[] Places = [1, 10, 100, 1_000];

    /// <summary>One place each; <c>#</c> is its number.</summary>
    private static readonly (string Name, CodeFixProvider Fix, string Repeated)[] Shapes =
    [
        ("keys", new ASTW1001HardCodedKeyFix(),
            "    private const string Key# = \"aw_TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua\";\n"),
        ("headers", new ASTW2001MisnamedHeaderFix(),
            "    void Sign#(HttpRequestMessage request) => request.Headers.Add(\"apikey\", key);\n"),
        ("queries", new ASTW2003KeyInQueryFix(),
            "    Task<string> Ask#() => http.GetStringAsync($\"https://api.asterwise.com/v1/#?api_key={key}\");\n"),
        ("schemes", new ASTW2005WrongSchemeFix(),
            "    void Set#(HttpRequestMessage request) => request.Headers.Add(\"Authorization\", $\"Token {key}\");\n"),
    ];

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public static void Run()
    {
        foreach (var (_, fix, repeated) in Shapes)
            _ = Measure(fix, repeated, 20);
        foreach (var (name, fix, repeated) in Shapes)
        {
            var times = Places.Select(places => Measure(fix, repeated, places)).ToList();
            for (var i = 0; i < Places.Length; i++)
            {
                var further = Places[i] == 1 ? 1 : (times[i] - times[0]) / (Places[i] - 1) / times[0];
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{name,-10}{Places[i],6} places{times[i],10:0} ms{further,8:0.000} of the first each"));
            }
        }
    }

    private static double Measure(CodeFixProvider fix, string repeated, int places)
    {
        using var workspace = new AdhocWorkspace();
        var source = Start + string.Concat(Enumerable.Range(0, places).Select(
            number => repeated.Replace("#", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal))) + "}\n";
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary);
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "Stars", "Stars", LanguageNames.CSharp, compilationOptions: options,
            metadataReferences: References));
        var document = workspace.AddDocument(project.Id, "Client.cs", Microsoft.CodeAnalysis.Text.SourceText.From(source));
        var compilation = document.Project.GetCompilationAsync().GetAwaiter().GetResult()!;
        var found = compilation.WithAnalyzers([new AsterwiseAnalyzer()]).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult()
            .Where(diagnostic => fix.FixableDiagnosticIds.Contains(diagnostic.Id)).ToImmutableArray();
        if (found.Length != places)
            throw new InvalidOperationException($"{found.Length} places are reported, and not {places}.");

        var before = Environment.CpuUsage.TotalTime;
        var provider = new FoundDiagnostics(found);
        var context = new FixAllContext(
            document, fix, FixAllScope.Document, KeyOf(fix), fix.FixableDiagnosticIds, provider, CancellationToken.None);
        var action = fix.GetFixAllProvider()!.GetFixAsync(context).GetAwaiter().GetResult()!;
        var operations = action.GetOperationsAsync(CancellationToken.None).GetAwaiter().GetResult();
        var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id)!;
        var text = changed.GetTextAsync().GetAwaiter().GetResult().ToString();
        var time = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
        if (text.Split('\n').Length <= places)
            throw new InvalidOperationException("Not all places were repaired.");
        return time;
    }

    private static string KeyOf(CodeFixProvider fix) =>
        fix.FixableDiagnosticIds[0] + (fix is ASTW1001HardCodedKeyFix ? ".environment" : ".authorization");
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Asterwise.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Benchmarks.Files;

/// <summary>Prints what it costs to search 1,000 files that are no C#, and how that grows with the length of one.</summary>
internal static class FilesCommand
{
    private const int Count = 1000;
    private const int Fewer = 10_000;
    private const int More = 4 * Fewer;

    /// <summary>Files as a project has them: what they are called, and a line of them.</summary>
    private static readonly (string Path, string Line)[] Usual =
    [
        ("appsettings.json", "  \"Section~\": { \"Url\": \"https://api.example.com/~\", \"Path\": \"C:\\\\data\\\\~\" },\n"),
        (".env", "SETTING_~=https://api.example.com/~\n"),
        ("moon.http", "GET {{host}}/v1/moon?day=~\nAuthorization: Bearer {{$processEnv ASTERWISE_API_KEY}}\n\n###\n"),
        ("web.config", "    <add key=\"Setting~\" value=\"https://api.example.com/~?a=1&amp;b=2\" />\n"),
        ("docker-compose.yml", "  service~:\n    image: example/~\n"),
    ];

    /// <summary>Files that are long in one way.</summary>
    private static readonly (string Path, string Line)[] Odd =
    [
        ("appsettings.json", "aw_"),
        ("appsettings.json", "\\u0061w_"),
        ("web.config", "&#97;w_"),
        (".env", "YXdf"),
        (".env", "aw_TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua\n"),
        ("moon.http", "GET https://api.asterwise.com?api_key={{key}}\n\n###\n"),
        ("moon.http", "apikey: {{key}}\n"),
        ("moon.http", "&api_key={{key}}"),
        ("moon.http", "@v~={{v}}{{v}}\n"),
    ];

    public static void Run()
    {
        foreach (var (path, line) in Usual)
        {
            var files = Enumerable.Range(0, Count).Select(i => new InMemoryFile($"/{i}/{path}", Repeated(line, 50))).ToList();
            Measure(files);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{Count:N0} files {path,-20}{files.Sum(file => file.Length) / 1024,8:N0} KB{Measure(files),10:F1} ms"));
        }

        Console.WriteLine();
        Console.WriteLine($"{"one file of",-40}{Fewer + " times",14}{More + " times",14}{"growth",9}   (milliseconds)");
        foreach (var (path, line) in Odd)
        {
            var fewer = Measure([new InMemoryFile(path, "GET https://api.asterwise.com\n" + Repeated(line, Fewer))]);
            var more = Measure([new InMemoryFile(path, "GET https://api.asterwise.com\n" + Repeated(line, More))]);
            var shown = line.Replace("\n", " ", StringComparison.Ordinal);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{path + ": " + shown[..Math.Min(shown.Length, 20)],-40}{fewer,14:F1}{more,14:F1}{more / fewer,9:F1}"));
        }
    }

    private static string Repeated(string line, int times) => string.Concat(Enumerable.Range(0, times)
        .Select(i => line.Replace("~", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)));

    /// <summary>The best of three runs, in milliseconds of the analyzer's own time.</summary>
    private static double Measure(IReadOnlyList<InMemoryFile> files) => Enumerable.Range(0, 3).Min(_ =>
    {
        var analyzer = new AsterwiseAnalyzer();
        var compilation = CSharpCompilation.Create("Files", options: new(OutputKind.DynamicallyLinkedLibrary))
            .WithAnalyzers([analyzer], new AnalyzerOptions(ImmutableArray.CreateRange<AdditionalText>(files)));
        var result = compilation.GetAnalysisResultAsync(CancellationToken.None).GetAwaiter().GetResult();
        return result.AnalyzerTelemetryInfo[analyzer].ExecutionTime.TotalMilliseconds;
    });

    private sealed class InMemoryFile(string path, string text) : AdditionalText
    {
        private readonly SourceText source = SourceText.From(text, Encoding.UTF8);

        public override string Path => path;

        public int Length => source.Length;

        public override SourceText GetText(CancellationToken cancellationToken = default) => source;
    }
}

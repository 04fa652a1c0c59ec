using System.Globalization;
using Asterwise.Analyzers;
using Asterwise.Benchmarks.Keys;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Asterwise.Benchmarks.Growth;

/// <summary>
/// Prints how the analyzer's own time grows with the length of a file: four times the code may take four times the time.
/// </summary>
internal static class GrowthCommand
{
    private const int Fewer = 2_000;
    private const int More = 4 * Fewer;

    /// <summary>Each file is long in one way: what begins it, what is repeated (<c>#</c> is the number), what ends it.</summary>
    private static readonly (string Name, string Start, string Repeated, string End)[] Shapes =
    [
        ("literals in an array", "class C { string[] a = { ", "\"aw_x\", ", " }; }"),
        ("one sum", "class C { string a = ", "\"aw_x\" + ", "\"\"; }"),
        ("arguments of Concat", "class C { string a = string.Concat(", "\"aw_x\", ", "\"\"); }"),
        ("one literal", "class C { string a = \"", "aw_x ", "\"; }"),
        ("one comment", "class C { /* ", "aw_x YXdf QmVhcmVyIGF3X ", " */ }"),
        ("comments", "class C { ", "// aw_x \n", "}"),
        ("keys", "class C { string[] a = { ", "\"aw_TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua\", ", " }; }"),
        ("numbers", "class C { int[] a = { ", "119, ", " }; }"),
        ("constants", "class C { ", "const string T# = \"aw_#\"; string u# = \"x\" + T#; ", "}"),
        ("one client", Start, "http.DefaultRequestHeaders.Add(\"apikey\", key); http.GetAsync(\"natal/#\"); ", "} }"),
        ("a client each", Start,
            "new HttpClient { BaseAddress = new Uri(\"https://api.asterwise.com/#\"), "
                + "DefaultRequestHeaders = { { \"apikey\", key } } }.GetAsync(\"natal\"); ", "} }"),
        ("a message each", Start,
            "http.Send(new HttpRequestMessage(HttpMethod.Get, \"natal/#\") { Headers = { { \"apikey\", key } } }); ", "} }"),
        ("a local each", Start,
            "var m# = new HttpRequestMessage(HttpMethod.Get, \"natal/#\"); "
                + "m#.Headers.Add(\"apikey\", key); http.Send(m#); ", "} }"),
        ("Authorization each", Start,
            "http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(\"Token\", key + \"#\"); ", "} }"),
        ("a value each", Start,
            "var v# = new AuthenticationHeaderValue(\"Token\", key); http.DefaultRequestHeaders.Authorization = v#; ", "} }"),
        ("a query each", Start, "http.GetAsync($\"natal/#?api_key={key}&q=#\"); ", "} }"),
        ("a URL each", Start, "var u# = \"natal/#?api_key=\" + key; http.GetAsync(u#); ", "} }"),
        ("one reassigned key", Start,
            "key = Environment.GetEnvironmentVariable(\"K#\")!; http.DefaultRequestHeaders.Add(\"apikey\", key); ", "} }"),
        ("methods that call each other", Start + "} ",
            "void M#(HttpClient client, string k) { client.DefaultRequestHeaders.Add(\"apikey\", k); "
                + "M#(client, k); M#(http, k); } ", "}"),
        ("parameters of one URL", Start + "http.GetAsync(\"https://api.asterwise.com/?a=1", "&p#=v", "\"); } }"),
        ("values of one URL", Start + "http.GetAsync($\"natal?a=1", "&p#={key}", "\"); } }"),
        ("keys of one URL", Start + "http.GetAsync(\"natal?a=1\"", " + \"&api_key=\" + key", "); } }"),
        ("keys of one header", Start + "http.DefaultRequestHeaders.Add(\"apikey\", \"a\"", " + key + \"b\"", "); } }"),
        ("keys of one line", Start + "Console.WriteLine(\"a\"", " + key + \"b\"", "); } }"),
        ("keys of one body", Start + "http.PostAsync(\"natal\", new StringContent(\"{\"",
            " + \"\\\"api_key\\\":\\\"\" + key + \"\\\",\"", " + \"}\")); } }"),
        ("additions to one URL", Start + "var u = \"https://api.asterwise.com/?a=1\"; ", "u += \"&api_key=\" + key; ",
            "http.GetAsync(u); } }"),
        ("additions to one URL, sent each", Start + "var u = \"https://api.asterwise.com/?a=1\"; ",
            "u += \"&api_key=\"; u += key; http.GetAsync(u); ", "} }"),
        ("Append on one builder", Start + "var u = new System.Text.StringBuilder(\"natal?a=1\"); ",
            "u.Append(\"&api_key=\").Append(key); ", "http.GetAsync(u.ToString()); } }"),
        ("a builder each", Start,
            "var u# = new System.Text.StringBuilder(\"natal?a=1\"); u#.Append(\"&api_key=\").Append(key); "
                + "http.GetAsync(u#.ToString()); ", "} }"),
        ("pairs of one list", Start
            + "var l = new System.Collections.Generic.Dictionary<string, string>(); ", "l.Add(\"api_key\", key); ",
            "http.GetAsync(\"natal?\" + new FormUrlEncodedContent(l).ReadAsStringAsync().Result); } }"),
        ("values joined", Start + "http.GetAsync(\"natal?\" + string.Join(\"&\", new[] { ", "\"api_key=\" + key, ",
            "\"\" })); } }"),
        ("one wrapper", Start + "Get(\"natal?api_key=\" + key); } void Get(string u) { http.GetAsync(u); } void N(string key) { ",
            "Get(\"natal/#?api_key=\" + key); ", "} }"),
        ("wrappers of each other", Start + "} void W0(string u) { http.GetAsync(u); } ",
            "void V#(string u) => W#(\"/\" + u); void W#(string u) { V#(u); W0(\"n?api_key=\" + u); http.GetAsync(u); } ", "}"),
        ("one of several hosts", Start + "var u = \"https://api.asterwise.com/\"; ",
            "if (key.Length > #) u = $\"https://h#.asterwise.com/{u}\"; http.GetAsync(u + \"?api_key=\" + key); ", "} }"),
        ("fields of each other", Start + "} static string a0 = \"x\", b0 = \"y\"; ",
            "static string c# = $\"https://api.asterwise.com?apikey={d#}{a0}\", d# = $\"{c#}{b0}{c#}\"; ", "}"),
        ("builders of each other", Start + "var b = new UriBuilder(\"natal\"); ",
            "var b# = new UriBuilder(b.Uri); b#.Query = \"api_key=\" + key; b = b#; ", "} }"),
        ("right and wrong headers", Start,
            "if (key.Length > #) http.DefaultRequestHeaders.Add(\"apikey\", key); "
                + "else http.DefaultRequestHeaders.Add(\"X-API-Key\", key); ", "} }"),
        ("entries of one dictionary", Start + "var h = new System.Collections.Generic.Dictionary<string, string>(); ",
            "h[\"apikey#\"] = key; h.Add(\"apikey\", key); ",
            "foreach (var (n, v) in h) http.DefaultRequestHeaders.Add(n, v); } }"),
        ("loops over one dictionary", Start + "var h = new System.Collections.Generic.Dictionary<string, string>(); ",
            "h[\"apikey\"] = key; foreach (var (n, v) in h) http.DefaultRequestHeaders.Add(n, v); ", "} }"),
        ("calls of one helper", Start + "void Add(string name, string value) => http.DefaultRequestHeaders.Add(name, value); ",
            "Add(\"apikey\", key); ", "} }"),
        ("helpers of each other", Start + "} ",
            "void M#(string n, string v) { M#(n, v); M0(n, v); http.DefaultRequestHeaders.Add(n, v); } ", "}"),
        ("choices in each other", Start,
            "http.DefaultRequestHeaders.Add(key.Length > # ? \"apikey\" : key.Length > 1 ? \"X-API-Key\" : \"token\", key); ",
            "} }"),
        ("a content each", Start,
            "var c# = new StringContent(key); c#.Headers.Add(\"apikey\", key); http.PostAsync(\"natal/#\", c#); ", "} }"),
        ("a deep chain", Start + "http.DefaultRequestHeaders.Add(\"apikey\", key", ".Trim()", "); } }"),
    ];

    private const string Start = """
        using System; using System.Net.Http; using System.Net.Http.Headers;
        class Stars(HttpClient http) { void M(string key) { http.BaseAddress = new Uri("https://api.asterwise.com");
        """;

    public static void Run(string named)
    {
        var references = Corpus.ReferencePacks()
            .Where(path => path.Contains($"{Path.DirectorySeparatorChar}ref{Path.DirectorySeparatorChar}"))
            .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path)).ToList();
        Console.WriteLine(
            $"{"file of",-32}{Fewer + " times",14}{More + " times",14}{"growth",9}   (milliseconds of the analyzer's own time; "
                + "4.0 is in line with the length)");
        foreach (var shape in Shapes.Where(shape => shape.Name.Contains(named, StringComparison.Ordinal)))
        {
            Measure(shape, 50, references);
            var fewer = Measure(shape, Fewer, references);
            var more = Measure(shape, More, references);
            Console.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"{shape.Name,-32}{fewer,14:F1}{more,14:F1}{more / fewer,9:F1}"));
        }
    }

    /// <summary>The better of three runs, in milliseconds.</summary>
    private static double Measure(
        (string Name, string Start, string Repeated, string End) shape, int times, IReadOnlyList<MetadataReference> references)
    {
        var source = shape.Start
            + string.Concat(
                Enumerable.Range(0, times)
                    .Select(i => shape.Repeated.Replace("#", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)))
            + shape.End;
        return Enumerable.Range(0, 3).Min(_ =>
        {
            var analyzer = new AsterwiseAnalyzer();
            var compilation = CSharpCompilation
                .Create("Long", [CSharpSyntaxTree.ParseText(source)], references, new(OutputKind.DynamicallyLinkedLibrary))
                .WithAnalyzers([analyzer]);
            var result = compilation.GetAnalysisResultAsync(CancellationToken.None).GetAwaiter().GetResult();
            return result.AnalyzerTelemetryInfo[analyzer].ExecutionTime.TotalMilliseconds;
        });
    }
}

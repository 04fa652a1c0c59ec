using System.Diagnostics;
using System.Text;
using Asterwise.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Asterwise.Analyzers.Tests.Evidence;

/// <summary>Twice the code may take twice the time, not four times.</summary>
public class CostTests
{
    public static TheoryData<string, string> Shapes => new()
    {
        { "one client", """http.DefaultRequestHeaders.Add("apikey", key); http.GetAsync("natal/#");""" },
        { "a client each", """new HttpClient { BaseAddress = new Uri("https://api.asterwise.com/#"), DefaultRequestHeaders = { { "apikey", key } } }.GetAsync("natal");""" },
        { "a message each", """http.Send(new HttpRequestMessage(HttpMethod.Get, "natal/#") { Headers = { { "apikey", key } } });""" },
        { "a local each", """var m# = new HttpRequestMessage(HttpMethod.Get, "natal/#"); m#.Headers.Add("apikey", key); http.Send(m#);""" },
        { "Authorization each", """http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Token", key + "#");""" },
        { "a value each", """var v# = new AuthenticationHeaderValue("Token", key); http.DefaultRequestHeaders.Authorization = v#;""" },
        { "a registration each", """services.AddHttpClient("stars#", c => { c.BaseAddress = new Uri("https://api.asterwise.com"); c.DefaultRequestHeaders.Add("apikey", key); });""" },
        { "a factory's client each", """var c# = factory.CreateClient("stars#"); c#.DefaultRequestHeaders.Add("apikey", key);""" },
        { "one reassigned key", """key = Environment.GetEnvironmentVariable("K#")!; http.DefaultRequestHeaders.Add("apikey", key);""" },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task Grows_with_the_length_of_the_code(string shape, string statement)
    {
        var small = await FastestAsync(statement, 300);
        var large = await FastestAsync(statement, 1200);
        Assert.True(large < 4 * 2.5 * small + TimeSpan.FromMilliseconds(300), $"{shape}: {small} for 300 statements, {large} for 1200");
    }

    /// <summary>Of two measurements, as other tests run beside this one.</summary>
    private static async Task<TimeSpan> FastestAsync(string statement, int count)
    {
        var fastest = TimeSpan.MaxValue;
        for (var i = 0; i < 2; i++)
            fastest = await MeasureAsync(statement, count) is var time && time < fastest ? time : fastest;
        return fastest;
    }

    private static async Task<TimeSpan> MeasureAsync(string statement, int count)
    {
        var source = new StringBuilder("""
            using System;
            using System.Net.Http;
            using System.Net.Http.Headers;
            using Microsoft.Extensions.DependencyInjection;

            class Stars(HttpClient http, IServiceCollection services, IHttpClientFactory factory)
            {
                void M(string key)
                {
                    http.BaseAddress = new Uri("https://api.asterwise.com");

            """);
        for (var i = 0; i < count; i++)
            source.AppendLine(statement.Replace("#", i.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal));
        source.AppendLine("} }");
        var compilation = CSharpCompilation.Create("Long", [CSharpSyntaxTree.ParseText(source.ToString())], References.Net100.All, new(OutputKind.DynamicallyLinkedLibrary));
        Assert.DoesNotContain(compilation.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        var watch = Stopwatch.StartNew();
        var diagnostics = await compilation.WithAnalyzers([new AsterwiseAnalyzer()]).GetAnalyzerDiagnosticsAsync();
        Assert.True(diagnostics.Length >= count, $"{diagnostics.Length} reported");
        return watch.Elapsed;
    }
}

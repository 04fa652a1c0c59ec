using System.Net;
using System.Text;
using Asterwise.Runtime;
using BenchmarkDotNet.Attributes;

namespace Asterwise.Benchmarks.Runtime;

/// <summary>What reading an error costs, as a text and from a response, and what writing one does.</summary>
public class ErrorBenchmarks
{
    private static readonly AsterwiseError Envelope = AsterwiseError.ApiKeyMissing();

    private const string Detail =
        """{"loc":["body","birth","lat"],"msg":"Input should be greater than """
            + """or equal to -90","type":"greater_than_equal","input":-91.5}""";

    private static readonly Dictionary<string, string> Bodies = new()
    {
        ["envelope"] = Envelope.ToJson(),
        ["10 details"] =
            """{"success":false,"error":"validation_error","message":"m","details":["""
            + string.Join(",", Enumerable.Repeat(Detail, 10))
            + """],"retry_after":null,"doc_url":"d","request_id":"r","timestamp":"2026-05-25T12:34:56Z"}""",
        ["page, 4 KB"] = $"<html><body>{new string('x', 4096)}</body></html>",
        ["JSON, 64 KB"] = $$"""{"error":"internal_error","message":"{{new string('x', 64 * 1024)}}"}""",
    };

    [ParamsSource(nameof(Names))]
    public string Body { get; set; } = "";

    public static IEnumerable<string> Names => Bodies.Keys;

    [Benchmark(Description = "Parse")]
    public AsterwiseError Parse() => AsterwiseError.Parse(Bodies[Body]);

    [Benchmark(Description = "ReadAsterwiseErrorAsync")]
    public async Task<AsterwiseError?> ReadAsync()
    {
        using var response = new HttpResponseMessage(HttpStatusCode.UnprocessableEntity)
        {
            Content = new StringContent(Bodies[Body], Encoding.UTF8, "application/json"),
        };
        return await response.ReadAsterwiseErrorAsync();
    }

    [Benchmark(Description = "the same response, read as a string")]
    public async Task<string> ReadStringAsync()
    {
        using var response = new HttpResponseMessage(HttpStatusCode.UnprocessableEntity)
        {
            Content = new StringContent(Bodies[Body], Encoding.UTF8, "application/json"),
        };
        return await response.Content.ReadAsStringAsync();
    }

    [Benchmark(Description = "ToJson of an envelope")]
    public string ToJson() => Envelope.ToJson();
}

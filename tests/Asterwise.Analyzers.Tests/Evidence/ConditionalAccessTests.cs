using Asterwise.Analyzers.Tests.Infrastructure;

namespace Asterwise.Analyzers.Tests.Evidence;

/// <summary>Values behind <c>?.</c>, one or many, are followed to what they are read from, and following them ends.</summary>
public class ConditionalAccessTests
{
    [Theory]
    [InlineData("asterwise?.ApiKey")]
    [InlineData("asterwise?.Value?.ApiKey")]
    [InlineData("asterwise?.Value?.Value?.ApiKey")]
    [InlineData("asterwise.Value?.Value.ApiKey")]
    [InlineData("asterwise?.Value!.Value?.ApiKey?.Trim()")]
    [InlineData("asterwise?.Value?.ApiKey?.Trim()?.Trim()")]
    [InlineData("(asterwise?.Value)?.ApiKey")]
    [InlineData("asterwise?.Same((asterwise?.Value)?.Value?.Value)?.ApiKey ?? asterwise?.Value?.ApiKey?.Trim()")]
    public Task The_key_of_options(string key) => Verify.ReportsAsync(Snippet(key));

    [Fact]
    public Task Calls_in_a_row() => Verify.ReportsAsync(
        """
        using System.Net.Http;

        class Stars
        {
            void Get(HttpClient client, string? asterwiseKey)
            {
                var key = asterwiseKey?.Trim()?.Trim();
                client.DefaultRequestHeaders.Add({|ASTW2001:"apikey"|}, key);
            }
        }
        """);

    [Theory]
    [InlineData("asterwise?[0]?[1]?.ApiKey")]
    [InlineData("asterwise?.Value is { } options ? options?.ApiKey?.ToString() : null")]
    [InlineData("asterwise?.Same(asterwise?.Value)?.ApiKey?.Trim()")]
    [InlineData("asterwise?.ApiKey?.Replace('a', 'b')?.Trim()?.Replace('b', 'a')")]
    public async Task Accesses_in_accesses_come_to_an_end(string key) =>
        Assert.NotEmpty(
            await AnalyzerRun.ReportedAsync(
                Snippet(key).Replace("{|ASTW2001:\"apikey\"|}", "\"apikey\"", StringComparison.Ordinal)));

    [Theory]
    [InlineData("?.Trim()")]
    [InlineData("?.Trim()?.ToString()!")]
    public Task A_long_chain(string link) =>
        Verify.ReportsAsync(Snippet("asterwise?.ApiKey" + string.Concat(Enumerable.Repeat(link, 60))));

    private static string Snippet(string key) =>
        $$"""
        using System.Net.Http;

        class Options
        {
            public Options? Value => this;
            public Options? this[int index] => this;
            public Options? Same(Options? other) => this;
            public string? ApiKey { get; set; }
        }

        class Stars
        {
            void Get(HttpClient client, Options? asterwise)
            {
                client.DefaultRequestHeaders.Add({|ASTW2001:"apikey"|}, {{key}});
            }
        }
        """;
}

using Asterwise.Analyzers.Tests.Infrastructure;

namespace Asterwise.Analyzers.Tests.Rules;

public class ASTW1005KeyToOtherHostTests
{
    private static string File(string statement, string host = "https://api.weather.example/v2/") =>
        $$"""
        using System;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using Microsoft.Extensions.Configuration;

        class Stars(IConfiguration configuration, bool isOurs)
        {
            private static readonly string Key = Environment.GetEnvironmentVariable("ASTERWISE_API_KEY") ?? throw new Exception();
            private readonly HttpClient http = new HttpClient { BaseAddress = new Uri("{{host}}") };

            void Send(string asterwiseKey)
            {
                {{statement}}
            }
        }
        """;

    [Theory]
    [InlineData("""http.DefaultRequestHeaders.Add("X-API-Key", {|ASTW1005:Key|});""")]
    [InlineData("""http.DefaultRequestHeaders.Add("X-API-Key", {|ASTW1005:configuration["Asterwise:ApiKey"]|});""")]
    [InlineData("""http.DefaultRequestHeaders.Add("X-API-Key", {|ASTW1005:configuration.GetSection("Asterwise")["ApiKey"]|});""")]
    [InlineData("""http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", {|ASTW1005:Key|});""")]
    [InlineData("""
        var message = new HttpRequestMessage(HttpMethod.Get, "https://api.tides.example/today");
        message.Headers.Add("X-API-Key", {|ASTW1005:Key|});
        """)]
    public Task Is_reported_where_it_is_written(string statement) => Verify.ReportsAsync(File(statement));

    [Theory]
    [InlineData("""http.DefaultRequestHeaders.Add("X-API-Key", asterwiseKey);""")]
    [InlineData("""http.DefaultRequestHeaders.Add("X-API-Key", configuration["Weather:ApiKey"]);""")]
    [InlineData("""http.DefaultRequestHeaders.Add("X-API-Key", isOurs ? Key : configuration["Weather:ApiKey"]);""")]
    public Task Is_not_reported_of_a_value_that_may_be_another_key(string statement) => Verify.ReportsAsync(File(statement));

    [Theory]
    [InlineData("https://api.asterwise.com")]
    [InlineData("http://localhost:5000")]
    [InlineData("http://127.0.0.1:5000")]
    public Task Is_not_reported_on_the_way_to_Asterwise_or_this_machine(string host) =>
        Verify.ReportsAsync(File("""http.DefaultRequestHeaders.Add("X-API-Key", Key);""", host));

    [Fact]
    public async Task Is_not_reported_on_the_way_to_a_gateway_of_the_options()
    {
        var test = Verify.Test(File("""http.DefaultRequestHeaders.Add("X-API-Key", Key);"""));
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\nasterwise_hosts = api.weather.example"));

        await test.RunAsync();
    }

    [Fact]
    public Task Is_reported_of_a_client_that_calls_both() => Verify.ReportsAsync(
        """
        using System;
        using System.Net.Http;
        using System.Threading.Tasks;

        class Stars
        {
            private readonly HttpClient http = new HttpClient();

            public Stars() =>
                http.DefaultRequestHeaders.Add("X-API-Key", {|ASTW1005:Environment.GetEnvironmentVariable("ASTERWISE_API_KEY")|});

            public Task<string> Moon() => http.GetStringAsync("https://api.asterwise.com/v1/moon");

            public Task<string> Tides() => http.GetStringAsync("https://api.tides.example/today");
        }
        """);
}

using Asterwise.Analyzers.CodeFixes.Providers;
using Asterwise.Analyzers.Tests.Infrastructure;

namespace Asterwise.Analyzers.Tests.Rules;

public class ASTW1004PlainHttpTests
{
    private static string File(string member) =>
        $$"""
        using System;
        using System.Net.Http;
        using System.Text;
        using Microsoft.Extensions.Configuration;

        class Stars(HttpClient client, IConfiguration configuration, string path)
        {
            {{member}}
        }
        """;

    [Theory]
    [InlineData("""object A() => client.BaseAddress = new Uri("{|ASTW1004:http://api.asterwise.com|}/v1/");""")]
    [InlineData("""object A() => client.GetStringAsync("{|ASTW1004:http://api.asterwise.com|}/v1/tarot");""")]
    [InlineData("""object A() => client.GetStringAsync($"{|ASTW1004:http://api.asterwise.com|}/v1/{path}");""")]
    [InlineData("""object A() => client.GetStringAsync("{|ASTW1004:http://api.asterwise.com|}" + path);""")]
    [InlineData("""object A() => new HttpRequestMessage(HttpMethod.Get, @"{|ASTW1004:http://api.asterwise.com|}/v1/tarot");""")]
    [InlineData("const string Url = \"\"\"{|ASTW1004:http://api.asterwise.com|}\"\"\";")]
    [InlineData("""public string BaseUrl { get; set; } = "{|ASTW1004:HTTP://API.asterwise.com|}";""")]
    [InlineData("""string A() => configuration["Url"] ?? "{|ASTW1004:http://api.asterwise.com|}";""")]
    [InlineData("""string A(bool test) => test ? "http://localhost:5000" : "{|ASTW1004:http://api.asterwise.com|}";""")]
    [InlineData("""void A(string url = "{|ASTW1004:http://api.asterwise.com|}") { }""")]
    [InlineData("""string A() => string.Concat("{|ASTW1004:http://api.asterwise.com|}", path);""")]
    [InlineData("""string A() => string.Format("{|ASTW1004:http://api.asterwise.com|}/{0}", path);""")]
    [InlineData("""StringBuilder A() => new StringBuilder("{|ASTW1004:http://api.asterwise.com|}").Append(path);""")]
    [InlineData("""string[] A() => ["{|ASTW1004:http://api.asterwise.com|}", "{|ASTW1004:http://mcp.asterwise.com|}"];""")]
    [InlineData("""
        const string Host = "api.asterwise.com";
            string A() => "{|ASTW1004:http://|}" + Host + path;
        """)]
    [InlineData("""
        const string Host = "api.asterwise.com";
            string A() => $"{|ASTW1004:http://|}{Host}/v1";
        """)]
    public Task Is_reported_at_the_scheme_and_the_host(string member) => Verify.ReportsAsync(File(member));

    [Theory]
    [InlineData("""object A() => client.GetStringAsync("https://api.asterwise.com/v1/tarot");""")]
    [InlineData("""object A() => client.GetStringAsync("http://localhost:5000/v1/tarot");""")]
    [InlineData("""object A() => client.GetStringAsync("http://127.0.0.1/asterwise.com");""")]
    [InlineData("""object A() => client.GetStringAsync("http://api.weather.example/asterwise.com");""")]
    [InlineData("""object A() => client.GetStringAsync("http://notasterwise.com/v1");""")]
    [InlineData("""const string Docs = "http://docs.asterwise.com/authentication";""")]
    [InlineData("""const string Namespace = "http://asterwise.com/schemas/chart";""")]
    [InlineData("""const string Help = "http://api.asterwise.com is not encrypted; use https";""")]
    [InlineData("""bool A() => path.StartsWith("http://api.asterwise.com");""")]
    [InlineData("""bool A() => path == "http://api.asterwise.com";""")]
    [InlineData("""bool A() => path is "http://api.asterwise.com";""")]
    [InlineData("""string A() => path.Replace("http://api.asterwise.com", "https://api.asterwise.com");""")]
    [InlineData("""int A() => path switch { "http://api.asterwise.com" => 1, _ => 2 };""")]
    [InlineData("""[Obsolete("http://api.asterwise.com")] void A() { }""")]
    [InlineData("""// http://api.asterwise.com""")]
    public Task Is_not_reported_of_what_carries_no_key_there(string member) => Verify.ReportsAsync(File(member));

    [Fact]
    public async Task A_host_of_the_options_is_one()
    {
        var test = Verify.Test(File("""object A() => client.GetStringAsync("{|ASTW1004:http://gateway.example.com|}/v1");"""));
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\nasterwise_hosts = gateway.example.com"));

        await test.RunAsync();
    }

    [Theory]
    [InlineData("http://api.asterwise.com/v1/", "https://api.asterwise.com/v1/")]
    [InlineData("HTTP://api.asterwise.com", "https://api.asterwise.com")]
    [InlineData("http://api.asterwise.com:80/v1", "https://api.asterwise.com/v1")]
    public Task Becomes_https(string url, string fixedUrl)
    {
        var host = url[.."http://api.asterwise.com".Length];
        var member = $"object A() => client.GetStringAsync(\"{url}\");";
        return Verify.FixesAsync<ASTW1004PlainHttpFix>(
            File(member.Replace(host, $"{{|ASTW1004:{host}|}}", StringComparison.Ordinal)),
            File($"object A() => client.GetStringAsync(\"{fixedUrl}\");"));
    }

    [Theory]
    [InlineData("""object A() => client.GetStringAsync("{|ASTW1004:http://api.asterwise.com|}:8080/v1");""")]
    [InlineData("""object A(int port) => client.GetStringAsync($"{|ASTW1004:http://api.asterwise.com|}:{port}/v1");""")]
    public Task Stays_where_another_port_is_named(string member) => Verify.OffersNothingAsync<ASTW1004PlainHttpFix>(File(member));

    [Fact]
    public Task Becomes_https_in_pieces_too() => Verify.FixesAsync<ASTW1004PlainHttpFix>(
        File("""
            const string Host = "api.asterwise.com";
                string A() => $"{|ASTW1004:http://|}{Host}/v1/{path}"; // the chart
            """),
        File("""
            const string Host = "api.asterwise.com";
                string A() => $"https://{Host}/v1/{path}"; // the chart
            """));
}

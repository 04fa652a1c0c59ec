using Asterwise.Analyzers.CodeFixes.Providers;
using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Tests.Infrastructure;

namespace Asterwise.Analyzers.Tests.Rules;

public class ASTW2006NoCredentialTests
{
    private static string Method(string statements) =>
        $$"""
        using System;
        using System.Net;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Net.Http.Json;
        using System.Threading.Tasks;

        class Stars
        {
            private const string Api = "https://api.asterwise.com";

            async Task Send(string key, string name, DelegatingHandler handler)
            {
                {{statements.Replace("\n", "\n        ", StringComparison.Ordinal)}}
            }

            void Prepare(HttpClient client) => client.DefaultRequestHeaders.Add("X-API-Key", "");

            void Sign(HttpRequestHeaders headers) => headers.Add("X-API-Key", "");
        }
        """;

    [Theory]
    [InlineData("""
        using var client = {|ASTW2006:new HttpClient()|};
        await client.GetStringAsync(Api + "/v1/moon");
        """)]
    [InlineData("""
        HttpClient client = {|ASTW2006:new() { BaseAddress = new Uri(Api) }|};
        await client.PostAsJsonAsync("v1/natal", new { name });
        """)]
    [InlineData("""
        var client = {|ASTW2006:new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false })|};
        client.BaseAddress = new Uri(Api);
        client.Timeout = TimeSpan.FromSeconds(5);
        client.DefaultRequestHeaders.UserAgent.ParseAdd("stars/1.0");
        client.DefaultRequestHeaders.Add("Accept-Language", name);
        await client.GetStringAsync($"v1/horoscope/{name}");
        """)]
    [InlineData("""
        using var handler1 = new HttpClientHandler { UseCookies = false };
        using (var client = {|ASTW2006:new HttpClient(handler1, disposeHandler: false)|})
            await client.GetStringAsync(Api + "/v1/moon");
        """)]
    public Task A_client_that_never_gets_one(string statements) => Verify.ReportsAsync(Method(statements));

    [Theory]
    [InlineData("""
        using var client = new HttpClient();
        await client.GetStringAsync(Api + "/health");
        await client.GetStringAsync(Api + "/openapi.json");
        await client.PostAsync(Api + "/v1/oauth/token", null);
        """)]
    [InlineData("""
        using var client = new HttpClient();
        await client.GetStringAsync(Api + name);
        await client.GetStringAsync("https://api.weather.example/v1/moon");
        """)]
    [InlineData("""
        using var client = new HttpClient(handler);
        await client.GetStringAsync(Api + "/v1/moon");
        """)]
    [InlineData("""
        using var client = new HttpClient();
        Prepare(client);
        await client.GetStringAsync(Api + "/v1/moon");
        """)]
    [InlineData("""
        using var client = new HttpClient();
        Sign(client.DefaultRequestHeaders);
        await client.GetStringAsync(Api + "/v1/moon");
        """)]
    [InlineData("""
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Add(name, key);
        await client.GetStringAsync(Api + "/v1/moon");
        """)]
    [InlineData("""
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        await client.GetStringAsync(Api + "/v1/moon");
        """)]
    [InlineData("""
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Add({|ASTW2001:"apikey"|}, key);
        await client.GetStringAsync(Api + "/v1/moon");
        """)]
    [InlineData("""
        using var client = new HttpClient();
        await client.GetStringAsync(Api + "/v1/moon?{|ASTW2003:api_key=" + key|});
        """)]
    [InlineData("""
        using var client = new HttpClient();
        Func<HttpClient> get = () => client;
        Prepare(get());
        await client.GetStringAsync(Api + "/v1/moon");
        """)]
    [InlineData("""
        using var client = new HttpClient();
        using var message = new HttpRequestMessage(HttpMethod.Get, Api + "/v1/moon");
        message.Headers.Add("X-API-Key", key);
        await client.SendAsync(message);
        """)]
    public Task A_client_that_gets_one_or_may_get_one_or_needs_none(string statements) => Verify.ReportsAsync(Method(statements));

    [Theory]
    [InlineData("private readonly HttpClient client = {|ASTW2006:new HttpClient()|};")]
    [InlineData("private static readonly HttpClient client = {|ASTW2006:new()|};")]
    [InlineData("protected readonly HttpClient client = new HttpClient();")]
    [InlineData("private readonly HttpClient client; public Stars(HttpClient client) => this.client = client;")]
    [InlineData("private HttpClient client = new HttpClient(); public HttpClient Client => client;")]
    public Task A_field_that_nobody_else_has(string field) => Verify.ReportsAsync(
        $$"""
        using System.Net.Http;
        using System.Threading.Tasks;

        class Stars
        {
            {{field}}

            public Task<string> Moon() => client.GetStringAsync("https://api.asterwise.com/v1/moon");
        }
        """);

    private const string Program = """
        using System;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Threading.Tasks;

        static class Program
        {
            static async Task RunAsync()
            {
                using var client = new HttpClient();
                for (var call = 0; call < 2; call++)
                    await client.GetAsync("https://api.asterwise.com/v1/moon");
            }
        }
        """;

    [Fact]
    public Task A_repaired_program_authenticates() =>
        RepairedProgram.AuthenticatesAsync<ASTW2006NoCredentialFix>(Program, FixVariant.Authorization);

    [Fact]
    public Task A_repaired_program_authenticates_by_the_other_header() =>
        RepairedProgram.AuthenticatesAsync<ASTW2006NoCredentialFix>(Program, FixVariant.KeyHeader);
}

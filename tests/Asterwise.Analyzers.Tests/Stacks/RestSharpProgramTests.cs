using Asterwise.Analyzers.CodeFixes.Providers;
using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Tests.Infrastructure;

namespace Asterwise.Analyzers.Tests.Stacks;

// The older compiler sees both versions in the form of 112, and 112 looks the same to both compilers.
#if NEWEST_ROSLYN
public class RestSharp114ProgramTests() : RestSharpProgramTests(References.RestSharp114);
#else
public class RestSharp112ProgramTests() : RestSharpProgramTests(References.RestSharp112);
#endif

/// <summary>Programs on RestSharp that the API answers with 401 before their repair, and with 200 after it.</summary>
public abstract class RestSharpProgramTests(References restSharp)
{
    private async Task AuthenticatesAsync<TFix>(string source)
        where TFix : AsterwiseFixProvider, new()
    {
        await RepairedProgram.AuthenticatesAsync<TFix>(source, FixVariant.Authorization, restSharp);
        await RepairedProgram.AuthenticatesAsync<TFix>(source, FixVariant.KeyHeader, restSharp);
    }

    /// <summary>The emulator knows a request of RestSharp that is right, so that the other tests say something.</summary>
    [Theory]
    [InlineData("""request.AddHeader("Authorization", $"Bearer {key}");""")]
    [InlineData("""request.AddHeader("X-API-Key", key);""")]
    [InlineData("""client.AddDefaultHeader("Authorization", $"Bearer {key}");""")]
    [InlineData("""request.Authenticator = new JwtAuthenticator(key);""")]
    [InlineData("""request.Authenticator = new OAuth2AuthorizationRequestHeaderAuthenticator(key, "Bearer");""")]
    public async Task A_right_program_authenticates(string statement)
    {
        var requests = await RepairedProgram.RunAsync(RestSharpSnippet.Program(statement), Verify.Key, restSharp);
        Assert.Equal(200, Assert.Single(requests).Status);
    }

    [Theory]
    [InlineData("""request.AddHeader("apikey", key);""")]
    [InlineData("""request.AddHeader("apikey", $"{key}").AddHeader("Accept-Language", "en");""")]
    [InlineData("""request.AddOrUpdateHeader("apikey", key);""")]
    [InlineData("""request.AddHeader(value: key, name: "apikey");""")]
    [InlineData("""RestRequestExtensions.AddHeader(request, "apikey", key);""")]
    [InlineData("""request.AddHeaders(new Dictionary<string, string> { ["apikey"] = key });""")]
    [InlineData("""request.AddHeaders(new Dictionary<string, string> { { "apikey", key }, { "Accept-Language", "en" } });""")]
    [InlineData("""request.AddParameter("apikey", key, ParameterType.HttpHeader);""")]
    [InlineData("""client.AddDefaultHeader("apikey", key);""")]
    [InlineData("""client.AddDefaultHeaders(new Dictionary<string, string> { ["apikey"] = key });""")]
    [InlineData("""client.AddDefaultParameter("apikey", key, ParameterType.HttpHeader);""")]
    public Task A_header_of_another_name(string statement) =>
        AuthenticatesAsync<ASTW2001MisnamedHeaderFix>(RestSharpSnippet.Program(statement));

    [Theory]
    [InlineData("""var client = new RestClient("https://api.asterwise.com/v1");""")]
    [InlineData("""var client = new RestClient(new Uri("https://api.asterwise.com/v1"));""")]
    [InlineData("""var client = new RestClient(new RestClientOptions("https://api.asterwise.com/v1"));""")]
    [InlineData("""var client = new RestClient(new RestClientOptions { BaseUrl = new Uri("https://api.asterwise.com/v1") });""")]
    [InlineData("""var options = new RestClientOptions("https://api.asterwise.com/v1"); var client = new RestClient(options);""")]
    [InlineData("""var client = new RestClient(options => options.BaseUrl = new Uri("https://api.asterwise.com/v1"));""")]
    public Task A_client_however_it_is_made(string client) => AuthenticatesAsync<ASTW2001MisnamedHeaderFix>(
        RestSharpSnippet.ProgramOf(
            $"""
            {client}
                    await client.GetAsync(new RestRequest("moon").AddHeader("apikey", key));
            """));

    [Theory]
    [InlineData("""request.AddQueryParameter("api_key", key);""")]
    [InlineData("""request.AddQueryParameter("api_key", Uri.EscapeDataString(key));""")]
    [InlineData("""request.AddQueryParameter("q", "x").AddQueryParameter("api_key", key).AddQueryParameter("limit", 3);""")]
    [InlineData("""RestRequestExtensions.AddQueryParameter(request, "api_key", key);""")]
    [InlineData("""request.AddParameter("api_key", key, ParameterType.QueryString);""")]
    [InlineData("""request.AddParameter("api_key", key).AddParameter("q", "x");""")]
    [InlineData("""request.AddObject(new { api_key = key, q = "x" });""")]
    [InlineData("""client.AddDefaultQueryParameter("api_key", key);""")]
    [InlineData("""client.AddDefaultParameter("api_key", key, ParameterType.QueryString);""")]
    public Task A_key_in_a_query_parameter(string statement) =>
        AuthenticatesAsync<ASTW2003KeyInQueryFix>(RestSharpSnippet.Program(statement));

    [Theory]
    [InlineData("""request.Method = Method.Post; request.AddParameter("api_key", key).AddParameter("q", "x");""")]
    [InlineData("""request.Method = Method.Post; request.AddObject(new { api_key = key, q = "x" });""")]
    public Task A_key_in_a_form(string statement) =>
        AuthenticatesAsync<ASTW2004KeyInBodyFix>(RestSharpSnippet.Program(statement));

    [Theory]
    [InlineData("""var moon = new RestRequest($"v1/moon?api_key={key}"); await client.ExecuteAsync(moon);""")]
    [InlineData("""var moon = new RestRequest("v1/moon?q=x&api_key=" + key, Method.Post); await client.ExecuteAsync(moon);""")]
    [InlineData("""await client.GetAsync(new RestRequest($"v1/moon?api_key={key}&q=x").AddHeader("Accept-Language", "en"));""")]
    [InlineData("""await client.PostAsync(new RestRequest($"v1/moon?api_key={key}").AddJsonBody(new { q = "x" }));""")]
    [InlineData("""if (key.Length > 0) await client.GetAsync(new RestRequest($"v1/moon?api_key={key}"));""")]
    [InlineData("""var path = $"v1/moon?api_key={key}"; await client.GetAsync(new RestRequest(path));""")]
    public Task A_key_in_the_text_of_a_resource(string statement) => AuthenticatesAsync<ASTW2003KeyInQueryFix>(
        RestSharpSnippet.ProgramOf($"""using var client = new RestClient("https://api.asterwise.com"); {statement}"""));

    // Optional, as is its fix.
    [Theory]
    [InlineData("""await client.GetAsync<object>($"v1/moon?api_key={key}");""")]
    [InlineData("""await client.ExecuteGetAsync($"v1/moon?api_key={key}&q=x");""")]
    public Task A_key_in_the_text_of_a_resource_that_is_sent_at_once(string statement) =>
        AuthenticatesAsync<ASTW2003KeyInQueryFix>(
            RestSharpSnippet.ProgramOf($"""using var client = new RestClient("https://api.asterwise.com"); {statement}"""));

    [Theory]
    [InlineData("""request.AddHeader("Authorization", key);""")]
    [InlineData("""request.AddHeader("Authorization", $"Token {key}");""")]
    [InlineData("""request.AddHeader("Authorization", "Bearer" + key);""")]
    [InlineData("""request.AddHeader("X-API-Key", "Bearer " + key);""")]
    [InlineData("""request.AddParameter("Authorization", key, ParameterType.HttpHeader);""")]
    [InlineData("""client.AddDefaultHeader("Authorization", $"ApiKey {key}");""")]
    public Task A_wrong_scheme_in_a_header(string statement) =>
        AuthenticatesAsync<ASTW2005WrongSchemeFix>(RestSharpSnippet.Program(statement));

    /// <summary>They have no form with the key header.</summary>
    [Theory]
    [InlineData("""request.Authenticator = new OAuth2AuthorizationRequestHeaderAuthenticator(key);""")]
    [InlineData("""request.Authenticator = new OAuth2AuthorizationRequestHeaderAuthenticator(key, "Token");""")]
    [InlineData("""request.Authenticator = new HttpBasicAuthenticator("x", key); // optional""")]
    public Task An_authenticator_of_a_request(string statement) =>
        RepairedProgram.AuthenticatesAsync<ASTW2005WrongSchemeFix>(
            RestSharpSnippet.Program(statement), FixVariant.Authorization, restSharp);

    [Theory]
    [InlineData("""var client = new RestClient(new RestClientOptions("https://api.asterwise.com") { Authenticator = OURS });""")]
    [InlineData("""var client = new RestClient("https://api.asterwise.com", options => options.Authenticator = OURS);""")]
    [InlineData(
        """
        var options = new RestClientOptions("https://api.asterwise.com");
                options.Authenticator = OURS;
                var client = new RestClient(options);
        """)]
    public Task An_authenticator_of_a_client(string client)
    {
        var made = client.Replace("OURS", "new OAuth2AuthorizationRequestHeaderAuthenticator(key)", StringComparison.Ordinal);
        var source = RestSharpSnippet.ProgramOf(
            $"""
            {made}
                    await client.ExecuteAsync(new RestRequest("v1/moon"));
            """);
        return RepairedProgram.AuthenticatesAsync<ASTW2005WrongSchemeFix>(source, FixVariant.Authorization, restSharp);
    }

    /// <summary>A key in the source is repaired to that of the environment.</summary>
    [Fact]
    public Task A_key_in_the_source() => AuthenticatesAsync<ASTW2001MisnamedHeaderFix>(
        RestSharpSnippet.Program("""request.AddHeader("apikey", "aw_your_key_here");"""));

    [Fact]
    public Task A_client_in_a_field_and_a_request_of_another_method() => AuthenticatesAsync<ASTW2001MisnamedHeaderFix>(
        """
        using System;
        using System.Threading.Tasks;
        using RestSharp;

        static class Program
        {
            static async Task RunAsync()
            {
                var key = Environment.GetEnvironmentVariable("ASTERWISE_API_KEY") ?? throw new InvalidOperationException();
                var stars = new Stars(key);
                await stars.AskAsync("v1/moon");
                await stars.AskAsync("v1/sun");
            }
        }

        class Stars
        {
            private readonly RestClient client;
            private readonly string key;

            public Stars(string key)
            {
                client = new RestClient(new RestClientOptions("https://api.asterwise.com"));
                this.key = key;
            }

            public Task<RestResponse> AskAsync(string path) => client.ExecuteAsync(Create(path));

            private RestRequest Create(string path)
            {
                var request = new RestRequest(path);
                request.AddHeader("apikey", key);
                return request;
            }
        }
        """);
}

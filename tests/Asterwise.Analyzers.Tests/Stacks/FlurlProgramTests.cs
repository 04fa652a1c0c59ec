using Asterwise.Analyzers.CodeFixes.Providers;
using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Tests.Infrastructure;

namespace Asterwise.Analyzers.Tests.Stacks;

/// <summary>
/// Programs on Flurl that ask twice, and that the API answers with 401 before their repair, and with 200 after it.
/// </summary>
public class FlurlProgramTests
{
    private static async Task AuthenticatesAsync<TFix>(string statements)
        where TFix : AsterwiseFixProvider, new()
    {
        var source = FlurlSnippet.Program(statements);
        await RepairedProgram.AuthenticatesAsync<TFix>(source, FixVariant.Authorization, References.Flurl);
        await RepairedProgram.AuthenticatesAsync<TFix>(source, FixVariant.KeyHeader, References.Flurl);
    }

    /// <summary>The emulator knows a request of Flurl that is right, so that the other tests say something.</summary>
    [Theory]
    [InlineData("""await client.Request("v1/moon").WithOAuthBearerToken(key).GetAsync();""")]
    [InlineData("""await client.Request("v1/moon").WithHeaders(new { X_API_Key = key }).GetAsync();""")]
    [InlineData("""await client.WithHeader("X-API-Key", key).Request("v1/moon").GetAsync();""")]
    [InlineData("""await "https://api.asterwise.com/v1/moon".WithHeader("Authorization", "Bearer " + key).GetAsync();""")]
    public async Task A_right_program_authenticates(string statement)
    {
        var requests = await RepairedProgram.RunAsync(FlurlSnippet.Program(statement), Verify.Key, References.Flurl);
        Assert.Equal([200, 200], requests.Select(request => request.Status));
    }

    [Theory]
    [InlineData("""await client.Request("v1/moon").WithHeader("apikey", key).GetAsync();""")]
    [InlineData("""await client.Request("v1/moon").WithHeaders(new { x_apikey = key, Accept_Language = "en" }).GetAsync();""")]
    [InlineData("""var apikey = key; await client.Request("v1/moon").WithHeaders(new { apikey }).GetAsync();""")]
    [InlineData(
        """await client.Request("v1").WithHeaders(new Dictionary<string, object> { ["apikey"] = key }).GetAsync();""")]
    [InlineData("""client.WithHeader("apikey", key); await client.Request("v1/moon").GetAsync();""")]
    [InlineData("""client.Headers.Add("apikey", key); await client.Request("v1/moon").GetAsync();""")]
    [InlineData("""var request = client.Request("v1/moon"); request.Headers.Add("apikey", key); await request.GetAsync();""")]
    [InlineData(
        """
        await "https://api.asterwise.com".AppendPathSegment("v1").WithHeader("apikey", key).AllowAnyHttpStatus().GetAsync();
        """)]
    public Task A_header_of_another_name(string statement) => AuthenticatesAsync<ASTW2001MisnamedHeaderFix>(statement);

    [Theory]
    [InlineData("""await client.Request("v1/moon").WithHeader("Authorization", key).GetAsync();""")]
    [InlineData("""await client.Request("v1/moon").WithHeaders(new { Authorization = "Token " + key }).GetAsync();""")]
    [InlineData("""await client.Request("v1/moon").WithOAuthBearerToken($"Bearer {key}").GetAsync();""")]
    [InlineData("""await client.Request("v1/moon").WithBasicAuth("api", key).GetAsync();""")]
    [InlineData("""await client.Request("v1/moon").WithBasicAuth(key, "").GetAsync();""")]
    [InlineData("""client.WithBasicAuth("api", key); await client.Request("v1/moon").GetAsync();""")]
    public Task A_wrong_scheme(string statement) => AuthenticatesAsync<ASTW2005WrongSchemeFix>(statement);

    [Theory]
    [InlineData("""await client.Request("v1/moon").SetQueryParam("api_key", key).GetAsync();""")]
    [InlineData("""await client.Request("v1/moon").SetQueryParams(new { api_key = key, q = "x" }).GetAsync();""")]
    [InlineData("""await client.Request("v1/moon").AppendQueryParam(new { api_key = key }).GetAsync();""")]
    [InlineData(
        """
        var request = client.Request("v1/moon");
                    request.Url.QueryParams.Add("api_key", key);
                    await request.GetAsync();
        """)]
    [InlineData("""await client.Request($"v1/moon?api_key={key}&q=x").GetAsync();""")]
    [InlineData("""await client.Request("v1", "moon?api_key=" + key).PostJsonAsync(new { q = 1 });""")]
    [InlineData(
        """
        await "https://api.asterwise.com".AppendPathSegment("v1").SetQueryParam("api_key", key).AllowAnyHttpStatus().GetAsync();
        """)]
    [InlineData(
        """
        var url = new Url("https://api.asterwise.com/v1").SetQueryParam("q", "x").SetQueryParam("api_key", key);
                    await url.AllowAnyHttpStatus().GetAsync();
        """)]
    [InlineData(
        """
        await $"https://api.asterwise.com/v1/moon?api_key={key}".AllowAnyHttpStatus().GetAsync();
        """)]
    [InlineData(
        """
        using var http = new HttpClient();
                    await http.GetAsync("https://api.asterwise.com".AppendPathSegment("v1").SetQueryParam("api_key", key));
        """)]
    public Task A_key_in_the_query(string statement) => AuthenticatesAsync<ASTW2003KeyInQueryFix>(statement);

    [Theory]
    [InlineData("""await client.Request("v1/moon").PostJsonAsync(new { q = "x", api_key = key });""")]
    [InlineData("""await "https://api.asterwise.com".AllowAnyHttpStatus().PostUrlEncodedAsync(new { q = 1, api_key = key });""")]
    public Task A_key_in_the_body(string statement) => AuthenticatesAsync<ASTW2004KeyInBodyFix>(statement);
}

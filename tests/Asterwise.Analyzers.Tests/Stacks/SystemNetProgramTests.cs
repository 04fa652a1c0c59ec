using Asterwise.Analyzers.CodeFixes.Providers;
using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Tests.Infrastructure;

namespace Asterwise.Analyzers.Tests.Stacks;

/// <summary>
/// Programs on <c>WebRequest</c> and <c>WebClient</c> that the API answers with 401 before their repair, and with 200 after it.
/// </summary>
public class SystemNetProgramTests
{
    private static async Task AuthenticatesAsync<TFix>(string statements)
        where TFix : AsterwiseFixProvider, new()
    {
        var source = SystemNetSnippet.Program(statements);
        await RepairedProgram.AuthenticatesAsync<TFix>(source, FixVariant.Authorization);
        await RepairedProgram.AuthenticatesAsync<TFix>(source, FixVariant.KeyHeader);
    }

    [Theory]
    [InlineData("""request.Headers.Add("apikey", key);""")]
    [InlineData("""request.Headers["apikey"] = key;""")]
    [InlineData("""request.Headers.Add("apikey: " + key);""")]
    [InlineData("""request.Headers[HttpRequestHeader.ProxyAuthorization] = key;""")]
    public Task A_header_of_a_request(string statement) => AuthenticatesAsync<ASTW2001MisnamedHeaderFix>(
        $$"""
        var request = (HttpWebRequest)WebRequest.Create("https://api.asterwise.com/v1/moon");
                    {{statement}}
                    using var response = request.GetResponse();
        """);

    [Theory]
    [InlineData("""client.Headers.Add("apikey", key);""")]
    [InlineData("""client.Headers["apikey"] = key;""")]
    public Task A_header_of_a_client_that_is_used_twice(string statement) => AuthenticatesAsync<ASTW2001MisnamedHeaderFix>(
        $$"""
        var client = new WebClient { BaseAddress = "https://api.asterwise.com" };
                    for (var i = 0; i < 2; i++)
                    {
                        {{statement}}
                        client.DownloadString("v1/moon");
                    }
        """);

    [Theory]
    [InlineData("""request.Headers.Add("Authorization", $"Bearer: {key}");""")]
    [InlineData("""request.Headers[HttpRequestHeader.Authorization] = "Token " + key;""")]
    [InlineData("""request.Headers.Add("Authorization: " + key);""")]
    public Task A_wrong_scheme(string statement) => AuthenticatesAsync<ASTW2005WrongSchemeFix>(
        $$"""
        var request = WebRequest.CreateHttp("https://api.asterwise.com/v1/moon");
                    {{statement}}
                    using var response = await request.GetResponseAsync();
        """);

    [Theory]
    [InlineData("""
        var client = new WebClient();
                    client.DownloadString("https://api.asterwise.com/v1/moon?api_key=" + key);
                    client.DownloadString($"https://api.asterwise.com/v1/card?api_key={key}&lang=en");
        """)]
    [InlineData("""
        var client = new WebClient { BaseAddress = "https://api.asterwise.com" };
                    client.QueryString.Add("api_key", key);
                    await client.DownloadStringTaskAsync("v1/moon");
        """)]
    [InlineData("""
        var request = WebRequest.Create("https://api.asterwise.com/v1/moon?api_key=" + key);
                    using var response = request.GetResponse();
        """)]
    public Task A_key_in_the_query(string statements) => AuthenticatesAsync<ASTW2003KeyInQueryFix>(statements);
}

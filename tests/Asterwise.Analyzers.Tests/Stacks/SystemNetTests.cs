using Asterwise.Analyzers.CodeFixes.Providers;
using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Tests.Infrastructure;

namespace Asterwise.Analyzers.Tests.Stacks;

/// <summary>What is reported of <c>WebRequest</c> and <c>WebClient</c>, what becomes of it, and what is left alone.</summary>
public class SystemNetTests
{
    private static Task ReportsAsync(string statement) =>
        Verify.ReportsAsync(SystemNetSnippet.Of(SystemNetSnippet.Asterwise, statement));

    [Theory]
    [InlineData("""request.Headers.Add({|ASTW2001:"apikey"|}, key);""")]
    [InlineData("""request.Headers.Set({|ASTW2001:"apikey"|}, key);""")]
    [InlineData("""request.Headers[{|ASTW2001:"apikey"|}] = key;""")]
    [InlineData("""request.Headers.Add({|ASTW2001:"apikey: " + key|});""")]
    [InlineData("""request.Headers.Add({|ASTW2001:$"api-key:{key}"|});""")]
    [InlineData("""var apiKey = key; request.Headers.Add({|ASTW2001:HttpRequestHeader.ProxyAuthorization|}, apiKey);""")]
    [InlineData("""var apiKey = key; request.Headers[{|ASTW2001:HttpRequestHeader.ProxyAuthorization|}] = apiKey;""")]
    [InlineData("""request.Headers = new WebHeaderCollection { [{|ASTW2001:"apikey"|}] = key };""")]
    [InlineData(
        """var headers = new WebHeaderCollection(); request.Headers = headers; headers.Add({|ASTW2001:"apikey"|}, key);""")]
    [InlineData("""client.Headers.Add({|ASTW2001:"apikey"|}, key);""")]
    [InlineData("""client.Headers[{|ASTW2001:"apikey"|}] = key;""")]
    [InlineData(
        """_ = new WebClient { BaseAddress = "https://api.asterwise.com", Headers = { { {|ASTW2001:"key"|}, key } } };""")]
    [InlineData(
        """WebRequest moon = WebRequest.Create(new Uri("https://api.asterwise.com")); moon.Headers[{|ASTW2001:"key"|}] = key;""")]
    [InlineData(
        """var http = WebRequest.CreateHttp("https://api.asterwise.com/v1"); http.Headers.Add({|ASTW2001:"apikey"|}, key);""")]
    public Task A_misnamed_header(string statement) => ReportsAsync(statement);

    [Theory]
    [InlineData("""request.Headers.Add("Authorization", {|ASTW2005:"Token " + key|});""")]
    [InlineData("""request.Headers.Add("Authorization", {|ASTW2005:$"Bearer: {key}"|});""")]
    [InlineData("""request.Headers[HttpRequestHeader.Authorization] = {|ASTW2005:"Basic " + key|};""")]
    [InlineData("""request.Headers.Add(HttpRequestHeader.Authorization, {|ASTW2005:key|});""")]
    [InlineData("""request.Headers.Add({|ASTW2005:"Authorization: Token " + key|});""")]
    [InlineData("""client.Headers[HttpRequestHeader.Authorization] = {|ASTW2005:"ApiKey " + key|};""")]
    [InlineData("""client.Headers.Set("X-API-Key", {|ASTW2005:"Bearer " + key|});""")]
    public Task A_wrong_scheme(string statement) => ReportsAsync(statement);

    [Theory]
    [InlineData("""client.DownloadString("https://api.asterwise.com/v1/moon?{|ASTW2003:api_key=" + key|});""")]
    [InlineData("""await client.DownloadStringTaskAsync($"v1/moon?{|ASTW2003:api_key={key}|}");""")]
    [InlineData("""client.UploadString($"v1/moon?{|ASTW2003:api_key={key}|}", "{}");""")]
    [InlineData("""{|ASTW2003:client.QueryString["api_key"] = key|};""")]
    [InlineData("""{|ASTW2003:client.QueryString.Add("api_key", key)|};""")]
    [InlineData("""var other = WebRequest.Create($"https://api.asterwise.com/v1/moon?{|ASTW2003:api_key={key}|}");""")]
    public Task A_key_in_the_query(string statement) => ReportsAsync(statement);

    [Theory]
    [InlineData("""request.Headers.Add("X-API-Key", key);""")]
    [InlineData("""request.Headers.Add("X-API-Key: " + key);""")]
    [InlineData("""request.Headers.Add("Authorization: Bearer " + key);""")]
    [InlineData("""request.Headers[HttpRequestHeader.Authorization] = "Bearer " + key;""")]
    [InlineData("""client.Headers.Set("Authorization", $"Bearer {key}");""")]
    [InlineData("""request.Headers.Add("Accept-Language: en");""")]
    [InlineData("""client.QueryString["q"] = city;""")]
    [InlineData("""var text = client.ResponseHeaders["apikey"];""")]
    public Task What_is_right(string statement) => ReportsAsync(statement);

    [Theory]
    [InlineData("https://xyz.supabase.co", """request.Headers.Add("apikey", key);""")]
    [InlineData("https://xyz.supabase.co", """client.Headers["apikey"] = key;""")]
    [InlineData("https://www.omdbapi.com", """client.DownloadString("https://www.omdbapi.com/?apikey=" + key);""")]
    [InlineData("https://api.giphy.com", """client.QueryString.Add("api_key", key);""")]
    [InlineData("https://api.github.com", """request.Headers[HttpRequestHeader.Authorization] = "token " + key;""")]
    public Task What_is_right_for_another_vendor(string host, string statement) =>
        Verify.ReportsAsync(SystemNetSnippet.Of(host, statement));

    [Fact]
    public Task What_a_server_answers_is_no_request() => Verify.ReportsAsync("""
        using System.Net;

        class AsterwiseGateway
        {
            void Answer(HttpListenerContext context, string asterwiseKey) =>
                context.Response.Headers["X-Key"] = asterwiseKey;
        }
        """);

    [Theory]
    [InlineData("""request.Headers.Add({|ASTW2001:"apikey"|}, key);""", """request.Headers.Add("X-API-Key", key);""")]
    [InlineData("""request.Headers[{|ASTW2001:"apikey"|}] = key;""", """request.Headers["X-API-Key"] = key;""")]
    [InlineData("""request.Headers.Add({|ASTW2001:"apikey: " + key|});""", """request.Headers.Add("X-API-Key", key);""")]
    [InlineData("""client.Headers.Add({|ASTW2001:"apikey"|}, key);""", """client.Headers.Set("X-API-Key", key);""")]
    [InlineData(
        """var apiKey = key; request.Headers.Add(header: {|ASTW2001:HttpRequestHeader.ProxyAuthorization|}, value: apiKey);""",
        """var apiKey = key; request.Headers.Add(name: "X-API-Key", value: apiKey);""")]
    public Task A_misnamed_header_becomes_X_API_Key(string before, string after) =>
        Verify.FixesAsync<ASTW2001MisnamedHeaderFix>(
            SystemNetSnippet.Of(SystemNetSnippet.Asterwise, before),
            SystemNetSnippet.Of(SystemNetSnippet.Asterwise, after),
            FixVariant.KeyHeader);

    [Theory]
    [InlineData(
        """request.Headers[HttpRequestHeader.Authorization] = {|ASTW2005:"Token " + key|};""",
        """request.Headers[HttpRequestHeader.Authorization] = $"Bearer {key}";""")]
    [InlineData(
        """request.Headers.Add({|ASTW2005:"Authorization: Token " + key|});""",
        """request.Headers.Add("Authorization", $"Bearer {key}");""")]
    public Task A_wrong_scheme_becomes_Bearer(string before, string after) =>
        Verify.FixesAsync<ASTW2005WrongSchemeFix>(
            SystemNetSnippet.Of(SystemNetSnippet.Asterwise, before),
            SystemNetSnippet.Of(SystemNetSnippet.Asterwise, after),
            FixVariant.Authorization);

    [Theory]
    [InlineData("""{|ASTW2003:client.QueryString["api_key"] = key|};""", """client.Headers["X-API-Key"] = key;""")]
    [InlineData("""{|ASTW2003:client.QueryString.Add("api_key", key)|};""", """client.Headers.Set("X-API-Key", key);""")]
    [InlineData(
        """var moon = WebRequest.Create($"https://api.asterwise.com/v1/moon?{|ASTW2003:api_key={key}|}");""",
        """
        var moon = WebRequest.Create("https://api.asterwise.com/v1/moon");
                moon.Headers["X-API-Key"] = key;
        """)]
    public Task A_key_in_the_query_becomes_X_API_Key(string before, string after) =>
        Verify.FixesAsync<ASTW2003KeyInQueryFix>(
            SystemNetSnippet.Of(SystemNetSnippet.Asterwise, before),
            SystemNetSnippet.Of(SystemNetSnippet.Asterwise, after),
            FixVariant.KeyHeader);

    [Fact]
    public Task The_client_of_a_call_gets_the_header_where_it_is_made() => Verify.FixesAsync<ASTW2003KeyInQueryFix>(
        """
        using System.Net;

        class Stars
        {
            string Moon(string asterwiseKey)
            {
                var client = new WebClient();
                return client.DownloadString("https://api.asterwise.com/v1/moon?{|ASTW2003:api_key=" + asterwiseKey|});
            }
        }
        """,
        """
        using System.Net;

        class Stars
        {
            string Moon(string asterwiseKey)
            {
                var client = new WebClient();
                client.Headers["Authorization"] = $"Bearer {asterwiseKey}";
                return client.DownloadString("https://api.asterwise.com/v1/moon");
            }
        }
        """);
}

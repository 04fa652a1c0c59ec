using Asterwise.Analyzers.CodeFixes.Providers;
using Asterwise.Analyzers.Tests.Infrastructure;

namespace Asterwise.Analyzers.Tests.Rules;

/// <summary>A name, a scheme or a value that is chosen while the program runs: one wrong arm is wrong.</summary>
public class HeaderChoiceTests
{
    [Theory]
    [InlineData("""http.DefaultRequestHeaders.Add(key.Length > 50 ? {|ASTW2001:"api-key"|} : "X-API-Key", key);""")]
    [InlineData("""http.DefaultRequestHeaders.Add(key.Length > 50 ? "X-API-Key" : ({|ASTW2001:"api-key"|}), key);""")]
    [InlineData("""
        http.DefaultRequestHeaders.Add(
            Environment.GetEnvironmentVariable("HEADER") ?? {|ASTW2001:"api-key"|}, key);
        """)]
    [InlineData("""
        http.DefaultRequestHeaders.Add(
            key.Length switch { 50 => {|ASTW2001:"api-key"|}, 60 => {|ASTW2001:"apikey"|}, _ => "X-API-Key" }, key);
        """)]
    [InlineData("""
        http.DefaultRequestHeaders.Add(
            key.Length > 60 ? {|ASTW2001:"token"|} : key.Length > 50 ? {|ASTW2001:"api-key"|} : "X-API-Key", key);
        """)]
    [InlineData("""
        const string Old = "api-key";
        http.DefaultRequestHeaders.Add(key.Length > 50 ? {|ASTW2001:Old|} : "X-API-Key", key);
        """)]
    [InlineData("""
        var name = key.Length > 50 ? "X-API-Key" : "api-key";
        http.DefaultRequestHeaders.Add({|ASTW2001:name|}, key);
        """)]
    [InlineData("""
        Add(key.Length > 50 ? {|ASTW2001:"api-key"|} : "X-API-Key");
        void Add(string name) => http.DefaultRequestHeaders.Add(name, key);
        """)]
    [InlineData("""
        var headers = new Dictionary<string, string> { [key.Length > 50 ? {|ASTW2001:"api-key"|} : "X-API-Key"] = key };
        foreach (var h in headers) http.DefaultRequestHeaders.Add(h.Key, h.Value);
        """)]
    public Task A_name(string statement) => Verify.ReportsAsync(ClientSnippet.Of(ClientSnippet.Asterwise, statement));

    [Theory]
    [InlineData("""
        http.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue(key.Length > 50 ? {|ASTW2005:"Token"|} : "Bearer", key);
        """)]
    [InlineData("""
        var scheme = key.Length switch { 50 => "Bearer", _ => "ApiKey" };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue({|ASTW2005:scheme|}, key);
        """)]
    [InlineData("""
        http.DefaultRequestHeaders.Add(
            "Authorization", key.Length > 50 ? {|ASTW2005:"Token " + key|} : "Bearer " + key);
        """)]
    [InlineData("""
        http.DefaultRequestHeaders.Add("Authorization", content is null ? $"Bearer {key}" : {|ASTW2005:key|});
        """)]
    [InlineData("""
        http.DefaultRequestHeaders.Add("X-API-Key", content is null ? {|ASTW2005:$"Bearer {key}"|} : key);
        """)]
    [InlineData("""
        http.DefaultRequestHeaders.Authorization =
            AuthenticationHeaderValue.Parse(key.Length > 50 ? {|ASTW2005:$"Token {key}"|} : $"Bearer {key}");
        """)]
    public Task A_scheme_or_a_value(string statement) =>
        Verify.ReportsAsync(ClientSnippet.Of(ClientSnippet.Asterwise, statement));

    [Theory]
    [InlineData("""http.DefaultRequestHeaders.Add(key.Length > 50 ? "Accept" : "X-API-Key", key);""")]
    [InlineData("""http.DefaultRequestHeaders.Add("Authorization", key.StartsWith("Bearer ") ? key : "Bearer " + key);""")]
    [InlineData("""
        var hasScheme = key.Contains(' ');
        http.DefaultRequestHeaders.Add("Authorization", hasScheme ? key : "Bearer " + key);
        """)]
    [InlineData("""http.DefaultRequestHeaders.Add(Environment.GetEnvironmentVariable("HEADER") ?? "X-API-Key", key);""")]
    [InlineData("""
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(key.Length > 50 ? "bearer" : "Bearer", key);
        """)]
    [InlineData("""
        http.DefaultRequestHeaders.Add("Authorization", key.Length > 50 ? $"Bearer {key}" : "Bearer " + key.Trim());
        """)]
    [InlineData("""http.DefaultRequestHeaders.Add(key.Length > 50 ? key : key.Trim(), key);""")]
    public Task No_arm_that_is_wrong(string statement) =>
        Verify.ReportsAsync(ClientSnippet.Of(ClientSnippet.Asterwise, statement));

    [Fact]
    public Task A_readonly_field_and_a_property() => Verify.ReportsAsync(
        """
        using System.Net.Http;

        class AsterwiseClient
        {
            private readonly string header;

            public AsterwiseClient(bool legacy) => header = legacy ? "api-key" : "X-API-Key";

            private string Other => header.Length > 7 ? "X-API-Key" : "apikey";

            void Prepare(HttpClient client, string apiKey)
            {
                client.DefaultRequestHeaders.Add({|ASTW2001:header|}, apiKey);
                client.DefaultRequestHeaders.Add({|ASTW2001:Other|}, apiKey);
            }
        }
        """);

    [Theory]
    [InlineData("https://project.supabase.co", """
        http.DefaultRequestHeaders.Add(key.Length > 50 ? "apikey" : "X-API-Key", key);
        """)]
    public Task Another_vendors(string host, string statement) => Verify.ReportsAsync(ClientSnippet.Of(host, statement));

    [Theory]
    [InlineData("""request.AddHeader(key.Length > 50 ? {|ASTW2001:"api-key"|} : "X-API-Key", key);""")]
    [InlineData("""request.AddHeader("Authorization", key.Length > 50 ? {|ASTW2005:"Token " + key|} : "Bearer " + key);""")]
    [InlineData("""
        request.Authenticator =
            new OAuth2AuthorizationRequestHeaderAuthenticator(key, key.Length > 50 ? {|ASTW2005:"ApiKey"|} : "Bearer");
        """)]
    public Task With_RestSharp(string statement) => new AnalyzerTest
    {
        References = References.RestSharp112,
        TestCode = RestSharpSnippet.Of(RestSharpSnippet.Asterwise, statement),
    }.RunAsync();

    [Fact]
    public Task No_fix_of_an_arm() => Verify.OffersNothingAsync<ASTW2001MisnamedHeaderFix>(ClientSnippet.Of(
        ClientSnippet.Asterwise,
        """http.DefaultRequestHeaders.Add(key.Length > 50 ? {|ASTW2001:"api-key"|} : "X-API-Key", key);"""));
}

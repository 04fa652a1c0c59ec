using Asterwise.Analyzers.CodeFixes.Providers;
using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Tests.Infrastructure;

namespace Asterwise.Analyzers.Tests.Rules;

/// <summary>The forms that <c>Bearer</c> and the key are written in and sent wrong.</summary>
public class SchemeFormTests
{
    [Theory]
    [InlineData("""http.DefaultRequestHeaders.Add("Authorization", {|ASTW2005:"Bearer {key}"|});""")]
    [InlineData("""http.DefaultRequestHeaders.Add("X-API-Key", {|ASTW2005:"{key}"|});""")]
    [InlineData("""http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", {|ASTW2005:"{key}"|});""")]
    [InlineData("""http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", {|ASTW2005:"Bearer {0}"|});""")]
    [InlineData("""http.DefaultRequestHeaders.Add("Authorization", {|ASTW2005:"Bearer  " + key|});""")]
    [InlineData("""http.DefaultRequestHeaders.Add("Authorization", {|ASTW2005:$"Bearer\t{key}"|});""")]
    [InlineData("""http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", {|ASTW2005:$"Bearer: {key}"|});""")]
    [InlineData("""http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer ", {|ASTW2005:key|});""")]
    [InlineData("""
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", {|ASTW2005:" " + key|});
        """)]
    [InlineData("""
        const string Scheme = "Token";
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(Scheme, {|ASTW2005:key|});
        """)]
    [InlineData("""
        var scheme = "ApiKey";
        http.DefaultRequestHeaders.Add("Authorization", {|ASTW2005:$"{scheme} {key}"|});
        """)]
    [InlineData("""
        http.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Bearer", {|ASTW2005:Convert.ToBase64String(Encoding.UTF8.GetBytes(key))|});
        """)]
    [InlineData("""
        var encoded = Convert.ToBase64String(Encoding.ASCII.GetBytes(key));
        http.DefaultRequestHeaders.Add("Authorization", {|ASTW2005:$"Bearer {encoded}"|});
        """)]
    public Task Sent_wrong(string statement) => Verify.ReportsAsync(ClientSnippet.Of(ClientSnippet.Asterwise, statement));

    [Theory]
    [InlineData("""http.DefaultRequestHeaders.Add("Authorization", $"Bearer {key}");""")]
    [InlineData("""http.DefaultRequestHeaders.Add("Authorization", string.Format("Bearer {0}", key));""")]
    [InlineData("""http.DefaultRequestHeaders.Add("X-Template", "{key}");""")]
    [InlineData("""http.DefaultRequestHeaders.ProxyAuthorization = new AuthenticationHeaderValue("Basic", "dXNlcjpwYXNz");""")]
    public Task Sent_right_or_no_credential(string statement) =>
        Verify.ReportsAsync(ClientSnippet.Of(ClientSnippet.Asterwise, statement));

    [Fact]
    public Task A_bearer_of_base64_is_other_vendors() => Verify.ReportsAsync(ClientSnippet.Of("https://api.example.org", """
        http.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Bearer", Convert.ToBase64String(Encoding.UTF8.GetBytes(key)));
        """));

    [Theory]
    [InlineData("""http.DefaultRequestHeaders.Add({|ASTW2001:"Proxy-Authorization"|}, $"Bearer {asterwiseKey}");""")]
    [InlineData("""
        http.DefaultRequestHeaders.ProxyAuthorization = {|ASTW2001:new AuthenticationHeaderValue("Bearer", asterwiseKey)|};
        """)]
    [InlineData("""
        var value = {|ASTW2001:new AuthenticationHeaderValue("Bearer", asterwiseKey)|};
        http.DefaultRequestHeaders.ProxyAuthorization = value;
        """)]
    public Task The_key_sent_to_the_proxy(string statement) => Verify.ReportsAsync(
        ClientSnippet.Of(ClientSnippet.Asterwise, "var asterwiseKey = key;" + statement));

    [Theory]
    [InlineData("""request.AddHeader("Authorization", {|ASTW2005:"Bearer {key}"|});""")]
    [InlineData("""request.AddHeader("Authorization", {|ASTW2005:"Bearer  " + key|});""")]
    [InlineData("""
        var asterwiseKey = key;
        request.AddHeader({|ASTW2001:"Proxy-Authorization"|}, "Bearer " + asterwiseKey);
        """)]
    public Task With_RestSharp(string statement) => new AnalyzerTest
    {
        References = References.RestSharp112,
        TestCode = RestSharpSnippet.Of(RestSharpSnippet.Asterwise, statement),
    }.RunAsync();

    [Fact]
    public Task No_fix_of_a_text_that_lacks_its_dollar() => Verify.OffersNothingAsync<ASTW2005WrongSchemeFix>(
        ClientSnippet.Of(
            ClientSnippet.Asterwise,
            """http.DefaultRequestHeaders.Add("Authorization", {|ASTW2005:"Bearer {key}"|});"""));

    [Fact]
    public Task Fix_of_what_is_given_to_the_proxy() => Verify.FixesAsync<ASTW2001MisnamedHeaderFix>(
        ClientSnippet.Of(
            ClientSnippet.Asterwise,
            """
            var apiKey = key; http.DefaultRequestHeaders.ProxyAuthorization =
                {|ASTW2001:new AuthenticationHeaderValue("Bearer", apiKey)|};
            """),
        ClientSnippet.Of(
            ClientSnippet.Asterwise,
            """var apiKey = key; http.DefaultRequestHeaders.Add("X-API-Key", apiKey);"""),
        FixVariant.KeyHeader);
}

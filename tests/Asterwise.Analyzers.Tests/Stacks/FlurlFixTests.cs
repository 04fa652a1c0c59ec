using Asterwise.Analyzers.CodeFixes.Providers;
using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Tests.Infrastructure;

namespace Asterwise.Analyzers.Tests.Stacks;

/// <summary>What becomes of Flurl's members.</summary>
public class FlurlFixTests
{
    private static Task FixesAsync<TFix>(string before, string after, FixVariant variant)
        where TFix : AsterwiseFixProvider, new() => new FixTest<TFix>
        {
            References = References.Flurl,
            TestCode = before,
            FixedCode = after,
            CodeActionEquivalenceKey = new TFix().EquivalenceKey(variant),
        }.RunAsync();

    private static Task FixesStatementAsync<TFix>(string before, string after, FixVariant variant)
        where TFix : AsterwiseFixProvider, new() => FixesAsync<TFix>(
            FlurlSnippet.Of(FlurlSnippet.Asterwise, before), FlurlSnippet.Of(FlurlSnippet.Asterwise, after), variant);

    private static Task OffersNothingAsync<TFix>(string statement)
        where TFix : AsterwiseFixProvider, new()
    {
        var source = FlurlSnippet.Of(FlurlSnippet.Asterwise, statement);
        return new FixTest<TFix> { References = References.Flurl, TestCode = source, FixedCode = source }.RunAsync();
    }

    [Theory]
    [InlineData(
        """request.WithHeader({|ASTW2001:"apikey"|}, key);""",
        """request.WithHeader("Authorization", $"Bearer {key}");""")]
    [InlineData(
        """request.WithHeader(value: key, name: {|ASTW2001:"apikey"|});""",
        """request.WithHeader(value: $"Bearer {key}", name: "Authorization");""")]
    [InlineData(
        """request.WithTimeout(9).WithHeader({|ASTW2001:"apikey"|}, /* mine */ key).SetQueryParam("q", "x");""",
        """request.WithTimeout(9).WithHeader("Authorization", /* mine */ $"Bearer {key}").SetQueryParam("q", "x");""")]
    [InlineData(
        """request.Headers.Add({|ASTW2001:"apikey"|}, key);""",
        """request.Headers.Add("Authorization", $"Bearer {key}");""")]
    [InlineData(
        """client.Headers.Add({|ASTW2001:"apikey"|}, key);""",
        """client.Headers.AddOrReplace("Authorization", $"Bearer {key}");""")]
    [InlineData(
        """client.WithHeader({|ASTW2001:"apikey"|}, key);""",
        """client.WithHeader("Authorization", $"Bearer {key}");""")]
    [InlineData(
        """request.WithHeaders(new { Accept = "x", {|ASTW2001:x_apikey|} = key });""",
        """request.WithHeaders(new { Accept = "x", Authorization = $"Bearer {key}" });""")]
    [InlineData(
        """var apikey = key; request.WithHeaders(new { {|ASTW2001:apikey|} });""",
        """var apikey = key; request.WithHeaders(new { Authorization = $"Bearer {apikey}" });""")]
    [InlineData(
        """request.WithHeaders(new { {|ASTW2001:X_API_Key|} = key }, false);""",
        """request.WithHeaders(new { Authorization = $"Bearer {key}" }, false);""")]
    [InlineData(
        """request.WithHeaders(new Dictionary<string, object> { [{|ASTW2001:"apikey"|}] = key });""",
        """request.WithHeaders(new Dictionary<string, object> { ["Authorization"] = $"Bearer {key}" });""")]
    [InlineData(
        """await "https://api.asterwise.com/v1".WithHeader({|ASTW2001:"apikey"|}, key).GetAsync();""",
        """await "https://api.asterwise.com/v1".WithHeader("Authorization", $"Bearer {key}").GetAsync();""")]
    public Task A_misnamed_header_becomes_Authorization(string before, string after) =>
        FixesStatementAsync<ASTW2001MisnamedHeaderFix>(before, after, FixVariant.Authorization);

    [Theory]
    [InlineData(
        """request.WithHeader({|ASTW2001:"apikey"|}, $"Bearer {key}");""",
        """request.WithHeader("X-API-Key", key);""")]
    [InlineData(
        """client.Headers.Add({|ASTW2001:"apikey"|}, key);""",
        """client.Headers.AddOrReplace("X-API-Key", key);""")]
    [InlineData(
        """request.WithHeaders(new { {|ASTW2001:x_apikey|} = key }); // the key""",
        """request.WithHeaders(new { X_API_Key = key }); // the key""")]
    [InlineData(
        """var apikey = key; request.WithHeaders(new { Accept = "x", {|ASTW2001:apikey|} });""",
        """var apikey = key; request.WithHeaders(new { Accept = "x", X_API_Key = apikey });""")]
    [InlineData(
        """
        var headers = new { {|ASTW2001:x_apikey|} = key };
                request.WithHeaders(headers);
        """,
        """
        var headers = new { X_API_Key = key };
                request.WithHeaders(headers);
        """)]
    public Task A_misnamed_header_becomes_the_key_header(string before, string after) =>
        FixesStatementAsync<ASTW2001MisnamedHeaderFix>(before, after, FixVariant.KeyHeader);

    [Fact]
    public Task A_possibly_misnamed_header_becomes_the_key_header() => FixesAsync<ASTW2001MisnamedHeaderFix>(
        FlurlSnippet.OfUnknown("""request.WithHeader({|ASTW2002:"apikey"|}, key);"""),
        FlurlSnippet.OfUnknown("""request.WithHeader("X-API-Key", key);"""),
        FixVariant.KeyHeader);

    [Theory]
    [InlineData(
        """request.WithHeader("Authorization", {|ASTW2005:$"Token {key}"|});""",
        """request.WithHeader("Authorization", $"Bearer {key}");""")]
    [InlineData(
        """request.WithHeaders(new { Authorization = {|ASTW2005:key|} });""",
        """request.WithHeaders(new { Authorization = $"Bearer {key}" });""")]
    [InlineData(
        """request.WithOAuthBearerToken({|ASTW2005:"Bearer " + key|});""",
        """request.WithOAuthBearerToken(key);""")]
    [InlineData(
        """request.WithTimeout(9).WithBasicAuth("api", {|ASTW2005:key|}).WithHeader("Accept", "x");""",
        """request.WithTimeout(9).WithOAuthBearerToken(key).WithHeader("Accept", "x");""")]
    [InlineData(
        """client.WithBasicAuth({|ASTW2005:key|}, "");""",
        """client.WithOAuthBearerToken(key);""")]
    [InlineData(
        """request.WithBasicAuth(password: {|ASTW2005:key|}, username: "api");""",
        """request.WithOAuthBearerToken(token: key);""")]
    public Task A_wrong_scheme_becomes_Bearer(string before, string after) =>
        FixesStatementAsync<ASTW2005WrongSchemeFix>(before, after, FixVariant.Authorization);

    [Theory]
    [InlineData(
        """request.WithOAuthBearerToken({|ASTW2005:"Bearer " + key|});""",
        """request.WithHeader("X-API-Key", key);""")]
    [InlineData(
        """await "https://api.asterwise.com/v1".WithBasicAuth("api", {|ASTW2005:key|}).GetAsync();""",
        """await "https://api.asterwise.com/v1".WithHeader("X-API-Key", key).GetAsync();""")]
    [InlineData(
        """request.WithBasicAuth(password: {|ASTW2005:key|}, username: "api");""",
        """request.WithHeader(value: key, name: "X-API-Key");""")]
    [InlineData(
        """request.WithHeaders(new { Authorization = {|ASTW2005:"ApiKey " + key|} });""",
        """request.WithHeaders(new { X_API_Key = key });""")]
    public Task A_wrong_scheme_becomes_the_key_header(string before, string after) =>
        FixesStatementAsync<ASTW2005WrongSchemeFix>(before, after, FixVariant.KeyHeader);

    [Theory]
    [InlineData(
        """{|ASTW2003:request.SetQueryParam("api_key", key)|};""",
        """request.WithHeader("Authorization", $"Bearer {key}");""")]
    [InlineData(
        """{|ASTW2003:request.SetQueryParam("q", "x").AppendQueryParam("api_key", key, true)|}.WithHeader("Accept", "x");""",
        """request.SetQueryParam("q", "x").WithHeader("Authorization", $"Bearer {key}").WithHeader("Accept", "x");""")]
    [InlineData(
        """{|ASTW2003:request.Url.SetQueryParam("api_key", key)|};""",
        """request.WithHeader("Authorization", $"Bearer {key}");""")]
    [InlineData(
        """{|ASTW2003:request.Url.QueryParams.Add("api_key", key)|}; // the key""",
        """request.WithHeader("Authorization", $"Bearer {key}"); // the key""")]
    [InlineData(
        """request.SetQueryParams(new { {|ASTW2003:api_key = key|} });""",
        """request.WithHeader("Authorization", $"Bearer {key}");""")]
    [InlineData(
        """request.SetQueryParams(new { q = "x", {|ASTW2003:api_key = key|}, limit = 3 }).WithTimeout(9);""",
        """request.SetQueryParams(new { q = "x", limit = 3 }).WithHeader("Authorization", $"Bearer {key}").WithTimeout(9);""")]
    [InlineData(
        """await client.Request($"v1/moon?{|ASTW2003:api_key={key}|}").GetAsync();""",
        """await client.Request("v1/moon").WithOAuthBearerToken(key).GetAsync();""")]
    [InlineData(
        """await client.Request("v1", $"moon?q=x&{|ASTW2003:api_key={key}|}").GetAsync();""",
        """await client.Request("v1", "moon?q=x").WithOAuthBearerToken(key).GetAsync();""")]
    [InlineData(
        """var moon = new FlurlRequest($"https://api.asterwise.com/v1/moon?{|ASTW2003:api_key={key}|}");""",
        """var moon = new FlurlRequest("https://api.asterwise.com/v1/moon").WithOAuthBearerToken(key);""")]
    public Task A_key_in_the_query_of_a_request_becomes_Authorization(string before, string after) =>
        FixesStatementAsync<ASTW2003KeyInQueryFix>(before, after, FixVariant.Authorization);

    [Theory]
    [InlineData(
        """await {|ASTW2003:"https://api.asterwise.com/v1".SetQueryParam("api_key", key)|}.GetAsync();""",
        """await "https://api.asterwise.com/v1".WithHeader("X-API-Key", key).GetAsync();""")]
    [InlineData(
        """
        await {|ASTW2003:"https://api.asterwise.com"
                    .AppendPathSegment("v1/moon")
                    .SetQueryParam("sign", "leo") // one of twelve
                    .SetQueryParam("api_key", key)|}
                    .GetAsync();
        """,
        """
        await "https://api.asterwise.com"
                    .AppendPathSegment("v1/moon")
                    .SetQueryParam("sign", "leo") // one of twelve
                    .WithHeader("X-API-Key", key)
                    .GetAsync();
        """)]
    [InlineData(
        """await "https://api.asterwise.com".SetQueryParams(new { q = "x", {|ASTW2003:api_key = key|} }).GetAsync();""",
        """await "https://api.asterwise.com".SetQueryParams(new { q = "x" }).WithHeader("X-API-Key", key).GetAsync();""")]
    [InlineData(
        """await "https://api.asterwise.com".SetQueryParams(new { {|ASTW2003:api_key = key|} }).GetAsync();""",
        """await "https://api.asterwise.com".WithHeader("X-API-Key", key).GetAsync();""")]
    [InlineData(
        """
        var url = {|ASTW2003:"https://api.asterwise.com/v1".SetQueryParam("api_key", key)|};
                await url.GetAsync();
        """,
        """
        var url = new Url("https://api.asterwise.com/v1");
                await url.WithHeader("X-API-Key", key).GetAsync();
        """)]
    [InlineData(
        """
        var url = new Url("https://api.asterwise.com/v1");
                {|ASTW2003:url.QueryParams.Add("api_key", key)|};
                await url.WithTimeout(9).GetAsync();
        """,
        """
        var url = new Url("https://api.asterwise.com/v1");
                await url.WithTimeout(9).WithHeader("X-API-Key", key).GetAsync();
        """)]
    [InlineData(
        """await $"https://api.asterwise.com/v1?{|ASTW2003:api_key={key}|}&q=x".GetJsonAsync<Moon>();""",
        """await "https://api.asterwise.com/v1?q=x".WithHeader("X-API-Key", key).GetJsonAsync<Moon>();""")]
    [InlineData(
        """await ("https://api.asterwise.com/v1?{|ASTW2003:api_key=" + key|}).GetStringAsync();""",
        """await "https://api.asterwise.com/v1".WithHeader("X-API-Key", key).GetStringAsync();""")]
    [InlineData(
        """
        var url = $"https://api.asterwise.com/v1?{|ASTW2003:api_key={key}|}";
                await url.GetStringAsync();
        """,
        """
        var url = "https://api.asterwise.com/v1";
                await url.WithHeader("X-API-Key", key).GetStringAsync();
        """)]
    [InlineData(
        """
        var moon = new FlurlRequest();
                moon.Url = $"https://api.asterwise.com/v1?{|ASTW2003:api_key={key}|}";
        """,
        """
        var moon = new FlurlRequest();
                moon.Url = "https://api.asterwise.com/v1";
                moon.WithHeader("X-API-Key", key);
        """)]
    [InlineData(
        """
        using var http = new HttpClient();
                var url = {|ASTW2003:"https://api.asterwise.com/v1".SetQueryParam("api_key", key)|};
                using var moon = new HttpRequestMessage(HttpMethod.Get, url);
        """,
        """
        using var http = new HttpClient();
                var url = new Url("https://api.asterwise.com/v1");
                using var moon = new HttpRequestMessage(HttpMethod.Get, url);
                moon.Headers.Add("X-API-Key", key);
        """)]
    [InlineData(
        """
        await {|ASTW2003:client.Request("v1").WithHeader("X-API-Key", key).SetQueryParam("api_key", key)|}.GetAsync();
        """,
        """
        await client.Request("v1").WithHeader("X-API-Key", key).GetAsync();
        """)]
    public Task A_key_in_the_query_of_a_URL_becomes_the_key_header(string before, string after) =>
        FixesStatementAsync<ASTW2003KeyInQueryFix>(before, after, FixVariant.KeyHeader);

    [Theory]
    [InlineData(
        """client.Headers.Add({|ASTW2007:"X-API-Key"|}, key);""",
        """client.Headers.AddOrReplace("Authorization", $"Bearer {key}");""")]
    [InlineData(
        """request.WithOAuthBearerToken(key).WithHeader({|ASTW2007:"X-API-Key"|}, key).WithTimeout(9);""",
        """request.WithOAuthBearerToken(key).WithTimeout(9);""")]
    [InlineData(
        """request.WithOAuthBearerToken(key).WithHeaders(new { Accept = "x", {|ASTW2007:apikey|} = key });""",
        """request.WithOAuthBearerToken(key).WithHeaders(new { Accept = "x" });""")]
    public Task One_of_two_credentials_is_left(string before, string after) => new FixTest<ASTW2007SentTwiceFix>
    {
        References = References.Flurl,
        TestCode = FlurlSnippet.Of(FlurlSnippet.Asterwise, before),
        FixedCode = FlurlSnippet.Of(FlurlSnippet.Asterwise, after),
    }.RunAsync();

    [Theory]
    [InlineData(
        """await request.PostJsonAsync(new { q = "x", {|ASTW2004:api_key = key|} });""",
        """await request.WithOAuthBearerToken(key).PostJsonAsync(new { q = "x" });""")]
    [InlineData(
        """await "https://api.asterwise.com/v1".PostUrlEncodedAsync(new { {|ASTW2004:api_key = key|}, q = "x" });""",
        """await "https://api.asterwise.com/v1".WithOAuthBearerToken(key).PostUrlEncodedAsync(new { q = "x" });""")]
    public Task A_key_in_the_body_becomes_Authorization(string before, string after) =>
        FixesStatementAsync<ASTW2004KeyInBodyFix>(before, after, FixVariant.Authorization);

    /// <summary>Which of two requests a key is for, or to whom else a client sends, nobody knows.</summary>
    [Theory]
    [InlineData(
        """
        var url = $"https://api.asterwise.com/v1?{|ASTW2003:api_key={key}|}";
                await url.GetAsync();
                await url.GetStringAsync();
        """)]
    [InlineData("""var moon = new FlurlClient($"https://api.asterwise.com/v1?{|ASTW2003:api_key={key}|}");""")]
    public Task Where_there_is_no_safe_rewrite_none_is_offered(string statement) =>
        OffersNothingAsync<ASTW2003KeyInQueryFix>(statement);

    [Fact]
    public Task A_class_of_headers_stays_as_it_is()
    {
        var source = FlurlSnippet.Of(
            FlurlSnippet.Asterwise, """request.WithHeaders(new Fields { {|ASTW2001:ApiKey|} = key });""")
            + "\nclass Fields { public string? ApiKey { get; set; } }";
        return new FixTest<ASTW2001MisnamedHeaderFix>
        {
            References = References.Flurl,
            TestCode = source,
            FixedCode = source,
        }.RunAsync();
    }
}

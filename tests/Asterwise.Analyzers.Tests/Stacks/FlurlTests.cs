using Asterwise.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis.Testing;

namespace Asterwise.Analyzers.Tests.Stacks;

/// <summary>What is reported of Flurl's members, and what is left alone.</summary>
public class FlurlTests
{
    private static Task ReportsAsync(string source) =>
        new AnalyzerTest { References = References.Flurl, TestCode = source }.RunAsync();

    [Theory]
    [InlineData("""request.WithHeader({|ASTW2001:"apikey"|}, key);""")]
    [InlineData("""request.WithHeader({|ASTW2001:"X-Asterwise-Key"|}, key);""")]
    [InlineData("""const string Name = "apikey"; request.WithHeader({|ASTW2001:Name|}, key);""")]
    [InlineData("""request.WithHeader(value: key, name: {|ASTW2001:"apikey"|});""")]
    [InlineData("""HeaderExtensions.WithHeader(request, {|ASTW2001:"apikey"|}, key);""")]
    [InlineData("""request?.WithHeader({|ASTW2001:"apikey"|}, key);""")]
    [InlineData("""request.WithHeader("Accept", "x").WithTimeout(9).WithHeader({|ASTW2001:"apikey"|}, key);""")]
    [InlineData("""request.SetQueryParam("q", "x").WithHeader({|ASTW2001:"apikey"|}, key).WithCookie("a", "b");""")]
    [InlineData("""request.Headers.Add({|ASTW2001:"apikey"|}, key);""")]
    [InlineData("""request.Headers.AddOrReplace({|ASTW2001:"apikey"|}, key);""")]
    [InlineData("""await client.Request("v1", "moon").WithHeader({|ASTW2001:"apikey"|}, key).GetJsonAsync<Moon>();""")]
    [InlineData("""await client.Request("v1").AppendPathSegment("a").WithHeader({|ASTW2001:"apikey"|}, key).GetAsync();""")]
    [InlineData("""var other = client.Request("v1"); other.WithHeader({|ASTW2001:"apikey"|}, key); await other.GetAsync();""")]
    public Task A_misnamed_header_of_a_request(string statement) =>
        ReportsAsync(FlurlSnippet.Of(FlurlSnippet.Asterwise, statement));

    [Theory]
    [InlineData("""request.WithHeaders(new { {|ASTW2001:x_apikey|} = key });""")]
    [InlineData("""request.WithHeaders(new { Accept = "x", {|ASTW2001:ApiKey|} = key });""")]
    [InlineData("""var apikey = key; request.WithHeaders(new { {|ASTW2001:apikey|} });""")]
    [InlineData("""var headers = new { {|ASTW2001:x_apikey|} = key, Accept = "x" }; request.WithHeaders(headers);""")]
    [InlineData("""request.WithHeaders(new { {|ASTW2001:X_API_Key|} = key }, replaceUnderscoreWithHyphen: false);""")]
    [InlineData("""request.WithHeaders(new Dictionary<string, object> { [{|ASTW2001:"apikey"|}] = key });""")]
    [InlineData("""request.WithHeaders(new Dictionary<string, string> { { {|ASTW2001:"apikey"|}, key } });""")]
    [InlineData("""client.WithHeaders(new { {|ASTW2001:apikey|} = key });""")]
    [InlineData("""await "https://api.asterwise.com/v1".WithHeaders(new { {|ASTW2001:apikey|} = key }).GetAsync();""")]
    public Task Misnamed_headers_of_an_object(string statement) =>
        ReportsAsync(FlurlSnippet.Of(FlurlSnippet.Asterwise, statement));

    [Theory]
    [InlineData("""client.WithHeader({|ASTW2001:"apikey"|}, key);""")]
    [InlineData("""client.Headers.Add({|ASTW2001:"apikey"|}, key);""")]
    [InlineData("""client.WithTimeout(9).WithHeader({|ASTW2001:"apikey"|}, key);""")]
    [InlineData("""client.AllowAnyHttpStatus().Headers.AddOrReplace({|ASTW2001:"apikey"|}, key);""")]
    public Task A_misnamed_header_of_a_client(string statement) =>
        ReportsAsync(FlurlSnippet.Of(FlurlSnippet.Asterwise, statement));

    [Theory]
    [InlineData("""var client = new FlurlClient("https://api.asterwise.com");""")]
    [InlineData("""IFlurlClient client = new FlurlClient { BaseUrl = "https://api.asterwise.com" };""")]
    [InlineData("""var client = new FlurlClient(new HttpClient { BaseAddress = new Uri("https://api.asterwise.com") });""")]
    [InlineData("""var client = new FlurlClient(new HttpClient(), "https://api.asterwise.com");""")]
    [InlineData("""using var client = new FlurlClient("https://api.asterwise.com").WithTimeout(9);""")]
    [InlineData("""var client = new FlurlClientBuilder("https://api.asterwise.com").WithTimeout(9).Build();""")]
    [InlineData("""var builder = new FlurlClientBuilder("https://api.asterwise.com"); var client = builder.Build();""")]
    [InlineData("""var client = FlurlHttp.Clients.GetOrAdd("stars", "https://api.asterwise.com");""")]
    [InlineData("""var client = new CookieSession("https://api.asterwise.com");""")]
    public Task The_client_says_where_a_request_goes(string client) => ReportsAsync(FlurlSnippet.OfWhole(
        $$"""
        {{client}}
                await client.Request("v1/moon").WithHeader({|ASTW2001:"apikey"|}, key).GetAsync();
        """));

    [Theory]
    [InlineData(
        """FlurlHttp.Clients.GetOrAdd("a", "https://api.asterwise.com", b => b.WithHeader({|ASTW2001:"apikey"|}, key));""")]
    [InlineData(
        """_ = new FlurlClientCache().Add("a", "https://api.asterwise.com", b => b.WithHeader({|ASTW2001:"apikey"|}, key));""")]
    [InlineData("""FlurlHttp.ConfigureClientForUrl("https://api.asterwise.com").WithHeader({|ASTW2001:"apikey"|}, key);""")]
    [InlineData("""_ = new FlurlClientBuilder("https://api.asterwise.com").WithHeader({|ASTW2001:"apikey"|}, key).Build();""")]
    [InlineData("""new FlurlClientCache().Add("a", "https://xyz.supabase.co", b => b.WithHeader("apikey", key));""")]
    [InlineData("""FlurlHttp.ConfigureClientForUrl("https://xyz.supabase.co").WithHeader("apikey", key);""")]
    public Task What_configures_a_client(string statement) => ReportsAsync(FlurlSnippet.OfWhole(statement));

    [Theory]
    [InlineData(
        """
        FlurlHttp.Clients.Add("stars", "https://api.asterwise.com").Add("rows", "https://xyz.supabase.co");
                await FlurlHttp.Clients.Get("stars").Request("v1").WithHeader({|ASTW2001:"apikey"|}, key).GetAsync();
                await FlurlHttp.Clients.Get("rows").Request("v1").WithHeader("apikey", key).GetAsync();
        """)]
    public Task A_client_that_is_asked_for_by_its_name(string statements) => ReportsAsync(FlurlSnippet.OfWhole(statements));

    [Theory]
    [InlineData("""await "https://api.asterwise.com/v1/moon".WithHeader({|ASTW2001:"apikey"|}, key).GetAsync();""")]
    [InlineData("""await new Uri("https://api.asterwise.com/v1").WithHeader({|ASTW2001:"apikey"|}, key).GetAsync();""")]
    [InlineData("""await new Url("https://api.asterwise.com/v1").WithHeader({|ASTW2001:"apikey"|}, key).GetAsync();""")]
    [InlineData("""await Url.Parse("https://api.asterwise.com").WithHeader({|ASTW2001:"apikey"|}, key).GetAsync();""")]
    [InlineData("""await Url.Combine("https://api.asterwise.com", "v1").WithHeader({|ASTW2001:"apikey"|}, key).GetAsync();""")]
    [InlineData(
        """await "https://api.asterwise.com".AppendPathSegment("v1").WithHeader({|ASTW2001:"apikey"|}, key).GetAsync();""")]
    [InlineData(
        """
        await "https://api.asterwise.com".AppendPathSegments("v1", "moon").SetQueryParam("q", "x")
                    .WithTimeout(9).WithHeader({|ASTW2001:"apikey"|}, key).PostJsonAsync(new { q = 1 });
        """)]
    [InlineData("""var url = "https://api.asterwise.com/v1"; await url.WithHeader({|ASTW2001:"apikey"|}, key).GetAsync();""")]
    [InlineData(
        """
        var url = "https://api.asterwise.com".AppendPathSegment("v1");
                var request = url.WithHeader({|ASTW2001:"apikey"|}, key);
                request.WithHeader({|ASTW2001:"api-key"|}, key);
                await request.GetAsync();
        """)]
    [InlineData("""var r = new FlurlRequest("https://api.asterwise.com/v1").WithHeader({|ASTW2001:"apikey"|}, key);""")]
    [InlineData(
        """
        var request = new FlurlRequest { Url = "https://api.asterwise.com/v1", Headers = { { {|ASTW2001:"apikey"|}, key } } };
                await request.GetAsync();
        """)]
    [InlineData(
        """
        var request = new FlurlRequest();
                request.Url = new Url("https://api.asterwise.com").AppendPathSegment("v1");
                request.Headers.Add({|ASTW2001:"apikey"|}, key);
        """)]
    [InlineData(
        """
        var message = new HttpRequestMessage(HttpMethod.Get, "https://api.asterwise.com".AppendPathSegment("v1"));
                message.Headers.Add({|ASTW2001:"apikey"|}, key);
        """)]
    [InlineData(
        """
        var message = new HttpRequestMessage(HttpMethod.Get, "https://api.asterwise.com".AppendPathSegment("v1").ToUri());
                message.SetHeader({|ASTW2001:"apikey"|}, key);
        """)]
    public Task The_URL_says_where_a_request_goes(string statement) => ReportsAsync(FlurlSnippet.OfWhole(statement));

    [Theory]
    [InlineData("""{|ASTW2003:request.SetQueryParam("api_key", key)|};""")]
    [InlineData("""{|ASTW2003:request.AppendQueryParam("api_key", key)|};""")]
    [InlineData("""{|ASTW2003:request.SetQueryParam("q", "x").SetQueryParam("api_key", key)|}.WithHeader("Accept", "x");""")]
    [InlineData("""request.SetQueryParams(new { {|ASTW2003:api_key = key|}, q = "x" });""")]
    [InlineData("""request.AppendQueryParam(new { {|ASTW2003:api_key = key|} });""")]
    [InlineData("""request.SetQueryParams(new Dictionary<string, string> { {|ASTW2003:["api_key"] = key|} });""")]
    [InlineData("""{|ASTW2003:request.Url.SetQueryParam("api_key", key)|};""")]
    [InlineData("""{|ASTW2003:request.Url.QueryParams.Add("api_key", key)|};""")]
    [InlineData("""{|ASTW2003:request.Url.QueryParams.AddOrReplace("api_key", key)|};""")]
    [InlineData("""request.Url.Query = $"q=x&{|ASTW2003:api_key={key}|}";""")]
    [InlineData("""await client.Request($"v1/moon?{|ASTW2003:api_key={key}|}").GetAsync();""")]
    [InlineData("""await client.Request("v1", $"moon?{|ASTW2003:api_key={key}|}").GetAsync();""")]
    public Task A_key_in_the_query_of_a_request(string statement) =>
        ReportsAsync(FlurlSnippet.Of(FlurlSnippet.Asterwise, statement));

    [Theory]
    [InlineData("""await {|ASTW2003:"https://api.asterwise.com/v1".SetQueryParam("api_key", key)|}.GetAsync();""")]
    [InlineData("""await {|ASTW2003:new Uri("https://api.asterwise.com/v1").AppendQueryParam("api_key", key)|}.GetAsync();""")]
    [InlineData(
        """await {|ASTW2003:"https://api.asterwise.com".AppendPathSegment("v1").SetQueryParam("api_key", key)|}.GetAsync();""")]
    [InlineData("""await "https://api.asterwise.com/v1".SetQueryParams(new { {|ASTW2003:api_key = key|} }).GetAsync();""")]
    [InlineData(
        """
        var url = new Url("https://api.asterwise.com/v1");
                {|ASTW2003:url.SetQueryParam("api_key", key)|};
                await url.GetAsync();
        """)]
    [InlineData(
        """
        var url = "https://api.asterwise.com".AppendPathSegment("v1");
                {|ASTW2003:url.QueryParams.Add("api_key", key)|};
                await url.GetStringAsync();
        """)]
    [InlineData("""var url = new Url("https://api.asterwise.com/v1"); url.Query = "{|ASTW2003:api_key=" + key|};""")]
    [InlineData(
        """await new HttpClient().GetAsync({|ASTW2003:"https://api.asterwise.com/v1".SetQueryParam("api_key", key)|});""")]
    [InlineData("""await $"https://api.asterwise.com/v1?{|ASTW2003:api_key={key}|}".GetJsonAsync<Moon>();""")]
    [InlineData("""var url = "https://api.asterwise.com/v1?{|ASTW2003:api_key=" + key|}; await url.GetStringAsync();""")]
    [InlineData("""await $"https://api.asterwise.com/v1?{|ASTW2003:api_key={key}|}".WithTimeout(9).GetAsync();""")]
    [InlineData("""await new FlurlRequest($"https://api.asterwise.com/v1?{|ASTW2003:api_key={key}|}").GetAsync();""")]
    public Task A_key_in_the_query_of_a_URL(string statement) => ReportsAsync(FlurlSnippet.OfWhole(statement));

    [Theory]
    [InlineData("""request.WithHeader("Authorization", {|ASTW2005:key|});""")]
    [InlineData("""request.WithHeader("Authorization", {|ASTW2005:$"Token {key}"|});""")]
    [InlineData("""request.WithHeaders(new { Authorization = {|ASTW2005:"ApiKey " + key|} });""")]
    [InlineData("""request.WithHeaders(new { X_API_Key = {|ASTW2005:"Bearer " + key|} });""")]
    [InlineData("""request.WithOAuthBearerToken({|ASTW2005:$"Bearer {key}"|});""")]
    [InlineData("""request.WithOAuthBearerToken({|ASTW2005:"Bearer " + key|});""")]
    [InlineData("""request.WithBasicAuth("api", {|ASTW2005:key|});""")]
    [InlineData("""request.WithBasicAuth({|ASTW2005:key|}, "");""")]
    [InlineData("""client.WithBasicAuth("api", {|ASTW2005:key|});""")]
    [InlineData("""await "https://api.asterwise.com/v1".WithBasicAuth("api", {|ASTW2005:key|}).GetAsync();""")]
    [InlineData("""await "https://api.asterwise.com/v1".WithOAuthBearerToken({|ASTW2005:"Bearer " + key|}).GetAsync();""")]
    public Task A_wrong_scheme(string statement) => ReportsAsync(FlurlSnippet.Of(FlurlSnippet.Asterwise, statement));

    [Theory]
    [InlineData("""await request.PostJsonAsync(new { q = "x", {|ASTW2004:api_key = key|} });""")]
    [InlineData("""await request.PutJsonAsync(new Dictionary<string, string> { {|ASTW2004:["api_key"] = key|} });""")]
    [InlineData("""await "https://api.asterwise.com/v1".PostUrlEncodedAsync(new { {|ASTW2004:api_key = key|} });""")]
    [InlineData("""await request.SendJsonAsync(HttpMethod.Post, new { {|ASTW2004:api_key = key|} });""")]
    public Task A_key_in_the_body(string statement) => ReportsAsync(FlurlSnippet.Of(FlurlSnippet.Asterwise, statement));

    [Theory]
    [InlineData("""client.Headers.Add({|ASTW2007:"X-API-Key"|}, key);""")]
    [InlineData("""request.WithOAuthBearerToken(key).WithHeader({|ASTW2007:"X-API-Key"|}, key);""")]
    [InlineData("""request.WithOAuthBearerToken(key).WithHeaders(new { {|ASTW2007:apikey|} = key });""")]
    public Task A_credential_that_is_sent_twice(string statement) =>
        ReportsAsync(FlurlSnippet.Of(FlurlSnippet.Asterwise, statement));

    [Theory]
    [InlineData("""request.WithOAuthBearerToken(key);""")]
    [InlineData("""client.WithOAuthBearerToken(key);""")]
    [InlineData("""request.WithHeader("Authorization", $"Bearer {key}");""")]
    [InlineData("""request.WithHeader("X-API-Key", key);""")]
    [InlineData("""request.WithHeaders(new { X_API_Key = key });""")]
    [InlineData("""request.WithHeaders(new { x_api_key = key, Accept_Language = "en" });""")]
    [InlineData("""request.WithHeaders(new { Authorization = $"Bearer {key}" });""")]
    [InlineData("""request.WithHeaders(new Dictionary<string, object> { ["X-API-Key"] = key });""")]
    [InlineData("""client.Headers.AddOrReplace("X-API-Key", key);""")]
    [InlineData("""await "https://api.asterwise.com/v1/moon".WithOAuthBearerToken(key).GetAsync();""")]
    public Task A_credential_that_is_right(string statement) =>
        ReportsAsync(FlurlSnippet.Of(FlurlSnippet.Asterwise, statement));

    [Theory]
    [InlineData("""request.WithHeader("Accept-Language", key);""")]
    [InlineData("""request.SetQueryParam("q", "x").RemoveQueryParam("api_key");""")]
    [InlineData("""request.SetQueryParams("api_key", "q");""")]
    [InlineData("""request.WithHeaders(new { Accept = "x", User_Agent = "stars" });""")]
    [InlineData("""var moon = new { apikey = key };""")]
    [InlineData("""var response = await request.GetAsync(); Console.WriteLine(response.Headers.FirstOrDefault("apikey"));""")]
    [InlineData("""Console.WriteLine(request.Headers.Contains("apikey"));""")]
    [InlineData("""request.WithCookie("apikey", "x");""")]
    public Task What_holds_no_credential_or_sends_nothing(string statement) =>
        ReportsAsync(FlurlSnippet.Of(FlurlSnippet.Asterwise, statement));

    [Theory]
    [InlineData("https://xyz.supabase.co", """request.WithHeader("apikey", key);""")]
    [InlineData("https://xyz.supabase.co", """client.WithHeader("apikey", key);""")]
    [InlineData("https://xyz.supabase.co", """client.Headers.Add("apikey", key);""")]
    [InlineData("https://xyz.supabase.co", """request.WithHeaders(new { apikey = key, Authorization = $"Bearer {key}" });""")]
    [InlineData("https://www.virustotal.com", """request.WithHeaders(new { x_apikey = key });""")]
    [InlineData("https://api.musixmatch.com", """request.SetQueryParam("apikey", key);""")]
    [InlineData("https://api.musixmatch.com", """request.SetQueryParams(new { apikey = key });""")]
    [InlineData("https://api.musixmatch.com", """request.Url.QueryParams.Add("apikey", key);""")]
    [InlineData("https://www.omdbapi.com", """await "https://www.omdbapi.com".SetQueryParam("apikey", key).GetAsync();""")]
    [InlineData("https://www.omdbapi.com", """await $"https://www.omdbapi.com?apikey={key}".GetJsonAsync<Moon>();""")]
    [InlineData("https://www.omdbapi.com", """await client.Request($"?apikey={key}").GetAsync();""")]
    [InlineData("https://api.github.com", """request.WithHeader("Authorization", $"Token {key}");""")]
    [InlineData("https://api.mailgun.net", """request.WithBasicAuth("api", key);""")]
    [InlineData("https://api.stripe.com", """request.WithBasicAuth(key, "");""")]
    [InlineData("https://asterwise.com.example.org", """request.WithHeader("apikey", key);""")]
    public Task A_client_of_another_vendor(string baseUrl, string statement) =>
        ReportsAsync(FlurlSnippet.Of(baseUrl, statement));

    /// <summary>The request goes elsewhere, though the client is one of Asterwise.</summary>
    [Theory]
    [InlineData("""await client.Request("https://xyz.supabase.co/rest").WithHeader("apikey", key).GetAsync();""")]
    [InlineData("""await "https://xyz.supabase.co".AppendPathSegment("rest").WithHeader("apikey", key).GetAsync();""")]
    [InlineData("""await new Url("https://www.omdbapi.com").SetQueryParam("apikey", key).GetAsync();""")]
    public Task A_URL_of_another_vendor(string statement) =>
        ReportsAsync(FlurlSnippet.Of(FlurlSnippet.Asterwise, statement));

    [Theory]
    [InlineData("""request.WithHeader("apikey", supabaseKey);""", "supabaseKey")]
    [InlineData("""request.WithHeaders(new { apikey = supabaseKey });""", "supabaseKey")]
    [InlineData("""request.SetQueryParam("apikey", omdbKey);""", "omdbKey")]
    [InlineData("""request.WithBasicAuth("api", mailgunKey);""", "mailgunKey")]
    public Task A_key_that_is_by_its_name_somebody_elses(string statement, string key) =>
        ReportsAsync(FlurlSnippet.OfUnknown(statement, key));

    [Theory]
    [InlineData("""request.WithHeader({|ASTW2002:"apikey"|}, key);""")]
    [InlineData("""client.WithHeader({|ASTW2002:"apikey"|}, key);""")]
    [InlineData("""request.WithHeaders(new { {|ASTW2002:api_key|} = key });""")]
    [InlineData("""request.SetQueryParam("api_key", key);""")]
    public Task Where_nothing_says_which_API_it_is(string statement) => ReportsAsync(FlurlSnippet.OfUnknown(statement));

    [Fact]
    public Task Two_vendors_and_two_stacks_in_one_file() => ReportsAsync(
        """
        using System;
        using System.Net.Http;
        using System.Threading.Tasks;
        using Flurl;
        using Flurl.Http;

        class Dashboard
        {
            private readonly IFlurlClient stars = new FlurlClient("https://api.asterwise.com");
            private readonly IFlurlClient rows = new FlurlClient("https://xyz.supabase.co");
            private readonly HttpClient films = new HttpClient { BaseAddress = new Uri("https://www.omdbapi.com") };

            public async Task LoadAsync(string key)
            {
                await stars.Request("v1/moon").WithHeader({|ASTW2001:"apikey"|}, key).GetAsync();
                await rows.Request("rest/v1/stars").WithHeader("apikey", key).GetAsync();
                await films.GetAsync("/".SetQueryParam("apikey", key));
                await {|ASTW2003:"https://api.asterwise.com".AppendPathSegment("v1").SetQueryParam("apikey", key)|}.GetAsync();
            }
        }
        """);

    [Fact]
    public Task A_request_that_a_helper_makes() => ReportsAsync(
        """
        using System.Threading.Tasks;
        using Flurl.Http;

        class Stars
        {
            private readonly IFlurlClient client;

            public Stars() => client = new FlurlClient("https://api.asterwise.com");

            public Task MoonAsync(string key) => Ask("v1/moon").WithHeader({|ASTW2001:"apikey"|}, key).GetAsync();

            private IFlurlRequest Ask(string path) => client.Request(path);
        }
        """);

    [Fact]
    public Task What_a_test_expects_of_a_request_is_none() => ReportsAsync(
        """
        using Flurl.Http.Testing;

        class AsterwiseTests
        {
            public void Sends(HttpTest test, string asterwiseKey) =>
                test.ShouldHaveCalled("https://api.asterwise.com/*").WithHeader("apikey", asterwiseKey);
        }
        """);

    [Fact]
    public Task Look_alike_types() => ReportsAsync(
        """
        namespace Contoso.Flurl.Http
        {
            interface IFlurlRequest { }

            static class HeaderExtensions
            {
                public static IFlurlRequest WithHeader(this IFlurlRequest request, string name, object value) => request;
            }

            class AsterwiseClient
            {
                public void Prepare(IFlurlRequest request, string asterwiseKey) => request.WithHeader("apikey", asterwiseKey);
            }
        }
        """);

    [Theory]
    [InlineData("""request.WithHeader("apikey" """)]
    [InlineData("""request.WithHeaders(new { q = """)]
    [InlineData("""request.WithHeaders(new { = key });""")]
    [InlineData("""request.WithHeaders(new { key. });""")]
    [InlineData("""HeaderExtensions.WithHeader(""")]
    [InlineData("""client.Request(""")]
    [InlineData(""" "https://api.asterwise.com".SetQueryParam(""")]
    public Task Half_typed_code_is_no_reason_to_fail(string statement) => new AnalyzerTest
    {
        References = References.Flurl,
        TestCode = FlurlSnippet.OfWhole($"var client = new FlurlClient(); var request = client.Request(); {statement}"),
        CompilerDiagnostics = CompilerDiagnostics.None,
    }.RunAsync();
}

using Asterwise.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis.Testing;

namespace Asterwise.Analyzers.Tests.Stacks;

// The older compiler sees both versions in the form of 112, and 112 looks the same to both compilers.
#if NEWEST_ROSLYN
public class RestSharp114Tests() : RestSharpTests(References.RestSharp114);
#else
public class RestSharp112Tests() : RestSharpTests(References.RestSharp112);
#endif

/// <summary>What is reported of RestSharp's members, and what is left alone.</summary>
public abstract class RestSharpTests(References restSharp)
{
    private Task ReportsAsync(string source) => new AnalyzerTest { References = restSharp, TestCode = source }.RunAsync();

    [Theory]
    [InlineData("""request.AddHeader({|ASTW2001:"apikey"|}, key);""")]
    [InlineData("""request.AddHeader({|ASTW2001:"apikey"|}, new[] { key });""")]
    [InlineData("""request.AddHeader({|ASTW2001:"X-Asterwise-Key"|}, key);""")]
    [InlineData("""request.AddHeader({|ASTW2001:"api" + "key"|}, key);""")]
    [InlineData("""const string Name = "apikey"; request.AddHeader({|ASTW2001:Name|}, key);""")]
    [InlineData("""request.AddOrUpdateHeader({|ASTW2001:"apikey"|}, key);""")]
    [InlineData("""request.AddHeaders(new Dictionary<string, string> { [{|ASTW2001:"apikey"|}] = key });""")]
    [InlineData("""request.AddHeaders(new Dictionary<string, string> { { {|ASTW2001:"apikey"|}, key } });""")]
    [InlineData("""request.AddOrUpdateHeaders(new Dictionary<string, string> { [{|ASTW2001:"apikey"|}] = key });""")]
    [InlineData("""request.AddParameter({|ASTW2001:"apikey"|}, key, ParameterType.HttpHeader);""")]
    [InlineData("""request.AddOrUpdateParameter({|ASTW2001:"apikey"|}, key, ParameterType.HttpHeader);""")]
    [InlineData("""request.AddParameter(new HeaderParameter({|ASTW2001:"apikey"|}, key));""")]
    [InlineData("""request?.AddHeader({|ASTW2001:"apikey"|}, key);""")]
    public Task A_misnamed_header_of_a_request(string statement) =>
        ReportsAsync(RestSharpSnippet.Of(RestSharpSnippet.Asterwise, statement));

    [Theory]
    [InlineData("""request.AddHeader(value: key, name: {|ASTW2001:"apikey"|});""")]
    [InlineData("""request.AddParameter(type: ParameterType.HttpHeader, value: key, name: {|ASTW2001:"apikey"|});""")]
    [InlineData("""client.AddDefaultHeader(value: key, name: {|ASTW2001:"apikey"|});""")]
    public Task Arguments_by_name(string statement) =>
        ReportsAsync(RestSharpSnippet.Of(RestSharpSnippet.Asterwise, statement));

    [Theory]
    [InlineData("""RestRequestExtensions.AddHeader(request, {|ASTW2001:"apikey"|}, key);""")]
    [InlineData("""RestRequestExtensions.AddHeader(value: key, name: {|ASTW2001:"apikey"|}, request: request);""")]
    [InlineData("""RestClientExtensions.AddDefaultHeader(client, {|ASTW2001:"apikey"|}, key);""")]
    [InlineData("""{|ASTW2003:RestRequestExtensions.AddQueryParameter(request, "api_key", key)|};""")]
    public Task Extensions_that_are_called_as_static_methods(string statement) =>
        ReportsAsync(RestSharpSnippet.Of(RestSharpSnippet.Asterwise, statement));

    [Theory]
    [InlineData("""client.AddDefaultHeader({|ASTW2001:"apikey"|}, key);""")]
    [InlineData("""client.AddDefaultHeaders(new Dictionary<string, string> { [{|ASTW2001:"apikey"|}] = key });""")]
    [InlineData("""client.AddDefaultHeaders(new Dictionary<string, string> { { {|ASTW2001:"apikey"|}, key } });""")]
    [InlineData("""client.AddDefaultParameter({|ASTW2001:"apikey"|}, key, ParameterType.HttpHeader);""")]
    [InlineData("""client.AddDefaultHeader("Accept", "x").AddDefaultHeader({|ASTW2001:"apikey"|}, key);""")]
    [InlineData("""IRestClient same = client; same.AddDefaultHeader({|ASTW2001:"apikey"|}, key);""")]
    public Task A_misnamed_header_of_a_client(string statement) =>
        ReportsAsync(RestSharpSnippet.Of(RestSharpSnippet.Asterwise, statement));

    [Theory]
    [InlineData("""request.AddHeader("Accept", "x").AddHeader({|ASTW2001:"apikey"|}, key);""")]
    [InlineData("""request.AddHeader({|ASTW2001:"apikey"|}, key).AddHeader("Accept", "x").AddQueryParameter("q", "x");""")]
    [InlineData("""request.AddQueryParameter("q", "x").AddJsonBody(new { q = 1 }).AddHeader({|ASTW2001:"apikey"|}, key);""")]
    public Task A_fluent_call(string statement) =>
        ReportsAsync(RestSharpSnippet.Of(RestSharpSnippet.Asterwise, statement));

    [Theory]
    [InlineData("""await client.GetAsync(new RestRequest("v1/moon").AddHeader({|ASTW2001:"apikey"|}, key));""")]
    [InlineData("""await client.GetAsync<Moon>(new RestRequest("v1/moon").AddHeader({|ASTW2001:"apikey"|}, key));""")]
    [InlineData("""await client.PostAsync(new RestRequest("v1/moon").AddHeader({|ASTW2001:"apikey"|}, key));""")]
    [InlineData("""await client.ExecuteAsync(new RestRequest("v1/moon").AddHeader({|ASTW2001:"apikey"|}, key));""")]
    [InlineData("""await client.ExecuteAsync<Moon>(new RestRequest("v1/moon").AddHeader({|ASTW2001:"apikey"|}, key));""")]
    [InlineData("""await client.ExecuteGetAsync(new RestRequest("v1/moon").AddHeader({|ASTW2001:"apikey"|}, key));""")]
    [InlineData("""client.Execute(new RestRequest("v1/moon").AddHeader({|ASTW2001:"apikey"|}, key));""")]
    [InlineData("""client.Get<Moon>(new RestRequest("v1/moon").AddHeader({|ASTW2001:"apikey"|}, key));""")]
    [InlineData("""await client.DownloadDataAsync(new RestRequest("v1/moon").AddHeader({|ASTW2001:"apikey"|}, key));""")]
    [InlineData("""await client.DeleteAsync(new RestRequest("v1/moon").AddHeader({|ASTW2001:"apikey"|}, key));""")]
    [InlineData("""await client.PutAsync(new RestRequest("v1/moon", Method.Put).AddHeader({|ASTW2001:"apikey"|}, key));""")]
    public Task A_request_that_is_made_where_it_is_sent(string statement) =>
        ReportsAsync(RestSharpSnippet.Of(RestSharpSnippet.Asterwise, statement));

    [Theory]
    [InlineData("""var client = new RestClient("https://api.asterwise.com");""")]
    [InlineData("""var client = new RestClient("https://api.asterwise.com/v1");""")]
    [InlineData("""var client = new RestClient(new Uri("https://api.asterwise.com"));""")]
    [InlineData("""var client = new RestClient(baseUrl: "https://api.asterwise.com");""")]
    [InlineData("""var client = new RestClient(new RestClientOptions("https://api.asterwise.com"));""")]
    [InlineData("""var client = new RestClient(new RestClientOptions(new Uri("https://api.asterwise.com")));""")]
    [InlineData("""var client = new RestClient(new RestClientOptions { BaseUrl = new Uri("https://api.asterwise.com") });""")]
    [InlineData("""var options = new RestClientOptions("https://api.asterwise.com"); var client = new RestClient(options);""")]
    [InlineData(
        """
        var options = new RestClientOptions();
                options.BaseUrl = new Uri("https://api.asterwise.com");
                var client = new RestClient(options);
        """)]
    [InlineData("""var client = new RestClient(options => options.BaseUrl = new Uri("https://api.asterwise.com"));""")]
    [InlineData("""IRestClient client = new RestClient("https://api.asterwise.com");""")]
    [InlineData("""using var client = new RestClient("https://api.asterwise.com").AddDefaultHeader("Accept", "x");""")]
    [InlineData("""var client = new RestClient(new HttpClient { BaseAddress = new Uri("https://api.asterwise.com") });""")]
    [InlineData("""var client = new RestClient(new HttpClient(), new RestClientOptions("https://api.asterwise.com"));""")]
    public Task The_client_says_where_a_request_goes(string client) => ReportsAsync(RestSharpSnippet.OfWhole(
        $$"""
        {{client}}
                var request = new RestRequest("v1/moon").AddHeader({|ASTW2001:"apikey"|}, key);
                await client.ExecuteAsync(request);
        """));

    [Theory]
    [InlineData("""var request = new RestRequest("https://api.asterwise.com/v1/moon");""")]
    [InlineData("""var request = new RestRequest(new Uri("https://api.asterwise.com/v1/moon"));""")]
    [InlineData("""var request = new RestRequest { Resource = "https://api.asterwise.com/v1/moon" };""")]
    [InlineData("""var request = new RestRequest("https://api.asterwise.com/v1/moon", Method.Post);""")]
    public Task A_resource_that_is_a_whole_URL_says_where_it_goes(string request) => ReportsAsync(RestSharpSnippet.OfWhole(
        $$"""
        {{request}}
                request.AddHeader({|ASTW2001:"apikey"|}, key);
                await new RestClient().ExecuteAsync(request);
        """));

    [Fact]
    public Task A_client_in_a_field_that_the_constructor_makes() => ReportsAsync(
        """
        using System;
        using System.Threading.Tasks;
        using RestSharp;

        class Stars
        {
            private readonly RestClient client;
            private readonly string key;

            public Stars(string key)
            {
                var options = new RestClientOptions { BaseUrl = new Uri("https://api.asterwise.com") };
                client = new RestClient(options);
                this.key = key;
            }

            public async Task MoonAsync()
            {
                var request = new RestRequest("v1/moon");
                request.AddHeader({|ASTW2001:"apikey"|}, key);
                await client.ExecuteAsync(request);
            }
        }
        """);

    [Fact]
    public Task A_default_header_that_the_constructor_adds() => ReportsAsync(
        """
        using RestSharp;

        class Stars
        {
            private readonly RestClient client;

            public Stars(string key)
            {
                client = new RestClient("https://api.asterwise.com");
                client.AddDefaultHeader({|ASTW2001:"apikey"|}, key);
            }
        }
        """);

    [Fact]
    public Task A_request_that_another_method_makes() => ReportsAsync(
        """
        using System.Threading.Tasks;
        using RestSharp;

        class Stars
        {
            private readonly RestClient client = new RestClient("https://api.asterwise.com");

            public Task MoonAsync(string key) => client.ExecuteAsync(Create("v1/moon", key));

            private static RestRequest Create(string resource, string key)
            {
                var request = new RestRequest(resource);
                request.AddHeader({|ASTW2001:"apikey"|}, key);
                return request;
            }
        }
        """);

    [Fact]
    public Task A_request_that_another_method_sends() => ReportsAsync(
        """
        using System.Threading.Tasks;
        using RestSharp;

        class Stars
        {
            private readonly RestClient client = new RestClient("https://api.asterwise.com");

            public Task MoonAsync(string key)
            {
                var request = new RestRequest("v1/moon");
                request.AddHeader({|ASTW2001:"apikey"|}, key);
                return SendAsync(request);
            }

            private Task SendAsync(RestRequest request) => client.ExecuteAsync(request);
        }
        """);

    [Theory]
    [InlineData("""request.AddHeader({|ASTW2001:"apikey"|}, asterwiseKey);""")]
    [InlineData("""client.AddDefaultHeader({|ASTW2001:"apikey"|}, asterwiseKey);""")]
    [InlineData("""{|ASTW2003:request.AddQueryParameter("api_key", asterwiseKey)|};""")]
    [InlineData("""{|ASTW2003:client.AddDefaultQueryParameter("api_key", asterwiseKey)|};""")]
    [InlineData("""request.AddHeader("Authorization", {|ASTW2005:asterwiseKey|});""")]
    public Task The_value_says_Asterwise(string statement) =>
        ReportsAsync(RestSharpSnippet.OfUnknown(statement, key: "asterwiseKey"));

    [Theory]
    [InlineData("""request.AddHeader({|ASTW2001:"apikey"|}, key);""")]
    [InlineData("""client.AddDefaultHeader({|ASTW2001:"apikey"|}, key);""")]
    [InlineData("""{|ASTW2003:request.AddQueryParameter("api_key", key)|};""")]
    [InlineData("""{|ASTW2003:client.AddDefaultQueryParameter("api_key", key)|};""")]
    public Task The_class_says_Asterwise(string statement) =>
        ReportsAsync(RestSharpSnippet.OfUnknown(statement, className: "AsterwiseClient"));

    [Theory]
    [InlineData("""request.AddHeader({|ASTW2002:"apikey"|}, key);""")]
    [InlineData("""client.AddDefaultHeader({|ASTW2002:"apikey"|}, key);""")]
    public Task Nothing_says_whose_it_is(string statement) => ReportsAsync(RestSharpSnippet.OfUnknown(statement));

    [Theory]
    [InlineData("""request.AddHeader({|ASTW2001:"apikey"|}, {|ASTW1001:"KEY"|});""")]
    [InlineData("""{|ASTW2003:request.AddQueryParameter("api_key", {|ASTW1001:"KEY"|})|};""")]
    public Task A_key_in_the_source_is_evidence_enough(string statement) => ReportsAsync(
        RestSharpSnippet.OfUnknown(statement.Replace("KEY", Verify.Key, StringComparison.Ordinal)));

    [Theory]
    [InlineData("""{|ASTW2003:request.AddQueryParameter("api_key", key)|};""")]
    [InlineData("""{|ASTW2003:request.AddQueryParameter("api_key", key, encode: false)|};""")]
    [InlineData("""{|ASTW2003:request.AddQueryParameter(value: key, name: "api_key")|};""")]
    [InlineData("""{|ASTW2003:request.AddParameter("api_key", key, ParameterType.QueryString)|};""")]
    [InlineData("""{|ASTW2003:request.AddOrUpdateParameter("api_key", key, ParameterType.QueryString)|};""")]
    [InlineData("""{|ASTW2003:request.AddQueryParameter("q", "x").AddQueryParameter("api_key", key)|};""")]
    [InlineData("""{|ASTW2003:request.AddQueryParameter("api_key", key)|}.AddQueryParameter("q", "x");""")]
    [InlineData("""{|ASTW2003:client.AddDefaultQueryParameter("api_key", key)|};""")]
    [InlineData("""{|ASTW2003:client.AddDefaultParameter("api_key", key, ParameterType.QueryString)|};""")]
    [InlineData("""await client.GetAsync({|ASTW2003:new RestRequest("v1/moon").AddQueryParameter("api_key", key)|});""")]
    public Task A_key_in_the_query(string statement) =>
        ReportsAsync(RestSharpSnippet.Of(RestSharpSnippet.Asterwise, statement));

    [Theory]
    [InlineData("""await client.ExecuteAsync(new RestRequest($"v1/moon?{|ASTW2003:api_key={key}|}"));""")]
    [InlineData("""await client.ExecuteAsync(new RestRequest("v1/moon?q=x&{|ASTW2003:api_key=" + key|}, Method.Post));""")]
    [InlineData("""var moon = new RestRequest($"v1/moon?{|ASTW2003:api_key={key}|}"); await client.ExecuteAsync(moon);""")]
    [InlineData("""await client.ExecuteAsync(new RestRequest { Resource = $"v1/moon?{|ASTW2003:api_key={key}|}" });""")]
    [InlineData("""request.Resource = $"v1/moon?{|ASTW2003:api_key={key}|}";""")]
    public Task A_key_in_the_text_of_a_resource(string statement) =>
        ReportsAsync(RestSharpSnippet.Of(RestSharpSnippet.Asterwise, statement));

    [Theory]
    [InlineData("""await client.GetAsync<Moon>($"v1/moon?{|ASTW2003:api_key={key}|}");""")]
    [InlineData("""await client.GetAsync<Moon>($"v1/moon?{|ASTW2003:api_key={key}|}", new { q = "x" });""")]
    [InlineData("""await client.GetJsonAsync<Moon>($"v1/moon?{|ASTW2003:api_key={key}|}");""")]
    [InlineData("""client.Get<Moon>($"v1/moon?{|ASTW2003:api_key={key}|}");""")]
    [InlineData("""await client.ExecuteGetAsync($"v1/moon?{|ASTW2003:api_key={key}|}");""")]
    [InlineData("""await client.ExecuteGetAsync<Moon>($"v1/moon?{|ASTW2003:api_key={key}|}");""")]
    [InlineData("""await client.PostJsonAsync($"v1/moon?{|ASTW2003:api_key={key}|}", new { q = "x" });""")]
    [InlineData("""await client.PutJsonAsync($"v1/moon?{|ASTW2003:api_key={key}|}", new { q = "x" });""")]
    [InlineData("""await client.DeleteAsync($"v1/moon?{|ASTW2003:api_key={key}|}");""")]
    [InlineData("""await foreach (var m in client.StreamJsonAsync<Moon>($"v1/moon?{|ASTW2003:api_key={key}|}", default)) { }""")]
    public Task A_key_in_the_text_of_a_resource_that_is_sent_at_once(string statement) =>
        ReportsAsync(RestSharpSnippet.Of(RestSharpSnippet.Asterwise, statement));

    [Theory]
    [InlineData("""var client = new RestClient($"https://api.asterwise.com/v1/moon?{|ASTW2003:api_key={key}|}");""")]
    [InlineData("""var client = new RestClient(new Uri($"https://api.asterwise.com/v1/moon?{|ASTW2003:api_key={key}|}"));""")]
    [InlineData(
        """
        var options = new RestClientOptions($"https://api.asterwise.com/v1/moon?{|ASTW2003:api_key={key}|}");
                var client = new RestClient(options);
        """)]
    public Task A_key_in_the_text_of_a_base_URL(string client) => ReportsAsync(RestSharpSnippet.OfWhole(
        $"""
        {client}
                await client.ExecuteAsync(new RestRequest());
        """));

    [Theory]
    [InlineData("""request.AddHeader("Authorization", {|ASTW2005:key|});""")]
    [InlineData("""request.AddHeader("Authorization", {|ASTW2005:$"Token {key}"|});""")]
    [InlineData("""request.AddHeader(KnownHeaders.Authorization, {|ASTW2005:$"Token {key}"|});""")]
    [InlineData("""request.AddHeader("Authorization", {|ASTW2005:"Bearer" + key|});""")]
    [InlineData("""request.AddHeader("X-API-Key", {|ASTW2005:"Bearer " + key|});""")]
    [InlineData("""request.AddOrUpdateHeader("Authorization", {|ASTW2005:key|});""")]
    [InlineData("""request.AddParameter("Authorization", {|ASTW2005:key|}, ParameterType.HttpHeader);""")]
    [InlineData("""request.AddHeaders(new Dictionary<string, string> { ["Authorization"] = {|ASTW2005:key|} });""")]
    [InlineData("""client.AddDefaultHeader("Authorization", {|ASTW2005:"ApiKey " + key|});""")]
    public Task A_wrong_scheme_in_a_header(string statement) =>
        ReportsAsync(RestSharpSnippet.Of(RestSharpSnippet.Asterwise, statement));

    private const string RequestAuthenticator = "request.Authenticator = ";

    [Theory]
    [InlineData("""new OAuth2AuthorizationRequestHeaderAuthenticator({|ASTW2005:key|});""")]
    [InlineData("""new OAuth2AuthorizationRequestHeaderAuthenticator(accessToken: {|ASTW2005:key|});""")]
    [InlineData("""new OAuth2AuthorizationRequestHeaderAuthenticator({|ASTW2005:key|}, "Token");""")]
    [InlineData("""new OAuth2AuthorizationRequestHeaderAuthenticator(tokenType: "Token", accessToken: {|ASTW2005:key|});""")]
    [InlineData("""new HttpBasicAuthenticator("x", {|ASTW2005:key|});""")]
    public Task An_authenticator_of_a_wrong_scheme(string authenticator) =>
        ReportsAsync(RestSharpSnippet.Of(RestSharpSnippet.Asterwise, RequestAuthenticator + authenticator));

    [Theory]
    [InlineData(
        """
        var options = new RestClientOptions("https://api.asterwise.com")
                {
                    Authenticator = new OAuth2AuthorizationRequestHeaderAuthenticator({|ASTW2005:key|}),
                };
                var client = new RestClient(options);
        """)]
    [InlineData(
        """
        var options = new RestClientOptions("https://api.asterwise.com");
                options.Authenticator = new OAuth2AuthorizationRequestHeaderAuthenticator({|ASTW2005:key|});
                var client = new RestClient(options);
        """)]
    [InlineData(
        """
        var client = new RestClient("https://api.asterwise.com", options =>
                    options.Authenticator = new OAuth2AuthorizationRequestHeaderAuthenticator({|ASTW2005:key|}));
        """)]
    [InlineData(
        """
        var authenticator = new HttpBasicAuthenticator("x", {|ASTW2005:key|});
                var client = new RestClient(new RestClientOptions("https://api.asterwise.com") { Authenticator = authenticator });
        """)]
    public Task An_authenticator_of_a_wrong_scheme_on_a_client(string client) => ReportsAsync(RestSharpSnippet.OfWhole(
        $"""
        {client}
                await client.ExecuteAsync(new RestRequest("v1/moon"));
        """));

    /// <summary>Without a type, a parameter goes into the query unless the method has a body.</summary>
    [Theory]
    [InlineData("""{|ASTW2003:request.AddParameter("api_key", key)|};""")]
    [InlineData("""{|ASTW2003:request.AddOrUpdateParameter("api_key", key)|};""")]
    [InlineData("""request.AddParameter({|ASTW2003:new GetOrPostParameter("api_key", key)|});""")]
    [InlineData("""request.AddOrUpdateParameters(new Parameter[] { {|ASTW2003:new QueryParameter("api_key", key)|} });""")]
    [InlineData("""request.AddOrUpdateParameters(new Parameter[] { new HeaderParameter({|ASTW2001:"apikey"|}, key) });""")]
    [InlineData("""request.AddObject(new { q = "x", {|ASTW2003:api_key = key|} });""")]
    [InlineData("""request.AddObjectStatic(new Query { {|ASTW2003:ApiKey = key|} });""")]
    [InlineData("""request.AddObject(new Named { {|ASTW2003:Secret = key|} });""")]
    [InlineData("""await client.GetAsync({|ASTW2003:new RestRequest("v1").AddParameter("api_key", key)|});""")]
    [InlineData("""await client.PostAsync({|ASTW2004:new RestRequest("v1").AddParameter("api_key", key)|});""")]
    [InlineData("""await client.ExecuteAsync({|ASTW2004:new RestRequest("v1", Method.Put).AddParameter("api_key", key)|});""")]
    [InlineData("""request.Method = Method.Post; {|ASTW2004:request.AddParameter("api_key", key)|};""")]
    [InlineData("""{|ASTW2004:request.AddParameter("api_key", key)|}; await client.PostAsync(request);""")]
    [InlineData("""await client.PatchAsync(new RestRequest("v1").AddObject(new { {|ASTW2004:api_key = key|} }));""")]
    public Task A_parameter_without_a_type(string statement) => ReportsAsync(
        RestSharpSnippet.Of(RestSharpSnippet.Asterwise, statement) + """

        class Query { public string? ApiKey { get; set; } }
        class Named { [RequestProperty(Name = "api_key")] public string? Secret { get; set; } }
        """);

    [Fact]
    public Task A_segment_in_the_query_of_a_resource() => ReportsAsync(RestSharpSnippet.OfWhole(
        """
        var client = new RestClient("https://api.asterwise.com");
                var moon = new RestRequest("v1/moon?{|ASTW2003:api_key={key}|}").AddUrlSegment("key", key);
                await client.GetAsync(moon);
        """));

    [Theory]
    [InlineData("""request.Authenticator = {|ASTW2003:new OAuth2UriQueryParameterAuthenticator(asterwiseKey)|};""")]
    [InlineData("""request.Authenticator = new HttpBasicAuthenticator({|ASTW2005:asterwiseKey|}, "");""")]
    public Task An_authenticator_that_sends_the_key_elsewhere(string statement) =>
        ReportsAsync(RestSharpSnippet.Of(RestSharpSnippet.Asterwise, statement, key: "asterwiseKey"));

    [Theory]
    [InlineData("https://api.giphy.com", """request.AddObject(new { api_key = key });""")]
    [InlineData("https://api.giphy.com", """request.AddParameter(new GetOrPostParameter("api_key", key));""")]
    [InlineData("https://api.vonage.com", """await client.PostAsync(request.AddParameter("api_key", key));""")]
    [InlineData("https://api.giphy.com", """request.Authenticator = new OAuth2UriQueryParameterAuthenticator(key);""")]
    [InlineData("https://api.stripe.com", """request.Authenticator = new HttpBasicAuthenticator(key, "");""")]
    public Task A_parameter_or_authenticator_of_another_vendor(string baseUrl, string statement) =>
        ReportsAsync(RestSharpSnippet.Of(baseUrl, statement));

    [Theory]
    [InlineData("""request.AddHeader("Authorization", $"Bearer {key}");""")]
    [InlineData("""request.AddHeader("X-API-Key", key);""")]
    [InlineData("""request.AddOrUpdateHeader("x-api-key", key);""")]
    [InlineData("""request.AddParameter("X-API-Key", key, ParameterType.HttpHeader);""")]
    [InlineData("""request.AddHeaders(new Dictionary<string, string> { ["Authorization"] = "Bearer " + key });""")]
    [InlineData("""client.AddDefaultHeader("Authorization", $"Bearer {key}");""")]
    [InlineData("""request.Authenticator = new JwtAuthenticator(key);""")]
    [InlineData("""request.Authenticator = new JwtAuthenticator("Bearer " + key);""")]
    [InlineData("""request.Authenticator = new OAuth2AuthorizationRequestHeaderAuthenticator(key, "Bearer");""")]
    [InlineData("""request.Authenticator = new OAuth2AuthorizationRequestHeaderAuthenticator(key, tokenType: "bearer");""")]
    public Task A_credential_that_is_right(string statement) =>
        ReportsAsync(RestSharpSnippet.Of(RestSharpSnippet.Asterwise, statement));

    [Theory]
    [InlineData("""request.AddHeader("Accept-Language", key);""")]
    [InlineData("""request.AddHeader("X-Request-Id", Guid.NewGuid().ToString());""")]
    [InlineData("""request.AddQueryParameter("q", "x").AddUrlSegment("apikey", "x");""")]
    [InlineData("""request.AddParameter("limit", 3);""")]
    [InlineData("""var headers = new Dictionary<string, string> { ["apikey"] = key };""")]
    [InlineData("""var response = await client.ExecuteAsync(request); Console.WriteLine(response.GetHeaderValue("apikey"));""")]
    [InlineData("""Console.WriteLine(request.Parameters.TryFind("apikey"));""")]
    public Task What_holds_no_credential_or_sends_nothing(string statement) =>
        ReportsAsync(RestSharpSnippet.Of(RestSharpSnippet.Asterwise, statement));

    [Theory]
    [InlineData("https://xyz.supabase.co", """request.AddHeader("apikey", key);""")]
    [InlineData("https://xyz.supabase.co", """client.AddDefaultHeader("apikey", key);""")]
    [InlineData("https://xyz.supabase.co", """request.AddParameter("apikey", key, ParameterType.HttpHeader);""")]
    [InlineData("https://www.omdbapi.com", """request.AddQueryParameter("apikey", key);""")]
    [InlineData("https://www.omdbapi.com", """client.AddDefaultQueryParameter("apikey", key);""")]
    [InlineData("https://www.omdbapi.com", """await client.GetAsync<Moon>($"?apikey={key}");""")]
    [InlineData("https://api.giphy.com", """request.AddParameter("api_key", key);""")]
    [InlineData("https://api.giphy.com", """request.AddParameter("api_key", key, ParameterType.QueryString);""")]
    [InlineData("https://api.mailgun.net", """request.Authenticator = new HttpBasicAuthenticator("api", key);""")]
    [InlineData("https://login.salesforce.com",
        """request.Authenticator = new OAuth2AuthorizationRequestHeaderAuthenticator(key);""")]
    [InlineData("https://api.github.com", """request.AddHeader("Authorization", $"Token {key}");""")]
    [InlineData("https://asterwise.com.example.org", """request.AddHeader("apikey", key);""")]
    public Task A_client_of_another_vendor(string baseUrl, string statement) =>
        ReportsAsync(RestSharpSnippet.Of(baseUrl, statement));

    [Theory]
    [InlineData("""request.AddHeader("apikey", supabaseKey);""", "supabaseKey")]
    [InlineData("""client.AddDefaultHeader("apikey", supabaseKey);""", "supabaseKey")]
    [InlineData("""request.AddQueryParameter("apikey", omdbKey);""", "omdbKey")]
    [InlineData("""request.AddParameter("api_key", giphyKey);""", "giphyKey")]
    [InlineData("""request.Authenticator = new HttpBasicAuthenticator("api", mailgunKey);""", "mailgunKey")]
    public Task A_key_that_is_by_its_name_somebody_elses(string statement, string key) =>
        ReportsAsync(RestSharpSnippet.OfUnknown(statement, key: key));

    [Fact]
    public Task Supabase() => ReportsAsync(
        """
        using System.Threading.Tasks;
        using RestSharp;

        class SupabaseService
        {
            private readonly RestClient client = new RestClient("https://xyz.supabase.co");
            private readonly string supabaseKey;

            public SupabaseService(string supabaseKey) => this.supabaseKey = supabaseKey;

            public Task<RestResponse> RowsAsync() => client.ExecuteAsync(new RestRequest("rest/v1/stars")
                .AddHeader("apikey", supabaseKey)
                .AddHeader("Authorization", $"Bearer {supabaseKey}"));
        }
        """);

    [Fact]
    public Task OMDb() => ReportsAsync(
        """
        using System.Threading.Tasks;
        using RestSharp;

        class MovieService(string key)
        {
            private readonly RestClient client = new RestClient("https://www.omdbapi.com");

            public async Task<string?> FindAsync(string title)
            {
                var request = new RestRequest();
                request.AddQueryParameter("apikey", key);
                request.AddQueryParameter("t", title);
                return (await client.ExecuteAsync(request)).Content;
            }
        }
        """);

    [Fact]
    public Task Giphy() => ReportsAsync(
        """
        using System.Threading.Tasks;
        using RestSharp;

        class GifSearch(string giphyKey)
        {
            private readonly RestClient client = new RestClient(new RestClientOptions("https://api.giphy.com/v1"));

            public Task<RestResponse> SearchAsync(string text) => client.GetAsync(
                new RestRequest("gifs/search").AddParameter("api_key", giphyKey).AddParameter("q", text));
        }
        """);

    [Fact]
    public Task Mailgun() => ReportsAsync(
        """
        using System;
        using System.Threading.Tasks;
        using RestSharp;
        using RestSharp.Authenticators;

        class MailSender
        {
            private readonly RestClient client;

            public MailSender(string mailgunKey)
            {
                var options = new RestClientOptions(new Uri("https://api.mailgun.net/v3"))
                {
                    Authenticator = new HttpBasicAuthenticator("api", mailgunKey),
                };
                client = new RestClient(options);
            }

            public Task SendAsync(string to) =>
                client.PostAsync(new RestRequest("mg.example.org/messages", Method.Post).AddParameter("to", to));
        }
        """);

    /// <summary>The request goes elsewhere, though the client is one of Asterwise.</summary>
    [Fact]
    public Task A_resource_that_is_a_whole_URL_of_another_vendor() => ReportsAsync(RestSharpSnippet.Of(
        RestSharpSnippet.Asterwise,
        """await client.ExecuteAsync(new RestRequest("https://xyz.supabase.co/rest/v1/stars").AddHeader("apikey", key));"""));

    [Fact]
    public Task Two_clients_of_one_class() => ReportsAsync(
        """
        using System.Threading.Tasks;
        using RestSharp;

        class Dashboard
        {
            private readonly RestClient stars = new RestClient("https://api.asterwise.com");
            private readonly RestClient rows = new RestClient("https://xyz.supabase.co");

            public async Task LoadAsync(string key)
            {
                await stars.ExecuteAsync(new RestRequest("v1/moon").AddHeader({|ASTW2001:"apikey"|}, key));
                await rows.ExecuteAsync(new RestRequest("rest/v1/stars").AddHeader("apikey", key));
            }
        }
        """);

    [Fact]
    public Task Look_alike_types() => ReportsAsync(
        """
        using Contoso.Http;

        namespace Contoso.Http
        {
            class RestClient
            {
                public RestClient(string baseUrl) { }
                public RestClient AddDefaultHeader(string name, string value) => this;
                public void Execute(RestRequest request) { }
            }

            class RestRequest
            {
                public RestRequest(string resource) { }
                public RestRequest AddHeader(string name, string value) => this;
            }

            static class RestRequestExtensions
            {
                public static RestRequest AddQueryParameter(this RestRequest request, string name, string value) => request;
            }
        }

        class AsterwiseClient
        {
            private readonly RestClient client = new RestClient("https://api.asterwise.com");

            public void Moon(string asterwiseKey)
            {
                client.AddDefaultHeader("apikey", asterwiseKey);
                var request = new RestRequest("v1/moon").AddHeader("apikey", asterwiseKey);
                client.Execute(request.AddQueryParameter("api_key", asterwiseKey));
            }
        }
        """);

    /// <summary>The library's names without the library.</summary>
    [Fact]
    public Task Look_alike_types_in_a_namespace_of_the_same_name() => Verify.ReportsAsync(
        """
        namespace Contoso.RestSharp
        {
            class RestRequest { }

            static class RestRequestExtensions
            {
                public static RestRequest AddHeader(this RestRequest request, string name, string value) => request;
            }

            class AsterwiseClient
            {
                public void Prepare(RestRequest request, string asterwiseKey) => request.AddHeader("apikey", asterwiseKey);
            }
        }
        """);

    [Theory]
    [InlineData("""request.AddHeader("apikey" """)]
    [InlineData("""request.AddHeader("apikey", """)]
    [InlineData("""request.AddHeader(, key);""")]
    [InlineData("""RestRequestExtensions.AddHeader(""")]
    [InlineData("""request.Authenticator = new OAuth2AuthorizationRequestHeaderAuthenticator(""")]
    [InlineData("""client.""")]
    public Task Half_typed_code_is_no_reason_to_fail(string statement) => new AnalyzerTest
    {
        References = restSharp,
        TestCode = RestSharpSnippet.OfWhole($"""var client = new RestClient(); var request = new RestRequest(); {statement}"""),
        CompilerDiagnostics = CompilerDiagnostics.None,
    }.RunAsync();
}

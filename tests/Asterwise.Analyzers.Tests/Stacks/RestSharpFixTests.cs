using Asterwise.Analyzers.CodeFixes.Providers;
using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Tests.Infrastructure;

namespace Asterwise.Analyzers.Tests.Stacks;

// The older compiler sees both versions in the form of 112, and 112 looks the same to both compilers.
#if NEWEST_ROSLYN
public class RestSharp114FixTests() : RestSharpFixTests(References.RestSharp114);
#else
public class RestSharp112FixTests() : RestSharpFixTests(References.RestSharp112);
#endif

/// <summary>What becomes of RestSharp's members.</summary>
public abstract class RestSharpFixTests(References restSharp)
{
    private Task FixesAsync<TFix>(string before, string after, FixVariant variant)
        where TFix : AsterwiseFixProvider, new() => new FixTest<TFix>
        {
            References = restSharp,
            TestCode = before,
            FixedCode = after,
            CodeActionEquivalenceKey = new TFix().EquivalenceKey(variant),
        }.RunAsync();

    private Task FixesStatementAsync<TFix>(string before, string after, FixVariant variant)
        where TFix : AsterwiseFixProvider, new() => FixesAsync<TFix>(
            RestSharpSnippet.Of(RestSharpSnippet.Asterwise, before),
            RestSharpSnippet.Of(RestSharpSnippet.Asterwise, after),
            variant);

    [Theory]
    [InlineData(
        """request.AddHeader({|ASTW2001:"apikey"|}, key);""",
        """request.AddHeader("Authorization", $"Bearer {key}");""")]
    [InlineData(
        """request.AddHeader({|ASTW2001:"apikey"|}, key.Trim());""",
        """request.AddHeader("Authorization", $"Bearer {key.Trim()}");""")]
    [InlineData(
        """request.AddHeader({|ASTW2001:"Authorisation"|}, $"Bearer {key}");""",
        """request.AddHeader("Authorization", $"Bearer {key}");""")]
    [InlineData(
        """request.AddOrUpdateHeader({|ASTW2001:"apikey"|}, key);""",
        """request.AddOrUpdateHeader("Authorization", $"Bearer {key}");""")]
    [InlineData(
        """request.AddHeader(value: key, name: {|ASTW2001:"apikey"|});""",
        """request.AddHeader(value: $"Bearer {key}", name: "Authorization");""")]
    [InlineData(
        """RestRequestExtensions.AddHeader(request, {|ASTW2001:"apikey"|}, key);""",
        """RestRequestExtensions.AddHeader(request, "Authorization", $"Bearer {key}");""")]
    [InlineData(
        """request.AddHeader("Accept", "x").AddHeader({|ASTW2001:"apikey"|}, key).AddQueryParameter("q", "x");""",
        """request.AddHeader("Accept", "x").AddHeader("Authorization", $"Bearer {key}").AddQueryParameter("q", "x");""")]
    [InlineData(
        """request.AddHeaders(new Dictionary<string, string> { ["Accept"] = "x", [{|ASTW2001:"apikey"|}] = key });""",
        """request.AddHeaders(new Dictionary<string, string> { ["Accept"] = "x", ["Authorization"] = $"Bearer {key}" });""")]
    [InlineData(
        """request.AddHeaders(new Dictionary<string, string> { { {|ASTW2001:"apikey"|}, key } });""",
        """request.AddHeaders(new Dictionary<string, string> { { "Authorization", $"Bearer {key}" } });""")]
    [InlineData(
        """request.AddParameter({|ASTW2001:"apikey"|}, key, ParameterType.HttpHeader);""",
        """request.AddHeader("Authorization", $"Bearer {key}");""")]
    [InlineData(
        """client.AddDefaultHeader({|ASTW2001:"apikey"|}, key);""",
        """client.AddDefaultHeader("Authorization", $"Bearer {key}");""")]
    [InlineData(
        """client.AddDefaultHeaders(new Dictionary<string, string> { [{|ASTW2001:"apikey"|}] = key });""",
        """client.AddDefaultHeaders(new Dictionary<string, string> { ["Authorization"] = $"Bearer {key}" });""")]
    [InlineData(
        """client.AddDefaultParameter({|ASTW2001:"apikey"|}, key, ParameterType.HttpHeader);""",
        """client.AddDefaultHeader("Authorization", $"Bearer {key}");""")]
    [InlineData(
        """await client.GetAsync(new RestRequest("v1/moon").AddHeader({|ASTW2001:"apikey"|}, key));""",
        """await client.GetAsync(new RestRequest("v1/moon").AddHeader("Authorization", $"Bearer {key}"));""")]
    public Task A_misnamed_header_becomes_Authorization(string before, string after) =>
        FixesStatementAsync<ASTW2001MisnamedHeaderFix>(before, after, FixVariant.Authorization);

    [Theory]
    [InlineData(
        """request.AddHeader({|ASTW2001:"apikey"|}, key);""",
        """request.AddHeader("X-API-Key", key);""")]
    [InlineData(
        """request.AddHeader({|ASTW2001:"apikey"|}, /* mine */ key); // not X-API-Key""",
        """request.AddHeader("X-API-Key", /* mine */ key); // not X-API-Key""")]
    [InlineData(
        """request.AddHeader({|ASTW2001:"apikey"|}, $"Bearer {key}");""",
        """request.AddHeader("X-API-Key", key);""")]
    [InlineData(
        """request.AddOrUpdateHeader({|ASTW2001:"apikey"|}, key);""",
        """request.AddOrUpdateHeader("X-API-Key", key);""")]
    [InlineData(
        """request.AddHeader(value: key, name: {|ASTW2001:"apikey"|});""",
        """request.AddHeader(value: key, name: "X-API-Key");""")]
    [InlineData(
        """RestRequestExtensions.AddHeader(request, {|ASTW2001:"apikey"|}, key);""",
        """RestRequestExtensions.AddHeader(request, "X-API-Key", key);""")]
    [InlineData(
        """request.AddHeader("Accept", "x").AddHeader({|ASTW2001:"apikey"|}, key).AddQueryParameter("q", "x");""",
        """request.AddHeader("Accept", "x").AddHeader("X-API-Key", key).AddQueryParameter("q", "x");""")]
    [InlineData(
        """request.AddHeaders(new Dictionary<string, string> { ["Accept"] = "x", [{|ASTW2001:"apikey"|}] = key });""",
        """request.AddHeaders(new Dictionary<string, string> { ["Accept"] = "x", ["X-API-Key"] = key });""")]
    [InlineData(
        """request.AddParameter({|ASTW2001:"apikey"|}, key, ParameterType.HttpHeader);""",
        """request.AddHeader("X-API-Key", key);""")]
    [InlineData(
        """client.AddDefaultHeader({|ASTW2001:"apikey"|}, key);""",
        """client.AddDefaultHeader("X-API-Key", key);""")]
    [InlineData(
        """client.AddDefaultHeaders(new Dictionary<string, string> { { {|ASTW2001:"apikey"|}, key } });""",
        """client.AddDefaultHeaders(new Dictionary<string, string> { { "X-API-Key", key } });""")]
    [InlineData(
        """client.AddDefaultParameter({|ASTW2001:"apikey"|}, key, ParameterType.HttpHeader);""",
        """client.AddDefaultHeader("X-API-Key", key);""")]
    public Task A_misnamed_header_becomes_the_key_header(string before, string after) =>
        FixesStatementAsync<ASTW2001MisnamedHeaderFix>(before, after, FixVariant.KeyHeader);

    [Fact]
    public Task A_possibly_misnamed_header_becomes_the_key_header() => FixesAsync<ASTW2001MisnamedHeaderFix>(
        RestSharpSnippet.OfUnknown("""request.AddHeader({|ASTW2002:"apikey"|}, key);"""),
        RestSharpSnippet.OfUnknown("""request.AddHeader("X-API-Key", key);"""),
        FixVariant.KeyHeader);

    [Theory]
    [InlineData(
        """{|ASTW2003:request.AddQueryParameter("api_key", key)|};""",
        """request.AddHeader("Authorization", $"Bearer {key}");""")]
    [InlineData(
        """{|ASTW2003:request.AddQueryParameter("api_key", key, encode: false)|}; // the key""",
        """request.AddHeader("Authorization", $"Bearer {key}"); // the key""")]
    [InlineData(
        """{|ASTW2003:request.AddQueryParameter("api_key", Uri.EscapeDataString(key))|};""",
        """request.AddHeader("Authorization", $"Bearer {key}");""")]
    [InlineData(
        """{|ASTW2003:request.AddQueryParameter("q", "x").AddQueryParameter("api_key", key)|}.AddHeader("Accept", "x");""",
        """request.AddQueryParameter("q", "x").AddHeader("Authorization", $"Bearer {key}").AddHeader("Accept", "x");""")]
    [InlineData(
        """{|ASTW2003:RestRequestExtensions.AddQueryParameter(request, "api_key", key)|};""",
        """RestRequestExtensions.AddHeader(request, "Authorization", $"Bearer {key}");""")]
    [InlineData(
        """{|ASTW2003:request.AddParameter("api_key", key, ParameterType.QueryString)|};""",
        """request.AddHeader("Authorization", $"Bearer {key}");""")]
    [InlineData(
        """{|ASTW2003:request.AddOrUpdateParameter("api_key", key, ParameterType.QueryString)|};""",
        """request.AddOrUpdateHeader("Authorization", $"Bearer {key}");""")]
    [InlineData(
        """{|ASTW2003:client.AddDefaultQueryParameter("api_key", key)|};""",
        """client.AddDefaultHeader("Authorization", $"Bearer {key}");""")]
    [InlineData(
        """{|ASTW2003:client.AddDefaultParameter("api_key", key, ParameterType.QueryString)|};""",
        """client.AddDefaultHeader("Authorization", $"Bearer {key}");""")]
    [InlineData(
        """await client.GetAsync({|ASTW2003:new RestRequest("v1/moon").AddQueryParameter("api_key", key)|});""",
        """await client.GetAsync(new RestRequest("v1/moon").AddHeader("Authorization", $"Bearer {key}"));""")]
    public Task A_query_parameter_becomes_Authorization(string before, string after) =>
        FixesStatementAsync<ASTW2003KeyInQueryFix>(before, after, FixVariant.Authorization);

    [Theory]
    [InlineData(
        """{|ASTW2003:request.AddQueryParameter("api_key", key)|};""",
        """request.AddHeader("X-API-Key", key);""")]
    [InlineData(
        """{|ASTW2003:request.AddQueryParameter("q", "x").AddQueryParameter("api_key", key)|}.AddHeader("Accept", "x");""",
        """request.AddQueryParameter("q", "x").AddHeader("X-API-Key", key).AddHeader("Accept", "x");""")]
    [InlineData(
        """{|ASTW2003:request.AddParameter("api_key", key, ParameterType.QueryString)|};""",
        """request.AddHeader("X-API-Key", key);""")]
    [InlineData(
        """{|ASTW2003:client.AddDefaultQueryParameter("api_key", key)|};""",
        """client.AddDefaultHeader("X-API-Key", key);""")]
    [InlineData(
        """await client.GetAsync({|ASTW2003:new RestRequest("v1/moon").AddQueryParameter("api_key", key)|});""",
        """await client.GetAsync(new RestRequest("v1/moon").AddHeader("X-API-Key", key));""")]
    public Task A_query_parameter_becomes_the_key_header(string before, string after) =>
        FixesStatementAsync<ASTW2003KeyInQueryFix>(before, after, FixVariant.KeyHeader);

    [Theory]
    [InlineData(
        """{|ASTW2003:request.AddParameter("api_key", key)|};""",
        """request.AddHeader("X-API-Key", key);""")]
    [InlineData(
        """{|ASTW2003:request.AddOrUpdateParameter("api_key", key, false)|};""",
        """request.AddOrUpdateHeader("X-API-Key", key);""")]
    [InlineData(
        """request.AddObject(new { q = "x", {|ASTW2003:api_key = key|} }).AddHeader("Accept", "x");""",
        """request.AddObject(new { q = "x" }).AddHeader("X-API-Key", key).AddHeader("Accept", "x");""")]
    [InlineData(
        """request.AddObject(new { {|ASTW2003:api_key = key|} });""",
        """request.AddHeader("X-API-Key", key);""")]
    public Task A_parameter_without_a_type_becomes_the_key_header(string before, string after) =>
        FixesStatementAsync<ASTW2003KeyInQueryFix>(before, after, FixVariant.KeyHeader);

    [Theory]
    [InlineData(
        """await client.PostAsync({|ASTW2004:new RestRequest("v1").AddParameter("api_key", key)|}.AddFile("a", "b"));""",
        """await client.PostAsync(new RestRequest("v1").AddHeader("Authorization", $"Bearer {key}").AddFile("a", "b"));""")]
    public Task A_field_of_a_form_becomes_Authorization(string before, string after) =>
        FixesStatementAsync<ASTW2004KeyInBodyFix>(before, after, FixVariant.Authorization);

    [Fact]
    public Task An_authenticator_for_the_query_becomes_one_for_Bearer() => FixesAsync<ASTW2003KeyInQueryFix>(
        RestSharpSnippet.Of(
            RestSharpSnippet.Asterwise,
            """request.Authenticator = {|ASTW2003:new OAuth2UriQueryParameterAuthenticator(asterwiseKey)|};""",
            key: "asterwiseKey"),
        RestSharpSnippet.Of(
            RestSharpSnippet.Asterwise,
            """request.Authenticator = new JwtAuthenticator(asterwiseKey);""",
            key: "asterwiseKey"),
        FixVariant.Authorization);

    [Fact]
    public Task The_rest_of_a_fluent_call_stays_with_its_comments() => FixesAsync<ASTW2003KeyInQueryFix>(
        """
        using System.Threading.Tasks;
        using RestSharp;

        class Stars(string key)
        {
            private readonly RestClient client = new RestClient("https://api.asterwise.com");

            public Task<RestResponse> MoonAsync(string sign)
            {
                // The moon of one sign.
                var request = {|ASTW2003:new RestRequest("v1/moon")
                    .AddQueryParameter("sign", sign) // one of twelve
                    .AddQueryParameter("api_key", key)|} // of the production account
                    .AddHeader("Accept-Language", "en");
                return client.ExecuteAsync(request);
            }
        }
        """,
        """
        using System.Threading.Tasks;
        using RestSharp;

        class Stars(string key)
        {
            private readonly RestClient client = new RestClient("https://api.asterwise.com");

            public Task<RestResponse> MoonAsync(string sign)
            {
                // The moon of one sign.
                var request = new RestRequest("v1/moon")
                    .AddQueryParameter("sign", sign) // one of twelve
                    .AddHeader("Authorization", $"Bearer {key}") // of the production account
                    .AddHeader("Accept-Language", "en");
                return client.ExecuteAsync(request);
            }
        }
        """,
        FixVariant.Authorization);

    [Fact]
    public Task A_declared_request_gets_the_header_in_the_next_statement() => FixesAsync<ASTW2003KeyInQueryFix>(
        """
        using System.Threading.Tasks;
        using RestSharp;

        class Stars(string key)
        {
            private readonly RestClient client = new RestClient("https://api.asterwise.com");

            public Task<RestResponse> MoonAsync()
            {
                // The moon of today.
                var request = new RestRequest($"v1/moon?{|ASTW2003:api_key={key}|}"); // once a day
                request.AddHeader("Accept-Language", "en");
                return client.ExecuteAsync(request);
            }
        }
        """,
        """
        using System.Threading.Tasks;
        using RestSharp;

        class Stars(string key)
        {
            private readonly RestClient client = new RestClient("https://api.asterwise.com");

            public Task<RestResponse> MoonAsync()
            {
                // The moon of today.
                var request = new RestRequest("v1/moon"); // once a day
                request.AddHeader("Authorization", $"Bearer {key}");
                request.AddHeader("Accept-Language", "en");
                return client.ExecuteAsync(request);
            }
        }
        """,
        FixVariant.Authorization);

    [Fact]
    public Task A_declared_request_gets_the_key_header_in_the_next_statement() => FixesStatementAsync<ASTW2003KeyInQueryFix>(
        """
        var moon = new RestRequest($"v1/moon?{|ASTW2003:api_key={key}|}&sign=leo", Method.Post);
                await client.ExecuteAsync(moon);
        """,
        """
        var moon = new RestRequest("v1/moon?sign=leo", Method.Post);
                moon.AddHeader("X-API-Key", key);
                await client.ExecuteAsync(moon);
        """,
        FixVariant.KeyHeader);

    [Theory]
    [InlineData(
        """await client.GetAsync(new RestRequest($"v1/moon?{|ASTW2003:api_key={key}|}"));""",
        """await client.GetAsync(new RestRequest("v1/moon").AddHeader("Authorization", $"Bearer {key}"));""")]
    [InlineData(
        """await client.GetAsync(new RestRequest("v1/moon?{|ASTW2003:api_key=" + key|}, Method.Get));""",
        """await client.GetAsync(new RestRequest("v1/moon", Method.Get).AddHeader("Authorization", $"Bearer {key}"));""")]
    [InlineData(
        """client.Get(new RestRequest($"v1/moon?q=x&{|ASTW2003:api_key={key}|}").AddHeader("Accept", "x"));""",
        """client.Get(new RestRequest("v1/moon?q=x").AddHeader("Authorization", $"Bearer {key}").AddHeader("Accept", "x"));""")]
    public Task A_request_that_is_made_where_it_is_sent_gets_Authorization_there(string before, string after) =>
        FixesStatementAsync<ASTW2003KeyInQueryFix>(before, after, FixVariant.Authorization);

    [Fact]
    public Task A_request_that_is_made_where_it_is_sent_gets_the_key_header_there() => FixesStatementAsync<ASTW2003KeyInQueryFix>(
        """await client.GetAsync(new RestRequest($"v1/moon?{|ASTW2003:api_key={key}|}&q=x"));""",
        """await client.GetAsync(new RestRequest("v1/moon?q=x").AddHeader("X-API-Key", key));""",
        FixVariant.KeyHeader);

    [Theory]
    [InlineData(
        """await client.GetAsync<Moon>($"v1/moon?{|ASTW2003:api_key={key}|}");""",
        """await client.GetAsync<Moon>(new RestRequest("v1/moon").AddHeader("Authorization", $"Bearer {key}"));""")]
    [InlineData(
        """await client.ExecuteGetAsync($"v1/moon?q=x&{|ASTW2003:api_key={key}|}");""",
        """await client.ExecuteGetAsync(new RestRequest("v1/moon?q=x").AddHeader("Authorization", $"Bearer {key}"));""")]
    public Task A_resource_that_is_sent_at_once_becomes_a_request(string before, string after) =>
        FixesStatementAsync<ASTW2003KeyInQueryFix>(before, after, FixVariant.Authorization);

    [Fact]
    public Task Fix_All_in_one_file_and_in_one_statement() => FixesStatementAsync<ASTW2003KeyInQueryFix>(
        """
        {|ASTW2003:request.AddQueryParameter("api_key", key)|};
                await Task.WhenAll(
                    client.GetAsync({|ASTW2003:new RestRequest("v1/sun").AddQueryParameter("api_key", key)|}),
                    client.GetAsync(new RestRequest($"v1/mars?{|ASTW2003:api_key={key}|}")));
        """,
        """
        request.AddHeader("X-API-Key", key);
                await Task.WhenAll(
                    client.GetAsync(new RestRequest("v1/sun").AddHeader("X-API-Key", key)),
                    client.GetAsync(new RestRequest("v1/mars").AddHeader("X-API-Key", key)));
        """,
        FixVariant.KeyHeader);

    [Theory]
    [InlineData(
        """request.AddHeader("Authorization", {|ASTW2005:key|});""",
        """request.AddHeader("Authorization", $"Bearer {key}");""")]
    [InlineData(
        """request.AddHeader("Authorization", {|ASTW2005:$"Token {key}"|}); // the key""",
        """request.AddHeader("Authorization", $"Bearer {key}"); // the key""")]
    [InlineData(
        """request.AddHeader("X-API-Key", {|ASTW2005:$"Bearer {key}"|});""",
        """request.AddHeader("Authorization", $"Bearer {key}");""")]
    [InlineData(
        """request.AddOrUpdateHeader("Authorization", {|ASTW2005:key|});""",
        """request.AddOrUpdateHeader("Authorization", $"Bearer {key}");""")]
    [InlineData(
        """client.AddDefaultHeader("Authorization", {|ASTW2005:"ApiKey " + key|});""",
        """client.AddDefaultHeader("Authorization", $"Bearer {key}");""")]
    [InlineData(
        """request.Authenticator = new OAuth2AuthorizationRequestHeaderAuthenticator({|ASTW2005:key|});""",
        """request.Authenticator = new JwtAuthenticator(key);""")]
    [InlineData(
        """request.Authenticator = new OAuth2AuthorizationRequestHeaderAuthenticator({|ASTW2005:key|} /* ours */, "Token");""",
        """request.Authenticator = new JwtAuthenticator(key /* ours */);""")]
    public Task A_wrong_scheme_becomes_Bearer(string before, string after) =>
        FixesStatementAsync<ASTW2005WrongSchemeFix>(before, after, FixVariant.Authorization);

    [Fact]
    public Task A_key_as_a_password_becomes_Bearer() => FixesStatementAsync<ASTW2005WrongSchemeFix>(
        """request.Authenticator = new HttpBasicAuthenticator("x", {|ASTW2005:key|});""",
        """request.Authenticator = new JwtAuthenticator(key);""",
        FixVariant.Authorization);

    [Theory]
    [InlineData("""request.AddHeader("Authorization", {|ASTW2005:key|});""")]
    [InlineData("""request.AddHeader("Authorization", {|ASTW2005:$"Token {key}"|});""")]
    [InlineData("""request.AddHeader("X-API-Key", {|ASTW2005:"Bearer " + key|});""")]
    public Task A_wrong_scheme_becomes_the_key_header(string before) => FixesStatementAsync<ASTW2005WrongSchemeFix>(
        before, """request.AddHeader("X-API-Key", key);""", FixVariant.KeyHeader);

    [Fact]
    public Task An_authenticator_of_the_options() => FixesAsync<ASTW2005WrongSchemeFix>(
        """
        using RestSharp;
        using RestSharp.Authenticators;
        using RestSharp.Authenticators.OAuth2;

        class Stars
        {
            private readonly RestClient client;

            public Stars(string key)
            {
                var options = new RestClientOptions("https://api.asterwise.com")
                {
                    UserAgent = "Stars",
                    Authenticator = new OAuth2AuthorizationRequestHeaderAuthenticator({|ASTW2005:key|}), // the key
                };
                client = new RestClient(options);
            }
        }
        """,
        """
        using RestSharp;
        using RestSharp.Authenticators;
        using RestSharp.Authenticators.OAuth2;

        class Stars
        {
            private readonly RestClient client;

            public Stars(string key)
            {
                var options = new RestClientOptions("https://api.asterwise.com")
                {
                    UserAgent = "Stars",
                    Authenticator = new JwtAuthenticator(key), // the key
                };
                client = new RestClient(options);
            }
        }
        """,
        FixVariant.Authorization);

    /// <summary>The two authenticators stand in two namespaces.</summary>
    [Fact]
    public Task An_authenticator_of_a_namespace_that_the_file_does_not_use() => FixesAsync<ASTW2005WrongSchemeFix>(
        """
        using RestSharp;
        using RestSharp.Authenticators.OAuth2;

        class Stars(string asterwiseKey)
        {
            public RestRequest Moon() => new RestRequest("v1/moon")
            {
                Authenticator = new OAuth2AuthorizationRequestHeaderAuthenticator({|ASTW2005:asterwiseKey|}),
            };
        }
        """,
        """
        using RestSharp;
        using RestSharp.Authenticators;
        using RestSharp.Authenticators.OAuth2;

        class Stars(string asterwiseKey)
        {
            public RestRequest Moon() => new RestRequest("v1/moon")
            {
                Authenticator = new JwtAuthenticator(asterwiseKey),
            };
        }
        """,
        FixVariant.Authorization);

    [Theory]
    [InlineData("""new OAuth2AuthorizationRequestHeaderAuthenticator({|ASTW2005:key|})""")]
    [InlineData("""new OAuth2AuthorizationRequestHeaderAuthenticator({|ASTW2005:key|}, "Token")""")]
    [InlineData("""new HttpBasicAuthenticator("x", {|ASTW2005:key|})""")]
    public Task No_authenticator_sends_the_key_header(string authenticator)
    {
        var statement = $"request.Authenticator = {authenticator};";
        return FixesStatementAsync<ASTW2005WrongSchemeFix>(statement, statement, FixVariant.KeyHeader);
    }

    [Fact]
    public Task A_parameter_gives_way_to_a_header_of_its_own_where_the_right_one_is_in_another_branch() =>
        FixesStatementAsync<ASTW2003KeyInQueryFix>(
            """
            if (key.Length > 50)
                request.AddHeader("Authorization", $"Bearer {key}");
            else
                {|ASTW2003:request.AddQueryParameter("api_key", key)|};
            """,
            """
            if (key.Length > 50)
                request.AddHeader("Authorization", $"Bearer {key}");
            else
                request.AddHeader("Authorization", $"Bearer {key}");
            """,
            FixVariant.Authorization);
}

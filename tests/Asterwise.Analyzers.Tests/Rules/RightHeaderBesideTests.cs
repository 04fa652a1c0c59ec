using Asterwise.Analyzers.Tests.Infrastructure;

namespace Asterwise.Analyzers.Tests.Rules;

/// <summary>
/// A request that carries the key as it should, and in a second header besides, is answered: ASTW2007, and no ASTW2001.
/// </summary>
public class RightHeaderBesideTests
{
    [Theory]
    [InlineData("""
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        http.DefaultRequestHeaders.Add({|ASTW2007:"api-key"|}, key);
        """)]
    [InlineData("""
        http.DefaultRequestHeaders.Add({|ASTW2007:"api-key"|}, key);
        http.DefaultRequestHeaders.Add("X-API-Key", key);
        """)]
    [InlineData("""http.Send(new HttpRequestMessage { Headers = { { {|ASTW2007:"apikey"|}, key }, { "X-API-Key", key } } });""")]
    [InlineData("""
        var request = new HttpRequestMessage(HttpMethod.Get, "natal");
        request.Headers.Add({|ASTW2007:"apikey"|}, key);
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {key}");
        http.Send(request);
        """)]
    [InlineData("""
        if (!http.DefaultRequestHeaders.Contains("X-API-Key"))
            http.DefaultRequestHeaders.Add("X-API-Key", key);
        http.DefaultRequestHeaders.Add({|ASTW2007:"apikey"|}, key);
        """)]
    [InlineData("""
        http.DefaultRequestHeaders.Add("X-API-Key", key);
        if (key.Length > 50)
        {
            http.DefaultRequestHeaders.Add({|ASTW2007:"apikey"|}, key);
            return;
        }
        """)]
    [InlineData("""
        if (key.Length > 50)
            key = key.Trim();
        else
            http.DefaultRequestHeaders.Add({|ASTW2007:"apikey"|}, key);
        http.DefaultRequestHeaders.Add("X-API-Key", key);
        """)]
    [InlineData("""
        Action give = () => { if (key.Length > 50) { http.DefaultRequestHeaders.Add({|ASTW2007:"apikey"|}, key); return; } };
        http.DefaultRequestHeaders.Add("X-API-Key", key);
        """)]
    public Task On_one_client_or_message(string statement) =>
        Verify.ReportsAsync(ClientSnippet.Of(ClientSnippet.Asterwise, statement));

    [Theory]
    [InlineData("""
        http.DefaultRequestHeaders.Add("X-API-Key", key);
        var request = new HttpRequestMessage(HttpMethod.Get, "natal") { Headers = { { {|ASTW2007:"apikey"|}, key } } };
        http.Send(request);
        """)]
    [InlineData("""
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        http.Send(new HttpRequestMessage(HttpMethod.Get, "natal") { Headers = { { {|ASTW2007:"apikey"|}, key } } });
        """)]
    public Task On_the_client_that_sends_the_message(string statement) =>
        Verify.ReportsAsync(ClientSnippet.Of(ClientSnippet.Asterwise, statement));

    [Theory]
    [InlineData("""
        if (key.Length > 50)
            http.DefaultRequestHeaders.Add({|ASTW2001:"api-key"|}, key);
        else
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        """)]
    [InlineData("""
        if (key.Length > 60)
            http.DefaultRequestHeaders.Add("X-API-Key", key);
        else if (key.Length > 50)
            http.DefaultRequestHeaders.Add({|ASTW2001:"api-key"|}, key);
        """)]
    [InlineData("""
        if (key.Length > 60)
        {
            http.DefaultRequestHeaders.Add({|ASTW2001:"api-key"|}, key);
            return;
        }

        http.DefaultRequestHeaders.Add("X-API-Key", key);
        """)]
    [InlineData("""
        switch (key.Length)
        {
            case 50:
                http.DefaultRequestHeaders.Add({|ASTW2001:"api-key"|}, key);
                break;
            default:
                http.DefaultRequestHeaders.Add("X-API-Key", key);
                break;
        }
        """)]
    [InlineData("""
        _ = key.Length > 50
            ? http.DefaultRequestHeaders.TryAddWithoutValidation({|ASTW2001:"api-key"|}, key)
            : http.DefaultRequestHeaders.TryAddWithoutValidation("X-API-Key", key);
        """)]
    [InlineData("""
        _ = key.Length switch
        {
            50 => http.DefaultRequestHeaders.TryAddWithoutValidation({|ASTW2001:"api-key"|}, key),
            _ => http.DefaultRequestHeaders.TryAddWithoutValidation("X-API-Key", key),
        };
        """)]
    public Task Not_in_another_branch(string statement) =>
        Verify.ReportsAsync(ClientSnippet.Of(ClientSnippet.Asterwise, statement));

    [Theory]
    [InlineData("""
        http.DefaultRequestHeaders.Add({|ASTW2001:"api-key"|}, key);
        new HttpClient().DefaultRequestHeaders.Add("X-API-Key", key);
        """)]
    [InlineData("""
        var request = new HttpRequestMessage(HttpMethod.Get, "natal") { Headers = { { {|ASTW2001:"api-key"|}, key } } };
        http.Send(request);
        request = new HttpRequestMessage(HttpMethod.Get, "natal");
        request.Headers.Add("X-API-Key", key);
        http.Send(request);
        """)]
    [InlineData("""
        http.DefaultRequestHeaders.Add({|ASTW2001:"api-key"|}, key);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue({|ASTW2005:key|});
        """)]
    [InlineData("""
        var supabaseToken = Environment.GetEnvironmentVariable("SUPABASE_TOKEN");
        http.DefaultRequestHeaders.Add({|ASTW2001:"api-key"|}, key);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", supabaseToken);
        """)]
    public Task Not_on_another_object_or_of_another_kind(string statement) =>
        Verify.ReportsAsync(ClientSnippet.Of(ClientSnippet.Asterwise, statement));

    [Fact]
    public Task Not_in_another_constructor() => Verify.ReportsAsync(
        """
        using System.Net.Http;

        class AsterwiseClient
        {
            private readonly HttpClient http = new HttpClient();

            public AsterwiseClient(string key) => http.DefaultRequestHeaders.Add({|ASTW2001:"api-key"|}, key);

            public AsterwiseClient(string key, int version) => http.DefaultRequestHeaders.Add("X-API-Key", key);
        }
        """);

    private static string Class(string members) => $$"""
        using System.Net.Http;
        using System.Net.Http.Headers;

        class AsterwiseClient
        {
            private readonly HttpClient http = new HttpClient();

            {{members}}
        }
        """;

    [Theory]
    [InlineData("""
        public AsterwiseClient(string key) => http.DefaultRequestHeaders.Add({|ASTW2001:"api-key"|}, key);

        public void SignIn(string token) => http.DefaultRequestHeaders.Authorization = new("Bearer", token);
        """)]
    [InlineData("""
        public void Use(string key) => http.DefaultRequestHeaders.Add({|ASTW2001:"api-key"|}, key);

        public string Token { set => http.DefaultRequestHeaders.Authorization = new("Bearer", value); }
        """)]
    public Task Not_by_another_method_that_may_not_be_called(string members) => Verify.ReportsAsync(Class(members));

    [Theory]
    [InlineData("""
        public AsterwiseClient(string key) => http.DefaultRequestHeaders.Add("X-API-Key", key);

        public void Use(string key) => http.DefaultRequestHeaders.Add({|ASTW2007:"api-key"|}, key);
        """)]
    [InlineData("""
        public AsterwiseClient(string key)
        {
            http.DefaultRequestHeaders.Add("api-key", key);
            SignIn(key);
        }

        private void SignIn(string token) => http.DefaultRequestHeaders.Authorization = new("Bearer", token);
        """)]
    public Task By_a_constructor_or_a_method_that_it_calls(string members) => Verify.ReportsAsync(Class(members));

    [Fact]
    public Task Not_on_the_client_of_another_owner() => Verify.ReportsAsync(
        """
        using System.Net.Http;

        class Connection
        {
            public HttpClient Http { get; } = new HttpClient();
        }

        class Stars
        {
            void Prepare(Connection one, Connection other, string asterwiseKey)
            {
                one.Http.DefaultRequestHeaders.Add({|ASTW2001:"api-key"|}, asterwiseKey);
                other.Http.DefaultRequestHeaders.Add("X-API-Key", asterwiseKey);
            }
        }
        """);

    [Fact]
    public Task No_suggestion_where_nothing_says_which_API_it_is() => Verify.ReportsAsync(ClientSnippet.OfUnknown("""
        http.DefaultRequestHeaders.Add("apikey", key);
        http.DefaultRequestHeaders.Add("Authorization", "Bearer " + key);
        """));

    [Theory]
    [InlineData("""request.AddHeader("X-API-Key", key).AddHeader({|ASTW2007:"apikey"|}, key);""")]
    [InlineData("""client.AddDefaultHeader("X-API-Key", key); request.AddHeader({|ASTW2007:"apikey"|}, key);""")]
    [InlineData("""request.Authenticator = new JwtAuthenticator(key); request.AddHeader({|ASTW2007:"apikey"|}, key);""")]
    [InlineData("""
        if (key.Length > 50)
            request.AddHeader({|ASTW2001:"apikey"|}, key);
        else
            request.AddHeader("X-API-Key", key);
        """)]
    public Task With_RestSharp(string statement) => new AnalyzerTest
    {
        References = References.RestSharp112,
        TestCode = RestSharpSnippet.Of(RestSharpSnippet.Asterwise, statement),
    }.RunAsync();
}

using Asterwise.Analyzers.CodeFixes.Providers;
using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Tests.Infrastructure;

namespace Asterwise.Analyzers.Tests.Rules;

/// <summary>Headers that are kept in a dictionary or a list and looped over: the name is reported in its entry.</summary>
public class HeaderCollectionTests
{
    private const string Loop = """
         foreach (var (name, value) in headers)
            http.DefaultRequestHeaders.Add(name, value);
        """;

    [Theory]
    [InlineData("""
        var headers = new Dictionary<string, string> { ["Accept"] = "text/plain", [{|ASTW2001:"Api-Key"|}] = key };
        """)]
    [InlineData("""
        var headers = new Dictionary<string, string> { { "Accept", "text/plain" }, { {|ASTW2001:"Api-Key"|}, key } };
        """)]
    [InlineData("""var headers = new Dictionary<string, string>(); headers[{|ASTW2001:"Api-Key"|}] = key;""")]
    [InlineData("""var headers = new Dictionary<string, string>(); headers.Add({|ASTW2001:"Api-Key"|}, key);""")]
    [InlineData("""var headers = new Dictionary<string, string>(); headers.TryAdd({|ASTW2001:"Api-Key"|}, key);""")]
    [InlineData("""
        IDictionary<string, string> headers = Headers();
        headers[{|ASTW2001:"Api-Key"|}] = key;
        static Dictionary<string, string> Headers() => new() { ["Accept"] = "text/plain" };
        """)]
    [InlineData("""
        var headers = Headers();
        Dictionary<string, string> Headers()
        {
            var made = new Dictionary<string, string>();
            made[{|ASTW2001:"Api-Key"|}] = key;
            return made;
        }
        """)]
    [InlineData("""var headers = new[] { ("Accept", "text/plain"), ({|ASTW2001:"Api-Key"|}, key) };""")]
    [InlineData("""(string, string)[] headers = [("Accept", "text/plain"), ({|ASTW2001:"Api-Key"|}, key)];""")]
    [InlineData("""var headers = new List<(string Name, string Value)>(); headers.Add(({|ASTW2001:"Api-Key"|}, key));""")]
    [InlineData("""
        var headers = new List<KeyValuePair<string, string>> { new("Accept", "text/plain"), new({|ASTW2001:"Api-Key"|}, key) };
        headers.Add(KeyValuePair.Create({|ASTW2001:"token"|}, key));
        """)]
    public Task However_it_is_filled(string statements) => Verify.ReportsAsync(
        ClientSnippet.Of(ClientSnippet.Asterwise, statements + Loop));

    [Theory]
    [InlineData("""foreach (var h in headers) http.DefaultRequestHeaders.Add(h.Key, h.Value);""")]
    [InlineData("""
        foreach (KeyValuePair<string, string> h in headers)
            http.DefaultRequestHeaders.TryAddWithoutValidation(h.Key, h.Value);
        """)]
    [InlineData("""foreach ((string name, var value) in headers) http.DefaultRequestHeaders.Add(name, value);""")]
    [InlineData("""foreach (var name in headers.Keys) http.DefaultRequestHeaders.Add(name, headers[name]);""")]
    [InlineData("""foreach (var h in System.Linq.Enumerable.ToList(headers)) http.DefaultRequestHeaders.Add(h.Key, h.Value);""")]
    [InlineData("""
        Give(http, headers);
        static void Give(HttpClient client, Dictionary<string, string> all)
        {
            foreach (var (name, value) in all) client.DefaultRequestHeaders.Add(name, value);
        }
        """)]
    public Task However_it_is_looped_over(string loop) => Verify.ReportsAsync(ClientSnippet.Of(
        ClientSnippet.Asterwise,
        """
        var headers = new Dictionary<string, string> { ["Accept"] = "text/plain", [{|ASTW2001:"Api-Key"|}] = key };
        """ + loop));

    [Theory]
    [InlineData("""
        foreach (var name in new[] { "X-Trace", {|ASTW2001:"api-key"|} }) http.DefaultRequestHeaders.Add(name, key);
        """)]
    [InlineData("""
        var headers = new Dictionary<string, string> { {|ASTW2005:["Authorization"] = key|} };
        foreach (var (name, value) in headers) http.DefaultRequestHeaders.Add(name, $"Token {value}");
        """)]
    public Task Names_alone_and_values_that_are_completed(string statements) =>
        Verify.ReportsAsync(ClientSnippet.Of(ClientSnippet.Asterwise, statements));

    [Fact]
    public Task A_readonly_field() => Verify.ReportsAsync(
        """
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Threading.Tasks;

        public class AsterwiseRequests
        {
            private static readonly string ApiKey = System.Environment.GetEnvironmentVariable("ASTERWISE_API_KEY")!;

            private readonly Dictionary<string, string> headers = new()
            {
                ["Accept"] = "application/json",
                [{|ASTW2001:"Api-Key"|}] = ApiKey,
            };

            public async Task Send(HttpClient client)
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, "https://api.asterwise.com/v1/moon");
                foreach (var header in headers)
                    request.Headers.Add(header.Key, header.Value);
                await client.SendAsync(request);
            }
        }
        """);

    [Theory]
    [InlineData("https://project.supabase.co", """var headers = new Dictionary<string, string> { ["apikey"] = key };""")]
    [InlineData(ClientSnippet.Asterwise, """var headers = new Dictionary<string, string> { ["X-API-Key"] = key };""")]
    [InlineData(ClientSnippet.Asterwise, """
        var headers = new Dictionary<string, string>();
        var cache = new Dictionary<string, string> { ["api-key"] = key };
        cache["token"] = key;
        """)]
    [InlineData(ClientSnippet.Asterwise, """
        var headers = new Dictionary<string, string> { ["X-API-Key"] = key, [{|ASTW2007:"apikey"|}] = key };
        """)]
    public Task Another_host_or_collection_or_a_right_header(string host, string statements) =>
        Verify.ReportsAsync(ClientSnippet.Of(host, statements + Loop));

    [Fact]
    public Task Headers_that_are_copied_from_another_message() => Verify.ReportsAsync(
        ClientSnippet.Of(ClientSnippet.Asterwise, """
            var incoming = new HttpRequestMessage(HttpMethod.Get, "https://example.org");
            incoming.Headers.Add("apikey", key);
            var request = new HttpRequestMessage(HttpMethod.Get, "natal");
            foreach (var header in request.Headers)
                request.Headers.TryAddWithoutValidation(header.Key, header.Value);
            http.Send(request);
            """));

    [Fact]
    public Task A_collection_that_is_looped_over_twice_is_reported_once() => Verify.ReportsAsync(
        ClientSnippet.Of(ClientSnippet.Asterwise, """
            var headers = new Dictionary<string, string> { [{|ASTW2001:"apikey"|}] = key };
            foreach (var (name, value) in headers) http.DefaultRequestHeaders.Add(name, value);
            foreach (var (name, value) in headers) http.DefaultRequestHeaders.Add(name, value);
            """));

    [Theory]
    [InlineData("""
        var headers = new Dictionary<string, string> { ["Accept"] = "text/plain" };
        headers[{|ASTW2001:"api-key"|}] = key;
        request.AddHeaders(headers);
        """)]
    [InlineData("""
        var headers = new List<KeyValuePair<string, string>>();
        headers.Add(new({|ASTW2001:"api-key"|}, key));
        client.AddDefaultHeaders(System.Linq.Enumerable.ToDictionary(headers, h => h.Key, h => h.Value));
        """)]
    [InlineData("""
        var headers = new Dictionary<string, string> { [{|ASTW2001:"api-key"|}] = key };
        foreach (var (name, value) in headers) request.AddHeader(name, value);
        """)]
    public Task With_RestSharp(string statement) => new AnalyzerTest
    {
        References = References.RestSharp112,
        TestCode = RestSharpSnippet.Of(RestSharpSnippet.Asterwise, statement),
    }.RunAsync();

    [Fact]
    public Task Fix_in_the_entry() => Verify.FixesAsync<ASTW2001MisnamedHeaderFix>(
        ClientSnippet.Of(
            ClientSnippet.Asterwise,
            """var headers = new Dictionary<string, string>(); headers[{|ASTW2001:"Api-Key"|}] = key;""" + Loop),
        ClientSnippet.Of(
            ClientSnippet.Asterwise,
            """var headers = new Dictionary<string, string>(); headers["X-API-Key"] = key;""" + Loop),
        FixVariant.KeyHeader);
}

using Asterwise.Analyzers.CodeFixes.Providers;
using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Tests.Infrastructure;

namespace Asterwise.Analyzers.Tests.Rules;

/// <summary>A method of the project that is given a header's name: the name is reported where it is given.</summary>
public class HeaderHelperTests
{
    [Theory]
    [InlineData(
        """Add({|ASTW2001:"api-key"|}, key); Add("Accept-Language", "de");""",
        """void Add(string name, string value) => http.DefaultRequestHeaders.Add(name, value);""")]
    [InlineData(
        """Add({|ASTW2001:"api-key"|}); Add("X-Trace");""",
        """void Add(string name) => http.DefaultRequestHeaders.Add(name, key);""")]
    [InlineData(
        """
        Add(http.DefaultRequestHeaders, {|ASTW2001:"api-key"|}, key);
        Add(http.DefaultRequestHeaders, "Accept-Language", "de");
        """,
        """
        static void Add(HttpRequestHeaders headers, string name, string value)
        {
            if (!headers.Contains(name)) headers.TryAddWithoutValidation(name, value);
        }
        """)]
    [InlineData(
        """Add(value: key, name: {|ASTW2001:"api-key"|}, client: http);""",
        """static void Add(HttpClient client, string name, string value) => client.DefaultRequestHeaders.Add(name, value);""")]
    [InlineData(
        """Outer(http, {|ASTW2001:"api-key"|}, key); Outer(http, "Accept-Language", "de");""",
        """
        static void Outer(HttpClient client, string header, string text) => Inner(client.DefaultRequestHeaders, header, text);
        static void Inner(HttpRequestHeaders headers, string name, string value) => headers.Add(name, value);
        """)]
    [InlineData(
        """
        const string Header = "api-key";
        Add({|ASTW2001:Header|}, key);
        """,
        """
        void Add(string name, string value)
        {
            var field = name.Trim();
            http.DefaultRequestHeaders.Add(field, new[] { value });
        }
        """)]
    [InlineData(
        """{|ASTW2001:Add(key)|};""",
        """void Add(string value, string name = "api-key") => http.DefaultRequestHeaders.Add(name, value);""")]
    public Task Of_one_file(string calls, string helper) => Verify.ReportsAsync(
        ClientSnippet.Of(ClientSnippet.Asterwise, calls + helper));

    [Fact]
    public Task A_private_method() => Verify.ReportsAsync(
        """
        using System.Net.Http;
        using System.Net.Http.Headers;

        public class AsterwiseEndpoint
        {
            private readonly string apiKey;

            public AsterwiseEndpoint(string apiKey) => this.apiKey = apiKey;

            public void Sign(HttpClient client)
            {
                AddIfMissing(client.DefaultRequestHeaders, {|ASTW2001:"api-key"|}, apiKey);
                AddIfMissing(client.DefaultRequestHeaders, "Accept-Language", "de");
            }

            private static void AddIfMissing(HttpRequestHeaders headers, string name, string value)
            {
                if (!headers.Contains(name)) headers.Add(name, value);
            }
        }
        """);

    [Fact]
    public Task An_extension_method_of_another_file() => Verify.ReportsAsync(
        """
        using System;
        using System.Net.Http;

        class Stars
        {
            void Prepare(string key)
            {
                var http = new HttpClient { BaseAddress = new Uri("https://api.asterwise.com") };
                http.With({|ASTW2001:"api-key"|}, key).With("Accept", "application/json");
            }
        }
        """,
        """
        using System.Net.Http;

        static class ClientExtensions
        {
            public static HttpClient With(this HttpClient client, string name, string value)
            {
                client.DefaultRequestHeaders.Add(name, value);
                return client;
            }
        }
        """);

    [Fact]
    public Task A_header_collection_that_is_a_parameter_goes_where_its_arguments_go() => Verify.ReportsAsync(
        """
        using System;
        using System.Net.Http;
        using System.Net.Http.Headers;

        class Stars
        {
            void Prepare(string key)
            {
                var one = new HttpClient { BaseAddress = new Uri("https://api.asterwise.com") };
                var other = new HttpClient { BaseAddress = new Uri("https://api.asterwise.com/v1/") };
                Sign(one.DefaultRequestHeaders, key);
                Sign(other.DefaultRequestHeaders, key);
            }

            private static void Sign(HttpRequestHeaders headers, string key) => headers.Add({|ASTW2001:"api-key"|}, key);
        }
        """);

    [Fact]
    public Task A_right_header_that_a_helper_writes() => Verify.ReportsAsync(ClientSnippet.Of(ClientSnippet.Asterwise, """
        Add("X-API-Key", key);
        Add({|ASTW2007:"api-key"|}, key);

        void Add(string name, string value) => http.DefaultRequestHeaders.Add(name, value);
        """));

    [Theory]
    [InlineData("https://project.supabase.co", """Add("apikey", key);""")]
    [InlineData(ClientSnippet.Asterwise, """Add("Accept-Language", key);""")]
    [InlineData(ClientSnippet.Asterwise, """Add("X-API-Key", key);""")]
    [InlineData(ClientSnippet.Asterwise, """Log("apikey", key);""")]
    [InlineData(ClientSnippet.Asterwise, """Add(key, "apikey");""")]
    public Task Another_host_or_another_name_or_another_method(string host, string call) => Verify.ReportsAsync(
        ClientSnippet.Of(host, call + """
            void Add(string name, string value) => http.DefaultRequestHeaders.Add(name, value);
            void Log(string name, string value) => Console.WriteLine(name + value);
            """));

    [Fact]
    public Task Methods_that_call_each_other() => Verify.ReportsAsync(ClientSnippet.Of(ClientSnippet.Asterwise, """
        One({|ASTW2001:"api-key"|}, key);

        void One(string name, string value) => Two(name, value);
        void Two(string name, string value)
        {
            One(name, value);
            http.DefaultRequestHeaders.Add(name, value);
        }
        """));

    [Theory]
    [InlineData("""
        Add(request, {|ASTW2001:"api-key"|}, key);
        void Add(RestRequest to, string name, string value) => to.AddHeader(name, value);
        """)]
    [InlineData("""
        Add({|ASTW2001:"api-key"|}, key);
        void Add(string name, string value) => request.AddOrUpdateParameter(name, value, ParameterType.HttpHeader);
        """)]
    public Task With_RestSharp(string statement) => new AnalyzerTest
    {
        References = References.RestSharp112,
        TestCode = RestSharpSnippet.Of(RestSharpSnippet.Asterwise, statement),
    }.RunAsync();

    [Fact]
    public Task Fix_where_the_name_is_given() => Verify.FixesAsync<ASTW2001MisnamedHeaderFix>(
        ClientSnippet.Of(ClientSnippet.Asterwise, """
            Add({|ASTW2001:"api-key"|}, key);
            void Add(string name, string value) => http.DefaultRequestHeaders.Add(name, value);
            """),
        ClientSnippet.Of(ClientSnippet.Asterwise, """
            Add("X-API-Key", key);
            void Add(string name, string value) => http.DefaultRequestHeaders.Add(name, value);
            """),
        FixVariant.KeyHeader);
}

using Asterwise.Analyzers.Tests.Infrastructure;

namespace Asterwise.Analyzers.Tests.Rules;

public class ASTW2003KeyInQueryTests
{
    /// <summary>Statements of a class that nothing ties to Asterwise, with a client, a key and a city at hand.</summary>
    private static string Statement(string statement, string? className = null) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Threading.Tasks;
        using System.Web;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Http.Extensions;
        using Microsoft.AspNetCore.WebUtilities;

        class {{className ?? "Stars"}}
        {
            public async Task CallAsync(HttpClient http, string key, string asterwiseKey, string city)
            {
                {{statement}}
            }
        }
        """;

    [Theory]
    [InlineData("""await http.GetAsync("https://api.asterwise.com/v1/card?{|ASTW2003:api_key=" + key|});""")]
    [InlineData("""await http.GetAsync($"https://api.asterwise.com/v1/card?{|ASTW2003:apikey={key}|}");""")]
    [InlineData("""await http.GetAsync($"https://API.asterwise.com/v1/card?q={city}&{|ASTW2003:API-Key={key}|}");""")]
    [InlineData("""await http.GetAsync($"https://api.asterwise.com/v1/card?{|ASTW2003:token={key}|}");""")]
    [InlineData("""await http.GetStringAsync(new Uri($"https://api.asterwise.com/v1/card?{|ASTW2003:x-api-key={key}|}"));""")]
    [InlineData("""await http.GetAsync(string.Format("https://api.asterwise.com/{0}?{|ASTW2003:api_key={1}|}", city, key));""")]
    [InlineData("""await http.GetAsync(string.Concat("https://api.asterwise.com/card?{|ASTW2003:api_key=", key|}));""")]
    [InlineData(""""await http.GetAsync($"""https://api.asterwise.com/card?{|ASTW2003:api_key={key}|}""");"""")]
    [InlineData("""
        const string Root = "https://api.asterwise.com";
        await http.GetAsync($"{Root}/card?{|ASTW2003:api_key={key}|}");
        """)]
    [InlineData("""
        var client = new HttpClient { BaseAddress = new Uri("https://api.asterwise.com/v1/") };
        await client.GetAsync($"card?{|ASTW2003:api_key={key}|}");
        """)]
    [InlineData("""
        await http.GetAsync({|ASTW2003:QueryHelpers.AddQueryString("https://api.asterwise.com/v1/card", "api_key", key)|});
        """)]
    [InlineData("""var url = $"https://api.asterwise.com/v1/card?{|ASTW2003:api_key={key}|}";""")]
    [InlineData("""
        var builder = new UriBuilder("https://api.asterwise.com/v1/card");
        builder.Query = "{|ASTW2003:api_key=" + key|};
        """)]
    public Task The_destination_is_Asterwise(string statement) => Verify.ReportsAsync(Statement(statement));

    [Theory]
    [InlineData("""await http.GetAsync($"card?{|ASTW2003:foo={asterwiseKey}|}");""")]
    [InlineData("""var own = asterwiseKey.Trim(); await http.GetAsync($"card?{|ASTW2003:k={Uri.EscapeDataString(own)}|}");""")]
    [InlineData(
        """await http.GetAsync("card?{|ASTW2003:api_key=" + Environment.GetEnvironmentVariable("ASTERWISE_API_KEY")|});""")]
    [InlineData("""
        await http.GetAsync(QueryHelpers.AddQueryString(value: asterwiseKey, name: "k", uri: "card") is var url ? url : "");
        """)]
    public Task The_value_is_an_Asterwise_key(string statement) =>
        Verify.ReportsAsync(Statement(statement.Replace(
            "QueryHelpers.AddQueryString(value: asterwiseKey, name: \"k\", uri: \"card\")",
            "{|ASTW2003:QueryHelpers.AddQueryString(value: asterwiseKey, name: \"k\", uri: \"card\")|}")));

    [Fact]
    public Task A_key_in_the_URL_is_both_hard_coded_and_in_the_query() => Verify.ReportsAsync(Statement(
        $$"""await http.GetAsync({|ASTW1001:"https://api.asterwise.com/v1/card?{|ASTW2003:api_key={{Verify.Key}}|}"|});"""));

    [Fact]
    public Task The_class_says_Asterwise() => Verify.ReportsAsync(Statement(
        """await http.GetAsync($"card?{|ASTW2003:api_key={key}|}");""", className: "AsterwiseClient"));

    [Theory]
    [InlineData("""await http.GetAsync($"https://api.themoviedb.org/3/movie/1?api_key={key}");""")]
    [InlineData("""await http.GetAsync("https://www.omdbapi.com/?apikey=" + key);""")]
    [InlineData("""
        var client = new HttpClient { BaseAddress = new Uri("https://api.nasa.gov/") };
        await client.GetAsync($"planetary/apod?api_key={key}");
        """)]
    [InlineData("""await http.GetAsync($"card?api_key={key}");""")]
    [InlineData("""await http.GetAsync(QueryHelpers.AddQueryString("https://api.etherscan.io/api", "apikey", key));""")]
    [InlineData("""
        var asterwise = "https://api.asterwise.com/";
        await http.GetAsync($"https://api.nasa.gov/planetary/apod?api_key={key}");
        """)]
    [InlineData("""await http.GetAsync($"https://notasterwise.com/card?api_key={key}");""")]
    [InlineData("""await http.GetAsync($"https://api.asterwise.com.example.org/card?api_key={key}");""")]
    public Task Another_vendors_request_is_left_alone(string statement) => Verify.ReportsAsync(Statement(statement));

    [Theory]
    [InlineData("""await http.GetAsync($"https://api.asterwise.com/v1/horoscopes?key={city}&page_token=3");""")]
    [InlineData("""await http.GetAsync($"https://api.asterwise.com/v1/card?q=api_key");""")]
    [InlineData("""await http.GetAsync($"https://api.asterwise.com/v1/oauth/token?token={key}");""")]
    [InlineData("""var query = new Dictionary<string, string> { ["api_key"] = key };""")]
    [InlineData("""var text = $"a & b = {key}";""")]
    [InlineData("""
        string asterwisePageToken = city, asterwiseCacheKey = city;
        await http.GetAsync($"v1/horoscopes?page_token={asterwisePageToken}&cache={asterwiseCacheKey}");
        """)]
    public Task A_request_without_a_credential_in_its_URL_is_left_alone(string statement) =>
        Verify.ReportsAsync(Statement(statement));

    [Theory]
    [InlineData("""var isLeaked = city.Contains("?api_key=" + key);""")]
    [InlineData("""var clean = city.Replace($"&api_key={key}", "");""")]
    [InlineData("""var parts = city.Split("&api_key=");""")]
    public Task A_text_that_is_looked_for_is_no_URL(string statement) =>
        Verify.ReportsAsync(Statement(statement, className: "AsterwiseLogScrubber"));

    [Fact]
    public Task Server_side_reads_are_left_alone() => Verify.ReportsAsync("""
        using Microsoft.AspNetCore.Http;

        class AsterwiseGateway
        {
            public bool IsAllowed(HttpRequest request) =>
                request.Query["api_key"] == "x" || request.Headers["apikey"].Count > 0 || request.Query.ContainsKey("apikey");
        }
        """);

    [Fact]
    public Task A_base_address_in_a_registration_of_another_file() => Verify.ReportsAsync(
        """
        using System.Net.Http;
        using System.Threading.Tasks;

        class StarClient
        {
            private readonly HttpClient client;
            private readonly string apiKey;

            public StarClient(HttpClient client, string apiKey) => (this.client, this.apiKey) = (client, apiKey);

            public Task<string> CardAsync() => client.GetStringAsync($"v1/card?{|ASTW2003:api_key={apiKey}|}");
        }
        """,
        """
        using System;
        using Microsoft.Extensions.DependencyInjection;

        static class Startup
        {
            public static void Add(IServiceCollection services) =>
                services.AddHttpClient<StarClient>(client => client.BaseAddress = new Uri("https://api.asterwise.com/"));
        }
        """);

    [Fact]
    public Task Constants_of_another_file() => Verify.ReportsAsync(
        """
        using System.Net.Http;
        using System.Threading.Tasks;

        class Stars
        {
            public Task<string> AsterwiseCardAsync(HttpClient http, string key) =>
                http.GetStringAsync(Api.Root + "/card?{|ASTW2003:api_key=" + key|});
        }
        """,
        """
        static class Api
        {
            public const string Root = "https://api.asterwise.com/v1";
        }
        """);

    [Fact]
    public Task A_type_of_the_project_that_only_looks_like_a_helper() => Verify.ReportsAsync(
        """
        using Microsoft.AspNetCore.WebUtilities;

        class Stars
        {
            public string Url(string asterwiseKey) =>
                Look.Alike.QueryHelpers.AddQueryString("card", "api_key", asterwiseKey)
                + QueryStrings.Add("api_key", asterwiseKey);
        }
        """,
        """
        namespace Look.Alike
        {
            static class QueryHelpers { public static string AddQueryString(string uri, string name, string value) => uri; }
        }

        namespace Microsoft.AspNetCore.WebUtilities
        {
            static class QueryStrings { public static string Add(string name, string value) => name; }
        }
        """);

    [Theory]
    [InlineData("""await http.GetAsync("https://api.asterwise.com/v1/card?{|ASTW2003:api_key=" + key|}""")]
    [InlineData(""""var url = $"https://api.asterwise.com/v1/card?{|ASTW2003:api_key={key}|}" """")]
    [InlineData(
        """http.GetAsync({|ASTW2003:QueryHelpers.AddQueryString("https://api.asterwise.com/", "api_key", key)|}, Missing.Name""")]
    public Task Half_typed_code(string statement)
    {
        var test = Verify.Test(Statement(statement));
        test.CompilerDiagnostics = Microsoft.CodeAnalysis.Testing.CompilerDiagnostics.None;
        return test.RunAsync();
    }

    [Fact]
    public Task Top_level_statements() => Verify.ReportsAsync("""
        using System.Net.Http;

        var http = new HttpClient();
        await http.GetAsync($"https://api.asterwise.com/v1/card?{|ASTW2003:api_key={args[0]}|}");
        """);

    [Fact]
    public Task A_configured_host_counts_as_Asterwise()
    {
        var test = Verify.Test(
            Statement("""await http.GetAsync($"https://stars.example.org/card?{|ASTW2003:api_key={key}|}");"""));
        test.TestState.AnalyzerConfigFiles.Add(
            ("/.editorconfig", "root = true\n[*.cs]\nasterwise_hosts = gateway.example.net, stars.example.org\n"));
        return test.RunAsync();
    }

    [Theory]
    [MemberData(nameof(Frameworks))]
    public Task Every_framework(References framework)
    {
        var test = Verify.Test("""
            using System;
            using System.Net.Http;
            using System.Threading.Tasks;

            class Stars
            {
                public Task<string> CardAsync(HttpClient http, string key) =>
                    http.GetStringAsync("https://api.asterwise.com/v1/card?{|ASTW2003:api_key=" + key|});
            }
            """);
        test.References = framework;
        return test.RunAsync();
    }

    public static TheoryData<References> Frameworks =>
        [References.Net100, References.Net80, References.NetStandard20, References.Net472];

    [Fact]
    public Task Without_any_HTTP_stack_a_URL_is_still_a_URL()
    {
        var test = Verify.Test("""
            class Stars
            {
                public string Url(string key) => "https://api.asterwise.com/v1/card?{|ASTW2003:api_key=" + key|};
            }
            """);
        test.References = References.NoHttp;
        return test.RunAsync();
    }

    [Theory]
    [InlineData("""await http.GetAsync("https://api.asterwise.com/v1/moon?{|ASTW2003:hapikey=" + key|});""")]
    [InlineData("""await http.GetAsync("https://api.asterwise.com/v1/moon?{|ASTW2003:access_key=" + AccessKey|});""")]
    [InlineData("""await http.GetAsync("https://api.asterwise.com/v1/moon?access=" + AccessKey);""")]
    public Task A_key_by_the_end_of_its_name_or_by_that_of_a_constant(string statement) => Verify.ReportsAsync(
        $$"""
        using System.Net.Http;
        using System.Threading.Tasks;

        class Stars
        {
            private const string AccessKey = "s3cr3t";

            public async Task MoonAsync(HttpClient http, string key)
            {
                {{statement}}
            }
        }
        """);
}

using Asterwise.Analyzers.Tests.Infrastructure;

namespace Asterwise.Analyzers.Tests.Stacks;

/// <summary>
/// What is seen in the wild, each twice: sent to Asterwise it is reported; to an API that takes its key so, or to anybody else's,
/// nothing is said.
/// </summary>
public class IdiomTests
{
    private const string Asterwise = "api.asterwise.com";

    private const string Usings =
        """
        using System;
        using System.Collections.Generic;
        using System.Net;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Net.Http.Json;
        using System.Threading.Tasks;
        using System.Web;
        """;

    /// <summary><c>http</c> sends to the host, and <c>request</c> and <c>content</c> with it.</summary>
    private static string HttpClient(string host, string statement) =>
        $$"""
        {{Usings}}
        using Microsoft.AspNetCore.WebUtilities;

        class Client
        {
            public async Task Send(string key)
            {
                var root = "https://{{host}}";
                using var http = new HttpClient { BaseAddress = new Uri(root) };
                using var request = new HttpRequestMessage(HttpMethod.Post, "v1/things");
                {{statement}}
                await http.SendAsync(request);
            }
        }
        """;

    private static string RestSharp(string host, string statement) =>
        $$"""
        {{Usings}}
        using RestSharp;
        using RestSharp.Authenticators;
        using RestSharp.Authenticators.OAuth2;

        class Client
        {
            public async Task Send(string key)
            {
                var options = new RestClientOptions("https://{{host}}");
                var request = new RestRequest("v1/things");
                var client = new RestClient(options);
                {{statement}}
                await client.ExecuteAsync(request);
            }
        }
        """;

    private static string Flurl(string host, string statement) =>
        $$"""
        {{Usings}}
        using Flurl;
        using Flurl.Http;

        class Client
        {
            public async Task Send(string key)
            {
                var root = "https://{{host}}/v1/things";
                {{statement}}
            }
        }
        """;

    private static string Refit(string host, string member) =>
        $$"""
        {{Usings}}
        using Refit;

        public interface IThings
        {
            {{member}}
        }

        static class Client
        {
            public static IThings Make() => RestService.For<IThings>("https://{{host}}");
        }
        """;

    private static string Kiota(string host, string creation) =>
        $$"""
        {{Usings}}
        using Microsoft.Kiota.Abstractions.Authentication;
        using Microsoft.Kiota.Http.HttpClientLibrary;

        class Client
        {
            public HttpClientRequestAdapter Make(string apiKey) =>
                new HttpClientRequestAdapter({{creation}}) { BaseUrl = "https://{{host}}" };
        }
        """;

    [Theory]
    [InlineData("""http.DefaultRequestHeaders.Add("apikey", key);""", "project.supabase.co")]
    [InlineData("""http.DefaultRequestHeaders.Add("ApiKey", key);""", "api.morningstar.com")]
    [InlineData("""http.DefaultRequestHeaders.Add("api-key", key);""", "stars.search.windows.net")]
    [InlineData("""http.DefaultRequestHeaders.Add("x-apikey", key);""", "www.virustotal.com")]
    [InlineData("""http.DefaultRequestHeaders.Add("X-Api-Token", key);""", "api.appcenter.ms")]
    [InlineData("""http.DefaultRequestHeaders.Add("X-Auth-Token", key);""", "api.football-data.org")]
    [InlineData("""http.DefaultRequestHeaders.Add("Ocp-Apim-Subscription-Key", key);""", "stars.azure-api.net")]
    [InlineData("""http.DefaultRequestHeaders.Add("x-functions-key", key);""", "stars.azurewebsites.net")]
    [InlineData("""http.DefaultRequestHeaders.Add("x-goog-api-key", key);""", "generativelanguage.googleapis.com")]
    [InlineData("""http.DefaultRequestHeaders.Add("xi-api-key", key);""", "api.elevenlabs.io")]
    [InlineData("""http.DefaultRequestHeaders.Add("X-RapidAPI-Key", key);""", "stars.p.rapidapi.com")]
    [InlineData("""request.Headers.Add("apikey", key);""", "api.nexusmods.com")]
    public Task A_misnamed_header(string statement, string vendor) =>
        IsOfAsterwiseAlone(HttpClient, statement, "ASTW2001", vendor);

    [Theory]
    [InlineData("""web.Headers["apikey"] = key;""")]
    [InlineData("""web.Headers.Add("apikey: " + key);""")]
    public Task A_misnamed_header_of_an_old_request(string statement) => IsOfAsterwiseAlone(
        HttpClient,
        $"var web = WebRequest.CreateHttp(root); {statement} using var answer = web.GetResponse();",
        "ASTW2001",
        "project.supabase.co");

    [Theory]
    [InlineData("""new AuthenticationHeaderValue("X-API-Key", key)""", "api.example.com")]
    [InlineData("""new AuthenticationHeaderValue("ApiKey", key)""", "elastic.example.com")]
    [InlineData("""new AuthenticationHeaderValue("Token", key)""", "api.github.com")]
    [InlineData("""new AuthenticationHeaderValue("Basic", key)""", "us1.api.mailchimp.com")]
    [InlineData("""new AuthenticationHeaderValue(key)""", "api.clickup.com")]
    [InlineData("""new AuthenticationHeaderValue("Bearer " + key)""", "api.example.com")]
    [InlineData("""new("Bearer", $"Bearer {key}")""", "api.example.com")]
    public Task A_wrong_scheme(string credential, string vendor) => IsOfAsterwiseAlone(
        HttpClient, $"request.Headers.Authorization = {credential};", "ASTW2005", vendor);

    [Theory]
    [InlineData("""request.Headers.Add("Authorization", key);""", "api.assemblyai.com")]
    [InlineData("""request.Headers.TryAddWithoutValidation("Authorization", key);""", "api.openrouteservice.org")]
    [InlineData("""request.Headers.Add("Authorization", $"Bearer: {key}");""", "api.example.com")]
    [InlineData("""request.Headers.Add("Authorization", "Bearer" + key);""", "api.example.com")]
    [InlineData("""request.Headers.Add("Authorization", "Apikey " + key);""", "data.opendatasoft.com")]
    public Task A_wrong_scheme_in_one_text(string statement, string vendor) =>
        IsOfAsterwiseAlone(HttpClient, statement, "ASTW2005", vendor);

    [Theory]
    [InlineData("""request.Headers.Add("Authorization", "Bearer" + " " + key);""")]
    [InlineData("""request.Content = new StringContent(""); request.Content.Headers.Add("X-API-Key", key);""")]
    public async Task What_is_right_in_an_odd_way(string statement) =>
        Assert.Empty(await ReportedAsync(HttpClient(Asterwise, statement), References.Net100));

    [Theory]
    [InlineData("""await http.GetStringAsync($"{root}/x?api_key={key}");""", "api.themoviedb.org")]
    [InlineData("""await http.GetStringAsync(root + "?apikey=" + key);""", "www.omdbapi.com")]
    [InlineData("""await http.GetStringAsync(root + "/x?key=" + key);""", "maps.googleapis.com")]
    [InlineData("""await http.GetStringAsync(root + "/x?appid=" + key);""", "api.openweathermap.org")]
    [InlineData("""await http.GetStringAsync(root + "/x?access_key=" + key);""", "api.exchangerate.host")]
    [InlineData("""await http.GetStringAsync(root + "/x?token=" + key);""", "finnhub.io")]
    [InlineData("""await http.GetStringAsync(root + "/x?subscription-key=" + key);""", "stars.azure-api.net")]
    [InlineData("""await http.GetStringAsync(QueryHelpers.AddQueryString(root, "apikey", key));""", "api.etherscan.io")]
    [InlineData(
        """
        var q = HttpUtility.ParseQueryString(""); q["apikey"] = key; await http.GetStringAsync(root + "?" + q);
        """,
        "api.etherscan.io")]
    [InlineData(
        """await http.GetStringAsync(new UriBuilder(root) { Query = $"api_key={key}" }.Uri);""", "api.themoviedb.org")]
    public Task A_key_in_the_query(string statement, string vendor) =>
        IsOfAsterwiseAlone(HttpClient, statement, "ASTW2003", vendor);

    [Theory]
    [InlineData(
        """
        request.Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["api_key"] = key });
        """,
        "api.vonage.com")]
    [InlineData("""await http.PostAsJsonAsync("v1/things", new { api_key = key });""", "accept.paymob.com")]
    [InlineData("""request.Content = new StringContent("{\"api_key\":\"" + key + "\"}");""", "accept.paymob.com")]
    [InlineData(
        """
        var parts = new MultipartFormDataContent(); parts.Add(new StringContent(key), "api_key"); request.Content = parts;
        """,
        "api-us.faceplusplus.com")]
    public Task A_key_in_the_body(string statement, string vendor) =>
        IsOfAsterwiseAlone(HttpClient, statement, "ASTW2004", vendor);

    [Theory]
    [InlineData(
        "options.Authenticator = new OAuth2AuthorizationRequestHeaderAuthenticator(key);", "ASTW2005", "api-metrika.yandex.net")]
    [InlineData("""options.Authenticator = new HttpBasicAuthenticator("api", key);""", "ASTW2005", "api.mailgun.net")]
    [InlineData("""request.AddHeader("apikey", key);""", "ASTW2001", "project.supabase.co")]
    [InlineData("""request.AddQueryParameter("apikey", key);""", "ASTW2003", "www.omdbapi.com")]
    [InlineData("""request.AddParameter("api_key", key);""", "ASTW2003", "api.giphy.com")]
    [InlineData("""client.AddDefaultQueryParameter("api_key", key);""", "ASTW2003", "api.giphy.com")]
    [InlineData("request.Authenticator = new OAuth2UriQueryParameterAuthenticator(key);", "ASTW2003", "api.example.com")]
    public Task On_RestSharp(string statement, string id, string vendor) =>
        IsOfAsterwiseAlone(RestSharp, statement, id, vendor, References.RestSharp112);

    [Theory]
    [InlineData("await root.WithHeaders(new { x_apikey = key }).GetAsync();", "ASTW2001", "www.virustotal.com")]
    [InlineData("""await root.SetQueryParam("apikey", key).GetStringAsync();""", "ASTW2003", "api.musixmatch.com")]
    public Task On_Flurl(string statement, string id, string vendor) =>
        IsOfAsterwiseAlone(Flurl, statement, id, vendor, References.Flurl);

    [Theory]
    [InlineData("""[Get("/v1/moon")] Task<string> Get([Header("apikey")] string k);""", "ASTW2001", "api.apilayer.com")]
    [InlineData("""[Get("/v1/moon")] Task<string> Get([Authorize("ApiKey")] string k);""", "ASTW2005", "elastic.example.com")]
    [InlineData("""[Get("/v1/moon")] Task<string> Get([AliasAs("api_key")] string apiKey);""", "ASTW2003", "api.nasa.gov")]
    [InlineData("""[Get("/v1/moon"), Headers("Authorization: Bearer")] Task<string> Get();""", "ASTW2006", "api.example.com")]
    public Task On_Refit(string member, string id, string vendor) =>
        IsOfAsterwiseAlone(Refit, member, id, vendor, References.Refit14);

    [Theory]
    [InlineData("""new ApiKeyAuthenticationProvider("key", apiKey, LOCATION)""")]
    [InlineData("""new ApiKeyAuthenticationProvider(apiKey, "key", LOCATION)""")]
    public Task On_Kiota(string creation) => IsOfAsterwiseAlone(
        Kiota,
        creation.Replace("LOCATION", "ApiKeyAuthenticationProvider.KeyLocation.QueryParameter", StringComparison.Ordinal),
        "ASTW2003",
        "maps.googleapis.com",
        References.Kiota1);

    /// <summary>A literal is a key wherever it goes, so of another vendor it is one of another shape.</summary>
    [Theory]
    [InlineData("""var k = Environment.GetEnvironmentVariable("API_KEY") ?? "KEY";""")]
    [InlineData("""http.DefaultRequestHeaders.Add("X-API-Key", "KEY");""")]
    public async Task A_key_in_the_source(string statement)
    {
        var ours = statement.Replace("KEY\"", Verify.Key + "\"", StringComparison.Ordinal)
            .Replace("API_" + Verify.Key, "API_KEY", StringComparison.Ordinal);
        var other = statement.Replace("\"KEY\"", "\"sk_test_4eC39HqLyjWDarjtT1zdp7dc\"", StringComparison.Ordinal);

        Assert.Equal(["ASTW1001"], await ReportedAsync(HttpClient(Asterwise, ours), References.Net100));
        Assert.Empty(await ReportedAsync(HttpClient("api.example.com", other), References.Net100));
    }

    [Fact]
    public async Task Two_vendors_and_two_stacks_in_one_file()
    {
        var source =
            $$"""
            {{Usings}}
            using RestSharp;

            class Clients
            {
                public async Task Send(string key)
                {
                    using var supabase = new HttpClient { BaseAddress = new Uri("https://project.supabase.co") };
                    supabase.DefaultRequestHeaders.Add("apikey", key);
                    await supabase.GetStringAsync("rest/v1/stars");

                    var request = new RestRequest("v1/moon").AddHeader("apikey", key);
                    await new RestClient("https://api.asterwise.com").ExecuteAsync(request);

                    var search = new RestRequest("indexes").AddHeader("api-key", key);
                    await new RestClient("https://stars.search.windows.net").ExecuteAsync(search);
                }
            }
            """;

        var found = Assert.Single(await AnalyzerRun.OfAsync(source, References.RestSharp112));
        Assert.Equal("ASTW2001", found.Id);
        Assert.Contains("RestRequest(\"v1/moon\")", LineOf(source, found.Location.GetLineSpan().StartLinePosition.Line));
    }

    private static string LineOf(string source, int line) => source.Split('\n')[line];

    private static async Task IsOfAsterwiseAlone(
        Func<string, string, string> file, string statement, string id, string vendor, References? references = null)
    {
        references ??= References.Net100;
        Assert.Equal([id], await ReportedAsync(file(Asterwise, statement), references));
        Assert.Empty(await ReportedAsync(file(vendor, statement), references));
    }

    private static async Task<IEnumerable<string>> ReportedAsync(string source, References references) =>
        (await AnalyzerRun.OfAsync(source, references)).Select(diagnostic => diagnostic.Id).Distinct();
}

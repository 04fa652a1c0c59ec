using Asterwise.Analyzers.Tests.Infrastructure;

namespace Asterwise.Analyzers.Tests.Evidence;

/// <summary>
/// Nearer names weigh more than farther ones: the value's, then the write's, the receiver's, the method's, the type's, the
/// namespace's. A vendor is a name, and a word that everybody uses is none.
/// </summary>
public class NearestNameTests
{
    [Theory]
    [InlineData("Pinecone", "Pinecone", "PineconeClient", "AddPineconeHeaders", "pineconeHttp", "asterwiseKey")]
    [InlineData("Pinecone", "Pinecone", "PineconeClient", "AddPineconeHeaders", "asterwiseHttp", "apiKey")]
    [InlineData("Pinecone", "Pinecone", "PineconeClient", "AddAsterwiseHeaders", "http", "apiKey")]
    [InlineData("Pinecone", "Pinecone", "AsterwiseClient", "AddHeaders", "http", "apiKey")]
    [InlineData("Pinecone", "Asterwise", "Client", "AddHeaders", "http", "apiKey")]
    public Task Asterwises_name_is_nearer(string root, string space, string type, string method, string http, string key) =>
        Verify.ReportsAsync(Snippet("{|ASTW2001:\"apikey\"|}", $"{root}.{space}", type, method, http, key));

    [Theory]
    [InlineData("Asterwise", "Web", "Client", "AddHeaders", "http", "pineconeKey")]
    [InlineData("Asterwise", "Web", "Client", "AddHeaders", "pineconeHttp", "apiKey")]
    [InlineData("Asterwise", "Web", "Client", "AddPineconeHeaders", "http", "apiKey")]
    [InlineData("Asterwise", "Web", "PineconeClient", "AddHeaders", "http", "apiKey")]
    [InlineData("Asterwise", "Pinecone", "Client", "AddHeaders", "http", "apiKey")]
    [InlineData("Horoscopes", "Web", "AsterwiseClient", "AddHeaders", "http", "pineconeKey")]
    [InlineData("Horoscopes", "Web", "AsterwiseClient", "AddHeaders", "pineconeHttp", "apiKey")]
    [InlineData("Horoscopes", "Web", "AsterwiseClient", "AddPineconeHeaders", "http", "apiKey")]
    public Task A_vendors_name_is_nearer_and_the_only_one(
        string root, string space, string type, string method, string http, string key) =>
        Verify.ReportsAsync(Snippet("{|ASTW2002:\"apikey\"|}", $"{root}.{space}", type, method, http, key));

    [Theory]
    [InlineData("Asterwise", "Web", "Client", "AddPineconeHeaders", "http", "pineconeKey")]
    [InlineData("Asterwise", "Web", "PineconeClient", "AddHeaders", "pineconeHttp", "apiKey")]
    [InlineData("Asterwise", "Pinecone", "PineconeClient", "AddPineconeHeaders", "http", "apiKey")]
    [InlineData("Horoscopes", "Web", "Client", "AddHeaders", "http", "pineconeKey")]
    [InlineData("Horoscopes", "Web", "PineconeClient", "AddHeaders", "http", "apiKey")]
    public Task More_names_are_the_vendors(
        string root, string space, string type, string method, string http, string key) =>
        Verify.ReportsAsync(Snippet("\"apikey\"", $"{root}.{space}", type, method, http, key));

    [Theory]
    [InlineData("Contoso.Web", "ASTW2002")]
    [InlineData("Contoso.Asterwise", "ASTW2001")]
    [InlineData("Asterwise.Contoso", "ASTW2002")]
    public Task The_name_of_a_company_alone_silences_nothing(string space, string id) =>
        Verify.ReportsAsync(Snippet($"{{|{id}:\"apikey\"|}}", space, "Client", "AddHeaders", "http", "apiKey"));

    [Theory]
    [InlineData("Integrations")]
    [InlineData("Vendors")]
    [InlineData("ThirdParty")]
    public Task What_is_below_a_namespace_for_vendors_is_one_whatever_its_name(string space) => Verify.ReportsAsync(
        Snippet("{|ASTW2002:\"apikey\"|}", $"Asterwise.{space}.Square", "SquareClient", "AddSquareHeaders", "http", "apiKey"));

    [Fact]
    public Task Another_vendors_client_in_a_companys_namespace() => Verify.ReportsAsync(
        """
        using System.Net.Http;

        namespace Asterwise.Integrations.Pinecone
        {
            internal static class PineconeExtensions
            {
                internal static void AddPineconeHeaders(this HttpClient http, string apiKey)
                {
                    http.DefaultRequestHeaders.Add("Api-Key", apiKey);
                    http.DefaultRequestHeaders.Add("X-Pinecone-Api-Version", "2024-07");
                }
            }
        }
        """);

    [Fact]
    public Task The_usual_section_of_a_configuration() => Verify.ReportsAsync(
        """
        using System.Net.Http;
        using Microsoft.Extensions.Configuration;

        public class AsterwiseClient
        {
            public AsterwiseClient(HttpClient http, IConfiguration config) =>
                http.DefaultRequestHeaders.Add({|ASTW2001:"apikey"|}, config["AppSettings:ApiKey"]);
        }
        """);

    [Fact]
    public Task A_member_of_the_usual_settings() => Verify.ReportsAsync(
        """
        using System.Net.Http;

        public class AppSettings { public string ApiKey { get; set; } = ""; }

        public class AsterwiseClient
        {
            public AsterwiseClient(HttpClient http, AppSettings appSettings) =>
                http.DefaultRequestHeaders.Add({|ASTW2001:"apikey"|}, appSettings.ApiKey);
        }
        """);

    [Theory]
    [InlineData("options.ApiKey")]
    [InlineData("GetPineconeKey()")]
    [InlineData("config[\"Asterwise:Pinecone:ApiKey\"]")]
    [InlineData("config.GetSection(\"Asterwise\")[\"PineconeKey\"]")]
    public Task A_value_that_is_a_vendors_by_what_it_is_read_from(string key) => Verify.ReportsAsync(
        $$"""
        using System.Net.Http;
        using Microsoft.Extensions.Configuration;

        class PineconeOptions { public string ApiKey { get; set; } = ""; }

        class AsterwiseShop
        {
            void Prepare(HttpClient http, PineconeOptions options, IConfiguration config) =>
                http.DefaultRequestHeaders.Add({|ASTW2002:"apikey"|}, {{key}});

            private string GetPineconeKey() => System.Console.ReadLine();
        }
        """);

    [Theory]
    [InlineData("pineconeUrl", 0)]
    [InlineData("baseUrl", 1)]
    public async Task The_base_of_a_URL(string url, int reports) => Assert.Equal(
        reports,
        (await AnalyzerRun.ReportedAsync(
            $$"""
            class AsterwiseClient
            {
                string UrlOf(string {{url}}, string zodiac, string key) => $"{{{url}}}/v1/{zodiac}?api_key={key}";
            }
            """)).Count());

    [Fact]
    public Task A_destination_decides_whatever_the_names_are() => Verify.ReportsAsync(
        """
        using System.Net.Http;

        class PineconeClient
        {
            void Prepare(HttpRequestMessage pineconeRequest, string pineconeKey)
            {
                pineconeRequest.RequestUri = new("https://api.asterwise.com/v1/natal");
                pineconeRequest.Headers.Add({|ASTW2001:"apikey"|}, pineconeKey);
            }
        }
        """);

    private static string Snippet(string header, string space, string type, string method, string http, string key) =>
        $$"""
        using System.Net.Http;

        namespace {{space}}
        {
            class {{type}}
            {
                void {{method}}(HttpClient {{http}}, string {{key}}) => {{http}}.DefaultRequestHeaders.Add({{header}}, {{key}});
            }
        }
        """;
}

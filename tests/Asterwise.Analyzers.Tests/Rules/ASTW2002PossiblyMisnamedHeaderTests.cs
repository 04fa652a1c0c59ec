using Asterwise.Analyzers.CodeFixes.Providers;
using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Tests.Infrastructure;

namespace Asterwise.Analyzers.Tests.Rules;

public class ASTW2002PossiblyMisnamedHeaderTests
{
    [Theory]
    [InlineData("apikey")]
    [InlineData("ApiKey")]
    [InlineData("api-key")]
    [InlineData("api_key")]
    [InlineData("x-apikey")]
    [InlineData("Authorisation")]
    public Task A_key_header_of_an_unknown_API(string name) => Verify.ReportsAsync(
        ClientSnippet.OfUnknown($$"""http.DefaultRequestHeaders.Add({|ASTW2002:"{{name}}"|}, key);"""));

    [Theory]
    [InlineData("token")]
    [InlineData("key")]
    [InlineData("X-Auth-Token")]
    [InlineData("x-goog-api-key")]
    [InlineData("xi-api-key")]
    [InlineData("X-RapidAPI-Key")]
    [InlineData("X-Shopify-Access-Token")]
    [InlineData("Ocp-Apim-Subscription-Key")]
    [InlineData("x-functions-key")]
    [InlineData("X-API-Key")]
    [InlineData("Authorization")]
    public Task A_header_that_other_APIs_read_or_that_is_right(string name) => Verify.ReportsAsync(
        ClientSnippet.OfUnknown($"""http.DefaultRequestHeaders.Add("{name}", key); // apikey"""));

    [Theory]
    [InlineData("supabaseKey")]
    [InlineData("openAiApiKey")]
    [InlineData("brevoKey")]
    [InlineData("virusTotalApiKey")]
    public Task A_key_that_is_by_its_name_somebody_elses(string key) => Verify.ReportsAsync(
        ClientSnippet.OfUnknown($"""var {key} = key; http.DefaultRequestHeaders.Add("apikey", {key});"""));

    [Fact]
    public Task A_client_that_is_by_its_name_somebody_elses() => Verify.ReportsAsync(
        """
        using System.Net.Http;

        class AsterwiseShop
        {
            void Prepare(HttpClient supabaseClient, string key) =>
                supabaseClient.DefaultRequestHeaders.Add({|ASTW2002:"apikey"|}, key);
        }
        """);

    [Fact]
    public Task A_request_for_this_machine() => Verify.ReportsAsync(
        ClientSnippet.Of("http://localhost:5000", """http.DefaultRequestHeaders.Add({|ASTW2002:"apikey"|}, key);"""));

    [Fact]
    public Task Fix() => Verify.FixesAsync<ASTW2001MisnamedHeaderFix>(
        ClientSnippet.OfUnknown("""http.DefaultRequestHeaders.Add({|ASTW2002:"apikey"|}, key);"""),
        ClientSnippet.OfUnknown("""http.DefaultRequestHeaders.Add("X-API-Key", key);"""),
        FixVariant.KeyHeader);
}

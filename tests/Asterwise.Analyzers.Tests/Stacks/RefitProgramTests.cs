using Asterwise.Analyzers.CodeFixes.Providers;
using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Tests.Infrastructure;

namespace Asterwise.Analyzers.Tests.Stacks;

/// <summary>Programs on Refit that the API answers with 401 before their repair, and twice with 200 after it.</summary>
public class RefitProgramTests
{
    private static async Task AuthenticatesAsync<TFix>(string members, string ask, params FixVariant[] variants)
        where TFix : AsterwiseFixProvider, new()
    {
        var source = RefitSnippet.Program(members, ask);
        foreach (var variant in variants.Length > 0 ? variants : [FixVariant.Authorization, FixVariant.KeyHeader])
        {
            await RepairedProgram.AuthenticatesAsync<TFix>(source, variant, References.Refit14);
            await RepairedProgram.AuthenticatesAsync<TFix>(source, variant, References.Refit16);
        }
    }

    [Theory]
    [InlineData("""[Get("/v1/moon")] Task<HttpResponseMessage> MoonAsync([Header("apikey")] string key);""")]
    [InlineData("""[Post("/v1/moon")] Task<HttpResponseMessage> MoonAsync([Header("X-Api")] string asterwiseKey);""")]
    public Task A_misnamed_header(string member) =>
        AuthenticatesAsync<ASTW2001MisnamedHeaderFix>(member, "api.MoonAsync(key)");

    [Fact]
    public Task A_misnamed_header_that_is_given_a_scheme() => AuthenticatesAsync<ASTW2001MisnamedHeaderFix>(
        """[Get("/v1/moon")] Task<HttpResponseMessage> MoonAsync([Header("X-Auth")] string value);""",
        """api.MoonAsync("Bearer " + key)""",
        FixVariant.Authorization);

    [Fact]
    public Task An_entry_of_a_collection_of_headers() => AuthenticatesAsync<ASTW2001MisnamedHeaderFix>(
        """[Get("/v1/moon")] Task<HttpResponseMessage> MoonAsync([HeaderCollection] IDictionary<string, string> headers);""",
        """api.MoonAsync(new Dictionary<string, string> { ["apikey"] = key })""");

    [Fact]
    public Task A_wrong_scheme() => AuthenticatesAsync<ASTW2005WrongSchemeFix>(
        """[Get("/v1/moon")] Task<HttpResponseMessage> MoonAsync([Authorize("Token")] string key);""", "api.MoonAsync(key)");

    [Theory]
    [InlineData("""[Header("Authorization")] string authorization""", """ "Token " + key""", false)]
    [InlineData("""[Header("Authorization")] string authorization""", "key", false)]
    [InlineData("""[Authorize] string value""", """$"Bearer {key}" """, false)]
    [InlineData("""[Header("X-API-Key")] string value""", """$"Bearer {key}" """, true)]
    public Task A_scheme_that_is_given_in_a_call(string parameter, string given, bool isKeyHeader) =>
        AuthenticatesAsync<ASTW2005WrongSchemeFix>(
            $"""[Get("/v1/moon")] Task<HttpResponseMessage> MoonAsync({parameter});""", $"api.MoonAsync({given})",
            isKeyHeader ? FixVariant.KeyHeader : FixVariant.Authorization);

    [Theory]
    [InlineData("""[Get("/v1/moon?api_key={key}")] Task<HttpResponseMessage> MoonAsync(string key);""")]
    [InlineData("""[Get("/v1/moon?lang=en&api_key={key}")] Task<HttpResponseMessage> MoonAsync(string key);""")]
    [InlineData("""[Get("/v1/moon?api_key={token}")] Task<HttpResponseMessage> MoonAsync([AliasAs("token")] string key);""")]
    [InlineData("""[Get("/v1/moon")] Task<HttpResponseMessage> MoonAsync([AliasAs("api_key")] string key);""")]
    [InlineData("""[Get("/v1/moon")] Task<HttpResponseMessage> MoonAsync([Query] string apiKey);""")]
    [InlineData("""[Post("/v1/moon")] Task<HttpResponseMessage> MoonAsync(string apiKey);""")]
    public Task A_key_in_the_query(string member) => AuthenticatesAsync<ASTW2003KeyInQueryFix>(member, "api.MoonAsync(key)");
}

using Asterwise.Analyzers.CodeFixes.Providers;
using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Asterwise.Analyzers.Tests.Stacks;

/// <summary>What becomes of interfaces that Refit makes clients of.</summary>
public class RefitFixTests
{
    private static Task FixesAsync<TFix>(
        string before, string after, FixVariant variant, string use = "", string? useAfter = null)
        where TFix : CodeFixProvider, new()
    {
        var test = Verify.Fix<TFix>(RefitSnippet.Of(before, use), RefitSnippet.Of(after, useAfter ?? use), variant);
        test.References = References.Refit14;
        return test.RunAsync();
    }

    private static async Task FixesAsync<TFix>(string before, string withScheme, string withKey, string use = "")
        where TFix : CodeFixProvider, new()
    {
        await FixesAsync<TFix>(before, withScheme, FixVariant.Authorization, use);
        await FixesAsync<TFix>(before, withKey, FixVariant.KeyHeader, use);
    }

    [Theory]
    [InlineData(
        """[Get("/v1/moon")] Task<string> MoonAsync([Header({|ASTW2001:"apikey"|})] string key, string lang);""",
        """[Get("/v1/moon")] Task<string> MoonAsync([Authorize("Bearer")] string key, string lang);""",
        """[Get("/v1/moon")] Task<string> MoonAsync([Header("X-API-Key")] string key, string lang);""")]
    [InlineData(
        """[Get("/v1/moon")] Task<string> MoonAsync(/* ours */ [Header( /* theirs */ {|ASTW2001:"apikey"|})] string key);""",
        """[Get("/v1/moon")] Task<string> MoonAsync(/* ours */ [Authorize("Bearer") /* theirs */] string key);""",
        """[Get("/v1/moon")] Task<string> MoonAsync(/* ours */ [Header( /* theirs */ "X-API-Key")] string key);""")]
    public Task A_misnamed_header(string before, string withScheme, string withKey) =>
        FixesAsync<ASTW2001MisnamedHeaderFix>(before, withScheme, withKey);

    [Fact]
    public Task A_scheme_that_nothing_gives_a_key_for() => FixesAsync<ASTW2006NoCredentialFix>(
        """[Get("/v1/moon"), Headers("Authorization: Bearer")] Task<string> MoonAsync();""",
        """[Get("/v1/moon"), Headers("Authorization: Bearer")] Task<string> MoonAsync();""",
        FixVariant.Authorization,
        """var api = {|ASTW2006:RestService.For<IAsterwiseApi>("https://api.asterwise.com")|}; // the stars""",
        """
        var api = RestService.For<IAsterwiseApi>(
                    "https://api.asterwise.com",
                    new RefitSettings
                    {
                        AuthorizationHeaderValueGetter = (_, _) => new ValueTask<string>(
                            Environment.GetEnvironmentVariable("ASTERWISE_API_KEY")
                                ?? throw new InvalidOperationException("Set the environment variable ASTERWISE_API_KEY."))
                    }); // the stars
        """);

    [Fact]
    public Task A_header_that_is_given_a_scheme_can_only_be_one() => FixesAsync<ASTW2001MisnamedHeaderFix>(
        """[Get("/v1/moon")] Task<string> MoonAsync([Header({|ASTW2001:"X-Auth"|})] string value);""",
        """[Get("/v1/moon")] Task<string> MoonAsync([Header("Authorization")] string value);""",
        """[Get("/v1/moon")] Task<string> MoonAsync([Header({|ASTW2001:"X-Auth"|})] string value);""",
        """IAsterwiseApi api = null!; await api.MoonAsync("Bearer " + key);""");

    [Fact]
    public Task A_constant_of_the_interface_is_renamed() => FixesAsync<ASTW2001MisnamedHeaderFix>(
        """
        private const string KeyHeader = "apikey";
            [Get("/v1/moon")] Task<string> MoonAsync([Header({|ASTW2001:KeyHeader|})] string key);
        """,
        """
        private const string KeyHeader = "X-API-Key";
            [Get("/v1/moon")] Task<string> MoonAsync([Header(KeyHeader)] string key);
        """,
        FixVariant.KeyHeader);

    [Theory]
    [InlineData("""[Headers({|ASTW2001:"apikey: 0123456789"|})] [Get("/v1/moon")] Task<string> MoonAsync();""")]
    [InlineData("""[Headers({|ASTW2001:"api-key: 0123"|}, "Accept: text/plain")] [Get("/v1/moon")] Task<string> MoonAsync();""")]
    public async Task A_key_in_an_attribute_has_no_fix(string member)
    {
        await FixesAsync<ASTW2001MisnamedHeaderFix>(member, member, FixVariant.Authorization);
        await FixesAsync<ASTW2001MisnamedHeaderFix>(member, member, FixVariant.KeyHeader);
    }

    [Fact]
    public Task A_wrong_scheme() => FixesAsync<ASTW2005WrongSchemeFix>(
        """[Get("/v1/moon")] Task<string> MoonAsync([{|ASTW2005:Authorize("Token")|}] string apiKey);""",
        """[Get("/v1/moon")] Task<string> MoonAsync([Authorize("Bearer")] string apiKey);""",
        """[Get("/v1/moon")] Task<string> MoonAsync([Header("X-API-Key")] string apiKey);""");

    [Theory]
    [InlineData(
        """[Header("Authorization")] string authorization""",
        """{|ASTW2005:$"Token {key}"|}""", """$"Bearer {key}" """, false)]
    [InlineData(
        """[Header("Authorization")] string authorization""",
        """{|ASTW2005:key|}""", """$"Bearer {key}" """, false)]
    [InlineData(
        """[Authorize("Bearer")] string apiKey""", """{|ASTW2005:"Bearer " + key|}""", "key", false)]
    [InlineData(
        """[Header("X-API-Key")] string apiKey""", """{|ASTW2005:"Bearer " + key|}""", "key", true)]
    [InlineData(
        """[Header("X-API-Key")] string apiKey""",
        """{|ASTW2005:"Bearer " + key|}""", """{|ASTW2005:"Bearer " + key|}""", false)]
    public Task A_scheme_that_is_given_in_a_call(string parameter, string before, string after, bool isKeyHeader)
    {
        var member = $"""[Get("/v1/moon")] Task<string> MoonAsync({parameter});""";
        return FixesAsync<ASTW2005WrongSchemeFix>(
            member,
            member,
            isKeyHeader ? FixVariant.KeyHeader : FixVariant.Authorization,
            $"IAsterwiseApi api = null!; await api.MoonAsync({before});",
            $"IAsterwiseApi api = null!; await api.MoonAsync({after.TrimEnd()});");
    }

    [Theory]
    [InlineData("""{|ASTW2003:[AliasAs("api_key")] string key|}""", "string key")]
    [InlineData("""{|ASTW2003:[Query] [AliasAs("api_key")] string key|}""", "string key")]
    [InlineData("""{|ASTW2003:[AliasAs("api_key"), Query] string key|}""", "string key")]
    [InlineData("""{|ASTW2003:string apiKey|}""", "string apiKey")]
    [InlineData("""/* the key */ {|ASTW2003:string apiKey|}""", "/* the key */ ATTRIBUTE string apiKey")]
    public Task A_parameter_of_the_query(string before, string after)
    {
        string Member(string attribute) =>
            $"[Get(\"/v1/moon\")] Task<string> MoonAsync("
            + (after.Contains("ATTRIBUTE", StringComparison.Ordinal)
                ? after.Replace("ATTRIBUTE", attribute, StringComparison.Ordinal)
                : attribute + " " + after) + ", string lang);";
        return FixesAsync<ASTW2003KeyInQueryFix>(
            $"[Get(\"/v1/moon\")] Task<string> MoonAsync({before}, string lang);",
            Member("[Authorize(\"Bearer\")]"),
            Member("[Header(\"X-API-Key\")]"));
    }

    [Theory]
    [InlineData("?{|ASTW2003:api_key={key}|}", "", "string key")]
    [InlineData("?lang=en&{|ASTW2003:api_key={key}|}", "?lang=en", "string key")]
    [InlineData("?{|ASTW2003:api_key={key}|}&lang={lang}", "?lang={lang}", "string key, string lang")]
    public Task A_parameter_in_the_text_of_a_URL(string before, string after, string parameters) =>
        FixesAsync<ASTW2003KeyInQueryFix>(
            $"[Get(\"/v1/moon{before}\")] Task<string> MoonAsync({parameters});",
            $"[Get(\"/v1/moon{after}\")] Task<string> MoonAsync([Authorize(\"Bearer\")] {parameters});",
            $"[Get(\"/v1/moon{after}\")] Task<string> MoonAsync([Header(\"X-API-Key\")] {parameters});");

    [Theory]
    [InlineData("""[Get("/v1/moon?{|ASTW2003:api_key=0123456789|}")] Task<string> MoonAsync();""")]
    [InlineData("""[Get("/v1/keys/{key}?{|ASTW2003:api_key={key}|}")] Task<string> KeyAsync(string key);""")]
    [InlineData("""[Get("/v1/moon?{|ASTW2003:api_key={key}|}")] Task<string> MoonAsync(string key, [Authorize] string token);""")]
    [InlineData("""[Get("/v1/moon")] Task<string> MoonAsync({|ASTW2003:string apiKey|}, [Authorize] string token);""")]
    public async Task What_has_no_safe_rewrite(string member)
    {
        await FixesAsync<ASTW2003KeyInQueryFix>(member, member, FixVariant.Authorization);
        await FixesAsync<ASTW2003KeyInQueryFix>(member, member, FixVariant.KeyHeader);
    }

    [Fact]
    public Task An_entry_of_a_collection_of_headers() => FixesAsync<ASTW2001MisnamedHeaderFix>(
        """[Get("/v1/moon")] Task<string> MoonAsync([HeaderCollection] IDictionary<string, string> headers);""",
        """[Get("/v1/moon")] Task<string> MoonAsync([HeaderCollection] IDictionary<string, string> headers);""",
        FixVariant.KeyHeader,
        """IAsterwiseApi api = null!; await api.MoonAsync(new Dictionary<string, string> { [{|ASTW2001:"apikey"|}] = key });""",
        """IAsterwiseApi api = null!; await api.MoonAsync(new Dictionary<string, string> { ["X-API-Key"] = key });""");
}

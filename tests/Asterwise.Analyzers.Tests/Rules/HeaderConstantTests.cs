using Asterwise.Analyzers.Tests.Infrastructure;

namespace Asterwise.Analyzers.Tests.Rules;

/// <summary>Names of headers that are constants, or fields that hold what a constant would.</summary>
public class HeaderConstantTests
{
    private const string OtherFile =
        """
        static class Known
        {
            public const string Key = "api-key";
            public static readonly string Field = "api-key";
            public static string Property => "api-key";
        }

        enum ApiKey { Header }
        """;

    [Theory]
    [InlineData("""http.DefaultRequestHeaders.Add({|ASTW2001:Known.Key|}, key);""")]
    [InlineData("""http.DefaultRequestHeaders.Add({|ASTW2001:Known.Field|}, key);""")]
    [InlineData("""http.DefaultRequestHeaders.Add({|ASTW2001:Known.Property|}, key);""")]
    [InlineData("""http.DefaultRequestHeaders.Add({|ASTW2001:nameof(ApiKey)|}, key);""")]
    [InlineData("""http.DefaultRequestHeaders.Add("Authorization", {|ASTW2005:key|});""")]
    [InlineData("""http.DefaultRequestHeaders.Add(Microsoft.Net.Http.Headers.HeaderNames.Authorization, {|ASTW2005:key|});""")]
    [InlineData("""
        http.DefaultRequestHeaders.Add(Microsoft.Net.Http.Headers.HeaderNames.Authorization, {|ASTW2005:"Token " + key|});
        """)]
    [InlineData("""
        http.DefaultRequestHeaders.Add(System.Net.HttpRequestHeader.Authorization.ToString(), {|ASTW2005:"Token " + key|});
        """)]
    [InlineData("""
        var apiKey = key;
        http.DefaultRequestHeaders.Add(
            {|ASTW2001:Microsoft.Net.Http.Headers.HeaderNames.ProxyAuthorization|}, "Bearer " + apiKey);
        """)]
    public Task A_name_is_known(string statement) => Verify.ReportsAsync(
        ClientSnippet.Of(ClientSnippet.Asterwise, statement), OtherFile);

    [Theory]
    [InlineData("""http.DefaultRequestHeaders.Add(Microsoft.Net.Http.Headers.HeaderNames.Authorization, "Bearer " + key);""")]
    [InlineData("""http.DefaultRequestHeaders.Add(Microsoft.Net.Http.Headers.HeaderNames.AcceptLanguage, key);""")]
    [InlineData("""http.DefaultRequestHeaders.Add(Microsoft.Net.Http.Headers.HeaderNames.ProxyAuthorization, "Basic " + key);""")]
    public Task A_right_header_or_another(string statement) => Verify.ReportsAsync(
        ClientSnippet.Of(ClientSnippet.Asterwise, statement), OtherFile);
}

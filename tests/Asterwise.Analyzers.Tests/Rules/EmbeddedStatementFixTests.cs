using Asterwise.Analyzers.CodeFixes.Providers;
using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Tests.Infrastructure;

namespace Asterwise.Analyzers.Tests.Rules;

/// <summary>
/// A statement that adds the key and is the only one of what it stands in goes too, and leaves code that compiles and runs.
/// </summary>
public class EmbeddedStatementFixTests
{
    [Theory]
    [InlineData("""if (signed) query["api_key"] = key;""")]
    [InlineData("""if (!signed) query["lang"] = "de"; else query["api_key"] = key;""")]
    [InlineData("""if (signed) query["api_key"] = key; else query["lang"] = "de";""")]
    [InlineData("""if (Next()) query["api_key"] = key;""")]
    [InlineData("""if (signed) if (key.Length > 0) query["api_key"] = key;""")]
    [InlineData("""foreach (var lang in new[] { "de" }) query["api_key"] = key;""")]
    [InlineData("""for (var i = 0; i < 1; i++) query["api_key"] = key;""")]
    [InlineData("""while (Next()) query["api_key"] = key;""")]
    [InlineData("""do query["api_key"] = key; while (Next());""")]
    [InlineData("""using (new MemoryStream()) query["api_key"] = key;""")]
    [InlineData("""lock (query) query["api_key"] = key;""")]
    [InlineData("""add: query["api_key"] = key; if (Next()) goto add;""")]
    [InlineData("""switch (signed) { case true: query["api_key"] = key; break; }""")]
    [InlineData("""void Sign() { query["api_key"] = key; } Sign();""")]
    [InlineData("""if (signed) query.Add("api_key", key);""")]
    [InlineData("""if (signed) { query["api_key"] = key; }""")]
    public Task Of_a_query_string(string statement) =>
        RepairedProgram.AuthenticatesAsync<ASTW2003KeyInQueryFix>(Program(statement), FixVariant.Authorization);

    [Theory]
    [InlineData("if (signed) uri.Query = $\"api_key={key}\";")]
    [InlineData("foreach (var lang in new[] { \"de\" }) uri.Query = \"?api_key=\" + key;")]
    public Task Of_a_builder(string statement) => RepairedProgram.AuthenticatesAsync<ASTW2003KeyInQueryFix>(
        Program(statement).Replace("\"https://api.asterwise.com/v1/moon?\" + query", "uri.Uri", StringComparison.Ordinal),
        FixVariant.KeyHeader);

    [Fact]
    public Task An_if_goes_with_its_statement() => Verify.FixesAsync<ASTW2003KeyInQueryFix>(
        """
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Web;

        class Stars
        {
            void Get(HttpRequestMessage message, string asterwiseKey, bool signed)
            {
                var query = HttpUtility.ParseQueryString("");
                if (signed) {|ASTW2003:query["api_key"] = asterwiseKey|};
                message.RequestUri = new System.Uri("https://api.asterwise.com/v1/card?" + query);
            }
        }
        """,
        """
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Web;

        class Stars
        {
            void Get(HttpRequestMessage message, string asterwiseKey, bool signed)
            {
                var query = HttpUtility.ParseQueryString("");
                message.RequestUri = new System.Uri("https://api.asterwise.com/v1/card?" + query);
                message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", asterwiseKey);
            }
        }
        """);

    private static string Program(string statement) =>
        $$"""
        using System;
        using System.IO;
        using System.Net.Http;
        using System.Threading.Tasks;
        using System.Web;

        static class Program
        {
            static int calls;

            static bool Next() => calls++ == 0;

            static async Task RunAsync()
            {
                var key = Environment.GetEnvironmentVariable("ASTERWISE_API_KEY") ?? throw new InvalidOperationException();
                var signed = key.Length > 0;
                var query = HttpUtility.ParseQueryString("q=x");
                var uri = new UriBuilder("https://api.asterwise.com/v1/moon");
                {{statement}}
                using var client = new HttpClient();
                await client.GetAsync("https://api.asterwise.com/v1/moon?" + query);
            }
        }
        """;
}

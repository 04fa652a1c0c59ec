using System.Text;
using Asterwise.Analyzers.CodeFixes.Providers;
using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.Tests.Repairs;

/// <summary>A repair changes what is wrong, and leaves the file as its author laid it out.</summary>
public class LayoutTests
{
    [Fact]
    public Task Comments_between_the_arguments_stay_where_they_are() => Verify.FixesAsync<ASTW2001MisnamedHeaderFix>(
        """
        using System.Net.Http;
        using System.Net.Http.Headers;

        class Stars
        {
            void Sign(HttpRequestMessage asterwise, string key)
            {
                asterwise.Headers.Add(
                    // the name that the old gateway took
                    {|ASTW2001:"apikey"|}, // of May
                    key /* from the vault */); // once
            }
        }
        """,
        """
        using System.Net.Http;
        using System.Net.Http.Headers;

        class Stars
        {
            void Sign(HttpRequestMessage asterwise, string key)
            {
                asterwise.Headers.Authorization = new AuthenticationHeaderValue(
                    // the name that the old gateway took
                    "Bearer", // of May
                    key /* from the vault */); // once
            }
        }
        """);

    [Fact]
    public Task A_URL_of_several_lines_keeps_them_and_what_is_said_beside_them() => Verify.FixesAsync<ASTW2003KeyInQueryFix>(
        """
        using System;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Threading.Tasks;

        class Stars(HttpClient http, string asterwiseKey)
        {
            async Task<HttpResponseMessage> Geocode(string q)
            {
                var response = await http.GetAsync(
                    "https://api.asterwise.com/v1/utils/geocode" +
                    $"?q={Uri.EscapeDataString(q)}" + // what
                    "&limit=3" +                      // how many
                    $"&{|ASTW2003:api_key={Uri.EscapeDataString(asterwiseKey)}|}");
                return response;
            }
        }
        """,
        """
        using System;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Threading.Tasks;

        class Stars(HttpClient http, string asterwiseKey)
        {
            async Task<HttpResponseMessage> Geocode(string q)
            {
                using var request = new HttpRequestMessage(
                    HttpMethod.Get,
                    "https://api.asterwise.com/v1/utils/geocode" +
                    $"?q={Uri.EscapeDataString(q)}" + // what
                    "&limit=3" /* how many */);
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", asterwiseKey);
                var response = await http.SendAsync(request);
                return response;
            }
        }
        """);

    [Fact]
    public Task A_comment_in_a_hole_of_a_string_goes_behind_the_string() => Verify.FixesAsync<ASTW2003KeyInQueryFix>(
        """
        using System.Net.Http;

        class Stars(string asterwiseKey)
        {
            HttpRequestMessage Moon() => new(
                HttpMethod.Get, $"https://api.asterwise.com/v1/moon?{|ASTW2003:api_key={asterwiseKey /* of May */}|}&lang=en");
        }
        """,
        """
        using System.Net.Http;

        class Stars(string asterwiseKey)
        {
            HttpRequestMessage Moon() => new(
                HttpMethod.Get, "https://api.asterwise.com/v1/moon?lang=en" /* of May */)
            {
                Headers = { { "X-API-Key", asterwiseKey } },
            };
        }
        """,
        FixVariant.KeyHeader);

    [Fact]
    public Task A_comment_of_what_is_written_twice_is_written_once() => Verify.FixesAsync<ASTW2003KeyInQueryFix>(
        """
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Threading.Tasks;

        class Stars(HttpClient http, string asterwiseKey)
        {
            async Task<string> Moon()
            {
                return await http.GetStringAsync("https://api.asterwise.com/v1/moon?{|ASTW2003:key=" + asterwiseKey|})
                    .ConfigureAwait(/* any */ false);
            }
        }
        """,
        """
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Threading.Tasks;

        class Stars(HttpClient http, string asterwiseKey)
        {
            async Task<string> Moon()
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, "https://api.asterwise.com/v1/moon");
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", asterwiseKey);
                using var response = await http.SendAsync(request).ConfigureAwait(false);
                response.EnsureSuccessStatusCode();
                return await response.Content.ReadAsStringAsync().ConfigureAwait(false) /* any */;
            }
        }
        """);

    [Theory]
    [InlineData(",", "\n            { \"Authorization\", $\"Bearer {asterwiseKey}\" },")]
    [InlineData("", ",\n            { \"Authorization\", $\"Bearer {asterwiseKey}\" }")]
    [InlineData(", // any", "\n            { \"Authorization\", $\"Bearer {asterwiseKey}\" },")]
    public Task An_element_gets_a_line_of_its_own_as_its_neighbours_have(string behind, string added)
    {
        const string file =
            """
            using System;
            using System.Net.Http;

            class Stars(string asterwiseKey)
            {
                HttpRequestMessage Ask(string sign) => new()
                {
                    RequestUri = new Uri($"https://api.asterwise.com/v1/{sign}QUERY"),
                    Headers =
                    {
                        { "Accept", "application/json" }ADDED
                    },
                };
            }
            """;
        return Verify.FixesAsync<ASTW2003KeyInQueryFix>(
            file.Replace("QUERY", "?{|ASTW2003:token={asterwiseKey}|}").Replace("ADDED", behind),
            file.Replace("QUERY", "").Replace("ADDED", behind + added));
    }

    [Theory]
    [InlineData(
        "\"https://api.asterwise.com/?q=a\\tb&{|ASTW2003:api_key=\" + asterwiseKey|} + \"&x=\\u0041\"",
        "\"https://api.asterwise.com/?q=a\\tb\" + \"&x=\\u0041\"")]
    [InlineData(
        "@\"https://api.asterwise.com/?q=\"\"a\"\"&{|ASTW2003:api_key=\" + asterwiseKey|} + @\"&x=1\"",
        "@\"https://api.asterwise.com/?q=\"\"a\"\"\" + @\"&x=1\"")]
    [InlineData(
        "\"\"\"https://api.asterwise.com/?q=\"a\";&{|ASTW2003:api_key=\"\"\" + asterwiseKey|}",
        "\"\"\"https://api.asterwise.com/?q=\"a\";\"\"\"")]
    [InlineData(
        "$@\"https://api.asterwise.com/?q={sign}\"\"&{|ASTW2003:api_key={asterwiseKey}|}\"",
        "$@\"https://api.asterwise.com/?q={sign}\"\"\"")]
    [InlineData(
        "$\"\"\"https://api.asterwise.com/?{|ASTW2003:key={asterwiseKey}|}&q={sign}\"\"\"",
        "$\"\"\"https://api.asterwise.com/?q={sign}\"\"\"")]
    public Task A_string_stays_of_its_form(string before, string after)
    {
        static string File(string url, string header) => $$"""""
            using System;
            using System.Net.Http;

            class Stars
            {
                void Ask(string asterwiseKey, string sign)
                {
                    using var request = new HttpRequestMessage(HttpMethod.Get, {{url}});{{header}}
                }
            }
            """"";
        return Verify.FixesAsync<ASTW2003KeyInQueryFix>(
            File(before, ""),
            File(after, "\n        request.Headers.Add(\"X-API-Key\", asterwiseKey);"),
            FixVariant.KeyHeader);
    }

    [Theory]
    [InlineData("\n", "    ")]
    [InlineData("\r\n", "    ")]
    [InlineData("\n", "\t")]
    [InlineData("\r\n", "\t")]
    [InlineData("\n", "  ")]
    public Task Line_ends_and_indentation_are_the_files_own(string endOfLine, string indentation)
    {
        string File(string text) => text.Replace("    ", indentation).ReplaceLineEndings(endOfLine);
        return Verify.FixesAsync<ASTW2003KeyInQueryFix>(
            File("""
                // Stars.

                namespace Stars
                {
                    using System.Net.Http;
                    using System.Threading.Tasks;

                    class Card(HttpClient http, string asterwiseKey)
                    {
                        // of the day
                        Task<string> Ask() => http.GetStringAsync("https://api.asterwise.com/?{|ASTW2003:key=" + asterwiseKey|});
                    }
                }
                """),
            File("""
                // Stars.

                namespace Stars
                {
                    using System.Net.Http;
                    using System.Net.Http.Headers;
                    using System.Threading.Tasks;

                    class Card(HttpClient http, string asterwiseKey)
                    {
                        // of the day
                        async Task<string> Ask()
                        {
                            using var request = new HttpRequestMessage(HttpMethod.Get, "https://api.asterwise.com/");
                            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", asterwiseKey);
                            using var response = await http.SendAsync(request);
                            response.EnsureSuccessStatusCode();
                            return await response.Content.ReadAsStringAsync();
                        }
                    }
                }
                """));
    }

    [Fact]
    public Task An_import_goes_below_the_head_of_the_file() => Verify.FixesAsync<ASTW2001MisnamedHeaderFix>(
        """
        // Copyright of nobody.
        #nullable enable

        // What signs a request.
        static class Signing
        {
            static void Sign(System.Net.Http.HttpRequestMessage asterwise, string key) =>
                asterwise.Headers.Add({|ASTW2001:"apikey"|}, key);
        }
        """,
        """
        // Copyright of nobody.
        #nullable enable

        using System.Net.Http.Headers;

        // What signs a request.
        static class Signing
        {
            static void Sign(System.Net.Http.HttpRequestMessage asterwise, string key) =>
                asterwise.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        }
        """);

    [Fact]
    public async Task A_byte_order_mark_stays()
    {
        var source = SourceText.From("class C { string apiKey = \"KEY\"; }", new UTF8Encoding(true));
        var text = await RepairedFile.TextAfterAsync<ASTW1001HardCodedKeyFix>(
            source.Replace(new TextSpan(27, 3), Verify.Key), FixVariant.Environment);
        Assert.Equal(3, text.Encoding!.GetPreamble().Length);
    }

    [Fact]
    public Task A_statement_of_which_nothing_is_left_goes_with_its_line() => Verify.FixesAsync<ASTW2003KeyInQueryFix>(
        """
        using System;
        using System.Net.Http;
        using System.Net.Http.Headers;

        class Stars(string apiKey)
        {
            private readonly HttpClient client = new() { BaseAddress = new Uri("https://api.asterwise.com/") };

            string Card()
            {
                string url;
                url = "v1/card";
                url = url + "?{|ASTW2003:apikey=" + apiKey|};
                return client.GetAsync(url).Result.Content.ReadAsStringAsync().Result;
            }
        }
        """,
        """
        using System;
        using System.Net.Http;
        using System.Net.Http.Headers;

        class Stars(string apiKey)
        {
            private readonly HttpClient client = new()
            {
                BaseAddress = new Uri("https://api.asterwise.com/"),
                DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", apiKey) },
            };

            string Card()
            {
                string url;
                url = "v1/card";
                return client.GetAsync(url).Result.Content.ReadAsStringAsync().Result;
            }
        }
        """);

    [Fact]
    public Task What_is_said_of_a_statement_stays_in_its_place() => Verify.FixesAsync<ASTW2003KeyInQueryFix>(
        """
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Threading.Tasks;
        using System.Web;

        class Stars(HttpClient http, string asterwiseKey)
        {
            async Task Card()
            {
                var query = HttpUtility.ParseQueryString("");
                // as in the old API
                {|ASTW2003:query["api_key"] = asterwiseKey|}; // of May
                await http.GetAsync("https://api.asterwise.com/v1/card?" + query);
            }
        }
        """,
        """
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Threading.Tasks;
        using System.Web;

        class Stars(HttpClient http, string asterwiseKey)
        {
            async Task Card()
            {
                var query = HttpUtility.ParseQueryString("");
                // as in the old API
                // of May
                using var request = new HttpRequestMessage(HttpMethod.Get, "https://api.asterwise.com/v1/card?" + query);
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", asterwiseKey);
                await http.SendAsync(request);
            }
        }
        """);
}

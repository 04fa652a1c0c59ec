using Asterwise.Analyzers.CodeFixes.Providers;
using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Tests.Infrastructure;

namespace Asterwise.Analyzers.Tests.Rules;

public class ASTW2003KeyInQueryFixTests
{
    [Fact]
    public Task A_call_becomes_a_message_that_is_sent() => Verify.FixesAsync<ASTW2003KeyInQueryFix>(
        """
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Threading.Tasks;

        class Stars(HttpClient http, string asterwiseKey)
        {
            // The card of the day.
            public Task<HttpResponseMessage> CardAsync() =>
                http.GetAsync($"https://api.asterwise.com/v1/card-of-the-day?{|ASTW2003:api_key={asterwiseKey}|}"); // once a day
        }
        """,
        """
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Threading.Tasks;

        class Stars(HttpClient http, string asterwiseKey)
        {
            // The card of the day.
            public Task<HttpResponseMessage> CardAsync() =>
                http.SendAsync(new HttpRequestMessage(HttpMethod.Get, "https://api.asterwise.com/v1/card-of-the-day")
                {
                    Headers = { Authorization = new AuthenticationHeaderValue("Bearer", asterwiseKey) },
                }); // once a day
        }
        """);

    [Fact]
    public Task A_call_that_reads_the_response_keeps_reading_and_checking_it() => Verify.FixesAsync<ASTW2003KeyInQueryFix>(
        """
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Threading;
        using System.Threading.Tasks;

        class Stars(HttpClient http, string asterwiseKey)
        {
            public async Task<string> NatalAsync(string city, CancellationToken cancellation)
            {
                // Ask for one city.
                var text = await http.GetStringAsync(
                    $"https://api.asterwise.com/v1/city?q={city}&{|ASTW2003:api_key={asterwiseKey}|}&limit=3",
                    cancellation).ConfigureAwait(false);
                return text.Trim();
            }
        }
        """,
        """
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Threading;
        using System.Threading.Tasks;

        class Stars(HttpClient http, string asterwiseKey)
        {
            public async Task<string> NatalAsync(string city, CancellationToken cancellation)
            {
                // Ask for one city.
                using var request = new HttpRequestMessage(HttpMethod.Get, $"https://api.asterwise.com/v1/city?q={city}&limit=3");
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", asterwiseKey);
                using var response = await http.SendAsync(request, cancellation).ConfigureAwait(false);
                response.EnsureSuccessStatusCode();
                var text = await response.Content.ReadAsStringAsync(cancellation).ConfigureAwait(false);
                return text.Trim();
            }
        }
        """);

    [Fact]
    public Task A_method_that_returns_the_call_is_made_to_await_it() => Verify.FixesAsync<ASTW2003KeyInQueryFix>(
        """
        using System.Net.Http;
        using System.Threading.Tasks;

        class Stars(HttpClient http, string asterwiseKey)
        {
            public Task<string> CardAsync() =>
                http.GetStringAsync("https://api.asterwise.com/v1/tarot/card-of-the-day?{|ASTW2003:api_key=" + asterwiseKey|});
        }
        """,
        """
        using System.Net.Http;
        using System.Threading.Tasks;

        class Stars(HttpClient http, string asterwiseKey)
        {
            public async Task<string> CardAsync()
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, "https://api.asterwise.com/v1/tarot/card-of-the-day");
                request.Headers.Add("X-API-Key", asterwiseKey);
                using var response = await http.SendAsync(request);
                response.EnsureSuccessStatusCode();
                return await response.Content.ReadAsStringAsync();
            }
        }
        """,
        FixVariant.KeyHeader);

    [Fact]
    public Task A_message_gets_the_header_behind_its_declaration() => Verify.FixesAsync<ASTW2003KeyInQueryFix>(
        """
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Threading.Tasks;

        class Stars(HttpClient http, string asterwiseKey)
        {
            public async Task CardAsync()
            {
                using var request = new HttpRequestMessage(
                    HttpMethod.Get,
                    $"https://api.asterwise.com/v1/card?{|ASTW2003:api_key={asterwiseKey}|}&lang=en"); // one card
                await http.SendAsync(request);
            }
        }
        """,
        """
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Threading.Tasks;

        class Stars(HttpClient http, string asterwiseKey)
        {
            public async Task CardAsync()
            {
                using var request = new HttpRequestMessage(
                    HttpMethod.Get,
                    "https://api.asterwise.com/v1/card?lang=en"); // one card
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", asterwiseKey);
                await http.SendAsync(request);
            }
        }
        """);

    [Fact]
    public Task A_client_that_is_made_on_the_spot_gets_the_header_there() => Verify.FixesAsync<ASTW2003KeyInQueryFix>(
        """
        using System;
        using System.Net.Http;
        using System.Net.Http.Headers;

        var key = Environment.GetEnvironmentVariable("ASTERWISE_API_KEY");
        using var client = new HttpClient { BaseAddress = new Uri("https://api.asterwise.com/") };
        Console.WriteLine(await client.GetStringAsync($"v1/card?{|ASTW2003:apikey={key}|}"));
        Console.WriteLine(await client.GetStringAsync($"v1/moon?{|ASTW2003:apikey={key}|}&sign=leo"));
        """,
        """
        using System;
        using System.Net.Http;
        using System.Net.Http.Headers;

        var key = Environment.GetEnvironmentVariable("ASTERWISE_API_KEY");
        using var client = new HttpClient { BaseAddress = new Uri("https://api.asterwise.com/") };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        Console.WriteLine(await client.GetStringAsync("v1/card"));
        Console.WriteLine(await client.GetStringAsync("v1/moon?sign=leo"));
        """);

    [Fact]
    public Task The_other_elements_of_an_initializer_stay_as_they_are() => Verify.FixesAsync<ASTW2003KeyInQueryFix>(
        """
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.WebUtilities;

        class Stars(HttpClient http, string asterwiseKey)
        {
            public async Task CardAsync()
            {
                var parameters = new Dictionary<string, string?>
                {
                    ["q"] = "x", // what to look for
                    {|ASTW2003:["api_key"] = asterwiseKey|}
                };
                await http.GetAsync(QueryHelpers.AddQueryString("v1/card", parameters));
            }
        }
        """,
        """
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.WebUtilities;

        class Stars(HttpClient http, string asterwiseKey)
        {
            public async Task CardAsync()
            {
                var parameters = new Dictionary<string, string?>
                {
                    ["q"] = "x", // what to look for
                };
                using var request = new HttpRequestMessage(HttpMethod.Get, QueryHelpers.AddQueryString("v1/card", parameters));
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", asterwiseKey);
                await http.SendAsync(request);
            }
        }
        """);

    [Theory]
    [InlineData(
        """new Dictionary<string, string?> { {|ASTW2003:["api_key"] = asterwiseKey|} }""",
        """new Dictionary<string, string?>()""")]
    [InlineData(
        """new Dictionary<string, string?>(8) { {|ASTW2003:{ "api_key", asterwiseKey }|} }""",
        """new Dictionary<string, string?>(8)""")]
    public Task Of_an_initializer_with_nothing_else_parentheses_are_left(string before, string after)
    {
        static string File(string parameters, string call) => $$"""
            using System.Collections.Generic;
            using System.Net.Http;
            using System.Threading.Tasks;
            using Microsoft.AspNetCore.WebUtilities;

            class Stars(HttpClient http, string asterwiseKey)
            {
                public async Task CardAsync()
                {
                    var parameters = {{parameters}};
                    {{call}}
                }
            }
            """;
        return Verify.FixesAsync<ASTW2003KeyInQueryFix>(
            File(before, """await http.GetAsync(QueryHelpers.AddQueryString("v1/card", parameters));"""),
            File(after, """
                using var request = new HttpRequestMessage(HttpMethod.Get, QueryHelpers.AddQueryString("v1/card", parameters));
                        request.Headers.Add("X-API-Key", asterwiseKey);
                        await http.SendAsync(request);
                """),
            FixVariant.KeyHeader);
    }

    [Fact]
    public Task A_static_client_gets_the_header_in_its_initializer() => Verify.FixesAsync<ASTW2003KeyInQueryFix>(
        """
        using System;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Threading.Tasks;

        static class Stars
        {
            private static readonly HttpClient Client =
                new HttpClient { BaseAddress = new Uri("https://api.asterwise.com/v1/") };

            public static Task<string> CardAsync() =>
                Client.GetStringAsync("card?{|ASTW2003:api_key=" + Environment.GetEnvironmentVariable("ASTERWISE_API_KEY")|});
        }
        """,
        """
        using System;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Threading.Tasks;

        static class Stars
        {
            private static readonly HttpClient Client =
                new HttpClient
                {
                    BaseAddress = new Uri("https://api.asterwise.com/v1/"),
                    DefaultRequestHeaders =
                    {
                        Authorization = new AuthenticationHeaderValue(
                            "Bearer",
                            Environment.GetEnvironmentVariable("ASTERWISE_API_KEY"))
                    },
                };

            public static Task<string> CardAsync() =>
                Client.GetStringAsync("card");
        }
        """);

    [Fact]
    public Task A_client_that_also_calls_others_is_not_given_the_key() => Verify.FixesAsync<ASTW2003KeyInQueryFix>(
        """
        using System;
        using System.Net.Http;
        using System.Threading.Tasks;

        static class Stars
        {
            public static async Task CallAsync(string asterwiseKey)
            {
                using var client = new HttpClient();
                await client.GetAsync($"https://api.asterwise.com/v1/card?{|ASTW2003:api_key={asterwiseKey}|}");
                await client.GetAsync("https://example.org/");
            }
        }
        """,
        """
        using System;
        using System.Net.Http;
        using System.Threading.Tasks;

        static class Stars
        {
            public static async Task CallAsync(string asterwiseKey)
            {
                using var client = new HttpClient();
                using var request = new HttpRequestMessage(HttpMethod.Get, "https://api.asterwise.com/v1/card");
                request.Headers.Add("X-API-Key", asterwiseKey);
                await client.SendAsync(request);
                await client.GetAsync("https://example.org/");
            }
        }
        """,
        FixVariant.KeyHeader);

    [Fact]
    public Task A_hard_coded_key_is_read_from_the_environment_instead() => Verify.FixesAsync<ASTW2003KeyInQueryFix>(
        $$"""
        using System;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Threading.Tasks;

        class Stars(HttpClient http)
        {
            public Task CardAsync() =>
                http.GetAsync({|ASTW1001:"https://api.asterwise.com/v1/card?{|ASTW2003:api_key={{Verify.Key}}|}&q=x"|});
        }
        """,
        """
        using System;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Threading.Tasks;

        class Stars(HttpClient http)
        {
            public Task CardAsync() =>
                http.SendAsync(new HttpRequestMessage(HttpMethod.Get, "https://api.asterwise.com/v1/card?q=x")
                {
                    Headers =
                    {
                        Authorization = new AuthenticationHeaderValue(
                            "Bearer",
                            Environment.GetEnvironmentVariable("ASTERWISE_API_KEY")
                                ?? throw new InvalidOperationException("Set the environment variable ASTERWISE_API_KEY."))
                    },
                });
        }
        """);

    [Fact]
    public Task Comments_arguments_and_their_order_are_kept() => Verify.FixesAsync<ASTW2003KeyInQueryFix>(
        """
        using System;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Threading;
        using System.Threading.Tasks;

        class Stars(HttpClient http, string asterwiseKey)
        {
            public Task NatalAsync(HttpContent body, CancellationToken token) =>
                // One chart.
                http.PostAsync(
                    cancellationToken: token,
                    content: body /* the birth data */,
                    requestUri: $"https://api.asterwise.com/v1/natal?{|ASTW2003:api_key={asterwiseKey}|}&house={1 + 1}");
        }
        """,
        """
        using System;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Threading;
        using System.Threading.Tasks;

        class Stars(HttpClient http, string asterwiseKey)
        {
            public Task NatalAsync(HttpContent body, CancellationToken token) =>
                // One chart.
                http.SendAsync(new HttpRequestMessage(HttpMethod.Post, $"https://api.asterwise.com/v1/natal?house={1 + 1}")
                {
                    Content = body,
                    Headers = { Authorization = new AuthenticationHeaderValue("Bearer", asterwiseKey) },
                }, token) /* the birth data */;
        }
        """);

    [Fact]
    public Task Constants_in_the_URL_stay_constants() => Verify.FixesAsync<ASTW2003KeyInQueryFix>(
        """
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Threading.Tasks;

        class Stars(HttpClient http, string asterwiseKey)
        {
            private const string Root = "https://api.asterwise.com/v1";

            public Task CardAsync() => http.GetAsync(Root + "/card" + "?{|ASTW2003:api_key=" + asterwiseKey|});
            public Task MoonAsync() => http.DeleteAsync($"{Root}/moon?{|ASTW2003:api_key={asterwiseKey}|}");
        }
        """,
        """
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Threading.Tasks;

        class Stars(HttpClient http, string asterwiseKey)
        {
            private const string Root = "https://api.asterwise.com/v1";

            public Task CardAsync() => http.SendAsync(new HttpRequestMessage(HttpMethod.Get, Root + "/card")
            {
                Headers = { Authorization = new AuthenticationHeaderValue("Bearer", asterwiseKey) },
            });
            public Task MoonAsync() => http.SendAsync(new HttpRequestMessage(HttpMethod.Delete, $"{Root}/moon")
            {
                Headers = { Authorization = new AuthenticationHeaderValue("Bearer", asterwiseKey) },
            });
        }
        """);

    [Fact]
    public Task A_message_that_has_the_header_already_only_loses_the_parameter() => Verify.FixesAsync<ASTW2003KeyInQueryFix>(
        """
        using System.Net.Http;
        using System.Net.Http.Headers;

        class Stars(HttpClient http, string asterwiseKey)
        {
            public void Send() => http.Send(
                new HttpRequestMessage(HttpMethod.Get, $"https://api.asterwise.com/v1/card?{|ASTW2003:api_key={asterwiseKey}|}")
                {
                    Headers = { Authorization = new AuthenticationHeaderValue("Bearer", asterwiseKey) },
                });
        }
        """,
        """
        using System.Net.Http;
        using System.Net.Http.Headers;

        class Stars(HttpClient http, string asterwiseKey)
        {
            public void Send() => http.Send(
                new HttpRequestMessage(HttpMethod.Get, "https://api.asterwise.com/v1/card")
                {
                    Headers = { Authorization = new AuthenticationHeaderValue("Bearer", asterwiseKey) },
                });
        }
        """);

    [Fact]
    public Task Several_in_one_statement() => Verify.FixesAsync<ASTW2003KeyInQueryFix>(
        """
        using System;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Threading.Tasks;

        class Stars(HttpClient http, string asterwiseKey)
        {
            public Task BothAsync() => Task.WhenAll(
                http.GetAsync($"https://api.asterwise.com/v1/card?{|ASTW2003:api_key={asterwiseKey}|}"),
                http.DeleteAsync($"https://api.asterwise.com/v1/moon?{|ASTW2003:api_key={asterwiseKey}|}"));
        }
        """,
        """
        using System;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Threading.Tasks;

        class Stars(HttpClient http, string asterwiseKey)
        {
            public Task BothAsync() => Task.WhenAll(
                http.SendAsync(new HttpRequestMessage(HttpMethod.Get, "https://api.asterwise.com/v1/card")
                {
                    Headers = { Authorization = new AuthenticationHeaderValue("Bearer", asterwiseKey) },
                }),
                http.SendAsync(new HttpRequestMessage(HttpMethod.Delete, "https://api.asterwise.com/v1/moon")
                {
                    Headers = { Authorization = new AuthenticationHeaderValue("Bearer", asterwiseKey) },
                }));
        }
        """);

    [Fact]
    public Task Two_reading_calls_in_one_method_get_names_of_their_own() => Verify.FixesAsync<ASTW2003KeyInQueryFix>(
        """
        using System.Net.Http;
        using System.Threading.Tasks;

        class Stars(HttpClient http, string asterwiseKey)
        {
            public async Task<string> BothAsync(string request)
            {
                var card = await http.GetStringAsync($"https://api.asterwise.com/v1/card?{|ASTW2003:api_key={asterwiseKey}|}");
                return card + request;
            }
        }
        """,
        """
        using System.Net.Http;
        using System.Threading.Tasks;

        class Stars(HttpClient http, string asterwiseKey)
        {
            public async Task<string> BothAsync(string request)
            {
                using var message = new HttpRequestMessage(HttpMethod.Get, "https://api.asterwise.com/v1/card");
                message.Headers.Add("X-API-Key", asterwiseKey);
                using var response = await http.SendAsync(message);
                response.EnsureSuccessStatusCode();
                var card = await response.Content.ReadAsStringAsync();
                return card + request;
            }
        }
        """,
        FixVariant.KeyHeader);

    [Fact]
    public async Task Older_language_and_framework()
    {
        var test = Verify.Fix<ASTW2003KeyInQueryFix>(
            """
            using System.Net.Http;
            using System.Net.Http.Headers;
            using System.Threading.Tasks;

            class Stars
            {
                private readonly HttpClient http = new HttpClient();

                public async Task<string> CardAsync(string asterwiseKey, bool wanted)
                {
                    if (wanted)
                        return await http.GetStringAsync(
                            "https://api.asterwise.com/v1/card?{|ASTW2003:api_key=" + asterwiseKey|});
                    return null;
                }
            }
            """,
            """
            using System.Net.Http;
            using System.Net.Http.Headers;
            using System.Threading.Tasks;

            class Stars
            {
                private readonly HttpClient http = new HttpClient();

                public async Task<string> CardAsync(string asterwiseKey, bool wanted)
                {
                    if (wanted)
                    {
                        var request = new HttpRequestMessage(HttpMethod.Get, "https://api.asterwise.com/v1/card");
                        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", asterwiseKey);
                        var response = await http.SendAsync(request);
                        response.EnsureSuccessStatusCode();
                        return await response.Content.ReadAsStringAsync();
                    }
                    return null;
                }
            }
            """);
        test.References = References.Net472;
        test.LanguageVersion = Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp7_3;
        await test.RunAsync();
    }

    [Theory]
    [InlineData("""string Url() => $"https://api.asterwise.com/v1/card?{|ASTW2003:api_key={asterwiseKey}|}";""")]
    [InlineData("""
        var url = $"https://api.asterwise.com/v1/card?{|ASTW2003:api_key={asterwiseKey}|}";
        await http.GetAsync(url);
        await http.GetAsync(url);
        """)]
    [InlineData("""
        var client = new HttpClient { BaseAddress = new Uri($"https://api.asterwise.com/?{|ASTW2003:api_key={asterwiseKey}|}") };
        """)]
    [InlineData("""var task = http.GetStringAsync($"https://api.asterwise.com/v1/card?{|ASTW2003:api_key={asterwiseKey}|}");""")]
    [InlineData("""
        await http.GetAsync($"https://api.asterwise.com/v1/card?{|ASTW2003:api_key={Uri.EscapeDataString(asterwiseKey + "x")}|}");
        """)]
    public Task Nothing_is_offered_where_no_rewrite_is_safe(string statement) =>
        Verify.OffersNothingAsync<ASTW2003KeyInQueryFix>($$"""
            using System;
            using System.Net.Http;
            using System.Threading.Tasks;

            class Stars(HttpClient http, string asterwiseKey)
            {
                public async Task CallAsync()
                {
                    {{statement}}
                    await Task.CompletedTask;
                }
            }
            """);

    [Fact]
    public Task Line_ends_stay_as_the_file_has_them() => Verify.FixesAsync<ASTW2003KeyInQueryFix>(
        """
        using System.Net.Http;
        using System.Threading.Tasks;

        class Stars(HttpClient http, string asterwiseKey)
        {
            public async Task CardAsync()
            {
                await http.GetStringAsync($"https://api.asterwise.com/v1/card?{|ASTW2003:api_key={asterwiseKey}|}");
            }
        }
        """.ReplaceLineEndings("\r\n"),
        """
        using System.Net.Http;
        using System.Threading.Tasks;

        class Stars(HttpClient http, string asterwiseKey)
        {
            public async Task CardAsync()
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, "https://api.asterwise.com/v1/card");
                request.Headers.Add("X-API-Key", asterwiseKey);
                using var response = await http.SendAsync(request);
                response.EnsureSuccessStatusCode();
                await response.Content.ReadAsStringAsync();
            }
        }
        """.ReplaceLineEndings("\r\n"),
        FixVariant.KeyHeader);

    [Fact]
    public async Task A_repaired_reading_call_still_throws_on_an_error()
    {
        const string source = """
            using System;
            using System.Net.Http;
            using System.Threading.Tasks;

            static class Program
            {
                static async Task RunAsync()
                {
                    using var client = new HttpClient();
                    Console.Write(await client.GetStringAsync(
                        "https://api.asterwise.com/v1/card?api_key=" + Environment.GetEnvironmentVariable("ASTERWISE_API_KEY")));
                }
            }
            """;
        var repaired = await RepairedProgram.FixAllAsync<ASTW2003KeyInQueryFix>(source, FixVariant.Authorization);
        await Assert.ThrowsAsync<HttpRequestException>(() => RepairedProgram.RunAsync(repaired, key: "aw_not_the_one"));
    }

    [Theory]
    [InlineData("""await client.GetAsync("v1/card?api_key=" + key);""")]
    [InlineData("""await client.GetAsync($"v1/card?api_key={Uri.EscapeDataString(key)}#top");""")]
    [InlineData("""await client.GetAsync("v1/card?q=" + Uri.EscapeDataString("New Delhi") + "&api_key=" + key + "&limit=3");""")]
    [InlineData("""await client.GetAsync(string.Format("v1/card?api_key={0}&q={1}", key, "x"));""")]
    [InlineData("""await client.GetAsync(string.Concat("v1/card?q=1&apikey=", key));""")]
    [InlineData("""
        await client.GetAsync(
            new Uri($"https://api.asterwise.com/v1/card?api_key={key}"), HttpCompletionOption.ResponseHeadersRead);
        """)]
    [InlineData("""await client.GetAsync(cancellationToken: CancellationToken.None, requestUri: $"v1/card?api_key={key}");""")]
    [InlineData("""await client.PostAsync($"v1/natal?api_key={key}", new StringContent("{}"));""")]
    [InlineData("""await client.PutAsync($"v1/natal?api_key={key}", new StringContent("{}"), CancellationToken.None);""")]
    [InlineData("""await client.PatchAsync($"v1/natal?api_key={key}", new StringContent("{}"));""")]
    [InlineData("""await client.DeleteAsync($"v1/natal?api_key={key}");""")]
    [InlineData("""await client.PostAsJsonAsync($"v1/natal?api_key={key}", new { city = "Delhi" });""")]
    [InlineData("""
        await client.PutAsJsonAsync<object>(
            $"v1/natal?api_key={key}", new { city = "Delhi" }, new System.Text.Json.JsonSerializerOptions());
        """)]
    [InlineData("""_ = (await client.GetStringAsync($"v1/card?api_key={key}")).Length;""")]
    [InlineData("""var bytes = await client.GetByteArrayAsync($"v1/card?api_key={key}", CancellationToken.None);""")]
    [InlineData("""
        using var stream = await client.GetStreamAsync($"v1/card?api_key={key}");
        await new System.IO.StreamReader(stream).ReadToEndAsync();
        """)]
    [InlineData("""
        Dictionary<string, object>? json = await client.GetFromJsonAsync<Dictionary<string, object>>($"v1/card?api_key={key}");
        """)]
    [InlineData("""if (key.Length > 0) await client.GetStringAsync($"v1/card?api_key={key}");""")]
    [InlineData("""var url = $"v1/card?api_key={key}"; await client.GetStringAsync(url);""")]
    [InlineData("""await client.SendAsync(new HttpRequestMessage(HttpMethod.Get, $"v1/card?api_key={key}"));""")]
    [InlineData("""
        await client.SendAsync(new HttpRequestMessage
        {
            Method = HttpMethod.Get,
            RequestUri = new Uri($"https://api.asterwise.com/v1/card?api_key={key}"),
        });
        """)]
    [InlineData("""
        var request = new HttpRequestMessage();
        request.RequestUri = new Uri($"https://api.asterwise.com/v1/card?api_key={key}");
        await client.SendAsync(request);
        """)]
    [InlineData("""await client.GetAsync(QueryHelpers.AddQueryString("v1/card", "api_key", key));""")]
    [InlineData("""
        await client.GetAsync(
            QueryHelpers.AddQueryString("v1/card", new Dictionary<string, string?> { ["q"] = "x", ["api_key"] = key }));
        """)]
    [InlineData("""await client.GetAsync("v1/card" + QueryString.Create("q", "x").Add("api_key", key));""")]
    [InlineData("""await client.GetAsync("v1/card" + QueryString.Create("api_key", key));""")]
    [InlineData("""
        var query = new QueryBuilder { { "q", "x" }, { "api_key", key } };
        await client.GetAsync("v1/card" + query);
        """)]
    [InlineData("""var query = new QueryBuilder(); query.Add("api_key", key); await client.GetAsync("v1/card" + query);""")]
    [InlineData("""
        var query = HttpUtility.ParseQueryString("");
        query["q"] = "x";
        query["api_key"] = key;
        await client.GetAsync("v1/card?" + query);
        """)]
    [InlineData("""
        var builder = new UriBuilder("https://api.asterwise.com/v1/card");
        builder.Query = "api_key=" + key;
        await client.GetAsync(builder.Uri);
        """)]
    [InlineData("""
        var builder = new UriBuilder("https://api.asterwise.com/v1/card") { Query = $"api_key={key}&q=x" };
        await client.GetAsync(builder.Uri);
        """)]
    [InlineData("""
        var query = HttpUtility.ParseQueryString("");
        query.Add("api_key", key);
        var builder = new UriBuilder("https://api.asterwise.com/v1/card") { Query = query.ToString() };
        await client.GetAsync(builder.ToString());
        """)]
    public async Task Repaired_calls_authenticate(string statement)
    {
        var source = $$"""
            using System;
            using System.Collections.Generic;
            using System.Net.Http;
            using System.Net.Http.Json;
            using System.Threading;
            using System.Threading.Tasks;
            using System.Web;
            using Microsoft.AspNetCore.Http;
            using Microsoft.AspNetCore.Http.Extensions;
            using Microsoft.AspNetCore.WebUtilities;

            static class Program
            {
                private static readonly string key = Environment.GetEnvironmentVariable("ASTERWISE_API_KEY")!;

                static Task RunAsync() => CallAsync(new HttpClient { BaseAddress = new Uri("https://api.asterwise.com/") });

                private static async Task CallAsync(HttpClient client)
                {
                    {{statement}}
                }
            }
            """;
        await RepairedProgram.AuthenticatesAsync<ASTW2003KeyInQueryFix>(source, FixVariant.Authorization);
        await RepairedProgram.AuthenticatesAsync<ASTW2003KeyInQueryFix>(source, FixVariant.KeyHeader);
    }
}

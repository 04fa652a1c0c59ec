using Asterwise.Analyzers.CodeFixes;
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
                http.GetAsync({|ASTW2003:$"https://api.asterwise.com/v1/tarot/card-of-the-day?api_key={asterwiseKey}"|}); // once a day
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
                http.SendAsync(new HttpRequestMessage(HttpMethod.Get, "https://api.asterwise.com/v1/tarot/card-of-the-day") { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", asterwiseKey) } }); // once a day
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
                var text = await http.GetStringAsync({|ASTW2003:$"https://api.asterwise.com/v1/utils/geocode?q={city}&api_key={asterwiseKey}&limit=3"|}, cancellation).ConfigureAwait(false);
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
                using var request = new HttpRequestMessage(HttpMethod.Get, $"https://api.asterwise.com/v1/utils/geocode?q={city}&limit=3");
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
            public Task<string> CardAsync() => http.GetStringAsync({|ASTW2003:"https://api.asterwise.com/v1/tarot/card-of-the-day?api_key=" + asterwiseKey|});
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
                using var request = new HttpRequestMessage(HttpMethod.Get, {|ASTW2003:$"https://api.asterwise.com/v1/card?api_key={asterwiseKey}&lang=en"|}); // one card
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
                using var request = new HttpRequestMessage(HttpMethod.Get, "https://api.asterwise.com/v1/card?lang=en"); // one card
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
        Console.WriteLine(await client.GetStringAsync({|ASTW2003:$"v1/card?apikey={key}"|}));
        Console.WriteLine(await client.GetStringAsync({|ASTW2003:$"v1/moon?apikey={key}&sign=leo"|}));
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
                await http.SendAsync(new HttpRequestMessage(HttpMethod.Get, QueryHelpers.AddQueryString("v1/card", parameters)) { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", asterwiseKey) } });
            }
        }
        """);

    [Theory]
    [InlineData("""await client.GetAsync("v1/card?api_key=" + key);""")]
    [InlineData("""await client.GetAsync($"v1/card?api_key={Uri.EscapeDataString(key)}#top");""")]
    [InlineData("""await client.GetAsync("v1/card?q=" + Uri.EscapeDataString("New Delhi") + "&api_key=" + key + "&limit=3");""")]
    [InlineData("""await client.GetAsync(string.Format("v1/card?api_key={0}&q={1}", key, "x"));""")]
    [InlineData("""await client.GetAsync(string.Concat("v1/card?q=1&apikey=", key));""")]
    [InlineData("""await client.GetAsync(new Uri($"https://api.asterwise.com/v1/card?api_key={key}"), HttpCompletionOption.ResponseHeadersRead);""")]
    [InlineData("""await client.GetAsync(cancellationToken: CancellationToken.None, requestUri: $"v1/card?api_key={key}");""")]
    [InlineData("""await client.PostAsync($"v1/natal?api_key={key}", new StringContent("{}"));""")]
    [InlineData("""await client.PutAsync($"v1/natal?api_key={key}", new StringContent("{}"), CancellationToken.None);""")]
    [InlineData("""await client.PatchAsync($"v1/natal?api_key={key}", new StringContent("{}"));""")]
    [InlineData("""await client.DeleteAsync($"v1/natal?api_key={key}");""")]
    [InlineData("""await client.PostAsJsonAsync($"v1/natal?api_key={key}", new { city = "Delhi" });""")]
    [InlineData("""await client.PutAsJsonAsync<object>($"v1/natal?api_key={key}", new { city = "Delhi" }, new System.Text.Json.JsonSerializerOptions());""")]
    [InlineData("""_ = (await client.GetStringAsync($"v1/card?api_key={key}")).Length;""")]
    [InlineData("""var bytes = await client.GetByteArrayAsync($"v1/card?api_key={key}", CancellationToken.None);""")]
    [InlineData("""using var stream = await client.GetStreamAsync($"v1/card?api_key={key}"); await new System.IO.StreamReader(stream).ReadToEndAsync();""")]
    [InlineData("""Dictionary<string, object>? json = await client.GetFromJsonAsync<Dictionary<string, object>>($"v1/card?api_key={key}");""")]
    [InlineData("""if (key.Length > 0) await client.GetStringAsync($"v1/card?api_key={key}");""")]
    [InlineData("""var url = $"v1/card?api_key={key}"; await client.GetStringAsync(url);""")]
    [InlineData("""await client.SendAsync(new HttpRequestMessage(HttpMethod.Get, $"v1/card?api_key={key}"));""")]
    [InlineData("""await client.SendAsync(new HttpRequestMessage { Method = HttpMethod.Get, RequestUri = new Uri($"https://api.asterwise.com/v1/card?api_key={key}") });""")]
    [InlineData("""var request = new HttpRequestMessage(); request.RequestUri = new Uri($"https://api.asterwise.com/v1/card?api_key={key}"); await client.SendAsync(request);""")]
    [InlineData("""await client.GetAsync(QueryHelpers.AddQueryString("v1/card", "api_key", key));""")]
    [InlineData("""await client.GetAsync(QueryHelpers.AddQueryString("v1/card", new Dictionary<string, string?> { ["q"] = "x", ["api_key"] = key }));""")]
    [InlineData("""await client.GetAsync("v1/card" + QueryString.Create("q", "x").Add("api_key", key));""")]
    [InlineData("""await client.GetAsync("v1/card" + QueryString.Create("api_key", key));""")]
    [InlineData("""var query = new QueryBuilder { { "q", "x" }, { "api_key", key } }; await client.GetAsync("v1/card" + query);""")]
    [InlineData("""var query = new QueryBuilder(); query.Add("api_key", key); await client.GetAsync("v1/card" + query);""")]
    [InlineData("""var query = HttpUtility.ParseQueryString(""); query["q"] = "x"; query["api_key"] = key; await client.GetAsync("v1/card?" + query);""")]
    [InlineData("""var builder = new UriBuilder("https://api.asterwise.com/v1/card"); builder.Query = "api_key=" + key; await client.GetAsync(builder.Uri);""")]
    [InlineData("""var builder = new UriBuilder("https://api.asterwise.com/v1/card") { Query = $"api_key={key}&q=x" }; await client.GetAsync(builder.Uri);""")]
    [InlineData("""var query = HttpUtility.ParseQueryString(""); query.Add("api_key", key); var builder = new UriBuilder("https://api.asterwise.com/v1/card") { Query = query.ToString() }; await client.GetAsync(builder.ToString());""")]
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

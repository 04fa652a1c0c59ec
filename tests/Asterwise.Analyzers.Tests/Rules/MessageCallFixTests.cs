using Asterwise.Analyzers.CodeFixes.Providers;
using Asterwise.Analyzers.Tests.Infrastructure;

namespace Asterwise.Analyzers.Tests.Rules;

/// <summary>A call that carries the key in its URL becomes one of a message, wherever it stands.</summary>
public class MessageCallFixTests
{
    [Theory]
    [InlineData(
        """
        Func<Task<string>> card = () => http.GetStringAsync($"https://api.asterwise.com/v1/card?{|ASTW2003:key={asterwiseKey}|}");
        """,
        """
        Func<Task<string>> card = async () =>
                {
                    using var request = new HttpRequestMessage(HttpMethod.Get, "https://api.asterwise.com/v1/card");
                    request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", asterwiseKey);
                    using var response = await http.SendAsync(request);
                    response.EnsureSuccessStatusCode();
                    return await response.Content.ReadAsStringAsync();
                };
        """)]
    [InlineData(
        """
        var card = http.GetStringAsync($"https://api.asterwise.com/v1/card?{|ASTW2003:api_key={asterwiseKey}|}").Result;
        """,
        """
        var card = http.SendAsync(new HttpRequestMessage(HttpMethod.Get, "https://api.asterwise.com/v1/card")
                {
                    Headers = { Authorization = new AuthenticationHeaderValue("Bearer", asterwiseKey) },
                }).Result.EnsureSuccessStatusCode().Content.ReadAsStringAsync().Result;
        """)]
    [InlineData(
        """
        var card = http.GetAsync($"https://api.asterwise.com/v1/card?{|ASTW2003:api_key={asterwiseKey}|}");
        """,
        """
        var card = http.SendAsync(new HttpRequestMessage(HttpMethod.Get, "https://api.asterwise.com/v1/card")
                {
                    Headers = { Authorization = new AuthenticationHeaderValue("Bearer", asterwiseKey) },
                });
        """)]
    [InlineData(
        """
        while ((await http.GetStringAsync($"https://api.asterwise.com/v1/card?{|ASTW2003:key={asterwiseKey}|}")).Length > 0) { }
        """,
        """
        while ((await (await http.SendAsync(new HttpRequestMessage(HttpMethod.Get, "https://api.asterwise.com/v1/card")
                {
                    Headers = { Authorization = new AuthenticationHeaderValue("Bearer", asterwiseKey) },
                })).EnsureSuccessStatusCode().Content.ReadAsStringAsync()).Length > 0) { }
        """)]
    [InlineData(
        """
        if (asterwiseKey.Length > 0) await http.GetAsync($"https://api.asterwise.com/v1/card?{|ASTW2003:key={asterwiseKey}|}");
        """,
        """
        if (asterwiseKey.Length > 0)
                {
                    using var request = new HttpRequestMessage(HttpMethod.Get, "https://api.asterwise.com/v1/card");
                    request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", asterwiseKey);
                    await http.SendAsync(request);
                }
        """)]
    public Task In_a_statement(string before, string after) =>
        Verify.FixesAsync<ASTW2003KeyInQueryFix>(WithStatement(before), WithStatement(after));

    [Fact]
    public Task In_a_block_on_one_line() => Verify.FixesAsync<ASTW2003KeyInQueryFix>(
        """
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Threading.Tasks;

        class Stars(HttpClient http, string key)
        {
            async Task<string> A() { return await http.GetStringAsync("https://api.asterwise.com/?{|ASTW2003:apikey=" + key|}); }
        }
        """,
        """
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Threading.Tasks;

        class Stars(HttpClient http, string key)
        {
            async Task<string> A() {
                using var request = new HttpRequestMessage(HttpMethod.Get, "https://api.asterwise.com/");
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
                using var response = await http.SendAsync(request);
                response.EnsureSuccessStatusCode();
                return await response.Content.ReadAsStringAsync();
            }
        }
        """);

    private static string WithStatement(string statement) =>
        $$"""
        using System;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Threading.Tasks;

        class Stars(HttpClient http, string asterwiseKey)
        {
            public async Task CallAsync()
            {
                {{statement}}
                await Task.CompletedTask;
            }
        }
        """;
}

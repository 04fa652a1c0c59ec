using Asterwise.Analyzers.CodeFixes.Providers;
using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Tests.Infrastructure;

namespace Asterwise.Analyzers.Tests.Rules;

public class ASTW2007SentTwiceTests
{
    [Theory]
    [InlineData("""
        http.DefaultRequestHeaders.Add("X-API-Key", key);
        http.DefaultRequestHeaders.Authorization = {|ASTW2007:new AuthenticationHeaderValue("Bearer", key)|};
        """)]
    [InlineData("""
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        http.DefaultRequestHeaders.Add({|ASTW2007:"X-API-Key"|}, key);
        """)]
    [InlineData("""
        http.DefaultRequestHeaders.Add("X-API-Key", key);
        var message = new HttpRequestMessage(HttpMethod.Get, "moon");
        message.Headers.Authorization = {|ASTW2007:new AuthenticationHeaderValue("Bearer", key)|};
        http.Send(message);
        """)]
    [InlineData("""
        var message = new HttpRequestMessage(HttpMethod.Get, "moon");
        message.Headers.Add("X-API-Key", key);
        message.Headers.Add({|ASTW2007:"X-API-Key"|}, key);
        http.Send(message);
        """)]
    [InlineData("""
        http.DefaultRequestHeaders.Add({|ASTW2007:"apikey"|}, key);
        http.DefaultRequestHeaders.Add("X-API-Key", key);
        """)]
    public Task Two_credentials_for_Asterwise(string statements) =>
        Verify.ReportsAsync(Constructed(ClientSnippet.Asterwise, statements));

    [Theory]
    [InlineData("""
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key.Trim());
        """)]
    [InlineData("""
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        var message = new HttpRequestMessage(HttpMethod.Get, "moon");
        message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        http.Send(message);
        """)]
    [InlineData("""
        if (key.Length > 50)
            http.DefaultRequestHeaders.Add("X-API-Key", key);
        else
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        """)]
    [InlineData("""
        http.DefaultRequestHeaders.Add("X-API-Key", key);
        http.DefaultRequestHeaders.Add("X-Request-Id", key);
        """)]
    public Task One_at_a_time(string statements) => Verify.ReportsAsync(Constructed(ClientSnippet.Asterwise, statements));

    [Fact]
    public Task Of_another_vendor() => Verify.ReportsAsync(Constructed(
        "https://project.supabase.co",
        """
        http.DefaultRequestHeaders.Add("X-API-Key", key);
        http.DefaultRequestHeaders.Add("apikey", key);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        """));

    [Theory]
    [InlineData("""
        http.DefaultRequestHeaders.Add({|ASTW2007:"X-API-Key"|}, key);
            return http.GetStringAsync("moon");
        """)]
    [InlineData("""
        http.DefaultRequestHeaders.TryAddWithoutValidation({|ASTW2007:"Authorization"|}, "Bearer " + key);
            return http.GetStringAsync("moon");
        """)]
    [InlineData("""
        http.DefaultRequestHeaders.Add({|ASTW2007:"X-API-Key"|}, key);
            var message = new HttpRequestMessage(HttpMethod.Get, "moon");
            return http.SendAsync(message);
        """)]
    public Task A_header_that_is_added_with_every_call(string statements) => Verify.ReportsAsync(Called(statements));

    [Theory]
    [InlineData("""
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
            return http.GetStringAsync("moon");
        """)]
    [InlineData("""
        if (!http.DefaultRequestHeaders.Contains("X-API-Key"))
                http.DefaultRequestHeaders.Add("X-API-Key", key);
            return http.GetStringAsync("moon");
        """)]
    [InlineData("""
        http.DefaultRequestHeaders.Remove("X-API-Key");
            http.DefaultRequestHeaders.Add("X-API-Key", key);
            return http.GetStringAsync("moon");
        """)]
    [InlineData("""
        using var http = new HttpClient { BaseAddress = new Uri("https://api.asterwise.com/v1/") };
            http.DefaultRequestHeaders.Add("X-API-Key", key);
            return http.GetStringAsync("moon");
        """)]
    [InlineData("""
        http.DefaultRequestHeaders.Add("X-API-Key", key);
            return Task.CompletedTask;
        """)]
    public Task A_header_that_is_set_or_asked_for(string statements) => Verify.ReportsAsync(Called(statements));

    [Fact]
    public Task A_header_that_a_program_adds_once() => Verify.ReportsAsync(
        """
        using System;
        using System.Net.Http;
        using System.Threading.Tasks;

        static class Program
        {
            private static readonly HttpClient Client = new HttpClient();

            static async Task Main() => await ShowAsync(Environment.GetEnvironmentVariable("ASTERWISE_API_KEY") ?? "");

            static async Task ShowAsync(string key)
            {
                Client.DefaultRequestHeaders.Add("X-API-Key", key);
                Console.WriteLine(await Client.GetStringAsync("https://api.asterwise.com/v1/moon"));
            }
        }
        """);

    [Fact]
    public Task A_hook_that_is_given_the_shared_client_with_each_message() => Verify.ReportsAsync(
        """
        using System.Net.Http;

        partial class AsterwiseClient
        {
            private readonly string apiKey = "";

            partial void PrepareRequest(HttpClient client, HttpRequestMessage request, string url);

            partial void PrepareRequest(HttpClient client, HttpRequestMessage request, string url)
            {
                client.DefaultRequestHeaders.Add({|ASTW2007:"X-API-Key"|}, apiKey);
            }
        }
        """);

    [Fact]
    public Task The_second_of_two_goes() => Verify.FixesAsync<ASTW2007SentTwiceFix>(
        Constructed(
            ClientSnippet.Asterwise,
            """
            http.DefaultRequestHeaders.Add("X-API-Key", key);
            http.DefaultRequestHeaders.Add({|ASTW2007:"apikey"|}, key); // for the old gateway
            """),
        Constructed(
            ClientSnippet.Asterwise,
            """
            http.DefaultRequestHeaders.Add("X-API-Key", key);
            // for the old gateway
            """),
        FixVariant.Only);

    [Fact]
    public Task A_credential_that_is_made_apart_goes_with_its_assignment() => Verify.FixesAsync<ASTW2007SentTwiceFix>(
        Constructed(
            ClientSnippet.Asterwise,
            """
            http.DefaultRequestHeaders.Add("X-API-Key", key);
            http.DefaultRequestHeaders.Authorization = {|ASTW2007:new AuthenticationHeaderValue("Bearer", key)|};
            """),
        Constructed(ClientSnippet.Asterwise, """http.DefaultRequestHeaders.Add("X-API-Key", key);"""),
        FixVariant.Only);

    private static readonly string AddedWithEveryCall = Called(
        """
        http.DefaultRequestHeaders.Add({|ASTW2007:"X-API-Key"|}, key);
            return http.GetStringAsync("moon");
        """);

    [Fact]
    public Task What_is_added_is_set() => Verify.FixesAsync<ASTW2007SentTwiceFix>(
        AddedWithEveryCall,
        Called(
            """
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
                return http.GetStringAsync("moon");
            """),
        FixVariant.Authorization);

    [Fact]
    public Task What_is_added_is_taken_out_before() => Verify.FixesAsync<ASTW2007SentTwiceFix>(
        AddedWithEveryCall,
        Called(
            """
            http.DefaultRequestHeaders.Remove("X-API-Key");
                http.DefaultRequestHeaders.Add("X-API-Key", key);
                return http.GetStringAsync("moon");
            """),
        FixVariant.KeyHeader);

    private static string Constructed(string host, string statements) =>
        $$"""
        using System;
        using System.Net.Http;
        using System.Net.Http.Headers;

        class Stars
        {
            private readonly HttpClient http = new HttpClient { BaseAddress = new Uri("{{host}}") };

            public Stars(string key)
            {
                {{statements.Replace("\n", "\n        ", StringComparison.Ordinal)}}
            }
        }
        """;

    private static string Called(string statements) =>
        $$"""
        using System;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Threading.Tasks;

        class Stars
        {
            private static readonly HttpClient http = new HttpClient { BaseAddress = new Uri("https://api.asterwise.com/v1/") };

            public Task Moon(string key)
            {
                {{statements.Replace("\n    ", "\n        ", StringComparison.Ordinal)}}
            }
        }
        """;
}

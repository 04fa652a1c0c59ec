using Asterwise.Analyzers.CodeFixes.Providers;
using Asterwise.Analyzers.Rules;
using Asterwise.Analyzers.Tests.Infrastructure;

namespace Asterwise.Analyzers.Tests.Rules;

public class ASTW2008RedirectsTests
{
    private static string Method(string statements) =>
        $$"""
        using System;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Threading.Tasks;

        class Stars
        {
            private const string Api = "https://api.asterwise.com";

            async Task Send(string key, HttpMessageHandler handler)
            {
                {{statements.Replace("\n", "\n        ", StringComparison.Ordinal)}}
            }
        }
        """;

    private static string Registration(string statement) =>
        $$"""
        using System;
        using Microsoft.Extensions.DependencyInjection;

        static class Startup
        {
            static void Add(IServiceCollection services, string key)
            {
                {{statement.Replace("\n", "\n        ", StringComparison.Ordinal)}}
            }
        }
        """;

    private static async Task ReportsAsync(string source)
    {
        var test = Verify.Test(source);
        test.Rule = RuleIds.Redirects;
        await test.RunAsync();
    }

    private static async Task FixesAsync(string source, string fixedSource)
    {
        var test = Verify.Fix<ASTW2008RedirectsFix>(source, fixedSource);
        test.Rule = RuleIds.Redirects;
        await test.RunAsync();
    }

    [Theory]
    [InlineData("""
        using var client = {|ASTW2008:new HttpClient()|};
        client.DefaultRequestHeaders.Add("X-API-Key", key);
        await client.GetStringAsync(Api + "/v1/moon");
        """)]
    [InlineData("""
        HttpClient client = {|ASTW2008:new() { BaseAddress = new Uri(Api) }|};
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        await client.GetStringAsync("v1/moon");
        """)]
    [InlineData("""
        using var client = {|ASTW2008:new HttpClient(new SocketsHttpHandler { UseCookies = false })|};
        using var request = new HttpRequestMessage(HttpMethod.Get, Api + "/v1/moon");
        request.Headers.Add("X-API-Key", key);
        request.Headers.Add("Accept-Language", "en");
        await client.SendAsync(request);
        """)]
    [InlineData("""
        var transport = new HttpClientHandler();
        using (var client = {|ASTW2008:new HttpClient(transport, disposeHandler: true)|})
        {
            client.DefaultRequestHeaders.Add("X-API-Key", key);
            client.DefaultRequestHeaders.Authorization = null;
            await client.GetStringAsync(Api + "/v1/moon");
        }
        """)]
    [InlineData("""
        using var client = {|ASTW2008:new HttpClient()|};
        client.DefaultRequestHeaders.Add({|ASTW2001:"apikey"|}, key);
        await client.GetStringAsync(Api + "/v1/moon");
        """)]
    [InlineData("""
        using var client = {|ASTW2008:new HttpClient()|};
        await client.GetStringAsync(Api + "/v1/moon?{|ASTW2003:api_key=" + key|});
        """)]
    [InlineData("""
        using var client = {|ASTW2006:{|ASTW2008:new HttpClient()|}|};
        await client.GetStringAsync(Api + "/v1/moon");
        """)]
    public Task A_client_that_is_made_here(string statements) => ReportsAsync(Method(statements));

    [Theory]
    [InlineData("""
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        client.DefaultRequestHeaders.Add("X-API-Key", key);
        await client.GetStringAsync(Api + "/v1/moon");
        """)]
    [InlineData("""
        var transport = new SocketsHttpHandler();
        transport.AllowAutoRedirect = false;
        using var client = new HttpClient(transport);
        client.DefaultRequestHeaders.Add("X-API-Key", key);
        await client.GetStringAsync(Api + "/v1/moon");
        """)]
    [InlineData("""
        using var client = new HttpClient(handler);
        client.DefaultRequestHeaders.Add("X-API-Key", key);
        await client.GetStringAsync(Api + "/v1/moon");
        """)]
    [InlineData("""
        using var client = new HttpClient();
        await client.GetStringAsync(Api + "/health");
        """)]
    [InlineData("""
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Add("X-API-Key", key);
        await client.GetStringAsync("https://api.pinecone.io/indexes");
        """)]
    public Task A_client_that_does_not_follow_them_or_sends_no_key_or_is_somebody_elses(string statements) =>
        ReportsAsync(Method(statements));

    [Theory]
    [InlineData("""
        services.{|ASTW2008:AddHttpClient|}("stars", client =>
        {
            client.BaseAddress = new Uri("https://api.asterwise.com");
            client.DefaultRequestHeaders.Add("X-API-Key", key);
        });
        """)]
    [InlineData("""
        services.{|ASTW2008:AddHttpClient|}("stars").ConfigureHttpClient(client =>
        {
            client.BaseAddress = new Uri("https://api.asterwise.com");
            client.DefaultRequestHeaders.Add("X-API-Key", key);
        });
        """)]
    [InlineData("""
        services.AddHttpClient("stars", client =>
        {
            client.BaseAddress = new Uri("https://api.asterwise.com");
            client.DefaultRequestHeaders.Add("X-API-Key", key);
        }).ConfigurePrimaryHttpMessageHandler(() => Transport());

        static System.Net.Http.HttpMessageHandler Transport() => null!;
        """)]
    public Task A_client_that_is_registered_here(string statement) => ReportsAsync(Registration(statement));

    [Fact]
    public Task A_client_gets_a_transport() => FixesAsync(
        Method("""
            using var client = {|ASTW2008:new HttpClient()|};
            client.DefaultRequestHeaders.Add("X-API-Key", key);
            await client.GetStringAsync(Api + "/v1/moon");
            """),
        Method("""
            using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
            client.DefaultRequestHeaders.Add("X-API-Key", key);
            await client.GetStringAsync(Api + "/v1/moon");
            """));

    [Fact]
    public Task A_client_keeps_its_initializer() => FixesAsync(
        Method("""
            HttpClient one = {|ASTW2008:new() { BaseAddress = new Uri(Api) }|};
            var two = {|ASTW2008:new HttpClient { BaseAddress = new Uri(Api) }|};
            one.DefaultRequestHeaders.Add("X-API-Key", key);
            two.DefaultRequestHeaders.Add("X-API-Key", key);
            await Task.WhenAll(one.GetStringAsync("v1/moon"), two.GetStringAsync("v1/sun"));
            """),
        Method("""
            HttpClient one = new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(Api) };
            var two = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(Api) };
            one.DefaultRequestHeaders.Add("X-API-Key", key);
            two.DefaultRequestHeaders.Add("X-API-Key", key);
            await Task.WhenAll(one.GetStringAsync("v1/moon"), two.GetStringAsync("v1/sun"));
            """));

    [Theory]
    [InlineData("new HttpClientHandler()", "new HttpClientHandler { AllowAutoRedirect = false }")]
    [InlineData(
        "new SocketsHttpHandler { UseCookies = false }",
        "new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }")]
    public Task A_transport_that_is_there_is_told(string before, string after) => FixesAsync(
        Method($$"""
            var transport = {{before}};
            using var client = {|ASTW2008:new HttpClient(transport)|};
            client.DefaultRequestHeaders.Add("X-API-Key", key);
            await client.GetStringAsync(Api + "/v1/moon");
            """),
        Method($$"""
            var transport = {{after}};
            using var client = new HttpClient(transport);
            client.DefaultRequestHeaders.Add("X-API-Key", key);
            await client.GetStringAsync(Api + "/v1/moon");
            """));

    [Fact]
    public Task A_registration_gets_a_transport() => FixesAsync(
        Registration("""
            services.{|ASTW2008:AddHttpClient|}("stars", client =>
            {
                client.BaseAddress = new Uri("https://api.asterwise.com");
                client.DefaultRequestHeaders.Add("X-API-Key", key);
            });
            """),
        Registration("""
            services.AddHttpClient("stars", client =>
            {
                client.BaseAddress = new Uri("https://api.asterwise.com");
                client.DefaultRequestHeaders.Add("X-API-Key", key);
            }).ConfigurePrimaryHttpMessageHandler(() => new HttpClientHandler { AllowAutoRedirect = false });
            """).Replace("using System;\n", "using System;\nusing System.Net.Http;\n", StringComparison.Ordinal));
}

using Asterwise.Analyzers.Tests.Infrastructure;

namespace Asterwise.Analyzers.Tests.Rules;

public class ASTW3005HandledAtRunTimeTests
{
    private static string Method(string statements, string api = "https://api.asterwise.com") =>
        $$"""
        using System;
        using System.Net;
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Threading.Tasks;

        class Stars
        {
            private readonly HttpClient client;

            public Stars(HttpClient client, string key)
            {
                this.client = client;
                client.BaseAddress = new Uri("{{api}}");
                client.DefaultRequestHeaders.Add("X-API-Key", key);
            }

            async Task<string?> Moon()
            {
                for (var attempt = 0; attempt < 3; attempt++)
                {
                    {{statements.Replace("\n", "\n            ", StringComparison.Ordinal)}}
                }

                return "";
            }

            private record Envelope(string Error);

            private static Policy Retry() => new();

            private sealed class Policy
            {
                public Policy OrResult(Func<HttpResponseMessage, bool> isTriedAgain) => this;
            }
        }
        """;

    [Theory]
    [InlineData("""
        using var response = await client.GetAsync("v1/moon");
        if (response.StatusCode == {|ASTW3005:HttpStatusCode.Unauthorized|})
            continue;
        """)]
    [InlineData("""
        using var response = await client.GetAsync("v1/moon");
        if ((int)response.StatusCode == {|ASTW3005:401|})
            return null;
        """)]
    [InlineData("""
        using var response = await client.GetAsync("v1/moon");
        var envelope = await response.Content.ReadFromJsonAsync<Envelope>();
        if (envelope?.Error is {|ASTW3005:"api_key_missing"|} or {|ASTW3005:"api_key_invalid"|})
        {
            await Task.Delay(1000);
        }
        """)]
    [InlineData("""
        try
        {
            return await client.GetStringAsync("v1/moon");
        }
        catch (HttpRequestException exception) when (exception.StatusCode == {|ASTW3005:HttpStatusCode.Unauthorized|})
        {
            Console.Error.WriteLine("No answer.");
        }
        """)]
    [InlineData("""
        var policy = Retry().OrResult(response => response.StatusCode == {|ASTW3005:HttpStatusCode.Unauthorized|});
        await client.GetStringAsync("v1/moon");
        """)]
    public Task What_goes_on_or_tries_again_is_reported(string statements) => Verify.ReportsAsync(Method(statements));

    [Theory]
    [InlineData("""
        using var response = await client.GetAsync("v1/moon");
        if (response.StatusCode == HttpStatusCode.Unauthorized)
            throw new InvalidOperationException("Check the key.");
        """)]
    [InlineData("""
        using var response = await client.GetAsync("v1/moon");
        if (response.StatusCode == HttpStatusCode.Unauthorized)
            Console.Error.WriteLine("Check the key.");
        response.EnsureSuccessStatusCode();
        """)]
    [InlineData("""
        using var response = await client.GetAsync("v1/moon");
        if (response.StatusCode == HttpStatusCode.Unauthorized)
            Environment.Exit(1);
        """)]
    [InlineData("""
        try
        {
            return await client.GetStringAsync("v1/moon");
        }
        catch (HttpRequestException exception) when (exception.StatusCode == HttpStatusCode.Unauthorized)
        {
            throw new InvalidOperationException("Check the key.", exception);
        }
        """)]
    [InlineData("""
        using var response = await client.GetAsync("v1/moon");
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
            continue;
        """)]
    [InlineData("""
        using var response = await client.GetAsync("v1/moon");
        if (response.StatusCode != HttpStatusCode.Unauthorized)
            return await response.Content.ReadAsStringAsync();
        """)]
    public Task What_fails_is_left_alone(string statements) => Verify.ReportsAsync(Method(statements));

    [Fact]
    public Task Another_API_may_be_asked_again() => Verify.ReportsAsync(Method(
        """
        using var response = await client.GetAsync("v1/moon");
        if (response.StatusCode == HttpStatusCode.Unauthorized)
            continue;
        """,
        api: "https://api.example.org"));
}

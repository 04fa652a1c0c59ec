using Asterwise.Analyzers.CodeFixes.Providers;
using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Tests.Infrastructure;
using Asterwise.Emulator;

namespace Asterwise.Analyzers.Tests.Stacks;

/// <summary>
/// Where the key goes when the API, or whoever answers in its place, redirects: observed at the host that the redirect leads to,
/// before the repair and after it.
/// </summary>
public class RedirectTests
{
    private const string HttpClient =
        """
        using System;
        using System.Net.Http;
        using System.Threading.Tasks;

        static class Program
        {
            static async Task RunAsync()
            {
                var key = Environment.GetEnvironmentVariable("ASTERWISE_API_KEY") ?? throw new InvalidOperationException();
                using var client = new HttpClient();
                client.DefaultRequestHeaders.Add("X-API-Key", key);
                using var response = await client.GetAsync("https://api.asterwise.com/v1/moon");
            }
        }
        """;

    private const string RestSharp =
        """
        using System;
        using System.Threading.Tasks;
        using RestSharp;

        static class Program
        {
            static async Task RunAsync()
            {
                var key = Environment.GetEnvironmentVariable("ASTERWISE_API_KEY") ?? throw new InvalidOperationException();
                using var client = new RestClient("https://api.asterwise.com");
                client.AddDefaultHeader("X-API-Key", key);
                await client.ExecuteAsync(new RestRequest("v1/moon"));
            }
        }
        """;

    private const string Flurl =
        """
        using System;
        using System.Threading.Tasks;
        using Flurl.Http;

        static class Program
        {
            static async Task RunAsync()
            {
                var key = Environment.GetEnvironmentVariable("ASTERWISE_API_KEY") ?? throw new InvalidOperationException();
                using var client = new FlurlClient("https://api.asterwise.com").WithOAuthBearerToken(key);
                using var response = await client.Request("v1/moon").AllowAnyHttpStatus().GetAsync();
            }
        }
        """;

    [Theory]
    [InlineData(nameof(HttpClient), "new HttpClient(new HttpClientHandler { AllowAutoRedirect = false })")]
    [InlineData(nameof(RestSharp), "new RestClientOptions(\"https://api.asterwise.com\") { FollowRedirects = false }")]
    [InlineData(nameof(Flurl), "new FlurlClient(\"https://api.asterwise.com\").WithAutoRedirect(false).WithOAuth")]
    public async Task The_key_goes_to_another_host_no_more(string stack, string made)
    {
        var (program, references) = ProgramOf(stack);
        Assert.Contains(await AtOtherHostAsync(program, references), IsWithKey);

        var repaired = await RepairedProgram.FixAllAsync<ASTW2008RedirectsFix>(program, FixVariant.Only, references);

        Assert.Contains(made, repaired, StringComparison.Ordinal);
        Assert.Empty(await AtOtherHostAsync(repaired, references));
    }

    [Fact]
    public async Task Authorization_is_dropped_on_the_way_to_the_same_host()
    {
        var program = HttpClient.Replace(
            "Add(\"X-API-Key\", key)", "Add(\"Authorization\", \"Bearer \" + key)", StringComparison.Ordinal);

        var requests = await RepairedProgram.RunAsync(
            program, Verify.Key, prepare: api => api.Redirect("/v1/moon", 302, "/v1/moon/"));

        Assert.Equal([302, 401], requests.Select(request => request.Status));
    }

    private static (string Program, References References) ProgramOf(string stack) => stack switch
    {
        nameof(HttpClient) => (HttpClient, References.Net100),
        nameof(RestSharp) => (RestSharp, References.RestSharp112),
        _ => (Flurl, References.Flurl),
    };

    private static async Task<IReadOnlyList<ApiRequest>> AtOtherHostAsync(string program, References references)
    {
        await using var other = await ApiEmulator.StartAsync(Verify.Key);
        var moon = new Uri(other.Origin, "v1/moon").ToString();
        var requests = await RepairedProgram.RunAsync(
            program, Verify.Key, references, api => api.Redirect("/v1/moon", 302, moon));
        Assert.Single(requests);
        return other.Requests;
    }

    private static bool IsWithKey(ApiRequest request) =>
        request.Headers.Any(header => header.Value.Contains(Verify.Key, StringComparison.Ordinal));
}

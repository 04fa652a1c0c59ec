using System.Net;
using System.Text.Json;
using Asterwise.Consumer;
using Asterwise.Emulator;

namespace Asterwise.Package.Tests;

/// <summary>
/// The samples that use Asterwise.Runtime: with a key that is refused they do not start, and where it could not be checked they
/// warn.
/// </summary>
public sealed class SampleTests : IAsyncLifetime
{
    private const string Key = "aw_NotARealKey-0123456789_abcdefghijklmnopqrstuvw";
    private const string UnknownKey = Key + "2";
    private static readonly Uri Nowhere = new("http://127.0.0.1:1");

    private ApiEmulator api = null!;

    public async Task InitializeAsync() => api = await ApiEmulator.StartAsync(Key);

    public async Task DisposeAsync() => await api.DisposeAsync();

    [Fact]
    public async Task The_host_checks_the_key_and_gets_its_card()
    {
        using var program = RunningProgram.Start("GenericHost", Key, api.Origin);

        Assert.Contains("\"success\":true", await program.WaitForAsync("Today's card:"));
        Assert.Equal(
            ["/v1/numerology/life-path?date=2000-01-01", "/v1/tarot/card-of-the-day"],
            api.Requests.Select(request => request.Target));
        Assert.All(api.Requests, request => Assert.Equal($"Bearer {Key}", request.Header("Authorization")));
    }

    [Fact]
    public async Task The_web_application_checks_the_key_and_answers_what_the_api_answers()
    {
        using var program = RunningProgram.Start("MinimalApi", Key, api.Origin);
        using var client = await ClientOfAsync(program);

        Assert.Contains("\"success\":true", await client.GetStringAsync("/card"));
    }

    [Fact]
    public async Task The_web_application_answers_the_error_of_the_api_as_it_is()
    {
        using var program = RunningProgram.Start("MinimalApi", Key, api.Origin);
        using var client = await ClientOfAsync(program);
        api.IsKeyRevoked = true;

        using var response = await client.GetAsync("/card");

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        var error = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal(
            ["success", "error", "message", "details", "retry_after", "doc_url", "request_id", "timestamp"],
            error.EnumerateObject().Select(field => field.Name));
        Assert.Equal("api_key_revoked", error.GetProperty("error").GetString());
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_key_that_is_refused_stops_it_with_one_line(string sample, string? key, bool isRevoked, string reason)
    {
        api.IsKeyRevoked = isRevoked;
        using var program = RunningProgram.Start(sample, key, api.Origin);

        var outcome = await program.WaitForExitAsync();

        Assert.Equal(1, outcome.ExitCode);
        Assert.Single(outcome.Output.Split('\n'), line => line.StartsWith(reason, StringComparison.Ordinal));
        Assert.DoesNotContain("Exception", outcome.Output);
        Assert.DoesNotContain("Application started", outcome.Output);
        Assert.DoesNotContain(Key[..10], outcome.Output);
    }

    public static TheoryData<string, string?, bool, string> Refused
    {
        get
        {
            var data = new TheoryData<string, string?, bool, string>();
            foreach (var sample in new[] { "GenericHost", "MinimalApi" })
            {
                data.Add(
                    sample,
                    null,
                    false,
                    "Neither the setting Asterwise:ApiKey nor the environment variable ASTERWISE_API_KEY is set;");
                data.Add(sample, "Bearer " + Key, false, "The environment variable ASTERWISE_API_KEY begins with 'Bearer';");
                data.Add(sample, UnknownKey, false, "The Asterwise API answered 401 Unauthorized: api_key_not_found: ");
                data.Add(sample, Key, true, "The Asterwise API answered 401 Unauthorized: api_key_revoked: ");
            }

            return data;
        }
    }

    [Theory]
    [InlineData("GenericHost", 404, "has no /v1/numerology/life-path, so the key was not checked; name another endpoint.")]
    [InlineData("MinimalApi", 404, "has no /v1/numerology/life-path, so the key was not checked; name another endpoint.")]
    [InlineData("GenericHost", 503, "answered 503 ServiceUnavailable, so the key was not checked; try again later.")]
    [InlineData("MinimalApi", 503, "answered 503 ServiceUnavailable, so the key was not checked; try again later.")]
    public async Task Where_the_key_could_not_be_checked_it_warns_and_starts(string sample, int status, string warning)
    {
        api.Answer("/v1/numerology/life-path", status, contentType: null, "");
        using var program = RunningProgram.Start(sample, Key, api.Origin);

        await program.WaitForAsync("Application started");

        Assert.Contains($"http://{api.Origin.Authority} {warning}", program.Output);
    }

    [Theory]
    [InlineData("GenericHost")]
    [InlineData("MinimalApi")]
    public async Task An_api_that_is_slow_is_warned_of_and_it_starts(string sample)
    {
        api.Answer("/v1/numerology/life-path", 200, response =>
            Task.Delay(Timeout.Infinite, response.HttpContext.RequestAborted));
        using var program = RunningProgram.Start(sample, Key, api.Origin);

        await program.WaitForAsync("Application started");

        Assert.Contains("did not answer in time, so the key was not checked;", program.Output);
    }

    [Theory]
    [InlineData("GenericHost")]
    [InlineData("MinimalApi")]
    public async Task An_api_that_is_not_reached_is_warned_of_and_it_starts(string sample)
    {
        using var program = RunningProgram.Start(sample, Key, Nowhere);

        await program.WaitForAsync("Application started");

        Assert.Contains("http://127.0.0.1:1 was not reached, so the key was not checked;", program.Output);
    }

    private static async Task<HttpClient> ClientOfAsync(RunningProgram program) =>
        new(new SocketsHttpHandler { UseProxy = false })
        {
            BaseAddress = new Uri(await program.WaitForAsync("Now listening on:")),
        };
}

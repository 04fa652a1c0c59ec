using System.Net;
using System.Text.Json;
using Asterwise.Emulator;

namespace Asterwise.Package.Tests;

/// <summary>
/// The samples that use Asterwise.Runtime: with a key that is refused they do not start, and without an API they warn.
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
        Assert.Equal(["/v1/keys/me", "/v1/tarot/card-of-the-day"], api.Requests.Select(request => request.Target));
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
    [InlineData("GenericHost")]
    [InlineData("MinimalApi")]
    public async Task A_key_that_the_api_does_not_know_stops_it(string sample)
    {
        using var program = RunningProgram.Start(sample, UnknownKey, api.Origin);

        var outcome = await program.WaitForExitAsync();

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("The Asterwise API answered 401 Unauthorized: api_key_not_found", outcome.Output);
        Assert.DoesNotContain("Application started", outcome.Output);
        Assert.DoesNotContain(UnknownKey[..10], outcome.Output);
    }

    [Theory]
    [InlineData("GenericHost")]
    [InlineData("MinimalApi")]
    public async Task Without_a_key_it_stops_before_it_asks(string sample)
    {
        using var program = RunningProgram.Start(sample, key: null, api.Origin);

        var outcome = await program.WaitForExitAsync();

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("The environment variable ASTERWISE_API_KEY is not set;", outcome.Output);
        Assert.Empty(api.Requests);
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

using Asterwise.Emulator;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Asterwise.Runtime.AspNetCore.Tests;

/// <summary><c>samples/Gateway</c>, as it stands there, between a client and the emulator.</summary>
public sealed class GatewaySampleTests : IAsyncLifetime
{
    private const string UnknownKey = ClientExtensions.Key + "2";
    private const string Path = "/v1/tarot/card-of-the-day";

    private ApiEmulator api = null!;
    private WebApplicationFactory<Program> gateway = null!;
    private HttpClient client = null!;

    public static TheoryData<string> Codes => [.. Documented.Codes];

    public async Task InitializeAsync()
    {
        api = await ApiEmulator.StartAsync(ClientExtensions.Key);
        gateway = new WebApplicationFactory<Program>()
            .WithWebHostBuilder(host => host.UseSetting("ASTERWISE_API_BASE_URL", api.Origin.ToString()));
        gateway.UseKestrel(port: 0);
        gateway.StartServer();
        client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = gateway.ClientOptions.BaseAddress };
    }

    public async Task DisposeAsync()
    {
        client.Dispose();
        await gateway.DisposeAsync();
        await api.DisposeAsync();
    }

    [Fact]
    public async Task A_success_of_the_API_is_passed_on() =>
        Assert.Contains("\"success\":true", (await client.GetAnswerAsync(Path)).Body);

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Every_documented_error_of_the_API_is_passed_on_byte_for_byte(string code)
    {
        var documented = Documented.Answer(code);
        var headers = documented.Headers.Split('\n')
            .Select(line => line.Split(": "))
            .Where(header => header[0] != "Content-Type")
            .Select(header => (header[0], header[1]));
        api.Answer(Path, documented.Status, "application/json", documented.Body, [.. headers]);

        Assert.Equal(documented, await client.GetAnswerAsync(Path));
    }

    [Fact]
    public async Task Without_a_key_nothing_reaches_the_API()
    {
        Assert.Equal(Documented.Answer("api_key_missing"), await client.AnswerAsync(HttpMethod.Get, Path));
        Assert.Equal(
            Documented.Answer("api_key_invalid"),
            await client.AnswerAsync(HttpMethod.Get, Path, content: null, ("Authorization", "Bearer aw_your_key_here")));
        Assert.Empty(api.Requests);
    }

    [Fact]
    public async Task A_key_that_the_API_does_not_know_is_refused_by_the_API()
    {
        var answer = await client.AnswerAsync(HttpMethod.Get, Path, content: null, ("Authorization", $"Bearer {UnknownKey}"));

        Assert.Equal(Documented.Answer("api_key_not_found"), answer.WithRequestId(Documented.RequestId));
        Assert.Equal($"Bearer {UnknownKey}", Assert.Single(api.Requests).Header("Authorization"));
    }

    [Fact]
    public async Task What_the_gateway_does_not_forward_is_not_found() =>
        Assert.Equal(Documented.Answer("resource_not_found"), await client.GetAnswerAsync("/nothing"));

    [Fact]
    public async Task A_body_that_is_too_large_is_refused_for_that() => Assert.Equal(
        Documented.Answer("payload_too_large"),
        await client.PostAnswerAsync("/v1/astro/natal", new string(' ', (64 * 1024) + 1)));

    [Fact]
    public async Task An_API_that_is_not_reached_is_an_internal_error_with_the_status_of_a_gateway()
    {
        await api.DisposeAsync();

        Assert.Equal(Documented.Answer("internal_error", status: 502), await client.GetAnswerAsync(Path));
    }

    [Fact]
    public async Task The_sixty_first_request_of_a_minute_is_too_many()
    {
        for (var i = 0; i < 60; i++)
            Assert.Equal(200, (await client.GetAnswerAsync(Path)).Status);

        Assert.Equal(Documented.Answer("burst_limit_exceeded"), await client.GetAnswerAsync(Path));
    }

    [Fact]
    public async Task Its_health_needs_no_key() =>
        Assert.Equal("ok", (await client.AnswerAsync(HttpMethod.Get, "/health")).Body);
}

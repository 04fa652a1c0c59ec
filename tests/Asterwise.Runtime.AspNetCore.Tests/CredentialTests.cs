using Asterwise.Emulator;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Asterwise.Runtime.AspNetCore.Tests;

/// <summary>
/// Requests without a well-formed key are answered as the emulator answers them, which shares no code with this.
/// </summary>
public sealed class CredentialTests : IAsyncLifetime
{
    private const string Key = ClientExtensions.Key;
    private const string Path = "/v1/tarot/card-of-the-day";

    private ApiEmulator emulator = null!;
    private HttpClient emulated = null!;
    private TestApp app = null!;

    public async Task InitializeAsync()
    {
        emulator = await ApiEmulator.StartAsync(Key);
        emulated = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = emulator.Origin };
        app = await TestApp.StartAsync(app =>
        {
            app.UseAsterwiseCredentials();
            app.MapGet(Path, (HttpContext context) => context.GetAsterwiseApiKey()?.ToString() ?? "no key");
            app.MapGet("/health", (HttpContext context) => context.GetAsterwiseApiKey()?.ToString() ?? "no key").AllowAnonymous();
        });
    }

    public async Task DisposeAsync()
    {
        emulated.Dispose();
        await app.DisposeAsync();
        await emulator.DisposeAsync();
    }

    [Theory]
    [InlineData("apikey", Key)]
    [InlineData("Authorisation", $"Bearer {Key}")]
    [InlineData("X-Asterwise-Key", Key)]
    [InlineData("Authorization", "")]
    [InlineData("Authorization", "Bearer")]
    [InlineData("Authorization", "bearer   ")]
    [InlineData("X-API-Key", "  ")]
    public Task A_key_in_neither_header_is_missing(string header, string value) =>
        IsAnsweredAsByTheEmulatorAsync("api_key_missing", (header, value));

    [Theory]
    [InlineData("X-API-Key", "aw_your_key_here")]
    [InlineData("X-API-Key", $"Bearer {Key}")]
    [InlineData("X-API-Key", $"{Key}=")]
    [InlineData("X-API-Key", $"\"{Key}\"")]
    [InlineData("X-API-Key", $"{Key}, {Key}")]
    [InlineData("X-API-Key", "aw_0123456789012345678901234567890123456.8")]
    [InlineData("Authorization", "Bearer aw_your_key_here")]
    [InlineData("Authorization", $"Bearer Bearer {Key}")]
    [InlineData("Authorization", $"Bearer: {Key}")]
    [InlineData("Authorization", $"Bearer{Key}")]
    [InlineData("Authorization", $"Token {Key}")]
    [InlineData("Authorization", "Basic dXNlcjpwYXNz")]
    [InlineData("Authorization", Key)]
    public Task A_credential_that_is_not_shaped_like_a_key_is_invalid(string header, string value) =>
        IsAnsweredAsByTheEmulatorAsync("api_key_invalid", (header, value));

    [Fact]
    public Task A_header_that_is_sent_twice_is_invalid() =>
        IsAnsweredAsByTheEmulatorAsync("api_key_invalid", ("X-API-Key", Key), ("X-API-Key", Key));

    [Fact]
    public Task Of_two_headers_a_bearer_token_counts_first() =>
        IsAnsweredAsByTheEmulatorAsync("api_key_invalid", ("Authorization", "Bearer aw_short"), ("X-API-Key", Key));

    [Fact]
    public async Task A_key_in_the_query_string_or_the_body_is_missing()
    {
        using var body = new StringContent($$"""{"api_key":"{{Key}}"}""");

        var answer = await app.Client.AnswerAsync(HttpMethod.Post, $"{Path}?api_key={Key}", body);

        Assert.Equal(Documented.Answer("api_key_missing"), answer);
    }

    [Theory]
    [InlineData("Authorization", $"Bearer {Key}")]
    [InlineData("authorization", $"BEARER   {Key}  ")]
    [InlineData("X-API-Key", Key)]
    [InlineData("x-api-key", $"  {Key} ")]
    public async Task A_well_formed_key_reaches_the_endpoint(string header, string value)
    {
        var answer = await app.Client.AnswerAsync(HttpMethod.Get, Path, content: null, (header, value));

        Assert.Equal((200, "aw_NotA…"), (answer.Status, answer.Body));
    }

    [Theory]
    [InlineData("Bearer")]
    [InlineData("Basic dXNlcjpwYXNz")]
    public async Task Beside_a_key_in_the_other_header_an_authorization_that_is_no_token_does_not_count(string authorization)
    {
        var answer = await app.Client.AnswerAsync(
            HttpMethod.Get, Path, content: null, ("Authorization", authorization), ("X-API-Key", Key));

        Assert.Equal((200, "aw_NotA…"), (answer.Status, answer.Body));
    }

    [Fact]
    public async Task A_path_that_nobody_answers_asks_for_a_key_all_the_same() => Assert.Equal(
        Documented.Answer("api_key_missing"), await app.Client.AnswerAsync(HttpMethod.Get, "/v1/nothing"));

    [Fact]
    public async Task An_anonymous_endpoint_asks_for_none() =>
        Assert.Equal("no key", (await app.Client.AnswerAsync(HttpMethod.Get, "/health")).Body);

    [Fact]
    public async Task An_answer_to_HEAD_has_the_headers_alone()
    {
        var answer = await app.Client.AnswerAsync(HttpMethod.Head, Path);

        Assert.Equal(Documented.Answer("api_key_missing") with { Body = "" }, answer);
    }

    private async Task IsAnsweredAsByTheEmulatorAsync(string code, params (string Name, string Value)[] headers)
    {
        var answer = await app.Client.AnswerAsync(HttpMethod.Get, Path, content: null, headers);

        Assert.Equal(Documented.Answer(code), answer);
        var expected = await emulated.AnswerAsync(HttpMethod.Get, Path, content: null, headers);
        Assert.Equal(expected.WithRequestId(Documented.RequestId), answer);
    }
}

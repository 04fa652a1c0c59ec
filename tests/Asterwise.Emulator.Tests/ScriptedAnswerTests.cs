using System.Net;
using System.Text;

namespace Asterwise.Emulator.Tests;

public sealed class ScriptedAnswerTests : IAsyncLifetime
{
    private const string Key = "aw_the-key-that-this-emulator-knows_0123456789";

    private ApiEmulator api = null!;
    private HttpClient client = null!;

    public async Task InitializeAsync()
    {
        api = await ApiEmulator.StartAsync(Key);
        client = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false })
        {
            BaseAddress = api.Origin,
        };
    }

    public async Task DisposeAsync()
    {
        client.Dispose();
        await api.DisposeAsync();
    }

    [Theory]
    [InlineData(301, "/v1/new")]
    [InlineData(302, "https://api.asterwise.com/v1/new")]
    [InlineData(308, "http://[malformed")]
    [InlineData(303, null)]
    public async Task A_path_is_redirected_without_a_key(int status, string? location)
    {
        api.Redirect("/v1/old", status, location);

        using var response = await client.GetAsync("/v1/old?q=1");

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(
            location, response.Headers.NonValidated.TryGetValues("Location", out var values) ? Assert.Single(values) : null);
        Assert.Equal(status, Assert.Single(api.Requests).Status);
    }

    [Fact]
    public async Task A_path_is_answered_as_the_test_says()
    {
        api.Answer(
            "/v1/busy",
            503,
            "text/html; charset=utf-8",
            "<h1>Überlastet</h1>",
            ("Retry-After", "7"),
            ("X-Cache", "a"),
            ("X-Cache", "b"));

        using var response = await client.GetAsync("/v1/busy");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Equal("<h1>Überlastet</h1>", await response.Content.ReadAsStringAsync());
        Assert.Equal(TimeSpan.FromSeconds(7), response.Headers.RetryAfter?.Delta);
        Assert.Equal(["a", "b"], response.Headers.GetValues("X-Cache"));
    }

    [Fact]
    public async Task A_body_is_sent_byte_by_byte_as_given()
    {
        var body = Encoding.Unicode.GetBytes("Ω");
        api.Answer("/v1/bytes", 400, contentType: null, body);

        using var response = await client.GetAsync("/v1/bytes");

        Assert.Null(response.Content.Headers.ContentType);
        Assert.Equal(body, await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_body_shorter_than_its_length_breaks_off()
    {
        api.Answer("/v1/broken", 500, "text/plain", "half of", ("Content-Length", "100"));

        using var response = await client.GetAsync("/v1/broken", HttpCompletionOption.ResponseHeadersRead);
        var stream = await response.Content.ReadAsStreamAsync();
        var received = new byte[7];
        await stream.ReadExactlyAsync(received);

        Assert.Equal("half of", Encoding.UTF8.GetString(received));
        await Assert.ThrowsAnyAsync<IOException>(() => stream.ReadExactlyAsync(received).AsTask());
    }

    [Fact]
    public async Task An_answer_takes_the_time_that_the_test_takes()
    {
        var released = new TaskCompletionSource();
        api.Answer("/v1/slow", 200, _ => released.Task);

        var asking = client.GetAsync("/v1/slow");
        Assert.False(asking.IsCompleted);
        released.SetResult();
        using var response = await asking;

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Other_paths_are_answered_as_before()
    {
        api.Answer("/v1/scripted", 204, contentType: null, "");

        using var scripted = await client.GetAsync("/v1/scripted");
        using var other = await client.GetAsync("/v1/scripted/not");

        Assert.Equal(HttpStatusCode.NoContent, scripted.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, other.StatusCode);
    }
}

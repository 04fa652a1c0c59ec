using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Asterwise.Emulator.Tests;

public sealed class ApiEmulatorTests : IAsyncLifetime
{
    private const string Key = "aw_the-key-that-this-emulator-knows_0123456789";
    private const string UnknownKey = "aw_a-key-of-the-right-shape-that-nobody-knows_0123456789";

    private ApiEmulator api = null!;
    private HttpClient client = null!;

    public async Task InitializeAsync()
    {
        api = await ApiEmulator.StartAsync(Key);
        client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = api.Origin };
    }

    public async Task DisposeAsync()
    {
        client.Dispose();
        await api.DisposeAsync();
    }

    [Theory]
    [InlineData("Authorization", $"Bearer {Key}")]
    [InlineData("Authorization", $"bearer {Key}")]
    [InlineData("authorization", $"BEARER   {Key}  ")]
    [InlineData("X-API-Key", Key)]
    [InlineData("x-api-key", $"  {Key} ")]
    public async Task The_key_in_a_documented_header_is_answered_200(string header, string value)
    {
        var answer = await AskAsync((header, value));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(["success", "message", "data"], answer.Fields);
        Assert.True(answer.Body.GetProperty("success").GetBoolean());
        Assert.Equal("success", answer.Body.GetProperty("message").GetString());
        Assert.Equal(JsonValueKind.Object, answer.Body.GetProperty("data").ValueKind);
    }

    [Theory]
    [InlineData("apikey", Key)]
    [InlineData("Authorisation", $"Bearer {Key}")]
    [InlineData("X-Asterwise-Key", Key)]
    [InlineData("Authorization", "")]
    [InlineData("Authorization", "Bearer")]
    [InlineData("Authorization", "Bearer   ")]
    [InlineData("X-API-Key", "  ")]
    public async Task A_key_in_neither_header_is_missing(string header, string value) =>
        Assert.Equal("api_key_missing", await ErrorAsync((header, value)));

    [Fact]
    public async Task A_key_in_the_query_string_or_the_body_is_missing()
    {
        using var body = new StringContent($$"""{"api_key":"{{Key}}"}""");
        using var response = await client.PostAsync($"/v1/astro/natal?api_key={Key}", body);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Contains("api_key_missing", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_key_that_was_revoked_is_refused()
    {
        api.IsKeyRevoked = true;

        Assert.Equal("api_key_revoked", await ErrorAsync(("X-API-Key", Key)));
    }

    [Theory]
    [InlineData("X-API-Key", "aw_your_key_here")]
    [InlineData("X-API-Key", $"Bearer {Key}")]
    [InlineData("X-API-Key", $"{Key}=")]
    [InlineData("X-API-Key", $"{Key}, {Key}")]
    [InlineData("Authorization", "Bearer aw_your_key_here")]
    [InlineData("Authorization", $"Bearer Bearer {Key}")]
    [InlineData("Authorization", $"Bearer: {Key}")]
    [InlineData("Authorization", $"Bearer{Key}")]
    [InlineData("Authorization", $"Token {Key}")]
    [InlineData("Authorization", "Basic dXNlcjpwYXNz")]
    [InlineData("Authorization", Key)]
    public async Task A_credential_that_is_not_shaped_like_a_key_is_invalid(string header, string value) =>
        Assert.Equal("api_key_invalid", await ErrorAsync((header, value)));

    [Theory]
    [InlineData("X-API-Key", UnknownKey)]
    [InlineData("Authorization", $"Bearer {UnknownKey}")]
    public async Task Another_key_is_not_found(string header, string value) =>
        Assert.Equal("api_key_not_found", await ErrorAsync((header, value)));

    [Fact]
    public async Task Of_two_headers_a_bearer_key_counts_first()
    {
        Assert.Equal("api_key_not_found", await ErrorAsync(("Authorization", $"Bearer {UnknownKey}"), ("X-API-Key", Key)));
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(("Authorization", "Bearer"), ("X-API-Key", Key))).Status);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(("Authorization", "Basic dXNlcjpwYXNz"), ("X-API-Key", Key))).Status);
    }

    [Fact]
    public async Task An_error_is_the_documented_example_field_by_field()
    {
        using var response = await client.GetAsync("/v1/tarot/card-of-the-day");
        var text = await response.Content.ReadAsStringAsync();
        var body = JsonDocument.Parse(text).RootElement;

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(
            ["success", "error", "message", "details", "retry_after", "doc_url", "request_id", "timestamp"], Names(body));
        Assert.False(body.GetProperty("success").GetBoolean());
        Assert.Equal("api_key_missing", body.GetProperty("error").GetString());
        Assert.Contains("\"API key is missing. Include it in the Authorization header as 'Bearer YOUR_KEY'.\"", text);
        Assert.Equal("[]", body.GetProperty("details").GetRawText());
        Assert.Equal(JsonValueKind.Null, body.GetProperty("retry_after").ValueKind);
        Assert.Equal("https://docs.asterwise.com/reference/errors/api_key_missing", body.GetProperty("doc_url").GetString());
        Assert.Matches("^req_[A-Za-z0-9]+$", body.GetProperty("request_id").GetString());
        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$", body.GetProperty("timestamp").GetString());
    }

    [Fact]
    public async Task An_error_names_its_request_id_in_a_header_too()
    {
        using var response = await client.GetAsync("/v1/tarot/card-of-the-day");
        var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;

        Assert.Equal(body.GetProperty("request_id").GetString(), Assert.Single(response.Headers.GetValues("X-Request-Id")));
    }

    [Theory]
    [InlineData("/health")]
    [InlineData("/openapi.json")]
    public async Task Public_paths_need_no_key(string path)
    {
        using var response = await client.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Requests_are_recorded_as_they_were_sent()
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, "/v1/utils/geocode?q=New%20York&limit=3")
        {
            Content = new StringContent("text"),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Key);
        using var response = await client.SendAsync(request);

        var recorded = Assert.Single(api.Requests);
        Assert.Equal("PUT", recorded.Method);
        Assert.Equal("/v1/utils/geocode?q=New%20York&limit=3", recorded.Target);
        Assert.Equal($"Bearer {Key}", recorded.Headers["authorization"]);
        Assert.Equal("text", recorded.Body);
    }

    [Fact]
    public async Task A_key_of_another_shape_is_refused_at_the_start() =>
        await Assert.ThrowsAsync<ArgumentException>(() => ApiEmulator.StartAsync("aw_short"));

    private async Task<string?> ErrorAsync(params (string Name, string Value)[] headers)
    {
        var answer = await AskAsync(headers);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        return answer.Body.GetProperty("error").GetString();
    }

    private async Task<(HttpStatusCode Status, JsonElement Body, string[] Fields)> AskAsync(
        params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/tarot/card-of-the-day");
        foreach (var (name, value) in headers)
            Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        using var response = await client.SendAsync(request);
        var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
        return (response.StatusCode, body, Names(body));
    }

    private static string[] Names(JsonElement body) => [.. body.EnumerateObject().Select(property => property.Name)];
}

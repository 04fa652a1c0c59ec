using System.Net;
using System.Text.Json;

namespace Asterwise.Runtime.Tests.Http;

public sealed class NoKeyTests : EmulatedApi
{
    [Fact]
    public async Task The_401_of_the_API_is_answered_here_and_nothing_is_sent()
    {
        using var client = ClientOf(Everywhere(AsterwiseAuthenticationHandler.WithoutKey()));

        using var response = await client.PostAsync(ApiUrl, new StringContent("{}"));

        Assert.Empty(Api.Requests);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("application/json; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Equal(ApiUrl, response.RequestMessage?.RequestUri?.AbsoluteUri);
    }

    [Fact]
    public async Task Its_envelope_is_the_servers_but_for_the_id_and_the_time()
    {
        using var withoutKey = ClientOf(Everywhere(AsterwiseAuthenticationHandler.WithoutKey()));
        using var withoutHandler = ClientOf(EveryHostHandler());

        using var local = await withoutKey.GetAsync(ApiUrl);
        using var remote = await withoutHandler.GetAsync(ApiUrl);

        Assert.Equal(await FieldsAsync(remote), await FieldsAsync(local));
    }

    [Fact]
    public async Task Its_exception_says_that_the_request_was_not_sent()
    {
        using var client = ClientOf(Everywhere(AsterwiseAuthenticationHandler.WithoutKey()));
        using var response = await client.GetAsync(ApiUrl);

        var failure = await Assert.ThrowsAsync<AsterwiseAuthenticationException>(() => response.EnsureAsterwiseSuccessAsync());

        Assert.Equal(AsterwiseErrorCodes.ApiKeyMissing, failure.Error.Code);
        Assert.True(failure.Error.IsLocal);
        Assert.Equal(
            "The request was not sent, as the Asterwise API would have answered 401 Unauthorized: api_key_missing: API key is "
                + "missing. Include it in the Authorization header as 'Bearer YOUR_KEY'. "
                + "(https://docs.asterwise.com/reference/errors/api_key_missing)",
            failure.Message);
    }

    [Fact]
    public async Task The_local_error_can_be_read_twice_and_its_body_too()
    {
        using var client = ClientOf(Everywhere(AsterwiseAuthenticationHandler.WithoutKey()));
        using var response = await client.GetAsync(ApiUrl);

        var first = await response.ReadAsterwiseErrorAsync();
        var second = await response.ReadAsterwiseErrorAsync();

        Assert.True(first!.IsLocal);
        Assert.Same(first, second);
        Assert.Equal(first.ToJson(), await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("https://asterwise.com/dashboard")]
    [InlineData("http://api.asterwise.com/v1/astro/natal")]
    [InlineData("https://evil.example/")]
    public async Task Requests_that_would_carry_no_key_anyway_are_sent(string url)
    {
        using var client = ClientOf(Everywhere(AsterwiseAuthenticationHandler.WithoutKey()));

        using var response = await client.GetAsync(url);

        Assert.Single(Api.Requests);
    }

    [Theory]
    [InlineData("Authorization", $"Bearer {KeyText}")]
    [InlineData("X-API-Key", KeyText)]
    public async Task Requests_that_carry_a_key_of_the_caller_are_sent(string name, string value)
    {
        using var client = ClientOf(Everywhere(AsterwiseAuthenticationHandler.WithoutKey()));
        client.DefaultRequestHeaders.Add(name, value);

        using var response = await client.GetAsync(ApiUrl);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private static async Task<List<string>> FieldsAsync(HttpResponseMessage response)
    {
        using var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return [.. body.RootElement.EnumerateObject()
            .Where(field => field.Name is not ("request_id" or "timestamp"))
            .Select(field => field.ToString())];
    }
}

using System.Net;
using System.Net.Http.Headers;
using Asterwise.Emulator;

namespace Asterwise.Runtime.Tests.Http;

public sealed class AttachedKeyTests : EmulatedApi
{
    [Fact]
    public async Task The_key_goes_into_Authorization_by_default()
    {
        using var client = ClientOf(AttachingEverywhere(Key));

        using var response = await client.GetAsync(ApiUrl);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal($"Bearer {KeyText}", Received.Header("Authorization"));
        Assert.Null(Received.Header("X-API-Key"));
    }

    [Fact]
    public async Task The_key_goes_into_X_API_Key_on_request()
    {
        using var client = ClientOf(AttachingEverywhere(Key, AsterwiseCredentialHeader.XApiKey));

        using var response = await client.GetAsync(ApiUrl);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(KeyText, Received.Header("X-API-Key"));
        Assert.Null(Received.Header("Authorization"));
    }

    [Theory]
    [InlineData("https://api.asterwise.com/v1/astro/natal")]
    [InlineData("https://API.Asterwise.com/v1/astro/natal")]
    [InlineData("https://api.asterwise.com:443/v1/astro/natal")]
    [InlineData("https://mcp.asterwise.com/mcp")]
    [InlineData("http://127.0.0.1/v1/astro/natal")]
    [InlineData("https://127.0.0.1/v1/astro/natal")]
    [InlineData("http://localhost:5000/v1/astro/natal")]
    [InlineData("https://localhost/v1/astro/natal")]
    [InlineData("http://[::1]/v1/astro/natal")]
    public async Task The_key_is_sent_to_the_API_and_to_this_machine(string url)
    {
        using var client = ClientOf(AttachingEverywhere(Key));

        using var response = await client.GetAsync(url);

        Assert.Equal($"Bearer {KeyText}", Received.Header("Authorization"));
    }

    [Theory]
    [InlineData("http://api.asterwise.com/v1/astro/natal")]
    [InlineData("http://mcp.asterwise.com/mcp")]
    [InlineData("https://asterwise.com/dashboard")]
    [InlineData("https://docs.asterwise.com/authentication")]
    [InlineData("https://status.asterwise.com/")]
    [InlineData("https://www.api.asterwise.com/")]
    [InlineData("https://api.asterwise.com.evil.example/")]
    [InlineData("https://api.asterwise.com./")]
    [InlineData("https://api.asterwise.com:8443/")]
    [InlineData("https://api.asterwise.com:80/")]
    [InlineData("https://api.asterwise.co/")]
    [InlineData("https://evilasterwise.com/")]
    [InlineData("https://api-asterwise.com/")]
    [InlineData("https://xapi.asterwise.com/")]
    [InlineData("https://api.asterwise.com@evil.example/")]
    [InlineData("https://evil.example/api.asterwise.com")]
    [InlineData("https://evil.example/#@api.asterwise.com")]
    [InlineData("https://api.аsterwise.com/")]
    [InlineData("http://localhost.evil.example/")]
    [InlineData("http://127.0.0.1.evil.example/")]
    [InlineData("http://10.0.0.1/")]
    [InlineData("http://0.0.0.0/")]
    public async Task The_key_is_sent_to_no_other_host(string url)
    {
        using var bearer = ClientOf(AttachingEverywhere(Key));
        using var own = ClientOf(AttachingEverywhere(Key, AsterwiseCredentialHeader.XApiKey));

        using var first = await bearer.GetAsync(url);
        using var second = await own.GetAsync(url);

        Assert.Equal(2, Api.Requests.Count);
        Assert.All(Api.Requests, request => Assert.DoesNotContain(KeyText, string.Join('\n', request.Headers)));
    }

    [Fact]
    public async Task A_message_that_is_sent_again_carries_the_key_once()
    {
        using var invoker = new HttpMessageInvoker(AttachingEverywhere(Key));
        using var request = new HttpRequestMessage(HttpMethod.Get, ApiUrl);

        using var first = await invoker.SendAsync(request, default);
        using var second = await invoker.SendAsync(request, default);

        Assert.Equal(
            [$"Bearer {KeyText}", $"Bearer {KeyText}"], Api.Requests.Select(received => received.Header("Authorization")));
    }

    [Theory]
    [InlineData(AsterwiseCredentialHeader.Authorization, "Authorization", $"Bearer {KeyText}")]
    [InlineData(AsterwiseCredentialHeader.XApiKey, "X-API-Key", KeyText)]
    public async Task A_retry_carries_the_key_once(AsterwiseCredentialHeader header, string name, string value)
    {
        using var client = ClientOf(new SendsTwice { InnerHandler = AttachingEverywhere(Key, header) });

        using var response = await client.PostAsync(ApiUrl, new StringContent("{}"));

        Assert.Equal([value, value], Api.Requests.Select(received => received.Header(name)));
        Assert.Equal(["{}", "{}"], Api.Requests.Select(received => received.Body));
    }

    [Fact]
    public async Task A_retry_behind_the_handler_carries_the_key_once()
    {
        using var client = ClientOf(
            new AsterwiseAuthenticationHandler(Key) { InnerHandler = new SendsTwice { InnerHandler = EveryHostHandler() } });

        using var response = await client.GetAsync(ApiUrl);

        Assert.Equal(
            [$"Bearer {KeyText}", $"Bearer {KeyText}"], Api.Requests.Select(received => received.Header("Authorization")));
    }

    [Fact]
    public async Task Two_handlers_attach_one_key_the_outer_ones()
    {
        var inner = AttachingEverywhere(AsterwiseApiKey.Parse(UnknownKeyText), AsterwiseCredentialHeader.XApiKey);
        using var client = ClientOf(new AsterwiseAuthenticationHandler(Key) { InnerHandler = inner });

        using var response = await client.GetAsync(ApiUrl);

        Assert.Equal($"Bearer {KeyText}", Assert.Single(Received.Headers, IsCredential).Value);
    }

    [Fact]
    public async Task The_key_goes_over_HTTP_2_too()
    {
        using var client = ClientOf(AttachingEverywhere(Key));
        client.DefaultRequestVersion = HttpVersion.Version20;
        client.DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact;
        Api.Redirect("/v1/old", 308, "/v1/new");

        using var response = await client.PostAsync("https://api.asterwise.com/v1/old", new StringContent("{}"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(HttpVersion.Version20, response.Version);
        Assert.Equal(["{}", "{}"], Api.Requests.Select(received => received.Body));
    }

    [Theory]
    [InlineData("Authorization", $"Bearer {UnknownKeyText}")]
    [InlineData("Authorization", "Basic dXNlcjpwYXNz")]
    [InlineData("Authorization", UnknownKeyText)]
    [InlineData("X-API-Key", UnknownKeyText)]
    [InlineData("x-api-key", UnknownKeyText)]
    public async Task A_credential_of_the_caller_is_left_alone(string name, string value)
    {
        foreach (var header in new[] { AsterwiseCredentialHeader.Authorization, AsterwiseCredentialHeader.XApiKey })
        {
            using var client = ClientOf(AttachingEverywhere(Key, header));
            using var request = new HttpRequestMessage(HttpMethod.Get, ApiUrl);
            Assert.True(request.Headers.TryAddWithoutValidation(name, value));

            using var response = await client.SendAsync(request);

            Assert.Equal(value, Api.Requests[^1].Header(name));
            Assert.Single(Api.Requests[^1].Headers, IsCredential);
            Assert.Equal(value, Assert.Single(request.Headers.GetValues(name)));
        }
    }

    [Theory]
    [InlineData("Authorization", $"Bearer {UnknownKeyText}")]
    [InlineData("X-API-Key", UnknownKeyText)]
    public async Task A_credential_among_the_default_headers_is_the_callers_too(string name, string value)
    {
        using var client = ClientOf(AttachingEverywhere(Key));
        client.DefaultRequestHeaders.Add(name, value);

        using var first = await client.GetAsync(ApiUrl);
        using var second = await client.GetAsync(ApiUrl);

        Assert.Equal([value, value], Api.Requests.Select(received => received.Header(name)));
        Assert.All(Api.Requests, received => Assert.Single(received.Headers, IsCredential));
    }

    [Theory]
    [InlineData("Authorization", "")]
    [InlineData("Authorization", " ")]
    [InlineData("Authorization", "Bearer")]
    [InlineData("Authorization", "Bearer ")]
    [InlineData("X-API-Key", "")]
    public async Task An_empty_header_of_the_caller_is_no_credential(string name, string value)
    {
        foreach (var header in new[] { AsterwiseCredentialHeader.Authorization, AsterwiseCredentialHeader.XApiKey })
        {
            using var client = ClientOf(AttachingEverywhere(Key, header));
            client.DefaultRequestHeaders.TryAddWithoutValidation(name, value);

            using var response = await client.GetAsync(ApiUrl);

            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Single(Api.Requests[^1].Headers, IsCredential);
        }
    }

    [Fact]
    public async Task The_key_is_on_the_message_only_while_it_is_sent()
    {
        var witness = new SeesHeaders { InnerHandler = EveryHostHandler() };
        using var client = ClientOf(new AsterwiseAuthenticationHandler(Key) { InnerHandler = witness });
        using var request = new HttpRequestMessage(HttpMethod.Get, ApiUrl) { Headers = { { "X-Correlation", "7" } } };

        using var response = await client.SendAsync(request);

        Assert.Equal(new AuthenticationHeaderValue("Bearer", KeyText), Assert.Single(witness.Seen));
        Assert.Same(request, response.RequestMessage);
        Assert.Null(request.Headers.Authorization);
        Assert.DoesNotContain(KeyText, request.ToString());
        Assert.Contains("X-Correlation: 7", request.ToString());
    }

    [Theory]
    [InlineData(AsterwiseCredentialHeader.Authorization)]
    [InlineData(AsterwiseCredentialHeader.XApiKey)]
    public async Task A_request_that_fails_does_not_keep_the_key(AsterwiseCredentialHeader header)
    {
        using var nobody = new RefusingPort();
        using var client = ClientOf(Attaching(Key, header));
        using var request = new HttpRequestMessage(HttpMethod.Get, nobody.Origin);

        var failure = await Assert.ThrowsAsync<HttpRequestException>(() => client.SendAsync(request));

        Assert.DoesNotContain(KeyText, request.ToString());
        Assert.DoesNotContain(KeyText, failure.ToString());
    }

    [Fact]
    public async Task Neither_a_refusal_nor_its_exception_shows_the_key()
    {
        var unknown = AsterwiseApiKey.Parse(UnknownKeyText);
        using var client = ClientOf(AttachingEverywhere(unknown));

        using var response = await client.GetAsync(ApiUrl);
        var failure = await Assert.ThrowsAsync<AsterwiseAuthenticationException>(() => response.EnsureAsterwiseSuccessAsync());

        Assert.Equal($"Bearer {UnknownKeyText}", Received.Header("Authorization"));
        Assert.DoesNotContain(UnknownKeyText, $"{response.RequestMessage} {response} {failure}");
    }

    private ApiRequest Received => Assert.Single(Api.Requests);

    private static bool IsCredential(KeyValuePair<string, string> header) =>
        header.Key.Equals("Authorization", StringComparison.OrdinalIgnoreCase)
        || header.Key.Equals("X-API-Key", StringComparison.OrdinalIgnoreCase);

    private sealed class SendsTwice : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            (await base.SendAsync(request, cancellationToken)).Dispose();
            return await base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class SeesHeaders : DelegatingHandler
    {
        public List<AuthenticationHeaderValue?> Seen { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Seen.Add(request.Headers.Authorization);
            return base.SendAsync(request, cancellationToken);
        }
    }
}

using System.Net;
using Asterwise.Emulator;

namespace Asterwise.Runtime.Tests.Http;

public sealed class AuthenticationOptionsTests : EmulatedApi
{
    private const string GatewayUrl = "https://gateway.example.com/v1/tarot/card-of-the-day";

    [Fact]
    public async Task A_source_is_asked_for_the_key_of_every_request()
    {
        var keys = new Queue<AsterwiseApiKey>([AsterwiseApiKey.Parse(UnknownKeyText), Key]);
        using var client = ClientOf(With(new AsterwiseAuthenticationOptions(_ => new(keys.Dequeue()))));

        using var before = await client.GetAsync(ApiUrl);
        using var after = await client.GetAsync(ApiUrl);

        Assert.Equal([HttpStatusCode.Unauthorized, HttpStatusCode.OK], [before.StatusCode, after.StatusCode]);
        Assert.Equal(
            [$"Bearer {UnknownKeyText}", $"Bearer {KeyText}"], Api.Requests.Select(request => request.Header("Authorization")));
    }

    [Fact]
    public async Task A_source_may_take_its_time()
    {
        var coming = new TaskCompletionSource<AsterwiseApiKey?>();
        using var client = ClientOf(With(new AsterwiseAuthenticationOptions(_ => new(coming.Task))));

        var sending = client.GetAsync(ApiUrl);
        Assert.Empty(Api.Requests);
        coming.SetResult(Key);
        using var response = await sending;

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_source_is_stopped_with_the_request()
    {
        using var invoker = new HttpMessageInvoker(With(new AsterwiseAuthenticationOptions(async token =>
        {
            await Task.Delay(Timeout.Infinite, token);
            return Key;
        })));
        using var cancellation = new CancellationTokenSource();

        var sending = invoker.SendAsync(new HttpRequestMessage(HttpMethod.Get, ApiUrl), cancellation.Token);
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        Assert.Empty(Api.Requests);
    }

    [Fact]
    public async Task A_source_without_a_key_is_answered_here()
    {
        using var client = ClientOf(With(new AsterwiseAuthenticationOptions(_ => default)));

        using var response = await client.GetAsync(ApiUrl);

        Assert.Equal(AsterwiseErrorCodes.ApiKeyMissing, (await response.ReadAsterwiseErrorAsync())!.Code);
        Assert.Empty(Api.Requests);
    }

    [Fact]
    public async Task What_a_source_throws_the_caller_gets()
    {
        using var client = ClientOf(With(new AsterwiseAuthenticationOptions(_ => throw new IOException("The vault is sealed."))));

        var failure = await Assert.ThrowsAsync<IOException>(() => client.GetAsync(ApiUrl));

        Assert.Equal("The vault is sealed.", failure.Message);
    }

    [Theory]
    [InlineData("https://www.example.com/")]
    [InlineData("http://api.asterwise.com/v1/tarot/card-of-the-day")]
    public async Task A_source_is_not_asked_where_the_key_does_not_go(string url)
    {
        using var client = ClientOf(With(new AsterwiseAuthenticationOptions(_ => throw new IOException())));

        using var response = await client.GetAsync(url);

        Assert.Single(Api.Requests);
    }

#if MODERN_LIBRARY
    [Fact]
    public async Task A_synchronous_request_waits_for_the_source()
    {
        using var client = ClientOf(
            new AsterwiseAuthenticationHandler(new AsterwiseAuthenticationOptions(async token =>
            {
                await Task.Yield();
                return Key;
            }))
            {
                InnerHandler = TrustingHandler(),
            },
            Api.Origin);

        using var response = await Task.Run(() => client.Send(new HttpRequestMessage(HttpMethod.Get, "/v1/astro/natal")));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }
#endif

    [Theory]
    [InlineData("gateway.example.com", "https://gateway.example.com/v1/astro/natal")]
    [InlineData("GATEWAY.Example.com", "https://gateway.example.com/v1/astro/natal")]
    [InlineData("gateway.example.com:443", "https://gateway.example.com/v1/astro/natal")]
    [InlineData("gateway.example.com:8443", "https://gateway.example.com:8443/v1/astro/natal")]
    [InlineData("bücher.example", "https://xn--bcher-kva.example/v1/astro/natal")]
    [InlineData("xn--bcher-kva.example", "https://bücher.example/v1/astro/natal")]
    [InlineData("api.asterwise.com:8443", "https://api.asterwise.com:8443/v1/astro/natal")]
    [InlineData("gateway.example.com", "https://api.asterwise.com/v1/astro/natal")]
    [InlineData("10.0.0.7", "https://10.0.0.7/v1/astro/natal")]
    public async Task The_key_goes_to_a_host_that_is_named(string host, string url)
    {
        using var client = ClientOf(With(new AsterwiseAuthenticationOptions(Key) { AllowedHosts = { host } }));

        using var response = await client.GetAsync(url);

        Assert.Equal($"Bearer {KeyText}", Received.Header("Authorization"));
    }

    [Theory]
    [InlineData("http://gateway.example.com/v1/astro/natal")]
    [InlineData("https://gateway.example.com:8443/v1/astro/natal")]
    [InlineData("https://www.gateway.example.com/v1/astro/natal")]
    [InlineData("https://gateway.example.com.evil.example/v1/astro/natal")]
    [InlineData("https://api.asterwise.com:8443/v1/astro/natal")]
    public async Task The_key_goes_to_no_other_port_or_scheme_and_not_below_it(string url)
    {
        using var client = ClientOf(With(new AsterwiseAuthenticationOptions(Key) { AllowedHosts = { "gateway.example.com" } }));

        using var response = await client.GetAsync(url);

        Assert.Null(Received.Header("Authorization"));
    }

    [Fact]
    public async Task A_gateway_may_redirect_within_itself_and_no_further()
    {
        using var client = ClientOf(With(new AsterwiseAuthenticationOptions(Key) { AllowedHosts = { "gateway.example.com" } }));
        Api.Redirect("/v1/old", 308, "/v1/new");
        Api.Redirect("/v1/leaving", 308, "https://api.asterwise.com/v1/new");

        using var within = await client.GetAsync("https://gateway.example.com/v1/old");
        using var leaving = await client.GetAsync("https://gateway.example.com/v1/leaving");

        Assert.Equal(HttpStatusCode.OK, within.StatusCode);
        Assert.Equal(HttpStatusCode.PermanentRedirect, leaving.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("https://gateway.example.com")]
    [InlineData("gateway.example.com/v1")]
    [InlineData("*.example.com")]
    [InlineData("user@gateway.example.com")]
    [InlineData("gateway.example.com:99999")]
    [InlineData("a, b")]
    public void What_is_no_host_is_refused_with_an_example(string host)
    {
        var options = new AsterwiseAuthenticationOptions(Key) { AllowedHosts = { host } };

        var failure = Assert.Throws<ArgumentException>(() => new AsterwiseAuthenticationHandler(options));

        Assert.Equal(
            $"'{host}' is no host; write 'gateway.example.com', or with its port 'gateway.example.com:8443', which is always "
                + "asked over https.",
            failure.Message);
    }

    [Fact]
    public async Task The_program_and_the_call_introduce_themselves_where_the_key_goes()
    {
        var ids = new Queue<string>(["call-1", "call-2", "call-3"]);
        using var client = ClientOf(With(new AsterwiseAuthenticationOptions(Key)
        {
            UserAgent = "stars/1.2 (production)",
            CreateRequestId = ids.Dequeue,
        }));

        using var first = await client.GetAsync(ApiUrl);
        using var second = await client.GetAsync(ApiUrl);
        using var elsewhere = await client.GetAsync("https://www.example.com/");

        Assert.Equal(
            ["stars/1.2 (production) call-1", "stars/1.2 (production) call-2", " "],
            Api.Requests.Select(request => $"{request.Header("User-Agent")} {request.Header("X-Request-Id")}"));
        Assert.Equal("call-1", Assert.Single(first.RequestMessage!.Headers.GetValues("X-Request-Id")));
    }

    [Fact]
    public async Task What_the_caller_says_of_itself_stays()
    {
        using var client = ClientOf(With(new AsterwiseAuthenticationOptions(Key)
        {
            UserAgent = "stars/1.2",
            CreateRequestId = () => "mine",
        }));
        client.DefaultRequestHeaders.UserAgent.ParseAdd("caller/1.0");
        client.DefaultRequestHeaders.Add("X-Request-ID", "theirs");

        using var response = await client.GetAsync(ApiUrl);

        Assert.Equal("caller/1.0", Received.Header("User-Agent"));
        Assert.Equal("theirs", Received.Header("X-Request-Id"));
    }

    [Fact]
    public async Task A_retry_keeps_the_id_of_the_call()
    {
        var ids = new Queue<string>(["call-1", "call-2"]);
        using var invoker = new HttpMessageInvoker(
            With(new AsterwiseAuthenticationOptions(Key) { CreateRequestId = ids.Dequeue }));
        using var request = new HttpRequestMessage(HttpMethod.Get, ApiUrl);

        using var first = await invoker.SendAsync(request, default);
        using var second = await invoker.SendAsync(request, default);

        Assert.Equal(["call-1", "call-1"], Api.Requests.Select(received => received.Header("X-Request-Id")));
    }

    [Fact]
    public async Task Options_that_change_afterwards_do_not_change_the_handler()
    {
        var options = new AsterwiseAuthenticationOptions(Key);
        using var client = ClientOf(With(options));
        options.Header = AsterwiseCredentialHeader.XApiKey;
        options.AllowedHosts.Add("gateway.example.com");
        options.UserAgent = "stars/1.2";
        options.CreateRequestId = () => "id";

        using var response = await client.GetAsync(GatewayUrl);

        Assert.Null(Received.Header("Authorization"));
        Assert.Null(Received.Header("X-API-Key"));
        Assert.Null(Received.Header("User-Agent"));
    }

    [Fact]
    public void What_makes_no_options_is_said()
    {
        Assert.Throws<ArgumentNullException>("key", () => new AsterwiseAuthenticationOptions((AsterwiseApiKey)null!));
        Assert.Throws<ArgumentNullException>("key", () => new AsterwiseAuthenticationHandler((AsterwiseApiKey)null!));
        Assert.Throws<ArgumentNullException>(
            "options", () => new AsterwiseAuthenticationHandler((AsterwiseAuthenticationOptions)null!));
        Assert.Throws<ArgumentNullException>(
            "keySource",
            () => new AsterwiseAuthenticationOptions((Func<CancellationToken, ValueTask<AsterwiseApiKey?>>)null!));
        var options = new AsterwiseAuthenticationOptions(Key);
        Assert.Throws<ArgumentOutOfRangeException>(() => options.Header = (AsterwiseCredentialHeader)2);
        Assert.StartsWith(
            "A User-Agent is made of products and comments",
            Assert.Throws<FormatException>(() => options.UserAgent = "stars 1.2\n").Message);
    }

    private ApiRequest Received => Assert.Single(Api.Requests);

    private AsterwiseAuthenticationHandler With(AsterwiseAuthenticationOptions options) =>
        Everywhere(new AsterwiseAuthenticationHandler(options));
}

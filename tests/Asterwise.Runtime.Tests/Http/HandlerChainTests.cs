using System.Net;
using System.Net.Http.Json;
using Asterwise.Emulator;
using Microsoft.Extensions.DependencyInjection;

namespace Asterwise.Runtime.Tests.Http;

public sealed class HandlerChainTests : EmulatedApi
{
    [Fact]
    public async Task Without_an_inner_handler_it_sends_through_one_of_its_own()
    {
        var handler = new AsterwiseAuthenticationHandler(Key);
        using var client = ClientOf(handler, Api.Origin);

        using var response = await client.GetAsync("/v1/astro/natal");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.False(Assert.IsType<HttpClientHandler>(handler.InnerHandler).AllowAutoRedirect);
    }

    [Fact]
    public async Task The_primary_handler_is_found_behind_others()
    {
        var primary = TrustingHandler();
        var between = new PassesOn { InnerHandler = new PassesOn { InnerHandler = primary } };
        using var client = ClientOf(new AsterwiseAuthenticationHandler(Key) { InnerHandler = between }, Api.Origin);
        Api.Redirect("/v1/old", 302, "/v1/new");

        using var response = await client.GetAsync("/v1/old");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.False(primary.AllowAutoRedirect);
    }

    [Fact]
    public async Task It_may_stand_behind_others()
    {
        using var client = ClientOf(new PassesOn { InnerHandler = Attaching(Key) }, Api.Origin);
        Api.Redirect("/v1/old", 302, "/v1/new");

        using var response = await client.GetAsync("/v1/old");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task The_client_factory_takes_it_as_a_message_handler()
    {
        var services = new ServiceCollection();
        services.AddHttpClient("asterwise", client => client.BaseAddress = Api.Origin)
            .AddHttpMessageHandler(() => new AsterwiseAuthenticationHandler(Key))
            .AddHttpMessageHandler(() => new PassesOn())
            .ConfigurePrimaryHttpMessageHandler(TrustingHandler);
        await using var provider = services.BuildServiceProvider();
        var factory = provider.GetRequiredService<IHttpClientFactory>();
        Api.Redirect("/v1/old", 307, "/v1/new");

        foreach (var _ in Enumerable.Range(0, 2))
        {
            using var client = factory.CreateClient("asterwise");
            using var response = await client.PostAsJsonAsync("/v1/old", new { date = "1990-01-01" });
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }

        Assert.Equal(4, Api.Requests.Count);
        Assert.All(Api.Requests, request => Assert.Equal("""{"date":"1990-01-01"}""", request.Body));
    }

#if MODERN_LIBRARY
    [Fact]
    public async Task The_client_factory_needs_no_primary_handler()
    {
        var services = new ServiceCollection();
        services.AddHttpClient("asterwise", client => client.BaseAddress = Api.Origin)
            .AddHttpMessageHandler(() => new AsterwiseAuthenticationHandler(Key));
        await using var provider = services.BuildServiceProvider();
        using var client = provider.GetRequiredService<IHttpClientFactory>().CreateClient("asterwise");
        Api.Redirect("/v1/old", 302, "/v1/new");

        using var response = await client.GetAsync("/v1/old");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_sockets_handler_follows_no_redirects_any_more()
    {
        var primary = new SocketsHttpHandler { UseProxy = false };
        var handler = new AsterwiseAuthenticationHandler(Key, AsterwiseCredentialHeader.XApiKey) { InnerHandler = primary };
        using var client = ClientOf(handler, Api.Origin);
        Api.Redirect("/v1/old", 302, WithHost(Api.Origin, "localhost").AbsoluteUri);

        using var response = await client.GetAsync("/v1/old");

        Assert.False(primary.AllowAutoRedirect);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Single(Api.Requests);
    }

    [Theory]
    [InlineData("GET", 302)]
    [InlineData("POST", 307)]
    public async Task A_request_that_is_sent_synchronously_is_treated_alike(string method, int status)
    {
        using var client = ClientOf(Attaching(Key), Api.Origin);
        Api.Redirect("/v1/old", status, "/v1/new");
        using var request = new HttpRequestMessage(new HttpMethod(method), "/v1/old");
        if (method == "POST")
            request.Content = JsonContent.Create(new { date = "1990-01-01" });

        using var response = await Task.Run(() => client.Send(request));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(
            [$"Bearer {KeyText}", $"Bearer {KeyText}"], Api.Requests.Select(received => received.Header("Authorization")));
        Assert.Equal(Api.Requests[0].Body, Api.Requests[1].Body);
        Assert.Null(request.Headers.Authorization);
    }

    [Fact]
    public void A_synchronous_request_without_a_key_is_refused_here()
    {
        using var client = ClientOf(AsterwiseAuthenticationHandler.WithoutKey(), Api.Origin);

        using var response = client.Send(new HttpRequestMessage(HttpMethod.Get, "/v1/astro/natal"));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Empty(Api.Requests);
    }

    [Fact]
    public void A_synchronous_request_that_fails_throws_what_the_handler_behind_throws()
    {
        using var nobody = new RefusingPort();
        using var client = ClientOf(Attaching(Key), nobody.Origin);

        Assert.Throws<HttpRequestException>(() => client.Send(new HttpRequestMessage(HttpMethod.Get, "/v1/astro/natal")));
    }
#endif

    [Fact]
    public async Task A_primary_handler_that_follows_redirects_and_is_in_use_is_refused()
    {
        using var primary = TrustingHandler();
        using var before = ClientOf(primary, Api.Origin);
        using var first = await before.GetAsync("/health");
        using var client = ClientOf(new AsterwiseAuthenticationHandler(Key) { InnerHandler = primary }, Api.Origin);

        foreach (var _ in Enumerable.Range(0, 2))
        {
            var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => client.GetAsync("/v1/astro/natal"));
            Assert.Equal(
                "The inner handler follows redirects, on which the key is lost or leaked, and is in use already; set its "
                    + "AllowAutoRedirect to false before it is used.",
                failure.Message);
        }

        Assert.Equal("/health", Assert.Single(Api.Requests).Target);
    }

    [Fact]
    public async Task A_primary_handler_that_is_disposed_says_so()
    {
        var primary = TrustingHandler();
        primary.Dispose();
        using var client = ClientOf(new AsterwiseAuthenticationHandler(Key) { InnerHandler = primary }, Api.Origin);

        var failure = await Assert.ThrowsAsync<ObjectDisposedException>(() => client.GetAsync("/v1/astro/natal"));

        Assert.EndsWith("Handler", failure.ObjectName);
        Assert.Empty(Api.Requests);
    }

    [Theory]
    [InlineData(AsterwiseCredentialHeader.Authorization)]
    [InlineData(AsterwiseCredentialHeader.XApiKey)]
    public async Task A_chain_that_is_not_known_and_follows_a_redirect_is_noticed(AsterwiseCredentialHeader header)
    {
        await using var other = await ApiEmulator.StartAsync(KeyText);
        using var client = ClientOf(
            new AsterwiseAuthenticationHandler(Key, header) { InnerHandler = new Unknown(TrustingHandler()) }, Api.Origin);
        Api.Redirect("/v1/leaving", 302, new Uri(other.Origin, "/v1/new?secret=1").AbsoluteUri);
        Api.Redirect("/v1/within", 302, "/v1/new");

        using var direct = await client.GetAsync("/v1/new");
        var leaving = await Assert.ThrowsAsync<InvalidOperationException>(() => client.GetAsync("/v1/leaving"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => client.GetAsync("/v1/within"));

        Assert.Equal(HttpStatusCode.OK, direct.StatusCode);
        Assert.Equal(
            $"A handler behind this one followed a redirect of http://{Api.Origin.Authority} to "
                + $"http://{other.Origin.Authority}, on which the key is lost or leaked; turn its redirects off.",
            leaving.Message);
    }

    [Fact]
    public async Task A_chain_that_is_not_known_and_gives_the_redirect_back_may_stay()
    {
        var primary = TrustingHandler();
        primary.AllowAutoRedirect = false;
        using var client = ClientOf(new AsterwiseAuthenticationHandler(Key) { InnerHandler = new Unknown(primary) }, Api.Origin);
        Api.Redirect("/v1/old", 302, "/v1/new#part");

        using var response = await client.GetAsync("/v1/old");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_fake_may_answer_with_a_response_and_no_more()
    {
        using var client = ClientOf(new AsterwiseAuthenticationHandler(Key) { InnerHandler = new Fake() }, Api.Origin);

        using var response = await client.GetAsync("/v1/astro/natal");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_primary_handler_in_use_that_follows_no_redirects_is_shared()
    {
        using var primary = TrustingHandler();
        primary.AllowAutoRedirect = false;
        using var before = ClientOf(primary, Api.Origin);
        using var first = await before.GetAsync("/health");
        using var client = ClientOf(new AsterwiseAuthenticationHandler(Key) { InnerHandler = primary }, Api.Origin);

        using var response = await client.GetAsync("/v1/astro/natal");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Hundreds_of_requests_go_through_one_handler_at_once_the_first_one_included()
    {
        using var client = ClientOf(
            new AsterwiseAuthenticationHandler(Key) { InnerHandler = new PassesOn { InnerHandler = TrustingHandler() } },
            Api.Origin);
        Api.Redirect("/v1/old", 307, "/v1/new");
        const int count = 300;

        var answers = await Task.WhenAll(Enumerable.Range(0, count).Select(i => Task.Run(async () =>
        {
            using var response = await client.PostAsync(i % 2 == 0 ? "/v1/old" : "/v1/new", new StringContent($"{i}"));
            return response.StatusCode;
        })));

        Assert.All(answers, status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.All(Api.Requests, request => Assert.Equal($"Bearer {KeyText}", request.Header("Authorization")));
        var landed = Api.Requests.Where(request => request.Target == "/v1/new").Select(request => int.Parse(request.Body));
        Assert.Equal(Enumerable.Range(0, count), landed.Order());
    }

    [Fact]
    public async Task A_cancelled_token_stops_the_request_before_it_is_sent()
    {
        using var invoker = new HttpMessageInvoker(Attaching(Key));
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Api.Origin, "/v1/astro/natal"));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            invoker.SendAsync(request, new CancellationToken(canceled: true)));

        Assert.Empty(Api.Requests);
    }

    [Theory]
    [InlineData("/v1/slow")]
    [InlineData("/v1/redirected-to-slow")]
    public async Task A_cancelled_token_stops_the_request_while_it_is_sent(string path)
    {
        using var client = ClientOf(Attaching(Key), Api.Origin);
        using var cancellation = new CancellationTokenSource();
        var arrived = new TaskCompletionSource();
        Api.Redirect("/v1/redirected-to-slow", 302, "/v1/slow");
        Api.Answer("/v1/slow", 200, response =>
        {
            arrived.SetResult();
            return Task.Delay(Timeout.Infinite, response.HttpContext.RequestAborted);
        });
        using var request = new HttpRequestMessage(HttpMethod.Get, path);

        var sending = client.SendAsync(request, cancellation.Token);
        await arrived.Task;
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);

        Assert.Null(request.Headers.Authorization);
    }

    [Fact]
    public async Task A_stream_that_can_be_read_again_is_sent_again_after_a_redirect()
    {
        using var client = ClientOf(Attaching(Key), Api.Origin);
        Api.Redirect("/v1/old", 307, "/v1/older");
        Api.Redirect("/v1/older", 308, "/v1/new");
        using var content = new StreamContent(new MemoryStream("""{"date":"1990-01-01"}"""u8.ToArray()))
        {
            Headers = { { "Content-Type", "application/json" } },
        };

        using var response = await client.PutAsync("/v1/old", content);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(3, Api.Requests.Count);
        Assert.All(
            Api.Requests,
            request => Assert.Equal(
                """PUT application/json {"date":"1990-01-01"}""",
                $"{request.Method} {request.Header("Content-Type")} {request.Body}"));
    }

    [Fact]
    public async Task A_stream_that_can_be_read_only_once_is_sent_once_and_fails_where_it_is_asked_for_again()
    {
        using var client = ClientOf(Attaching(Key), Api.Origin);
        Api.Redirect("/v1/old", 307, "/v1/new");

        using var sent = await client.PutAsync("/v1/new", new StreamContent(new ReadableOnce("{}"u8.ToArray())));
        Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
        await Assert.ThrowsAsync<HttpRequestException>(() =>
            client.PutAsync("/v1/old", new StreamContent(new ReadableOnce("{}"u8.ToArray()))));
    }

    private sealed class PassesOn : DelegatingHandler;

    /// <summary>A primary handler of another kind, as <c>WinHttpHandler</c> is one.</summary>
    private sealed class Unknown(HttpMessageHandler behind) : HttpMessageHandler
    {
        private readonly HttpMessageInvoker invoker = new(behind);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            invoker.SendAsync(request, cancellationToken);

        protected override void Dispose(bool disposing)
        {
            invoker.Dispose();
            base.Dispose(disposing);
        }
    }

    private sealed class Fake : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage());
    }

    private sealed class ReadableOnce(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
        public override long Seek(long offset, SeekOrigin loc) => throw new NotSupportedException();
    }
}

using System.Net;
using Asterwise.Emulator;
using Asterwise.Runtime;
using BenchmarkDotNet.Attributes;

namespace Asterwise.Benchmarks.Runtime;

/// <summary>
/// What the handler adds to a request: between the caller and a server in memory that answers at once, and, for scale, on a real
/// connection to this machine.
/// </summary>
public class HandlerBenchmarks
{
    private const string Key = "aw_NotARealKey-0123456789_abcdefghijklmnopqrstuvw";
    private static readonly Uri Asterwise = new("https://api.asterwise.com/v1/tarot/card-of-the-day");
    private static readonly Uri Elsewhere = new("https://www.example.com/v1/tarot/card-of-the-day");

    private readonly HttpMessageInvoker bare = new(new InMemoryServer());
    private readonly HttpMessageInvoker bearer = With(
        new AsterwiseAuthenticationHandler(AsterwiseApiKey.Parse(Key)));
    private readonly HttpMessageInvoker keyHeader = With(
        new AsterwiseAuthenticationHandler(AsterwiseApiKey.Parse(Key), AsterwiseCredentialHeader.XApiKey));
    private readonly HttpMessageInvoker noKey = With(AsterwiseAuthenticationHandler.WithoutKey());
    private readonly HttpMessageInvoker redirected = new(
        new AsterwiseAuthenticationHandler(AsterwiseApiKey.Parse(Key))
        {
            InnerHandler = new InMemoryServer { Redirects = true },
        });
    private ApiEmulator api = null!;
    private HttpClient bareConnection = null!;
    private HttpClient connection = null!;

    [GlobalSetup]
    public async Task SetUpAsync()
    {
        api = await ApiEmulator.StartAsync(Key);
        bareConnection = new HttpClient
        {
            BaseAddress = api.Origin,
            DefaultRequestHeaders = { { "Authorization", "Bearer " + Key } },
        };
        connection = new HttpClient(new AsterwiseAuthenticationHandler(AsterwiseApiKey.Parse(Key))) { BaseAddress = api.Origin };
    }

    [GlobalCleanup]
    public async Task CleanUpAsync() => await api.DisposeAsync();

    [Benchmark(Baseline = true, Description = "no handler, header by hand")]
    public Task HeaderByHand() => SendAsync(bare, Asterwise, "Bearer " + Key);

    [Benchmark(Description = "handler, Bearer")]
    public Task Bearer() => SendAsync(bearer, Asterwise);

    [Benchmark(Description = "handler, X-API-Key")]
    public Task KeyHeader() => SendAsync(keyHeader, Asterwise);

    [Benchmark(Description = "handler, header by hand")]
    public Task CallersOwn() => SendAsync(bearer, Asterwise, "Bearer " + Key);

    [Benchmark(Description = "handler, another host")]
    public Task AnotherHost() => SendAsync(bearer, Elsewhere);

    [Benchmark(Description = "handler, one redirect")]
    public Task OneRedirect() => SendAsync(redirected, Asterwise);

    [Benchmark(Description = "handler, no key: local 401")]
    public Task NoKey() => SendAsync(noKey, Asterwise);

    [Benchmark(Description = "connection, no handler")]
    public async Task ConnectionByHand() => (await bareConnection.GetAsync("/v1/tarot/card-of-the-day")).Dispose();

    [Benchmark(Description = "connection, handler")]
    public async Task Connection() => (await connection.GetAsync("/v1/tarot/card-of-the-day")).Dispose();

    private static HttpMessageInvoker With(AsterwiseAuthenticationHandler handler)
    {
        handler.InnerHandler = new InMemoryServer();
        return new(handler);
    }

    private static async Task SendAsync(HttpMessageInvoker invoker, Uri url, string? authorization = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        using var response = await invoker.SendAsync(request, CancellationToken.None);
    }

    private sealed class InMemoryServer : HttpMessageHandler
    {
        public bool Redirects { get; init; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var moves = Redirects && request.RequestUri!.Query.Length == 0;
            var response = new HttpResponseMessage(moves ? HttpStatusCode.Found : HttpStatusCode.OK) { RequestMessage = request };
            if (moves)
                response.Headers.Location = new Uri("?moved", UriKind.Relative);
            return Task.FromResult(response);
        }
    }
}

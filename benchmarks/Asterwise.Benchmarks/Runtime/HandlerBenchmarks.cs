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

    private readonly HttpMessageInvoker _bare = new(new InMemoryServer());
    private readonly HttpMessageInvoker _bearer = With(Key, AsterwiseCredentialHeader.Authorization);
    private readonly HttpMessageInvoker _keyHeader = With(Key, AsterwiseCredentialHeader.XApiKey);
    private readonly HttpMessageInvoker _noKey = With(null, AsterwiseCredentialHeader.Authorization);
    private readonly HttpMessageInvoker _redirected = new(new AsterwiseAuthenticationHandler(AsterwiseApiKey.Parse(Key)) { InnerHandler = new InMemoryServer { Redirects = true } });
    private ApiEmulator _api = null!;
    private HttpClient _bareConnection = null!;
    private HttpClient _connection = null!;

    [GlobalSetup]
    public async Task SetUpAsync()
    {
        _api = await ApiEmulator.StartAsync(Key);
        _bareConnection = new HttpClient { BaseAddress = _api.Origin, DefaultRequestHeaders = { { "Authorization", "Bearer " + Key } } };
        _connection = new HttpClient(new AsterwiseAuthenticationHandler(AsterwiseApiKey.Parse(Key))) { BaseAddress = _api.Origin };
    }

    [GlobalCleanup]
    public async Task CleanUpAsync() => await _api.DisposeAsync();

    [Benchmark(Baseline = true, Description = "no handler, header by hand")]
    public Task HeaderByHand() => SendAsync(_bare, Asterwise, "Bearer " + Key);

    [Benchmark(Description = "handler, Bearer")]
    public Task Bearer() => SendAsync(_bearer, Asterwise);

    [Benchmark(Description = "handler, X-API-Key")]
    public Task KeyHeader() => SendAsync(_keyHeader, Asterwise);

    [Benchmark(Description = "handler, header by hand")]
    public Task CallersOwn() => SendAsync(_bearer, Asterwise, "Bearer " + Key);

    [Benchmark(Description = "handler, another host")]
    public Task AnotherHost() => SendAsync(_bearer, Elsewhere);

    [Benchmark(Description = "handler, one redirect")]
    public Task OneRedirect() => SendAsync(_redirected, Asterwise);

    [Benchmark(Description = "handler, no key: local 401")]
    public Task NoKey() => SendAsync(_noKey, Asterwise);

    [Benchmark(Description = "connection, no handler")]
    public async Task ConnectionByHand() => (await _bareConnection.GetAsync("/v1/tarot/card-of-the-day")).Dispose();

    [Benchmark(Description = "connection, handler")]
    public async Task Connection() => (await _connection.GetAsync("/v1/tarot/card-of-the-day")).Dispose();

    private static HttpMessageInvoker With(string? key, AsterwiseCredentialHeader header) =>
        new(new AsterwiseAuthenticationHandler(key is null ? null : AsterwiseApiKey.Parse(key), header) { InnerHandler = new InMemoryServer() });

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

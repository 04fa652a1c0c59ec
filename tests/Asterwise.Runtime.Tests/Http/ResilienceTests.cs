using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;

namespace Asterwise.Runtime.Tests.Http;

/// <summary>
/// The standard resilience handler, around the handler or inside it: whatever it throws, the check at startup throws what it
/// documents.
/// </summary>
public sealed class ResilienceTests : EmulatedApi
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_right_key_passes(bool isAround)
    {
        await using var services = Services(isAround, _ => { });

        await Client(services).VerifyAsterwiseCredentialAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_time_out_of_its_own_is_unavailable(bool isAround)
    {
        Api.Answer(
            "/v1/numerology/life-path", 200, response => Task.Delay(Timeout.Infinite, response.HttpContext.RequestAborted));
        await using var services = Services(isAround, options =>
        {
            options.Retry.MaxRetryAttempts = 1;
            options.Retry.Delay = TimeSpan.Zero;
            options.TotalRequestTimeout.Timeout = TimeSpan.FromMilliseconds(100);
            options.AttemptTimeout.Timeout = TimeSpan.FromMilliseconds(50);
        });

        var failure = await Assert.ThrowsAsync<AsterwiseUnavailableException>(() =>
            Client(services).VerifyAsterwiseCredentialAsync());

        Assert.Equal("TimeoutRejectedException", failure.InnerException!.GetType().Name);
        Assert.StartsWith(
            $"http://{Api.Origin.Authority} could not be asked (TimeoutRejectedException: The operation didn't complete",
            failure.Message);
        Assert.EndsWith("), so the key was not checked; try again later.", failure.Message);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_open_circuit_is_unavailable(bool isAround)
    {
        Api.Answer("/v1/numerology/life-path", 500, contentType: null, "");
        await using var services = Services(isAround, options =>
        {
            options.Retry.MaxRetryAttempts = 1;
            options.Retry.Delay = TimeSpan.Zero;
            options.CircuitBreaker.MinimumThroughput = 2;
        });
        var client = Client(services);

        await Assert.ThrowsAsync<AsterwiseUnavailableException>(() => client.VerifyAsterwiseCredentialAsync());
        var failure = await Assert.ThrowsAsync<AsterwiseUnavailableException>(() => client.VerifyAsterwiseCredentialAsync());

        Assert.Equal("BrokenCircuitException", failure.InnerException!.GetType().Name);
    }

    [Fact]
    public async Task The_answer_to_a_hedged_request_counts()
    {
        var services = new ServiceCollection();
        var client = services.AddHttpClient("asterwise", client => client.BaseAddress = Api.Origin);
        client.AddStandardHedgingHandler();
        client.AddHttpMessageHandler(() => new AsterwiseAuthenticationHandler(Key))
            .ConfigurePrimaryHttpMessageHandler(TrustingHandler);
        await using var provider = services.BuildServiceProvider();

        await Client(provider).VerifyAsterwiseCredentialAsync();
    }

    [Fact]
    public async Task A_cancelled_token_is_the_callers_cancellation_all_the_same()
    {
        var arrived = new TaskCompletionSource();
        Api.Answer("/v1/numerology/life-path", 200, response =>
        {
            arrived.SetResult();
            return Task.Delay(Timeout.Infinite, response.HttpContext.RequestAborted);
        });
        await using var services = Services(isAround: true, _ => { });
        using var cancellation = new CancellationTokenSource();

        var verifying = Client(services).VerifyAsterwiseCredentialAsync(cancellationToken: cancellation.Token);
        await arrived.Task;
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => verifying);
    }

    private ServiceProvider Services(bool isAround, Action<HttpStandardResilienceOptions> configure)
    {
        var services = new ServiceCollection();
        var client = services.AddHttpClient("asterwise", client => client.BaseAddress = Api.Origin);
        if (isAround)
            client.AddStandardResilienceHandler(configure);
        client.AddHttpMessageHandler(() => new AsterwiseAuthenticationHandler(Key));
        if (!isAround)
            client.AddStandardResilienceHandler(configure);
        client.ConfigurePrimaryHttpMessageHandler(TrustingHandler);
        return services.BuildServiceProvider();
    }

    private static HttpClient Client(IServiceProvider services) =>
        services.GetRequiredService<IHttpClientFactory>().CreateClient("asterwise");
}

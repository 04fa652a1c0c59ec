using Asterwise.Analyzers.Tests.Infrastructure;

namespace Asterwise.Analyzers.Tests.Rules;

/// <summary>ASTW3005 in the policies of the libraries that retry.</summary>
public class RetryPolicyTests
{
    private static Task WithResilienceAsync(string policy) => RunAsync(
        policy, References.Resilience, "Microsoft.Extensions.Http.Resilience", "Polly", "Polly.Retry");

    private static Task WithPolly7Async(string policy) => RunAsync(policy, References.Polly7, "Polly", "Polly.Extensions.Http");

    private static Task RunAsync(string policy, References references, params string[] namespaces)
    {
        var test = Verify.Test($$"""
            using System;
            using System.Net;
            using System.Net.Http;
            using System.Threading.Tasks;
            using Microsoft.Extensions.DependencyInjection;
            {{string.Join('\n', namespaces.Select(name => $"using {name};"))}}

            static class Asterwise
            {
                static void Add(IServiceCollection services) => services
                    .AddHttpClient("Asterwise", client => client.BaseAddress = new Uri("https://api.asterwise.com/"))
                    {{policy.Trim()}};
            }
            """);
        test.References = references;
        return test.RunAsync();
    }

    [Theory]
    [InlineData("""
        .AddResilienceHandler("retry", pipeline => pipeline.AddRetry(new HttpRetryStrategyOptions
        {
            ShouldHandle = new PredicateBuilder<HttpResponseMessage>()
                .Handle<HttpRequestException>()
                .HandleResult(response => response.StatusCode == {|ASTW3005:HttpStatusCode.Unauthorized|}),
        }))
        """)]
    [InlineData("""
        .AddResilienceHandler("retry", pipeline => pipeline.AddRetry(new RetryStrategyOptions<HttpResponseMessage>
        {
            ShouldHandle = arguments => ValueTask.FromResult(
                arguments.Outcome.Result?.StatusCode is {|ASTW3005:HttpStatusCode.Unauthorized|} or HttpStatusCode.BadGateway),
        }))
        """)]
    [InlineData("""
        .AddResilienceHandler("retry", pipeline => pipeline.AddRetry(new()
        {
            ShouldHandle = static arguments => arguments.Outcome switch
            {
                { Result.StatusCode: {|ASTW3005:HttpStatusCode.Unauthorized|} } => PredicateResult.True(),
                _ => PredicateResult.False(),
            },
        }))
        """)]
    [InlineData("""
        .AddResilienceHandler("retry", pipeline => pipeline.AddRetry(new()
        {
            ShouldHandle = new PredicateBuilder<HttpResponseMessage>().HandleResult(
                response => {|ASTW3005:!response.IsSuccessStatusCode|}),
        }))
        """)]
    [InlineData("""
        .AddStandardResilienceHandler(options => options.Retry.ShouldHandle = arguments => ValueTask.FromResult(
            arguments.Outcome.Result is { } response && {|ASTW3005:(int)response.StatusCode >= 400|}))
        """)]
    public Task A_pipeline_that_tries_again(string policy) => WithResilienceAsync(policy);

    [Theory]
    [InlineData("""
        .AddStandardResilienceHandler()
        """)]
    [InlineData("""
        .AddResilienceHandler("retry", pipeline => pipeline.AddRetry(new()
        {
            ShouldHandle = new PredicateBuilder<HttpResponseMessage>().HandleResult(
                response => !response.IsSuccessStatusCode && response.StatusCode != HttpStatusCode.Unauthorized),
        }))
        """)]
    [InlineData("""
        .AddResilienceHandler("retry", pipeline => pipeline.AddRetry(new()
        {
            ShouldHandle = new PredicateBuilder<HttpResponseMessage>().HandleResult(
                response => (int)response.StatusCode >= 500 || response.StatusCode == HttpStatusCode.TooManyRequests),
        }))
        """)]
    [InlineData("""
        .AddResilienceHandler("circuit", pipeline => pipeline.AddCircuitBreaker(new()
        {
            ShouldHandle = new PredicateBuilder<HttpResponseMessage>().HandleResult(
                response => response.StatusCode == HttpStatusCode.Unauthorized),
        }))
        """)]
    [InlineData("""
        .AddStandardResilienceHandler(options => options.CircuitBreaker.ShouldHandle = arguments => ValueTask.FromResult(
            arguments.Outcome.Result is { IsSuccessStatusCode: false }))
        """)]
    [InlineData("""
        .AddResilienceHandler("retry", pipeline => pipeline.AddRetry(new()
        {
            ShouldHandle = static arguments => arguments.Outcome switch
            {
                { Result.StatusCode: HttpStatusCode.Unauthorized } => PredicateResult.False(),
                { Result.IsSuccessStatusCode: false } => PredicateResult.True(),
                _ => PredicateResult.False(),
            },
        }))
        """)]
    [InlineData("""
        .AddResilienceHandler("retry", pipeline => pipeline.AddRetry(new()
        {
            ShouldHandle = new PredicateBuilder<HttpResponseMessage>().HandleResult(
                response => response.StatusCode is not HttpStatusCode.Unauthorized and >= HttpStatusCode.BadRequest),
        }))
        """)]
    public Task A_pipeline_that_does_not(string policy) => WithResilienceAsync(policy);

    [Theory]
    [InlineData("""
        .AddPolicyHandler(HttpPolicyExtensions.HandleTransientHttpError()
            .OrResult(response => response.StatusCode == {|ASTW3005:HttpStatusCode.Unauthorized|})
            .WaitAndRetryAsync(3, attempt => TimeSpan.FromSeconds(attempt)))
        """)]
    [InlineData("""
        .AddPolicyHandler(Policy.HandleResult<HttpResponseMessage>(response => {|ASTW3005:!response.IsSuccessStatusCode|})
            .RetryAsync(3))
        """)]
    [InlineData("""
        .AddPolicyHandler(Policy<HttpResponseMessage>
            .Handle<HttpRequestException>(exception => exception.StatusCode == {|ASTW3005:HttpStatusCode.Unauthorized|})
            .RetryForeverAsync())
        """)]
    public Task A_policy_that_tries_again(string policy) => WithPolly7Async(policy);

    [Theory]
    [InlineData("""
        .AddTransientHttpErrorPolicy(policy => policy.RetryAsync(3))
        """)]
    [InlineData("""
        .AddPolicyHandler(Policy.HandleResult<HttpResponseMessage>(response => !response.IsSuccessStatusCode)
            .CircuitBreakerAsync(3, TimeSpan.FromMinutes(1)))
        """)]
    public Task A_policy_that_does_not(string policy) => WithPolly7Async(policy);
}

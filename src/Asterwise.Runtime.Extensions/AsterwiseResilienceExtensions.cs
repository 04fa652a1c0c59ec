using System.Net;
using Asterwise.Runtime;
using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>
/// Retries by the advice of the API, for the standard resilience handler
/// (<see href="https://docs.asterwise.com/reference/rate-limits"/>).
/// </summary>
public static class AsterwiseResilienceExtensions
{
    private static readonly TimeSpan DefaultLongestWait = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Has the standard handler retry by the advice of the API, as
    /// <see cref="UseAsterwiseRetryAdvice(HttpRetryStrategyOptions, TimeSpan?)"/> says. One longest wait is added to the time
    /// that the whole request may take, and a limit that is exceeded does not open the circuit, as it is no outage and the caller
    /// is to see which limit it was
    /// (<see href="https://docs.asterwise.com/reference/rate-limits"/>).
    /// </summary>
    /// <param name="options">The options of <c>AddStandardResilienceHandler</c>.</param>
    /// <param name="longestWait">The longest wait to accept; 10 seconds unless given.</param>
    /// <returns>The options.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="longestWait"/> is negative.</exception>
    public static HttpStandardResilienceOptions UseAsterwiseRetryAdvice(
        this HttpStandardResilienceOptions options, TimeSpan? longestWait = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Retry.UseAsterwiseRetryAdvice(longestWait);
        options.TotalRequestTimeout.Timeout += longestWait ?? DefaultLongestWait;
        options.CircuitBreaker.ShouldHandle = arguments => new ValueTask<bool>(
            arguments.Outcome.Result?.StatusCode != HttpStatusCode.TooManyRequests
                && HttpClientResiliencePredicates.IsTransient(arguments.Outcome));
        return options;
    }

    /// <summary>
    /// Has a retry follow <see cref="AsterwiseError.RetryAdvice"/>: where a retry may help, after the time that the answer names,
    /// and with the backoff of the options where it names none. A monthly limit is never retried, nor is an answer that names a
    /// longer time than <paramref name="longestWait"/>: the caller gets it at once. A connection that fails and an attempt that
    /// times out are retried too (<see href="https://docs.asterwise.com/reference/rate-limits"/>).
    /// </summary>
    /// <param name="options">The options of the retry, whose <c>ShouldHandle</c> and <c>DelayGenerator</c> are set.</param>
    /// <param name="longestWait">The longest wait to accept; 10 seconds unless given.</param>
    /// <returns>The options.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="longestWait"/> is negative.</exception>
    public static HttpRetryStrategyOptions UseAsterwiseRetryAdvice(
        this HttpRetryStrategyOptions options, TimeSpan? longestWait = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        var longest = longestWait ?? DefaultLongestWait;
        ArgumentOutOfRangeException.ThrowIfLessThan(longest, TimeSpan.Zero, nameof(longestWait));
        options.ShouldHandle = async arguments => arguments.Outcome.Result is null
            ? HttpClientResiliencePredicates.IsTransient(arguments.Outcome)
            : await AdviceAsync(arguments.Outcome, arguments.Context).ConfigureAwait(false) is { ShouldRetry: true } advice
                && !(advice.After > longest);
        options.DelayGenerator = async arguments =>
            (await AdviceAsync(arguments.Outcome, arguments.Context).ConfigureAwait(false))?.After;
        return options;
    }

    /// <summary>The advice of an answer; null of a success and of what is no answer.</summary>
    private static async Task<AsterwiseRetryAdvice?> AdviceAsync(Outcome<HttpResponseMessage> outcome, ResilienceContext context)
    {
        if (outcome.Result is not { IsSuccessStatusCode: false } response)
            return null;
        // The caller is to read the body too, however long it is.
        await response.Content.LoadIntoBufferAsync().WaitAsync(context.CancellationToken).ConfigureAwait(false);
        var error = await response.ReadAsterwiseErrorAsync(context.CancellationToken).ConfigureAwait(false);
        return error?.RetryAdvice;
    }
}

namespace Asterwise.Runtime;

/// <summary>
/// Whether the same request, sent again, may succeed, and when (<see href="https://docs.asterwise.com/reference/errors"/>).
/// </summary>
public sealed class AsterwiseRetryAdvice
{
    internal static readonly AsterwiseRetryAdvice Never = new(false, null);
    internal static readonly AsterwiseRetryAdvice WithBackoff = new(true, null);

    private AsterwiseRetryAdvice(bool shouldRetry, TimeSpan? after)
    {
        ShouldRetry = shouldRetry;
        After = after;
    }

    /// <summary>
    /// Whether to send the request again; where not, the request, the key or the plan has to change first
    /// (<see href="https://docs.asterwise.com/reference/errors"/>).
    /// </summary>
    public bool ShouldRetry { get; }

    /// <summary>
    /// How long to wait before that. Null where the API names no time: wait a little, and longer each time
    /// (<see href="https://docs.asterwise.com/reference/rate-limits"/>).
    /// </summary>
    public TimeSpan? After { get; }

    internal static AsterwiseRetryAdvice In(TimeSpan wait) => new(true, wait);

    internal static AsterwiseRetryAdvice In(int seconds) => In(TimeSpan.FromSeconds(seconds));

    /// <summary>
    /// What the code's page says comes first, as a monthly limit is not over in the minute that a <c>Retry-After</c> names; then
    /// the wait that the answer names; then what the status says of a code that has no page, and of an answer without one.
    /// </summary>
    internal static AsterwiseRetryAdvice For(AsterwiseError error)
    {
        var documented = AsterwiseErrorCodes.Get(error.Code).RetryAdvice;
        if (documented is { ShouldRetry: false })
            return documented;
        if (error.RetryAfter is { } wait)
            return In(wait);
        var isTemporary = (int?)error.StatusCode is null or 408 or 429 or 500 or 502 or 503 or 504;
        return documented ?? (isTemporary ? WithBackoff : Never);
    }
}

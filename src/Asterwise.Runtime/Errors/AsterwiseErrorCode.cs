using System.Net;

namespace Asterwise.Runtime;

/// <summary>An error code and what is documented of it (<see href="https://docs.asterwise.com/reference/errors"/>).</summary>
public sealed class AsterwiseErrorCode
{
    /// <summary>
    /// A row of the table in <see cref="AsterwiseErrorCodes"/>; the wait is in seconds, and none where it is 0.
    /// </summary>
    internal AsterwiseErrorCode(
        string code, int status = 0, string? message = null, int retryAfter = 0, AsterwiseRetryAdvice? retry = null)
    {
        Code = code;
        IsKnown = true;
        Status = status > 0 ? (HttpStatusCode)status : null;
        Message = message;
        RetryAfter = retryAfter > 0 ? TimeSpan.FromSeconds(retryAfter) : null;
        RetryAdvice = RetryAfter is { } wait ? AsterwiseRetryAdvice.In(wait) : retry;
    }

    private AsterwiseErrorCode(string code) => Code = code;

    /// <summary>
    /// The code as the envelope's <c>error</c> has it, <c>api_key_missing</c>
    /// (<see href="https://docs.asterwise.com/reference/response-envelope"/>).
    /// </summary>
    public string Code { get; }

    /// <summary>
    /// Whether the code is in <see cref="AsterwiseErrorCodes.All"/>; the API may add codes
    /// (<see href="https://docs.asterwise.com/reference/versioning"/>).
    /// </summary>
    public bool IsKnown { get; }

    /// <summary>
    /// The status that the code comes with; null where it has no documentation page that says so
    /// (<see href="https://docs.asterwise.com/reference/errors"/>).
    /// </summary>
    public HttpStatusCode? Status { get; }

    /// <summary>
    /// The documented message; null where there is none. The answer's own message may say more, so branch on the code
    /// (<see href="https://docs.asterwise.com/reference/response-envelope"/>).
    /// </summary>
    public string? Message { get; }

    /// <summary>
    /// The wait that the API names in the field <c>retry_after</c> of the code; null where it names none, even though a retry may
    /// make sense (<see href="https://docs.asterwise.com/reference/rate-limits"/>).
    /// </summary>
    public TimeSpan? RetryAfter { get; }

    /// <summary>
    /// Whether and when a retry makes sense for a caller; null where the documentation leaves it to the answer's status and
    /// <c>retry_after</c>. <see cref="AsterwiseApiException.RetryAdvice"/> takes those into account
    /// (<see href="https://docs.asterwise.com/reference/errors"/>).
    /// </summary>
    public AsterwiseRetryAdvice? RetryAdvice { get; }

    /// <summary>
    /// The code's documentation page, as in the envelope's <c>doc_url</c>
    /// (<see href="https://docs.asterwise.com/reference/response-envelope"/>).
    /// </summary>
    public string DocumentationUrl => AsterwiseApi.ErrorPage + Uri.EscapeDataString(Code);

    internal static AsterwiseErrorCode Unknown(string code) => new(code);

    /// <summary>The code (<see href="https://docs.asterwise.com/reference/errors"/>).</summary>
    /// <returns><see cref="Code"/>, on one line and not without end.</returns>
    public override string ToString() => SingleLine.Of(Code);
}

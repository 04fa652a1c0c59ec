using System.Globalization;
using System.Net;

namespace Asterwise.Runtime;

/// <summary>
/// The API answered a request with an error, or would have: what it said, and what to do
/// (<see href="https://docs.asterwise.com/reference/errors"/>).
/// </summary>
public class AsterwiseApiException : Exception
{
    /// <summary>Makes the exception without a word (<see href="https://docs.asterwise.com/reference/errors"/>).</summary>
    public AsterwiseApiException()
        : this((string?)null)
    {
    }

    /// <summary>Makes the exception with a message (<see href="https://docs.asterwise.com/reference/errors"/>).</summary>
    /// <param name="message">The message; what looks like a key in it is masked.</param>
    public AsterwiseApiException(string? message)
        : this(message, null)
    {
    }

    /// <summary>
    /// Makes the exception with a message and its cause (<see href="https://docs.asterwise.com/reference/errors"/>).
    /// </summary>
    /// <param name="message">The message; what looks like a key in it is masked.</param>
    /// <param name="innerException">What it comes from, if anything.</param>
    public AsterwiseApiException(string? message, Exception? innerException)
        : base(message is null ? null : Redaction.Mask(message), innerException) => Error = AsterwiseError.Unanswered();

    /// <summary>
    /// Makes the exception for an answer (<see href="https://docs.asterwise.com/reference/response-envelope"/>).
    /// </summary>
    /// <param name="error">The answer's body, with its status.</param>
    /// <param name="message">The message; by default one made of the status and the body. What looks like a key in it is
    /// masked.</param>
    /// <param name="innerException">What it comes from, if anything.</param>
    /// <exception cref="ArgumentNullException"><paramref name="error"/> is null.</exception>
    public AsterwiseApiException(AsterwiseError error, string? message = null, Exception? innerException = null)
        : base(Redaction.Mask(message ?? Describe(error)), innerException) =>
        Error = error ?? throw new ArgumentNullException(nameof(error));

    /// <summary>
    /// The body of the answer; branch on its <see cref="AsterwiseError.Code"/>
    /// (<see href="https://docs.asterwise.com/reference/response-envelope"/>).
    /// </summary>
    public AsterwiseError Error { get; }

    /// <summary>
    /// The status of the answer; null where there was none (<see href="https://docs.asterwise.com/reference/errors"/>).
    /// </summary>
    public HttpStatusCode? StatusCode => Error.StatusCode;

    /// <summary>
    /// The id to name to support; null where there is none
    /// (<see href="https://docs.asterwise.com/reference/response-envelope"/>).
    /// </summary>
    public string? RequestId => Error.RequestId;

    /// <summary>
    /// Whether the same request, sent again, may succeed, and when
    /// (<see href="https://docs.asterwise.com/reference/rate-limits"/>).
    /// </summary>
    public AsterwiseRetryAdvice RetryAdvice => Error.RetryAdvice;

    /// <summary>
    /// The body as it came, 65,536 characters at most, with whatever looks like a key masked
    /// (<see href="https://docs.asterwise.com/reference/response-envelope"/>).
    /// </summary>
    public string RawBody => Error.RawBody;

    /// <summary><c>302 Found</c></summary>
    internal static string Describe(HttpStatusCode status) => ((int)status).ToString(CultureInfo.InvariantCulture) + " " + status;

    private static string Describe(AsterwiseError error)
    {
        if (error is null)
            throw new ArgumentNullException(nameof(error));
        return (error.IsLocal ? "The request was not sent, as the Asterwise API would have" : "The Asterwise API") + " answered "
            + (error.StatusCode is { } status ? Describe(status) : "an error")
            + ": " + (error.IsLocal ? error.Summary : error.ToString())
            + (error.DocumentationUrl is { } page ? " (" + SingleLine.Of(page) + ")" : "");
    }
}

/// <summary>
/// The key is missing, malformed or refused: the API answered 401, or would have. A fault of the configuration, to be seen at
/// startup and not to be retried (<see href="https://docs.asterwise.com/reference/errors/api_key_missing"/>).
/// </summary>
public sealed class AsterwiseAuthenticationException : AsterwiseApiException
{
    /// <summary>
    /// Makes the exception without a word (<see href="https://docs.asterwise.com/reference/errors/api_key_missing"/>).
    /// </summary>
    public AsterwiseAuthenticationException()
        : this((string?)null)
    {
    }

    /// <summary>
    /// Makes the exception with a message (<see href="https://docs.asterwise.com/reference/errors/api_key_missing"/>).
    /// </summary>
    /// <param name="message">The message; what looks like a key in it is masked.</param>
    public AsterwiseAuthenticationException(string? message)
        : this(message, null)
    {
    }

    /// <summary>
    /// Makes the exception with a message and its cause
    /// (<see href="https://docs.asterwise.com/reference/errors/api_key_missing"/>).
    /// </summary>
    /// <param name="message">The message; what looks like a key in it is masked.</param>
    /// <param name="innerException">What it comes from, if anything.</param>
    public AsterwiseAuthenticationException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>
    /// Makes the exception for an answer (<see href="https://docs.asterwise.com/reference/errors/api_key_missing"/>).
    /// </summary>
    /// <param name="error">The body of the 401, such as <see cref="AsterwiseError.ApiKeyMissing"/>.</param>
    /// <param name="message">The message; by default one made of the status and the body. What looks like a key in it is
    /// masked.</param>
    /// <param name="innerException">What it comes from, if anything.</param>
    /// <exception cref="ArgumentNullException"><paramref name="error"/> is null.</exception>
    public AsterwiseAuthenticationException(AsterwiseError error, string? message = null, Exception? innerException = null)
        : base(error, message, innerException)
    {
    }
}

/// <summary>
/// The key could not be checked: the API was not reached in time, it or something before it is overloaded or down, or what
/// answered says nothing of a key. The message says why, and a program may start all the same
/// (<see href="https://docs.asterwise.com/reference/errors/internal_error"/>).
/// </summary>
public sealed class AsterwiseUnavailableException : AsterwiseApiException
{
    /// <summary>
    /// Makes the exception without a word (<see href="https://docs.asterwise.com/reference/errors/internal_error"/>).
    /// </summary>
    public AsterwiseUnavailableException()
        : this((string?)null)
    {
    }

    /// <summary>
    /// Makes the exception with a message (<see href="https://docs.asterwise.com/reference/errors/internal_error"/>).
    /// </summary>
    /// <param name="message">The message; what looks like a key in it is masked.</param>
    public AsterwiseUnavailableException(string? message)
        : this(message, null)
    {
    }

    /// <summary>
    /// Makes the exception with a message and its cause
    /// (<see href="https://docs.asterwise.com/reference/errors/internal_error"/>).
    /// </summary>
    /// <param name="message">The message; what looks like a key in it is masked.</param>
    /// <param name="innerException">What it comes from, if anything.</param>
    public AsterwiseUnavailableException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>
    /// Makes the exception for an answer (<see href="https://docs.asterwise.com/reference/errors/internal_error"/>).
    /// </summary>
    /// <param name="error">The body of the answer, where there was one.</param>
    /// <param name="message">The message; by default one made of the status and the body. What looks like a key in it is
    /// masked.</param>
    /// <param name="innerException">What it comes from, if anything.</param>
    /// <exception cref="ArgumentNullException"><paramref name="error"/> is null.</exception>
    public AsterwiseUnavailableException(AsterwiseError error, string? message = null, Exception? innerException = null)
        : base(error, message, innerException)
    {
    }
}

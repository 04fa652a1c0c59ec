using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Asterwise.Runtime.AspNetCore;

/// <summary>
/// The error envelope as a response (<see href="https://docs.asterwise.com/reference/response-envelope"/>).
/// </summary>
public static class AsterwiseHttpResponseExtensions
{
    internal const string ContentType = "application/json";

    private const string VersionHeader = "Asterwise-Version";
    private const string Version = "2026-03-01";

    /// <summary>
    /// Answers with an error as the API does: the status, the envelope as JSON, and the headers <c>X-Request-Id</c>,
    /// <c>Asterwise-Version</c> and, where the error says when to retry, <c>Retry-After</c> in seconds
    /// (<see href="https://docs.asterwise.com/reference/response-envelope"/>).
    /// </summary>
    /// <param name="response">The response, of which nothing is sent yet; headers that it has already stay.</param>
    /// <param name="error">The error. One without a code, as of a proxy's page, is answered as <c>internal_error</c>, under the
    /// status that it came with or, where that is no error's, 502.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    /// <returns>A task that ends when the envelope is written.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="response"/> or <paramref name="error"/> is null.</exception>
    /// <exception cref="ArgumentException">The error has no status, and none is documented of its code; give it one.</exception>
    /// <exception cref="InvalidOperationException">The response has started already.</exception>
    public static async Task WriteAsterwiseErrorAsync(
        this HttpResponse response, AsterwiseError error, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(response);
        ArgumentNullException.ThrowIfNull(error);
        error = WithCode(error, response.HttpContext);
        var body = Encoding.UTF8.GetBytes(error.ToJson());
        response.StatusCode = (int)StatusOf(error);
        response.ContentType = ContentType;
        response.ContentLength = body.Length;
        response.Headers.TryAdd(VersionHeader, Version);
        if (error.RequestId is { } id && IsHeaderValue(id))
            response.Headers[RequestId.Header] = id;
        if (error.RetryAfter is { } wait)
            response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        await response.Body.WriteAsync(body, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The status of an error: its own, or the one that its code is documented with.</summary>
    internal static HttpStatusCode StatusOf(AsterwiseError error) =>
        error.StatusCode
        ?? AsterwiseErrorCodes.Get(error.Code).Status
        ?? throw new ArgumentException($"No status is documented for '{error.Code}'; give the error one.", nameof(error));

    /// <summary>
    /// The error itself or, of what came from elsewhere and is no envelope, one that says no more than that something went wrong.
    /// </summary>
    private static AsterwiseError WithCode(AsterwiseError error, HttpContext context) => error.Code.Length > 0
        ? error
        : AsterwiseError.For(
            AsterwiseErrorCodes.InternalError,
            retryAfter: error.RetryAfter,
            requestId: error.RequestId ?? RequestId.Of(context),
            statusCode: error.StatusCode >= HttpStatusCode.BadRequest ? error.StatusCode : HttpStatusCode.BadGateway);

    /// <summary>Whether a text is one that the server takes for a header, as one that came from elsewhere may not be.</summary>
    private static bool IsHeaderValue(string text) => text.All(c => c is > ' ' and <= '~');
}

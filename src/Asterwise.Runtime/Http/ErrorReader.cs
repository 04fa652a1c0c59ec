using System.Net;
using System.Net.Http.Headers;

namespace Asterwise.Runtime;

/// <summary>The error that a response carries, and the exception for it.</summary>
internal static class ErrorReader
{
    public static async Task<AsterwiseError> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.Content is LocalErrorContent local)
            return local.Error;
        var error = AsterwiseError.Parse(await ResponseBody.ReadAsync(response, cancellationToken).ConfigureAwait(false));
        error.StatusCode = response.StatusCode;
        error.RequestId ??= RequestIdOf(response);
        error.RetryAfter ??= WaitOf(response.Headers.RetryAfter);
        return error;
    }

    public static AsterwiseApiException ExceptionFor(HttpResponseMessage response, AsterwiseError error) =>
        response.StatusCode == HttpStatusCode.Unauthorized
            ? new AsterwiseAuthenticationException(error)
            : new AsterwiseApiException(error, Redirect.Describe(response));

    private static string? RequestIdOf(HttpResponseMessage response) =>
        response.Headers.TryGetValues(AsterwiseApi.RequestIdHeader, out var values)
            ? Redaction.Mask(string.Join(", ", values))
            : null;

    private static TimeSpan? WaitOf(RetryConditionHeaderValue? header)
    {
        if (header is null)
            return null;
        var wait = header.Delta ?? header.Date!.Value - DateTimeOffset.UtcNow;
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }
}

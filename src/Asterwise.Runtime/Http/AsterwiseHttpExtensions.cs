using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Asterwise.Runtime;

/// <summary>
/// The check at startup, and the errors in responses (<see href="https://docs.asterwise.com/reference/errors/api_key_missing"/>).
/// </summary>
public static class AsterwiseHttpExtensions
{
    /// <summary>
    /// Asks the API once whether it accepts the credential that the client sends; call it at startup, before serving traffic
    /// (<see href="https://docs.asterwise.com/reference/errors/api_key_missing"/>).
    /// </summary>
    /// <param name="client">A client that attaches the key, as through <see cref="AsterwiseAuthenticationHandler"/>. Without a
    /// <see cref="HttpClient.BaseAddress"/>, <c>https://api.asterwise.com</c> is asked.</param>
    /// <param name="endpoint">A cheap endpoint that asks for a key and is read with <c>GET</c>: a path, or a whole URL.</param>
    /// <param name="cancellationToken">Stops the check. How long it may take without that, <see cref="HttpClient.Timeout"/>
    /// says.</param>
    /// <returns>A task that ends well where the API answered with success.</returns>
    /// <exception cref="AsterwiseAuthenticationException">The key is missing, malformed, unknown or revoked: the API answered
    /// 401.</exception>
    /// <exception cref="AsterwiseUnavailableException">The API was not reached, did not answer in time, or answered 408, 429 or
    /// 500 and up. Whether the key is right is not known; a program may start all the same.</exception>
    /// <exception cref="AsterwiseApiException">The API answered otherwise: 402 or 403, say, or 404 where there is no such
    /// endpoint.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> or <paramref name="endpoint"/> is null.</exception>
    /// <exception cref="UriFormatException"><paramref name="endpoint"/> is no URL.</exception>
    public static async Task VerifyAsterwiseCredentialAsync(
        this HttpClient client, string endpoint = "/v1/keys/me", CancellationToken cancellationToken = default)
    {
        if (client is null)
            throw new ArgumentNullException(nameof(client));
        if (endpoint is null)
            throw new ArgumentNullException(nameof(endpoint));
        var url = new Uri(client.BaseAddress ?? new Uri(AsterwiseApi.Address), endpoint);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        // The client's own timeout ends with the headers, and the body of an error may never come.
        deadline.CancelAfter(client.Timeout);
        try
        {
            using var response = await client.GetAsync(url, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
                .ConfigureAwait(false);
            if (await response.ReadAsterwiseErrorAsync(deadline.Token).ConfigureAwait(false) is { } error)
                throw UnverifiedFor(response, error, url);
        }
        catch (Exception e) when (e is HttpRequestException
            || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new AsterwiseUnavailableException(
                Origin.Of(url) + (e is HttpRequestException ? " was not reached" : " did not answer in time")
                    + ", so the key was not checked; see to the address and the network.",
                e);
        }
    }

    /// <summary>
    /// Throws unless the response is a success, with what the API said
    /// (<see href="https://docs.asterwise.com/reference/errors"/>).
    /// </summary>
    /// <param name="response">A response of the API.</param>
    /// <param name="cancellationToken">Stops the reading of the body.</param>
    /// <returns>A task that ends well where the response is a success, whose content is not read.</returns>
    /// <exception cref="AsterwiseAuthenticationException">The API answered 401.</exception>
    /// <exception cref="AsterwiseApiException">The API answered with any other status beyond the 200s, or something before it
    /// did; a redirect that was not followed is one.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="response"/> is null.</exception>
    public static Task EnsureAsterwiseSuccessAsync(
        this HttpResponseMessage response, CancellationToken cancellationToken = default) =>
        ReadAsync(response, throws: true, cancellationToken);

    /// <summary>
    /// Reads the error that a response carries (<see href="https://docs.asterwise.com/reference/response-envelope"/>).
    /// </summary>
    /// <param name="response">A response of the API.</param>
    /// <param name="cancellationToken">Stops the reading of the body.</param>
    /// <returns>The error, of whatever body; null where the response is a success. At most 64 KB of the body are read, as UTF-8,
    /// and of a connection that breaks off, what came.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="response"/> is null.</exception>
    public static Task<AsterwiseError?> ReadAsterwiseErrorAsync(
        this HttpResponseMessage response, CancellationToken cancellationToken = default) =>
        ReadAsync(response, throws: false, cancellationToken);

    private static async Task<AsterwiseError?> ReadAsync(
        HttpResponseMessage response, bool throws, CancellationToken cancellationToken)
    {
        if (response is null)
            throw new ArgumentNullException(nameof(response));
        if (response.IsSuccessStatusCode)
            return null;
        cancellationToken.ThrowIfCancellationRequested();
        if (response.Content is LocalErrorContent local)
            return throws ? throw ExceptionFor(response, local.Error) : local.Error;
        var body = new byte[Math.Min(
            response.Content?.Headers.ContentLength ?? AsterwiseError.LongestBody, AsterwiseError.LongestBody)];
        var length = 0;
        try
        {
#if NET
            var stream = await response.Content!.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
#else
            var stream = response.Content is { } content ? await content.ReadAsStreamAsync().ConfigureAwait(false) : Stream.Null;
#endif
            // The stream is the content's, which the caller disposes. One that is buffered can be read again.
            if (stream.CanSeek)
                stream.Position = 0;
            int count;
            do
            {
                count = await stream.ReadAsync(body, length, body.Length - length, cancellationToken).ConfigureAwait(false);
                length += count;
            }
            while (count > 0);
            if (stream.CanSeek)
                stream.Position = 0;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The status and what came of the body say more than a connection that broke or a compression that is none.
        }

        var error = AsterwiseError.Parse(Encoding.UTF8.GetString(body, 0, length).TrimStart('\uFEFF'));
        error.StatusCode = response.StatusCode;
        error.RequestId ??= RequestIdOf(response);
        error.RetryAfter ??= WaitOf(response.Headers.RetryAfter);
        return throws ? throw ExceptionFor(response, error) : error;
    }

    private static AsterwiseApiException UnverifiedFor(HttpResponseMessage response, AsterwiseError error, Uri url) =>
        (int)response.StatusCode switch
        {
            408 or 429 or >= 500 => new AsterwiseUnavailableException(error),
            // A route that does not exist is answered before anybody looks at the key.
            404 => new AsterwiseApiException(
                error,
                Origin.Of(url) + " has no " + url.AbsolutePath + ", so the key was not checked; name another endpoint."),
            _ => ExceptionFor(response, error),
        };

    private static AsterwiseApiException ExceptionFor(HttpResponseMessage response, AsterwiseError error) =>
        response.StatusCode == HttpStatusCode.Unauthorized
            ? new AsterwiseAuthenticationException(error)
            : new AsterwiseApiException(error, RedirectMessage(response));

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

    /// <summary>
    /// What to say of a redirect that was not followed; null of any other answer. Origins only, as a URL may hold a key.
    /// </summary>
    private static string? RedirectMessage(HttpResponseMessage response)
    {
        if ((int)response.StatusCode is < 300 or >= 400
            || response.Headers.Location is not { } location
            || response.RequestMessage?.RequestUri is not { IsAbsoluteUri: true } asked)
            return null;
        var leadsElsewhere = Uri.TryCreate(asked, location, out var target) && !Origin.AreSame(asked, target);
        return Origin.Of(asked) + " answered " + AsterwiseApiException.Describe(response.StatusCode)
            + ", a redirect that was not followed" + (leadsElsewhere ? ", as the key is not for " + Origin.Of(target!) : "")
            + "; use the address that answers.";
    }
}

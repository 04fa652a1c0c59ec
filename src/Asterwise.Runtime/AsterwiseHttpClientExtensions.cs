namespace Asterwise.Runtime;

/// <summary>The check at startup (<see href="https://docs.asterwise.com/reference/errors/api_key_missing"/>).</summary>
public static class AsterwiseHttpClientExtensions
{
    /// <summary>
    /// Asks the API once whether it accepts the credential that the client sends; call it at startup, before serving traffic
    /// (<see href="https://docs.asterwise.com/reference/errors/api_key_missing"/>).
    /// </summary>
    /// <param name="client">A client that attaches the key, as through <see cref="AsterwiseAuthenticationHandler"/>. Without a <see cref="HttpClient.BaseAddress"/>, <c>https://api.asterwise.com</c> is asked.</param>
    /// <param name="endpoint">A cheap endpoint that asks for a key and is read with <c>GET</c>: a path, or a whole URL.</param>
    /// <param name="cancellationToken">Stops the check. How long it may take without that, <see cref="HttpClient.Timeout"/> says.</param>
    /// <returns>A task that ends well where the API answered with success.</returns>
    /// <exception cref="AsterwiseAuthenticationException">The key is missing, malformed, unknown or revoked: the API answered 401.</exception>
    /// <exception cref="AsterwiseUnavailableException">The API was not reached, did not answer in time, or answered 408, 429 or 500 and up. Whether the key is right is not known; a program may start all the same.</exception>
    /// <exception cref="AsterwiseApiException">The API answered otherwise: 402 or 403, say, or 404 where there is no such endpoint.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> or <paramref name="endpoint"/> is null.</exception>
    /// <exception cref="UriFormatException"><paramref name="endpoint"/> is no URL.</exception>
    public static async Task VerifyAsterwiseCredentialAsync(this HttpClient client, string endpoint = "/v1/keys/me", CancellationToken cancellationToken = default)
    {
        if (client is null)
            throw new ArgumentNullException(nameof(client));
        if (endpoint is null)
            throw new ArgumentNullException(nameof(endpoint));
        var url = new Uri(client.BaseAddress ?? new Uri("https://api." + AsterwiseApi.Domain), endpoint);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        // The client's own timeout ends with the headers, and the body of an error may never come.
        deadline.CancelAfter(client.Timeout);
        try
        {
            using var response = await client.GetAsync(url, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            if (await response.ReadAsterwiseErrorAsync(deadline.Token).ConfigureAwait(false) is { } error)
                throw ExceptionFor(response, error, url);
        }
        catch (Exception e) when (e is HttpRequestException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new AsterwiseUnavailableException(
                new AsterwiseError("", ""),
                statusCode: null,
                $"{Origin.Of(url)} {(e is HttpRequestException ? "was not reached" : "did not answer in time")}, so the key was not checked; see that the address is right and the network lets it through.",
                e);
        }
    }

    private static AsterwiseApiException ExceptionFor(HttpResponseMessage response, AsterwiseError error, Uri url) => (int)response.StatusCode switch
    {
        408 or 429 or >= 500 => new AsterwiseUnavailableException(error, response.StatusCode),
        // A route that does not exist is answered before anybody looks at the key.
        404 => new AsterwiseApiException(error, response.StatusCode, $"{Origin.Of(url)} has no {url.AbsolutePath}, so the key was not checked; name another endpoint that asks for a key."),
        _ => AsterwiseHttpResponseExtensions.ExceptionFor(response, error),
    };
}

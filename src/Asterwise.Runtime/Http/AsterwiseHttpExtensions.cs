namespace Asterwise.Runtime;

/// <summary>
/// The check at startup, and the errors in responses (<see href="https://docs.asterwise.com/reference/errors/api_key_missing"/>).
/// </summary>
public static class AsterwiseHttpExtensions
{
    /// <summary>
    /// The endpoint that <see cref="VerifyAsterwiseCredentialAsync"/> asks unless told otherwise,
    /// <c>/v1/numerology/life-path?date=2000-01-01</c>: the one that an official tool tests a key with. It costs a call of the
    /// plan, and the API promises it until October 2027 (<see href="https://docs.asterwise.com/reference/changelog"/>).
    /// </summary>
    public const string CheckEndpoint = "/v1/numerology/life-path?date=2000-01-01";

    /// <summary>
    /// Asks the API once whether it accepts the credential that the client sends; call it at startup, before serving traffic
    /// (<see href="https://docs.asterwise.com/reference/errors/api_key_missing"/>).
    /// </summary>
    /// <param name="client">A client that attaches the key, as through <see cref="AsterwiseAuthenticationHandler"/>. Without a
    /// <see cref="HttpClient.BaseAddress"/>, <c>https://api.asterwise.com</c> is asked.</param>
    /// <param name="endpoint">A cheap endpoint that asks for a key and is read with <c>GET</c>: a path, or a whole URL.</param>
    /// <param name="cancellationToken">Stops the check. Without that it takes 10 seconds at most, or as long as
    /// <see cref="HttpClient.Timeout"/> says where that is less.</param>
    /// <returns>A task that ends well where a credential was sent to Asterwise, to this machine or to an allowed host, and a JSON
    /// object was answered that claims no failure.</returns>
    /// <exception cref="AsterwiseAuthenticationException">The key is missing, malformed, unknown or revoked: the API answered
    /// 401.</exception>
    /// <exception cref="AsterwiseUnavailableException">The key could not be checked: nobody answered in time, or what was
    /// answered, or who answered, says nothing of a key. The message says why; a program may start all the same.</exception>
    /// <exception cref="AsterwiseApiException">The API knows the key and serves it nothing: 402 or 403, with a code.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> or <paramref name="endpoint"/> is null.</exception>
    /// <exception cref="UriFormatException"><paramref name="endpoint"/> is no URL.</exception>
    public static Task VerifyAsterwiseCredentialAsync(
        this HttpClient client, string endpoint = CheckEndpoint, CancellationToken cancellationToken = default)
    {
        if (client is null)
            throw new ArgumentNullException(nameof(client));
        if (endpoint is null)
            throw new ArgumentNullException(nameof(endpoint));
        var url = new Uri(client.BaseAddress ?? new Uri(AsterwiseApi.Address), endpoint);
        return CredentialCheck.RunAsync(client, url, cancellationToken);
    }

    /// <summary>
    /// Throws unless the response is a success, with what the API said
    /// (<see href="https://docs.asterwise.com/reference/errors"/>).
    /// </summary>
    /// <param name="response">A response of the API.</param>
    /// <param name="cancellationToken">Stops the reading of the body.</param>
    /// <returns>The response itself, where it is a success; its content is not read.</returns>
    /// <exception cref="AsterwiseAuthenticationException">The API answered 401.</exception>
    /// <exception cref="AsterwiseApiException">The API answered with any other status beyond the 200s, or something before it
    /// did; a redirect that was not followed is one.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="response"/> is null.</exception>
    public static async Task<HttpResponseMessage> EnsureAsterwiseSuccessAsync(
        this HttpResponseMessage response, CancellationToken cancellationToken = default)
    {
        if (await response.ReadAsterwiseErrorAsync(cancellationToken).ConfigureAwait(false) is { } error)
            throw ErrorReader.ExceptionFor(response, error);
        return response;
    }

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
        this HttpResponseMessage response, CancellationToken cancellationToken = default)
    {
        if (response is null)
            throw new ArgumentNullException(nameof(response));
        if (response.IsSuccessStatusCode)
            return Task.FromResult<AsterwiseError?>(null);
        return ErrorReader.ReadAsync(response, cancellationToken)!;
    }
}

using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;

namespace Asterwise.Runtime;

/// <summary>
/// Attaches the key to requests for <c>https://api.asterwise.com</c>, <c>https://mcp.asterwise.com</c> and this machine, and to
/// no others (<see href="https://docs.asterwise.com/authentication"/>). A request that carries <c>Authorization</c> or
/// <c>X-API-Key</c> already is left as it is. The key is on the request only while it is sent, so that whoever logs it afterwards
/// shows no key.
/// <para>
/// Redirects are followed here, within the origin that was asked and with the key; any other redirect is returned as the answer
/// (<see href="https://www.rfc-editor.org/rfc/rfc9110#section-15.4"/>). <see cref="HttpClient"/> would drop <c>Authorization</c>
/// on every redirect and carry <c>X-API-Key</c> to any host, so <see cref="HttpClientHandler.AllowAutoRedirect"/> of the handler
/// at the end of the chain is turned off.
/// </para>
/// <para>One handler may be used by many requests at once.</para>
/// </summary>
public sealed class AsterwiseAuthenticationHandler : DelegatingHandler
{
    private const int MostRedirects = 20;

    private readonly string headerName;
    private readonly object preparing = new();
    private volatile bool isPrepared;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string? headerValue;

    /// <summary>
    /// Makes a handler for <c>new HttpClient(handler)</c> or for <c>AddHttpMessageHandler</c>; where no inner handler is set, it
    /// sends through a new <see cref="HttpClientHandler"/> (<see href="https://docs.asterwise.com/authentication"/>).
    /// </summary>
    /// <param name="key">The key. Without one, requests that need it are answered here with the 401 <c>api_key_missing</c> that
    /// the API would answer, and nothing is sent.</param>
    /// <param name="header">Which of the two header fields carries it.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="header"/> is neither of the two.</exception>
    public AsterwiseAuthenticationHandler(
        AsterwiseApiKey? key, AsterwiseCredentialHeader header = AsterwiseCredentialHeader.Authorization)
    {
        if (header is not (AsterwiseCredentialHeader.Authorization or AsterwiseCredentialHeader.XApiKey))
            throw new ArgumentOutOfRangeException(nameof(header));
        var isBearer = header == AsterwiseCredentialHeader.Authorization;
        headerName = isBearer ? AsterwiseApi.AuthorizationHeader : AsterwiseApi.KeyHeader;
        if (key is not null)
            headerValue = (isBearer ? AsterwiseApi.Scheme + " " : "") + key.Reveal();
    }

#if NET
    /// <summary>
    /// Sends the request with the key, where it may carry it, and follows redirects within the origin
    /// (<see href="https://docs.asterwise.com/authentication"/>).
    /// </summary>
    /// <param name="request">The request; after a redirect its method, URL and content are those that were sent last.</param>
    /// <param name="cancellationToken">Stops the sending.</param>
    /// <returns>The answer: of the last hop, or the local 401.</returns>
    /// <exception cref="HttpRequestException">The server was not reached; or it asked, by a 307 or 308, for a body again that can
    /// be read once only.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The handler at the end of the chain follows redirects itself and is in use
    /// already.</exception>
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // It is done when it comes back: nothing in it waits.
        return SendAsync(request, isAsync: false, cancellationToken).GetAwaiter().GetResult();
    }
#endif

    /// <summary>
    /// Sends the request with the key, where it may carry it, and follows redirects within the origin
    /// (<see href="https://docs.asterwise.com/authentication"/>).
    /// </summary>
    /// <param name="request">The request; after a redirect its method, URL and content are those that were sent last.</param>
    /// <param name="cancellationToken">Stops the sending.</param>
    /// <returns>The answer: of the last hop, or the local 401.</returns>
    /// <exception cref="HttpRequestException">The server was not reached; or it asked, by a 307 or 308, for a body again that can
    /// be read once only.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The handler at the end of the chain follows redirects itself and is in use
    /// already.</exception>
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        SendAsync(request, isAsync: true, cancellationToken);

    private async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, bool isAsync, CancellationToken cancellationToken)
    {
        if (request is null)
            throw new ArgumentNullException(nameof(request));
        cancellationToken.ThrowIfCancellationRequested();
        var attaches = Origin.TakesKey(request.RequestUri) && !HasCredential(request.Headers);
        if (attaches && headerValue is null)
            return LocalRefusal(request);

        Prepare();
        if (attaches)
            request.Headers.TryAddWithoutValidation(headerName, headerValue);
        try
        {
            var response = await SendOnceAsync(request, isAsync, cancellationToken).ConfigureAwait(false);
            for (var redirects = 0; redirects < MostRedirects; redirects++)
            {
                if (Redirect.TargetOf(response, request.RequestUri) is not { } target)
                    break;
                Redirect.Apply(response.StatusCode, target, request);
                response.Dispose();
                response = await SendOnceAsync(request, isAsync, cancellationToken).ConfigureAwait(false);
            }

            return response;
        }
        finally
        {
            if (attaches)
                request.Headers.Remove(headerName);
        }
    }

    private Task<HttpResponseMessage> SendOnceAsync(
        HttpRequestMessage request, bool isAsync, CancellationToken cancellationToken) =>
#if NET
        !isAsync ? Task.FromResult(base.Send(request, cancellationToken)) :
#endif
        base.SendAsync(request, cancellationToken);

    private static bool HasCredential(HttpRequestHeaders headers) =>
        headers.Contains(AsterwiseApi.AuthorizationHeader) || headers.Contains(AsterwiseApi.KeyHeader);

    private static HttpResponseMessage LocalRefusal(HttpRequestMessage request) => new(HttpStatusCode.Unauthorized)
    {
        RequestMessage = request,
        Content = new LocalErrorContent(AsterwiseError.ApiKeyMissing()),
    };

    /// <summary>
    /// Before the first request: sees to it that there is a handler at the end of the chain, and that it follows no redirects.
    /// </summary>
    private void Prepare()
    {
        if (isPrepared)
            return;
        lock (preparing)
        {
            if (isPrepared)
                return;
            InnerHandler ??= new HttpClientHandler();
            var last = InnerHandler;
            while (last is DelegatingHandler { InnerHandler: { } next })
                last = next;
            try
            {
                switch (last)
                {
                    case HttpClientHandler { AllowAutoRedirect: true } handler:
                        handler.AllowAutoRedirect = false;
                        break;
#if NET
                    case SocketsHttpHandler { AllowAutoRedirect: true } handler:
                        handler.AllowAutoRedirect = false;
                        break;
#endif
                }
            }
            catch (InvalidOperationException e)
            {
                throw new InvalidOperationException(
                    "Set AllowAutoRedirect of the inner handler to false, as it would lose or leak the "
                        + "key; it is in use already.",
                    e);
            }

            isPrepared = true;
        }
    }
}

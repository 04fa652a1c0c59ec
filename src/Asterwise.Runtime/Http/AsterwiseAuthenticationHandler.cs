using System.Net;

namespace Asterwise.Runtime;

/// <summary>
/// Attaches the key to requests for <c>https://api.asterwise.com</c>, <c>https://mcp.asterwise.com</c>, this machine and the
/// hosts that <see cref="AsterwiseAuthenticationOptions.AllowedHosts"/> names, and to no others
/// (<see href="https://docs.asterwise.com/authentication"/>). A request that carries a credential in <c>Authorization</c> or
/// <c>X-API-Key</c> already keeps it. The key is on the request only while it is sent, so that whoever logs it afterwards shows
/// no key.
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

    private readonly Func<CancellationToken, ValueTask<AsterwiseApiKey?>> keySource;
    private readonly AsterwiseCredentialHeader header;
    private readonly KeyHosts hosts;
    private readonly string? userAgent;
    private readonly Func<string>? createRequestId;
    private readonly object preparing = new();
    private bool isKnownPrimary;
    private volatile bool isPrepared;

    /// <summary>
    /// Makes a handler for <c>new HttpClient(handler)</c> or for <c>AddHttpMessageHandler</c>; where no inner handler is set, it
    /// sends through a new <see cref="HttpClientHandler"/> (<see href="https://docs.asterwise.com/authentication"/>).
    /// </summary>
    /// <param name="key">The key; for a program that may do without one, see <see cref="WithoutKey"/>.</param>
    /// <param name="header">Which of the two header fields carries it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="header"/> is neither of the two.</exception>
    /// <exception cref="FormatException"><paramref name="key"/> was bound from a configuration entry that holds no
    /// key.</exception>
    public AsterwiseAuthenticationHandler(
        AsterwiseApiKey key, AsterwiseCredentialHeader header = AsterwiseCredentialHeader.Authorization)
        : this(new AsterwiseAuthenticationOptions(key) { Header = header })
    {
    }

    /// <summary>
    /// Makes a handler that is told more than a key: a source of keys, further hosts, what else to send
    /// (<see href="https://docs.asterwise.com/authentication"/>).
    /// </summary>
    /// <param name="options">What to send, and where to; changed afterwards, it does not change the handler.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    /// <exception cref="ArgumentException">One of the allowed hosts is none.</exception>
    public AsterwiseAuthenticationHandler(AsterwiseAuthenticationOptions options)
    {
        if (options is null)
            throw new ArgumentNullException(nameof(options));
        keySource = options.KeySource;
        header = options.Header;
        hosts = new KeyHosts(options.AllowedHosts);
        userAgent = options.UserAgent;
        createRequestId = options.CreateRequestId;
    }

    /// <summary>
    /// Makes a handler that has no key: requests that need one are answered here with the 401 <c>api_key_missing</c> that the API
    /// would answer, and nothing is sent (<see href="https://docs.asterwise.com/reference/errors/api_key_missing"/>).
    /// </summary>
    /// <returns>The handler.</returns>
    public static AsterwiseAuthenticationHandler WithoutKey() => new(new AsterwiseAuthenticationOptions(_ => default));

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
    /// already; or another handler of the chain has followed one.</exception>
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
    /// already; or another handler of the chain has followed one.</exception>
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        SendAsync(request, isAsync: true, cancellationToken);

    private async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, bool isAsync, CancellationToken cancellationToken)
    {
        if (request is null)
            throw new ArgumentNullException(nameof(request));
        cancellationToken.ThrowIfCancellationRequested();
        var isForKey = hosts.Take(request.RequestUri);
        var needsKey = isForKey && !Credential.IsOn(request.Headers);
        var key = needsKey ? await KeyAsync(isAsync, cancellationToken).ConfigureAwait(false) : null;
        if (needsKey && key is null)
            return LocalRefusal(request);

        Prepare();
        Credential.Note(request, isForKey);
        if (isForKey)
            Introduce(request);
        if (key is not null)
            Credential.Attach(request.Headers, key, header);
        try
        {
            return await FollowAsync(request, isAsync, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            if (key is not null)
                Credential.Detach(request.Headers, header);
        }
    }

    private async ValueTask<AsterwiseApiKey?> KeyAsync(bool isAsync, CancellationToken cancellationToken)
    {
        try
        {
            var coming = keySource(cancellationToken);
            var key = isAsync ? await coming.ConfigureAwait(false) : coming.AsTask().GetAwaiter().GetResult();
            key?.Reveal();
            return key;
        }
        catch (Exception e) when (e is FormatException or ArgumentNullException)
        {
            // What a parser says of a text that is no key, the API would say of the request.
            throw new AsterwiseAuthenticationException(
                e is FormatException ? AsterwiseError.ApiKeyInvalid() : AsterwiseError.ApiKeyMissing(), e.Message, e);
        }
    }

    /// <summary>Adds what tells the program and the call apart at the other end, where the caller has not.</summary>
    private void Introduce(HttpRequestMessage request)
    {
        if (userAgent is not null && request.Headers.UserAgent.Count == 0)
            request.Headers.TryAddWithoutValidation("User-Agent", userAgent);
        if (createRequestId is not null && !request.Headers.Contains(AsterwiseApi.RequestIdHeader))
            request.Headers.Add(AsterwiseApi.RequestIdHeader, createRequestId());
    }

    private async Task<HttpResponseMessage> FollowAsync(
        HttpRequestMessage request, bool isAsync, CancellationToken cancellationToken)
    {
        for (var redirects = 0; ; redirects++)
        {
            var asked = request.RequestUri;
            var response = await SendOnceAsync(request, isAsync, cancellationToken).ConfigureAwait(false);
            if (!isKnownPrimary)
                RefuseFollowed(asked, (response.RequestMessage ?? request).RequestUri, response);
            if (redirects == MostRedirects || Redirect.TargetOf(response, asked) is not { } target)
                return response;
            Redirect.Apply(response.StatusCode, target, request);
            response.Dispose();
        }
    }

    private static void RefuseFollowed(Uri? asked, Uri? answered, HttpResponseMessage response)
    {
        if (asked is null || answered is null || asked == answered)
            return;
        response.Dispose();
        throw new InvalidOperationException(
            "A handler behind this one followed a redirect of " + Origin.Of(asked) + " to " + Origin.Of(answered)
                + ", on which the key is lost or leaked; turn its redirects off.");
    }

    private Task<HttpResponseMessage> SendOnceAsync(
        HttpRequestMessage request, bool isAsync, CancellationToken cancellationToken) =>
#if NET
        !isAsync ? Task.FromResult(base.Send(request, cancellationToken)) :
#endif
        base.SendAsync(request, cancellationToken);

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
                isKnownPrimary = StopsFollowing(last);
            }
            catch (InvalidOperationException e) when (e is not ObjectDisposedException)
            {
                throw new InvalidOperationException(
                    "The inner handler follows redirects, on which the key is lost or leaked, and is in use already; set its "
                        + "AllowAutoRedirect to false before it is used.",
                    e);
            }

            isPrepared = true;
        }
    }

    /// <summary>Whether the handler is one that can be told to follow no redirects, and has been told now.</summary>
    private static bool StopsFollowing(HttpMessageHandler primary)
    {
        switch (primary)
        {
            case HttpClientHandler handler:
                // A handler in use takes no setting, not even the one that it has.
                if (handler.AllowAutoRedirect)
                    handler.AllowAutoRedirect = false;
                return true;
#if NET
            case SocketsHttpHandler handler:
                if (handler.AllowAutoRedirect)
                    handler.AllowAutoRedirect = false;
                return true;
#endif
            default:
                return false;
        }
    }
}

namespace Asterwise.Runtime;

/// <summary>
/// What <see cref="AsterwiseAuthenticationHandler"/> sends, and where to
/// (<see href="https://docs.asterwise.com/authentication"/>). The handler keeps what it is made with.
/// </summary>
public sealed class AsterwiseAuthenticationOptions
{
    private AsterwiseCredentialHeader header;
    private string? userAgent;

    /// <summary>Sends one key for good (<see href="https://docs.asterwise.com/authentication"/>).</summary>
    /// <param name="key">The key.</param>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="key"/> was bound from a configuration entry that holds no
    /// key.</exception>
    public AsterwiseAuthenticationOptions(AsterwiseApiKey key)
    {
        if (key is null)
            throw new ArgumentNullException(nameof(key));
        key.Reveal();
        KeySource = _ => new ValueTask<AsterwiseApiKey?>(key);
    }

    /// <summary>
    /// Sends the key of the moment, as keys are replaced while a program runs
    /// (<see href="https://docs.asterwise.com/reference/errors/api_key_revoked"/>).
    /// </summary>
    /// <param name="keySource">Asked for every request that needs the key, by many at once, with the request's token. It is asked
    /// for a synchronous request too, which waits for it. Where it gives null, the request is answered with the 401
    /// <c>api_key_missing</c> here, and nothing is sent. What it throws, the caller of the request gets, but what
    /// <see cref="AsterwiseApiKey.Parse"/> throws as an <see cref="AsterwiseAuthenticationException"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="keySource"/> is null.</exception>
    public AsterwiseAuthenticationOptions(Func<CancellationToken, ValueTask<AsterwiseApiKey?>> keySource) =>
        KeySource = keySource ?? throw new ArgumentNullException(nameof(keySource));

    /// <summary>
    /// Which of the two header fields carries the key; <c>Authorization</c> unless set
    /// (<see href="https://docs.asterwise.com/authentication"/>).
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is neither of the two.</exception>
    public AsterwiseCredentialHeader Header
    {
        get => header;
        set => header = value is AsterwiseCredentialHeader.Authorization or AsterwiseCredentialHeader.XApiKey
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), "The header is Authorization or XApiKey.");
    }

    /// <summary>
    /// Further hosts that the key is for, such as a gateway: <c>gateway.example.com</c> or, on another port than 443,
    /// <c>gateway.example.com:8443</c>. They are sent the key over https alone. The API's own hosts and this machine need not be
    /// named (<see href="https://docs.asterwise.com/reference/errors/api_key_missing"/>).
    /// </summary>
    public IList<string> AllowedHosts { get; } = new List<string>();

    /// <summary>
    /// The <c>User-Agent</c> of requests that have none, <c>stars/1.2</c>, to tell the program apart at the other end; none
    /// unless set (<see href="https://learn.microsoft.com/dotnet/api/system.net.http.headers.httprequestheaders.useragent"/>).
    /// </summary>
    /// <exception cref="FormatException">The value is no <c>User-Agent</c>.</exception>
    public string? UserAgent
    {
        get => userAgent;
        set
        {
            if (value is not null && !IsUserAgent(value))
                throw new FormatException("A User-Agent is made of products and comments, as 'stars/1.2 (production)'.");
            userAgent = value;
        }
    }

    /// <summary>
    /// Makes the <c>X-Request-Id</c> of requests that have none, by which a call can be followed through the logs of both ends;
    /// it stays on the request. None is sent unless set, as with <c>() =&gt; Guid.NewGuid().ToString()</c>
    /// (<see href="https://docs.asterwise.com/reference/response-envelope"/>).
    /// </summary>
    public Func<string>? CreateRequestId { get; set; }

    internal Func<CancellationToken, ValueTask<AsterwiseApiKey?>> KeySource { get; }

    private static bool IsUserAgent(string value)
    {
        using var request = new HttpRequestMessage();
        return request.Headers.UserAgent.TryParseAdd(value);
    }
}

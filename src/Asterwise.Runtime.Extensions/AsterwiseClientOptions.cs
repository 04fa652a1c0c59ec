namespace Asterwise.Runtime.Extensions;

/// <summary>
/// What a client of the API is made with: read from the section <c>Asterwise</c> of the configuration, or, for one client alone,
/// from <c>Asterwise:Clients:</c> and its name, and then changed by the program
/// (<see href="https://docs.asterwise.com/authentication"/>).
/// </summary>
public sealed class AsterwiseClientOptions
{
    /// <summary>
    /// The key; where the configuration has none, the one of the environment variable <c>ASTERWISE_API_KEY</c>. A key that is
    /// replaced in the configuration is sent with the next request
    /// (<see href="https://docs.asterwise.com/reference/errors/api_key_missing"/>).
    /// </summary>
    public AsterwiseApiKey? ApiKey { get; set; }

    /// <summary>
    /// What relative URLs are relative to, and the check asks; where the configuration has none, the value of the environment
    /// variable <c>ASTERWISE_API_BASE_URL</c>, and else <c>https://api.asterwise.com</c>. A client that has a base address
    /// already keeps it
    /// (<see href="https://learn.microsoft.com/dotnet/api/system.net.http.httpclient.baseaddress"/>).
    /// </summary>
    public Uri BaseAddress { get; set; } = new("https://api." + AsterwiseApi.Domain);

    /// <summary>
    /// Which of the two header fields carries the key; <c>Authorization</c> unless set
    /// (<see href="https://docs.asterwise.com/authentication"/>).
    /// </summary>
    public AsterwiseCredentialHeader Header { get; set; }

    /// <summary>
    /// Further hosts that the key is for, such as a gateway, as <see cref="AsterwiseAuthenticationOptions.AllowedHosts"/> takes
    /// them (<see href="https://docs.asterwise.com/reference/errors/api_key_missing"/>).
    /// </summary>
    public IList<string> AllowedHosts { get; } = new List<string>();

    /// <summary>
    /// The <c>User-Agent</c> of requests that have none, <c>stars/1.2</c>; none unless set
    /// (<see href="https://learn.microsoft.com/dotnet/api/system.net.http.headers.httprequestheaders.useragent"/>).
    /// </summary>
    public string? UserAgent { get; set; }

    /// <summary>
    /// Makes the <c>X-Request-Id</c> of requests that have none; none is sent unless set. It is not read from the configuration
    /// (<see href="https://docs.asterwise.com/reference/response-envelope"/>).
    /// </summary>
    public Func<string>? CreateRequestId { get; set; }

    /// <summary>
    /// The endpoint that is asked whether the key is accepted, by the check at startup and by the health check: a cheap one that
    /// asks for a key and is read with <c>GET</c>. Null is the one of
    /// <see cref="AsterwiseHttpExtensions.VerifyAsterwiseCredentialAsync"/>
    /// (<see href="https://docs.asterwise.com/reference/errors/api_key_not_found"/>).
    /// </summary>
    public string? CheckEndpoint { get; set; }

    /// <summary>
    /// What the check at startup does; it warns where the key could not be checked unless set
    /// (<see href="https://docs.asterwise.com/reference/errors/api_key_missing"/>).
    /// </summary>
    public AsterwiseStartupCheck StartupCheck { get; set; }

    /// <summary>
    /// How long the health check keeps an answer before it asks again, as asking may cost a call; five minutes unless set
    /// (<see href="https://docs.asterwise.com/reference/rate-limits"/>).
    /// </summary>
    public TimeSpan HealthCheckPeriod { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>What the handler is made with; the key is asked for with every request.</summary>
    internal AsterwiseAuthenticationOptions ToAuthentication(Func<AsterwiseApiKey?> currentKey)
    {
        var authentication = new AsterwiseAuthenticationOptions(_ => new ValueTask<AsterwiseApiKey?>(currentKey()))
        {
            Header = Header,
            UserAgent = UserAgent,
            CreateRequestId = CreateRequestId,
        };
        foreach (var host in AllowedHosts)
            authentication.AllowedHosts.Add(host);
        return authentication;
    }
}

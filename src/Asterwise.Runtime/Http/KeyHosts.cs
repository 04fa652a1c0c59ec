namespace Asterwise.Runtime;

/// <summary>Where the key may be sent.</summary>
internal sealed class KeyHosts
{
    /// <summary>
    /// The hosts that take a key as documented: the API, and the MCP server. Not all of <c>asterwise.com</c>, as a name below a
    /// domain may be served by somebody else, as status pages are.
    /// </summary>
    public static readonly KeyHosts Documented = new([]);

    private readonly HashSet<(string Host, int Port)> origins =
        [("api." + AsterwiseApi.Domain, HttpsPort), ("mcp." + AsterwiseApi.Domain, HttpsPort)];

    private const int HttpsPort = 443;

    /// <param name="further">Hosts, each maybe with a port.</param>
    /// <exception cref="ArgumentException">One is no host.</exception>
    public KeyHosts(IEnumerable<string> further)
    {
        foreach (var host in further)
            origins.Add(Read(host));
    }

    /// <summary>Whether the key may be sent to a URL: to these hosts over https, and to a server on this machine.</summary>
    public bool Take(Uri? url)
    {
        if (url is not { IsAbsoluteUri: true })
            return false;
        var isHttps = url.Scheme == Uri.UriSchemeHttps;
        return (isHttps && origins.Contains((url.IdnHost, url.Port)))
            || (url.IsLoopback && (isHttps || url.Scheme == Uri.UriSchemeHttp));
    }

    private static (string Host, int Port) Read(string? host)
    {
        var isHost = !string.IsNullOrEmpty(host) && host!.IndexOfAny(['/', '\\', '?', '#', '@', ' ', '*']) < 0;
        return isHost && Uri.TryCreate(Uri.UriSchemeHttps + "://" + host, UriKind.Absolute, out var url)
            ? (url.IdnHost, url.Port)
            : throw new ArgumentException(
                "'" + SingleLine.Of(Redaction.Mask(host ?? "")) + "' is no host; write 'gateway.example.com', or with its port "
                    + "'gateway.example.com:8443', which is always asked over https.");
    }
}

namespace Asterwise.Runtime;

/// <summary>Where the key may be sent.</summary>
internal sealed class KeyHosts
{
    /// <summary>
    /// The hosts that take a key as documented: the API, and the MCP server. Not all of <c>asterwise.com</c>, as a name below a
    /// domain may be served by somebody else, as status pages are.
    /// </summary>
    public static readonly KeyHosts Documented = new([]);

    private readonly List<Uri> origins = [new(AsterwiseApi.Address), new("https://mcp." + AsterwiseApi.Domain)];

    /// <param name="further">Hosts, each maybe with a port.</param>
    /// <exception cref="ArgumentException">One is no host.</exception>
    public KeyHosts(IEnumerable<string> further)
    {
        foreach (var host in further)
            origins.Add(OriginOf(host));
    }

    /// <summary>Whether the key may be sent to a URL: to these hosts over https, and to a server on this machine.</summary>
    public bool Take(Uri? url)
    {
        if (url is not { IsAbsoluteUri: true })
            return false;
        if (url.IsLoopback && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps))
            return true;
        foreach (var origin in origins)
        {
            if (Origin.AreSame(origin, url))
                return true;
        }

        return false;
    }

    private static Uri OriginOf(string? host)
    {
        host ??= "";
        var isHost = host.IndexOfAny(['/', '\\', '?', '#', '@', ' ', '*']) < 0;
        return isHost && Uri.TryCreate("https://" + host, UriKind.Absolute, out var origin)
            ? origin
            : throw new ArgumentException(
                "'" + SingleLine.Of(Redaction.Mask(host)) + "' is no host; write 'gateway.example.com', or with its port "
                    + "'gateway.example.com:8443', which is always asked over https.");
    }
}

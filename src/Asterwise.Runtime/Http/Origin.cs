namespace Asterwise.Runtime;

/// <summary>Scheme, host and port of a URL (RFC 6454), and which of them the key is for.</summary>
internal static class Origin
{
    /// <summary>
    /// The hosts that take a key as documented: the API, and the MCP server. Not all of <c>asterwise.com</c>, as a name below a
    /// domain may be served by somebody else, as status pages are.
    /// </summary>
    private static readonly string[] Hosts = ["api." + AsterwiseApi.Domain, "mcp." + AsterwiseApi.Domain];

    /// <summary>Whether the key may be sent to a URL: to Asterwise over https, and to a server on this machine.</summary>
    public static bool TakesKey(Uri? url)
    {
        if (url is not { IsAbsoluteUri: true })
            return false;
        var isHttps = url.Scheme == Uri.UriSchemeHttps;
        return (isHttps && Array.IndexOf(Hosts, url.Host) >= 0)
            || (url.IsLoopback && (isHttps || url.Scheme == Uri.UriSchemeHttp));
    }

    public static bool AreSame(Uri left, Uri right) =>
        left.Scheme == right.Scheme
        && left.Port == right.Port
        && string.Equals(left.Host, right.Host, StringComparison.OrdinalIgnoreCase);

    /// <summary>As it may be shown: without path and query, which may hold anything.</summary>
    public static string Of(Uri url) => url.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);
}

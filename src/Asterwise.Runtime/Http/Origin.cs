namespace Asterwise.Runtime;

/// <summary>Scheme, host and port of a URL (RFC 6454).</summary>
internal static class Origin
{
    public static bool AreSame(Uri left, Uri right) =>
        left.Scheme == right.Scheme
        && left.Port == right.Port
        && string.Equals(left.IdnHost, right.IdnHost, StringComparison.OrdinalIgnoreCase);

    /// <summary>As it may be shown: without path and query, which may hold anything.</summary>
    public static string Of(Uri url) => url.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);
}

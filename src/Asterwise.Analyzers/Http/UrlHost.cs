using Asterwise.Analyzers.Values;

namespace Asterwise.Analyzers.Http;

/// <summary>The host in the text of a URL.</summary>
internal static class UrlHost
{
    private static readonly char[] Ends = { '/', '?', '#', ':', '\\' };

    /// <summary>
    /// The host of an absolute URL, and where it ends; null of a relative URL, and where the host, or whether there is one, is
    /// computed. The scheme may be computed: <c>$"{scheme}://api.asterwise.com"</c>.
    /// </summary>
    public static (string Host, int End)? Of(string url)
    {
        if (StartOf(url) is not { } start)
            return null;
        var end = url.IndexOfAny(Ends, start) is >= 0 and var found ? found : url.Length;
        var authority = url.Substring(start, end - start);
        var host = WithoutPath(authority.Substring(authority.LastIndexOf('@') + 1));
        return host.Length == 0 || IsComputed(host) ? null : (host, end);
    }

    /// <summary>Whether a text holds a whole host, so that no more of it needs to be known.</summary>
    public static bool IsWhole(string text)
    {
        var url = text.TrimStart();
        return StartOf(url) is { } start && url.IndexOfAny(Ends, start) >= 0;
    }

    private static int? StartOf(string url)
    {
        var scheme = url.IndexOf("://", StringComparison.Ordinal);
        var isHttp = scheme is 4 or 5 && url.StartsWith("http", StringComparison.OrdinalIgnoreCase);
        return isHttp || (scheme == 1 && url[0] == TextValue.HoleMark) ? scheme + 3 : null;
    }

    /// <summary>
    /// What is computed behind a host with its top-level domain is a path: <c>"https://api.asterwise.com" + path</c>.
    /// </summary>
    private static string WithoutPath(string host)
    {
        var name = host.TrimEnd(TextValue.HoleMark);
        return EndsInDomain(name) ? name : host;
    }

    /// <summary>A name that is computed below a known domain is no matter.</summary>
    private static bool IsComputed(string host) =>
        host.LastIndexOf(TextValue.HoleMark) is >= 0 and var hole
        && (host.IndexOf('.', hole) != hole + 1 || !EndsInDomain(host.Substring(hole + 2)));

    private static bool EndsInDomain(string name) => name.LastIndexOf('.') is > 0 and var dot && dot + 2 < name.Length;
}

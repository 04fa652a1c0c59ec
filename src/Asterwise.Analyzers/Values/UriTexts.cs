using Asterwise.Analyzers.Code;
using Microsoft.CodeAnalysis;

namespace Asterwise.Analyzers.Values;

/// <summary>What <see cref="Uri"/> makes of texts.</summary>
internal static class UriTexts
{
    public const string Uri = "System.Uri";

    private static readonly char[] PathStarts = { '/', '?', '#' };
    private static readonly char[] PathEnds = { '?', '#' };
    private static readonly char[] Fragment = { '#' };

    /// <summary>The texts of the base library that are fields and not constants; null of any other field.</summary>
    public static string? ConstantOf(IFieldSymbol field) => field.Name switch
    {
        "Empty" when field.ContainingType.SpecialType == SpecialType.System_String => "",
        "UriSchemeHttps" when field.ContainingType.Is(Uri) => "https",
        "UriSchemeHttp" when field.ContainingType.Is(Uri) => "http",
        "SchemeDelimiter" when field.ContainingType.Is(Uri) => "://",
        _ => null,
    };

    public static bool IsTextOrUri(IOperation value) =>
        value.Type?.SpecialType == SpecialType.System_String || value.Type.Is(Uri);

    /// <summary>
    /// The text of <c>new Uri(root, relative)</c>: what follows the root's last slash is replaced, or its whole path by a text
    /// that begins with a slash, or all of it by an absolute URL.
    /// </summary>
    public static TextValue Resolve(TextValue root, TextValue relative)
    {
        var (whole, added) = (root.Text, relative.Text);
        if (added.Length == 0 || IsAbsolute(added))
            return added.Length == 0 ? root : relative;
        var path = PathStart(whole);
        var pathEnd = path < 0 ? whole.Length : EndOf(whole, PathEnds, path);
        return added[0] switch
        {
            '?' => Join(root, pathEnd, relative),
            '#' => Join(root, EndOf(whole, Fragment, 0), relative),
            '/' or '\\' when added.Length > 1 && added[1] is '/' or '\\'
                => Join(root, whole.IndexOf("//", StringComparison.Ordinal), relative),
            '/' or '\\' => Join(root, path < 0 ? whole.Length : path, relative),
            _ when path < 0 || path == pathEnd => Join(root, pathEnd, WithSlash(relative)),
            _ => Join(root, whole.LastIndexOf('/', pathEnd - 1) + 1, relative),
        };
    }

    /// <summary>The text of <c>new UriBuilder(scheme, host)</c>.</summary>
    public static TextValue Root(TextValue scheme, TextValue host)
    {
        var delimiter = scheme.Text.Length == 0 ? "http://" : "://";
        return host.Parts.IsEmpty
            ? host
            : new TextValue(scheme.Parts.Add(new TextPart(delimiter, null, host.Parts[0].Syntax)).AddRange(host.Parts));
    }

    private static bool IsAbsolute(string text)
    {
        var colon = text.IndexOf(':');
        return colon > 0 && text.Take(colon).All(c => char.IsLetterOrDigit(c) || c is '+' or '-' or '.');
    }

    /// <summary>Where the path of a URL begins, or would; -1 where the host is unknown.</summary>
    private static int PathStart(string url)
    {
        var scheme = url.IndexOf("://", StringComparison.Ordinal);
        return scheme < 0 ? -1 : EndOf(url, PathStarts, scheme + 3);
    }

    private static int EndOf(string text, char[] ends, int start) =>
        text.IndexOfAny(ends, start) is >= 0 and var end ? end : text.Length;

    private static TextValue WithSlash(TextValue relative) =>
        new(relative.Parts.Insert(0, new TextPart("/", null, relative.Parts[0].Syntax)));

    private static TextValue Join(TextValue root, int end, TextValue relative) =>
        new(root.Slice(0, Math.Max(end, 0)).Parts.AddRange(relative.Parts));
}

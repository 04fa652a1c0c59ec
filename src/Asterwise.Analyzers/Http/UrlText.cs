using Asterwise.Analyzers.Values;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.Http;

/// <summary>A parameter that is written into the text of a URL.</summary>
/// <param name="Name">Its name, decoded.</param>
/// <param name="Value">Its value.</param>
/// <param name="Span">Where in the text it is, from the beginning of its name to the end of its value.</param>
internal readonly record struct UrlParameter(string Name, TextValue Value, TextSpan Span);

/// <summary>The query parameters that are written into the text of a URL.</summary>
internal static class UrlText
{
    private static readonly char[] Separators = { '?', '&' };
    private static readonly char[] Ends = { '&', '#' };

    /// <summary>
    /// Whether a piece of text may hold a query parameter's name, or end before one: the question that is asked before anything
    /// is bound.
    /// </summary>
    public static bool MayHoldParameter(string text)
    {
        var start = text.IndexOfAny(Separators);
        return start >= 0 && (text.IndexOf('=', start) > start || text.IndexOf(' ') < 0);
    }

    /// <summary>The names and values of the parameters, from the first to the last.</summary>
    /// <param name="url">The URL, or a part of it that holds its query.</param>
    /// <param name="isQuery">True of a text that is a query string, with its question mark or without.</param>
    public static IEnumerable<UrlParameter> Parameters(TextValue url, bool isQuery)
    {
        var text = url.Text;
        for (int start = QueryStart(text, isQuery), end; start < text.Length && (start < 0 || text[start] != '#'); start = end)
        {
            end = text.IndexOfAny(Ends, start + 1);
            if (end < 0)
                end = text.Length;
            var equals = text.IndexOf('=', start + 1, end - start - 1);
            if (equals <= start + 1 || !IsName(text, start + 1, equals))
                continue;
            var name = Uri.UnescapeDataString(text.Substring(start + 1, equals - start - 1));
            yield return new UrlParameter(name, url.Slice(equals + 1, end), TextSpan.FromBounds(start + 1, end));
        }
    }

    /// <summary>The place before the first parameter.</summary>
    private static int QueryStart(string text, bool isQuery)
    {
        if (isQuery)
            return text.StartsWith("?", StringComparison.Ordinal) ? 0 : -1;
        var start = text.IndexOf('?') is >= 0 and var mark ? mark : text.IndexOf('&');
        return start < 0 ? text.Length : start;
    }

    private static bool IsName(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!char.IsLetterOrDigit(text[i]) && text[i] is not ('_' or '-' or '.' or '%'))
                return false;
        }

        return true;
    }
}

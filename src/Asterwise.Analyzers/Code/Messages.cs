using System.Text.RegularExpressions;

namespace Asterwise.Analyzers.Code;

/// <summary>What a message may show.</summary>
internal static class Messages
{
    private const int Longest = 60;

    /// <summary>How often a text may have been escaped, one time upon another.</summary>
    private const int Escapings = 3;

    /// <summary>
    /// How a key or a placeholder begins, or what is long enough for a key and begins within a word, or base64, of the three ways
    /// in which <c>aw_</c> can lie in groups of three bytes. The host tells the names of options in lower case, so base64 may be
    /// broken in that way.
    /// </summary>
    private static readonly Regex KeyStart = new(
        "(?<![A-Za-z0-9])aw_|aw_(?=[A-Za-z0-9_-]{40})"
            + "|(?i:YXdf|[GWm2]F3X|[BFJNRVZdhlptx159]hd1[89+/_-])(?=[A-Za-z0-9+/_-]{16})",
        RegexOptions.CultureInvariant);

    /// <summary>
    /// A name from the source or an option for a message. Arguments get swapped, so a key may stand where the name should.
    /// </summary>
    public static string Shown(string name)
    {
        var text = Unescaped(name);
        if (KeyStart.Match(text) is { Success: true, Index: var key })
            return text.Substring(0, Math.Min(key, Longest)) + KeyFormat.Mask(text.Substring(key));
        return name.Length > Longest ? name.Substring(0, Longest) + "…" : name;
    }

    /// <summary>Whether there is something in a text that <see cref="Shown"/> masks.</summary>
    public static bool HoldsKey(string text) => KeyStart.IsMatch(Unescaped(text));

    /// <summary>The text that is meant with <c>aw%5F</c> or <c>aw\u005F</c>.</summary>
    private static string Unescaped(string text)
    {
        text = Escapes.Resolved(text);
        for (var i = 0; i < Escapings && text.IndexOf('%') >= 0; i++)
            text = Uri.UnescapeDataString(text);
        return text;
    }
}

using System.Globalization;
using System.Text;
using static Asterwise.KeyFormat;

namespace Asterwise.Runtime;

/// <summary>Masks whatever looks like a key in a text that comes from outside.</summary>
internal static class Redaction
{
    /// <summary>
    /// The text with every <c>aw_</c> and more than four key characters cut to <c>aw_Ab3d…</c>: a key may be cut off, or too
    /// short to be one, and still not be for a log. Within a longer word, as in <c>draw_…</c>, only what is long enough to be a
    /// key is. A character may be written as JSON writes it, <c>\u0061</c>.
    /// </summary>
    public static string Mask(string text)
    {
        StringBuilder? masked = null;
        var copied = 0;
        for (var i = 0; i < text.Length;)
        {
            if (text[i] is not ('a' or '\\' or '%') || !TryReadPrefix(text, i, out var tail))
            {
                i++;
                continue;
            }

            var length = 0;
            var end = tail;
            var shownEnd = tail;
            while (Read(text, end, out var next) is { } c && IsTailCharacter(c))
            {
                end = next;
                if (++length == Shown)
                    shownEnd = end;
            }

            if (length > Shown && (length >= ShortestTail || !IsWithinWord(text, i)))
            {
                (masked ??= new StringBuilder(text.Length)).Append(text, copied, shownEnd - copied).Append('…');
                copied = end;
            }

            // What follows the prefix may hold a prefix itself, as aw_raw_… does, unless it has just been cut away.
            i = copied == end ? end : tail;
        }

        return masked is null ? text : masked.Append(text, copied, text.Length - copied).ToString();
    }

    private static bool TryReadPrefix(string text, int i, out int end)
    {
        end = i;
        foreach (var expected in Prefix)
        {
            if (Read(text, end, out var next) != expected)
                return false;
            end = next;
        }

        return true;
    }

    /// <summary>
    /// Whether the letter or digit before an index is one of a word, and not of <c>\n</c>, <c>%3D</c> or <c>\u0022</c>.
    /// </summary>
    private static bool IsWithinWord(string text, int i) =>
        i > 0 && char.IsLetterOrDigit(text[i - 1]) && !EndsEscape(text, i);

    private static bool EndsEscape(string text, int i) =>
        IsAt(text, i - 2, '\\') || IsAt(text, i - 3, '%') || (IsAt(text, i - 6, '\\') && text[i - 5] == 'u');

    private static bool IsAt(string text, int i, char c) => i >= 0 && i < text.Length && text[i] == c;

    /// <summary>
    /// The character at an index, itself or as <c>\u0061</c>, <c>\\u0061</c> or <c>%61</c>, and where the next one begins; null
    /// at the end.
    /// </summary>
    private static char? Read(string text, int i, out int next)
    {
        next = i + 1;
        if (i >= text.Length)
            return null;
        const int mostBackslashes = 8;
        var escape = i;
        while (escape < i + mostBackslashes && IsAt(text, escape, '\\'))
            escape++;
        if (escape > i && IsAt(text, escape, 'u') && TryReadHex(text, escape + 1, 4, out var code))
            next = escape + 5;
        else if (text[i] == '%' && TryReadHex(text, i + 1, 2, out code))
            next = i + 3;
        else
            return text[i];
        return (char)code;
    }

    private static bool TryReadHex(string text, int start, int length, out ushort code)
    {
        code = 0;
        return start + length <= text.Length
            && ushort.TryParse(
                text.Substring(start, length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out code);
    }
}

using System.Text;
using Asterwise.Analyzers.Code;
using Microsoft.CodeAnalysis.Text;
using static Asterwise.KeyFormat;

namespace Asterwise.Analyzers.Keys;

/// <summary>Finds Asterwise API keys in text: <see cref="KeyFormat"/>, and random rather than words.</summary>
internal static class ApiKey
{
    private const string BearerPrefix = "Bearer ";

    // How the base64 of "aw_" and of "Bearer aw_" begins.
    private const string Base64Start = "YXdf";
    private const string Base64BearerStart = "QmVhcmVyIGF3X";
    private static readonly char[] Base64Initials = [Base64Start[0], Base64BearerStart[0]];

    /// <summary>
    /// Finds the first key at or after <paramref name="start"/>; the span covers the prefix and the whole tail.
    /// </summary>
    public static bool TryFind(string text, int start, out TextSpan span)
    {
        for (var i = IndexOf(text, Prefix, start); i >= 0; i = IndexOf(text, Prefix, start))
        {
            // A second prefix within a tail is not at a boundary, so every character is read once.
            start = i + Prefix.Length;
            if (!IsBoundary(text, i))
                continue;
            var end = EndOfTail(text, start);
            if (IsRandomTail(text, start, end))
            {
                span = TextSpan.FromBounds(i, end);
                return true;
            }

            start = end;
        }

        span = default;
        return false;
    }

    /// <summary>The first key in a text, also where some of its letters are escaped there; null where there is none.</summary>
    public static string? In(string text)
    {
        if (TryFind(text, 0, out var key))
            return text.Substring(key.Start, key.Length);
        var resolved = Escapes.Resolved(text);
        return TryFind(resolved, 0, out key) ? resolved.Substring(key.Start, key.Length) : null;
    }

    /// <summary>
    /// Finds the first key, alone or after <c>Bearer</c>, that is written in base64 or base64url at or after
    /// <paramref name="start"/>; the span covers the base64 text with its padding.
    /// </summary>
    public static bool TryFindBase64(string text, int start, out TextSpan span)
    {
        for (var i = IndexOfBase64(text, start); i >= 0; i = IndexOfBase64(text, start))
        {
            start = i + Base64Start.Length;
            if (i > 0 && IsBase64Character(text[i - 1]) && !FollowsEscape(text, i))
                continue;
            var end = EndOfRun(text, start, IsBase64Character);
            if (IsKey(DecodeBase64(text, i, end)))
            {
                span = TextSpan.FromBounds(i, EndOfRun(text, end, c => c == '='));
                return true;
            }

            start = end;
        }

        span = default;
        return false;
    }

    /// <summary>The key that was found in base64.</summary>
    public static string OfBase64(string text, TextSpan found)
    {
        var decoded = DecodeBase64(text, found.Start, EndOfRun(text, found.Start, IsBase64Character));
        var start = HasAt(decoded, 0, BearerPrefix) ? BearerPrefix.Length : 0;
        return decoded.Substring(start, EndOfTail(decoded, start + Prefix.Length) - start);
    }

    /// <summary>
    /// Whether a text, in a place that itself says credential, is a key or stands for one, as <c>aw_your_key_here</c>,
    /// <c>aw_...</c> and <c>aw_&lt;your key&gt;</c> do. A format such as <c>aw_{0}</c> is neither, nor is another vendor's key.
    /// </summary>
    public static bool IsKeyOrPlaceholder(string text)
    {
        text = text.Trim();
        if (!HasAt(text, 0, Prefix) || text.Length == Prefix.Length || IsForeign(text))
            return false;
        var isInAngleBrackets = text[Prefix.Length] == '<' && text[text.Length - 1] == '>';
        return text.IndexOf('{') < 0 && (isInAngleBrackets || !HasWhiteSpace(text));
    }

    private static bool IsKey(string text)
    {
        var start = HasAt(text, 0, BearerPrefix) ? BearerPrefix.Length : 0;
        return HasAt(text, start, Prefix) && IsRandomTail(text, start + Prefix.Length, EndOfTail(text, start + Prefix.Length));
    }

    private static bool IsRandomTail(string text, int start, int end) =>
        end - start >= ShortestTail && Randomness.IsRandom(text, start, end);

    /// <summary>
    /// Whether a key can begin here: not within a longer word, as in <c>raw_</c>; an escaped character is no part of a word.
    /// </summary>
    private static bool IsBoundary(string text, int i) =>
        i == 0 || !IsPartOfWord(text[i - 1]) || FollowsEscape(text, i);

    private static bool IsPartOfWord(char c) => char.IsLetterOrDigit(c) || c is '_' or '-';

    /// <summary>Whether the text before an index ends in <c>%3D</c>, <c>\n</c> or <c>\u0022</c>.</summary>
    private static bool FollowsEscape(string text, int i) =>
        FollowsPercentEscape(text, i) || FollowsLetterEscape(text, i) || FollowsUnicodeEscape(text, i);

    private static bool FollowsPercentEscape(string text, int i) =>
        i >= 3 && text[i - 3] == '%' && AreHexadecimal(text, i - 2, i);

    private static bool FollowsLetterEscape(string text, int i) =>
        i >= 2 && text[i - 2] == '\\' && text[i - 1] is 'n' or 'r' or 't';

    private static bool FollowsUnicodeEscape(string text, int i) =>
        i >= 6 && text[i - 6] == '\\' && text[i - 5] == 'u' && AreHexadecimal(text, i - 4, i);

    private static bool AreHexadecimal(string text, int start, int end) =>
        EndOfRun(text, start, c => c is >= '0' and <= '9' or >= 'a' and <= 'f' or >= 'A' and <= 'F') >= end;

    private static bool IsBase64Character(char c) => IsTailCharacter(c) || c is '+' or '/';

    private static bool HasWhiteSpace(string text) => EndOfRun(text, 0, c => !char.IsWhiteSpace(c)) < text.Length;

    private static int EndOfRun(string text, int start, Func<char, bool> isPart)
    {
        while (start < text.Length && isPart(text[start]))
            start++;
        return start;
    }

    private static int IndexOf(string text, string value, int start) =>
        start < text.Length ? text.IndexOf(value, start, StringComparison.Ordinal) : -1;

    private static int IndexOfBase64(string text, int start)
    {
        for (; start < text.Length; start++)
        {
            start = text.IndexOfAny(Base64Initials, start);
            if (start < 0 || HasAt(text, start, Base64Start) || HasAt(text, start, Base64BearerStart))
                return start;
        }

        return -1;
    }

    private static string DecodeBase64(string text, int start, int end)
    {
        // What is left over after a whole number of groups of four: one character alone holds no byte.
        var length = (end - start) % 4 == 1 ? end - start - 1 : end - start;
        var standard = text.Substring(start, length).Replace('-', '+').Replace('_', '/');
        return Encoding.ASCII.GetString(Convert.FromBase64String(standard.PadRight((length + 3) / 4 * 4, '=')));
    }
}

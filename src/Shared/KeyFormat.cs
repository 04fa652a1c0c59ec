namespace Asterwise;

/// <summary>
/// The documented format of a key (https://docs.asterwise.com/reference/errors/api_key_invalid), and how a key is shown without
/// being given away.
/// </summary>
internal static class KeyFormat
{
    public const string Prefix = "aw_";

    /// <summary>How many characters follow the prefix at least. There is no documented maximum.</summary>
    public const int ShortestTail = 40;

    /// <summary>How many characters after the prefix a masked key shows.</summary>
    public const int Shown = 4;

    public static bool IsTailCharacter(char c) => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '_' or '-';

    /// <summary>
    /// Whether a text is a key of AstroWay, another API whose keys start alike: <c>aw_live_</c> or <c>aw_test_</c> and 32 letters
    /// and digits.
    /// </summary>
    public static bool IsForeign(string text)
    {
        text = text.Trim();
        const int prefixLength = 8;
        var begins = HasAt(text, 0, "aw_live_") || HasAt(text, 0, "aw_test_");
        if (!begins || text.Length != prefixLength + 32 || EndOfTail(text, prefixLength) != text.Length)
            return false;
        return text.IndexOf('_', prefixLength) < 0 && text.IndexOf('-', prefixLength) < 0;
    }

    /// <summary>
    /// The prefix and at most four further characters, as <c>aw_Ab3d…</c>; of what is too short to be a key, none.
    /// </summary>
    public static string Mask(string? key)
    {
        var isLong = key is not null && HasAt(key, 0, Prefix) && EndOfTail(key, Prefix.Length) - Prefix.Length >= ShortestTail;
        return (isLong ? key!.Substring(0, Prefix.Length + Shown) : Prefix) + "…";
    }

    /// <summary>Where the run of key characters ends that begins at an index.</summary>
    public static int EndOfTail(string text, int start)
    {
        while (start < text.Length && IsTailCharacter(text[start]))
            start++;
        return start;
    }

    public static bool HasAt(string text, int i, string value) => string.CompareOrdinal(text, i, value, 0, value.Length) == 0;
}

namespace Asterwise.Runtime;

/// <summary>A text from outside as it may stand in a message or a log.</summary>
internal static class SingleLine
{
    private const int Longest = 1000;

    /// <summary>Without control characters, which would forge lines in a log, and not without end.</summary>
    public static string Of(string text)
    {
        var length = Math.Min(text.Length, Longest);
        if (length < text.Length && char.IsHighSurrogate(text[length - 1]))
            length--;
        var characters = text.ToCharArray(0, length);
        for (var i = 0; i < characters.Length; i++)
        {
            if (char.IsControl(characters[i]) || characters[i] is '\u2028' or '\u2029')
                characters[i] = ' ';
        }

        return new string(characters).Trim() + (length < text.Length ? "…" : "");
    }
}

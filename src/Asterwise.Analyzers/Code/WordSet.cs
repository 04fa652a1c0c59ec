namespace Asterwise.Analyzers.Code;

/// <summary>
/// Words that are looked for in texts: names, and whatever else looks like one. A look at the tokens would cost much more.
/// </summary>
internal sealed class WordSet
{
    /// <summary>A search for one text is fast, and so are a few of them.</summary>
    private const int MostStems = 32;

    private const int StemLength = 4;

    private readonly HashSet<string> words;
    private readonly IReadOnlyCollection<string> stems;

    public WordSet(IEnumerable<string> words)
    {
        this.words = new HashSet<string>(words.Where(word => word.Length > 0));
        stems = Stems();
    }

    /// <summary>Whether a text has one of the words.</summary>
    public bool IsInText(string text) => stems.Any(stem => HasWordWith(stem, text));

    public static IEnumerable<string> WordsOf(string text)
    {
        for (var start = 0; start < text.Length; start++)
        {
            var end = EndOfWord(text, start);
            if (end > start)
                yield return text.Substring(start, end - start);
            start = end;
        }
    }

    /// <summary>What the words begin with: names that belong together share it.</summary>
    private IReadOnlyCollection<string> Stems()
    {
        for (var length = StemLength; ; length--)
        {
            var found = new HashSet<string>(words.Select(word => word.Substring(0, Math.Min(length, word.Length))));
            if (found.Count <= MostStems || length == 1)
                return found;
        }
    }

    private bool HasWordWith(string stem, string text)
    {
        for (var start = IndexOf(stem, text, 0); start >= 0; start = IndexOf(stem, text, start + 1))
        {
            var isStart = start == 0 || !IsPartOfWord(text[start - 1]);
            if (isStart && words.Contains(text.Substring(start, EndOfWord(text, start) - start)))
                return true;
        }

        return false;
    }

    private static int IndexOf(string stem, string text, int start) => text.IndexOf(stem, start, StringComparison.Ordinal);

    private static int EndOfWord(string text, int start)
    {
        while (start < text.Length && IsPartOfWord(text[start]))
            start++;
        return start;
    }

    private static bool IsPartOfWord(char character) =>
        (uint)((character | 0x20) - 'a') <= 'z' - 'a' || (uint)(character - '0') <= 9 || character is '_' or > '\x7f';
}

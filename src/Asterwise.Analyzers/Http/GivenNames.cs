namespace Asterwise.Analyzers.Http;

/// <summary>
/// Whether a file may write under names that it is given, by a look at its text: a project that has no such file has no helpers
/// and sends no collections, and nobody has to look for what is handed over to them.
/// </summary>
internal sealed class GivenNames
{
    /// <summary>What a file mentions to have a collection of headers or parameters whose elements are set.</summary>
    private static readonly string[] Indexed =
    {
        "eaders[", "uery[", "arams[", "arameters[", "QueryString[",
        "ParseQueryString", "NameValueCollection", "WebHeaderCollection",
    };

    private readonly string[] words;
    private readonly string[] calls;

    public GivenNames(Catalogue catalogue)
    {
        words = catalogue.WordsForEntries.Concat(Indexed).ToArray();
        calls = catalogue.NamedWriters.Select(member => member + "(").ToArray();
    }

    public bool MayBeWrittenIn(string text) =>
        Array.Exists(words, word => IndexOf(word, text, 0) >= 0) || Array.Exists(calls, call => IsGivenName(call, text));

    private static bool IsGivenName(string call, string text)
    {
        for (var start = IndexOf(call, text, 0); start >= 0; start = IndexOf(call, text, start + call.Length))
        {
            if (IsNameBefore(text, start + call.Length))
                return true;
        }

        return false;
    }

    /// <summary>Whether an argument is a variable or a part of one, and not the last: <c>Add(pair.Key, pair.Value)</c>.</summary>
    private static bool IsNameBefore(string text, int start)
    {
        var begin = After(text, start, char.IsWhiteSpace);
        var end = After(text, begin, IsPartOfPath);
        var next = After(text, end, char.IsWhiteSpace);
        return end > begin && next < text.Length && text[next] is ',' or ':';
    }

    private static int After(string text, int start, Func<char, bool> isOne)
    {
        while (start < text.Length && isOne(text[start]))
            start++;
        return start;
    }

    private static bool IsPartOfPath(char character) =>
        char.IsLetterOrDigit(character) || character is '_' or '.' or '?' or '!' or '@' or '(' or ')' or '[' or ']';

    private static int IndexOf(string word, string text, int start) => text.IndexOf(word, start, StringComparison.Ordinal);
}

using Asterwise.Analyzers.Code;
using Microsoft.CodeAnalysis;

namespace Asterwise.Analyzers.Http;

/// <summary>
/// Whether a file may write under names that it is given, by a look at its text: a project that has no such file has no helpers
/// and sends no collections, and nobody has to look for what is handed over to them.
/// </summary>
internal sealed class GivenNames
{
    /// <summary>What a collection of headers or parameters is called where its elements are set.</summary>
    private static readonly string[] Indexed = { "eaders", "uery", "arams", "arameters", "QueryString" };

    private static readonly string[] Collections = { "ParseQueryString", "NameValueCollection", "WebHeaderCollection" };

    private static readonly char[] Openings = { '(', '[' };

    private readonly string[] words;
    private readonly HashSet<string> writers;

    public GivenNames(Catalogue catalogue)
    {
        words = catalogue.WordsForEntries.Concat(Collections).ToArray();
        writers = new HashSet<string>(catalogue.NamedWriters);
    }

    public bool MayBeWrittenIn(SyntaxTree tree)
    {
        Cancellation.ThrowIfRequested();
        var text = tree.GetText().ToString();
        return Array.Exists(words, word => text.IndexOf(word, StringComparison.Ordinal) >= 0) || HasGivenName(text);
    }

    /// <summary>
    /// Whether a variable, or a part of one, is given to a writer first, <c>Add(pair.Key, pair.Value)</c>, or an element is set.
    /// </summary>
    private bool HasGivenName(string text)
    {
        for (var open = text.IndexOfAny(Openings); open >= 0; open = text.IndexOfAny(Openings, open + 1))
        {
            var isGiven = text[open] == '['
                ? Array.Exists(Indexed, word => EndsAt(text, open, word))
                : IsVariableBefore(text, open + 1) && writers.Contains(WordEndingAt(text, open));
            if (isGiven)
                return true;
        }

        return false;
    }

    private static bool EndsAt(string text, int end, string word) =>
        end >= word.Length && string.CompareOrdinal(text, end - word.Length, word, 0, word.Length) == 0;

    private static bool IsVariableBefore(string text, int start)
    {
        var begin = After(text, start, char.IsWhiteSpace);
        var end = After(text, begin, IsPartOfPath);
        var next = After(text, end, char.IsWhiteSpace);
        return end > begin && next < text.Length && text[next] is ',' or ':';
    }

    private static string WordEndingAt(string text, int end)
    {
        var start = end;
        while (start > 0 && char.IsLetterOrDigit(text[start - 1]))
            start--;
        return text.Substring(start, end - start);
    }

    private static int After(string text, int start, Func<char, bool> isOne)
    {
        while (start < text.Length && isOne(text[start]))
            start++;
        return start;
    }

    private static bool IsPartOfPath(char character) =>
        char.IsLetterOrDigit(character) || character is '_' or '.' or '?' or '!' or '@' or '[' or ']';
}

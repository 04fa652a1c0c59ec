using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.Code;

/// <summary>
/// Looks for all words at once, as a search for each would go through the text as often as there are words. Only every other pair
/// of characters is looked at: whatever has three of them has one such pair, and few pairs are any word's.
/// </summary>
internal sealed class TextWordsFinder
{
    /// <summary>The pairs of letters that C# has most of, the most frequent first.</summary>
    private const string CommonPairs =
        "er in te on at re ti ar se es nt ng io de st et as am le ro it en (\" ta ri em Co ra al me tr ed th "
        + "or um ry an na ma li ge ol ll he el ic ns ce is di lu rt Pr yp ur pa si id e( ue ea ty Ty su ne us "
        + "va Ha r. ag fi .H bl In il la ul Re Id vi od tu op nT nc co ec e. .P mm It to ct ie ss rn ub >( ve "
        + "nf St y> ac ia .I";

    private const string Authentication = "Authentication";

    private const int Ascii = 128;
    private const int Window = 3;

    /// <summary>The bits of <see cref="TextWords"/> that no word has which is always looked for.</summary>
    private const int FirstNameBit = 8;
    private const int NameBits = 64 - FirstNameBit;

    /// <summary>What a collection of headers or parameters is called where its elements are set.</summary>
    private static readonly string[] Indexed = { "eaders[", "uery[", "arams[", "arameters[", "QueryString[" };

    private static readonly Word[] Always =
    {
        new(TextWords.Key, "aw_"),
        new(TextWords.Key, "\"aw\""),
        new(TextWords.Key, "YXdf"),
        new(TextWords.Key, "QmVhcmVyIGF3X"),
        new(TextWords.SpelledKey, "'w'"),
        new(TextWords.SpelledKey, "0x77"),
        new(TextWords.SpelledKey, "0X77"),
        new(TextWords.SpelledKey, "119"),
        Word.InAnyCase(TextWords.Asterwise, "asterwise"),
        Word.InAnyCase(TextWords.ApiKey, "apikey"),
        Word.InAnyCase(TextWords.ApiKey, "api-key"),
        Word.InAnyCase(TextWords.ApiKey, "api_key"),
        Word.InAnyCase(TextWords.ApiKey, "api key"),
        Word.InAnyCase(TextWords.ApiKey, "authorisation"),
        new(TextWords.Authorization, $"{Authentication}Header"),
        new(TextWords.Authorization, "\"Authorization"),
        new(TextWords.Authorization, ".Authorization"),
        new(TextWords.Headers, "Header", (text, i) => !IsAt(text, i - Authentication.Length, Authentication)),
        Word.InAnyCase(TextWords.HeadersOrQuery, "header"),
        Word.InAnyCase(TextWords.HeadersOrQuery, "query"),
    };

    /// <summary>What the escapes begin with that may stand for a letter which is looked for.</summary>
    private static readonly string[] EscapeStarts = { "\\u0", "\\U0", "\\x0", "\\x2", "\\x5", "\\x6", "\\x7" };

    private readonly (Word Word, int Offset)[]?[] byPair = new (Word, int)[]?[Ascii * Ascii];
    private readonly bool[] isPair = new bool[Ascii * Ascii];
    private readonly Dictionary<string, TextWords> bits = new();
    private readonly ConditionalWeakTable<SyntaxTree, StrongBox<TextWords>> byTree = new();

    /// <param name="names">Further words, as they are written; if there are more of them than bits, some share one.</param>
    /// <param name="writers">The methods and types that are given the name of what they write first.</param>
    public TextWordsFinder(IEnumerable<string> names, IEnumerable<string> writers)
    {
        foreach (var name in names.Distinct())
            bits.Add(name, (TextWords)(1UL << (FirstNameBit + (bits.Count % NameBits))));
        var words = Always
            .Concat(EscapeStarts.Select(start => new Word(TextWords.Key, start, SpellsPrefix)))
            .Concat(EscapeStarts.Select(start => new Word(TextWords.SpelledKey, start, SpellsLetter)))
            .Concat(bits.Select(name => new Word(name.Value, name.Key)))
            .Concat(Indexed.Select(name => new Word(TextWords.GivenName, name)))
            .Concat(writers.Distinct().Select(writer => new Word(
                TextWords.GivenName,
                writer + "(",
                (text, i) => !IsInWord(text, i) && IsVariable(text, i + writer.Length + 1))));
        foreach (var word in words)
            Add(word);
    }

    /// <summary>The bit of a name; none of one that is not looked for.</summary>
    public TextWords BitOf(string name) => bits.TryGetValue(name, out var bit) ? bit : TextWords.None;

    /// <summary>
    /// The words in a file: kept as long as the file, as an editor has most files in one compilation after the other.
    /// </summary>
    public TextWords Find(SyntaxTree tree) =>
        byTree.TryGetValue(tree, out var known) ? known.Value : byTree.GetValue(tree, key => new(Find(key.GetText()))).Value;

    public TextWords Find(SourceText source)
    {
        // For a text of ordinary size this is the text itself, not a copy.
        var text = source.ToString();
        var pairs = isPair;
        var found = TextWords.None;
        for (var i = 0; i < text.Length - 1; i += 2)
        {
            int first = text[i], second = text[i + 1];
            if ((first | second) < Ascii && pairs[(first * Ascii) + second])
                found |= Find(text, i, found);
        }

        return found;
    }

    private TextWords Find(string text, int index, TextWords found)
    {
        foreach (var (word, offset) in byPair[(text[index] * Ascii) + text[index + 1]]!)
        {
            if ((found & word.Bit) == 0 && word.IsAt(text, index - offset))
                found |= word.Bit;
        }

        return found;
    }

    private void Add(Word word)
    {
        var start = Enumerable.Range(0, word.Text.Length - Window + 1)
            .OrderBy(index => Frequency(word.Text, index) + Frequency(word.Text, index + 1)).First();
        Add(word, start, word.Text[start], word.Text[start + 1]);
        Add(word, start + 1, word.Text[start + 1], word.Text[start + 2]);
    }

    private void Add(Word word, int offset, char first, char second)
    {
        foreach (var (one, other) in word.IsInAnyCase ? Cases(first, second) : new[] { (first, second) })
        {
            var pair = (one * Ascii) + other;
            isPair[pair] = true;
            byPair[pair] = (byPair[pair] ?? Array.Empty<(Word, int)>()).Append((word, offset)).ToArray();
        }
    }

    private static IEnumerable<(char First, char Second)> Cases(char first, char second) =>
        from one in new[] { char.ToLowerInvariant(first), char.ToUpperInvariant(first) }.Distinct()
        from other in new[] { char.ToLowerInvariant(second), char.ToUpperInvariant(second) }.Distinct()
        select (one, other);

    /// <summary>About how often the pair at an index is to be expected.</summary>
    private static double Frequency(string word, int index)
    {
        var place = CommonPairs.IndexOf(word.Substring(index, 2), StringComparison.Ordinal);
        return 1.0 / (1 + (place >= 0 ? place : 2 * CommonPairs.Length));
    }

    private static bool SpellsPrefix(string text, int index) =>
        Escapes.StartOf(text, index, "aw_") >= 0 || Escapes.StartOf(text, index, "\"aw\"") >= 0;

    private static bool SpellsLetter(string text, int index) => Escapes.StartOf(text, index, "'w'") >= 0;

    private static bool IsInWord(string text, int index) => index > 0 && char.IsLetterOrDigit(text[index - 1]);

    /// <summary>Whether a variable, or a part of one, stands at an index, and something else is given behind it.</summary>
    private static bool IsVariable(string text, int index)
    {
        var start = AfterSpace(text, index);
        var end = start;
        while (end < text.Length && IsPartOfPath(text[end]))
            end++;
        var next = AfterSpace(text, end);
        return end > start && next < text.Length && text[next] is ',' or ':';
    }

    private static int AfterSpace(string text, int index)
    {
        while (index < text.Length && char.IsWhiteSpace(text[index]))
            index++;
        return index;
    }

    private static bool IsPartOfPath(char character) =>
        char.IsLetterOrDigit(character) || character is '_' or '.' or '?' or '!' or '@' or '[' or ']';

    private static bool IsAt(string text, int index, string word) =>
        index >= 0 && string.CompareOrdinal(text, index, word, 0, word.Length) == 0;

    private sealed class Word
    {
        private readonly Func<string, int, bool>? condition;

        public Word(TextWords bit, string text, Func<string, int, bool>? condition = null)
        {
            Bit = bit;
            Text = text;
            this.condition = condition;
        }

        public TextWords Bit { get; }

        public string Text { get; }

        public bool IsInAnyCase { get; private set; }

        public static Word InAnyCase(TextWords bit, string text) => new(bit, text) { IsInAnyCase = true };

        public bool IsAt(string text, int index)
        {
            if (index < 0 || index >= text.Length || (text[index] | 0x20) != (Text[0] | 0x20))
                return false;
            return string.Compare(text, index, Text, 0, Text.Length, Comparison) == 0 && condition?.Invoke(text, index) != false;
        }

        private StringComparison Comparison =>
            IsInAnyCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
    }
}

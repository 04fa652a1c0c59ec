using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.Code;

/// <summary>
/// Which of the words that matter a file contains. A file with none of them is left after this one look at its text.
/// </summary>
[Flags]
internal enum TextWords
{
    None = 0,

    /// <summary>Something that a key, or a piece of one, begins with.</summary>
    Key = 1,

    /// <summary>Characters or numbers that may spell a key in an array.</summary>
    SpelledKey = 2,

    /// <summary>Asterwise itself: a host, a variable, a name.</summary>
    Asterwise = 4,

    /// <summary>A name such as <c>apikey</c>, which may be a misnamed header.</summary>
    ApiKey = 8,

    /// <summary>Request headers are touched, under whatever name.</summary>
    Headers = 16,

    /// <summary>An <c>Authorization</c> header is written.</summary>
    Authorization = 32,
}

internal static class TextWordsFinder
{
    /// <summary>What the words are recognized at, which is rare in C#.</summary>
    private static readonly bool[] IsRare = Enumerable.Range(0, 128).Select(i => "_wWX\\79kKhHz".IndexOf((char)i) >= 0).ToArray();

    /// <summary>One pass over the text, which most of its characters take no more than a look for.</summary>
    public static TextWords Find(SourceText source)
    {
        // For a text of ordinary size this is the text itself, not a copy.
        var text = source.ToString();
        var words = TextWords.None;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] >= IsRare.Length || !IsRare[text[i]])
                continue;
            switch (text[i])
            {
                case '_' when Ends(text, i, "aw_"):
                case 'w' when Ends(text, i, "\"aw") && Next(text, i) == '"':
                case 'X' when Ends(text, i, "YX") && Starts(text, i, "Xdf"):
                case 'X' when Ends(text, i, "QmVhcmVyIGF3X"):
                case '\\' when Escapes.StartOf(text, i, "aw_") >= 0 || Escapes.StartOf(text, i, "\"aw\"") >= 0:
                    words |= TextWords.Key;
                    break;
                case 'w' when Ends(text, i, "'w") && Next(text, i) == '\'':
                case '7' when Next(text, i) == '7' && (Ends(text, i, "0x7") || Ends(text, i, "0X7")):
                case '\\' when Escapes.StartOf(text, i, "'w'") >= 0:
                case '9' when Ends(text, i, "119"):
                    words |= TextWords.SpelledKey;
                    break;
                case 'w' or 'W' when EndsIgnoringCase(text, i, "asterw") && StartsIgnoringCase(text, i, "wise"):
                    words |= TextWords.Asterwise;
                    break;
                case 'k' or 'K' when StartsIgnoringCase(text, i, "key") && FollowsApi(text, i):
                case 'h' or 'H' when StartsIgnoringCase(text, i, "horisation") && EndsIgnoringCase(text, i, "auth"):
                    words |= TextWords.ApiKey;
                    break;
                case 'H' when Starts(text, i, "HeaderValue") && Ends(text, i, "AuthenticationH"):
                case 'z' when Starts(text, i, "zation") && (Ends(text, i, "\"Authoriz") || Ends(text, i, ".Authoriz")):
                    words |= TextWords.Authorization;
                    break;
                case 'H' when Starts(text, i, "Header"):
                    words |= TextWords.Headers;
                    break;
            }
        }

        return words;
    }

    private static bool FollowsApi(string text, int index) =>
        EndsIgnoringCase(text, index, "apik")
        || (index > 1 && text[index - 1] is '-' or '_' or ' ' && EndsIgnoringCase(text, index - 2, "api"));

    private static char Next(string text, int index) => index + 1 < text.Length ? text[index + 1] : '\0';

    private static bool Ends(string text, int index, string word) =>
        index + 1 >= word.Length && string.CompareOrdinal(text, index + 1 - word.Length, word, 0, word.Length) == 0;

    private static bool Starts(string text, int index, string word) =>
        string.CompareOrdinal(text, index, word, 0, word.Length) == 0;

    private static bool EndsIgnoringCase(string text, int index, string word) =>
        index + 1 >= word.Length && StartsIgnoringCase(text, index + 1 - word.Length, word);

    /// <summary>Most are no such word by their second character.</summary>
    private static bool StartsIgnoringCase(string text, int index, string word) =>
        (Next(text, index) | 0x20) == (word[1] | 0x20)
        && string.Compare(text, index, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0;
}

namespace Asterwise.Analyzers.Code;

/// <summary>
/// Which words are everybody's. Any other word is a name, and so somebody's: a vendor's, where it is not Asterwise's.
/// </summary>
internal static partial class Vocabulary
{
    /// <summary>What is often run together with a name: <c>apikey</c>, <c>webclient</c>, <c>STRIPEKEY</c>.</summary>
    private static readonly string[] Before = { "api", "app", "auth", "http", "my", "rest", "the", "web" };

    private static readonly string[] After =
    {
        "access", "api", "auth", "bearer", "client", "config", "header", "host", "http", "key", "message", "options", "request",
        "secret", "service", "settings", "token", "uri", "url", "value",
    };

    /// <summary>The endings of words that mean no more than the word without them.</summary>
    private static readonly string[] Endings =
    {
        "s", "es", "ies", "d", "ed", "r", "er", "ers", "or", "ors", "ing", "ings", "ion", "ions", "ation", "ly", "al", "able",
        "ment",
    };

    /// <summary>Longer than any word that a person writes in one piece.</summary>
    private const int LongestWord = 32;

    private static readonly char[] Vowels = { 'a', 'e', 'i', 'o', 'u', 'y' };

    private static readonly HashSet<string> Vendors = new(Split(VendorNames));

    private static readonly string[] Sorted =
        Split(BaseLibrary).Concat(Split(Astrology)).Concat(Split(Trade)).Concat(Split(OtherLanguages))
            .OrderBy(word => word, StringComparer.Ordinal).ToArray();

    /// <summary>A vendor that is known by a name which its words do not give away, such as <c>sendgrid</c>.</summary>
    public static bool IsKnownVendor(string word) => Vendors.Contains(word);

    /// <summary>
    /// A word, in lower case, that somebody is called by: one that is nobody's word, nor an abbreviation of one, nor one with
    /// everybody's word before or after it.
    /// </summary>
    public static bool IsName(string word)
    {
        if (word.Length > LongestWord)
            return false;
        while (!IsKnownVendor(word))
        {
            if (IsEverybodys(word))
                return false;
            var rest = Peeled(word);
            if (rest == word)
                return true;
            word = rest;
        }

        return true;
    }

    /// <summary>The word without one of those that are often run together with it.</summary>
    private static string Peeled(string word)
    {
        if (Array.Find(Before, before => word.StartsWith(before, StringComparison.Ordinal)) is { } start)
            return word.Substring(start.Length);
        var end = Array.Find(
            After, after => word.Length > after.Length + 3 && word.EndsWith(after, StringComparison.Ordinal));
        return end is null ? word : word.Substring(0, word.Length - end.Length);
    }

    /// <summary>
    /// A word that the list has in some form; and what is short or has no vowel, as that abbreviates something.
    /// </summary>
    private static bool IsEverybodys(string word) =>
        word.Length <= 3
        || !word.All(c => c is >= 'a' and <= 'z')
        || word.IndexOfAny(Vowels) < 0
        || IsFormOfOneOf(Sorted, word);

    /// <summary>Whether a word is one of a sorted list, begins one, or does so without its ending.</summary>
    public static bool IsFormOfOneOf(IReadOnlyList<string> sorted, string word) =>
        Begins(sorted, word)
        || Array.Exists(Endings, ending => word.Length - ending.Length >= 3 && word.EndsWith(ending, StringComparison.Ordinal)
            && Begins(sorted, word.Substring(0, word.Length - ending.Length)));

    private static bool Begins(IReadOnlyList<string> sorted, string beginning)
    {
        int low = 0, high = sorted.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(sorted[middle], beginning) < 0)
                low = middle + 1;
            else
                high = middle;
        }

        return low < sorted.Count && sorted[low].StartsWith(beginning, StringComparison.Ordinal);
    }

    private static string[] Split(string words) => words.Split(new[] { ' ', '\r', '\n' }, StringSplitOptions.RemoveEmptyEntries);
}

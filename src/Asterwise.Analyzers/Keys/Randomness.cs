namespace Asterwise.Analyzers.Keys;

/// <summary>
/// Tells random characters from names. A small model of names says how surprising each character is after those before it:
/// a name surprises it now and then, random characters nearly every time. <c>docs/keys.md</c> has the figures.
/// </summary>
internal static partial class Randomness
{
    /// <summary>How many characters in a row are judged together: as many as the tail of the shortest key has.</summary>
    public const int Window = 40;

    // The least surprise, in half bits, of a window of random characters. The fewer characters there are to draw from,
    // the less each one can surprise, and the less likely it is that a name has no others.
    private const int LeastForHexadecimal = 2 * 100;
    private const int LeastForSingleCase = 2 * 200;
    private const int LeastForAny = 2 * 220;

    /// <summary>Whether some <see cref="Window"/> characters in a row are random; see <see cref="Excess"/>.</summary>
    public static bool IsRandom(string text, int start, int end) => Excess(text, start, end) > 0;

    /// <summary>
    /// By how many half bits the most surprising <see cref="Window"/> characters in a row exceed what takes them for random.
    /// The characters from <paramref name="start"/> to <paramref name="end"/> are letters, digits, <c>_</c> and <c>-</c>,
    /// at least two others come before them, and they are read once.
    /// </summary>
    public static int Excess(string text, int start, int end)
    {
        var surprises = new int[Window];
        var triples = new int[256];
        int lastUpper = -1, lastLower = -1, lastSeparator = -1, lastNotHexadecimal = -1;
        var surprise = 0;
        var excess = int.MinValue;
        for (var i = start; i < end; i++)
        {
            var c = text[i];
            switch (KindOf(c))
            {
                case Kind.Upper: lastUpper = i; break;
                case Kind.Lower: lastLower = i; break;
                case Kind.Separator: lastSeparator = i; break;
            }

            if (Fold(c) is not (>= '0' and <= '9' or >= 'a' and <= 'f'))
                lastNotHexadecimal = i;

            // Both are asked always: the second one remembers.
            var isExpected = ContinuesSeries(text, start, i) | IsRepetition(text, start, i, triples);
            surprise -= surprises[i % Window];
            surprises[i % Window] = isExpected ? 0 : Surprise(text[i - 2], text[i - 1], c);
            surprise += surprises[i % Window];

            var first = i - Window + 1;
            if (first < start)
                continue;
            var least = LeastForAny;
            if (lastNotHexadecimal < first)
                least = LeastForHexadecimal;
            else if (lastSeparator < first && (lastUpper < first || lastLower < first))
                least = LeastForSingleCase;
            excess = Math.Max(excess, surprise - least);
        }

        return excess;
    }

    /// <summary>
    /// Whether a character and the one before it are at most a step away from their counterparts just before: <c>aaa</c>,
    /// <c>789</c>, <c>a1b2</c>, <c>_t1_t2</c>.
    /// </summary>
    private static bool ContinuesSeries(string text, int start, int i)
    {
        for (var period = 1; period <= 3 && i - 1 - period >= start; period++)
        {
            if (IsStep(text[i], text[i - period]) && IsStep(text[i - 1], text[i - 1 - period]))
                return true;
        }

        return false;
    }

    private static bool IsStep(char c, char other) => Math.Abs(Fold(c) - Fold(other)) <= 1;

    /// <summary>
    /// Whether the three characters that end here occurred before; <paramref name="triples"/> has the places of the last ones,
    /// and gets this one.
    /// </summary>
    private static bool IsRepetition(string text, int start, int i, int[] triples)
    {
        if (i < start + 2)
            return false;
        int a = Fold(text[i - 2]), b = Fold(text[i - 1]), c = Fold(text[i]);
        var slot = (a * 961 + b * 31 + c) % triples.Length;
        var before = triples[slot];
        triples[slot] = i;
        return before > 0 && Fold(text[before - 2]) == a && Fold(text[before - 1]) == b && Fold(text[before]) == c;
    }

    /// <summary>How little the model expects a character after two others, in half bits.</summary>
    private static int Surprise(char beforePrevious, char previous, char c)
    {
        Kind kind = KindOf(c), previousKind = KindOf(previous);
        var ofKind = KindAfterKinds[(int)KindOf(beforePrevious) * 16 + (int)previousKind * 4 + (int)kind] - 'A';
        return ofKind + kind switch
        {
            Kind.Separator => 2, // one of two
            Kind.Digit => 7, // one of ten
            _ => LetterAfterLetter[(StartsWord(previousKind, kind) ? 26 : Fold(previous) - 'a') * 26 + Fold(c) - 'a'] - 'A',
        };
    }

    private static bool StartsWord(Kind previous, Kind kind) =>
        previous is Kind.Digit or Kind.Separator || previous == Kind.Lower && kind == Kind.Upper;

    private static Kind KindOf(char c) => c switch
    {
        >= 'a' and <= 'z' => Kind.Lower,
        >= 'A' and <= 'Z' => Kind.Upper,
        >= '0' and <= '9' => Kind.Digit,
        _ => Kind.Separator,
    };

    private static char Fold(char c) => c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;

    private enum Kind
    {
        Lower,
        Upper,
        Digit,
        Separator,
    }
}

using System.Text;

namespace Asterwise.Analyzers.Code;

/// <summary>
/// Letters that are written by their numbers, <c>\u0061</c>, <c>\x61</c> or <c>\U00000061</c>, as C# and JSON have them.
/// </summary>
internal static class Escapes
{
    /// <summary>Where a word is written with at least one escape, at or after an index; -1 where it is not.</summary>
    public static int IndexOf(string text, string word, int start)
    {
        for (var i = Next(text, start); i >= 0; i = Next(text, i + 1))
        {
            if (StartOf(text, i, word) is >= 0 and var found)
                return found;
        }

        return -1;
    }

    /// <summary>Where the word begins that has its first escape at an index; -1 where that is no part of the word.</summary>
    public static int StartOf(string text, int escape, string word)
    {
        if (ValueAt(text, escape, out _) < 0)
            return -1;
        for (int plain = 0, start = escape; plain < word.Length && start >= 0; plain++, start--)
        {
            if (string.CompareOrdinal(text, start, word, 0, plain) == 0 && GoesOn(text, escape, word, plain))
                return start;
        }

        return -1;
    }

    /// <summary>The text with the letters that its escapes stand for.</summary>
    public static string Resolved(string text)
    {
        var resolved = new StringBuilder();
        var start = 0;
        for (var i = Next(text, 0); i >= 0; i = Next(text, Math.Max(start, i + 1)))
        {
            if (ValueAt(text, i, out var length) is not (>= 0 and <= char.MaxValue and var value))
                continue;
            resolved.Append(text, start, i - start).Append((char)value);
            start = i + length;
        }

        return start == 0 ? text : resolved.Append(text, start, text.Length - start).ToString();
    }

    private static int Next(string text, int start) => start < text.Length ? text.IndexOf('\\', start) : -1;

    /// <summary>Whether the letters of a word from one of them on are written at an index.</summary>
    private static bool GoesOn(string text, int index, string word, int letter)
    {
        for (; letter < word.Length; letter++)
        {
            if (index < text.Length && text[index] == word[letter])
                index++;
            else if (ValueAt(text, index, out var length) == word[letter])
                index += length;
            else
                return false;
        }

        return true;
    }

    /// <summary>What letter an escape at an index stands for, and how long the escape is; -1 where there is none.</summary>
    public static int ValueAt(string text, int index, out int length)
    {
        length = 0;
        if (index + 2 >= text.Length || text[index] != '\\')
            return -1;
        var isOfAnyLength = text[index + 1] == 'x';
        var most = text[index + 1] switch { 'u' or 'x' => 4, 'U' => 8, _ => 0 };
        int value = 0, digits = 0;
        for (; digits < most && index + 2 + digits < text.Length; digits++)
        {
            if (Digit(text[index + 2 + digits]) is not (>= 0 and var digit))
                break;
            value = (value * 16) + digit;
        }

        length = 2 + digits;
        return digits > 0 && (digits == most || isOfAnyLength) ? value : -1;
    }

    /// <summary>The value of a hexadecimal digit; -1 of any other character.</summary>
    public static int Digit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => -1,
    };
}

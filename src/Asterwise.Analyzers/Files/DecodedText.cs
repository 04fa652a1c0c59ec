using System.Text;
using Asterwise.Analyzers.Code;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.Files;

/// <summary>
/// A text with the letters that its escapes stand for, <c>\u0061</c> or <c>&amp;#97;</c>, and where each of them is written.
/// </summary>
internal sealed class DecodedText
{
    /// <summary>Where each character of <see cref="Text"/> is written, and the end; null where nothing is escaped.</summary>
    private readonly int[]? starts;

    private DecodedText(string text, int[]? starts)
    {
        Text = text;
        this.starts = starts;
    }

    public string Text { get; }

    public static DecodedText Of(string text, ProjectFileKind kind)
    {
        var start = kind == ProjectFileKind.Xml ? '&' : '\\';
        return text.IndexOf(start) < 0 ? new DecodedText(text, null) : Decode(text, start);
    }

    /// <summary>Where a stretch of <see cref="Text"/> is written.</summary>
    public TextSpan SourceOf(TextSpan stretch) =>
        starts is null ? stretch : TextSpan.FromBounds(starts[stretch.Start], starts[stretch.End - 1] + LengthOfLast(stretch));

    private int LengthOfLast(TextSpan stretch) => starts![stretch.End] - starts[stretch.End - 1];

    private static DecodedText Decode(string text, char start)
    {
        var decoded = new StringBuilder(text.Length);
        var starts = new List<int>(text.Length + 1);
        for (int i = 0, length; i < text.Length; i += length)
        {
            length = 1;
            var value = text[i] != start ? text[i]
                : start == '&' ? CharacterReference(text, i, out length)
                : Escapes.ValueAt(text, i, out length);
            var isCharacter = value is >= 0 and <= char.MaxValue;
            if (!isCharacter)
                length = 1;
            starts.Add(i);
            decoded.Append(isCharacter ? (char)value : text[i]);
        }

        starts.Add(text.Length);
        return new DecodedText(decoded.ToString(), starts.ToArray());
    }

    /// <summary>
    /// What <c>&amp;#97;</c> or <c>&amp;#x61;</c> at an index stands for, and how long it is; -1 where there is none.
    /// </summary>
    private static int CharacterReference(string text, int start, out int length)
    {
        const int longest = 10;
        length = 1;
        var end = text.IndexOf(';', start, Math.Min(longest, text.Length - start));
        if (end < start + 3 || text[start + 1] != '#')
            return -1;
        length = end + 1 - start;
        var isHexadecimal = text[start + 2] is 'x' or 'X';
        var digits = start + (isHexadecimal ? 3 : 2);
        var value = digits == end ? -1 : 0;
        for (var i = digits; i < end && value >= 0; i++)
        {
            var digit = Escapes.Digit(text[i]);
            var numberBase = isHexadecimal ? 16 : 10;
            value = digit >= 0 && digit < numberBase ? (value * numberBase) + digit : -1;
        }

        return value;
    }
}

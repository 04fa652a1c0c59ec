using Asterwise.Analyzers.Values;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.Http;

/// <summary>A field that is written into a JSON text.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value, without quotes.</param>
/// <param name="Span">Where in the text it is, from the quote before its name to the end of its value.</param>
internal readonly record struct JsonField(string Name, TextValue Value, TextSpan Span);

/// <summary>The fields of a JSON text that holds values of the program, and so may be known in part only.</summary>
internal static class JsonText
{
    /// <summary>Whether a text looks like an object of JSON.</summary>
    public static bool IsObject(string text) => text.TrimStart().StartsWith("{", StringComparison.Ordinal);

    /// <summary>The fields, at any depth, that have a text or something computed for a value.</summary>
    public static IEnumerable<JsonField> FieldsOf(TextValue json)
    {
        var text = json.Text;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '"')
                continue;
            var end = EndOfString(text, i);
            var value = SkipBlanks(text, end);
            if (value < text.Length && text[value] == ':')
            {
                value = SkipBlanks(text, value + 1);
                var valueEnd = EndOfValue(text, value);
                var name = text.Substring(i + 1, Math.Max(0, end - i - 2));
                if (valueEnd > value)
                    yield return new JsonField(name, json.Slice(value, valueEnd).Trimmed('"'), TextSpan.FromBounds(i, valueEnd));
                i = Math.Max(valueEnd, end) - 1;
            }
            else
            {
                i = end - 1;
            }
        }
    }

    /// <summary>The index behind the closing quote, or the end of the text.</summary>
    private static int EndOfString(string text, int start)
    {
        for (var i = start + 1; i < text.Length; i++)
        {
            if (text[i] == '\\')
                i++;
            else if (text[i] == '"')
                return i + 1;
        }

        return text.Length;
    }

    private static int EndOfValue(string text, int start)
    {
        if (start == text.Length)
            return start;
        return text[start] switch
        {
            '"' => EndOfString(text, start),
            TextValue.HoleMark => start + 1,
            _ => start,
        };
    }

    private static int SkipBlanks(string text, int start)
    {
        while (start < text.Length && char.IsWhiteSpace(text[start]))
            start++;
        return start;
    }
}

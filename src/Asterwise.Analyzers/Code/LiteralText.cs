using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.Code;

/// <summary>Which characters of a string's source mean which of its characters, in each of the forms of a string.</summary>
internal sealed class LiteralText
{
    /// <summary>For each character of the value, and for its end, where in the file it begins.</summary>
    private readonly int[] offsets;

    private LiteralText(int[] offsets) => this.offsets = offsets;

    /// <summary>Reads a string; null where source and value do not go together character by character.</summary>
    public static LiteralText? Of(SyntaxToken token) => Offsets(token) is { } offsets ? new LiteralText(offsets) : null;

    /// <summary>Where a stretch of the value is written, in the file; null of one beyond its end.</summary>
    public TextSpan? SourceOf(TextSpan stretch) =>
        stretch.End < offsets.Length ? TextSpan.FromBounds(offsets[stretch.Start], offsets[stretch.End]) : null;

    private static int[]? Offsets(SyntaxToken token)
    {
        var form = FormOf(token);
        string text = token.Text, value = form.DoublesBraces ? WithSingleBraces(token.ValueText) : token.ValueText;
        var offsets = new int[value.Length + 1];
        var position = form.Start;
        for (var i = 0; i < value.Length; i++)
        {
            if (position >= text.Length)
                return null;
            if (form.IsRawOfLines && (i == 0 || value[i - 1] == '\n'))
                position += Math.Min(form.Indentation, BlanksAt(text, position));
            offsets[i] = token.SpanStart + position;
            var length = LengthAt(text, position, form);
            if (length > 9 && i + 1 < value.Length && char.IsSurrogate(value[i]))
                offsets[++i] = token.SpanStart + position;
            position += length;
        }

        offsets[value.Length] = token.SpanStart + position;
        return position <= text.Length ? offsets : null;
    }

    /// <summary>The token of an interpolated string has its braces as they are written, doubled.</summary>
    private static string WithSingleBraces(string text) => text.Replace("{{", "{").Replace("}}", "}");

    private static int BlanksAt(string text, int position)
    {
        var end = position;
        while (end < text.Length && text[end] is ' ' or '\t')
            end++;
        return end - position;
    }

    /// <summary>How many characters of the source make the next one of the value.</summary>
    private static int LengthAt(string text, int position, Form form)
    {
        var c = text[position];
        var isDoubled = position + 1 < text.Length && text[position + 1] == c;
        if (form.DoublesBraces && c is '{' or '}' && isDoubled)
            return 2;
        if (form.DoublesQuotes && c == '"' && isDoubled)
            return 2;
        return form.HasEscapes && c == '\\' ? LengthOfEscape(text, position) : 1;
    }

    private static int LengthOfEscape(string text, int position)
    {
        if (position + 1 >= text.Length)
            return 1;
        switch (text[position + 1])
        {
            case 'u':
                return 6;
            case 'U':
                return 10;
            case 'x':
                var end = position + 2;
                while (end < text.Length && end < position + 6 && Uri.IsHexDigit(text[end]))
                    end++;
                return end - position;
            default:
                return 2;
        }
    }

    private static Form FormOf(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.InterpolatedStringTextToken => OfInterpolated((InterpolatedStringExpressionSyntax)token.Parent!.Parent!),
        SyntaxKind.MultiLineRawStringLiteralToken => OfRawLines(token.Text),
        SyntaxKind.SingleLineRawStringLiteralToken => new Form(token.Text.TakeWhile(c => c == '"').Count()),
        _ when token.Text.StartsWith("@", StringComparison.Ordinal) => new Form(2) { DoublesQuotes = true },
        _ => new Form(1) { HasEscapes = true },
    };

    private static Form OfInterpolated(InterpolatedStringExpressionSyntax text)
    {
        var end = text.StringEndToken.Text;
        if (text.StringStartToken.IsKind(SyntaxKind.InterpolatedMultiLineRawStringStartToken))
            return new Form(0) { IsRawOfLines = true, Indentation = IndentationOf(end) };
        if (text.StringStartToken.IsKind(SyntaxKind.InterpolatedSingleLineRawStringStartToken))
            return new Form(0);
        return text.StringStartToken.Text.Contains('@')
            ? new Form(0) { DoublesQuotes = true, DoublesBraces = true }
            : new Form(0) { HasEscapes = true, DoublesBraces = true };
    }

    private static Form OfRawLines(string text) =>
        new(text.IndexOf('\n') + 1) { IsRawOfLines = true, Indentation = IndentationOf(text) };

    /// <summary>The blanks before the closing quotes, which none of the lines has in its value.</summary>
    private static int IndentationOf(string text)
    {
        var end = text.TrimEnd('"');
        return end.Length - end.TrimEnd(' ', '\t').Length;
    }

    private sealed record Form(int Start)
    {
        public bool HasEscapes { get; init; }

        public bool DoublesQuotes { get; init; }

        public bool DoublesBraces { get; init; }

        public bool IsRawOfLines { get; init; }

        public int Indentation { get; init; }
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.CodeFixes.Syntax;

/// <summary>How a file is laid out: its own line ends, tabs and indentation, which new code takes on.</summary>
internal sealed class Layout
{
    /// <summary>No line that a fix writes is longer, where it can be wrapped.</summary>
    public const int LongestLine = 120;

    private readonly SourceText text;

    public Layout(SourceText text)
    {
        this.text = text;
        EndOfLine = text.Lines.Select(EndOf).FirstOrDefault(end => end.Length > 0) ?? "\n";
        Unit = FindUnit();
    }

    /// <summary>The line end of the file's first line.</summary>
    public string EndOfLine { get; }

    /// <summary>One level of indentation: a tab, or as many blanks as the file indents by.</summary>
    public string Unit { get; }

    /// <summary>The blanks that the line at a position begins with.</summary>
    public string IndentationAt(int position)
    {
        var line = text.Lines.GetLineFromPosition(position);
        return text.ToString(TextSpan.FromBounds(line.Start, EndOfBlanks(line.Start, line.End)));
    }

    /// <summary>A line break, and the indentation of the line at a position with so many levels more.</summary>
    public string NewLine(int position, int levels = 0) =>
        EndOfLine + IndentationAt(position) + string.Concat(Enumerable.Repeat(Unit, levels));

    public bool IsFirstOnLine(int position)
    {
        var line = text.Lines.GetLineFromPosition(position);
        return EndOfBlanks(line.Start, position) == position;
    }

    /// <summary>Where the blanks before a position begin, or the line.</summary>
    public int StartOfBlanks(int position)
    {
        var start = text.Lines.GetLineFromPosition(position).Start;
        while (position > start && text[position - 1] is ' ' or '\t')
            position--;
        return position;
    }

    /// <summary>Where the blanks end that a position is followed by on its line.</summary>
    public int EndOfBlanks(int position) => EndOfBlanks(position, text.Lines.GetLineFromPosition(position).End);

    public bool IsLastOnLine(int position) => EndOfBlanks(position) == text.Lines.GetLineFromPosition(position).End;

    public TextLine LineAt(int position) => text.Lines.GetLineFromPosition(position);

    private int EndOfBlanks(int start, int end)
    {
        while (start < end && text[start] is ' ' or '\t')
            start++;
        return start;
    }

    private string EndOf(TextLine line) => text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak));

    private string FindUnit()
    {
        var narrowest = int.MaxValue;
        int tabs = 0, blanks = 0;
        foreach (var line in text.Lines)
        {
            var end = EndOfBlanks(line.Start, line.End);
            if (end == line.Start || end == line.End)
                continue;
            if (text[line.Start] == '\t')
                tabs++;
            else if (end - line.Start > 1 && text[end] != '*')
                (blanks, narrowest) = (blanks + 1, Math.Min(narrowest, end - line.Start));
        }

        if (tabs > blanks)
            return "\t";
        return new string(' ', narrowest is int.MaxValue or > 8 ? 4 : narrowest);
    }
}

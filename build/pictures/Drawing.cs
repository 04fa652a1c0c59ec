using System.Globalization;
using System.Security;
using System.Text;

namespace Asterwise.Pictures;

/// <summary>An SVG on which text stands in rows and columns, as in an editor or on a terminal.</summary>
internal sealed class Drawing(Theme theme, int columns)
{
    private const string Font = "ui-monospace, SFMono-Regular, Consolas, 'DejaVu Sans Mono', monospace";
    private const double Width = 7.8;
    private const double Height = 18;
    private const double Margin = 16;

    private readonly StringBuilder shapes = new();

    /// <summary>How many rows are used.</summary>
    public int Rows { get; private set; }

    public void NewRow() => Rows++;

    /// <summary>
    /// A text on the last row. It is given its length, so that it stands in its columns whatever font the reader has.
    /// </summary>
    public void Text(int column, string text, Ink ink = Ink.Text)
    {
        var length = text.TrimEnd().Length;
        if (length == 0)
            return;
        if (column + length > columns)
            throw new ArgumentException($"'{text}' does not fit into {columns} columns.", nameof(text));
        shapes.Append(Invariant(
            $"""<text x="{X(column)}" y="{Y(Rows) - 5}" textLength="{length * Width:0.#}" fill="{theme.Colors[ink]}">"""));
        shapes.Append(SecurityElement.Escape(text.TrimEnd())).Append("</text>\n");
    }

    /// <summary>A wavy line under some columns of the last row.</summary>
    public void Squiggle(int column, int length)
    {
        shapes.Append(Invariant($"""<path d="M{X(column)} {Y(Rows) - 1}"""));
        for (var wave = 0; wave < length * 2; wave++)
            shapes.Append(Invariant($"l{Width / 2:0.#} {(wave % 2 == 0 ? -3 : 3)}"));
        shapes.Append($"\" fill=\"none\" stroke=\"{theme.Colors[Ink.Green]}\" stroke-width=\"1.2\"/>\n");
    }

    /// <summary>A light bulb on the last row, two columns wide.</summary>
    public void Bulb(int column)
    {
        double x = X(column) + 7, y = Y(Rows) - 10;
        shapes.Append(Invariant($"""<circle cx="{x:0.#}" cy="{y:0.#}" r="5" fill="{theme.Colors[Ink.Bulb]}"/>""")).Append('\n');
        shapes.Append(Invariant(
            $"""<path d="M{x - 2.5:0.#} {y + 6:0.#}h5M{x - 1.5:0.#} {y + 8.5:0.#}h3" stroke="{theme.Colors[Ink.Bulb]}"/>"""));
        shapes.Append('\n');
    }

    /// <summary>
    /// A frame around the rows after the next, from a column to the right end, with half a row above and below.
    /// </summary>
    public void Box(int column, int rows)
    {
        double left = X(column) - 8, width = X(columns) - left;
        shapes.Append(Invariant(
            $"""<rect x="{left:0.#}" y="{Y(Rows) + (Height / 2)}" width="{width:0.#}" height="{(rows + 1) * Height}" rx="4" """));
        shapes.Append($"""fill="{theme.Colors[Ink.Box]}" stroke="{theme.Colors[Ink.Edge]}"/>""").Append('\n');
    }

    public string ToSvg(string description)
    {
        string width = Number(X(columns) + Margin), height = Number(Y(Rows) + Margin);
        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" role="img">
            <title>{SecurityElement.Escape(description)}</title>
            <rect x="0.5" y="0.5" width="{Number(X(columns) + Margin - 1)}" height="{Number(Y(Rows) + Margin - 1)}" rx="8"
              fill="{theme.Colors[Ink.Paper]}" stroke="{theme.Colors[Ink.Edge]}"/>
            <g font-family="{Font}" font-size="13" xml:space="preserve">
            {shapes}</g>
            </svg>

            """.ReplaceLineEndings("\n");
    }

    private static double X(int column) => Math.Round(Margin + (column * Width), 1);

    private static double Y(int row) => Margin + (row * Height);

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}

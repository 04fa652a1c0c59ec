using System.Text.RegularExpressions;
using Asterwise.Samples;

namespace Asterwise.Pictures;

/// <summary>The tour as a terminal shows it, without the steps 4 and 6 and with one of the diffs.</summary>
internal static partial class TourPicture
{
    private const int Columns = 121;
    private const string LeftOut = "…";

    public static string Draw(string output, Theme theme)
    {
        var drawing = new Drawing(theme, Columns);
        drawing.NewRow();
        drawing.Text(0, "> dotnet run --project samples/Tour", Ink.Faint);
        foreach (var line in Excerpt(output.Trim().ReplaceLineEndings("\n")))
        {
            drawing.NewRow();
            drawing.Text(0, line.Length <= Columns ? line : line[..(Columns - 1)] + LeftOut, InkOf(line));
        }

        return drawing.ToSvg("What the tour prints");
    }

    private static IEnumerable<string> Excerpt(string output)
    {
        var isStepShown = true;
        var wasShown = true;
        foreach (var block in output.Split("\n\n"))
        {
            if (Step().Match(block) is { Success: true } step)
                isStepShown = step.Value is not ("4" or "6");
            var isShown = isStepShown && (!block.StartsWith("--- ") || block.StartsWith("--- LifePath.cs"));
            if (isShown || wasShown)
                yield return "";
            if (isShown)
            {
                foreach (var line in block.Split('\n'))
                    yield return line;
            }
            else if (wasShown)
            {
                yield return LeftOut;
            }

            wasShown = isShown;
        }
    }

    private static Ink InkOf(string line) => LineColor.Of(line) switch
    {
        ConsoleColor.Red => Ink.Red,
        ConsoleColor.Green => Ink.Green,
        ConsoleColor.Yellow => Ink.Yellow,
        ConsoleColor.Cyan => Ink.Cyan,
        _ => line.StartsWith("> ") || line == LeftOut ? Ink.Faint : Ink.Text,
    };

    [GeneratedRegex(@"^\d(?=\. )")]
    private static partial Regex Step();
}

using System.Text.RegularExpressions;

namespace Asterwise.Samples;

/// <summary>The colour of a line of the tour, on a terminal and in the picture of it.</summary>
internal static partial class LineColor
{
    public static ConsoleColor? Of(string line) => line switch
    {
        _ when line.StartsWith("--- ", StringComparison.Ordinal) || line.StartsWith("+++ ", StringComparison.Ordinal) => null,
        ['-', ..] => ConsoleColor.Red,
        ['+', ..] => ConsoleColor.Green,
        _ when Heading().IsMatch(line) => ConsoleColor.Cyan,
        _ when line.Contains(": warning ", StringComparison.Ordinal) => ConsoleColor.Yellow,
        _ => null,
    };

    [GeneratedRegex(@"^\d\. |^In your own project: ")]
    private static partial Regex Heading();
}

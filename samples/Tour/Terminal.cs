namespace Asterwise.Samples;

/// <summary>Writes to the console: in colour on a terminal, plain into a pipe or where NO_COLOR asks for it.</summary>
internal static class Terminal
{
    private static readonly bool HasColor =
        !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));

    public static void Heading(string text)
    {
        Console.WriteLine();
        Line(text, ConsoleColor.Cyan);
    }

    public static void Command(IEnumerable<string> arguments)
    {
        Console.WriteLine();
        Line("> dotnet " + string.Join(' ', arguments));
    }

    public static void Diff(string diff)
    {
        Console.WriteLine();
        foreach (var line in diff.TrimEnd().Split('\n'))
            Line(line, ColorOf(line));
    }

    public static void Line(string text, ConsoleColor? color = null)
    {
        if (HasColor && color is not null)
            Console.ForegroundColor = color.Value;
        Console.Write(text);
        if (HasColor && color is not null)
            Console.ResetColor();
        Console.WriteLine();
    }

    private static ConsoleColor? ColorOf(string diffLine) => diffLine switch
    {
        ['-', '-', '-', ' ', ..] or ['+', '+', '+', ' ', ..] => null,
        ['-', ..] => ConsoleColor.Red,
        ['+', ..] => ConsoleColor.Green,
        _ => null,
    };
}

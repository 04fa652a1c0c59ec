namespace Asterwise.Samples;

/// <summary>Writes to the console: in colour on a terminal, plain into a pipe or where NO_COLOR asks for it.</summary>
internal static class Terminal
{
    private static readonly bool HasColor =
        !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));

    public static void Heading(string text)
    {
        Line("");
        Line(text);
    }

    public static void Command(IEnumerable<string> arguments)
    {
        Line("");
        Line("> dotnet " + string.Join(' ', arguments));
    }

    public static void Diff(string diff)
    {
        Line("");
        foreach (var line in diff.TrimEnd().Split('\n'))
            Line(line);
    }

    /// <summary>A line that says how long something takes, until it is disposed of; nothing where nobody watches.</summary>
    public static Progress? Progress() => Console.IsOutputRedirected ? null : new Progress(Console.Out, TimeProvider.System);

    public static void Line(string text)
    {
        var color = HasColor ? LineColor.Of(text) : null;
        if (color is not null)
            Console.ForegroundColor = color.Value;
        Console.Write(text);
        if (color is not null)
            Console.ResetColor();
        Console.WriteLine();
    }
}

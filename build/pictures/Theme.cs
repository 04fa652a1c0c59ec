namespace Asterwise.Pictures;

/// <summary>The colours of a picture, by what they are for.</summary>
internal sealed record Theme(string Name, IReadOnlyDictionary<Ink, string> Colors)
{
    public static Theme Light { get; } = new("light", new Dictionary<Ink, string>
    {
        [Ink.Paper] = "#f6f8fa", [Ink.Edge] = "#d0d7de", [Ink.Box] = "#ffffff",
        [Ink.Text] = "#1f2328", [Ink.Faint] = "#6e7781", [Ink.Bulb] = "#bf8700",
        [Ink.Red] = "#b31d28", [Ink.Green] = "#116329", [Ink.Yellow] = "#7d4e00", [Ink.Cyan] = "#0a5f73",
        [Ink.Blue] = "#0550ae", [Ink.Purple] = "#6639ba", [Ink.Brown] = "#953800",
    });

    public static Theme Dark { get; } = new("dark", new Dictionary<Ink, string>
    {
        [Ink.Paper] = "#0d1117", [Ink.Edge] = "#3d444d", [Ink.Box] = "#161b22",
        [Ink.Text] = "#e6edf3", [Ink.Faint] = "#8b949e", [Ink.Bulb] = "#e3b341",
        [Ink.Red] = "#ff8182", [Ink.Green] = "#6fdd8b", [Ink.Yellow] = "#e3b341", [Ink.Cyan] = "#56d4dd",
        [Ink.Blue] = "#79c0ff", [Ink.Purple] = "#d2a8ff", [Ink.Brown] = "#ffa657",
    });

    public static IReadOnlyList<Theme> All { get; } = [Light, Dark];
}

internal enum Ink
{
    Paper, Edge, Box, Text, Faint, Bulb, Red, Green, Yellow, Cyan, Blue, Purple, Brown,
}

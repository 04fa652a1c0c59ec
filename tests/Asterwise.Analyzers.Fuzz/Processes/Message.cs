namespace Asterwise.Analyzers.Fuzz.Processes;

/// <summary>The first word of a line from a child to its parent.</summary>
internal static class Message
{
    public const string Begin = "begin";

    public const string Stage = "stage";

    public const string End = "end";

    public const string Done = "done";
}

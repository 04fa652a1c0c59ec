namespace Asterwise.Analyzers.Fuzz.Examination;

/// <summary>What became of one input. Sent from the child process to its parent.</summary>
internal sealed record Outcome(int Index)
{
    public bool Compiles { get; set; }

    public int Diagnostics { get; set; }

    public int Fixes { get; set; }

    public List<Finding> Findings { get; init; } = [];
}

/// <summary>How far an examination came.</summary>
internal enum Stage
{
    Compiler,
    Analyzer,
    Fixes,
}

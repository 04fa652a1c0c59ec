namespace Asterwise.Analyzers.Fuzz;

/// <summary>The first argument where it is not a number of inputs.</summary>
internal static class Arguments
{
    /// <summary>Shows and examines one input: a seed and an index follow.</summary>
    public const string One = "--one";

    /// <summary>What a child process is started with: a seed follows.</summary>
    public const string Worker = "--worker";

    /// <summary>Whether the compiler lives without us: a seed and an index follow.</summary>
    public const string CompilerAlone = "--compiler-alone";
}

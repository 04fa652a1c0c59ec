namespace Asterwise.Analyzers.Fuzz.Inputs;

/// <summary>One file, and in words what it is.</summary>
internal sealed record Input(InputKind Kind, string Description, string Source);

/// <summary>How inputs are made.</summary>
internal enum InputKind
{
    /// <summary>Two kinds of nodes in one another, to depth 4.</summary>
    Pair,

    /// <summary>One kind of node in itself, to depth 2,000.</summary>
    Alone,

    /// <summary>Long and deep in a way that somebody thought of.</summary>
    Shape,

    /// <summary>A place as the only statement of something.</summary>
    Embedded,

    /// <summary>Several places with kinds in one another at random.</summary>
    Combination,

    /// <summary>A file that is changed at random.</summary>
    Mutation,

    /// <summary>A client with several mistakes.</summary>
    Mistakes,
}

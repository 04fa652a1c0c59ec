namespace Asterwise.Analyzers.Code;

/// <summary>
/// Where every walk ends. The compiler's process is not ours, and what no person writes is not worth its time: beyond a limit
/// a value is unknown, and nothing is reported of it.
/// </summary>
internal static class Limits
{
    /// <summary>
    /// How deep the syntax of one member may be nested before no operation is asked for in it. The compiler builds those of a
    /// whole member at once and recursively, which on a stack of 1.5 MB ends the process at about 400 nested initializers.
    /// </summary>
    public const int Nesting = 256;

    /// <summary>How deep a file may be nested for a fix to rewrite it, as a rewriter recurses once for each level.</summary>
    public const int NestingOfRepairedFile = 400;

    /// <summary>Conversions, parentheses, calls in a row and the like around one value.</summary>
    public const int Steps = 512;

    /// <summary>More calls than a person writes after one registration.</summary>
    public const int Chain = 32;

    /// <summary>How many assignments, parameters and results a value is followed through.</summary>
    public const int Depth = 12;

    /// <summary>
    /// How many pieces of a text are looked for behind variables and members; what is written in the text itself is all read, as
    /// that is no more than the file is long.
    /// </summary>
    public const int Text = 256;

    /// <summary>How many origins of one value are looked at, all in all.</summary>
    public const int Origins = 128;

    /// <summary>How many texts a text is taken to be one of, where it depends on a branch or a default.</summary>
    public const int Alternatives = 32;

    /// <summary>How many characters of a URL are looked at for its host, which has no more than 253.</summary>
    public const int UrlBeginning = 512;

    /// <summary>How many uses of one name are looked at within one scope.</summary>
    public const int Uses = 64;

    /// <summary>How many <c>return</c> statements of one method are looked at.</summary>
    public const int Returns = 8;

    /// <summary>How many characters a file that is no C# may have to be searched; no person writes one so long.</summary>
    public const int ProjectFile = 4 * 1024 * 1024;
}

namespace Asterwise.Analyzers.CodeFixes.Syntax;

/// <summary>Code that reads the key where the program runs.</summary>
/// <param name="Source">What is read: a variable, an entry, or the runtime's key.</param>
/// <param name="Otherwise">What is done where there is none; null for the runtime's key, which sees to that itself.</param>
internal sealed record KeyRead(string Source, string? Otherwise)
{
    /// <summary>The key as a text.</summary>
    public string Text => Otherwise is null ? $"{Source}.Reveal()" : $"{Source} ?? {Otherwise}";
}

namespace Asterwise.Analyzers.Fuzz.Inputs;

/// <summary>A file that is as long, or as deep, as a number says.</summary>
internal sealed record Shape(string Name, int Size, Func<int, string> Source);

namespace Asterwise.Analyzers.CodeFixes.Syntax;

/// <summary>One of the ways in which a fix can be made.</summary>
internal sealed record FixVariant(string Key)
{
    /// <summary><c>Authorization: Bearer</c>.</summary>
    public static readonly FixVariant Authorization = new("authorization");

    /// <summary><c>X-API-Key</c>.</summary>
    public static readonly FixVariant KeyHeader = new("x-api-key");

    public static readonly FixVariant Environment = new("environment");

    public static readonly FixVariant Configuration = new("configuration");

    /// <summary>What is offered in one way alone.</summary>
    public static readonly FixVariant Only = new("only");
}

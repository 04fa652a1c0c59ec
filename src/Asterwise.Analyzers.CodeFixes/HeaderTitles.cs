namespace Asterwise.Analyzers.CodeFixes;

/// <summary>What the lightbulb says of the two headers.</summary>
internal static class HeaderTitles
{
    public static string Of(FixVariant variant) =>
        variant == FixVariant.KeyHeader
            ? $"Send the key in '{AsterwiseApi.KeyHeader}'"
            : $"Send the key as '{AsterwiseApi.AuthorizationHeader}: {AsterwiseApi.Scheme}'";
}

using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.Keys;

/// <summary>What an Asterwise API key looks like, and how it is shown without being given away.</summary>
internal static class ApiKey
{
    public const string Prefix = "aw_";

    /// <summary>Finds the first key at or after <paramref name="start"/>; the span covers the prefix and the whole tail.</summary>
    public static bool TryFind(string text, int start, out TextSpan span)
    {
        span = default;
        return false;
    }

    /// <summary>The prefix and at most four further characters, as <c>aw_Ab3d…</c>.</summary>
    public static string Mask(string key) => Prefix + "…";
    public static bool TryFindBase64(string text, int start, out TextSpan span, out string key) { span = default; key = ""; return false; }
    public static string Redact(string text) => text;
    public static bool IsKeyOrPlaceholder(string text) => text.StartsWith("aw_");
}

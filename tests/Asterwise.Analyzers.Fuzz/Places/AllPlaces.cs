namespace Asterwise.Analyzers.Fuzz.Places;

/// <summary>All places, and the simplest expressions that can stand in them.</summary>
internal static class AllPlaces
{
    public static IReadOnlyList<Place> Items { get; } = [.. HeaderPlaces.All, .. UrlPlaces.All, .. KeyPlaces.All];

    public static IReadOnlyList<string> Leaves { get; } =
    [
        "asterwiseKey",
        "\"aw_TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua\"",
        "asterwiseKey",
        "key",
        "options?.Value?.ApiKey",
        "Environment.GetEnvironmentVariable(\"ASTERWISE_API_KEY\")",
        "\"https://api.asterwise.com/v1/card\"",
        "\"apikey\"",
        "\"Token\"",
        "null",
        "default",
    ];
}

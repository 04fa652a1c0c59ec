namespace Asterwise.Analyzers.Fuzz.Places;

/// <summary>Keys in the source, and reads and outputs of the key.</summary>
internal static class KeyPlaces
{
    private const string Key = "aw_TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua";

    public static IEnumerable<Place> All { get; } =
    [
        new("key and more", $"client.DefaultRequestHeaders.Add(\"apikey\", \"{Key}\" + ¤);"),
        new("interpolated key", $"client.DefaultRequestHeaders.Add(\"X-API-Key\", $\"{Key}{{¤}}\");"),
        new("split key", "client.DefaultRequestHeaders.Add(\"X-API-Key\", string.Concat(\"aw_\", §, \"TestOnly7kQ2mXv9Rb4\"));"),
        new("spelled key", "slot = string.Concat(new[] { 'a', 'w', '_', 'T' }) + ¤ + new string([(char)97, (char)119]);"),
        new("key argument", $"map[§] = Same(\"{Key}\");"),
        new("key in a constant", "slot = Prefix + ¤;", Members: $"private const string Prefix = \"{Key}\"; const string K2 = §;"),
        new("key in a field", "slot = Stored;", Members: $"private static readonly string Stored = \"{Key}\" + ¤;"),
        new("key in an attribute", "slot = §;", Members: $"[Obsolete(\"{Key}\" + ¤, error: §)] private void Old() {{ }}"),
        new("key as a default", "Send2();", Members: $"private void Send2(string k = \"{Key}\", string l = §) {{ }}"),
        new("key in a case", $"switch (§) {{ case \"{Key}\": slot = §; break; case §: break; }}"),
        new("key in an array", $"items = new[] {{ \"{Key}\", §, \"aw_\" }};"),
        new("key in UTF-8", $"slot = Encoding.UTF8.GetString(\"{Key}\"u8) + ¤;"),
        new("key in a comment", $"slot = /* {Key} */ § /* aw_ */; // {Key}"),
        new("enum and record", "slot = §;",
            Members: $"enum Sign {{ Aries = §, Taurus }} record Asterwise2(string Key = \"{Key}\") {{ string B => §; }}"),
        new("variable", "slot = Environment.GetEnvironmentVariable(§);"),
        new("variable with a fallback", "slot = Environment.GetEnvironmentVariable(\"ASTERWISE_API_KEY\") ?? §;"),
        new("console", "Console.WriteLine($\"The key is {asterwiseKey} {¤}\", §);"),
        new("exception", "throw new InvalidOperationException(\"apikey \" + asterwiseKey + ¤);"),
        new("property of an own field", "Own1 = asterwiseKey; client.DefaultRequestHeaders.Add(\"apikey\", Own1);",
            Members: "private string? Own1 { get => field ?? §; set => field = §; }"),
        new("constructor initializer", "new Inner(§).Dispose();", Members: $$"""
            private sealed class Inner : Wrapper
            {
                public Inner(string? asterwiseKey) : base("{{Key}}") =>
                    Of(asterwiseKey).DefaultRequestHeaders.Add("apikey", Value);
                public Inner() : this("{{Key}}" + Same("aw_")) { }
            }
            """),
    ];
}

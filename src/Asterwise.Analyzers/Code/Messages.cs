namespace Asterwise.Analyzers.Code;

/// <summary>What a message may show.</summary>
internal static class Messages
{
    private const int Longest = 60;

    /// <summary>
    /// A name from the source or an option for a message. Arguments get swapped, so a key may stand where the name should.
    /// </summary>
    public static string Shown(string name)
    {
        var key = name.IndexOf(KeyFormat.Prefix, StringComparison.Ordinal);
        if (key >= 0)
            return name.Substring(0, Math.Min(key, Longest)) + KeyFormat.Mask(name.Substring(key));
        return name.Length > Longest ? name.Substring(0, Longest) + "…" : name;
    }
}

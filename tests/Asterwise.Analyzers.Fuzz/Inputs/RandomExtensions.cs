namespace Asterwise.Analyzers.Fuzz.Inputs;

/// <summary>Choices that several kinds of inputs make.</summary>
internal static class RandomExtensions
{
    public static T Pick<T>(this Random random, IReadOnlyList<T> items) => items[random.Next(items.Count)];

    /// <summary>Mostly a name that says whose API is called; sometimes one that leaves it open, or says another's.</summary>
    public static string TypeName(this Random random) => random.Next(8) switch
    {
        0 => "StarClient",
        1 => "SupabaseClient",
        _ => "AsterwiseClient",
    };
}

using Asterwise.Analyzers.Keys;

namespace Asterwise.Benchmarks.Keys;

/// <summary>Counts the random keys that are missed, and the names that are taken for keys.</summary>
internal static class KeysCommand
{
    private const int ShortestTail = 40;
    private const int LongestTail = 64;

    private static readonly (string Name, string Characters)[] Alphabets =
    [
        ("URL-safe", "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"),
        ("base62", "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"),
        ("base36, lower case", "abcdefghijklmnopqrstuvwxyz0123456789"),
        ("base36, upper case", "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"),
        ("hexadecimal, lower case", "0123456789abcdef"),
        ("hexadecimal, upper case", "0123456789ABCDEF"),
    ];

    /// <summary>
    /// Prints both tables, the first one over <paramref name="keysPerAlphabet"/> keys of each alphabet, of the shortest tail and
    /// of mixed ones.
    /// </summary>
    public static void Run(int keysPerAlphabet)
    {
        Console.WriteLine(
            $"Random keys, {keysPerAlphabet:N0} a row. The margin is by how many bits the least "
                + "surprising key exceeds the limit.");
        Console.WriteLine($"{"alphabet",-26}{"tail",8}{"missed",10}{"margin",10}");
        foreach (var (name, characters) in Alphabets)
        {
            PrintKeys(name, characters, keysPerAlphabet, ShortestTail);
            PrintKeys(name, characters, keysPerAlphabet, LongestTail);
        }

        Console.WriteLine();
        Console.WriteLine(
            $"Names of at least {ShortestTail} characters after aw_. Joined names are each name and those "
                + "after it, up to that length.");
        Console.WriteLine($"{"names",-40}{"count",10}{"reported",10}  such as");
        PrintNames("reference packs", Corpus.PublicNames(Corpus.ReferencePacks()));
        PrintNames("SDK assemblies", Corpus.PublicNames(Corpus.SdkAssemblies()));
        foreach (var (language, sentences) in Corpus.Sentences().Where(pair => pair.Value.Count > 5000))
            Print($"messages, {language}", sentences.SelectMany(words => NamingStyle.All.Select(style => style(words))));
    }

    private static void PrintKeys(string name, string characters, int count, int longest)
    {
        var missed = 0;
        var margin = int.MaxValue;
        const int batches = 64;
        Parallel.For(0, batches, batch =>
        {
            var random = new Random(batch);
            for (var i = batch * (long)count / batches; i < (batch + 1) * (long)count / batches; i++)
            {
                var key = KeyFormat.Prefix
                    + new string(random.GetItems<char>(characters, random.Next(ShortestTail, longest + 1)));
                // All that the search asks of what has this shape is that this be above zero.
                var excess = Randomness.Excess(key, KeyFormat.Prefix.Length, key.Length);
                if (excess <= 0)
                    Interlocked.Increment(ref missed);
                for (var least = margin; excess < least; least = margin)
                    Interlocked.CompareExchange(ref margin, excess, least);
            }
        });
        var tail = longest == ShortestTail ? $"{longest}" : $"{ShortestTail}-{longest}";
        Console.WriteLine($"{name,-26}{tail,8}{missed,10:N0}{margin / 2.0,10:F1}");
    }

    private static void PrintNames(string origin, IReadOnlyList<string> names)
    {
        Print($"{origin}, alone", names);
        foreach (var separator in new[] { "_", "-", "" })
            Print($"{origin}, joined with '{separator}'", names.Select((_, i) => Join(names, i, separator)));
        Print(
            $"{origin}, joined in nine styles",
            names.SelectMany((_, i) => NamingStyle.All.Select(style => style(NamingStyle.Split(Join(names, i, "_"))))));
    }

    private static string Join(IReadOnlyList<string> names, int first, string separator)
    {
        var joined = names[first];
        for (var i = first + 1; joined.Length < ShortestTail && i < names.Count; i++)
            joined += separator + names[i];
        return joined;
    }

    private static void Print(string title, IEnumerable<string> names)
    {
        var texts = names.Where(name => name.Length >= ShortestTail)
            .Distinct(StringComparer.Ordinal)
            .Select(name => KeyFormat.Prefix + name)
            .ToList();
        var reported = texts.AsParallel().AsOrdered().Where(text => ApiKey.TryFind(text, 0, out _)).ToList();
        var example = reported.Count > 0 ? reported[reported.Count / 2] : "";
        Console.WriteLine($"{title,-40}{texts.Count,10:N0}{reported.Count,10:N0}  {example[..Math.Min(example.Length, 60)]}");
    }
}

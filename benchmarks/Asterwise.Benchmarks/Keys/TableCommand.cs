using System.Text;

namespace Asterwise.Benchmarks.Keys;

/// <summary>Writes <c>Randomness.Table.cs</c>: how surprising each character of a name is after those before it.</summary>
internal static class TableCommand
{
    public static void Run()
    {
        var kinds = new int[64];
        var letters = new int[27 * 26];
        foreach (var name in TrainingNames(Corpus.PublicNames(Corpus.ReferencePacks()), Corpus.Sentences()))
            Count("aw_" + name, kinds, letters);

        Console.WriteLine($$"""
            namespace Asterwise.Analyzers.Keys;

            // Written by: dotnet run -c Release --project benchmarks/Asterwise.Benchmarks -- table
            // Each character stands for one count of half bits of surprise, 'A' for none.
            internal static partial class Randomness
            {
                /// <summary>The surprise of a kind of character after two others, in the order of <see cref="Kind"/>.</summary>
                private const string KindAfterKinds =
                    {{Literal(kinds, columns: 4, columnsPerLine: 16)}};

                /// <summary>
                /// The surprise of each letter after each letter; in the last row, of each letter at the start of a word.
                /// </summary>
                private const string LetterAfterLetter =
                    {{Literal(letters, columns: 26, columnsPerLine: 26)}};
            }
            """);
    }

    /// <summary>
    /// Every name as it is, after another one and in one other style, and every sentence cut into names of six words.
    /// </summary>
    private static IEnumerable<string> TrainingNames(
        IReadOnlyList<string> names, IReadOnlyDictionary<string, List<string[]>> sentences)
    {
        for (var i = 1; i < names.Count; i++)
        {
            yield return names[i];
            yield return names[i - 1] + (i % 2 == 0 ? '_' : '-') + names[i];
            yield return Styled(NamingStyle.Split(names[i]), i);
        }

        var part = 0;
        foreach (var words in sentences.Values.SelectMany(ofLanguage => ofLanguage).SelectMany(sentence => sentence.Chunk(6)))
            yield return Styled(words, part++);
    }

    private static string Styled(IReadOnlyList<string> words, int i) =>
        NamingStyle.All[i % NamingStyle.All.Length](words) + Number(i);

    /// <summary>Tables, columns and files carry years, versions and dates more often than members do.</summary>
    private static string Number(int i) => (i % 16) switch
    {
        0 => (1990 + i % 50).ToString(),
        4 => "_" + (i % 100),
        8 => "V" + (i % 10),
        12 => "_" + (20000101 + i % 300000),
        _ => "",
    };

    private static void Count(string name, int[] kinds, int[] letters)
    {
        for (var i = 3; i < name.Length; i++)
        {
            char previous = name[i - 1], c = name[i];
            kinds[Kind(name[i - 2]) * 16 + Kind(previous) * 4 + Kind(c)]++;
            if (char.IsAsciiLetter(c))
            {
                var startsWord = !char.IsAsciiLetter(previous) || char.IsAsciiLetterLower(previous) && char.IsAsciiLetterUpper(c);
                letters[(startsWord ? 26 : (previous | 0x20) - 'a') * 26 + (c | 0x20) - 'a']++;
            }
        }
    }

    private static int Kind(char c) => c switch
    {
        >= 'a' and <= 'z' => 0,
        >= 'A' and <= 'Z' => 1,
        >= '0' and <= '9' => 2,
        _ => 3,
    };

    private static string Literal(int[] counts, int columns, int columnsPerLine)
    {
        var halfBits = new StringBuilder();
        foreach (var row in counts.Chunk(columns))
        {
            foreach (var count in row)
            {
                // One more of each, as what was never seen is not impossible.
                var probability = (count + 1.0) / (row.Sum() + columns);
                halfBits.Append((char)('A' + Math.Min(25, (int)Math.Round(-2 * Math.Log2(probability)))));
            }
        }

        var lines = halfBits.ToString().Chunk(columnsPerLine).Select(line => $"\"{new string(line)}\"");
        return string.Join(" +\n        ", lines);
    }
}

using System.Text.RegularExpressions;
using Asterwise.Benchmarks.Keys;
using ProductNames = Asterwise.Analyzers.Code.Names;
using Vocabulary = Asterwise.Analyzers.Code.Vocabulary;

namespace Asterwise.Benchmarks.Names;

/// <summary>
/// Writes <c>Vocabulary.Table.cs</c>: the words of the base library, by its public names and by the prose that documents them.
/// </summary>
internal static partial class WordsCommand
{
    /// <summary>In how many names, or how often in prose, a word stands that is not there by chance.</summary>
    private const int LeastNames = 8, LeastProse = 50;

    private const int LineLength = 118;

    public static void Run()
    {
        var packs = Corpus.ReferencePacks();
        var words = Frequent(Corpus.PublicNames(packs).SelectMany(name => ProductNames.Words(name).Distinct()), LeastNames)
            .Union(Frequent(packs.SelectMany(ProseOf), LeastProse))
            .Where(word => word.Length > 3 && word.All(char.IsAsciiLetterLower) && word.Any(c => "aeiouy".Contains(c)))
            .Where(word => !Vocabulary.IsKnownVendor(word));

        Console.WriteLine($$""""
            namespace Asterwise.Analyzers.Code;

            // Written by: dotnet run -c Release --project benchmarks/Asterwise.Benchmarks -- words
            internal static partial class Vocabulary
            {
                /// <summary>The words of the base library's names and documentation, less the forms of others.</summary>
                private static string BaseLibrary =>
                    """
                    {{string.Join("\n        ", Lines(WithoutForms(words)))}}
                    """;
            }
            """");
    }

    private static IEnumerable<string> Frequent(IEnumerable<string> words, int least) =>
        words.GroupBy(word => word).Where(group => group.Count() >= least).Select(group => group.Key);

    /// <summary>The words of an assembly's documentation that are written small, as names are not.</summary>
    private static IEnumerable<string> ProseOf(string assembly)
    {
        var documentation = Path.ChangeExtension(assembly, ".xml");
        if (!File.Exists(documentation))
            return [];
        return Word().Matches(Tag().Replace(File.ReadAllText(documentation), " ")).Select(match => match.Value);
    }

    /// <summary>The longest go first, as a shorter one stands for more; what lost its own stand-in comes back.</summary>
    private static List<string> WithoutForms(IEnumerable<string> words)
    {
        var all = words.OrderByDescending(word => word.Length).ThenBy(word => word, StringComparer.Ordinal).ToList();
        var kept = all.Order(StringComparer.Ordinal).ToList();
        foreach (var word in all)
        {
            var index = kept.BinarySearch(word, StringComparer.Ordinal);
            kept.RemoveAt(index);
            if (!Vocabulary.IsFormOfOneOf(kept, word))
                kept.Insert(index, word);
        }

        foreach (var word in Enumerable.Reverse(all).Where(word => !Vocabulary.IsFormOfOneOf(kept, word)))
            kept.Insert(~kept.BinarySearch(word, StringComparer.Ordinal), word);
        return kept;
    }

    private static IEnumerable<string> Lines(IEnumerable<string> words)
    {
        var line = "";
        foreach (var word in words)
        {
            if (line.Length + word.Length >= LineLength)
            {
                yield return line;
                line = "";
            }

            line += line.Length == 0 ? word : " " + word;
        }

        yield return line;
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\b[a-z]+\b")]
    private static partial Regex Word();
}

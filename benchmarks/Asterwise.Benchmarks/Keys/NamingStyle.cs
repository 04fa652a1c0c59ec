using System.Text.RegularExpressions;

namespace Asterwise.Benchmarks.Keys;

/// <summary>The ways in which words are joined into one name.</summary>
internal static partial class NamingStyle
{
    public static readonly Func<IReadOnlyList<string>, string>[] All =
    [
        words => string.Concat(words.Select(Capital)),
        words => string.Concat(words.Select((word, i) => i == 0 ? Lower(word) : Capital(word))),
        words => string.Join('_', words.Select(Lower)),
        words => string.Join('_', words.Select(Upper)),
        words => string.Join('-', words.Select(Lower)),
        words => string.Join('_', words.Select(Capital)),
        words => string.Concat(words.Select(Lower)),
        words => string.Join('-', words.Select(Capital)),
        words => string.Concat(words.Select(Upper)),
    ];

    /// <summary>The words of a name: <c>HTTPClient2_name</c> has <c>HTTP</c>, <c>Client</c>, <c>2</c> and <c>name</c>.</summary>
    public static string[] Split(string name) => Word().Matches(name).Select(match => match.Value).ToArray();

    [GeneratedRegex("[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+")]
    private static partial Regex Word();

    private static string Lower(string word) => word.ToLowerInvariant();

    private static string Upper(string word) => word.ToUpperInvariant();

    private static string Capital(string word) => Upper(word[..1]) + Lower(word[1..]);
}

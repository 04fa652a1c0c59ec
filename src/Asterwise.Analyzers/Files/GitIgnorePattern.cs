using System.Text.RegularExpressions;

namespace Asterwise.Analyzers.Files;

/// <summary>One line of a <c>.gitignore</c> file.</summary>
internal sealed class GitIgnorePattern
{
    private const string AnyFolders = "**";
    private const string AnyName = "*";

    /// <summary>No person writes a longer line.</summary>
    private const int Longest = 512;

    /// <summary>A character as it is, any one, any number of them, or one of a few.</summary>
    private static readonly Regex Part = new(@"\\.|\[[!^]?\]?[^\]]*\]|[\s\S]", RegexOptions.CultureInvariant);

    private readonly string folder;
    private readonly string[] names;
    private readonly bool isOfFolder;

    private GitIgnorePattern(string pattern, string folder, bool isException)
    {
        this.folder = folder + "/";
        IsException = isException;
        isOfFolder = pattern.EndsWith("/", StringComparison.Ordinal);
        pattern = pattern.TrimEnd('/');

        // One without a folder in it is looked for in all of them, and at its end '**' stands for what is in a folder.
        var whole = pattern.IndexOf('/') < 0 ? $"{AnyFolders}/{pattern}" : pattern.TrimStart('/');
        names = (whole.EndsWith("/" + AnyFolders, StringComparison.Ordinal) ? $"{whole}/{AnyName}" : whole).Split('/');
    }

    /// <summary>Whether it takes back what one before it said.</summary>
    public bool IsException { get; }

    /// <summary>The pattern of a line; null of an empty one and of a comment.</summary>
    public static GitIgnorePattern? Of(string line, string folder)
    {
        var pattern = line.TrimEnd(' ', '\t', '\r');
        if (pattern.Trim('/', '!').Length == 0 || pattern[0] == '#' || pattern.Length > Longest)
            return null;
        return pattern[0] == '!'
            ? new GitIgnorePattern(pattern.Substring(1), folder, isException: true)
            : new GitIgnorePattern(pattern, folder, isException: false);
    }

    public bool Matches(string path, bool isFolder)
    {
        if ((isOfFolder && !isFolder) || !path.StartsWith(folder, StringComparison.Ordinal))
            return false;
        return Matches(names, path.Substring(folder.Length).Split('/'), AnyFolders, IsName);
    }

    private static bool IsName(string pattern, string name) => Matches(
        Part.Matches(pattern).Cast<Match>().Select(part => part.Value).ToArray(),
        name.Select(character => character.ToString()).ToArray(),
        AnyName,
        IsCharacter);

    private static bool IsCharacter(string pattern, string character) => pattern[0] switch
    {
        '?' => true,
        '\\' when pattern.Length > 1 => pattern.Substring(1) == character,
        '[' when pattern.Length > 2 => IsOneOf(pattern.Substring(1, pattern.Length - 2), character[0]),
        _ => pattern == character,
    };

    private static bool IsOneOf(string set, char character)
    {
        var isNegated = set[0] is '!' or '^';
        var isFound = false;
        for (var i = isNegated ? 1 : 0; i < set.Length; i++)
        {
            var isRange = i + 2 < set.Length && set[i + 1] == '-';
            var last = isRange ? set[i + 2] : set[i];
            isFound |= character >= set[i] && character <= last;
            i += isRange ? 2 : 0;
        }

        return isFound != isNegated;
    }

    /// <summary>
    /// Whether a sequence is what a pattern says, in which one element stands for any number of them: where the rest does not
    /// fit, the last such element takes one more, so that no more is tried than the one length times the other.
    /// </summary>
    private static bool Matches(string[] pattern, string[] sequence, string any, Func<string, string, bool> isOne)
    {
        var (at, lastAny, taken) = (0, -1, 0);
        for (var i = 0; i < sequence.Length;)
        {
            if (at < pattern.Length && pattern[at] == any)
                (lastAny, taken) = (at++, i);
            else if (at < pattern.Length && isOne(pattern[at], sequence[i]))
                (at, i) = (at + 1, i + 1);
            else if (lastAny >= 0)
                (at, i) = (lastAny + 1, ++taken);
            else
                return false;
        }

        return pattern.Skip(at).All(part => part == any);
    }
}

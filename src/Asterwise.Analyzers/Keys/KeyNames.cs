using Asterwise.Analyzers.Code;

namespace Asterwise.Analyzers.Keys;

/// <summary>The name that the key is looked up by, and what is a misspelling of it.</summary>
internal static class KeyNames
{
    private const char PathSeparator = ':';

    /// <summary>How many letters of a word may be wrong.</summary>
    private const int Typos = 2;

    /// <summary>Parts that the name of a variable may lack and is still taken for the one that is meant.</summary>
    private static readonly string[] Dropped = { "api" };

    /// <summary>What is meant by the name of an environment variable; null where it is right, or another variable's.</summary>
    /// <param name="name">The name that is looked up.</param>
    /// <param name="variable">The name of the variable that holds the key.</param>
    public static string? VariableMeantBy(string name, string variable) =>
        name != variable && name != AsterwiseApi.KeyVariable
            && !IsChosen(name)
            && (IsNear(name, variable) || IsNear(name, AsterwiseApi.KeyVariable))
                ? variable
                : null;

    /// <summary>
    /// What is meant by the path of a configuration's entry. Its names are the project's own, so only one that is spelled as a
    /// variable, or names a product that is nearly Asterwise, is taken for a misspelling.
    /// </summary>
    public static string? PathMeantBy(string path, string variable)
    {
        if (path.IndexOf(PathSeparator) < 0)
            return path.IndexOf('_') > 0 && path == path.ToUpperInvariant() ? VariableMeantBy(path, variable) : null;
        return path.Split(PathSeparator).Any(IsMisspelled) ? Corrected(path) : null;
    }

    /// <summary>A text that names sections of a configuration, with the name spelled right.</summary>
    public static string Corrected(string path) => string.Join(
        PathSeparator.ToString(), path.Split(PathSeparator).Select(part => IsMisspelled(part) ? "Asterwise" : part));

    /// <summary>
    /// Whether somebody has named a variable in another style, such as a host of functions has, or as the entry of a
    /// configuration that it becomes: <c>Asterwise__ApiKey</c>.
    /// </summary>
    private static bool IsChosen(string name) =>
        (name.Any(char.IsLower) && name.Any(char.IsUpper) && !Names.Words(name).Any(IsMisspelled))
        || name.IndexOf("__", StringComparison.Ordinal) >= 0;

    private static bool IsMisspelled(string part) => IsNearly(part.ToLowerInvariant(), Names.Asterwise) == true;

    private static bool IsNear(string name, string right)
    {
        var (words, rightWords) = (Names.Words(name).ToList(), Names.Words(right).ToList());

        // With another part, or a number, it is a further variable beside this one.
        var isFurther = words.Exists(word => char.IsDigit(word[0]) && !rightWords.Contains(word))
            || rightWords.TrueForAll(words.Contains) && words.Count > rightWords.Count;
        if (isFurther)
            return false;
        if (string.Concat(words) == string.Concat(rightWords))
            return true;
        return HasWords(words, rightWords) || HasWords(words, rightWords.Except(Dropped).ToList());
    }

    /// <summary>Whether one name has the words of another, in whatever order, written together or apart, with a typo.</summary>
    private static bool HasWords(List<string> words, List<string> right)
    {
        if (right.Count < 2 || words.Count > right.Count)
            return words.Count > right.Count && IsNearly(string.Concat(words), string.Concat(right)) == true;
        var left = new List<string>(right);
        var typos = 0;
        foreach (var word in words)
        {
            var meant = Meant(word, left);
            if (meant.Count == 0)
                return false;
            typos += string.Concat(meant) == word ? 0 : 1;
            left.RemoveAll(meant.Contains);
        }

        return left.Count == 0 && typos <= 1;
    }

    /// <summary>The words that one stands for: <c>apikey</c> for two.</summary>
    private static List<string> Meant(string word, List<string> right)
    {
        for (var count = 1; count <= right.Count; count++)
        {
            for (var start = 0; start + count <= right.Count; start++)
            {
                var run = right.GetRange(start, count);
                if (IsNearly(word, string.Concat(run)) is not null)
                    return run;
            }
        }

        return new List<string>();
    }

    /// <summary>
    /// False where a word is the right one, true where it is a misspelling of it, and null where it is another: a short word
    /// with a wrong letter is another word, a longer one may be its plural, and nobody gets the first letter wrong.
    /// </summary>
    private static bool? IsNearly(string word, string right)
    {
        if (word == right)
            return false;
        if (word.Length == 0 || word[0] != right[0] || word == right + "s" || Vocabulary.IsKnownVendor(word))
            return null;
        var isNear = right.Length <= 2 * Typos
            ? string.Concat(word.OrderBy(letter => letter)) == string.Concat(right.OrderBy(letter => letter))
            : Math.Abs(word.Length - right.Length) <= Typos && EditDistance.Between(word, right) <= Typos;
        return isNear ? true : null;
    }
}

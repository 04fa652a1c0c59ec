using Asterwise.Analyzers.Code;

namespace Asterwise.Analyzers.Http;

/// <summary>
/// What a file has to mention for some members to be used in it: the names that a look at its text is asked for.
/// </summary>
internal static class RequestWords
{
    private static readonly string[] Collections = { "ParseQueryString", "NameValueCollection", "WebHeaderCollection" };

    /// <summary>All of them.</summary>
    public static IEnumerable<string> Of(IReadOnlyCollection<HttpStack> stacks)
    {
        var rows = stacks.SelectMany(stack => stack.Rows).ToList();
        return ForEntries(rows)
            .Concat(ForRegistrations(rows))
            .Concat(AttributesOfGiven(rows))
            .Concat(stacks.Select(stack => stack.Redirects?.SettingOfAll).OfType<string>())
            .Distinct();
    }

    /// <summary>What writes the entries of a collection, or is one, or makes one.</summary>
    public static IEnumerable<string> ForEntries(IEnumerable<Row> rows) =>
        rows.Where(row => row.TakesEntries).SelectMany(Of).Concat(Collections).Distinct();

    /// <summary>What registers a client.</summary>
    public static IEnumerable<string> ForRegistrations(IEnumerable<Row> rows) =>
        rows.Where(row => row.Effect == Effect.Registers).SelectMany(Of).Distinct();

    /// <summary>
    /// The names, without their ending, of the attributes that say what becomes of what is given for a parameter.
    /// </summary>
    public static IEnumerable<string> AttributesOfGiven(IEnumerable<Row> rows) =>
        rows.Where(row => row.IsOfGiven).Select(WrittenName).Distinct();

    /// <summary>What is called to write something under a name that it is given.</summary>
    public static IEnumerable<string> Writers(IEnumerable<Row> rows) =>
        rows.Where(row => row.IsNamed && row.Member != Row.Indexer).Select(WrittenName).Distinct();

    /// <summary>What a file has to mention for a member to be the one that is meant, where its name is everybody's.</summary>
    public static IEnumerable<string> Of(Row row) =>
        row.Holder is { } holder ? new[] { SimpleName(holder.Type) }
        : row.TextCondition is { Text: var text } ? new[] { $"\"{text}\"", $"'{text}'" }
        : row.NamedWith.IsEmpty ? new[] { WrittenName(row) }
        : row.NamedWith;

    /// <summary>The name of a type without those of what it is in.</summary>
    public static string SimpleName(string fullName) => fullName.Substring(fullName.LastIndexOf('.') + 1);

    /// <summary>What a member is written by: an attribute by the shorter of its names, which the longer one contains.</summary>
    private static string WrittenName(Row row)
    {
        var name = row.Member == Row.Constructor ? SimpleName(row.Type) : row.Member;
        return name.EndsWith(AttributeNames.Suffix, StringComparison.Ordinal)
            ? name.Substring(0, name.Length - AttributeNames.Suffix.Length)
            : name;
    }
}

using Microsoft.CodeAnalysis.Diagnostics;

namespace Asterwise.Analyzers.Code;

/// <summary>The names of the options, and what is meant where a name is none of them.</summary>
internal static class OptionNames
{
    private const string Start = "asterwise_";

    private static readonly string[] Known =
    {
        AsterwiseOptions.CredentialHeaderName, AsterwiseOptions.HostsName, AsterwiseOptions.KeyVariableName,
    };

    /// <summary>What is wrong with each option that begins as ours do and is none of ours.</summary>
    public static IEnumerable<string> Problems(AnalyzerConfigOptions source) =>
        from name in NamesIn(source)
        where name.StartsWith(Start, StringComparison.OrdinalIgnoreCase)
            && !Known.Contains(name, AnalyzerConfigOptions.KeyComparer)
        select $"{Messages.Shown(name)} does not exist and changes nothing; {Advice(name.ToLowerInvariant())}";

    /// <summary>
    /// Not every host can tell which options there are: the default of <see cref="AnalyzerConfigOptions.Keys"/> throws. Its users
    /// are told by their build.
    /// </summary>
    private static IEnumerable<string> NamesIn(AnalyzerConfigOptions source)
    {
        try
        {
            return source.Keys;
        }
        catch (NotImplementedException)
        {
            return Enumerable.Empty<string>();
        }
    }

    private static string Advice(string name)
    {
        var closest = Known.OrderBy(known => EditDistance.Between(name, known)).First();
        return EditDistance.Between(name, closest) <= closest.Length / 5
            ? $"write {closest}"
            : $"the options are {string.Join(", ", Known.Take(Known.Length - 1))} and {Known[Known.Length - 1]}";
    }
}

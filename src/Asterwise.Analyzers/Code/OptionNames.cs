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

    /// <summary>Not every host can tell which options there are; its users are told by their build.</summary>
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
        var closest = Known.OrderBy(known => Distance(name, known)).First();
        return Distance(name, closest) <= closest.Length / 5
            ? $"write {closest}"
            : $"the options are {string.Join(", ", Known.Take(Known.Length - 1))} and {Known[Known.Length - 1]}";
    }

    /// <summary>How many letters have to be put in, taken out or exchanged to make one text of the other.</summary>
    private static int Distance(string text, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 0; i < text.Length; i++)
        {
            var diagonal = row[0]++;
            for (var j = 0; j < other.Length; j++)
            {
                var exchanged = diagonal + (text[i] == other[j] ? 0 : 1);
                diagonal = row[j + 1];
                row[j + 1] = Math.Min(exchanged, Math.Min(row[j], row[j + 1]) + 1);
            }
        }

        return row[other.Length];
    }
}

using System.Text.RegularExpressions;
using Asterwise.Consumer;

namespace Asterwise.Package.Tests;

internal static partial class OutcomeExtensions
{
    /// <summary>The ids of all warnings in a build's output, ours and others', once each.</summary>
    public static IEnumerable<string> WarningIds(this Outcome build) => Ids(build, "warning");

    /// <summary>The ids of all errors in a build's output, once each.</summary>
    public static IEnumerable<string> ErrorIds(this Outcome build) => Ids(build, "error");

    private static IEnumerable<string> Ids(Outcome build, string severity) => Diagnostic().Matches(build.Output)
        .Where(match => match.Groups["severity"].Value == severity)
        .Select(match => match.Groups["id"].Value)
        .Distinct();

    [GeneratedRegex(@": (?<severity>warning|error) (?<id>[A-Z]+\d+)\b")]
    private static partial Regex Diagnostic();
}

using System.Text.RegularExpressions;

namespace Asterwise.Analyzers.Fuzz.Examination;

/// <summary>What two failures of one cause have in common: the exception, and our topmost methods.</summary>
internal static partial class Signatures
{
    private const int Frames = 3;

    public static string Of(string stackTrace)
    {
        var first = stackTrace.Split(['\n', ':'], 2)[0].Trim();
        var ours = OurFrame().Matches(stackTrace).Select(match => match.Groups[1].Value)
            .Where(frame => !frame.StartsWith("Fuzz.", StringComparison.Ordinal)).Distinct().Take(Frames);
        return $"{first} in {string.Join(" < ", ours)}";
    }

    [GeneratedRegex(@"\bat Asterwise\.Analyzers\.([\w.+<>`]+)")]
    private static partial Regex OurFrame();
}

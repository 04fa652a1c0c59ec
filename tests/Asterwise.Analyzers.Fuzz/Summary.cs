using System.Globalization;
using System.Text;
using Asterwise.Analyzers.Fuzz.Inputs;

namespace Asterwise.Analyzers.Fuzz;

/// <summary>The end of a run, as text.</summary>
internal sealed class Summary(
    int seed,
    IReadOnlyDictionary<InputKind, Report.Count> counts,
    IReadOnlyList<Failure> failures)
{
    private const int ShownFailures = 20;
    private const int ShownCharacters = 3_000;

    public override string ToString()
    {
        var text = new StringBuilder();
        Write(text, $"{"inputs",-12}{"number",10}{"compile",10}{"reported",10}{"fixes",10}{"beyond the compiler",22}");
        foreach (var (kind, count) in counts)
            Row(text, kind.ToString(), [count]);
        Row(text, "all", [.. counts.Values]);
        Write(text, $"");
        Write(text, $"{failures.Count} failures");
        foreach (var kind in failures.GroupBy(failure => failure.Finding.Kind).OrderBy(kind => kind.Key))
            Write(text, $"{kind.Key,-20}{kind.Count(),8}");
        foreach (var alike in Distinct().Take(ShownFailures))
            Describe(text, alike);
        return text.ToString();
    }

    private static void Write(StringBuilder text, FormattableString line) =>
        text.AppendLine(line.ToString(CultureInfo.InvariantCulture));

    private static void Row(StringBuilder text, string name, IReadOnlyList<Report.Count> of)
    {
        var (inputs, compile, reported) = (of.Sum(c => c.Inputs), of.Sum(c => c.Compile), of.Sum(c => c.Reported));
        var (fixes, beyond) = (of.Sum(c => c.Fixes), of.Sum(c => c.BeyondCompiler));
        Write(text, $"{name,-12}{inputs,10}{compile,10}{reported,10}{fixes,10}{beyond,22}");
    }

    /// <summary>One for each cause; of inputs that fail alike, the shortest shows it best.</summary>
    private IEnumerable<(Failure Shown, int Number)> Distinct() => failures
        .GroupBy(failure => (failure.Finding.Kind, failure.Finding.Signature))
        .OrderBy(alike => alike.Key.Kind).ThenByDescending(alike => alike.Count())
        .Select(alike => (alike.Take(ShownFailures).MinBy(Length)!, alike.Count()));

    private int Length(Failure failure) => new InputSource(seed)[failure.Index].Source.Length;

    private void Describe(StringBuilder text, (Failure Shown, int Number) alike)
    {
        var ((index, finding), number) = alike;
        var detail = finding.Detail.Length > ShownCharacters ? finding.Detail[..ShownCharacters] + "…" : finding.Detail;
        Write(text, $"");
        Write(text, $"{finding.Kind}, {number} times: {finding.Signature}");
        Write(text, $"  {new InputSource(seed)[index].Description}");
        Write(text, $"  repeat it with: {Arguments.One} {seed} {index}");
        Write(text, $"  {detail.ReplaceLineEndings("\n    ")}");
    }
}

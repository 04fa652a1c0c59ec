using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Asterwise.Benchmarks.Names;

/// <summary>
/// Prints how many plausible names hide a client of Asterwise, and how many clients of vendors are taken for one.
/// </summary>
internal static class NamesCommand
{
    public static void Run()
    {
        Print("names in a client of Asterwise", NameSamples.OfAsterwise(receiversPerValue: 5), warningIsRight: true);
        Print("other vendors in their namespaces", NameSamples.OfVendors(), warningIsRight: false);
        Print("other vendors in any namespace", NameSamples.OfVendorsAnywhere(), warningIsRight: false);
    }

    private static void Print(string title, IEnumerable<NameSample> samples, bool warningIsRight)
    {
        var all = samples.ToList();
        var found = Analyze(all);
        var counts = all.CountBy(sample => found[sample]).ToDictionary();
        Console.WriteLine(
            $"{title}: {all.Count:N0}; {counts.GetValueOrDefault(DiagnosticSeverity.Warning):N0} warnings, "
                + $"{counts.GetValueOrDefault(DiagnosticSeverity.Info):N0} suggestions, "
                + $"{counts.GetValueOrDefault(DiagnosticSeverity.Hidden):N0} silent");
        foreach (var sample in all.Where(sample => found[sample] == DiagnosticSeverity.Warning != warningIsRight))
            Console.WriteLine($"    {found[sample]}: {sample.Title}");
    }

    /// <summary>The gravest that is reported of each; <c>Hidden</c> where nothing is.</summary>
    private static Dictionary<NameSample, DiagnosticSeverity> Analyze(IReadOnlyList<NameSample> samples)
    {
        var trees = samples.Select((sample, index) => CSharpSyntaxTree.ParseText(sample.Source, path: $"{index}.cs")).ToList();
        var compilation = Compiled.Of(trees);
        var errors = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        if (errors.FirstOrDefault() is { } error)
            throw new InvalidOperationException(error.ToString());
        var found = Compiled.Analyze(compilation).ToLookup(diagnostic => diagnostic.Location.SourceTree);
        return samples.Zip(trees).ToDictionary(
            pair => pair.First,
            pair => found[pair.Second].Select(diagnostic => diagnostic.Severity).DefaultIfEmpty(DiagnosticSeverity.Hidden).Max());
    }
}

using Asterwise.Analyzers.Tests.Infrastructure;
using Asterwise.Benchmarks.Names;
using Microsoft.CodeAnalysis;

namespace Asterwise.Analyzers.Tests.Evidence;

/// <summary>The names that the command <c>names</c> of the benchmarks measures.</summary>
public class PlausibleNamesTests
{
    [Fact]
    public async Task Nineteen_in_twenty_names_hide_no_client_of_Asterwise()
    {
        var samples = NameSamples.OfAsterwise(receiversPerValue: 1).ToList();
        var missed = await SamplesAsync(samples, isWarned: false);
        Assert.True(samples.Count >= 300);
        Assert.True(missed.Count * 20 <= samples.Count, string.Join('\n', missed));
    }

    [Fact]
    public async Task No_vendors_client_is_taken_for_Asterwises()
    {
        Assert.True(NameTables.Vendors.Length >= 100);
        Assert.Empty(await SamplesAsync(NameSamples.OfVendors(), isWarned: true));
    }

    [Fact]
    public async Task Nor_is_one_in_a_namespace_that_does_not_say_so() =>
        Assert.Empty(await SamplesAsync(NameSamples.OfVendorsAnywhere(), isWarned: true));

    /// <summary>The samples in which something is reported as a warning, or those in which nothing is.</summary>
    private static async Task<IReadOnlyList<string>> SamplesAsync(IEnumerable<NameSample> samples, bool isWarned)
    {
        var all = samples.ToList();
        var found = await AnalyzerRun.DiagnosticsAsync([.. all.Select(sample => sample.Source)]);
        var warned = found.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Warning)
            .Select(diagnostic => diagnostic.Location.SourceTree!.FilePath).ToHashSet();
        return [.. all.Where((_, index) => warned.Contains($"File{index}.cs") == isWarned).Select(sample => sample.Title)];
    }
}

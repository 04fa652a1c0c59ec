using Asterwise.Analyzers.Fuzz.Inputs;
using Asterwise.Analyzers.Fuzz.Kinds;

namespace Asterwise.Analyzers.Fuzz.Tests;

/// <summary>A short run of the program. The long one is a command of its own.</summary>
public class FuzzTests
{
    private const int Seed = 1;
    private const int Inputs = 2_000;

    [Fact]
    public void No_kind_of_node_is_forgotten() => Assert.Empty(KindCheck.Problems());

    [Fact]
    public void The_compiler_lives_and_no_fix_throws()
    {
        var report = FuzzRun.Over(Seed, Enumerable.Range(0, Inputs), _ => { });
        Assert.True(report.Failed == 0, report.Summarize().ToString());
    }

    /// <summary>Beyond the other inputs, of which too few are of this kind to have each.</summary>
    [Fact]
    public void The_repairs_of_every_mistake_agree()
    {
        var indexes = Enumerable.Range(Inputs, int.MaxValue - Inputs)
            .Where(index => InputSource.KindAt(index) == InputKind.Mistakes).Take(Mistakes.Count);
        var report = FuzzRun.Over(Seed, [.. indexes], _ => { });
        Assert.True(report.Failed == 0, report.Summarize().ToString());
    }

    [Fact]
    public void An_input_is_the_same_whenever_it_is_made()
    {
        for (var index = 0; index < 500; index++)
            Assert.Equal(new InputSource(Seed)[index], new InputSource(Seed)[index]);
    }
}

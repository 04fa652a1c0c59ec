using Asterwise.Analyzers.Fuzz.Examination;
using Asterwise.Analyzers.Fuzz.Inputs;

namespace Asterwise.Analyzers.Fuzz;

/// <summary>What became of all inputs of a run.</summary>
internal sealed class Report(int seed, Action<int> progress)
{
    private readonly Lock gate = new();
    private readonly Dictionary<InputKind, Count> counts =
        Enum.GetValues<InputKind>().ToDictionary(kind => kind, _ => new Count());

    private readonly List<Failure> failures = [];
    private int done;

    public int Failed => failures.Count;

    public void Add(Outcome outcome)
    {
        var kind = InputSource.KindAt(outcome.Index);
        lock (gate)
        {
            counts[kind].Add(outcome);
            failures.AddRange(outcome.Findings.Select(finding => new Failure(outcome.Index, finding)));
            progress(++done);
        }
    }

    /// <summary>An input that ends the compiler without us says nothing about us.</summary>
    public void AddBeyondCompiler(int index)
    {
        var kind = InputSource.KindAt(index);
        lock (gate)
        {
            counts[kind].BeyondCompiler++;
            progress(++done);
        }
    }

    public Summary Summarize()
    {
        lock (gate)
            return new(seed, counts, [.. failures.OrderBy(failure => failure.Index)]);
    }

    /// <summary>How many inputs of a kind there were, and what was seen of them.</summary>
    internal sealed class Count
    {
        public int Inputs { get; private set; }

        public int Compile { get; private set; }

        public int Reported { get; private set; }

        public int Fixes { get; private set; }

        public int BeyondCompiler { get; set; }

        public void Add(Outcome outcome)
        {
            Inputs++;
            Compile += outcome.Compiles ? 1 : 0;
            Reported += outcome.Diagnostics > 0 ? 1 : 0;
            Fixes += outcome.Fixes;
        }
    }
}

/// <summary>A finding, and the input that shows it.</summary>
internal sealed record Failure(int Index, Finding Finding);

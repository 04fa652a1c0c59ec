using System.Collections.Concurrent;
using Asterwise.Analyzers.Fuzz.Inputs;
using Asterwise.Analyzers.Fuzz.Processes;

namespace Asterwise.Analyzers.Fuzz;

/// <summary>A run over the inputs of a seed, in as many processes as there are processors.</summary>
internal static class FuzzRun
{
    private const int Batch = 100;

    public static Report Over(int seed, IEnumerable<int> indexes, Action<int> progress)
    {
        var report = new Report(seed, progress);
        // Of the large inputs some end the compiler, and with it a process that has warmed up for the small ones.
        var largeFirst = indexes.OrderBy(index => InputSource.KindAt(index) is InputKind.Alone or InputKind.Shape ? 0 : 1);
        var batches = new ConcurrentQueue<int[]>(largeFirst.Chunk(Batch));
        var lanes = new Thread[Math.Min(Environment.ProcessorCount, batches.Count)];
        for (var i = 0; i < lanes.Length; i++)
        {
            lanes[i] = new Thread(() => Work(batches, new Lane(seed, report)));
            lanes[i].Start();
        }

        foreach (var lane in lanes)
            lane.Join();
        return report;
    }

    private static void Work(ConcurrentQueue<int[]> batches, Lane lane)
    {
        using (lane)
        {
            while (batches.TryDequeue(out var batch))
                lane.Run(batch);
        }
    }
}

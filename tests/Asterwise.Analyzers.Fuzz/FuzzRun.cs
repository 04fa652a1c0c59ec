using System.Collections.Concurrent;
using Asterwise.Analyzers.Fuzz.Processes;

namespace Asterwise.Analyzers.Fuzz;

/// <summary>A run over the inputs of a seed, in as many processes as there are processors.</summary>
internal static class FuzzRun
{
    private const int Batch = 250;

    public static Report Over(int seed, int from, int to, Action<int> progress)
    {
        var report = new Report(seed, progress);
        var batches = new ConcurrentQueue<int>();
        for (var start = from; start < to; start += Batch)
            batches.Enqueue(start);
        var lanes = new Thread[Math.Min(Environment.ProcessorCount, batches.Count)];
        for (var i = 0; i < lanes.Length; i++)
        {
            lanes[i] = new Thread(() => Work(batches, to, new Lane(seed, report)));
            lanes[i].Start();
        }

        foreach (var lane in lanes)
            lane.Join();
        return report;
    }

    private static void Work(ConcurrentQueue<int> batches, int end, Lane lane)
    {
        using (lane)
        {
            while (batches.TryDequeue(out var start))
                lane.Run(start, Math.Min(start + Batch, end));
        }
    }
}

using System.Diagnostics;

namespace Asterwise.Analyzers.Fuzz;

/// <summary>A line every few seconds on a terminal, and one every 10,000 inputs in a log.</summary>
internal sealed class Progress(int all)
{
    private const int LogEvery = 10_000;

    private readonly Stopwatch clock = Stopwatch.StartNew();
    private TimeSpan written;

    public void Show(int done)
    {
        var isTime = Console.IsErrorRedirected
            ? done % LogEvery == 0
            : clock.Elapsed - written > TimeSpan.FromSeconds(3);
        if (!isTime)
            return;
        written = clock.Elapsed;
        Console.Error.WriteLine($"{done:N0} of {all:N0} inputs in {written:hh\\:mm\\:ss}");
    }
}

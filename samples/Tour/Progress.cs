namespace Asterwise.Samples;

/// <summary>
/// A line on a terminal that says for how long something has been going on, where it takes more than two seconds. It is gone
/// when that has ended.
/// </summary>
internal sealed class Progress : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly Lock writing = new();
    private readonly TextWriter terminal;
    private readonly TimeProvider time;
    private readonly long start;
    private readonly ITimer timer;
    private string shown = "";
    private bool hasEnded;

    public Progress(TextWriter terminal, TimeProvider time)
    {
        this.terminal = terminal;
        this.time = time;
        start = time.GetTimestamp();
        timer = time.CreateTimer(_ => Show(), null, Patience, TimeSpan.FromSeconds(1));
    }

    private void Show()
    {
        lock (writing)
        {
            if (!hasEnded)
                Write($"  … {time.GetElapsedTime(start).TotalSeconds:0} s");
        }
    }

    public void Dispose()
    {
        timer.Dispose();
        lock (writing)
        {
            if (!hasEnded && shown != "")
                Write("");
            hasEnded = true;
        }
    }

    /// <summary>Over what was written before.</summary>
    private void Write(string text)
    {
        terminal.Write($"\r{text.PadRight(shown.Length)}\r{text}");
        shown = text;
    }
}

using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Asterwise.Analyzers.Fuzz.Examination;
using Asterwise.Analyzers.Fuzz.Inputs;

namespace Asterwise.Analyzers.Fuzz.Processes;

/// <summary>
/// The child process: reads which inputs to examine, and writes which it begins, how far it is, and what became of them. What
/// it writes last before it dies is what it died of.
/// </summary>
internal sealed class Worker(int seed)
{
    /// <summary>The stack that a compiler's thread has where it is smallest.</summary>
    public const int StackSize = 1536 * 1024;

    private readonly BlockingCollection<int[]> batches = [];
    private readonly TextWriter output = Console.Out;

    /// <summary>Ends with its parent: also where an input keeps it busy for ever.</summary>
    public static int Run(int seed)
    {
        var worker = new Worker(seed);
        new Thread(worker.Examine, StackSize) { IsBackground = true }.Start();
        while (Console.In.ReadLine() is { } line)
            worker.batches.Add([.. line.Split(' ').Select(index => int.Parse(index, CultureInfo.InvariantCulture))]);
        return 0;
    }

    /// <summary>
    /// Whether the compiler lives on an input, with an analyzer that does nothing: if not, nor does this process.
    /// </summary>
    public static int RunCompilerAlone(int seed, int index)
    {
        var thread = new Thread(
            () =>
            {
                using var files = new Examination.Files();
                var source = new InputSource(seed)[index].Source;
                _ = files.Compile(source);
                _ = AnalyzerRun.Of(new IdleAnalyzer(), files.Open(source));
            },
            StackSize);
        thread.Start();
        thread.Join();
        return 0;
    }

    private void Examine()
    {
        using var files = new Examination.Files();
        var examiner = new Examiner(files, new FixProviders(), stage => Write($"{Message.Stage} {stage}"));
        var inputs = new InputSource(seed);
        foreach (var batch in batches.GetConsumingEnumerable())
        {
            foreach (var index in batch)
            {
                Write($"{Message.Begin} {index}");
                var outcome = examiner.Examine(index, inputs[index].Source);
                Write($"{Message.End} {JsonSerializer.Serialize(outcome)}");
            }

            Write(Message.Done);
        }
    }

    private void Write(string line)
    {
        output.WriteLine(line);
        output.Flush();
    }
}

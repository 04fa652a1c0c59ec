using System.Globalization;
using System.Text.Json;
using Asterwise.Analyzers.Fuzz.Examination;
using Asterwise.Analyzers.Fuzz.Inputs;

namespace Asterwise.Analyzers.Fuzz.Processes;

/// <summary>
/// One child process after another, each of which takes up behind the input that ended the one before it.
/// </summary>
internal sealed class Lane(int seed, Report report) : IDisposable
{
    /// <summary>What the compiler may take: a few kinds are, deep in themselves, more than its parser ever ends with.</summary>
    private static readonly TimeSpan LongestCompilation = TimeSpan.FromSeconds(8);

    /// <summary>What we may take before it counts as endless, besides a multiple of what the compiler took.</summary>
    private static readonly TimeSpan LongestStage = TimeSpan.FromSeconds(30);

    private const int LongestFactor = 40;

    private ChildProcess? child;
    private int current;
    private Stage stage;
    private TimeSpan stageBegan;
    private TimeSpan compilerTook;

    private TimeSpan LongestNow => stage == Stage.Compiler ? LongestCompilation : LongestStage + (compilerTook * LongestFactor);

    public void Run(IReadOnlyList<int> indexes)
    {
        var left = indexes;
        while (left.Count > 0)
        {
            child ??= new ChildProcess(Arguments.Worker, seed.ToString(CultureInfo.InvariantCulture));
            current = left[0];
            child.Send(string.Join(' ', left));
            if (FollowToTheEnd(child, out var hangs))
                return;
            BuryChild(child, hangs);
            left = [.. left.SkipWhile(index => index != current).Skip(1)];
        }
    }

    public void Dispose() => child?.Dispose();

    /// <summary>Whether the child did all that it was sent.</summary>
    private bool FollowToTheEnd(ChildProcess process, out bool hangs)
    {
        hangs = false;
        stage = Stage.Compiler;
        stageBegan = process.ProcessorTime;
        while (true)
        {
            var reading = process.Output.ReadLineAsync();
            while (!reading.Wait(TimeSpan.FromSeconds(1)))
            {
                if (hangs || process.ProcessorTime - stageBegan < LongestNow)
                    continue;
                hangs = true;
                process.Kill();
            }

            switch (reading.Result?.Split(' ', 2))
            {
                case null:
                    return false;
                case [Message.Begin, var index]:
                    current = int.Parse(index, CultureInfo.InvariantCulture);
                    stage = Stage.Compiler;
                    stageBegan = process.ProcessorTime;
                    break;
                case [Message.Stage, var name]:
                    EnterStage(Enum.Parse<Stage>(name), process.ProcessorTime);
                    break;
                case [Message.End, var outcome]:
                    report.Add(JsonSerializer.Deserialize<Outcome>(outcome)!);
                    break;
                case [Message.Done, ..]:
                    return true;
            }
        }
    }

    private void EnterStage(Stage next, TimeSpan now)
    {
        if (next == Stage.Analyzer)
            compilerTook = now - stageBegan;
        stage = next;
        stageBegan = now;
    }

    private void BuryChild(ChildProcess process, bool hangs)
    {
        var (code, errors) = process.Exit();
        process.Dispose();
        child = null;
        if (stage == Stage.Compiler || CompilerDiesAlone())
        {
            report.AddBeyondCompiler(current);
            return;
        }

        var kind = (stage, hangs) switch
        {
            (Stage.Analyzer, true) => FailureKind.AnalyzerHang,
            (Stage.Analyzer, false) => FailureKind.AnalyzerOverflow,
            (_, true) => FailureKind.FixHang,
            _ => FailureKind.FixOverflow,
        };
        var how = hangs ? $"killed after {LongestNow}" : $"exit code {code}";
        var signature = hangs ? new InputSource(seed)[current].Description : Signatures.Of(errors);
        report.Add(new Outcome(current) { Findings = [new(kind, signature, $"{how}{Environment.NewLine}{errors}")] });
    }

    private bool CompilerDiesAlone()
    {
        using var alone = new ChildProcess(
            Arguments.CompilerAlone,
            seed.ToString(CultureInfo.InvariantCulture),
            current.ToString(CultureInfo.InvariantCulture));
        var reading = alone.Output.ReadToEndAsync();
        while (!reading.Wait(TimeSpan.FromSeconds(1)))
        {
            if (alone.ProcessorTime > LongestCompilation + LongestNow)
                return true;
        }

        return alone.Exit().Code != 0;
    }
}

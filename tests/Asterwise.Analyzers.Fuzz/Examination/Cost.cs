namespace Asterwise.Analyzers.Fuzz.Examination;

/// <summary>What something took of the processor and of the memory of this process, which does one thing at a time.</summary>
internal readonly record struct Cost(TimeSpan Time, long Bytes)
{
    /// <summary>Processor time: the machine may have other things to do.</summary>
    public static (T Result, Cost Cost) Of<T>(Func<T> work)
    {
        var bytes = GC.GetTotalAllocatedBytes();
        var time = Environment.CpuUsage.TotalTime;
        var result = work();
        return (result, new(Environment.CpuUsage.TotalTime - time, GC.GetTotalAllocatedBytes() - bytes));
    }

    public override string ToString() => $"{Time.TotalMilliseconds:0} ms, {Bytes / 1_000_000} MB";
}

/// <summary>How much dearer than the compiler something may be.</summary>
internal sealed record Allowance(int TimeFactor, TimeSpan Time, int BytesFactor, long Bytes)
{
    public static Allowance OfAnalyzer { get; } = new(10, TimeSpan.FromMilliseconds(300), 20, 100_000_000);

    /// <summary>A fix compiles the file before and after, and formats it.</summary>
    public static Allowance OfFix { get; } = new(20, TimeSpan.FromMilliseconds(1_000), 40, 200_000_000);

    public bool IsTime(Cost cost, Cost compiler) => cost.Time > (compiler.Time * TimeFactor) + Time;

    public bool IsBytes(Cost cost, Cost compiler) => cost.Bytes > (compiler.Bytes * BytesFactor) + Bytes;

    public bool IsExceeded(Cost cost, Cost compiler) => IsTime(cost, compiler) || IsBytes(cost, compiler);
}

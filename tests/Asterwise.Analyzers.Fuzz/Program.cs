using System.Globalization;
using Asterwise.Analyzers.Fuzz;
using Asterwise.Analyzers.Fuzz.Inputs;
using Asterwise.Analyzers.Fuzz.Kinds;
using Asterwise.Analyzers.Fuzz.Processes;

const int defaultSeed = 1;

switch (args)
{
    case [Arguments.Worker, var seed]:
        return Worker.Run(Number(seed));
    case [Arguments.CompilerAlone, var seed, var index]:
        return Worker.RunCompilerAlone(Number(seed), Number(index));
    case [Arguments.One, var seed, var index]:
        var input = new InputSource(Number(seed))[Number(index)];
        Console.WriteLine($"// {input.Kind}: {input.Description}\n{input.Source}\n");
        return Run(Number(seed), [Number(index)]);
    case [var count] when int.TryParse(count, out _):
        return Run(defaultSeed, [.. Enumerable.Range(0, Number(count))]);
    case [var count, var seed] when int.TryParse(count, out _):
        return Run(Number(seed), [.. Enumerable.Range(0, Number(count))]);
    case [var count, var seed, var kind] when int.TryParse(count, out _) && Enum.TryParse<InputKind>(kind, out var only):
        return Run(Number(seed), [.. Enumerable.Range(0, Number(count)).Where(index => InputSource.KindAt(index) == only)]);
    default:
        Console.Error.WriteLine("""
            200000 [seed [kind]]   examines so many inputs, each the same for the same seed; of them, those of a kind
            --one seed index       shows and examines one of them
            """);
        return 2;
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

static int Run(int seed, IReadOnlyList<int> indexes)
{
    var problems = KindCheck.Problems().ToList();
    foreach (var problem in problems)
        Console.Error.WriteLine(problem);
    if (problems.Count > 0)
        return 1;
    var report = FuzzRun.Over(seed, indexes, new Progress(indexes.Count).Show);
    Console.WriteLine(report.Summarize());
    return report.Failed == 0 ? 0 : 1;
}

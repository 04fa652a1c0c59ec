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
        return Run(Number(seed), Number(index), Number(index) + 1);
    case [var count] when int.TryParse(count, out _):
        return Run(defaultSeed, 0, Number(count));
    case [var count, var seed] when int.TryParse(count, out _):
        return Run(Number(seed), 0, Number(count));
    default:
        Console.Error.WriteLine("""
            200000 [seed]       examines so many inputs, each the same for the same seed
            --one seed index    shows and examines one of them
            """);
        return 2;
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

static int Run(int seed, int from, int to)
{
    var problems = KindCheck.Problems().ToList();
    foreach (var problem in problems)
        Console.Error.WriteLine(problem);
    if (problems.Count > 0)
        return 1;
    var report = FuzzRun.Over(seed, from, to, new Progress(to - from).Show);
    Console.WriteLine(report.Summarize());
    return report.Failed == 0 ? 0 : 1;
}

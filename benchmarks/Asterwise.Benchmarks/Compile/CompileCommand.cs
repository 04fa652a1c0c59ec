using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.InteropServices;
using Asterwise.Analyzers.Keys;
using Asterwise.Benchmarks.Keys;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Asterwise.Benchmarks.Compile;

/// <summary>Prints what analyzers add to a compile, as shares of it.</summary>
internal static class CompileCommand
{
    private const string KnownBad =
        "class Known { private const string Password = \"correct horse\"; public string Get() => Password; }";

    public static void Run(int rounds, int files)
    {
        var references = Corpus.ReferencePacks()
            .Where(path => path.Contains($"{Path.DirectorySeparatorChar}ref{Path.DirectorySeparatorChar}"))
            .ToList();
        var compiler = CompilerWith(references);
        var sonar = SonarAnalyzer.Load();
        if (compiler.Compile([KnownBad], sonar).Diagnostics.All(diagnostic => diagnostic.Id != SonarAnalyzer.RuleId))
            throw new InvalidOperationException($"{sonar.Name} does not report a known secret, so what it takes means nothing.");
        List<Analyzers> all =
        [
            new("nothing, per file", [new EmptyAnalyzer(withOperations: false)]),
            new("nothing, per file and operation", [new EmptyAnalyzer(withOperations: true)]),
            sonar,
        ];
        if (Ours() is { Instances.IsEmpty: false } ours)
            all.Add(ours);

        Console.WriteLine(
            $"{RuntimeInformation.OSDescription}, {Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}, "
                + $"Roslyn {typeof(Compilation).Assembly.GetName().Version}");
        Compare(compiler, "no file mentions Asterwise", GeneratedSources.Create(files, mentionEvery: 0), all, rounds);
        var calling = GeneratedSources.Create(files, mentionEvery: 100);
        Compare(compiler, "one file in a hundred calls Asterwise", calling, all, rounds);
        Compare(CompilerWith([.. references, .. Stacks()]), "the same, and all stacks are referenced", calling, all, rounds);
    }

    private static Compiler CompilerWith(IEnumerable<string> references) =>
        new([.. references.Select(path => MetadataReference.CreateFromFile(path))]);

    /// <summary>The assemblies of the HTTP libraries that are told apart.</summary>
    private static IEnumerable<string> Stacks() => Assembly.GetExecutingAssembly()
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Select(attribute => attribute.Value)
        .OfType<string>()
        .Where(value => value.EndsWith(".dll", StringComparison.Ordinal));

    private static Analyzers Ours()
    {
        var types = typeof(ApiKey).Assembly
            .GetTypes()
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)));
        return new Analyzers(
            "Asterwise.Analyzers", types.Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!).ToImmutableArray());
    }

    private static void Compare(Compiler compiler, string title, string[] sources, List<Analyzers> all, int rounds)
    {
        var lines = sources.Sum(source => (long)source.AsSpan().Count('\n'));
        // Once each, so that everything is loaded and compiled before the clock counts.
        compiler.Compile(sources, null);
        var reported = all.Select(analyzers => compiler.Compile(sources, analyzers).Diagnostics.Length).ToList();

        var bare = new List<Cost>();
        var costs = all.Select(_ => new List<Cost>()).ToList();
        for (var round = 0; round < rounds; round++)
        {
            bare.Add(compiler.Compile(sources, null).Cost);
            for (var i = 0; i < all.Count; i++)
            {
                // Each goes first in its turn, so that what slows the machine down for a while slows none more than the others.
                var next = (i + round) % all.Count;
                costs[next].Add(compiler.Compile(sources, all[next]).Cost);
            }
        }

        var wall = Median(bare.Select(cost => cost.Wall.TotalSeconds));
        var processor = Median(bare.Select(cost => cost.Processor.TotalSeconds));
        Console.WriteLine();
        Console.WriteLine($"{sources.Length:N0} files, {lines:N0} lines, {title}; medians of {rounds} rounds");
        Console.WriteLine($"compile without analyzers: {wall:F2} s, {processor:F2} s of processor time");
        Console.WriteLine($"{"analyzers",-34}{"reports",9}{"added time",12}{"added processor time",22}{"own time",10}");
        for (var i = 0; i < all.Count; i++)
        {
            var addedWall = Median(costs[i].Zip(bare, (cost, without) => (cost.Wall - without.Wall) / without.Wall));
            var addedProcessor = Median(
                costs[i].Zip(bare, (cost, without) => (cost.Processor - without.Processor) / without.Processor));
            var own = Median(costs[i].Select(cost => cost.Own.TotalSeconds / processor));
            Console.WriteLine($"{all[i].Name,-34}{reported[i],9:N0}{addedWall,12:P1}{addedProcessor,22:P1}{own,10:P2}");
        }
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}

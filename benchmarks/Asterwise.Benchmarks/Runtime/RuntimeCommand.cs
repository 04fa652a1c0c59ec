using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Asterwise.Benchmarks.Runtime;

/// <summary>Measures one class of benchmarks of Asterwise.Runtime in this process, and prints its table.</summary>
internal static class RuntimeCommand
{
    public static void Run<TBenchmarks>()
    {
        var results = Directory.CreateTempSubdirectory("asterwise-benchmarks-").FullName;
        try
        {
            var config = new ManualConfig()
                .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance).WithIterationCount(10))
                .AddDiagnoser(MemoryDiagnoser.Default)
                .AddColumnProvider(
                    DefaultColumnProviders.Descriptor,
                    DefaultColumnProviders.Params,
                    DefaultColumnProviders.Statistics,
                    DefaultColumnProviders.Metrics)
                .AddLogger(NullLogger.Instance)
                .WithArtifactsPath(results);
            var summary = BenchmarkRunner.Run<TBenchmarks>(config);
            MarkdownExporter.Console.ExportToLog(summary, ConsoleLogger.Default);
        }
        finally
        {
            Directory.Delete(results, recursive: true);
        }
    }
}

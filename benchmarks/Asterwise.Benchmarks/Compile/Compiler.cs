using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Benchmarks.Compile;

/// <summary>What one compile took. <paramref name="Own"/> is what the analyzers themselves spent, on all threads.</summary>
internal sealed record Cost(TimeSpan Wall, TimeSpan Processor, TimeSpan Own);

/// <summary>Analyzers, and what they need to be told.</summary>
internal sealed record Analyzers(string Name, ImmutableArray<DiagnosticAnalyzer> Instances)
{
    public ImmutableDictionary<string, ReportDiagnostic> Severities { get; init; } =
        ImmutableDictionary<string, ReportDiagnostic>.Empty;
}

/// <summary>Compiles texts to an assembly in memory, with analyzers alongside, as <c>csc</c> does.</summary>
internal sealed class Compiler(IReadOnlyList<MetadataReference> references)
{
    // The public CompilationWithAnalyzers analyzes apart from the emit, and so binds every method twice, which costs far more
    // than any analyzer. What csc does is not public: an analyzer driver that listens to the compilation that is emitted.
    private static readonly Type DriverType =
        typeof(Compilation).Assembly.GetType("Microsoft.CodeAnalysis.Diagnostics.AnalyzerDriver", throwOnError: true)!;
    private static readonly MethodInfo Attach = DriverType
        .GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public)
        .Where(method => method.Name == "CreateAndAttachToCompilation").MinBy(method => method.GetParameters().Length)!;
    private static readonly MethodInfo GetDiagnostics =
        DriverType.GetMethod("GetDiagnosticsAsync", BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)!;
    private static readonly PropertyInfo ExecutionTimes =
        DriverType.GetProperty("AnalyzerExecutionTimes", BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)!;

    /// <summary>Compiles texts, from their parsing on, and returns what it took and what the analyzers reported.</summary>
    public (Cost Cost, ImmutableArray<Diagnostic> Diagnostics) Compile(IReadOnlyList<string> sources, Analyzers? analyzers)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var processor = Process.GetCurrentProcess().TotalProcessorTime;
        var wall = Stopwatch.StartNew();

        Compilation compilation = Parse(sources, analyzers);
        object? driver = null;
        var exceptions = new ConcurrentQueue<Diagnostic>();
        if (analyzers is not null)
            (driver, compilation) = AttachDriver(compilation, analyzers, exceptions.Enqueue);
        using var assembly = new MemoryStream();
        using var symbols = new MemoryStream();
        var result = compilation.Emit(assembly, symbols);
        var diagnostics = driver is null
            ? []
            : ((Task<ImmutableArray<Diagnostic>>)GetDiagnostics.Invoke(driver, [compilation, CancellationToken.None])!)
                .GetAwaiter()
                .GetResult();

        wall.Stop();
        processor = Process.GetCurrentProcess().TotalProcessorTime - processor;
        var errors = result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Concat(exceptions)
            .ToList();
        if (errors.Count > 0)
            throw new InvalidOperationException($"{errors.Count} errors, the first of them {errors[0]}");
        var times = driver is null
            ? []
            : ((ImmutableDictionary<DiagnosticAnalyzer, TimeSpan>)ExecutionTimes.GetValue(driver)!).Values;
        return (new Cost(wall.Elapsed, processor, TimeSpan.FromTicks(times.Sum(time => time.Ticks))), diagnostics);
    }

    private CSharpCompilation Parse(IReadOnlyList<string> sources, Analyzers? analyzers)
    {
        var trees = new SyntaxTree[sources.Count];
        // With comments parsed, as a project with documentation does.
        var parse = new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.Diagnose);
        Parallel.For(
            0,
            trees.Length,
            i => trees[i] = CSharpSyntaxTree.ParseText(
                SourceText.From(sources[i], System.Text.Encoding.UTF8), parse, $"/src/File{i}.cs"));
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)
            .WithSpecificDiagnosticOptions(analyzers?.Severities ?? ImmutableDictionary<string, ReportDiagnostic>.Empty);
        return CSharpCompilation.Create("Generated", trees, references, options);
    }

    private static (object Driver, Compilation Compilation) AttachDriver(
        Compilation compilation, Analyzers analyzers, Action<Diagnostic> addException)
    {
        var options = new AnalyzerOptions([]);
        var arguments = Attach.GetParameters().Select(parameter => parameter.Name switch
        {
            "compilation" => compilation,
            "analyzers" => analyzers.Instances,
            "options" => options,
            "analyzerManager" => Activator.CreateInstance(
                parameter.ParameterType,
                BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic,
                null,
                [analyzers.Instances],
                null),
            "addExceptionDiagnostic" => addException,
            // What makes the driver time each analyzer.
            "reportAnalyzer" => true,
            // As csc has it: nothing that would not be shown is run.
            "severityFilter" => Enum.Parse(parameter.ParameterType, "Hidden"),
            "trackSuppressedDiagnosticIds" => false,
            "cancellationToken" => CancellationToken.None,
            _ => (object?)null,
        }).ToArray();
        var driver = Attach.Invoke(null, arguments)!;
        var attached = Array.FindIndex(Attach.GetParameters(), parameter => parameter.IsOut);
        return (driver, (Compilation)arguments[attached]!);
    }
}

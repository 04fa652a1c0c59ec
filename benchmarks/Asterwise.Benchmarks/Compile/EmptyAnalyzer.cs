using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Asterwise.Benchmarks.Compile;

/// <summary>
/// Asks to be called as our analyzers do, and does nothing: what any analyzer costs. With operations, the compiler also builds
/// those for it.
/// </summary>
internal sealed class EmptyAnalyzer(bool withOperations) : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Nothing = new(
        "NOTHING", "Nothing", "Nothing", "Nothing", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Nothing];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(start =>
        {
            start.RegisterSyntaxTreeAction(_ => { });
            if (withOperations)
                start.RegisterOperationAction(
                    _ => { },
                    OperationKind.Invocation,
                    OperationKind.ObjectCreation,
                    OperationKind.SimpleAssignment,
                    OperationKind.Literal);
        });
    }
}

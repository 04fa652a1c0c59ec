using System.Collections.Immutable;
using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.Project;
using Asterwise.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers;

/// <summary>
/// All rules in one analyzer, so that they share one look at each text and one extraction of its requests. It is
/// registered for whole files: to be called for every operation, a compiler must bind every method a second time.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AsterwiseAnalyzer : DiagnosticAnalyzer
{
    private static readonly SourceTextValueProvider<TextWords> WordsOfText = new(TextWordsFinder.Find);

    /// <summary>The descriptors of all rules.</summary>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => RuleList.Descriptors;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        // A key in generated code is as public as any; the other rules leave generated code alone.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        var project = new ProjectModel(context.Compilation, context.Options.AnalyzerConfigOptionsProvider);
        var gate = new FileGate(project.Code, WordsOf);
        context.RegisterSemanticModelAction(file => Check(file, project, gate));
        context.RegisterCompilationEndAction(Check);

        // The result belongs to the text, so the host keeps it from one compilation to the next.
        TextWords WordsOf(SyntaxTree tree) =>
            context.TryGetValue(tree.GetText(), WordsOfText, out var found) ? found : TextWords.None;
    }

    private static void Check(SemanticModelAnalysisContext context, ProjectModel project, FileGate gate)
    {
        using var cancellation = Cancellation.Use(context.CancellationToken);
        var tree = context.SemanticModel.SyntaxTree;
        if (!gate.LetsThrough(tree))
            return;

        project.Code.Use(context.SemanticModel);
        var file = new FileToCheck(tree, project, gate, HasRequests: !context.IsGeneratedCode && gate.MayConcernRequests(tree));
        foreach (var rule in RuleList.OfFiles)
        {
            foreach (var diagnostic in rule.Check(file))
                context.ReportDiagnostic(diagnostic);
        }

        if (file.HasRequests)
            CheckWrites(context, project);
    }

    private static void CheckWrites(SemanticModelAnalysisContext context, ProjectModel project)
    {
        // One entry of a collection may be sent with many requests.
        var reported = new HashSet<(string Id, TextSpan Place)>();
        foreach (var write in project.Requests.Of(context.SemanticModel.SyntaxTree).Writes)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            var evidence = project.EvidenceFor(write);
            foreach (var rule in RuleList.OfWrites)
            {
                if (!rule.IsBrokenBy(write, evidence, project))
                    continue;
                var place = rule.Underlined(write).GetLocation();
                if (reported.Add((rule.Descriptor.Id, place.SourceSpan)))
                    context.ReportDiagnostic(Diagnostic.Create(rule.Descriptor, place, rule.Subject(write)));
            }
        }
    }

    private static void Check(CompilationAnalysisContext context)
    {
        foreach (var rule in RuleList.OfProjects)
        {
            foreach (var diagnostic in rule.Check(context.Compilation, context.Options.AnalyzerConfigOptionsProvider))
                context.ReportDiagnostic(diagnostic);
        }
    }
}

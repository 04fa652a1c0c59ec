using System.Collections.Immutable;
using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.Files;
using Asterwise.Analyzers.Http;
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
    /// <summary>The descriptors of all rules.</summary>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => RuleList.Descriptors;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        // A key in generated code is as public as any; the other rules leave alone what a generator wrote by itself.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        var project = new ProjectModel(context.Compilation, context.Options.AnalyzerConfigOptionsProvider);
        var gate = new FileGate(project.Code);
        var keys = new ProjectKeys(project, gate);
        context.RegisterSemanticModelAction(file => Check(file, project, gate, keys));
        context.RegisterCompilationEndAction(Check);
        if (BuildProperties.ScansProjectFiles(context.Options.AnalyzerConfigOptionsProvider.GlobalOptions))
        {
            var gitIgnore = new Once<GitIgnore>(() => GitIgnore.Of(context.Options.AdditionalFiles));
            context.RegisterAdditionalFileAction(file => Check(file, gitIgnore));
        }
    }

    private static void Check(SemanticModelAnalysisContext context, ProjectModel project, FileGate gate, ProjectKeys keys)
    {
        using var cancellation = Cancellation.Use(context.CancellationToken);
        var tree = context.SemanticModel.SyntaxTree;
        if (!gate.LetsThrough(tree))
            return;

        project.Code.Use(context.SemanticModel);
        var isGenerated = project.Code.IsGenerated(tree);
        var hasRequests = gate.MayConcernRequests(tree) && (!isGenerated || GeneratedCode.HoldsCopies(tree));
        var file = new FileToCheck(tree, project, keys, isGenerated, hasRequests, hasRequests && gate.MayHandleKey(tree));
        var reported = new HashSet<(string Id, string Message, FileLinePositionSpan Place)>();
        foreach (var diagnostic in RuleList.OfFiles.SelectMany(rule => rule.Check(file)).Concat(CheckWrites(file)))
        {
            // A generator may copy one line of a person's file to several places.
            var isNew = !isGenerated
                || reported.Add((diagnostic.Id, diagnostic.GetMessage(), diagnostic.Location.GetMappedLineSpan()));
            if (isNew)
                context.ReportDiagnostic(diagnostic);
        }
    }

    private static IEnumerable<Diagnostic> CheckWrites(FileToCheck file)
    {
        var writes = file.HasRequests ? file.Project.Requests.Of(file.Tree).Writes : ImmutableArray<RequestWrite>.Empty;

        // One entry of a collection may be sent with many requests.
        var reported = new HashSet<(string Id, TextSpan Place)>();
        foreach (var write in writes)
        {
            Cancellation.ThrowIfRequested();
            var evidence = file.Project.EvidenceFor(write);
            foreach (var rule in RuleList.OfWrites)
            {
                if (!rule.IsBrokenBy(write, evidence, file.Project))
                    continue;
                var place = rule.Underlined(write);
                if (!file.IsOfPerson(place) || !reported.Add((rule.Descriptor.Id, place)))
                    continue;
                var subject = rule.Subject(write, file.Project);
                yield return Diagnostic.Create(rule.Descriptor, Location.Create(file.Tree, place), subject);
            }
        }
    }

    private static void Check(AdditionalFileAnalysisContext context, Once<GitIgnore> gitIgnore)
    {
        using var cancellation = Cancellation.Use(context.CancellationToken);
        var text = context.AdditionalFile;
        var options = context.Options.AnalyzerConfigOptionsProvider;
        if (ProjectFile.Of(text, () => AsterwiseOptions.Read(options.GetOptions(text), out _), gitIgnore) is not { } file)
            return;
        foreach (var diagnostic in RuleList.OfAdditionalFiles.SelectMany(rule => rule.Check(file)))
            context.ReportDiagnostic(diagnostic);
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

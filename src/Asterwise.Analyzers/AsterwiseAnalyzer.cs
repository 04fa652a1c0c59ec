using System.Collections.Immutable;
using Asterwise.Analyzers.Http;
using Asterwise.Analyzers.Keys;
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
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        RequestRule.All.Select(rule => rule.Descriptor)
            .Append(ASTW1001HardCodedKey.Descriptor)
            .Append(ASTW0001OptionNotUnderstood.Descriptor)
            .OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal)
            .ToImmutableArray();

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
        var words = new ProjectWords(context.Compilation, tree => context.TryGetValue(tree.GetText(), WordsOfText, out var found) ? found : TextWords.None, project);
        context.RegisterSemanticModelAction(file => Analyze(file, project, words));
        context.RegisterCompilationEndAction(end => ReportOptions(end));
    }

    private static void Analyze(SemanticModelAnalysisContext context, ProjectModel project, ProjectWords words)
    {
        var tree = context.SemanticModel.SyntaxTree;
        var found = words.Of(tree);
        var fragments = words.KeyFragments;
        var mayConcernRequests = words.MayConcernRequests(tree);
        if (found == TextWords.None && fragments.IsEmpty && !mayConcernRequests)
            return;

        project.Use(context.SemanticModel);
        var writes = context.IsGeneratedCode || !mayConcernRequests
            ? ImmutableArray<RequestWrite>.Empty
            : project.RequestsOf(tree).Writes;
        ReportKeys(context, project, found, fragments, writes);
        foreach (var write in writes)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            ReportWrite(context, project, write);
        }
    }

    private static void ReportKeys(SemanticModelAnalysisContext context, ProjectModel project, TextWords words, ImmutableHashSet<string> fragments, ImmutableArray<RequestWrite> writes)
    {
        var tree = context.SemanticModel.SyntaxTree;
        var variable = project.OptionsOf(tree).KeyVariable;
        var reported = new HashSet<TextSpan>();
        foreach (var finding in KeySearch.Find(project, tree, words, fragments, context.CancellationToken).Concat(KeySearch.InCredentialHeaders(writes, project)))
        {
            if (reported.Add(finding.Span))
                context.ReportDiagnostic(Diagnostic.Create(ASTW1001HardCodedKey.Descriptor, Location.Create(tree, finding.Span), KeyFormat.Mask(finding.Key), variable));
        }
    }

    private static void ReportWrite(SemanticModelAnalysisContext context, ProjectModel project, RequestWrite write)
    {
        var evidence = project.Evidence.Of(write);
        foreach (var rule in RequestRule.All)
        {
            if (rule.IsBrokenBy(write, evidence, project))
                context.ReportDiagnostic(Diagnostic.Create(rule.Descriptor, rule.Underlined(write).GetLocation(), rule.Subject(write)));
        }
    }

    private static void ReportOptions(CompilationAnalysisContext context)
    {
        var seen = new HashSet<AnalyzerConfigOptions>();
        var reported = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var tree in context.Compilation.SyntaxTrees)
        {
            var options = context.Options.AnalyzerConfigOptionsProvider.GetOptions(tree);
            if (!seen.Add(options))
                continue;
            AsterwiseOptions.Read(options, out var errors);
            reported.UnionWith(errors);
        }

        foreach (var error in reported)
            context.ReportDiagnostic(Diagnostic.Create(ASTW0001OptionNotUnderstood.Descriptor, Location.None, error));
    }
}

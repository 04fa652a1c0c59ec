using System.Collections.Immutable;
using Asterwise.Analyzers.Http;
using Asterwise.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.CodeFixes;

/// <summary>A document as the fixes see it: its root, its semantic model, and the same model of its requests that the rules see.</summary>
internal sealed class FixContext
{
    private int? errors;

    private FixContext(Document document, SyntaxNode root, SemanticModel model, ProjectModel project, CancellationToken cancellationToken)
    {
        Document = document;
        Root = root;
        Model = model;
        Project = project;
        Options = project.OptionsOf(model.SyntaxTree);
        CancellationToken = cancellationToken;
    }

    public Document Document { get; }

    public SyntaxNode Root { get; }

    public SemanticModel Model { get; }

    public ProjectModel Project { get; }

    public AsterwiseOptions Options { get; }

    public CancellationToken CancellationToken { get; }

    /// <summary>How many errors the compiler has for the document as it is: counted once, however many variants are tried.</summary>
    public int Errors => errors ??= ErrorsIn(Model, CancellationToken);

    public LanguageVersion LanguageVersion => ((CSharpParseOptions)Root.SyntaxTree.Options).LanguageVersion;

    public static async Task<FixContext> CreateAsync(Document document, CancellationToken cancellationToken)
    {
        var root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        var model = (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
        var project = new ProjectModel(model.Compilation, document.Project.AnalyzerOptions.AnalyzerConfigOptionsProvider);
        project.Use(model);
        return new FixContext(document, root, model, project, cancellationToken);
    }

    /// <summary>The write that a diagnostic of one of <paramref name="rules"/> at <paramref name="span"/> is about: the first that still breaks the rule.</summary>
    public RequestWrite? FindWrite(TextSpan span, ImmutableArray<string> rules) =>
        Project.RequestsOf(Root.SyntaxTree).Writes.FirstOrDefault(write => RequestRule.All.Any(rule =>
            rules.Contains(rule.Descriptor.Id) && rule.Underlined(write).Span == span && rule.IsBrokenBy(write, Project.Evidence.Of(write), Project)));

    public static int ErrorsIn(SemanticModel model, CancellationToken cancellationToken) =>
        model.GetDiagnostics(cancellationToken: cancellationToken).Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && !diagnostic.IsWarningAsError);

    /// <summary>Both headers, the configured one first.</summary>
    public IEnumerable<FixVariant> HeaderVariants() =>
        Options.PreferKeyHeader
            ? new[] { FixVariant.KeyHeader, FixVariant.Authorization }
            : new[] { FixVariant.Authorization, FixVariant.KeyHeader };
}

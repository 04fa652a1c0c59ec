using Asterwise.Analyzers.Http;
using Asterwise.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.CodeFixes;

/// <summary>A document as the fixes see it: its root, its semantic model, and the same model of its requests that the rules see.</summary>
internal sealed class FixContext
{
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

    public LanguageVersion LanguageVersion => ((CSharpParseOptions)Root.SyntaxTree.Options).LanguageVersion;

    public static async Task<FixContext> CreateAsync(Document document, CancellationToken cancellationToken)
    {
        var root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        var model = (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
        var project = new ProjectModel(model.Compilation, document.Project.AnalyzerOptions.AnalyzerConfigOptionsProvider);
        project.Use(model);
        return new FixContext(document, root, model, project, cancellationToken);
    }

    /// <summary>The write that a diagnostic at <paramref name="span"/> is about: the first that still breaks its rule.</summary>
    public RequestWrite? FindWrite(TextSpan span, RequestPart part) =>
        Project.RequestsOf(Root.SyntaxTree).Writes.FirstOrDefault(write => write.Part == part && RequestRule.All.Any(rule => rule.Underlined(write).Span == span && rule.IsBrokenBy(write, Project.Evidence.Of(write), Project)));

    /// <summary>Both headers, the configured one first.</summary>
    public IEnumerable<FixVariant> HeaderVariants() =>
        Options.PreferKeyHeader
            ? new[] { FixVariant.KeyHeader, FixVariant.Authorization }
            : new[] { FixVariant.Authorization, FixVariant.KeyHeader };
}

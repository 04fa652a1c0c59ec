using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.Http;
using Asterwise.Analyzers.Project;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Asterwise.Analyzers.CodeFixes.Syntax;

/// <summary>
/// A document as the fixes see it: its root, its semantic model, and the same model of its requests that the rules see.
/// </summary>
internal sealed class FixContext
{
    private int? errors;

    private FixContext(
        Document document,
        SyntaxNode root,
        SemanticModel model,
        ProjectModel project,
        CancellationToken cancellationToken)
    {
        Document = document;
        Root = root;
        Model = model;
        Project = project;
        Options = project.Code.OptionsOf(model.SyntaxTree);
        CancellationToken = cancellationToken;
    }

    public Document Document { get; }

    public SyntaxNode Root { get; }

    public SemanticModel Model { get; }

    public ProjectModel Project { get; }

    public AsterwiseOptions Options { get; }

    /// <summary>Whether the file is nested deeper than a rewriter can go.</summary>
    public bool IsTooDeep => NestingMeter.DepthOf(Root) > Limits.NestingOfRepairedFile;

    public CancellationToken CancellationToken { get; }

    /// <summary>
    /// How many errors the compiler has for the document as it is: counted once, however many variants are tried.
    /// </summary>
    public int Errors => errors ??= ErrorsIn(Model, CancellationToken);

    public LanguageVersion LanguageVersion => ((CSharpParseOptions)Root.SyntaxTree.Options).LanguageVersion;

    public static async Task<FixContext> CreateAsync(Document document, CancellationToken cancellationToken)
    {
        var root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        var model = (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
        var project = new ProjectModel(model.Compilation, document.Project.AnalyzerOptions.AnalyzerConfigOptionsProvider);
        project.Code.Use(model);
        return new FixContext(document, root, model, project, cancellationToken);
    }

    /// <summary>The client or message that a handover or a write is made to, as a whole.</summary>
    public Request? RequestOf(Target target) => Project.Requests.Of(target);

    /// <summary>What the file at hand writes.</summary>
    public IEnumerable<RequestWrite> Writes => Project.Requests.Of(Root.SyntaxTree).Writes;

    public static int ErrorsIn(SemanticModel model, CancellationToken cancellationToken) =>
        model.GetDiagnostics(cancellationToken: cancellationToken)
            .Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && !diagnostic.IsWarningAsError);

    /// <summary>Both headers, the configured one first.</summary>
    public IEnumerable<FixVariant> HeaderVariants() =>
        Options.PreferKeyHeader
            ? new[] { FixVariant.KeyHeader, FixVariant.Authorization }
            : new[] { FixVariant.Authorization, FixVariant.KeyHeader };
}

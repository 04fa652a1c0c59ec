using System.Runtime.CompilerServices;
using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.Http;
using Asterwise.Analyzers.Project;
using Asterwise.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.CodeFixes.Syntax;

/// <summary>
/// A document as the fixes see it: its root, its semantic model, and the same model of its requests that the rules see.
/// </summary>
internal sealed class FixContext
{
    /// <summary>A variable that is not used, or not but assigned, and one that is assigned to itself.</summary>
    private static readonly HashSet<string> LeftOver = new() { "CS0168", "CS0219", "CS1717" };

    private readonly Lazy<ILookup<string, IdentifierNameSyntax>> names;
    private readonly Lazy<List<(WriteRule Rule, RequestWrite Write)>> problems;
    private readonly Lazy<ILookup<(string Id, TextSpan Place), RequestWrite>> brokenByPlace;
    private readonly Lazy<IReadOnlyList<RequestWrite>> broken;
    private readonly Lazy<HashSet<RequestWrite>> brokenHeaders;
    private int? errors;

    private FixContext(
        Document document,
        SyntaxNode root,
        SourceText text,
        SemanticModel model,
        ProjectModel project,
        CancellationToken cancellationToken)
    {
        Document = document;
        Root = root;
        Text = text;
        Layout = new Layout(text);
        Model = model;
        Project = project;
        Options = project.Code.OptionsOf(model.SyntaxTree);
        CancellationToken = cancellationToken;
        names = new(() => Root.DescendantNodes().OfType<IdentifierNameSyntax>().ToLookup(name => name.Identifier.ValueText));
        problems = new(FindProblems);
        brokenByPlace = new(() => problems.Value.ToLookup(
            problem => (problem.Rule.Descriptor.Id, problem.Rule.Underlined(problem.Write)), problem => problem.Write));
        broken = new(() => problems.Value.Where(problem => problem.Rule.IsRefused).Select(problem => problem.Write)
            .Distinct(SameWrite).ToList());
        brokenHeaders = new(() => new(Broken.Where(write => write.Part == RequestPart.Header), SameWrite));
    }

    public Document Document { get; }

    public SyntaxNode Root { get; }

    public SourceText Text { get; }

    public Layout Layout { get; }

    public SemanticModel Model { get; }

    public ProjectModel Project { get; }

    public AsterwiseOptions Options { get; }

    /// <summary>Whether the file is nested deeper than the compiler's own walks can go.</summary>
    public bool IsTooDeep => NestingMeter.DepthOf(Root) > Limits.NestingOfRepairedFile;

    /// <summary>Whether a generator would write the file again as it was.</summary>
    public bool IsGenerated => Project.Code.IsGenerated(Root.SyntaxTree);

    public CancellationToken CancellationToken { get; }

    /// <summary>
    /// How many errors the compiler has for the document as it is, and warnings of what is left over: counted once, however many
    /// variants are tried.
    /// </summary>
    public int Errors => errors ??= ErrorsIn(Model, CancellationToken);

    public LanguageVersion LanguageVersion => ((CSharpParseOptions)Root.SyntaxTree.Options).LanguageVersion;

    public static async Task<FixContext> CreateAsync(Document document, CancellationToken cancellationToken)
    {
        var root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var model = (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
        var project = new ProjectModel(model.Compilation, document.Project.AnalyzerOptions.AnalyzerConfigOptionsProvider);
        project.Code.Use(model);
        return new FixContext(document, root, text, model, project, cancellationToken);
    }

    /// <summary>The client or message that a handover or a write is made to, as a whole.</summary>
    public Request? RequestOf(Target target) => Project.Requests.Of(target);

    /// <summary>What the file at hand writes, in source order.</summary>
    public IEnumerable<RequestWrite> Writes => Project.Requests.Of(Root.SyntaxTree).Writes;

    /// <summary>The names in the file that stand for a symbol: it is gone through once for all symbols.</summary>
    public IEnumerable<IdentifierNameSyntax> UsesOf(ISymbol symbol) =>
        names.Value[symbol.Name].Where(name =>
            SymbolEqualityComparer.Default.Equals(Model.GetSymbolInfo(name, CancellationToken).Symbol, symbol));

    /// <summary>What of it the API refuses, in source order.</summary>
    public IReadOnlyList<RequestWrite> Broken => broken.Value;

    /// <summary>Compares writes by which they are: two may look the same.</summary>
    public static IEqualityComparer<RequestWrite> SameWrite { get; } = new ByReference();

    /// <summary>Whether a write is of a header, and the API refuses it.</summary>
    public bool IsBrokenHeader(RequestWrite write) => brokenHeaders.Value.Contains(write);

    /// <summary>The write that breaks a rule and is underlined at a place; the first where there are several.</summary>
    public RequestWrite? BrokenAt(string id, TextSpan place) => brokenByPlace.Value[(id, place)].FirstOrDefault();

    private List<(WriteRule Rule, RequestWrite Write)> FindProblems() =>
        (from write in Writes
         let evidence = Project.EvidenceFor(write)
         from rule in RuleList.OfWrites
         where rule.IsBrokenBy(write, evidence, Project)
         select (rule, write)).ToList();

    public static int ErrorsIn(SemanticModel model, CancellationToken cancellationToken) =>
        model.GetDiagnostics(cancellationToken: cancellationToken)
            .Count(diagnostic => diagnostic.DefaultSeverity == DiagnosticSeverity.Error || LeftOver.Contains(diagnostic.Id));

    /// <summary>Both headers, the configured one first.</summary>
    public IEnumerable<FixVariant> HeaderVariants() =>
        Options.PreferKeyHeader
            ? new[] { FixVariant.KeyHeader, FixVariant.Authorization }
            : new[] { FixVariant.Authorization, FixVariant.KeyHeader };

    private sealed class ByReference : IEqualityComparer<RequestWrite>
    {
        public bool Equals(RequestWrite? one, RequestWrite? other) => ReferenceEquals(one, other);

        public int GetHashCode(RequestWrite write) => RuntimeHelpers.GetHashCode(write);
    }
}

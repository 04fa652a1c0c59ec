using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Asterwise.Analyzers.Evidence;
using Asterwise.Analyzers.Http;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Asterwise.Analyzers;

/// <summary>
/// What is known of one compilation while it is analyzed: built on demand, file by file, and gone with the compilation.
/// The analyzer and the fixes ask the same questions of it.
/// </summary>
internal sealed class ProjectModel
{
    private readonly AnalyzerConfigOptionsProvider optionsProvider;
    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> models = new();
    private readonly ConcurrentDictionary<SyntaxTree, SyntaxIndex> indexes = new();
    private readonly ConcurrentDictionary<SyntaxTree, TreeRequests> requests = new();
    private readonly ConcurrentDictionary<AnalyzerConfigOptions, AsterwiseOptions> options = new();
    private readonly Lazy<ImmutableArray<ClientRegistration>> registrations;
    private readonly Lazy<ImmutableArray<SyntaxTree>> asterwiseTrees;

    public ProjectModel(Compilation compilation, AnalyzerConfigOptionsProvider optionsProvider)
    {
        Compilation = compilation;
        this.optionsProvider = optionsProvider;
        registrations = new(() => ClientRegistration.FindAll(this));
        asterwiseTrees = new(() => compilation.SyntaxTrees.Where(tree => tree.TryGetText(out var text) && Names.MentionsAsterwise(text.ToString())).ToImmutableArray());
        Values = new ValueTracer(this);
        Destinations = new DestinationFinder(this);
        Evidence = new EvidenceFinder(this);
    }

    public Compilation Compilation { get; }

    public ValueTracer Values { get; }

    public DestinationFinder Destinations { get; }

    public EvidenceFinder Evidence { get; }

    /// <summary>The named and typed clients that the project registers with <c>AddHttpClient</c>.</summary>
    public ImmutableArray<ClientRegistration> ClientRegistrations => registrations.Value;

    /// <summary>The files that mention Asterwise.</summary>
    public ImmutableArray<SyntaxTree> AsterwiseTrees => asterwiseTrees.Value;

    public AsterwiseOptions OptionsOf(SyntaxTree tree) =>
        options.GetOrAdd(optionsProvider.GetOptions(tree), source => AsterwiseOptions.Read(source, out _));

    /// <summary>Takes the model that the host already has, so that its bound members are shared.</summary>
    public void Use(SemanticModel model) => models.TryAdd(model.SyntaxTree, model);

    [SuppressMessage("MicrosoftCodeAnalysisPerformance", "RS1030", Justification = "A constant, a constructor or a client's registration may be in another file; each file is asked for at most once.")]
    public SemanticModel ModelOf(SyntaxTree tree) => models.GetOrAdd(tree, key => Compilation.GetSemanticModel(key));

    public SyntaxIndex IndexOf(SyntaxTree tree) => indexes.GetOrAdd(tree, key => new SyntaxIndex(key.GetRoot()));

    public TreeRequests RequestsOf(SyntaxTree tree) => requests.GetOrAdd(tree, key => TreeRequests.Extract(this, key));

    /// <summary>The operation of a node in any file of the project, or null (a type, half-typed code, another compilation's file).</summary>
    public IOperation? OperationOf(SyntaxNode node)
    {
        // These have no operation of their own.
        while (node is ParenthesizedExpressionSyntax || node.IsKind(SyntaxKind.SuppressNullableWarningExpression))
            node = node.ChildNodes().First();
        return Compilation.ContainsSyntaxTree(node.SyntaxTree) ? ModelOf(node.SyntaxTree).GetOperation(node) : null;
    }

    public ISymbol? SymbolOf(SyntaxNode node) =>
        Compilation.ContainsSyntaxTree(node.SyntaxTree) ? ModelOf(node.SyntaxTree).GetSymbolInfo(node).Symbol : null;
}

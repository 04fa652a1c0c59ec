using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Asterwise.Analyzers.Code;

/// <summary>
/// The syntax, the symbols and the operations of one compilation, asked for file by file and kept as long as the compilation.
/// </summary>
internal sealed class CodeModel
{
    private readonly AnalyzerConfigOptionsProvider optionsProvider;
    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> models = new();
    private readonly ConcurrentDictionary<SyntaxTree, SyntaxIndex> indexes = new();
    private readonly ConcurrentDictionary<AnalyzerConfigOptions, AsterwiseOptions> options = new();
    private readonly Lazy<ImmutableArray<SyntaxTree>> asterwiseTrees;

    public CodeModel(Compilation compilation, AnalyzerConfigOptionsProvider optionsProvider)
    {
        Compilation = compilation;
        this.optionsProvider = optionsProvider;
        // A cancelled look is not kept.
        asterwiseTrees = new(() => FilesWith(Names.Asterwise).ToImmutableArray(), LazyThreadSafetyMode.PublicationOnly);
    }

    public Compilation Compilation { get; }

    /// <summary>The files that mention Asterwise.</summary>
    public ImmutableArray<SyntaxTree> AsterwiseTrees => asterwiseTrees.Value;

    /// <summary>The files whose text contains a word, in any case.</summary>
    public IEnumerable<SyntaxTree> FilesWith(string word) => Compilation.SyntaxTrees.Where(tree => Contains(tree, word));

    public AsterwiseOptions OptionsOf(SyntaxTree tree) =>
        options.GetOrAdd(optionsProvider.GetOptions(tree), source => AsterwiseOptions.Read(source, out _));

    /// <summary>Takes the model that the host already has, so that its bound members are shared.</summary>
    public void Use(SemanticModel model) => models.TryAdd(model.SyntaxTree, model);

    [SuppressMessage("MicrosoftCodeAnalysisPerformance", "RS1030", Justification =
        "A constant, a constructor or a client's registration may be in another file; each file is asked for at most once.")]
    public SemanticModel ModelOf(SyntaxTree tree) => models.GetOrAdd(tree, key => Compilation.GetSemanticModel(key));

    public SyntaxIndex IndexOf(SyntaxTree tree) => indexes.GetOrAdd(tree, key => new SyntaxIndex(key.GetRoot()));

    /// <summary>
    /// The operation of a node in any file of the project; null of what has none (a type, half-typed code, another
    /// compilation's file), and where the code around it is nested deeper than the compiler can build operations for.
    /// </summary>
    public IOperation? OperationOf(SyntaxNode? node)
    {
        // These have no operation of their own.
        while (node is ParenthesizedExpressionSyntax || node.IsKind(SyntaxKind.SuppressNullableWarningExpression))
            node = node.ChildNodes().First();
        return node is not null && IsInReach(node) ? ModelOf(node.SyntaxTree).GetOperation(node) : null;
    }

    public ISymbol? SymbolOf(SyntaxNode node) =>
        IsInReach(node) ? ModelOf(node.SyntaxTree).GetSymbolInfo(node).Symbol : null;

    /// <summary>The member or type that a place is in.</summary>
    public ISymbol? EnclosingSymbol(SyntaxNode place) => ModelOf(place.SyntaxTree).GetEnclosingSymbol(place.SpanStart);

    private bool IsInReach(SyntaxNode node)
    {
        Cancellation.ThrowIfRequested();
        return Compilation.ContainsSyntaxTree(node.SyntaxTree) && !IndexOf(node.SyntaxTree).IsTooDeep(node);
    }

    private static bool Contains(SyntaxTree tree, string word)
    {
        Cancellation.ThrowIfRequested();

        // The tree of a document that a fix has changed has its text only once it is asked for.
        return tree.GetText().ToString().IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;
    }
}

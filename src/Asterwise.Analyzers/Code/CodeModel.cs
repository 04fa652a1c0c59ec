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
    private static readonly HashSet<string> TestFrameworks = new(StringComparer.OrdinalIgnoreCase)
    {
        "xunit.core", "xunit.v3.core", "nunit.framework", "TUnit.Core",
        "Microsoft.VisualStudio.TestPlatform.TestFramework", "MSTest.TestFramework",
    };

    private readonly AnalyzerConfigOptionsProvider optionsProvider;
    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> models = new();
    private readonly ConcurrentDictionary<SyntaxTree, SyntaxIndex> indexes = new();
    private readonly ConcurrentDictionary<AnalyzerConfigOptions, AsterwiseOptions> options = new();
    private readonly ConcurrentDictionary<SyntaxTree, ILookup<string, IdentifierNameSyntax>> names = new();
    private readonly TextWordsFinder finder;
    private readonly ProjectWords words;
    private readonly Lazy<ImmutableArray<SyntaxTree>> asterwiseTrees;
    private readonly Lazy<bool> isTestProject;

    /// <param name="compilation">The project.</param>
    /// <param name="optionsProvider">Its options.</param>
    /// <param name="finder">Finds the words that matter in a text.</param>
    public CodeModel(Compilation compilation, AnalyzerConfigOptionsProvider optionsProvider, TextWordsFinder finder)
    {
        this.finder = finder;
        Compilation = compilation;
        this.optionsProvider = optionsProvider;
        words = new(compilation.SyntaxTrees, finder);
        // A cancelled look is not kept.
        asterwiseTrees = new(
            () => FilesWith(TextWords.Asterwise | TextWords.Key).ToImmutableArray(),
            LazyThreadSafetyMode.PublicationOnly);
        isTestProject = new(() => compilation.ReferencedAssemblyNames.Any(assembly => TestFrameworks.Contains(assembly.Name)));
    }

    public Compilation Compilation { get; }

    /// <summary>Whether the project is one of tests, whose keys are made up: it references what tests are written with.</summary>
    public bool IsTestProject => isTestProject.Value;

    public bool IsGenerated(SyntaxTree tree) => GeneratedCode.Is(tree, Compilation);

    /// <summary>The files that mention Asterwise, or have what a key begins with.</summary>
    public ImmutableArray<SyntaxTree> AsterwiseTrees => asterwiseTrees.Value;

    /// <summary>Which of the words that matter a file contains.</summary>
    public TextWords WordsOf(SyntaxTree tree) => words.Of(tree);

    /// <summary>The files whose text contains one of several names, as they are written.</summary>
    public IEnumerable<SyntaxTree> FilesNaming(params string[] names)
    {
        var areLookedFor = Array.TrueForAll(names, name => finder.BitOf(name) != TextWords.None);
        var files = areLookedFor ? FilesWith(BitsOf(names)) : Compilation.SyntaxTrees;
        return files.Where(tree => Names(tree, names));
    }

    /// <summary>Whether the text of a file contains one of several names, as they are written.</summary>
    public static bool Names(SyntaxTree tree, IEnumerable<string> names) =>
        names.Any(name => Contains(tree, name, StringComparison.Ordinal));

    /// <summary>The files that may use an attribute by one of several names, which are those without their ending.</summary>
    public IEnumerable<SyntaxTree> FilesWithAttribute(params string[] names) => FilesNaming(names).Where(tree =>
        Array.Exists(names, name => AttributeNames.MayBeIn(TextOf(tree), name)));

    /// <summary>The files that contain one of several words.</summary>
    public IEnumerable<SyntaxTree> FilesWith(TextWords any) => words.FilesWith(any);

    /// <summary>The words that names are found as.</summary>
    public TextWords BitsOf(IEnumerable<string> names) =>
        names.Aggregate(TextWords.None, (bits, name) => bits | finder.BitOf(name));

    /// <summary>Whether a file mentions one of the hosts that the project's options name.</summary>
    public bool MentionsHost(SyntaxTree tree) => OptionsOf(tree).Hosts.Any(host => Contains(tree, host));

    public AsterwiseOptions OptionsOf(SyntaxTree tree) =>
        options.GetOrAdd(optionsProvider.GetOptions(tree), source => AsterwiseOptions.Read(source, out _));

    /// <summary>Takes the model that the host already has, so that its bound members are shared.</summary>
    public void Use(SemanticModel model) => models.TryAdd(model.SyntaxTree, model);

    [SuppressMessage("MicrosoftCodeAnalysisPerformance", "RS1030", Justification =
        "A constant, a constructor or a client's registration may be in another file; each file is asked for at most once.")]
    [SuppressMessage("ApiDesign", "RS0030", Justification = "This is the place that keeps them.")]
    public SemanticModel ModelOf(SyntaxTree tree) =>
        models.TryGetValue(tree, out var known) ? known : models.GetOrAdd(tree, key => Compilation.GetSemanticModel(key));

    public SyntaxIndex IndexOf(SyntaxTree tree) => indexes.GetOrAdd(tree, key => new SyntaxIndex(key.GetRoot()));

    /// <summary>All nodes of a file, in source order.</summary>
    public ImmutableArray<SyntaxNode> NodesOf(SyntaxTree tree) => IndexOf(tree).Nodes;

    /// <summary>The names in a file that are written like this one.</summary>
    public IEnumerable<IdentifierNameSyntax> NamesIn(SyntaxTree tree, string name) => names.GetOrAdd(tree, key =>
        NodesOf(key).OfType<IdentifierNameSyntax>().ToLookup(found => found.Identifier.ValueText))[name];

    /// <summary>
    /// The operation of a node in any file of the project; null of what has none (a type, half-typed code, another
    /// compilation's file), and where the code around it is nested deeper than the compiler can build operations for.
    /// </summary>
    public IOperation? OperationOf(SyntaxNode? node)
    {
        // These have no operation of their own.
        while (node is ParenthesizedExpressionSyntax || node.IsKind(SyntaxKind.SuppressNullableWarningExpression))
            node = node.ChildNodes().First();
        return node is null ? null : Ask(node, model => model.GetOperation(node));
    }

    public ISymbol? SymbolOf(SyntaxNode node) => Ask(node, model => model.GetSymbolInfo(node).Symbol);

    /// <summary>The member or variable that a declaration declares.</summary>
    public ISymbol? DeclaredBy(SyntaxNode declaration) => Ask(declaration, model => model.GetDeclaredSymbol(declaration));

    /// <summary>The member or type that a place is in.</summary>
    public ISymbol? EnclosingSymbol(SyntaxNode place) => ModelOf(place.SyntaxTree).GetEnclosingSymbol(place.SpanStart);

    /// <summary>
    /// What the compiler answers about a node. Of some half-typed code it cannot be asked: it throws, and so nothing is known.
    /// </summary>
    private T? Ask<T>(SyntaxNode node, Func<SemanticModel, T?> question)
        where T : class
    {
        if (!IsInReach(node))
            return null;
        try
        {
            return question(ModelOf(node.SyntaxTree));
        }
        catch (Exception exception) when (exception is NullReferenceException or InvalidOperationException or ArgumentException
            or IndexOutOfRangeException or InvalidCastException)
        {
            return null;
        }
    }

    private bool IsInReach(SyntaxNode node)
    {
        Cancellation.ThrowIfRequested();
        return Compilation.ContainsSyntaxTree(node.SyntaxTree) && !IndexOf(node.SyntaxTree).IsTooDeep(node);
    }

    private static bool Contains(
        SyntaxTree tree, string word, StringComparison comparison = StringComparison.OrdinalIgnoreCase) =>
        TextOf(tree).IndexOf(word, comparison) >= 0;

    /// <summary>
    /// The text of a file, which for one of ordinary size is no copy. The tree of a document that a fix has changed has it only
    /// once it is asked for.
    /// </summary>
    public static string TextOf(SyntaxTree tree)
    {
        Cancellation.ThrowIfRequested();
        return tree.GetText().ToString();
    }
}

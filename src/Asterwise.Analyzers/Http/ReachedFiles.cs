using Asterwise.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Asterwise.Analyzers.Http;

/// <summary>
/// The files that have to do with those which mention Asterwise, as one names a type of the other, or what it implements, or an
/// extension method: a project has many files with headers that have nothing to do with Asterwise.
/// </summary>
internal sealed class ReachedFiles
{
    /// <summary>
    /// How many files stand between the one that mentions Asterwise and the one that has its URL or its client from there, at
    /// most, and how many between that one and the one that sends.
    /// </summary>
    private const int Steps = 2;

    private readonly Compilation compilation;
    private readonly HashSet<SyntaxTree> reached;
    private readonly HashSet<string> offered = new();
    private readonly List<SyntaxTree> left;

    private ReachedFiles(Compilation compilation, IEnumerable<SyntaxTree> own, IEnumerable<SyntaxTree> candidates)
    {
        this.compilation = compilation;
        reached = new HashSet<SyntaxTree>(own);
        left = candidates.Where(tree => !reached.Contains(tree)).ToList();
    }

    /// <param name="compilation">The project.</param>
    /// <param name="own">The files that have to do with Asterwise by themselves.</param>
    /// <param name="candidates">The files that are worth a look, if they are reached.</param>
    /// <returns>The first, and those of the second that are reached.</returns>
    public static HashSet<SyntaxTree> Of(
        Compilation compilation, IEnumerable<SyntaxTree> own, IEnumerable<SyntaxTree> candidates)
    {
        var files = new ReachedFiles(compilation, own, candidates);
        files.Reach(files.NamingWhatTheyOffer);
        files.Reach(files.OfferingWhatTheyName);
        return files.reached;
    }

    private void Reach(Func<List<SyntaxTree>, IEnumerable<SyntaxTree>> next)
    {
        var last = reached.ToList();
        for (var step = 0; step < Steps && last.Count > 0 && left.Count > 0; step++)
        {
            last = next(last).ToList();
            reached.UnionWith(last);
            left.RemoveAll(reached.Contains);
        }
    }

    private IEnumerable<SyntaxTree> NamingWhatTheyOffer(List<SyntaxTree> trees)
    {
        var names = new WordSet(trees.SelectMany(OfferedBy).Where(offered.Add));
        return left.Where(tree => names.IsInText(CodeModel.TextOf(tree)));
    }

    /// <summary>Few files have a base type or an extension that others name; those whose texts may have one are walked.</summary>
    private IEnumerable<SyntaxTree> OfferingWhatTheyName(List<SyntaxTree> trees)
    {
        var names = new HashSet<string>(trees.SelectMany(tree => WordSet.WordsOf(CodeModel.TextOf(tree))));
#pragma warning disable RS0030 // it only narrows down which files of the project are looked at
        var types = compilation.GetSymbolsWithName(names.Contains, SymbolFilter.Type).OfType<INamedTypeSymbol>().ToList();
#pragma warning restore RS0030
        var declaring = new HashSet<SyntaxTree>(
            types.SelectMany(type => type.DeclaringSyntaxReferences).Select(reference => reference.SyntaxTree));
        var open = new WordSet(types.Where(IsOpen).Select(type => type.Name));
        return left.Where(tree => declaring.Contains(tree)
            || (MayOffer(CodeModel.TextOf(tree)) && OfferedBy(tree).Any(names.Contains)));

        bool MayOffer(string text) => open.IsInText(text) || MayExtend(text);
    }

    private static bool IsOpen(INamedTypeSymbol type) =>
        type.TypeKind == TypeKind.Interface || type is { TypeKind: TypeKind.Class, IsSealed: false, IsStatic: false };

    private static bool MayExtend(string text) =>
        text.IndexOf("(this ", StringComparison.Ordinal) >= 0 || text.IndexOf("extension", StringComparison.Ordinal) >= 0;

    /// <summary>What other files can name a file's code by.</summary>
    private IEnumerable<string> OfferedBy(SyntaxTree tree)
    {
        Cancellation.ThrowIfRequested();
        var unseen = new Stack<MemberDeclarationSyntax>(((CompilationUnitSyntax)tree.GetRoot()).Members);
        while (unseen.Count > 0)
        {
            var member = unseen.Pop();
            foreach (var inner in MembersOf(member))
                unseen.Push(inner);
            if (member is BaseTypeDeclarationSyntax type)
            {
                yield return type.Identifier.ValueText;
                foreach (var given in type.BaseList?.Types ?? default)
                {
                    if (SyntaxIndex.NameOf(given.Type) is { } name && compilation.Assembly.TypeNames.Contains(name))
                        yield return name;
                }
            }
            else if (member is MethodDeclarationSyntax method && IsExtension(method))
            {
                yield return method.Identifier.ValueText;
            }
        }
    }

    private static SyntaxList<MemberDeclarationSyntax> MembersOf(MemberDeclarationSyntax member) => member switch
    {
        BaseNamespaceDeclarationSyntax space => space.Members,
        TypeDeclarationSyntax type => type.Members,
        _ => default,
    };

    /// <summary>One of a block of extensions is in a type without a name.</summary>
    private static bool IsExtension(MethodDeclarationSyntax method) =>
        method.ParameterList.Parameters.FirstOrDefault()?.Modifiers.Any(SyntaxKind.ThisKeyword) == true
        || method.Parent is TypeDeclarationSyntax { Identifier.ValueText: "" };
}

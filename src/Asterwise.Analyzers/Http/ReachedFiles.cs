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

    private readonly ICollection<string> types;
    private readonly HashSet<SyntaxTree> reached;
    private readonly List<SyntaxTree> left;

    private ReachedFiles(IEnumerable<SyntaxTree> own, IEnumerable<SyntaxTree> candidates, ICollection<string> types)
    {
        this.types = types;
        reached = new HashSet<SyntaxTree>(own);
        left = candidates.Where(tree => !reached.Contains(tree)).ToList();
    }

    /// <param name="own">The files that have to do with Asterwise by themselves.</param>
    /// <param name="candidates">The files that are worth a look, if they are reached.</param>
    /// <param name="types">The names of the project's types.</param>
    /// <returns>The first, and those of the second that are reached.</returns>
    public static HashSet<SyntaxTree> Of(
        IEnumerable<SyntaxTree> own, IEnumerable<SyntaxTree> candidates, ICollection<string> types)
    {
        var files = new ReachedFiles(own, candidates, types);
        files.Reach(files.OfferedBy, IsMentioningOneOf);
        files.Reach(NamedBy, names => tree => files.OfferedBy(tree).Any(names.Contains));
        return files.reached;
    }

    private void Reach(Func<SyntaxTree, IEnumerable<string>> from, Func<HashSet<string>, Func<SyntaxTree, bool>> isLedTo)
    {
        var last = reached.ToList();
        for (var step = 0; step < Steps && last.Count > 0 && left.Count > 0; step++)
        {
            var names = new HashSet<string>(last.SelectMany(from).Where(name => name.Length > 0));
            last = left.Where(isLedTo(names)).ToList();
            reached.UnionWith(last);
            left.RemoveAll(reached.Contains);
        }
    }

    /// <summary>What other files can name a file's code by.</summary>
    private IEnumerable<string> OfferedBy(SyntaxTree tree)
    {
        Cancellation.ThrowIfRequested();
        foreach (var node in tree.GetRoot().DescendantNodes(IsAroundTypes))
        {
            if (node is BaseTypeDeclarationSyntax type)
            {
                yield return type.Identifier.ValueText;
                foreach (var given in type.BaseList?.Types ?? default)
                {
                    if (SyntaxIndex.NameOf(given.Type) is { } name && types.Contains(name))
                        yield return name;
                }
            }
            else if (node is MethodDeclarationSyntax { ParameterList.Parameters: { Count: > 0 } parameters } method
                && parameters[0].Modifiers.Any(SyntaxKind.ThisKeyword))
            {
                yield return method.Identifier.ValueText;
            }
        }
    }

    private static bool IsAroundTypes(SyntaxNode node) =>
        node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax;

    private static IEnumerable<string> NamedBy(SyntaxTree tree)
    {
        Cancellation.ThrowIfRequested();
        return tree.GetRoot().DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken))
            .Select(token => token.ValueText);
    }

    private static Func<SyntaxTree, bool> IsMentioningOneOf(HashSet<string> names)
    {
        var beginnings = new HashSet<int>(names.Select(name => Beginning(name[0], name.Length)));
        return tree => HasOneOf(tree.GetText().ToString(), names, beginnings);
    }

    /// <summary>Looks at the words of a text, which are its names and more: its tokens cost much more to look at.</summary>
    private static bool HasOneOf(string text, HashSet<string> names, HashSet<int> beginnings)
    {
        Cancellation.ThrowIfRequested();
        for (var start = 0; start < text.Length; start++)
        {
            var end = start;
            while (end < text.Length && SyntaxFacts.IsIdentifierPartCharacter(text[end]))
                end++;
            var isLike = end > start && beginnings.Contains(Beginning(text[start], end - start));
            if (isLike && names.Contains(text.Substring(start, end - start)))
                return true;
            start = end;
        }

        return false;
    }

    /// <summary>What rules most words out before they are cut out of the text.</summary>
    private static int Beginning(char first, int length) => (length << 16) | first;
}

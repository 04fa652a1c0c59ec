using Asterwise.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Asterwise.Analyzers.Http;

/// <summary>
/// The files that those which mention Asterwise may hand something to, as they name a type of theirs, or what it implements, or
/// an extension method: a project has many files with headers that have nothing to do with Asterwise.
/// </summary>
internal static class ReachedFiles
{
    /// <summary>How many files stand between the one that mentions Asterwise and the one that sends, at most.</summary>
    private const int Steps = 2;

    /// <param name="code">The project.</param>
    /// <param name="candidates">The files that are worth a look, if they are reached.</param>
    public static List<SyntaxTree> Of(CodeModel code, IReadOnlyCollection<SyntaxTree> candidates)
    {
        var reached = new HashSet<SyntaxTree>(code.AsterwiseTrees);
        var names = new HashSet<string>(reached.SelectMany(NamesIn));
        var left = candidates.Where(tree => !reached.Contains(tree)).Select(tree => (Tree: tree, Names: Offered(tree).ToList()))
            .ToList();
        for (var step = 0; step < Steps; step++)
        {
            var next = left.Where(file => file.Names.Exists(names.Contains)).Select(file => file.Tree).ToList();
            if (next.Count == 0)
                break;
            reached.UnionWith(next);
            left.RemoveAll(file => reached.Contains(file.Tree));
            names.UnionWith(next.SelectMany(NamesIn));
        }

        return candidates.Where(reached.Contains).ToList();
    }

    private static IEnumerable<string> NamesIn(SyntaxTree tree)
    {
        Cancellation.ThrowIfRequested();
        return tree.GetRoot().DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken))
            .Select(token => token.ValueText);
    }

    /// <summary>What other files can name a file's code by.</summary>
    private static IEnumerable<string> Offered(SyntaxTree tree)
    {
        Cancellation.ThrowIfRequested();
        foreach (var node in tree.GetRoot().DescendantNodes(IsAroundTypes))
        {
            if (node is BaseTypeDeclarationSyntax type)
            {
                yield return type.Identifier.ValueText;
                foreach (var given in type.BaseList?.Types ?? default)
                    yield return SyntaxIndex.NameOf(given.Type) ?? "";
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
}

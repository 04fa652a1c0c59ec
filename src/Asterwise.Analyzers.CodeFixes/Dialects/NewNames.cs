using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Asterwise.Analyzers.CodeFixes.Dialects;

/// <summary>
/// Names for new variables that nothing else in their member has. They are given out in source order, so that a file ends the
/// same whichever of its repairs is made first.
/// </summary>
internal sealed class NewNames
{
    private readonly Dictionary<SyntaxNode, HashSet<string>> taken = new();

    /// <summary>A message and its response at a place.</summary>
    public (string Request, string Response) At(SyntaxNode place)
    {
        var member = place.Ancestors()
            .FirstOrDefault(node => node is MemberDeclarationSyntax and not GlobalStatementSyntax) ?? place.SyntaxTree.GetRoot();
        if (!taken.TryGetValue(member, out var names))
        {
            var identifiers = member.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken));
            taken.Add(member, names = new HashSet<string>(identifiers.Select(token => token.ValueText)));
        }

        return (Free(names, "request", "message"), Free(names, "response", "reply"));
    }

    private static string Free(HashSet<string> taken, params string[] names)
    {
        if (Array.Find(names, taken.Add) is { } free)
            return free;
        var number = 2;
        while (!taken.Add(names[0] + number))
            number++;
        return names[0] + number;
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.CodeFixes.Syntax;

/// <summary>The comments in what is rewritten: each of them stays.</summary>
internal static class Comments
{
    public static IEnumerable<SyntaxTrivia> In(SyntaxNode root, TextSpan span) =>
        span.IsEmpty
            ? Enumerable.Empty<SyntaxTrivia>()
            : NodeAround(root, span).DescendantTrivia(span).Where(trivia => IsComment(trivia) && span.Contains(trivia.Span));

    public static bool IsComment(SyntaxTrivia trivia) =>
        trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia;

    public static bool HasDirective(SyntaxNode node) =>
        node.ContainsDirectives
        && node.DescendantTrivia().Any(trivia => trivia.IsDirective && node.Span.Contains(trivia.Span));

    /// <summary>A comment as it can stand in the middle of a line.</summary>
    public static string Inline(SyntaxTrivia comment)
    {
        var text = comment.ToString();
        return comment.IsKind(SyntaxKind.MultiLineCommentTrivia)
            ? text
            : $"/* {text.Substring(2).Trim().Replace("*/", "* /")} */";
    }

    /// <summary>The smallest node around a stretch, so that not the whole file is gone through for it.</summary>
    private static SyntaxNode NodeAround(SyntaxNode root, TextSpan span) =>
        root.FullSpan.Contains(span) ? root.FindNode(span) is { } node && node.FullSpan.Contains(span) ? node : root : root;
}

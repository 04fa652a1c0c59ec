using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.CodeFixes.Syntax;

/// <summary>Places in a file that stay known while it is edited: a node, a token or a piece of trivia.</summary>
internal static class Places
{
    public static SyntaxNode Mark(SyntaxNode root, TextSpan span, SyntaxAnnotation mark)
    {
        var node = root.FindNode(span, findInsideTrivia: false, getInnermostNodeForTie: true);
        if (node.Span == span)
            return root.ReplaceNode(node, node.WithAdditionalAnnotations(mark));
        var token = root.FindToken(span.Start, findInsideTrivia: true);
        if (token.Span.Contains(span))
            return root.ReplaceToken(token, token.WithAdditionalAnnotations(mark));
        var trivia = root.FindTrivia(span.Start, findInsideTrivia: true);
        return trivia.FullSpan.Contains(span)
            ? root.ReplaceTrivia(trivia, trivia.WithAdditionalAnnotations(mark))
            : root;
    }

    public static TextSpan? Find(SyntaxNode root, SyntaxAnnotation mark)
    {
        foreach (var item in root.GetAnnotatedNodesAndTokens(mark))
            return item.Span;
        foreach (var trivia in root.GetAnnotatedTrivia(mark))
            return trivia.Span;
        return null;
    }
}

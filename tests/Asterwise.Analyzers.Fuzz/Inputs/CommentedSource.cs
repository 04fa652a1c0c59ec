using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Asterwise.Analyzers.Fuzz.Inputs;

/// <summary>A file with a comment of its own between all tokens of its statements.</summary>
internal static class CommentedSource
{
    public static string Of(string source)
    {
        var root = CSharpSyntaxTree.ParseText(source).GetRoot();
        var text = new StringBuilder(source);
        var number = 0;
        foreach (var token in root.DescendantTokens().Where(IsInStatement).Reverse())
            text.Insert(token.Span.End, string.Create(CultureInfo.InvariantCulture, $" /* c{number++} */"));
        return text.ToString();
    }

    /// <summary>Not before a line comment, which ends the statement; and not in a string.</summary>
    private static bool IsInStatement(SyntaxToken token) =>
        token.Parent?.FirstAncestorOrSelf<StatementSyntax>() is not (null or BlockSyntax)
        && token.Parent.FirstAncestorOrSelf<InterpolatedStringExpressionSyntax>() is null
        && !token.IsKind(SyntaxKind.SemicolonToken)
        && !token.TrailingTrivia.Any(SyntaxKind.SingleLineCommentTrivia);
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Asterwise.Analyzers.Code;

/// <summary>Where in the source a text begins and ends.</summary>
internal static class TextExpressions
{
    /// <summary>
    /// The largest expression around a piece of text that only puts text together; null where <paramref name="climbed"/>
    /// shows that the way up was taken before, so that a long text is read once and not once for each of its pieces.
    /// </summary>
    public static SyntaxNode? Outermost(SyntaxNode piece, HashSet<SyntaxNode> climbed)
    {
        var current = piece;
        while (true)
        {
            Cancellation.ThrowIfRequested();
            if (!climbed.Add(current))
                return null;
            switch (current.Parent)
            {
                case InterpolatedStringExpressionSyntax or InterpolationSyntax:
                case ParenthesizedExpressionSyntax or CheckedExpressionSyntax:
                case BinaryExpressionSyntax binary when binary.IsKind(SyntaxKind.AddExpression):
                case InvocationExpressionSyntax call when IsTextMethod(call) && call.ArgumentList.Arguments.Count > 0:
                case ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax invocation } when IsTextMethod(invocation):
                case ArgumentListSyntax { Parent: InvocationExpressionSyntax textCall } when IsTextMethod(textCall):
                case ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax or CollectionExpressionSyntax
                    or BaseObjectCreationExpressionSyntax
                    when IsArgumentOfTextMethod(current.Parent.Parent):
                case InitializerExpressionSyntax or ExpressionElementSyntax
                    when IsArgumentOfTextMethod(current.Parent.Parent?.Parent):
                    current = current.Parent;
                    continue;
                default:
                    return current;
            }
        }
    }

    /// <summary>Whether a token holds the characters of a string, be it a literal or a stretch of an interpolated one.</summary>
    public static bool IsText(SyntaxToken token) =>
        token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken
            or SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.InterpolatedStringTextToken;

    private static bool IsArgumentOfTextMethod(SyntaxNode? node) =>
        node is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } && IsTextMethod(call);

    private static bool IsTextMethod(InvocationExpressionSyntax invocation) =>
        invocation.Expression is MemberAccessExpressionSyntax { Expression: var type, Name: var name }
        && name.Identifier.ValueText is "Concat" or "Join" or "Format" or "Create" or "Invariant" or "CurrentCulture"
        && (type is PredefinedTypeSyntax || SyntaxIndex.NameOf(type) is "String" or "FormattableString");
}

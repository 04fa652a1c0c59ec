using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Http;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Asterwise.Analyzers.CodeFixes.Dialects;

/// <summary>
/// How one stack's code is rewritten. Every method gives null where it knows no safe rewrite: without a dialect that says how,
/// there is no fix.
/// </summary>
internal abstract class Dialect
{
    /// <summary>The stack whose rows these are the repairs for.</summary>
    public abstract Type Stack { get; }

    /// <summary>Sends the key of a write of a header in the right field, under the right scheme.</summary>
    /// <param name="context">The document.</param>
    /// <param name="write">A write with a name and a value of its own.</param>
    /// <param name="key">The key alone.</param>
    /// <param name="variant">Which of the two headers.</param>
    public virtual SyntaxNode? RewriteHeader(FixContext context, RequestWrite write, ExpressionSyntax key, FixVariant variant) =>
        variant == FixVariant.KeyHeader
            ? ReplaceNameAndValue(context, write, AsterwiseApi.KeyHeader, key)
            : ReplaceNameAndValue(context, write, AsterwiseApi.AuthorizationHeader, KeyExpressions.WithScheme(key));

    /// <summary>Makes a right credential of one with a wrong scheme.</summary>
    public virtual SyntaxNode? RewriteCredential(
        FixContext context, RequestWrite write, ExpressionSyntax key, FixVariant variant) => null;

    /// <summary>Turns a call that adds a query parameter to a client or a message into one that adds the header.</summary>
    public virtual SyntaxNode? TurnIntoHeader(
        FixContext context, RequestWrite write, ExpressionSyntax key, FixVariant variant) => null;

    /// <summary>The edit that takes a query parameter out.</summary>
    public virtual Removal? Remove(RequestWrite write) => null;

    /// <summary>Takes a query parameter out and sends its key in a header of the request that the URL is for.</summary>
    /// <param name="context">The document.</param>
    /// <param name="removal">The edit that takes the parameter out.</param>
    /// <param name="sender">The message that the URL is handed to, or the call that sends it.</param>
    /// <param name="write">The parameter.</param>
    /// <param name="variant">Which of the two headers.</param>
    public virtual SyntaxNode? Attach(
        FixContext context, Removal removal, Handover sender, RequestWrite write, FixVariant variant) => null;

    protected static SyntaxNode? ReplaceNameAndValue(FixContext context, RequestWrite write, string name, ExpressionSyntax value)
    {
        if (write.NameSyntax is not { } oldName || write.ValueSyntax is not { } oldValue)
            return null;
        var newName = AsterwiseApi.SameHeader(write.Name, name) ? oldName : Text(name).WithTriviaFrom(oldName);
        return context.Root.ReplaceNodes(
            new[] { oldName, oldValue }, (original, _) => original == oldName ? newName : value.WithTriviaFrom(oldValue));
    }

    protected static LiteralExpressionSyntax Text(string text) =>
        SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(text));
}

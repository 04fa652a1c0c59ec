using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Http;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.CodeFixes.Dialects;

/// <summary>
/// How one stack's code is rewritten. Every method says false where it knows no safe rewrite: without a dialect that says how,
/// there is no fix.
/// </summary>
internal abstract class Dialect
{
    /// <summary>The stack whose rows these are the repairs for.</summary>
    public abstract Type Stack { get; }

    /// <summary>Sends the key of a write of a header in the right field, under the right scheme.</summary>
    /// <param name="patch">Takes the edits.</param>
    /// <param name="write">A write with a name and a value of its own.</param>
    /// <param name="key">The key alone.</param>
    /// <param name="variant">Which of the two headers.</param>
    public virtual bool RewriteHeader(Patch patch, RequestWrite write, KeyCode key, FixVariant variant) =>
        ReplaceNameAndValue(patch, write, key, variant);

    /// <summary>Makes a right header that is added with every call one that is set, so that it is there once.</summary>
    public virtual bool SetInstead(Patch patch, RequestWrite write, KeyCode key, FixVariant variant) =>
        RewriteHeader(patch, write, key, variant);

    /// <summary>Makes a right credential of one with a wrong scheme.</summary>
    public virtual bool RewriteCredential(Patch patch, RequestWrite write, KeyCode key, FixVariant variant) => false;

    /// <summary>Turns a call that adds a query parameter to a client or a message into one that adds the header.</summary>
    public virtual bool TurnIntoHeader(Patch patch, RequestWrite write, KeyCode key, FixVariant variant) => false;

    /// <summary>Takes a query parameter out.</summary>
    public virtual bool Remove(Patch patch, RequestWrite write) => false;

    /// <summary>Sends the key of a query parameter, which is taken out elsewhere, in a header of its request.</summary>
    /// <param name="patch">Takes the edits.</param>
    /// <param name="sender">The message that the URL is handed to, or the call that sends it.</param>
    /// <param name="write">The parameter.</param>
    /// <param name="variant">Which of the two headers.</param>
    /// <param name="names">Gives new variables their names.</param>
    /// <returns>The key as it was written into the header; null where there is no safe rewrite.</returns>
    public virtual KeyCode? Attach(Patch patch, Handover sender, RequestWrite write, FixVariant variant, NewNames names) => null;

    /// <summary>
    /// Sends the key of a query parameter with all that a client sends, where the client is made in this file and sends to nobody
    /// else.
    /// </summary>
    /// <returns>The key as it was written into the header; null where the client is out of reach.</returns>
    public virtual KeyCode? AttachToClient(Patch patch, Handover sender, RequestWrite write, FixVariant variant) => null;

    /// <summary>Makes a client that follows redirects one that does not, where it is created or registered.</summary>
    public virtual bool TurnOffRedirects(Patch patch, IOperation made) => false;

    protected static bool ReplaceNameAndValue(Patch patch, RequestWrite write, KeyCode key, FixVariant variant) =>
        ReplaceNameAndValue(patch, write, Array.Empty<SyntaxNode>(), key, variant);

    /// <param name="patch">Takes the edits.</param>
    /// <param name="write">The write.</param>
    /// <param name="guards">Where else the header is named that is rewritten.</param>
    /// <param name="key">The key alone.</param>
    /// <param name="variant">Which of the two headers.</param>
    protected static bool ReplaceNameAndValue(
        Patch patch, RequestWrite write, IReadOnlyCollection<SyntaxNode> guards, KeyCode key, FixVariant variant)
    {
        if (write.NameSyntax is not { } name || write.ValueSyntax is not { } value)
            return false;
        var isKeyHeader = variant == FixVariant.KeyHeader;
        var header = isKeyHeader ? AsterwiseApi.KeyHeader : AsterwiseApi.AuthorizationHeader;
        if (!AsterwiseApi.SameHeader(write.Name, header))
            HeaderConstants.Rename(patch, guards.Prepend(name).ToList(), header);
        patch.Replace(value, isKeyHeader ? key.Text : key.WithScheme);
        return true;
    }

    /// <summary>The field of a variant, and its value.</summary>
    protected static (string Name, string Value) HeaderOf(KeyCode key, FixVariant variant) =>
        variant == FixVariant.KeyHeader
            ? (AsterwiseApi.KeyHeader, key.Text)
            : (AsterwiseApi.AuthorizationHeader, key.WithScheme);

    protected static string Text(string text) => $"\"{text}\"";

    /// <summary>
    /// The statement <c>query = query.Add(…);</c>, of which <c>query = query;</c> would be left; null of anything else.
    /// </summary>
    protected static ExpressionStatementSyntax? AssignmentTo(ExpressionSyntax call, ExpressionSyntax left) =>
        call.Parent is AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax statement } assignment
        && assignment.Left.ToString() == left.ToString()
            ? statement
            : null;

    /// <summary>
    /// Takes a call that adds one thing out of its chain, the statement out of its block, or the entry out of its initializer.
    /// </summary>
    protected static bool RemoveCall(Patch patch, RequestWrite write)
    {
        if (GivenBack(write) is { } argument)
        {
            if (AssignmentTo((ExpressionSyntax)write.Syntax, argument) is { } assignment)
                return Statements.Remove(patch, assignment);
            patch.Replace(write.Syntax, patch.Take(argument));
            return true;
        }

        if (write.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call
            && write.Operation is IInvocationOperation { TargetMethod.ReturnsVoid: false })
        {
            var receiver = access.Expression;
            var isNamed = receiver is IdentifierNameSyntax or MemberAccessExpressionSyntax;
            if (call.Parent is ExpressionStatementSyntax whole && isNamed)
                return Statements.Remove(patch, whole);
            if (AssignmentTo(call, receiver) is { } statement)
                return Statements.Remove(patch, statement);
            patch.Delete(TextSpan.FromBounds(Chains.StartOf(patch, access), call.Span.End));
            return true;
        }

        // A part that is made apart goes with what it is assigned to.
        var added = write.Syntax.Parent is AssignmentExpressionSyntax taking && taking.Right == write.Syntax
            ? taking
            : write.Syntax;
        switch (added.Parent)
        {
            case ExpressionStatementSyntax whole:
                return Statements.Remove(patch, whole);
            case InitializerExpressionSyntax initializer when added is ExpressionSyntax element:
                Lists.Remove(patch, initializer, element);
                return true;
            default:
                return false;
        }
    }

    /// <summary>
    /// What a method of the project gives back with a parameter more: <c>url</c> in <c>AddParameter(url, "token", token)</c>;
    /// null of any other.
    /// </summary>
    private static ExpressionSyntax? GivenBack(RequestWrite write)
    {
        if (write is not { Syntax: InvocationExpressionSyntax, Operation: IInvocationOperation { TargetMethod: var method } call }
            || method.ReturnsVoid
            || method.DeclaringSyntaxReferences.IsEmpty
            || SymbolEqualityComparer.Default.Equals(call.Instance?.Type, method.ReturnType))
        {
            return null;
        }

        var given = call.Arguments.Where(argument =>
            SymbolEqualityComparer.Default.Equals(argument.Parameter?.Type, method.ReturnType)
            && argument.Syntax is ArgumentSyntax { Expression: var expression }
            && expression != write.NameSyntax
            && expression != write.ValueSyntax).ToList();
        return given.Count == 1 ? ((ArgumentSyntax)given[0].Syntax).Expression : null;
    }
}

using Asterwise.Analyzers.Http;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Asterwise.Analyzers.CodeFixes.Syntax;

/// <summary>Calls, assignments and entries that add one thing to a builder, and go with it.</summary>
internal static class BuilderCalls
{
    /// <summary>
    /// Takes the call out of a chain, the statement out of its block, or the entry out of its initializer; null of anything
    /// else.
    /// </summary>
    public static Removal? Remove(RequestWrite write)
    {
        if (write.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call
            && write.Operation is IInvocationOperation { TargetMethod.ReturnsVoid: false })
        {
            return new Removal(call, access.Expression.WithTrailingTrivia(call.GetTrailingTrivia()));
        }

        return write.Syntax.Parent switch
        {
            ExpressionStatementSyntax statement => new Removal(statement, null),
            InitializerExpressionSyntax => new Removal(write.Syntax, null),
            _ => null,
        };
    }
}

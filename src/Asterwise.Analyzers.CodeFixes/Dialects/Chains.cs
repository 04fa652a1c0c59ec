using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.CodeFixes.Syntax;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Asterwise.Analyzers.CodeFixes.Dialects;

/// <summary>Calls on the results of calls, each on the line of the one before it or on one of its own.</summary>
internal static class Chains
{
    /// <summary>The name of the method in a call on something; null of any other.</summary>
    public static SimpleNameSyntax? NameOf(ExpressionSyntax method) => method switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        _ => null,
    };

    /// <summary>The same; null of an extension that is called in its static form, too.</summary>
    public static SimpleNameSyntax? MethodOf(IOperation? operation) =>
        operation is IInvocationOperation { Syntax: InvocationExpressionSyntax syntax } call
        && (call.Instance is not null || Operations.ReceiverOf(call)?.Parent is IArgumentOperation { Syntax: not ArgumentSyntax })
            ? NameOf(syntax.Expression)
            : null;

    /// <summary>Where a call begins: with the line that it has for itself, or behind its receiver.</summary>
    public static int StartOf(Patch patch, MemberAccessExpressionSyntax access)
    {
        var dot = access.OperatorToken.SpanStart;
        return patch.Layout.IsFirstOnLine(dot)
            ? patch.Context.Text.Lines[patch.Layout.LineAt(dot).LineNumber - 1].End
            : access.Expression.Span.End;
    }

    /// <summary>Puts a call behind another.</summary>
    public static void InsertAfter(Patch patch, ExpressionSyntax expression, string call)
    {
        if (expression.Parent is MemberAccessExpressionSyntax next && next.Expression == expression)
            InsertBefore(patch, next.OperatorToken, call);
        else if (expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax own }
            && patch.Layout.IsFirstOnLine(own.OperatorToken.SpanStart))
            patch.Insert(expression.Span.End, patch.Layout.NewLine(own.OperatorToken.SpanStart) + call);
        else
            patch.Insert(expression.Span.End, call);
    }

    /// <summary>Puts a call before the one that begins with a dot.</summary>
    public static void InsertBefore(Patch patch, SyntaxToken dot, string call)
    {
        var isOnLine = patch.Layout.IsFirstOnLine(dot.SpanStart);
        patch.Insert(dot.SpanStart, isOnLine ? call + patch.Layout.NewLine(dot.SpanStart) : call);
    }
}

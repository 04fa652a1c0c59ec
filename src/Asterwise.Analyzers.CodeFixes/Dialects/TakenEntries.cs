using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Http;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Asterwise.Analyzers.CodeFixes.Dialects;

/// <summary>
/// The entries of what one call takes as a whole: the members of an anonymous object, or the elements of a collection.
/// </summary>
internal static class TakenEntries
{
    /// <summary>The member of an anonymous object that is sent under its name; null of any other write.</summary>
    public static AnonymousObjectMemberDeclaratorSyntax? MemberOf(RequestWrite write) =>
        write.Taker is null ? null
        : write.Syntax as AnonymousObjectMemberDeclaratorSyntax ?? write.Syntax.Parent as AnonymousObjectMemberDeclaratorSyntax;

    /// <summary>Whether an entry is all that a call is given in place.</summary>
    public static bool IsAlone(RequestWrite write) =>
        write.Taker?.Syntax.Span.Contains(write.Syntax.Span) == true && ListOf(write) is { Count: 1 };

    /// <summary>Takes an entry out of those that it stands with.</summary>
    public static bool Remove(Patch patch, RequestWrite write)
    {
        if (MemberOf(write) is { } member)
        {
            if (member.Parent is not AnonymousObjectCreationExpressionSyntax { Initializers: { Count: > 1 } members })
                return false;
            Lists.Remove(patch, members, member);
            return true;
        }

        if (write.Syntax is not ExpressionSyntax { Parent: InitializerExpressionSyntax list } element || IsMemberOfClass(element))
            return false;
        Lists.Remove(patch, list, element);
        return true;
    }

    /// <summary>
    /// Takes an entry out and sends it as a header: by a call behind the one that took it, or in its place where nothing is left.
    /// </summary>
    /// <param name="patch">Takes the edits.</param>
    /// <param name="write">The entry.</param>
    /// <param name="method">The method that writes a header.</param>
    /// <param name="header">The header's name and the code of its value.</param>
    public static bool TurnIntoHeader(Patch patch, RequestWrite write, string method, (string Name, string Value) header)
    {
        if (write.Taker?.Syntax is not InvocationExpressionSyntax call || !call.Span.Contains(write.Syntax.Span))
            return false;
        var arguments = $"(\"{header.Name}\", {header.Value})";
        if (!IsAlone(write))
        {
            Chains.InsertAfter(patch, call, $".{method}{arguments}");
            return Remove(patch, write);
        }

        if (Chains.MethodOf(write.Taker) is not { } taker)
            return false;
        patch.Replace(taker, method);
        patch.Replace(call.ArgumentList, arguments);
        return true;
    }

    /// <summary>A property of a class, which other code may use.</summary>
    private static bool IsMemberOfClass(ExpressionSyntax element) =>
        element is AssignmentExpressionSyntax { Left: not ImplicitElementAccessSyntax };

    private static IReadOnlyList<SyntaxNode>? ListOf(RequestWrite write) => MemberOf(write) is { } member
        ? (member.Parent as AnonymousObjectCreationExpressionSyntax)?.Initializers
        : (write.Syntax.Parent as InitializerExpressionSyntax)?.Expressions;
}

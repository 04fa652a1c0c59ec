using Asterwise.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Asterwise.Analyzers.Http;

/// <summary>Which of the code runs only where other code does not.</summary>
internal static class Branches
{
    /// <summary>
    /// Whether of two writes only one happens: they stand in different branches of one choice, the first leaves before the
    /// second, or they are what one expression may come to.
    /// </summary>
    public static bool Exclude(RequestWrite one, RequestWrite other)
    {
        var (first, second) = PlacesOf(one, other);
        if (first.SyntaxTree != second.SyntaxTree)
            return false;
        return first.SpanStart <= second.SpanStart ? ExcludeInOrder(first, second) : ExcludeInOrder(second, first);
    }

    /// <summary>
    /// Where two writes happen: where they are put into the request, or into one collection that is.
    /// </summary>
    public static (SyntaxNode One, SyntaxNode Other) PlacesOf(RequestWrite one, RequestWrite other) =>
        one.SentBy == other.SentBy
            ? (one.Syntax, other.Syntax)
            : (one.SentBy ?? one.Syntax, other.SentBy ?? other.Syntax);

    private static bool ExcludeInOrder(SyntaxNode first, SyntaxNode second)
    {
        if (first == second)
            return true;
        var leaves = false;
        for (var child = first; child.Parent is { } parent; child = parent)
        {
            Cancellation.ThrowIfRequested();
            if (parent.Span.Contains(second.Span))
                return leaves || AreBranches(parent, child, ChildAround(second, parent));
            leaves = !IsFunction(parent) && (leaves || IsLeft(parent, child));
        }

        return false;
    }

    private static bool AreBranches(SyntaxNode choice, SyntaxNode first, SyntaxNode second) => choice switch
    {
        IfStatementSyntax test => first == test.Statement && second == test.Else,
        ConditionalExpressionSyntax test => first == test.WhenTrue && second == test.WhenFalse,
        BinaryExpressionSyntax binary => binary.IsKind(SyntaxKind.CoalesceExpression),
        SwitchStatementSyntax => first is SwitchSectionSyntax,
        SwitchExpressionSyntax => first is SwitchExpressionArmSyntax,
        TypeDeclarationSyntax => IsConstructorAlone(first) && IsConstructorAlone(second),
        _ => false,
    };

    /// <summary>A constructor that has no other one run first.</summary>
    private static bool IsConstructorAlone(SyntaxNode member) =>
        member is ConstructorDeclarationSyntax constructor
        && constructor.Initializer?.IsKind(SyntaxKind.ThisConstructorInitializer) != true;

    /// <summary>Whether a branch ends in leaving what stands around it.</summary>
    private static bool IsLeft(SyntaxNode parent, SyntaxNode branch) =>
        parent is IfStatementSyntax or ElseClauseSyntax
        && (branch is BlockSyntax block ? block.Statements.LastOrDefault() : branch)
            is ReturnStatementSyntax or ThrowStatementSyntax or ContinueStatementSyntax;

    private static bool IsFunction(SyntaxNode node) =>
        node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax
        && node is not GlobalStatementSyntax;

    private static SyntaxNode ChildAround(SyntaxNode node, SyntaxNode parent)
    {
        while (node.Parent != parent && node.Parent is not null)
            node = node.Parent;
        return node;
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Asterwise.Analyzers.Code;

/// <summary>
/// How deep each node of a file stands in the member around it, told node by node in source order. The left side of an operator
/// stands no deeper than the operator: a long sum is a tree as deep as it is long, which the compiler builds without recursion.
/// </summary>
internal sealed class NestingMeter
{
    private readonly List<(SyntaxNode Node, int Depth, SyntaxNode Member)> path = new();

    /// <summary>The depth of the next node in source order, and the member that the depth is counted from.</summary>
    public (int Depth, SyntaxNode Member) Enter(SyntaxNode node)
    {
        while (path.Count > 0 && path[path.Count - 1].Node != node.Parent)
            path.RemoveAt(path.Count - 1);
        var (_, depth, member) = path.Count == 0 || IsMember(node) ? (node, -1, node) : path[path.Count - 1];
        if (!IsLeftOfOperator(node))
            depth++;
        path.Add((node, depth, member));
        return (depth, member);
    }

    /// <summary>How deep a file is nested, every level counted.</summary>
    public static int DepthOf(SyntaxNode root)
    {
        var path = new Stack<SyntaxNode>();
        var deepest = 0;
        foreach (var node in root.DescendantNodesAndSelf())
        {
            while (path.Count > 0 && path.Peek() != node.Parent)
                path.Pop();
            path.Push(node);
            deepest = Math.Max(deepest, path.Count);
        }

        return deepest;
    }

    /// <summary>What the compiler binds as a whole: a member, or all top-level statements together.</summary>
    public static SyntaxNode MemberAround(SyntaxNode node) =>
        node.FirstAncestorOrSelf<SyntaxNode>(IsMember) ?? node.SyntaxTree.GetRoot();

    private static bool IsMember(SyntaxNode node) => node is MemberDeclarationSyntax and not GlobalStatementSyntax;

    private static bool IsLeftOfOperator(SyntaxNode node) =>
        node.Parent is BinaryExpressionSyntax parent && parent.Left == node
        && !parent.IsKind(SyntaxKind.IsExpression) && !parent.IsKind(SyntaxKind.AsExpression);
}

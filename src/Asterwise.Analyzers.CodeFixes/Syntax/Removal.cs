using Microsoft.CodeAnalysis;

namespace Asterwise.Analyzers.CodeFixes.Syntax;

/// <summary>An edit that takes something out.</summary>
/// <param name="Old">The node that holds it.</param>
/// <param name="New">What is left of the node; null to take it out as a whole.</param>
internal sealed record Removal(SyntaxNode Old, SyntaxNode? New)
{
    /// <summary>The tree without it; null where nothing can be taken out here.</summary>
    public SyntaxNode? Apply(SyntaxNode root) => New is not null ? root.ReplaceNode(Old, New) : Statements.Remove(root, Old);

    /// <summary>Takes it out and then edits another node of the same tree, which may have held it.</summary>
    /// <param name="root">The tree.</param>
    /// <param name="target">The node to edit.</param>
    /// <param name="edit">
    /// Takes the tree and the node as they are after the removal, and gives the new tree, or null for no safe edit.
    /// </param>
    public SyntaxNode? ApplyAnd<T>(SyntaxNode root, T target, Func<SyntaxNode, T, SyntaxNode?> edit)
        where T : SyntaxNode
    {
        var marked = root.TrackNodes(Old, target);
        var removed = new Removal(marked.GetCurrentNode(Old)!, New).Apply(marked);
        return removed?.GetCurrentNode(target) is { } current ? edit(removed, current) : null;
    }
}

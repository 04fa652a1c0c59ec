using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.Http;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Asterwise.Analyzers.CodeFixes.Syntax;

/// <summary>What reads a collection that an entry is taken out of.</summary>
internal static class Collections
{
    /// <summary>Members that look at a collection, or change it, and give nothing of it away.</summary>
    private static readonly HashSet<string> OwnMembers = new()
    {
        "Add", "Clear", "ContainsKey", "Count", "Get", "Insert", "Remove", "Set", "TryAdd", "TryGetValue",
    };

    /// <summary>
    /// Whether the variable that an entry is put into is read in more than one place: the other may be a body, or another
    /// request.
    /// </summary>
    public static bool IsReadElsewhere(FixContext context, RequestWrite entry) =>
        HolderOf(entry, context) is { } holder && context.UsesOf(holder).Where(IsRead).Skip(1).Any();

    private static ISymbol? HolderOf(RequestWrite entry, FixContext context)
    {
        if (SyntaxIndex.FilledBy(entry.Syntax) is { } filled)
        {
            // A chain of calls fills what only it holds.
            var holder = context.Model.GetSymbolInfo(filled, context.CancellationToken).Symbol;
            return holder is IMethodSymbol ? null : holder;
        }

        return entry.Syntax.Parent is InitializerExpressionSyntax { Parent.Parent: EqualsValueClauseSyntax initializer }
            ? context.Model.GetDeclaredSymbol(initializer.Parent!, context.CancellationToken)
            : null;
    }

    private static bool IsRead(IdentifierNameSyntax name)
    {
        var isMember = name.Parent is MemberAccessExpressionSyntax access && access.Name == name;
        var use = isMember ? name.Parent! : name;
        return use.Parent switch
        {
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: var member } => !OwnMembers.Contains(member),
            AssignmentExpressionSyntax assignment => assignment.Left != use,
            BinaryExpressionSyntax comparison => comparison.IsKind(SyntaxKind.AddExpression),
            ElementAccessExpressionSyntax or IsPatternExpressionSyntax or LockStatementSyntax => false,
            _ => true,
        };
    }
}

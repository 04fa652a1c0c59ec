using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace Asterwise.Analyzers.CodeFixes;

/// <summary>Statements put before and behind others, in a block, a switch section or at the top level of a file.</summary>
internal static class Statements
{
    public static bool CanInsertBeside(StatementSyntax statement) =>
        statement.Parent is BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax;

    public static SyntaxNode InsertAfter(SyntaxNode root, StatementSyntax statement, StatementSyntax added)
    {
        added = OnItsOwnLine(added, root);

        // At the top level, elastic trivia would have the formatter part statements as it parts members, by a blank line.
        return statement.Parent is GlobalStatementSyntax global
            ? root.InsertNodesAfter(global, new[] { SyntaxFactory.GlobalStatement(added.WithoutLeadingTrivia()) })
            : root.InsertNodesAfter(statement, new[] { added });
    }

    /// <summary>Puts statements before one that is replaced; where only one statement can stand, all go into a block.</summary>
    public static SyntaxNode InsertBefore(SyntaxNode root, StatementSyntax statement, IReadOnlyList<StatementSyntax> added, StatementSyntax replacement)
    {
        var statements = added.Select(item => OnItsOwnLine(item, root)).ToList();
        if (!CanInsertBeside(statement))
        {
            var block = SyntaxFactory.Block(statements.Append(replacement.WithoutLeadingTrivia())).WithAdditionalAnnotations(Formatter.Annotation);
            return root.ReplaceNode(statement, block.WithLeadingTrivia(statement.GetLeadingTrivia()).WithTrailingTrivia(EndOfLine(root)));
        }

        // The comments above the statement stay above all of it.
        statements[0] = statements[0].WithLeadingTrivia(statement.GetLeadingTrivia());
        var last = replacement.WithLeadingTrivia(SyntaxFactory.ElasticMarker).WithAdditionalAnnotations(Formatter.Annotation);
        var all = statements.Append(last);
        return statement.Parent is GlobalStatementSyntax global
            ? root.ReplaceNode(global, all.Select((item, index) => SyntaxFactory.GlobalStatement(index == 0 ? item : item.WithoutLeadingTrivia())))
            : root.ReplaceNode(statement, all);
    }

    public static SyntaxTrivia EndOfLine(SyntaxNode root) =>
        root.DescendantTrivia().FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)) is { RawKind: not 0 } existing
            ? existing
            : SyntaxFactory.ElasticCarriageReturnLineFeed;

    private static StatementSyntax OnItsOwnLine(StatementSyntax statement, SyntaxNode root) =>
        statement.WithLeadingTrivia(SyntaxFactory.ElasticMarker).WithTrailingTrivia(EndOfLine(root)).WithAdditionalAnnotations(Formatter.Annotation);
}

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
        added = OnItsOwnLine(added, root).WithLeadingTrivia(IndentationOf(statement));
        return statement.Parent is GlobalStatementSyntax global
            ? root.InsertNodesAfter(global, new[] { SyntaxFactory.GlobalStatement(added) })
            : root.InsertNodesAfter(statement, new[] { added });
    }

    /// <summary>Puts statements before one that is replaced; where only one statement can stand, all go into a block.</summary>
    public static SyntaxNode InsertBefore(SyntaxNode root, StatementSyntax statement, IReadOnlyList<StatementSyntax> added, StatementSyntax replacement)
    {
        var statements = added.Select(item => OnItsOwnLine(item, root).WithLeadingTrivia(IndentationOf(statement))).ToList();
        if (!CanInsertBeside(statement))
        {
            var block = SyntaxFactory.Block(
                SyntaxFactory.Token(SyntaxKind.OpenBraceToken).WithTrailingTrivia(EndOfLine(root)),
                SyntaxFactory.List(statements.Append(replacement.WithLeadingTrivia(IndentationOf(statement)).WithTrailingTrivia(EndOfLine(root)))),
                SyntaxFactory.Token(SyntaxKind.CloseBraceToken));
            return root.ReplaceNode(statement, block.WithLeadingTrivia(statement.GetLeadingTrivia()).WithTrailingTrivia(statement.GetTrailingTrivia()).WithAdditionalAnnotations(Formatter.Annotation));
        }

        // The comments above the statement stay above all of it.
        statements[0] = statements[0].WithLeadingTrivia(statement.GetLeadingTrivia());
        var all = statements.Append(replacement.WithLeadingTrivia(IndentationOf(statement)));
        return statement.Parent is GlobalStatementSyntax global
            ? root.ReplaceNode(global, all.Select(SyntaxFactory.GlobalStatement))
            : root.ReplaceNode(statement, all);
    }

    /// <summary>The line break that the file uses.</summary>
    public static SyntaxTrivia EndOfLine(SyntaxNode root) =>
        root.DescendantTrivia().FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)) is { RawKind: not 0 } existing
            ? existing
            : SyntaxFactory.ElasticCarriageReturnLineFeed;

    // Real trivia throughout: elastic trivia lets the formatter put its own line breaks and, at the top level, blank lines.
    private static StatementSyntax OnItsOwnLine(StatementSyntax statement, SyntaxNode root) =>
        statement.WithTrailingTrivia(EndOfLine(root)).WithAdditionalAnnotations(Formatter.Annotation);

    private static SyntaxTriviaList IndentationOf(StatementSyntax statement) =>
        statement.GetLeadingTrivia() is { Count: > 0 } leading && leading.Last().IsKind(SyntaxKind.WhitespaceTrivia)
            ? SyntaxFactory.TriviaList(leading.Last())
            : SyntaxTriviaList.Empty;
}

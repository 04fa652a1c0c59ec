using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace Asterwise.Analyzers.CodeFixes.Syntax;

/// <summary>Statements put before and behind others, in a block, a switch section or at the top level of a file.</summary>
internal static class Statements
{
    public static bool CanInsertBeside(StatementSyntax statement) =>
        statement.Parent is BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax;

    /// <summary>
    /// The statement that declares one variable with the expression, or is the expression itself, where another can stand
    /// beside it.
    /// </summary>
    public static StatementSyntax? DeclarationBy(SyntaxNode expression)
    {
        var statement = expression.FirstAncestorOrSelf<StatementSyntax>();
        var isWhole = statement switch
        {
            LocalDeclarationStatementSyntax { Declaration.Variables: { Count: 1 } variables } =>
                variables[0].Initializer?.Value == expression,
            ExpressionStatementSyntax whole => whole.Expression == expression,
            _ => false,
        };
        return isWhole && CanInsertBeside(statement!) ? statement : null;
    }

    /// <summary>
    /// The tree without a statement or an element of an initializer. Where only one statement can stand, an <c>if</c> goes with
    /// its statement, unless its condition does something, and elsewhere an empty block is left.
    /// </summary>
    public static SyntaxNode? Remove(SyntaxNode root, SyntaxNode node) => node switch
    {
        ExpressionSyntax { Parent: InitializerExpressionSyntax initializer } element when !HasComment(element.DescendantTrivia())
            => root.ReplaceNode(initializer, WithoutElement(initializer, element)),
        StatementSyntax statement when !CanInsertBeside(statement) => RemoveEmbedded(root, statement),
        StatementSyntax { Parent: GlobalStatementSyntax global } => RemoveWithLine(root, global),
        _ => RemoveWithLine(root, node),
    };

    /// <summary>The comments on the node stay; a line that it has for itself goes.</summary>
    private static SyntaxNode? RemoveWithLine(SyntaxNode root, SyntaxNode node)
    {
        var isFirstOnLine = node.GetFirstToken().GetPreviousToken().TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia);
        if (!isFirstOnLine || HasComment(node.GetTrailingTrivia()))
            return root.RemoveNode(node, SyntaxRemoveOptions.KeepExteriorTrivia);

        var mark = new SyntaxAnnotation();
        var leading = node.GetLeadingTrivia();
        if (leading.Count > 0 && leading.Last().IsKind(SyntaxKind.WhitespaceTrivia))
            leading = leading.RemoveAt(leading.Count - 1);
        root = root.ReplaceNode(node, node.WithLeadingTrivia(leading).WithoutTrailingTrivia().WithAdditionalAnnotations(mark));
        return root.RemoveNode(root.GetAnnotatedNodes(mark).Single(), SyntaxRemoveOptions.KeepExteriorTrivia);
    }

    private static SyntaxNode? RemoveEmbedded(SyntaxNode root, StatementSyntax statement)
    {
        switch (statement.Parent)
        {
            case ElseClauseSyntax { Parent: IfStatementSyntax choice }:
                return root.ReplaceNode(choice, choice.WithElse(null).WithTrailingTrivia(choice.GetTrailingTrivia()));
            case IfStatementSyntax { Else: null } choice when DoesNothing(choice.Condition) && CanInsertBeside(choice):
                return RemoveWithLine(root, choice);
            default:
                return root.ReplaceNode(statement, SyntaxFactory.Block().WithTriviaFrom(statement));
        }
    }

    /// <summary>Whether an expression only looks: it calls, assigns and awaits nothing.</summary>
    private static bool DoesNothing(ExpressionSyntax expression) =>
        expression.DescendantNodesAndSelf().All(node => node is IdentifierNameSyntax or LiteralExpressionSyntax
            or MemberAccessExpressionSyntax or ThisExpressionSyntax or PredefinedTypeSyntax or ParenthesizedExpressionSyntax
            or BinaryExpressionSyntax or PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression }
            or IsPatternExpressionSyntax or ConstantPatternSyntax or UnaryPatternSyntax);

    /// <summary>
    /// In a list of lines, the comma before a last element stays, with the line break and the comment behind it.
    /// </summary>
    private static InitializerExpressionSyntax WithoutElement(InitializerExpressionSyntax initializer, ExpressionSyntax element)
    {
        var list = initializer.Expressions.GetWithSeparators();
        var index = list.IndexOf(element);
        var rest = list.RemoveAt(index);
        if (index < rest.Count)
            rest = rest.RemoveAt(index);
        else if (index > 0 && !list[index - 1].GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia))
        {
            var last = list[index - 2].WithTrailingTrivia(element.GetTrailingTrivia());
            rest = SyntaxFactory.NodeOrTokenList(list.Take(index - 2).Append(last));
        }

        return initializer.WithExpressions(SyntaxFactory.SeparatedList<ExpressionSyntax>(rest));
    }

    private static bool HasComment(IEnumerable<SyntaxTrivia> trivia) =>
        trivia.Any(item => item.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia);

    public static SyntaxNode InsertAfter(SyntaxNode root, StatementSyntax statement, StatementSyntax added)
    {
        added = OnItsOwnLine(added, root).WithLeadingTrivia(IndentationOf(statement));
        return statement.Parent is GlobalStatementSyntax global
            ? root.InsertNodesAfter(global, new[] { SyntaxFactory.GlobalStatement(added) })
            : root.InsertNodesAfter(statement, new[] { added });
    }

    /// <summary>Puts statements before one that is replaced; where only one statement can stand, all go into a block.</summary>
    public static SyntaxNode InsertBefore(
        SyntaxNode root, StatementSyntax statement, IReadOnlyList<StatementSyntax> added, StatementSyntax replacement)
    {
        replacement = replacement.WithLeadingTrivia(IndentationOf(statement));
        var statements = added.Select(item => OnItsOwnLine(item, root).WithLeadingTrivia(IndentationOf(statement))).ToList();
        if (!CanInsertBeside(statement))
        {
            var block = SyntaxFactory.Block(
                SyntaxFactory.Token(SyntaxKind.OpenBraceToken).WithTrailingTrivia(EndOfLine(root)),
                SyntaxFactory.List(statements.Append(replacement.WithTrailingTrivia(EndOfLine(root)))),
                SyntaxFactory.Token(SyntaxKind.CloseBraceToken));
            return root.ReplaceNode(
                statement, block.WithTriviaFrom(statement).WithAdditionalAnnotations(Formatter.Annotation));
        }

        // The comments above the statement stay above all of it.
        statements[0] = statements[0].WithLeadingTrivia(statement.GetLeadingTrivia());
        var all = statements.Append(replacement);
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

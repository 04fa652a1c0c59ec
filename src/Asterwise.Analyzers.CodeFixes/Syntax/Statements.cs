using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.CodeFixes.Syntax;

/// <summary>
/// Statements put before and behind others, and taken out, in a block, a switch section or at the top level of a file.
/// </summary>
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
    /// Takes a statement out, with the line that it has for itself. Where only one statement can stand, an <c>if</c> goes with
    /// it, unless its condition does something, and elsewhere an empty block is left.
    /// </summary>
    /// <returns>Whether it can be taken out.</returns>
    public static bool Remove(Patch patch, StatementSyntax statement)
    {
        if (Comments.HasDirective(statement))
            return false;
        if (IsAloneInBlock(statement, out var test))
            return Remove(patch, test!);
        if (CanInsertBeside(statement))
        {
            RemoveWithBlankLine(patch, statement.Span);
            return true;
        }

        switch (statement.Parent)
        {
            case ElseClauseSyntax { Parent: IfStatementSyntax choice } alternative:
                patch.Delete(TextSpan.FromBounds(choice.Statement.Span.End, alternative.Span.End));
                return true;
            case IfStatementSyntax { Else: null } choice when DoesNothing(choice.Condition) && CanInsertBeside(choice):
                return Remove(patch, choice);
            default:
                patch.Replace(statement, "{ }");
                return true;
        }
    }

    /// <summary>Whether a statement is all that an <c>if</c> without an <c>else</c> is there for.</summary>
    private static bool IsAloneInBlock(StatementSyntax statement, out IfStatementSyntax? test)
    {
        test = statement.Parent is BlockSyntax { Statements.Count: 1, Parent: IfStatementSyntax choice } ? choice : null;
        return test is { Else: null }
            && CanInsertBeside(test)
            && DoesNothing(test.Condition)
            && !test.DescendantTrivia().Any(Comments.IsComment);
    }

    /// <summary>Takes a declaration out with its documentation.</summary>
    public static void RemoveDeclaration(Patch patch, SyntaxNode declaration)
    {
        var documentation = declaration.GetLeadingTrivia().FirstOrDefault(trivia => trivia.HasStructure && !trivia.IsDirective);
        var start = documentation == default ? declaration.SpanStart : documentation.FullSpan.Start;
        RemoveWithBlankLine(patch, TextSpan.FromBounds(start, declaration.Span.End));
    }

    /// <summary>
    /// Takes lines out, with a blank line behind them that would be left at the beginning of a block or beside another one.
    /// </summary>
    private static void RemoveWithBlankLine(Patch patch, TextSpan span)
    {
        if (!RemoveLines(patch, span))
            return;
        var lines = patch.Context.Text.Lines;
        var (first, last) = (lines.IndexOf(span.Start), lines.IndexOf(span.End));
        var leavesBlank = (first == 0 || IsBlank(lines[first - 1]) || OpensBlock(lines[first - 1]))
            && last + 1 < lines.Count
            && IsBlank(lines[last + 1]);
        if (leavesBlank)
            patch.Delete(lines[last + 1].SpanIncludingLineBreak);
    }

    private static bool IsBlank(TextLine line) => string.IsNullOrWhiteSpace(line.ToString());

    private static bool OpensBlock(TextLine line) => line.ToString().TrimEnd().EndsWith("{", StringComparison.Ordinal);

    /// <summary>
    /// Takes a stretch out and, if nothing else stands there, its lines. The comments in it and behind it stay, on a line of
    /// their own.
    /// </summary>
    /// <returns>Whether whole lines went.</returns>
    public static bool RemoveLines(Patch patch, TextSpan span)
    {
        var layout = patch.Layout;
        if (!layout.IsFirstOnLine(span.Start))
        {
            patch.Delete(TextSpan.FromBounds(layout.StartOfBlanks(span.Start), span.End));
            return false;
        }

        var comments = Comments.In(patch.Context.Root, span).Any();
        if (layout.IsLastOnLine(span.End) && !comments)
        {
            var lines = TextSpan.FromBounds(layout.LineAt(span.Start).Start, layout.LineAt(span.End).EndIncludingLineBreak);
            patch.Delete(lines);
            return true;
        }

        // What follows on the line takes its place.
        patch.Delete(comments ? span : TextSpan.FromBounds(span.Start, layout.EndOfBlanks(span.End)));
        return false;
    }

    /// <summary>Whether an expression only looks: it calls, assigns and awaits nothing.</summary>
    private static bool DoesNothing(ExpressionSyntax expression) =>
        expression.DescendantNodesAndSelf().All(node => node is InvocationExpressionSyntax call ? AsksForText(call)
            : node is IdentifierNameSyntax or LiteralExpressionSyntax or ArgumentListSyntax or ArgumentSyntax
            or MemberAccessExpressionSyntax or ThisExpressionSyntax or PredefinedTypeSyntax or ParenthesizedExpressionSyntax
            or BinaryExpressionSyntax or PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression }
            or IsPatternExpressionSyntax or ConstantPatternSyntax or UnaryPatternSyntax);

    /// <summary><c>string.IsNullOrEmpty(key)</c></summary>
    private static bool AsksForText(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax
        {
            Name.Identifier.ValueText: "IsNullOrEmpty" or "IsNullOrWhiteSpace",
            Expression: PredefinedTypeSyntax or IdentifierNameSyntax { Identifier.ValueText: "String" },
        };

    /// <summary>Puts a statement on a line of its own behind another.</summary>
    public static void InsertAfter(Patch patch, StatementSyntax statement, string added)
    {
        var layout = patch.Layout;
        var line = layout.LineAt(statement.Span.End);
        var rest = patch.Context.Text.ToString(TextSpan.FromBounds(statement.Span.End, line.End)).Trim();
        var isLineTaken = rest.Length > 0 && !rest.StartsWith("//", StringComparison.Ordinal) && !IsComment(rest);
        var position = isLineTaken ? statement.Span.End : line.End;
        var newLine = layout.NewLine(statement.SpanStart);
        patch.Insert(position, newLine + added + (isLineTaken ? newLine : ""));
    }

    /// <summary>Puts statements before one; where only one statement can stand, all go into a block.</summary>
    public static void InsertBefore(Patch patch, StatementSyntax statement, IReadOnlyList<string> added)
    {
        var layout = patch.Layout;
        if (!CanInsertBeside(statement))
        {
            InBlock(patch, statement, added);
            return;
        }

        if (layout.IsFirstOnLine(statement.SpanStart))
        {
            patch.Insert(statement.SpanStart, string.Concat(added.Select(text => text + layout.NewLine(statement.SpanStart))));
            return;
        }

        // A block on one line is written over several.
        var deeper = layout.NewLine(statement.SpanStart, levels: 1);
        var previous = layout.StartOfBlanks(statement.SpanStart);
        patch.Delete(TextSpan.FromBounds(previous, statement.SpanStart));
        patch.Insert(statement.SpanStart, string.Concat(added.Select(text => deeper + text)) + deeper);
        if (statement.Parent is BlockSyntax block && block.Statements.Last() == statement
            && layout.LineAt(block.CloseBraceToken.SpanStart).LineNumber == layout.LineAt(statement.Span.End).LineNumber)
        {
            var end = layout.EndOfBlanks(statement.Span.End);
            if (end == block.CloseBraceToken.SpanStart)
                patch.Delete(TextSpan.FromBounds(statement.Span.End, end));
            patch.Insert(block.CloseBraceToken.SpanStart, layout.NewLine(statement.SpanStart));
        }
    }

    private static void InBlock(Patch patch, StatementSyntax statement, IReadOnlyList<string> added)
    {
        var layout = patch.Layout;
        var outer = layout.NewLine(statement.Parent!.SpanStart);
        if (layout.IsFirstOnLine(statement.SpanStart))
        {
            var inner = layout.NewLine(statement.SpanStart);
            var lines = outer + "{" + string.Concat(added.Select(text => inner + text)) + layout.EndOfLine;
            patch.Insert(layout.LineAt(statement.SpanStart).Start, lines.Substring(layout.EndOfLine.Length));
            patch.Insert(layout.LineAt(statement.Span.End).End, outer + "}");
        }
        else
        {
            var inner = outer + layout.Unit;
            patch.Delete(TextSpan.FromBounds(layout.StartOfBlanks(statement.SpanStart), statement.SpanStart));
            patch.Insert(statement.SpanStart, outer + "{" + string.Concat(added.Select(text => inner + text)) + inner);
            patch.Insert(statement.Span.End, outer + "}");
        }
    }

    private static bool IsComment(string text) =>
        text.StartsWith("/*", StringComparison.Ordinal) && text.EndsWith("*/", StringComparison.Ordinal);
}

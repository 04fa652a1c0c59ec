using System.Text;
using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.Http;
using Asterwise.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Asterwise.Analyzers.CodeFixes.Syntax;

/// <summary>Takes one parameter out of a query string and leaves the others, their order, and a URL that is still one.</summary>
internal static class UrlEditor
{
    /// <summary>
    /// The edit that removes the parameter from the text that it is written into; null where the text is not here to be edited.
    /// </summary>
    public static Removal? Remove(RequestWrite write)
    {
        var url = write.Url!;
        if (url.Parts.Length > Limits.Text || write.IsInPieces)
            return null;
        if (FindParameter(url.Text, write) is not { } cut)
            return null;
        var rest = new TextValue(url.Slice(0, cut.Start).Parts.AddRange(url.Slice(cut.End, url.Text.Length).Parts));
        if (rest.Parts.Length == 0)
        {
            // Nothing is left of "?api_key=…" as the query of a builder.
            return write.Operation.Syntax.Parent switch
            {
                AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax statement } => new Removal(statement, null),
                AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } assignment => new Removal(assignment, null),
                _ => new Removal(write.Syntax, Literal("")),
            };
        }

        // A text that is behind a local is not here to be edited; one that a constant stands for must be left whole.
        var whole = new HashSet<TextPart>(url.Parts);
        var isAllHere = rest.Parts.All(part =>
            write.Syntax.Span.Contains(part.Syntax.Span) && (IsWrittenOut(part) || whole.Contains(part)));
        if (!isAllHere)
            return null;

        return new Removal(write.Syntax, Build(rest, write.Syntax).WithTriviaFrom(write.Syntax));
    }

    private static (int Start, int End)? FindParameter(string text, RequestWrite write)
    {
        var written = write.Name + "=" + write.Value.Text;
        for (var position = text.IndexOf(written, StringComparison.Ordinal);
            position >= 0;
            position = text.IndexOf(written, position + 1, StringComparison.Ordinal))
        {
            var end = position + written.Length;
            if (position > 0 && text[position - 1] is not ('?' or '&'))
                continue;
            if (end < text.Length && text[end] is not ('&' or '#'))
                continue;
            if (position == 0)
                return end < text.Length && text[end] == '&' ? (0, end + 1) : (0, end);
            if (text[position - 1] == '?' && end < text.Length && text[end] == '&')
                return (position, end + 1);
            return (position - 1, end);
        }

        return null;
    }

    /// <summary>The text again, in the way that it was written: a literal, an interpolated string, or a sum.</summary>
    private static ExpressionSyntax Build(TextValue text, SyntaxNode original)
    {
        if (text.Parts.All(IsWrittenOut))
            return Literal(text.Text);
        if (original is BinaryExpressionSyntax && text.Parts.All(IsOperand))
            return KeyExpressions.Parse(string.Join(" + ", text.Parts.Select(Operand)));

        var content = new StringBuilder("$\"");
        foreach (var part in text.Parts)
        {
            if (IsWrittenOut(part))
                content.Append(SyntaxFactory.Literal(part.Text).ToString().Trim('"').Replace("{", "{{").Replace("}", "}}"));
            else if (part.Syntax.Parent is InterpolationSyntax interpolation)
                content.Append(interpolation);
            else
                content.Append(NeedsParentheses(part.Syntax) ? $"{{({part.Syntax})}}" : $"{{{part.Syntax}}}");
        }

        return KeyExpressions.Parse(content.Append('"').ToString());
    }

    private static LiteralExpressionSyntax Literal(string text) =>
        SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(text));

    private static bool IsOperand(TextPart part) =>
        part.Syntax is ExpressionSyntax && part.Syntax.Parent is not InterpolationSyntax;

    private static string Operand(TextPart part) =>
        IsWrittenOut(part)
            ? SyntaxFactory.Literal(part.Text).ToString()
            : KeyExpressions.Operand((ExpressionSyntax)part.Syntax).ToString();

    private static bool IsWrittenOut(TextPart part) =>
        part.Hole is null && part.Syntax is LiteralExpressionSyntax or InterpolatedStringTextSyntax;

    private static bool NeedsParentheses(SyntaxNode hole) =>
        hole is ConditionalExpressionSyntax or AssignmentExpressionSyntax or BinaryExpressionSyntax
        || hole.ToString().Contains("::");
}

using System.Text;
using Asterwise.Analyzers.Evidence;
using Asterwise.Analyzers.Http;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Asterwise.Analyzers.CodeFixes;

/// <summary>Takes one parameter out of a query string and leaves the others, their order, and a URL that is still one.</summary>
internal static class UrlEditor
{
    /// <summary>The edit that removes the parameter: a node and what replaces it, or null to remove the node. Null where there is none.</summary>
    public static (SyntaxNode Old, SyntaxNode? New)? Remove(RequestWrite write)
    {
        if (write.Member is null)
            return RemoveFromText(write);
        switch (write.Operation)
        {
            case IInvocationOperation { TargetMethod.Name: "AddQueryString" } call when write.Syntax is InvocationExpressionSyntax:
                var uri = call.Arguments.First(argument => argument.Parameter?.Name == "uri");
                return uri.Syntax is ArgumentSyntax { Expression: var url } ? (write.Syntax, url.WithTriviaFrom(write.Syntax)) : null;
            case IInvocationOperation { TargetMethod.Name: "Create" } when write.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var type } }:
                return (write.Syntax, KeyExpressions.Parse($"{type.WithoutTrivia()}.Empty").WithTriviaFrom(write.Syntax));
            case IInvocationOperation { TargetMethod.ReturnsVoid: false } when write.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var receiver } }:
                return (write.Syntax, receiver.WithTrailingTrivia(write.Syntax.GetTrailingTrivia()));
        }

        return write.Syntax.Parent switch
        {
            ExpressionStatementSyntax statement => (statement, null),
            InitializerExpressionSyntax => (write.Syntax, null),
            _ => null,
        };
    }

    /// <summary>The tree without the parameter.</summary>
    public static SyntaxNode? Apply(SyntaxNode root, (SyntaxNode Old, SyntaxNode? New) removal)
    {
        if (removal.New is not null)
            return root.ReplaceNode(removal.Old, removal.New);
        return removal.Old is ExpressionSyntax element && element.Parent is InitializerExpressionSyntax initializer && !HasComment(element)
            ? root.ReplaceNode(initializer, WithoutElement(initializer, element))
            : root.RemoveNode(removal.Old, SyntaxRemoveOptions.KeepExteriorTrivia);
    }

    /// <summary>In a list of lines, the comma before a last element stays, with the line break and the comment behind it.</summary>
    private static InitializerExpressionSyntax WithoutElement(InitializerExpressionSyntax initializer, ExpressionSyntax element)
    {
        var list = initializer.Expressions.GetWithSeparators();
        var index = list.IndexOf(element);
        var rest = list.RemoveAt(index);
        if (index < rest.Count)
            rest = rest.RemoveAt(index);
        else if (index > 0 && !list[index - 1].GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia))
            rest = SyntaxFactory.NodeOrTokenList(list.Take(index - 2).Append(list[index - 2].WithTrailingTrivia(element.GetTrailingTrivia())));
        return initializer.WithExpressions(SyntaxFactory.SeparatedList<ExpressionSyntax>(rest));
    }

    private static bool HasComment(SyntaxNode node) =>
        node.DescendantTrivia().Any(trivia => trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia);

    private static (SyntaxNode Old, SyntaxNode? New)? RemoveFromText(RequestWrite write)
    {
        var url = write.Url!;
        if (FindParameter(url.Text, write) is not { } cut)
            return null;
        var rest = new TextValue(url.Slice(0, cut.Start).Parts.AddRange(url.Slice(cut.End, url.Text.Length).Parts));
        if (rest.Parts.Length == 0)
        {
            // Nothing is left of "?api_key=…" as the query of a builder.
            return write.Operation.Syntax.Parent switch
            {
                AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax statement } => (statement, null),
                AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } assignment => (assignment, null),
                _ => (write.Syntax, SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(""))),
            };
        }

        // A text that is behind a local is not here to be edited; one that a constant stands for must be left whole.
        if (rest.Parts.Any(part => !write.Syntax.Span.Contains(part.Syntax.Span) || (!IsWrittenOut(part) && !url.Parts.Contains(part))))
            return null;

        return (write.Syntax, Build(rest, write.Syntax).WithTriviaFrom(write.Syntax));
    }

    private static (int Start, int End)? FindParameter(string text, RequestWrite write)
    {
        var written = write.Name + "=" + write.Value.Text;
        for (var position = text.IndexOf(written, StringComparison.Ordinal); position >= 0; position = text.IndexOf(written, position + 1, StringComparison.Ordinal))
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
            return SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(text.Text));
        if (original is BinaryExpressionSyntax && text.Parts.All(part => part.Syntax is ExpressionSyntax && part.Syntax.Parent is not InterpolationSyntax))
        {
            var operands = text.Parts.Select(part => IsWrittenOut(part) ? SyntaxFactory.Literal(part.Text).ToString() : KeyExpressions.Operand((ExpressionSyntax)part.Syntax).ToString());
            return KeyExpressions.Parse(string.Join(" + ", operands));
        }

        var content = new StringBuilder("$\"");
        foreach (var part in text.Parts)
        {
            if (IsWrittenOut(part))
                content.Append(SyntaxFactory.Literal(part.Text).ToString().Trim('"').Replace("{", "{{").Replace("}", "}}"));
            else if (part.Syntax.Parent is InterpolationSyntax interpolation)
                content.Append(interpolation);
            else
                content.Append('{').Append(NeedsParentheses(part.Syntax) ? $"({part.Syntax})" : part.Syntax.ToString()).Append('}');
        }

        return KeyExpressions.Parse(content.Append('"').ToString());
    }

    private static bool IsWrittenOut(TextPart part) =>
        part.Hole is null && part.Syntax is LiteralExpressionSyntax or InterpolatedStringTextSyntax;

    private static bool NeedsParentheses(SyntaxNode hole) => hole is ConditionalExpressionSyntax or AssignmentExpressionSyntax or BinaryExpressionSyntax || hole.ToString().Contains("::");
}

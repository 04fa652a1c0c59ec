using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.CodeFixes.Syntax;

/// <summary>Operands, arguments and elements of initializers, put in and taken out with what separates them.</summary>
internal static class Lists
{
    /// <summary>Takes items out, each with the separator that would be left over; one at least stays.</summary>
    public static void Remove(Patch patch, IReadOnlyList<SyntaxNode> items, Func<SyntaxNode, bool> isGone)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (!isGone(items[i]))
                continue;
            var end = i;
            while (end + 1 < items.Count && isGone(items[end + 1]))
                end++;
            if (end + 1 < items.Count)
                patch.Delete(TextSpan.FromBounds(items[i].SpanStart, items[end + 1].SpanStart));
            else if (i > 0)
                patch.Delete(TextSpan.FromBounds(items[i - 1].Span.End, items[end].Span.End));
            i = end;
        }
    }

    /// <summary>Takes one member out of the braces that it stands in with others, with its comma and its own line.</summary>
    public static void Remove<T>(Patch patch, SeparatedSyntaxList<T> items, T item)
        where T : SyntaxNode
    {
        var index = items.IndexOf(item);
        var end = index < items.SeparatorCount ? items.GetSeparator(index).Span.End : item.Span.End;
        if (patch.Layout.IsFirstOnLine(item.SpanStart))
            Statements.RemoveLines(patch, TextSpan.FromBounds(item.SpanStart, end));
        else if (index + 1 < items.Count)
            patch.Delete(TextSpan.FromBounds(item.SpanStart, items[index + 1].SpanStart));
        else
            patch.Delete(TextSpan.FromBounds(index > 0 ? items[index - 1].Span.End : item.SpanStart, end));
    }

    /// <summary>Takes one element out of an initializer, with its comma and the line that it has for itself.</summary>
    public static void Remove(Patch patch, InitializerExpressionSyntax initializer, ExpressionSyntax element)
    {
        var elements = initializer.Expressions;
        if (elements.Count == 1 && initializer.Parent is BaseObjectCreationExpressionSyntax creation)
        {
            RemoveAll(patch, creation, initializer);
            return;
        }

        Remove(patch, elements, element);
    }

    /// <summary>Of an initializer that would be empty, the parentheses are left that it stood in the place of.</summary>
    private static void RemoveAll(
        Patch patch, BaseObjectCreationExpressionSyntax creation, InitializerExpressionSyntax initializer)
    {
        var end = initializer.OpenBraceToken.GetPreviousToken().Span.End;
        patch.Delete(TextSpan.FromBounds(end, initializer.Span.End));
        if (creation.ArgumentList is null)
            patch.Insert(end, "()");
    }

    /// <summary>
    /// Puts an element behind the last one of an initializer: on a line of its own where they have lines of their own, with a
    /// comma behind it where the last one has one.
    /// </summary>
    public static void Add(Patch patch, InitializerExpressionSyntax initializer, string element)
    {
        var layout = patch.Layout;
        if (initializer.Expressions.Count == 0)
        {
            patch.Insert(initializer.OpenBraceToken.Span.End, " " + element);
            return;
        }

        var last = initializer.Expressions.Last();
        var hasComma = initializer.Expressions.SeparatorCount == initializer.Expressions.Count;
        var end = hasComma ? initializer.Expressions.GetSeparators().Last().Span.End : last.Span.End;
        if (!layout.IsFirstOnLine(last.SpanStart))
        {
            patch.Insert(end, (hasComma ? " " : ", ") + element + (hasComma ? "," : ""));
            return;
        }

        var added = layout.NewLine(last.SpanStart) + element + (hasComma ? "," : "");
        var lineEnd = layout.LineAt(end).End;
        var isCommentBehind = lineEnd <= initializer.CloseBraceToken.SpanStart && !layout.IsLastOnLine(end);
        if (isCommentBehind && !hasComma)
            patch.Insert(end, ",");
        patch.Insert(isCommentBehind ? lineEnd : end, (hasComma || isCommentBehind ? "" : ",") + added);
    }

    /// <summary>The initializer on one line is written over several, with one more element.</summary>
    public static void AddOnLines(Patch patch, InitializerExpressionSyntax initializer, string element)
    {
        var layout = patch.Layout;
        var place = initializer.Parent!.SpanStart;
        var inner = layout.NewLine(place, levels: 1);
        var before = layout.StartOfBlanks(initializer.SpanStart);
        patch.Delete(TextSpan.FromBounds(before, initializer.SpanStart));
        patch.Insert(initializer.SpanStart, layout.NewLine(place));
        var starts = initializer.Expressions.Select(item => item.SpanStart).ToList();
        foreach (var start in starts)
        {
            var blanks = layout.StartOfBlanks(start);
            patch.Delete(TextSpan.FromBounds(blanks, start));
            patch.Insert(start, inner);
        }

        var hasComma = initializer.Expressions.SeparatorCount == initializer.Expressions.Count;
        var close = initializer.CloseBraceToken.SpanStart;
        var end = initializer.CloseBraceToken.GetPreviousToken().Span.End;
        patch.Delete(TextSpan.FromBounds(end, close));
        patch.Insert(end, (hasComma || starts.Count == 0 ? "" : ",") + inner + element + "," + layout.NewLine(place));
    }
}

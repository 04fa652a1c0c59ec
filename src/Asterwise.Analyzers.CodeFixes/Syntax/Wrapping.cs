using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.CodeFixes.Syntax;

/// <summary>Breaks the lines that a fix has made too long, and no others.</summary>
internal static class Wrapping
{
    /// <summary>A line is broken once in each round; more nested code than this is left as it is.</summary>
    private const int Rounds = 6;

    public static SourceText Wrap(
        SourceText text, IReadOnlyList<TextSpan> changed, CSharpParseOptions options, CancellationToken token)
    {
        for (var round = 0; round < Rounds; round++)
        {
            var lines = LongLines(text, changed).ToList();
            if (lines.Count == 0)
                break;
            var root = CSharpSyntaxTree.ParseText(text, options, cancellationToken: token).GetRoot(token);
            var layout = new Layout(text);
            var changes = lines.SelectMany(line => Breaks(root, layout, line)).ToList();
            if (changes.Count == 0)
                break;
            changed = changed.Select(span => Moved(span, changes)).ToList();
            text = text.WithChanges(changes);
        }

        return text;
    }

    /// <summary>The lines that changed and are too long, in source order.</summary>
    private static IEnumerable<TextLine> LongLines(SourceText text, IReadOnlyList<TextSpan> changed)
    {
        var last = -1;
        foreach (var span in changed.OrderBy(span => span.Start))
        {
            var end = text.Lines.GetLineFromPosition(Math.Min(span.End, text.Length)).LineNumber;
            for (var number = Math.Max(last + 1, text.Lines.GetLineFromPosition(span.Start).LineNumber); number <= end; number++)
            {
                last = number;
                if (text.Lines[number].Span.Length > Layout.LongestLine)
                    yield return text.Lines[number];
            }
        }
    }

    /// <summary>Where a span is after changes that lie before it or in it.</summary>
    private static TextSpan Moved(TextSpan span, List<TextChange> changes) => TextSpan.FromBounds(
        span.Start + Added(changes.Where(change => change.Span.End <= span.Start)),
        span.End + Added(changes.Where(change => change.Span.End <= span.End)));

    private static int Added(IEnumerable<TextChange> changes) =>
        changes.Sum(change => change.NewText!.Length - change.Span.Length);

    /// <summary>
    /// What a member gives back goes on a line of its own; else the arguments of the outermost call that runs over the end get
    /// lines of their own; else <c>??</c> begins a new line; else what is assigned does.
    /// </summary>
    private static IEnumerable<TextChange> Breaks(SyntaxNode root, Layout layout, TextLine line)
    {
        var tokens = root.DescendantTokens(line.Span).Where(token => line.Span.Contains(token.Span)).ToList();
        var deeper = layout.NewLine(line.Start, levels: 1);
        if (ArrowOf(tokens) is { } body && line.End - body.SpanStart + deeper.Length <= Layout.LongestLine)
            return Break(layout, body.SpanStart, deeper);
        if (Coalesce(tokens) is { } coalesce && !tokens.Any(token => IsArgumentsAround(token, coalesce.SpanStart)))
            return Break(layout, coalesce.SpanStart, deeper);

        var list = tokens.FirstOrDefault(token => IsLong(token, line));
        if (list.Parent is ArgumentListSyntax { Arguments: var arguments })
            return arguments.Where(argument => line.Span.Contains(argument.SpanStart))
                .SelectMany(argument => Break(layout, argument.SpanStart, deeper));
        if (list.Parent is InitializerExpressionSyntax initializer)
            return BreakInitializer(layout, initializer, line);

        var assigned = tokens.FirstOrDefault(
            token => token.Kind() is SyntaxKind.EqualsToken or SyntaxKind.EqualsGreaterThanToken);
        return assigned.RawKind != 0 && IsOutsideText(assigned) && line.Span.Contains(assigned.GetNextToken().SpanStart)
            ? Break(layout, assigned.GetNextToken().SpanStart, deeper)
            : Enumerable.Empty<TextChange>();
    }

    /// <summary>The first token of a member's expression body that begins and ends on the line.</summary>
    private static SyntaxToken? ArrowOf(List<SyntaxToken> tokens)
    {
        var arrow = tokens.FirstOrDefault(token => token.Parent is ArrowExpressionClauseSyntax);
        var body = arrow.Parent as ArrowExpressionClauseSyntax;
        return body is not null && tokens.Contains(body.GetLastToken()) ? body.Expression.GetFirstToken() : null;
    }

    private static SyntaxToken? Coalesce(List<SyntaxToken> tokens)
    {
        var found = tokens.Skip(1)
            .FirstOrDefault(token => token.IsKind(SyntaxKind.QuestionQuestionToken) && IsOutsideText(token));
        return found.RawKind == 0 ? null : found;
    }

    /// <summary>Whether a parenthesis opens arguments that hold a place and can be put on lines of their own.</summary>
    private static bool IsArgumentsAround(SyntaxToken token, int position) =>
        token.IsKind(SyntaxKind.OpenParenToken)
        && token.Parent is ArgumentListSyntax list
        && list.Span.Contains(position)
        && IsOutsideText(token);

    private static bool IsLong(SyntaxToken token, TextLine line) =>
        IsOutsideText(token)
        && token.Kind() switch
        {
            SyntaxKind.OpenParenToken => token.Parent is ArgumentListSyntax { Arguments: var arguments } list
                && (arguments.Count > 1 || (arguments.Count == 1 && arguments[0].Expression is not LiteralExpressionSyntax))
                && list.CloseParenToken.SpanStart >= line.Start + Layout.LongestLine - 1
                && list.CloseParenToken.SpanStart < line.End,
            SyntaxKind.OpenBraceToken => token.Parent is InitializerExpressionSyntax { Expressions.Count: > 0 } initializer
                && initializer.CloseBraceToken.SpanStart >= line.Start + Layout.LongestLine - 1
                && initializer.CloseBraceToken.SpanStart < line.End,
            _ => false,
        };

    /// <summary>Within a string nothing is broken.</summary>
    private static bool IsOutsideText(SyntaxToken token) =>
        token.Parent?.FirstAncestorOrSelf<InterpolatedStringExpressionSyntax>() is null;

    private static IEnumerable<TextChange> BreakInitializer(Layout layout, InitializerExpressionSyntax initializer, TextLine line)
    {
        var (outer, inner) = (layout.NewLine(line.Start), layout.NewLine(line.Start, levels: 1));
        return Break(layout, initializer.OpenBraceToken.SpanStart, outer)
            .Concat(initializer.Expressions.Where(element => line.Span.Contains(element.SpanStart))
                .SelectMany(element => Break(layout, element.SpanStart, inner)))
            .Concat(Break(layout, initializer.CloseBraceToken.SpanStart, outer));
    }

    /// <summary>Puts a line break in the place of the blanks before a position.</summary>
    private static IEnumerable<TextChange> Break(Layout layout, int position, string newLine)
    {
        if (layout.IsFirstOnLine(position))
            yield break;
        yield return new TextChange(TextSpan.FromBounds(layout.StartOfBlanks(position), position), newLine);
    }
}

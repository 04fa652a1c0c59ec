using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.Http;
using Asterwise.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.CodeFixes.Syntax;

/// <summary>
/// Takes parameters out of the text of a URL, or fields out of that of a body, and leaves all else as it is written: the other
/// parameters, the form of the strings, the lines.
/// </summary>
internal sealed class UrlEditor
{
    private readonly Patch patch;

    /// <summary>What goes as a whole: a literal, a name, a hole.</summary>
    private readonly HashSet<SyntaxNode> gone = new();

    /// <summary>Of what goes in part, which characters of its value.</summary>
    private readonly Dictionary<SyntaxNode, List<TextSpan>> cuts = new();

    private readonly IReadOnlyList<RequestWrite> parameters;

    private UrlEditor(Patch patch, IReadOnlyList<RequestWrite> parameters)
    {
        this.patch = patch;
        this.parameters = parameters;
    }

    /// <summary>Takes parameters of one URL out.</summary>
    /// <returns>Whether its text is here to be edited.</returns>
    public static bool Remove(Patch patch, IReadOnlyList<RequestWrite> parameters) =>
        parameters[0].Syntax is ExpressionSyntax text
        && new UrlEditor(patch, parameters) is var editor
        && editor.Remove(parameters[0].Url!, text, editor.RangesIn(parameters[0].Url!.Text));

    /// <summary>Takes stretches out of another text.</summary>
    public static bool Remove(Patch patch, RequestWrite write, TextValue value, IReadOnlyList<TextSpan> stretches) =>
        write.Syntax is ExpressionSyntax text
        && new UrlEditor(patch, new[] { write }).Remove(value, text, stretches.ToList());

    private bool Remove(TextValue url, ExpressionSyntax text, List<TextSpan> ranges)
    {
        if (url.Parts.Length > Limits.Text || !Mark(url, text, ranges))
            return false;
        if (IsGone(text, 0))
            return RemoveAll(text);
        return LeavesItself(text) is { } statement ? Statements.Remove(patch, statement) : Edit(text, 0);
    }

    /// <summary>What of the URL goes: the parameters, each with the separator that would be left over.</summary>
    private List<TextSpan> RangesIn(string url)
    {
        var found = new List<TextSpan>();
        foreach (var span in parameters.Select(parameter => parameter.UrlSpan))
        {
            var isNext = found.Count > 0 && found[found.Count - 1].End + 1 == span.Start;
            if (isNext)
                found[found.Count - 1] = TextSpan.FromBounds(found[found.Count - 1].Start, span.End);
            else
                found.Add(span);
        }

        return found.Select(span => WithSeparator(span, url)).ToList();
    }

    private static TextSpan WithSeparator(TextSpan span, string url)
    {
        var isFollowed = span.End < url.Length && url[span.End] == '&';
        var isFirst = span.Start == 0 || (url[span.Start - 1] == '?' && isFollowed);
        return isFirst
            ? TextSpan.FromBounds(span.Start, span.End + (isFollowed ? 1 : 0))
            : TextSpan.FromBounds(span.Start - 1, span.End);
    }

    /// <summary>Finds what the ranges are written with; false where that is elsewhere, or is to stay in part.</summary>
    private bool Mark(TextValue url, SyntaxNode text, List<TextSpan> ranges)
    {
        var kept = new HashSet<SyntaxNode>();
        var position = 0;
        foreach (var part in url.Parts)
        {
            var span = new TextSpan(position, part.Length);
            position = span.End;
            if (IsPunctuation(part.Syntax))
                continue;
            var overlaps = ranges.Select(range => range.Overlap(span)).Where(overlap => overlap is not null).ToList();
            if (overlaps.Count == 0)
            {
                kept.Add(part.Syntax);
                continue;
            }

            if (!text.Span.Contains(part.Syntax.Span))
                return false;
            if (overlaps[0] == span)
                gone.Add(part.Syntax);
            else if (IsWrittenOut(part))
                cuts[part.Syntax] = overlaps.Select(overlap => Within(span, overlap!.Value)).ToList();
            else
                return false;
        }

        return !gone.Overlaps(kept);
    }

    private static TextSpan Within(TextSpan whole, TextSpan part) => new(part.Start - whole.Start, part.Length);

    /// <summary>What stands between others, or around them, goes with them.</summary>
    private static bool IsPunctuation(SyntaxNode text) =>
        text.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } }
        && SyntaxIndex.NameOf(call.Expression) is "Format" or "Join" or "Create"
        && FirstText(call) == text;

    private static SyntaxNode? FirstText(InvocationExpressionSyntax call) =>
        call.ArgumentList.Arguments.Select(argument => argument.Expression).FirstOrDefault(IsStringLiteral);

    private static bool IsStringLiteral(ExpressionSyntax expression) =>
        expression is LiteralExpressionSyntax && expression.Kind() is SyntaxKind.StringLiteralExpression
            or SyntaxKind.CharacterLiteralExpression;

    private static bool IsWrittenOut(TextPart part) =>
        part.Hole is null && part.Source == part.Syntax && part.Syntax is LiteralExpressionSyntax or InterpolatedStringTextSyntax;

    private bool IsGone(SyntaxNode node, int depth) =>
        gone.Contains(node)
        || (depth < Limits.Depth && Pieces(node) is { Count: > 0 } pieces && pieces.All(piece => IsGone(piece, depth + 1)));

    /// <summary>What a text is put together from; none of a text that is one piece.</summary>
    private static IReadOnlyList<SyntaxNode> Pieces(SyntaxNode node) => node switch
    {
        ParenthesizedExpressionSyntax parenthesized => new[] { parenthesized.Expression },
        InterpolatedStringExpressionSyntax interpolated => interpolated.Contents,
        InterpolationSyntax interpolation => new[] { interpolation.Expression },
        BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression) => Operands(sum),
        InvocationExpressionSyntax call => TextsOf(call),
        ArgumentSyntax argument => new[] { argument.Expression },
        ArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions,
        ImplicitArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions,
        BaseObjectCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions,
        CollectionExpressionSyntax collection => collection.Elements,
        ExpressionElementSyntax element => new[] { element.Expression },
        _ => Array.Empty<SyntaxNode>(),
    };

    private static IReadOnlyList<SyntaxNode> TextsOf(InvocationExpressionSyntax call) =>
        SyntaxIndex.NameOf(call.Expression) is "Concat" or "Join" or "Format" or "Invariant" or "Create"
            ? call.ArgumentList.Arguments.Where(argument => !IsPunctuation(argument.Expression)).ToList()
            : Array.Empty<SyntaxNode>();

    private static IReadOnlyList<SyntaxNode> Operands(BinaryExpressionSyntax sum)
    {
        var operands = new List<SyntaxNode>();
        ExpressionSyntax current = sum;
        while (current is BinaryExpressionSyntax binary && binary.IsKind(SyntaxKind.AddExpression))
        {
            operands.Add(binary.Right);
            current = binary.Left;
        }

        operands.Add(current);
        operands.Reverse();
        return operands;
    }

    /// <summary>Nothing is left of <c>"?api_key=…"</c>, as the query of a builder or as what is put behind a URL.</summary>
    private bool RemoveAll(ExpressionSyntax text)
    {
        switch (text.Parent)
        {
            case AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax statement }:
                return Statements.Remove(patch, statement);
            case AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax initializer } assignment:
                Lists.Remove(patch, initializer, assignment);
                return true;
            case ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call }
                when SyntaxIndex.NameOf(call.Expression) == "Append":
                return RemoveAppending(call);
            default:
                patch.Replace(text, "\"\"");
                return true;
        }
    }

    private bool RemoveAppending(InvocationExpressionSyntax call)
    {
        if (call.Expression is not MemberAccessExpressionSyntax { Expression: var builder })
            return false;
        if (builder is IdentifierNameSyntax && call.Parent is ExpressionStatementSyntax whole)
            return Statements.Remove(patch, whole);
        patch.Delete(TextSpan.FromBounds(builder.Span.End, call.Span.End));
        return true;
    }

    /// <summary><c>url = url + "?api_key=" + key;</c>, of which <c>url = url;</c> would be left.</summary>
    private ExpressionStatementSyntax? LeavesItself(ExpressionSyntax text)
    {
        if (text.Parent is not AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax statement } assignment)
            return null;
        var left = Pieces(text).Where(piece => !IsGone(piece, 0)).ToList();
        return left.Count == 1 && left[0].IsEquivalentTo(assignment.Left, topLevel: false) ? statement : null;
    }

    private bool Edit(SyntaxNode node, int depth)
    {
        if (cuts.TryGetValue(node, out var cut))
            return Cut(node, cut);
        if (!gone.Concat(cuts.Keys).Any(piece => node.Span.Contains(piece.Span)))
            return true;
        var pieces = Pieces(node);
        if (pieces.Count == 0 || depth > Limits.Depth || (node is InvocationExpressionSyntax call && !EditFormat(call)))
            return false;
        if (node is InterpolatedStringExpressionSyntax text)
            return EditInterpolated(text, depth);
        if (node is BinaryExpressionSyntax && !StaysText(pieces))
            return false;
        Lists.Remove(patch, pieces, piece => IsGone(piece, 0));
        return pieces.Where(piece => !IsGone(piece, 0)).All(piece => Edit(piece, depth + 1));
    }

    /// <summary>Without a text among its first two operands, a sum would be one of numbers.</summary>
    private bool StaysText(IReadOnlyList<SyntaxNode> operands) =>
        operands.Where(operand => !IsGone(operand, 0)).Take(2).Any(operand =>
            patch.Context.Model.GetTypeInfo(operand).Type?.SpecialType == SpecialType.System_String);

    private bool EditInterpolated(InterpolatedStringExpressionSyntax text, int depth)
    {
        foreach (var piece in text.Contents)
        {
            if (IsGone(piece, 0))
                patch.DeleteFrom(text, piece.Span);
            else if (!Edit(piece, depth + 1))
                return false;
        }

        var isPlain = text.Contents.All(piece => IsGone(piece, 0) || IsWithoutBraces(piece));
        var conversion = patch.Context.Model.GetConversion(text);
        var isText = !conversion.IsInterpolatedString && !conversion.IsInterpolatedStringHandler;
        if (isPlain && isText && text.StringStartToken.Text.Contains('$'))
            patch.Replace(text.StringStartToken, text.StringStartToken.Text.Replace("$", ""));
        return true;
    }

    private static bool IsWithoutBraces(InterpolatedStringContentSyntax piece) =>
        piece is InterpolatedStringTextSyntax && piece.ToString().IndexOfAny(new[] { '{', '}' }) < 0;

    private bool Cut(SyntaxNode text, List<TextSpan> stretches)
    {
        var literal = LiteralText.Of(text.GetFirstToken());
        foreach (var stretch in stretches)
        {
            if (literal?.SourceOf(stretch) is not { } source)
                return false;
            patch.Delete(source);
        }

        return true;
    }

    /// <summary>
    /// In <c>string.Format("…&amp;api_key={1}&amp;q={2}", a, key, q)</c> the parameter goes from the format, and the items
    /// behind it are counted anew.
    /// </summary>
    private bool EditFormat(InvocationExpressionSyntax call)
    {
        if (SyntaxIndex.NameOf(call.Expression) != "Format" || FirstText(call) is not LiteralExpressionSyntax format)
            return true;
        var items = call.ArgumentList.Arguments.Where(argument => argument.SpanStart > format.Span.End).ToList();
        var text = format.Token.Text;
        for (var number = items.Count - 1; number >= 0; number--)
        {
            if (!IsGone(items[number].Expression, 0))
                continue;
            var mark = "{" + number + "}";
            var written = parameters.Select(parameter => parameter.Name + "=" + mark).FirstOrDefault(text.Contains);
            var first = text.IndexOf(mark, StringComparison.Ordinal);
            if (written is null || first != text.LastIndexOf(mark, StringComparison.Ordinal))
                return false;
            var span = WithSeparator(new TextSpan(text.IndexOf(written, StringComparison.Ordinal), written.Length), text);
            text = text.Remove(span.Start, span.Length);
            for (var next = number + 1; next < items.Count; next++)
                text = text.Replace("{" + next, "{" + (next - 1));
        }

        if (text != format.Token.Text)
            patch.Replace(format.Token, text);
        return true;
    }
}

using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Asterwise.Analyzers.Http;

/// <summary>A header field in one text: <c>"X-API-Key: " + key</c> (RFC 9112 section 5).</summary>
internal static class HeaderLine
{
    private const char Separator = ':';

    private static readonly char[] Blanks = { ' ', '\t' };

    /// <summary>Whether an argument may be one: the question that is asked before anything is bound.</summary>
    public static bool MayBe(ArgumentSyntax argument) =>
        argument.Expression is LiteralExpressionSyntax or InterpolatedStringExpressionSyntax or BinaryExpressionSyntax
        && argument.Expression.DescendantTokens().Take(Limits.Steps)
            .Any(token => TextExpressions.IsText(token) && token.ValueText.IndexOf(Separator) > 0);

    /// <summary>The field, taken apart; nothing where its name is computed.</summary>
    public static IEnumerable<RequestWrite> WritesOf(Use use, Target target, IOperation line, ValueTracer values)
    {
        var field = TextValue.Of(line, values);
        var end = field.Text.IndexOf(Separator);
        var isNamed = end > 0 && field.Text.IndexOf(TextValue.HoleMark, 0, end) < 0;
        if (!isNamed || target.Role == Role.NotARequest)
            yield break;
        var start = end + 1;
        while (start < field.Text.Length && Blanks.Contains(field.Text[start]))
            start++;
        var value = field.Slice(start, field.Text.Length);
        yield return new RequestWrite(RequestPart.Header, field.Text.Substring(0, end).Trim(), value, line.Syntax, use.Operation)
        {
            Row = use.Row,
            Target = target,
        };
    }
}

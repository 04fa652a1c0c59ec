using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.Http;

/// <summary>Where in a file a query parameter is written, which may be a small part of a URL over several lines.</summary>
internal static class ParameterPlace
{
    private static readonly char[] Ends = { '&', '#' };

    /// <summary>
    /// From its name to the end of its value, as far as both are written in the text of the URL; all that
    /// <see cref="RequestWrite.Syntax"/> covers where the name is not, or is added by a call.
    /// </summary>
    public static TextSpan Of(RequestWrite parameter)
    {
        // With its trivia: to look for the first token of a long sum for each of its parameters would cost its length each time.
        var whole = parameter.Syntax.FullSpan;
        if (parameter.Url is not { } url
            || parameter.UrlSpan.IsEmpty
            || NameIn(url, parameter) is not { } name
            || !whole.Contains(name))
        {
            return parameter.Syntax.Span;
        }

        var end = IsPieceOfFormat(url.PartAt(parameter.UrlSpan.Start)) ? name.End : EndIn(url, parameter, name.Start);
        return TextSpan.FromBounds(name.Start, end > name.End && end <= whole.End ? end : name.End);
    }

    /// <summary>The name with as much of the value as stands in the same literal.</summary>
    private static TextSpan? NameIn(TextValue url, RequestWrite parameter)
    {
        var part = url.PartAt(parameter.UrlSpan.Start);
        if (part.Syntax.SyntaxTree != parameter.Syntax.SyntaxTree)
            return null;
        if (IsWrittenOut(part))
            return url.SourceOf(parameter.UrlSpan);
        return IsLiteral(part.Syntax) ? NameInFormat(part.Syntax.GetFirstToken(), parameter.Name) : part.Syntax.Span;
    }

    /// <summary>Where the value ends, with the hole or the call that its last part stands in.</summary>
    private static int EndIn(TextValue url, RequestWrite parameter, int name)
    {
        var last = parameter.UrlSpan.End - 1;
        var part = url.PartAt(last);
        var isCut = IsWrittenOut(part) && parameter.UrlSpan.End < url.Text.Length && url.PartAt(last + 1) == part;
        if (isCut && url.SourceOf(new TextSpan(last, 1)) is { } source)
            return source.End;
        return part.Syntax.AncestorsAndSelf().Take(Limits.Depth).TakeWhile(node => node.FullSpan.Start > name)
            .Select(node => node.Span.End).LastOrDefault();
    }

    private static bool IsLiteral(SyntaxNode text) =>
        text.IsKind(SyntaxKind.StringLiteralExpression) || text is InterpolatedStringTextSyntax;

    private static bool IsWrittenOut(TextPart part) =>
        part.Source == part.Syntax && IsLiteral(part.Syntax) && !IsPieceOfFormat(part);

    /// <summary>Between the pieces of a format its values stand, which are written behind it.</summary>
    private static bool IsPieceOfFormat(TextPart part) =>
        IsLiteral(part.Source) && part.Text != part.Source.GetFirstToken().ValueText;

    /// <summary><c>api_key={1}</c> in the text of a format.</summary>
    private static TextSpan? NameInFormat(SyntaxToken format, string name)
    {
        var start = format.ValueText.IndexOf(name + "=", StringComparison.Ordinal);
        if (start < 0)
            return null;
        var end = format.ValueText.IndexOfAny(Ends, start) is >= 0 and var next ? next : format.ValueText.Length;
        return LiteralText.Of(format)?.SourceOf(TextSpan.FromBounds(start, end));
    }
}

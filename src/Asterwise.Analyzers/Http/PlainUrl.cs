using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.Http;

/// <summary>A text that is an absolute URL of the scheme <c>http</c>.</summary>
/// <param name="Text">The URL, or as much of it as is known.</param>
/// <param name="Operation">The whole text in the source.</param>
internal sealed record PlainUrl(TextValue Text, IOperation Operation)
{
    private const string Scheme = "http://";

    /// <summary>
    /// Whether a piece of text may begin such a URL: the question that is asked before anything is bound.
    /// </summary>
    public static bool MayBegin(string text) => text.TrimStart().StartsWith(Scheme, StringComparison.OrdinalIgnoreCase);

    /// <summary>The URL that a text is; null of any other text, and of one that is only looked for in others.</summary>
    public static PlainUrl? Of(IOperation text, ValueTracer values)
    {
        var url = TextValue.Of(text, values);
        return MayBegin(url.Text) && IsOneWord(url.Text) && !IsComparedWith(text) ? new PlainUrl(url, text) : null;
    }

    /// <summary>What a diagnostic underlines: the scheme and the host, as far as they are written in one literal.</summary>
    public TextSpan Place
    {
        get
        {
            var start = Text.Text.Length - Text.Text.TrimStart().Length;
            var end = UrlHost.Of(Text.Text.Substring(start)) is { } host ? start + host.End : start + Scheme.Length;
            var part = Text.PartAt(start);
            var isHere = part.Source == part.Syntax && Operation.Syntax.Span.Contains(part.Syntax.Span);
            return isHere && Text.SourceOf(TextSpan.FromBounds(start, end)) is { } place ? place : Operation.Syntax.Span;
        }
    }

    /// <summary>The port that the URL names; empty where it names none, and null where that is computed.</summary>
    public string? Port
    {
        get
        {
            var text = Text.Text.TrimStart();
            if (UrlHost.Of(text) is not { End: var end } || end == text.Length || text[end] != ':')
                return "";
            var port = text.Substring(end + 1).Split('/', '?', '#')[0];
            return port.All(char.IsDigit) ? port : null;
        }
    }

    /// <summary>Prose may begin with a URL, and goes on behind a blank.</summary>
    private static bool IsOneWord(string text) => !text.Trim().Any(char.IsWhiteSpace);

    private static bool IsComparedWith(IOperation text) => text.Outermost().Parent switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } => true,
        IPatternOperation or IIsPatternOperation or ICaseClauseOperation => true,
        IArgumentOperation { Parent: IInvocationOperation call } => IsOfTexts(call.TargetMethod.ContainingType),
        _ => text.Syntax.FirstAncestorOrSelf<AttributeSyntax>() is not null,
    };

    private static bool IsOfTexts(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_String || type.Name is "StringComparer" or "Regex" or "StringExtensions";
}

using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.Fuzz.Examination;

/// <summary>What a fix must leave as it is, whatever it repairs: compared before and after.</summary>
internal static partial class FixCheck
{
    private const string Placeholder = "aw_your_key_here";

    /// <param name="before">The file before the fix.</param>
    /// <param name="after">The file after it.</param>
    /// <param name="reported">What the fix is of, and may lose its texts.</param>
    public static IEnumerable<(FailureKind Kind, string Detail)> Compare(Document before, Document after, TextSpan reported)
    {
        var (old, changed) = (TextOf(before), TextOf(after));
        foreach (var lost in Lost(CommentsIn(old), CommentsIn(changed)))
            yield return (FailureKind.LostComment, lost);
        foreach (var doubled in Lost(CommentsIn(changed), CommentsIn(old)).Where(comment => !IsWord(comment)))
            yield return (FailureKind.DoubledComment, doubled);
        var text = changed.ToString();
        foreach (var literal in LiteralsIn(old, reported).Where(literal => !text.Contains(literal, StringComparison.Ordinal)))
            yield return (FailureKind.LostLiteral, literal);
        foreach (var line in Lost(Lines(old), Lines(changed)).Intersect(Lost(Lines(changed), Lines(old)), Trimmed.Comparer))
            yield return (FailureKind.OtherLine, line);
        if (HasOnly(old, "\r\n") && !HasOnly(changed, "\r\n"))
            yield return (FailureKind.LineEnds, "CRLF");
        var isOfTabs = Lines(old).Any(IsIndentedByTabs) && !Lines(old).Any(IsIndentedByBlanks);
        if (isOfTabs && Lines(changed).FirstOrDefault(IsIndentedByBlanks) is { } blanks)
            yield return (FailureKind.Tabs, blanks);
        if (old.Encoding?.GetPreamble().Length != changed.Encoding?.GetPreamble().Length)
            yield return (FailureKind.ByteOrderMark, $"{old.Encoding} {changed.Encoding}");
    }

    /// <summary>
    /// The compiler's warnings that were not there before, but that a parameter is not read any more: its callers give it; and
    /// that a library is for an older framework, which the SDK does not say.
    /// </summary>
    public static IEnumerable<string> NewWarnings(ImmutableArray<Diagnostic> before, ImmutableArray<Diagnostic> after) =>
        Lost(Warnings(after), Warnings(before));

    private static IEnumerable<string> Warnings(ImmutableArray<Diagnostic> diagnostics) =>
        diagnostics.Where(diagnostic => diagnostic is { Severity: DiagnosticSeverity.Warning, Id: not ("CS9113" or "CS1701") })
            .Select(diagnostic => diagnostic.Id);

    private static SourceText TextOf(Document document) => document.GetTextAsync().GetAwaiter().GetResult();

    /// <summary>What they say, however they are written; a key in one becomes a placeholder.</summary>
    private static List<string> CommentsIn(SourceText text) =>
    [
        .. CSharpSyntaxTree.ParseText(text, Places.Frame.ParseOptions).GetRoot().DescendantTrivia()
            .Where(trivia => trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia)
            .Select(trivia => Key().Replace(trivia.ToString().Trim('/', '*', ' '), Placeholder)),
    ];

    /// <summary>What a fix says itself.</summary>
    private static bool IsWord(string comment) => comment.StartsWith("was another key", StringComparison.Ordinal);

    /// <summary>Texts that are neither a key nor a name of one, nor a part of a URL that holds one.</summary>
    private static IEnumerable<string> LiteralsIn(SourceText text, TextSpan reported) =>
        CSharpSyntaxTree.ParseText(text, Places.Frame.ParseOptions).GetRoot().DescendantTokens()
            .Where(token => token.IsKind(SyntaxKind.StringLiteralToken) && token.ValueText.Length > 2)
            .Where(token => !reported.Contains(token.Span) && !OfCredential().IsMatch(WholeTextOf(token)))
            .Select(token => token.Text);

    /// <summary>
    /// With its neighbours, as <c>string.Concat("Auth", "orization")</c> is one name, and so is an interpolation of the two.
    /// </summary>
    private static string WholeTextOf(SyntaxToken token)
    {
        var around = token.Parent?.Parent;
        var whole = around is BinaryExpressionSyntax ? around
            : around is InterpolationSyntax hole ? hole.Parent
            : around?.Parent?.Parent is InvocationExpressionSyntax call && call.Expression.ToString() == "string.Concat" ? call
            : token.Parent;
        var texts = whole!.DescendantTokens().Where(part => part.Value is string or char);
        return string.Concat(texts.Select(part => part.ValueText));
    }

    private static List<string> Lines(SourceText text) => [.. text.Lines.Select(line => line.ToString())];

    private static bool IsIndentedByTabs(string line) => line.StartsWith('\t');

    private static bool IsIndentedByBlanks(string line) => line.StartsWith(' ');

    /// <summary>What is in one list, as often as it is there more than in the other.</summary>
    private static List<string> Lost(IEnumerable<string> before, IEnumerable<string> after)
    {
        var left = before.ToList();
        foreach (var item in after)
            left.Remove(item);
        return left;
    }

    private static bool HasOnly(SourceText text, string end) =>
        text.Lines.SkipLast(1).All(line => text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak)) == end);

    [GeneratedRegex(@"aw_[A-Za-z0-9_-]{40,}|YXdf[A-Za-z0-9+/=]{20,}")]
    private static partial Regex Key();

    [GeneratedRegex(@"aw_|[?&=]|api|key|token|auth|bearer|basic|secret|scheme", RegexOptions.IgnoreCase)]
    private static partial Regex OfCredential();

    /// <summary>Lines that differ in their blanks alone.</summary>
    private sealed class Trimmed : IEqualityComparer<string>
    {
        public static readonly Trimmed Comparer = new();

        public bool Equals(string? one, string? other) => one?.Trim() == other?.Trim() && one?.Trim().Length > 2;

        public int GetHashCode(string line) => string.GetHashCode(line.Trim(), StringComparison.Ordinal);
    }
}

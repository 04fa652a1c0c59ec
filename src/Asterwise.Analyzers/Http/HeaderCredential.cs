using Asterwise.Analyzers.Evidence;
using Asterwise.Analyzers.Keys;

namespace Asterwise.Analyzers.Http;

internal enum SchemeProblem
{
    None,

    /// <summary>The key alone in <c>Authorization</c>.</summary>
    NoScheme,

    /// <summary><c>Token</c>, <c>ApiKey</c>, <c>Basic</c> and so on.</summary>
    OtherScheme,

    /// <summary><c>Bearer Bearer aw_…</c>.</summary>
    Doubled,

    /// <summary><c>Beareraw_…</c> or <c>Bearer: aw_…</c>.</summary>
    NotSeparated,

    /// <summary><c>X-API-Key: Bearer aw_…</c>.</summary>
    SchemeInKeyHeader,

    /// <summary>The whole value given as the scheme: <c>new AuthenticationHeaderValue("Bearer " + key)</c> throws.</summary>
    WholeValueAsScheme,
}

/// <summary>The value of a credential header, taken apart into scheme and key.</summary>
/// <param name="Problem">What is wrong with the scheme, or <see cref="SchemeProblem.None"/>.</param>
/// <param name="Scheme">The scheme as written, without separators; empty where there is none.</param>
/// <param name="Key">The rest: the key.</param>
internal sealed record HeaderCredential(SchemeProblem Problem, string Scheme, TextValue Key)
{
    private static readonly char[] Separators = { ' ', ':', '\t' };

    public static HeaderCredential Of(RequestWrite write)
    {
        var value = write.Value;
        var text = value.Text;
        var start = SkipSeparators(text, 0);
        var end = start;
        while (end < text.Length && text[end] != TextValue.HoleMark && text[end] is not (' ' or '\t'))
            end++;

        // A word that is followed by nothing is the key itself, be it known or computed.
        var word = text.Substring(start, end - start);
        var isWhole = end == text.Length || (end == start && text.IndexOf(' ', end) < 0);
        if (isWhole && !IsScheme(word, AsterwiseApi.Scheme))
        {
            var problem = AsterwiseApi.SameHeader(write.Name, AsterwiseApi.KeyHeader) || text.Length == start ? SchemeProblem.None : SchemeProblem.NoScheme;
            return new HeaderCredential(problem, "", value.Slice(start, text.Length));
        }

        if (word.Length == 0 || ApiKey.IsKeyOrPlaceholder(word))
            return new HeaderCredential(SchemeProblem.None, "", value.Slice(start, text.Length));

        var keyStart = SkipSeparators(text, end);
        var scheme = word.TrimEnd(Separators);
        if (!AsterwiseApi.SameHeader(write.Name, AsterwiseApi.AuthorizationHeader))
        {
            var isSchemed = IsScheme(scheme, AsterwiseApi.Scheme) || (end > start && end < text.Length && Names.IsCredential(scheme));
            return new HeaderCredential(isSchemed && keyStart < text.Length ? SchemeProblem.SchemeInKeyHeader : SchemeProblem.None, scheme, value.Slice(isSchemed ? keyStart : start, text.Length));
        }

        if (!IsScheme(scheme, AsterwiseApi.Scheme))
            return new HeaderCredential(keyStart < text.Length ? SchemeProblem.OtherScheme : SchemeProblem.None, scheme, value.Slice(keyStart, text.Length));
        if (keyStart == text.Length)
            return new HeaderCredential(SchemeProblem.None, scheme, TextValue.Empty);
        if (word.Length != scheme.Length || keyStart == end || text.IndexOf(':', end, keyStart - end) >= 0)
            return new HeaderCredential(SchemeProblem.NotSeparated, scheme, value.Slice(keyStart, text.Length));
        if (string.Compare(text, keyStart, AsterwiseApi.Scheme, 0, AsterwiseApi.Scheme.Length, StringComparison.OrdinalIgnoreCase) == 0)
            return new HeaderCredential(SchemeProblem.Doubled, scheme, value.Slice(SkipSeparators(text, keyStart + AsterwiseApi.Scheme.Length), text.Length));
        var isSchemeArgument = write.Member is { Kind: MemberKind.Authorization, Member: StackMember.Constructor } && write.Operation is Microsoft.CodeAnalysis.Operations.IObjectCreationOperation { Arguments.Length: 1 };
        return new HeaderCredential(isSchemeArgument ? SchemeProblem.WholeValueAsScheme : SchemeProblem.None, scheme, value.Slice(keyStart, text.Length));
    }

    /// <summary>Schemes compare without case (RFC 9110 section 11.1).</summary>
    private static bool IsScheme(string word, string scheme) => word.Equals(scheme, StringComparison.OrdinalIgnoreCase);

    private static int SkipSeparators(string text, int start)
    {
        while (start < text.Length && Separators.Contains(text[start]))
            start++;
        return start;
    }
}

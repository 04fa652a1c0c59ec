using System.Text.RegularExpressions;
using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.Keys;
using Asterwise.Analyzers.Values;

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

    /// <summary><c>Beareraw_…</c>, <c>Bearer: aw_…</c>, or more than one space or a tab between the two.</summary>
    NotSeparated,

    /// <summary><c>Bearer</c> and the key in base64.</summary>
    InBase64,

    /// <summary><c>"Bearer {apiKey}"</c> without its <c>$</c>, or the name in braces alone.</summary>
    NotInterpolated,

    /// <summary><c>Bearer "aw_…"</c> or <c>Bearer &lt;aw_…&gt;</c>.</summary>
    Wrapped,

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
    /// <summary>A name, a path of names or a number in braces, which an interpolation or a format would have replaced.</summary>
    private static readonly Regex InBraces = new(@"^\{+ *[\w.]+ *\}+$", RegexOptions.CultureInvariant);

    private static readonly char[] Blanks = { ' ', '\t' };
    private static readonly char[] Separators = { ' ', '\t', ':' };
    private static readonly char[] Opening = { '"', '\'', '<' };
    private static readonly char[] Closing = { '"', '\'', '>' };

    /// <summary>Whether a write attaches a credential as the API takes it.</summary>
    public static bool IsRight(RequestWrite write) =>
        write.Part == RequestPart.Header
        && AsterwiseApi.IsCredentialHeader(write.Name)
        && Of(write) is { Problem: SchemeProblem.None, Key.Text.Length: > 0 };

    public static HeaderCredential Of(RequestWrite write) =>
        Of(write.Name, write.Value, write.IsInBase64, write.IsWholeValueAsScheme);

    public static HeaderCredential Of(
        string header, TextValue value, bool isInBase64 = false, bool isWholeValueAsScheme = false)
    {
        var credential = TakenApart(header, value, isWholeValueAsScheme);
        return credential switch
        {
            { Key.IsConstant: true } when InBraces.IsMatch(credential.Key.Text)
                => credential with { Problem = SchemeProblem.NotInterpolated },
            { Problem: SchemeProblem.None, Scheme.Length: > 0 } when isInBase64 || IsKeyInBase64(credential.Key)
                => credential with { Problem = SchemeProblem.InBase64 },
            _ => credential,
        };
    }

    private static bool IsKeyInBase64(TextValue key) => key.IsConstant && ApiKey.TryFindBase64(key.Text, 0, out _);

    private static HeaderCredential TakenApart(string header, TextValue value, bool isWholeValueAsScheme)
    {
        var text = value.Text.TrimEnd(Blanks);
        var start = Skip(text, 0, Blanks);
        var end = start;
        while (end < text.Length && text[end] != TextValue.HoleMark && !Blanks.Contains(text[end]))
            end++;
        var word = text.Substring(start, end - start);
        var isAuthorization = AsterwiseApi.SameHeader(header, AsterwiseApi.AuthorizationHeader);

        if (StartsWithScheme(text, start))
            return OfBearer(value, text, start, isAuthorization, isWholeValueAsScheme);
        var isOneWord = text.IndexOfAny(Blanks, start) < 0 && (end == start || end == text.Length);
        if (isOneWord || word.StartsWith(KeyFormat.Prefix, StringComparison.Ordinal))
        {
            var problem = isAuthorization && start < text.Length ? SchemeProblem.NoScheme : SchemeProblem.None;
            return new HeaderCredential(problem, "", value.Slice(start, text.Length));
        }

        // What begins with something computed may begin with any scheme.
        var scheme = word.TrimEnd(Separators);
        var key = Skip(text, end, Separators);
        if (scheme.Length == 0 || key == text.Length)
            return new HeaderCredential(SchemeProblem.None, scheme, value.Slice(start, text.Length));
        if (isAuthorization)
            return new HeaderCredential(SchemeProblem.OtherScheme, scheme, value.Slice(key, text.Length));
        return key > end && Names.IsCredential(scheme)
            ? new HeaderCredential(SchemeProblem.SchemeInKeyHeader, scheme, value.Slice(key, text.Length))
            : new HeaderCredential(SchemeProblem.None, "", value.Slice(start, text.Length));
    }

    private static HeaderCredential OfBearer(
        TextValue value, string text, int start, bool isAuthorization, bool isWholeValueAsScheme)
    {
        var scheme = text.Substring(start, AsterwiseApi.Scheme.Length);
        var end = start + scheme.Length;
        var blanksEnd = Skip(text, end, Blanks);
        var key = Skip(text, end, Separators);
        if (key == text.Length)
            return new HeaderCredential(SchemeProblem.None, scheme, TextValue.Empty);
        if (!isAuthorization)
            return new HeaderCredential(SchemeProblem.SchemeInKeyHeader, scheme, value.Slice(key, text.Length));
        if (StartsWithScheme(text, key))
        {
            var second = Skip(text, key + AsterwiseApi.Scheme.Length, Separators);
            return new HeaderCredential(SchemeProblem.Doubled, scheme, value.Slice(second, text.Length));
        }

        if (blanksEnd == end || key > blanksEnd)
        {
            // Glued on, something computed and more may begin with the space.
            var isKnown = key > end || text[key] != TextValue.HoleMark || key + 1 == text.Length;
            var separation = isKnown ? SchemeProblem.NotSeparated : SchemeProblem.None;
            return new HeaderCredential(separation, scheme, value.Slice(key, text.Length));
        }

        var unwrapped = Skip(text, key, Opening);
        if (unwrapped > key)
        {
            var closing = text.TrimEnd(Closing).Length;
            return new HeaderCredential(SchemeProblem.Wrapped, scheme, value.Slice(unwrapped, closing));
        }

        var problem = isWholeValueAsScheme ? SchemeProblem.WholeValueAsScheme
            : text[end] == ' ' && key == end + 1 ? SchemeProblem.None
            : SchemeProblem.NotSeparated;
        return new HeaderCredential(problem, scheme, value.Slice(key, text.Length));
    }

    /// <summary>
    /// Whether the word at <paramref name="start"/> is <c>Bearer</c>, or a key is glued onto it; schemes compare without case
    /// (RFC 9110 section 11.1).
    /// </summary>
    private static bool StartsWithScheme(string text, int start)
    {
        var end = start + AsterwiseApi.Scheme.Length;
        const StringComparison ignoringCase = StringComparison.OrdinalIgnoreCase;
        if (string.Compare(text, start, AsterwiseApi.Scheme, 0, AsterwiseApi.Scheme.Length, ignoringCase) != 0)
            return false;
        return end >= text.Length || !char.IsLetterOrDigit(text[end]) || KeyFormat.HasAt(text, end, KeyFormat.Prefix);
    }

    private static int Skip(string text, int start, char[] characters)
    {
        while (start < text.Length && characters.Contains(text[start]))
            start++;
        return start;
    }
}

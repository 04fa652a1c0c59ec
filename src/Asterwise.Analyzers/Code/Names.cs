namespace Asterwise.Analyzers.Code;

/// <summary>Whose a name is.</summary>
internal enum Owner
{
    Nobody,
    Vendor,
    Asterwise,
}

/// <summary>What a name says: a variable, a member, a type, a header field, a query parameter, an environment variable.</summary>
internal static class Names
{
    public const string Asterwise = "asterwise";

    private static readonly HashSet<string> CredentialNames = new()
    {
        "apikey", "xapikey", "apitoken", "xapitoken", "apisecret", "apiauth", "accesskey", "accesstoken", "xaccesstoken",
        "auth", "xauth", "authkey", "authtoken", "xauthtoken", "xauthkey", "xauthorization", "authentication",
        "authorisation", "autorization", "authorizaton", "authorizaion", "authorizations",
        "appid", "bearer", "bearertoken", "key", "xkey", "token", "xtoken", "oauthtoken", "secret", "subscriptionkey",
        "secretkey", "clientkey",
    };

    /// <summary>Names that mean an API key in nobody's pagination, cache or business code.</summary>
    private static readonly HashSet<string> KeyNames = new() { "apikey", "xapikey", "apitoken", "xapitoken", "authorisation" };

    /// <summary>Namespaces that have one for each vendor below them.</summary>
    private static readonly HashSet<string> VendorNamespaces =
        new() { "connectors", "integration", "integrations", "partners", "thirdparty", "vendors" };

    private static readonly HashSet<string> KeyWords = new() { "key", "apikey", "token", "secret" };

    /// <summary>Words before <c>key</c> or <c>token</c> that make it something other than a credential.</summary>
    private static readonly HashSet<string> OtherKinds = new()
    {
        "antiforgery", "cache", "cancellation", "continuation", "correlation", "csrf", "cursor", "dictionary", "foreign", "group",
        "hash", "idempotency", "lookup", "object", "page", "partition", "primary", "public", "routing", "row",
        "sort", "translation", "xsrf",
    };

    /// <summary>Words that say that a name holds something made of a key, which shows little of it.</summary>
    private static readonly HashSet<string> Disguises = new()
    {
        "censored", "encrypted", "fingerprint", "first", "hashed", "hidden", "hint", "last", "mask", "masked", "obfuscated",
        "partial", "prefix", "protected", "redacted", "safe", "sanitized", "short", "shortened", "suffix", "truncated",
    };

    /// <summary>Lower-case letters and digits only, so that <c>X-Api_Key</c> is <c>xapikey</c>.</summary>
    public static string Normalize(string name)
    {
        var normalized = new char[name.Length];
        var length = 0;
        foreach (var character in name)
        {
            if (char.IsLetterOrDigit(character))
                normalized[length++] = char.ToLowerInvariant(character);
        }

        return new string(normalized, 0, length);
    }

    public static bool MentionsAsterwise(string name) =>
        name.IndexOf(Asterwise, StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>
    /// A header field or query parameter that would hold a credential, such as <c>api_key</c> or <c>X-Auth-Token</c>.
    /// </summary>
    public static bool IsCredential(string name) =>
        CredentialNames.Contains(Normalize(name)) || (MentionsAsterwise(name) && IsKeyLike(name));

    /// <summary>As <see cref="IsCredential"/>, and not also an everyday word such as <c>key</c> or <c>token</c>.</summary>
    public static bool IsUnmistakableKey(string name) =>
        KeyNames.Contains(Normalize(name)) || (MentionsAsterwise(name) && IsKeyLike(name));

    /// <summary>
    /// A variable, member or configuration entry that holds a key, such as <c>apiKey</c> or <c>ASTERWISE_TOKEN</c>.
    /// </summary>
    public static bool IsKeyLike(string name)
    {
        var words = Words(name).ToList();
        var last = words.LastOrDefault();
        return last is not null && !words.Any(OtherKinds.Contains)
            && (KeyWords.Contains(last) || EndsInOneOf(last, "key", "token"));
    }

    /// <summary>Whether a name is that of a key of which little is left to see: <c>maskedKey</c>.</summary>
    public static bool IsDisguised(string name) => Words(name).Any(Disguises.Contains);

    /// <summary>
    /// A member that by its name holds an API key itself, so that an <c>aw_</c> literal in it can be nothing else.
    /// </summary>
    public static bool HoldsApiKey(string name)
    {
        var normalized = Normalize(name);
        return normalized.EndsWith("apikey", StringComparison.Ordinal)
            || (MentionsAsterwise(name) && EndsInOneOf(normalized, "key", "token", "secret"));
    }

    /// <summary>True for <c>asterwiseKey</c>, <c>Asterwise:ApiKey</c> and <c>ASTERWISE_API_KEY</c>.</summary>
    public static bool IsAsterwiseKey(string name) => OwnerOf(name) == Owner.Asterwise && IsKeyLike(name);

    /// <summary>
    /// Whose a name is: <c>asterwiseClient</c> is Asterwise's, <c>OPENAI_API_KEY</c> a vendor's, <c>AppSettings:ApiKey</c>
    /// nobody's. Of two that it names the last one counts, as <c>Asterwise:Stripe:ApiKey</c> is what Asterwise pays Stripe with.
    /// </summary>
    public static Owner OwnerOf(string name)
    {
        var words = Words(name).ToList();
        for (var last = words.Count - 1; last >= 0; last--)
        {
            var spellings = Spellings(words, last).ToList();
            if (MentionsAsterwise(words[last]) || spellings.Contains(Asterwise))
                return Owner.Asterwise;
            if (spellings.Exists(Vocabulary.IsKnownVendor) || Vocabulary.IsName(words[last]))
                return Owner.Vendor;
        }

        return Owner.Nobody;
    }

    /// <summary>Whether what stands below a namespace is a vendor, whatever its name: <c>Integrations.Square</c>.</summary>
    public static bool IsForVendors(string space) => VendorNamespaces.Contains(Normalize(space));

    /// <summary>A word, and what it is with those before it: <c>grid</c> and <c>sendgrid</c>.</summary>
    private static IEnumerable<string> Spellings(List<string> words, int last)
    {
        var spelling = "";
        for (var first = last; first >= 0 && first > last - 3; first--)
            yield return spelling = words[first] + spelling;
    }

    private static bool EndsInOneOf(string word, params string[] endings) =>
        Array.Exists(endings, ending => word.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>The header field that a member is named for: <c>ProxyAuthorization</c> is <c>Proxy-Authorization</c>.</summary>
    public static string Hyphenated(string member) =>
        string.Concat(member.Select((letter, i) => i > 0 && char.IsUpper(letter) ? "-" + letter : letter.ToString()));

    /// <summary>The words of an identifier, a configuration path or a variable name, in lower case.</summary>
    public static IEnumerable<string> Words(string name)
    {
        var start = 0;
        for (var i = 1; i <= name.Length; i++)
        {
            var boundary = i == name.Length
                || !char.IsLetterOrDigit(name[i])
                || !char.IsLetterOrDigit(name[i - 1])
                || (char.IsUpper(name[i]) && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1]))))
                || char.IsDigit(name[i]) != char.IsDigit(name[i - 1]);
            if (!boundary)
                continue;
            if (char.IsLetterOrDigit(name[start]))
                yield return name.Substring(start, i - start).ToLowerInvariant();
            start = i;
        }
    }
}

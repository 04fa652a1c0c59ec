namespace Asterwise;

/// <summary>The facts of the Asterwise API that both packages rest on (https://docs.asterwise.com/authentication).</summary>
internal static class AsterwiseApi
{
    /// <summary>The API itself is <c>api.asterwise.com</c>; other hosts below this domain take the same keys.</summary>
    public const string Domain = "asterwise.com";

    public const string AuthorizationHeader = "Authorization";
    public const string KeyHeader = "X-API-Key";
    public const string Scheme = "Bearer";

    /// <summary>The variable that the official tools read.</summary>
    public const string KeyVariable = "ASTERWISE_API_KEY";

    /// <summary>The same entry as <see cref="KeyVariable"/> where a configuration holds it.</summary>
    public const string KeyConfigurationPath = "Asterwise:ApiKey";

    /// <summary>These routes follow OAuth, with its own client authentication, and take no API key.</summary>
    public const string OAuthPath = "/v1/oauth/";

    /// <summary>The documentation page of an error code, as in the envelope's <c>doc_url</c>.</summary>
    public const string ErrorPage = "https://docs.asterwise.com/reference/errors/";

    /// <summary>Where keys are made and revoked.</summary>
    public const string Dashboard = "https://asterwise.com/dashboard";

    public static bool IsCredentialHeader(string name) =>
        SameHeader(name, AuthorizationHeader) || SameHeader(name, KeyHeader);

    /// <summary>Header field names compare without case (RFC 9110 section 5.1).</summary>
    public static bool SameHeader(string left, string right) =>
        string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}

namespace Asterwise;

/// <content>What only the rules and the fixes ask for.</content>
internal static partial class AsterwiseApi
{
    /// <summary>The same entry as <see cref="KeyVariable"/> where a configuration holds it.</summary>
    public const string KeyConfigurationPath = "Asterwise:ApiKey";

    /// <summary>These routes follow OAuth, with its own client authentication, and take no API key.</summary>
    public const string OAuthPath = "/v1/oauth/";

    /// <summary>The hosts of the site, which take no key: the pages, the documentation, the state of the service.</summary>
    private static readonly string[] Site = { Domain, "www." + Domain, "docs." + Domain, "status." + Domain };

    public static bool IsSite(string host) => Site.Contains(host, StringComparer.OrdinalIgnoreCase);

    public static bool IsCredentialHeader(string name) =>
        SameHeader(name, AuthorizationHeader) || SameHeader(name, KeyHeader);

    /// <summary>Header field names compare without case (RFC 9110 section 5.1).</summary>
    public static bool SameHeader(string left, string right) =>
        string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}

namespace Asterwise;

/// <summary>The facts of the Asterwise API that both packages rest on (https://docs.asterwise.com/authentication).</summary>
internal static partial class AsterwiseApi
{
    /// <summary>The API itself is <c>api.asterwise.com</c>; other hosts below this domain may take the same keys.</summary>
    public const string Domain = "asterwise.com";

    public const string AuthorizationHeader = "Authorization";
    public const string KeyHeader = "X-API-Key";
    public const string Scheme = "Bearer";

    /// <summary>The variable that the official tools read.</summary>
    public const string KeyVariable = "ASTERWISE_API_KEY";

    /// <summary>The documentation page of an error code, as in the envelope's <c>doc_url</c>.</summary>
    public const string ErrorPage = "https://docs.asterwise.com/reference/errors/";
}

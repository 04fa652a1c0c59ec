using Microsoft.AspNetCore.Http;

namespace Asterwise.Runtime.AspNetCore;

/// <summary>
/// The credential of a request as the API reads it: of a bearer token first, then of <c>X-API-Key</c>, never of the query or the
/// body; blank is absent (https://docs.asterwise.com/reference/errors/api_key_missing).
/// </summary>
internal static class Credential
{
    /// <summary>The key; null where there is none that is well-formed.</summary>
    public static AsterwiseApiKey? KeyOf(HttpRequest request) =>
        AsterwiseApiKey.TryParse(TextOf(request), out var key) ? key : null;

    /// <summary>The code of the error that the request is answered with; null where it carries a well-formed key.</summary>
    public static string? ProblemOf(HttpRequest request)
    {
        if (TextOf(request) is { } text)
            return AsterwiseApiKey.TryParse(text, out _) ? null : AsterwiseErrorCodes.ApiKeyInvalid;
        // An Authorization of another scheme is a credential that is no key. Beside an X-API-Key, which has been looked for, it
        // would be somebody else's, as a proxy's Basic.
        var authorization = NullIfBlank(request.Headers.Authorization.ToString());
        return authorization is null || HasBearerScheme(authorization)
            ? AsterwiseErrorCodes.ApiKeyMissing
            : AsterwiseErrorCodes.ApiKeyInvalid;
    }

    /// <summary>The text where a key belongs.</summary>
    private static string? TextOf(HttpRequest request)
    {
        var authorization = request.Headers.Authorization.ToString().Trim();
        var token = HasBearerScheme(authorization) ? NullIfBlank(authorization[AsterwiseApi.Scheme.Length..]) : null;
        return token ?? NullIfBlank(request.Headers[AsterwiseApi.KeyHeader].ToString());
    }

    private static bool HasBearerScheme(string authorization) =>
        authorization.StartsWith(AsterwiseApi.Scheme, StringComparison.OrdinalIgnoreCase)
        && (authorization.Length == AsterwiseApi.Scheme.Length || authorization[AsterwiseApi.Scheme.Length] is ' ' or '\t');

    private static string? NullIfBlank(string text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

using Microsoft.AspNetCore.Http;

namespace Asterwise.Runtime.AspNetCore;

/// <summary>
/// The credential of a request as the API reads it: of a bearer token first, then of <c>X-API-Key</c>, never of the query or the
/// body; blank is absent (https://docs.asterwise.com/reference/errors/api_key_missing).
/// </summary>
internal static class Credential
{
    public static AsterwiseApiKey? KeyOf(HttpRequest request) =>
        AsterwiseApiKey.TryParse(TextOf(request), out var key) ? key : null;

    /// <summary>The code of the error that the request is answered with; null where it carries a well-formed key.</summary>
    public static string? ProblemOf(HttpRequest request)
    {
        if (TextOf(request) is not { } text)
            return AsterwiseErrorCodes.ApiKeyMissing;
        return AsterwiseApiKey.TryParse(text, out _) ? null : AsterwiseErrorCodes.ApiKeyInvalid;
    }

    /// <summary>
    /// What is to be a key. An <c>Authorization</c> of another scheme is a credential too, unless there is an <c>X-API-Key</c>
    /// beside it: then it is somebody else's, as a proxy's <c>Basic</c>.
    /// </summary>
    private static string? TextOf(HttpRequest request)
    {
        var authorization = NullIfBlank(request.Headers.Authorization.ToString());
        var isBearer = authorization is not null && HasBearerScheme(authorization);
        var token = isBearer ? NullIfBlank(authorization![AsterwiseApi.Scheme.Length..]) : null;
        var otherScheme = isBearer ? null : authorization;
        return token ?? NullIfBlank(request.Headers[AsterwiseApi.KeyHeader].ToString()) ?? otherScheme;
    }

    private static bool HasBearerScheme(string authorization) =>
        authorization.StartsWith(AsterwiseApi.Scheme, StringComparison.OrdinalIgnoreCase)
        && (authorization.Length == AsterwiseApi.Scheme.Length || authorization[AsterwiseApi.Scheme.Length] is ' ' or '\t');

    private static string? NullIfBlank(string text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

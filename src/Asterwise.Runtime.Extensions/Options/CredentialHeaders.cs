namespace Asterwise.Runtime.Extensions;

/// <summary>The header fields that a key travels in.</summary>
internal static class CredentialHeaders
{
    public static readonly HashSet<string> Names =
        new(StringComparer.OrdinalIgnoreCase) { AsterwiseApi.AuthorizationHeader, AsterwiseApi.KeyHeader };
}

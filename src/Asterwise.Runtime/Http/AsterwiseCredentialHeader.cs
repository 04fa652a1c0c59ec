namespace Asterwise.Runtime;

/// <summary>
/// The two header fields that the API reads a key from (<see href="https://docs.asterwise.com/authentication"/>).
/// </summary>
public enum AsterwiseCredentialHeader
{
    /// <summary>
    /// <c>Authorization: Bearer aw_…</c>, the recommended one (<see href="https://docs.asterwise.com/authentication"/>).
    /// </summary>
    Authorization,

    /// <summary><c>X-API-Key: aw_…</c> (<see href="https://docs.asterwise.com/authentication"/>).</summary>
    XApiKey,
}

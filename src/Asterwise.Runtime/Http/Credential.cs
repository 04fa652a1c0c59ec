using System.Net.Http.Headers;

namespace Asterwise.Runtime;

/// <summary>The credential on a request.</summary>
internal static class Credential
{
    private const string Marker = "Asterwise.Runtime.Credential";

    /// <summary>In the order of <see cref="AsterwiseCredentialHeader"/>.</summary>
    private static readonly string[] HeaderNames = [AsterwiseApi.AuthorizationHeader, AsterwiseApi.KeyHeader];

    /// <summary>Whether the caller gave one: a header without a value, and <c>Bearer</c> without a token, is none.</summary>
    public static bool IsOn(HttpRequestHeaders headers)
    {
        foreach (var name in HeaderNames)
        {
            if (headers.TryGetValues(name, out var values) && !IsEmpty(values))
                return true;
        }

        return false;
    }

    public static void Attach(HttpRequestHeaders headers, AsterwiseApiKey key, AsterwiseCredentialHeader header)
    {
        // What is empty is there once too often: two values in one header are a credential that nobody knows.
        foreach (var name in HeaderNames)
            headers.Remove(name);
        headers.TryAddWithoutValidation(
            HeaderNames[(int)header],
            header == AsterwiseCredentialHeader.Authorization ? key.RevealAuthorization() : key.Reveal());
    }

    public static void Detach(HttpRequestHeaders headers, AsterwiseCredentialHeader header) =>
        headers.Remove(HeaderNames[(int)header]);

    /// <summary>
    /// Notes on a request whether it carries a credential to a host that takes one, as the key is soon off it again.
    /// </summary>
    public static void Note(HttpRequestMessage request, bool isCarried) =>
#if NET
        request.Options.Set(new HttpRequestOptionsKey<bool>(Marker), isCarried);
#else
        request.Properties[Marker] = isCarried;
#endif

    /// <summary>Whether that was noted.</summary>
    public static bool WasCarried(HttpRequestMessage request) =>
#if NET
        request.Options.TryGetValue(new HttpRequestOptionsKey<bool>(Marker), out var isCarried) && isCarried;
#else
        request.Properties.TryGetValue(Marker, out var isCarried) && isCarried is true;
#endif

    private static bool IsEmpty(IEnumerable<string> values)
    {
        foreach (var value in values)
        {
            var text = value.Trim();
            if (text.Length > 0 && !text.Equals(AsterwiseApi.Scheme, StringComparison.OrdinalIgnoreCase))
                return false;
        }

        return true;
    }
}

using System.Collections.Immutable;

namespace Asterwise.Analyzers.Http;

/// <summary>
/// How the clients of a stack follow redirects, unless they are told not to: <c>X-API-Key</c> they send on to whatever host a
/// redirect leads to.
/// </summary>
/// <param name="Client">The full name of the type that follows them.</param>
/// <param name="Settings">What names whoever decides about redirects, or about what follows them, where a client is made.</param>
/// <param name="DropsAuthorization">
/// Whether <c>Authorization</c> is left out, even where the redirect leads to the same origin; else it is sent on too.
/// </param>
internal sealed record RedirectFacts(string Client, ImmutableArray<string> Settings, bool DropsAuthorization)
{
    /// <summary>What decides about the clients of the whole project, wherever it is named.</summary>
    public string? SettingOfAll { get; init; }

    /// <summary>True where this holds for a client's headers alone; those of a message stay with its first request.</summary>
    public bool IsOfClientAlone { get; init; }
}

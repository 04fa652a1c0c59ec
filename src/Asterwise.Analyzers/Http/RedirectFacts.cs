using System.Collections.Immutable;

namespace Asterwise.Analyzers.Http;

/// <summary>What a client does with a header field when it is redirected.</summary>
internal enum WhenRedirected
{
    /// <summary>Leaves it out, even where the redirect leads to the same origin.</summary>
    Drops,

    /// <summary>Sends it on, to whatever host the redirect leads to.</summary>
    SendsOn,
}

/// <summary>How the clients of a stack follow redirects, unless they are told not to.</summary>
/// <param name="Client">The full name of the type that follows them.</param>
/// <param name="Settings">What names whoever decides about redirects, or about what follows them, where a client is made.</param>
/// <param name="Authorization">What becomes of <c>Authorization</c>.</param>
/// <param name="OtherHeaders">What becomes of all other header fields.</param>
internal sealed record RedirectFacts(
    string Client, ImmutableArray<string> Settings, WhenRedirected Authorization, WhenRedirected OtherHeaders)
{
    /// <summary>What decides about the clients of the whole project, wherever it is named.</summary>
    public string? SettingOfAll { get; init; }

    /// <summary>True where this holds for a client's headers alone; those of a message stay with its first request.</summary>
    public bool IsOfClientAlone { get; init; }
}

using Microsoft.CodeAnalysis;

namespace Asterwise.Analyzers.Rules;

/// <summary>An Asterwise key in C# source, in any form. Where to look is <see cref="Keys.KeySearch"/>'s business.</summary>
internal static class ASTW1001HardCodedKey
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.HardCodedKey,
        "Hard-coded API key",
        "The Asterwise API key '{0}' is in the source; revoke it and read a new one from the environment variable {1}",
        Category.Secrecy,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Whoever can read the source, its history or the built assembly can use the key, and a key that the leak scan finds is answered with 401 api_key_revoked at run time. Taking it out of the source is not enough: revoke it, as the history keeps it.",
        helpLinkUri: AsterwiseApi.ErrorPage + "api_key_revoked");
}

using Microsoft.CodeAnalysis;

namespace Asterwise.Analyzers.Rules;

/// <summary>A value in <c>.editorconfig</c> that is not understood, and for which its default was taken.</summary>
internal static class ASTW0001OptionNotUnderstood
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.OptionNotUnderstood,
        "Option not understood",
        "The default is used, as the option {0}",
        Category.Configuration,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A misspelled value would otherwise change nothing and say nothing, and requests that it should cover would still be answered with 401 api_key_missing at run time.",
        helpLinkUri: AsterwiseApi.ErrorPage + "api_key_missing",
        customTags: WellKnownDiagnosticTags.CompilationEnd);
}

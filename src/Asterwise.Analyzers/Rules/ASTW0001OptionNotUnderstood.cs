using Asterwise.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Asterwise.Analyzers.Rules;

/// <summary>A value or a name in <c>.editorconfig</c> that is not understood, and so changes nothing.</summary>
internal sealed class ASTW0001OptionNotUnderstood : ProjectRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.OptionNotUnderstood,
        "Option not understood",
        "The option {0}",
        Category.Configuration,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A misspelled name or value would otherwise change nothing and say nothing, and requests that it should "
            + "cover would still be answered with 401 api_key_missing at run time.",
        helpLinkUri: HelpLink.Of(RuleIds.OptionNotUnderstood, "api_key_missing"),
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    public override DiagnosticDescriptor Descriptor => Rule;

    /// <summary>
    /// Each error once, without a place: an analyzer is told the options of a file and not where they were written.
    /// </summary>
    public override IEnumerable<Diagnostic> Check(Compilation compilation, AnalyzerConfigOptionsProvider options)
    {
        var errors = new SortedSet<string>(BuildProperties.Problems(options.GlobalOptions), StringComparer.Ordinal);
        foreach (var source in new HashSet<AnalyzerConfigOptions>(compilation.SyntaxTrees.Select(options.GetOptions)))
        {
            AsterwiseOptions.Read(source, out var found);
            errors.UnionWith(found);
            errors.UnionWith(OptionNames.Problems(source));
        }

        return errors.Select(error => Diagnostic.Create(Rule, Location.None, error));
    }
}

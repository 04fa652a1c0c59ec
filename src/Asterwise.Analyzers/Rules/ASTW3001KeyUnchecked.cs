using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.Evidence;
using Asterwise.Analyzers.Keys;
using Asterwise.Analyzers.Project;
using Microsoft.CodeAnalysis;

namespace Asterwise.Analyzers.Rules;

/// <summary>The key is read from where it may be missing, and used as if it were there.</summary>
internal sealed class ASTW3001KeyUnchecked : FileRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.KeyUnchecked,
        "Key variable used unchecked",
        "Where '{0}' is not set, requests are sent without a key; stop there with {1}",
        Category.Configuration,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A program that starts without its key fails at run time with its first request, which is answered "
            + "with 401 api_key_missing, and not where somebody would look.",
        helpLinkUri: HelpLink.Of(RuleIds.KeyUnchecked, "api_key_missing"));

    public override DiagnosticDescriptor Descriptor => Rule;

    public override IEnumerable<Diagnostic> Check(FileToCheck file)
    {
        if (!file.HandlesKey || file.Project.Code.IsTestProject)
            yield break;
        foreach (var lookup in Findings(file.Tree, file.Project))
        {
            var place = KeyChecks.WithFallback(lookup.Syntax);
            if (file.IsOfPerson(place.Span))
                yield return Diagnostic.Create(Rule, place.GetLocation(), Messages.Shown(lookup.Name), "'?? throw'");
        }

        foreach (var bound in BoundFindings(file.Tree, file.Project))
        {
            if (file.IsOfPerson(bound.Method.Span))
                yield return Diagnostic.Create(Rule, bound.Method.GetLocation(), Messages.Shown(bound.Name), "'ValidateOnStart'");
        }
    }

    /// <summary>The look-ups of the key that nothing makes sure of before they are used.</summary>
    public static IEnumerable<KeyLookup> Findings(SyntaxTree tree, ProjectModel project) =>
        from lookup in project.Lookups.In(tree)
        where project.Lookups.IsOfKey(lookup) && project.Checks.FateOf(lookup) == Fate.Used
        select lookup;

    /// <summary>The keys in settings that are bound, which nothing makes sure of before they are used.</summary>
    public static IEnumerable<BoundKey> BoundFindings(SyntaxTree tree, ProjectModel project) =>
        from bound in project.BoundKeys.In(tree)
        where project.Checks.FateOf(bound.Property) == Fate.Used
        select bound;
}

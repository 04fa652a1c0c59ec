using Asterwise.Analyzers.CodeFixes.Repairs;
using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Http;
using Asterwise.Analyzers.Rules;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.CodeFixes.Providers;

/// <summary>What the fixes of the rules about requests share: they send the key in one header or in the other.</summary>
public abstract class RequestFixProvider : AsterwiseFixProvider
{
    internal sealed override IEnumerable<FixVariant> Variants(FixContext context) => context.HeaderVariants();

    internal sealed override string Title(FixVariant variant) =>
        variant == FixVariant.KeyHeader
            ? $"Send the key in '{AsterwiseApi.KeyHeader}'"
            : $"Send the key as '{AsterwiseApi.AuthorizationHeader}: {AsterwiseApi.Scheme}'";

    internal sealed override async Task<IReadOnlyList<Edit>?> FixAsync(FileRepairs repairs, TextSpan span, FixVariant variant) =>
        FindWrite(repairs.Context, span) is { } write ? await repairs.ForAsync(write, variant).ConfigureAwait(false) : null;

    /// <summary>The write that a diagnostic at <paramref name="span"/> is about.</summary>
    private RequestWrite? FindWrite(FixContext context, TextSpan span)
    {
        var rules = RuleList.OfWrites.Where(rule => FixableDiagnosticIds.Contains(rule.Descriptor.Id)).ToList();
        return context.Broken.FirstOrDefault(write => rules.Any(rule =>
            rule.Underlined(write).Span == span && rule.IsBrokenBy(write, context.Project.EvidenceFor(write), context.Project)));
    }
}

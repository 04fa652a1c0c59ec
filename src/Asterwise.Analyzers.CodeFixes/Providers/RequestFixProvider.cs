using Asterwise.Analyzers.CodeFixes.Repairs;
using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Http;
using Asterwise.Analyzers.Rules;
using Microsoft.CodeAnalysis;
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

    internal sealed override Task<SyntaxNode?> FixAsync(FixContext context, TextSpan span, FixVariant variant) =>
        Task.FromResult(FindWrite(context, span) is { } write ? Repair(context, write, variant) : null);

    /// <summary>The root with the write repaired; null where no safe rewrite exists.</summary>
    internal static SyntaxNode? Repair(FixContext context, RequestWrite write, FixVariant variant) =>
        write.Part == RequestPart.Header
            ? HeaderRepair.Repair(context, write, variant)
            : QueryRepair.Repair(context, write, variant);

    /// <summary>
    /// The write that a diagnostic at <paramref name="span"/> is about: the first that still breaks a rule of this fix.
    /// </summary>
    private RequestWrite? FindWrite(FixContext context, TextSpan span)
    {
        var rules = RuleList.OfWrites.Where(rule => FixableDiagnosticIds.Contains(rule.Descriptor.Id)).ToList();
        return context.Writes.FirstOrDefault(write => rules.Any(rule =>
            rule.Underlined(write).Span == span && rule.IsBrokenBy(write, context.Project.EvidenceFor(write), context.Project)));
    }
}

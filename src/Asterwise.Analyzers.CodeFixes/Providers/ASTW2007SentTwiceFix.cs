using System.Collections.Immutable;
using Asterwise.Analyzers.CodeFixes.Repairs;
using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.CodeFixes.Providers;

/// <summary>Takes the second credential out, or sets the header that is added with every call.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ASTW2007SentTwiceFix))]
public sealed class ASTW2007SentTwiceFix : AsterwiseFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.SentTwice);

    internal override IEnumerable<FixVariant> Variants(FixContext context) =>
        new[] { FixVariant.Only }.Concat(context.HeaderVariants());

    internal override string Title(FixVariant variant) =>
        variant == FixVariant.Only ? "Take the second credential out"
        : variant == FixVariant.KeyHeader ? $"Set '{AsterwiseApi.KeyHeader}' instead of adding to it"
        : $"Set '{AsterwiseApi.AuthorizationHeader}: {AsterwiseApi.Scheme}' instead of adding a header";

    internal override Task<IReadOnlyList<Edit>?> FixAsync(FileRepairs repairs, TextSpan span, FixVariant variant)
    {
        var context = repairs.Context;
        if (context.BrokenAt(RuleIds.SentTwice, span) is not { } write)
            return Task.FromResult<IReadOnlyList<Edit>?>(null);
        var first = ASTW2007SentTwice.FirstOf(write, context.Project);
        return Task.FromResult(
            first is null != (variant != FixVariant.Only) ? null
            : first is null ? SecondCredentialRepair.SetOnce(context, write, variant)
            : SecondCredentialRepair.Remove(context, write, first));
    }
}

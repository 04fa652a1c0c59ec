using System.Collections.Immutable;
using Asterwise.Analyzers.Http;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.CodeFixes;

/// <summary>Takes the key out of the URL and attaches it as a header.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ASTW2003KeyInQueryFix))]
public sealed class ASTW2003KeyInQueryFix : AsterwiseFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.KeyInQuery);

    internal override IEnumerable<FixVariant> Variants(FixContext context) => context.HeaderVariants();

    internal override string Title(FixVariant variant) => HeaderTitles.Of(variant);

    internal override Task<SyntaxNode?> FixAsync(FixContext context, TextSpan span, FixVariant variant) =>
        Task.FromResult(context.FindWrite(span, RequestPart.Query) is { } write ? QueryRepair.Repair(context, write, variant) : null);
}

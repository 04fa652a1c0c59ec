using System.Collections.Immutable;
using Asterwise.Analyzers.Http;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.CodeFixes;

/// <summary>Sends the key in a header that the API reads.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ASTW2001MisnamedHeaderFix))]
public sealed class ASTW2001MisnamedHeaderFix : AsterwiseFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.MisnamedHeader, RuleIds.PossiblyMisnamedHeader);

    internal override IEnumerable<FixVariant> Variants(FixContext context) => context.HeaderVariants();

    internal override string Title(FixVariant variant) => HeaderTitles.Of(variant);

    internal override Task<SyntaxNode?> FixAsync(FixContext context, TextSpan span, FixVariant variant) =>
        Task.FromResult(context.FindWrite(span, RequestPart.Header) is { } write ? HeaderRepair.Repair(context, write, variant) : null);
}

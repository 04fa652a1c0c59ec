using Asterwise.Analyzers.CodeFixes.Repairs;
using Asterwise.Analyzers.CodeFixes.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.CodeFixes.Providers;

/// <summary>What the fixes of the rules about requests share: they send the key in one header or in the other.</summary>
public abstract class RequestFixProvider : AsterwiseFixProvider
{
    internal sealed override IEnumerable<FixVariant> Variants(FixContext context) => context.HeaderVariants();

    internal sealed override string Title(FixVariant variant) => TitleOf(variant);

    internal static string TitleOf(FixVariant variant) =>
        variant == FixVariant.KeyHeader
            ? $"Send the key in '{AsterwiseApi.KeyHeader}'"
            : $"Send the key as '{AsterwiseApi.AuthorizationHeader}: {AsterwiseApi.Scheme}'";

    internal sealed override async Task<IReadOnlyList<Edit>?> FixAsync(FileRepairs repairs, TextSpan span, FixVariant variant)
    {
        var broken = FixableDiagnosticIds.Select(id => repairs.Context.BrokenAt(id, span));
        return broken.FirstOrDefault(write => write is not null) is { } found
            ? await repairs.ForAsync(found, variant).ConfigureAwait(false)
            : null;
    }
}

using System.Collections.Immutable;
using Asterwise.Analyzers.CodeFixes.Repairs;
using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Http;
using Asterwise.Analyzers.Keys;
using Asterwise.Analyzers.Rules;
using Asterwise.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.CodeFixes.Providers;

/// <summary>Reads the key from the environment or the configuration, and takes it out of comments.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ASTW1001HardCodedKeyFix))]
public sealed class ASTW1001HardCodedKeyFix : AsterwiseFixProvider
{
    private const string Placeholder = "aw_your_key_here";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.HardCodedKey);

    internal override IEnumerable<FixVariant> Variants(FixContext context) =>
        new[] { FixVariant.Environment, FixVariant.Configuration };

    internal override string Title(FixVariant variant) =>
        variant == FixVariant.Configuration
            ? $"Read the key from the configuration ('{AsterwiseApi.KeyConfigurationPath}')"
            : "Take the key out of the source and read it from the environment";

    internal override async Task<IReadOnlyList<Edit>?> FixAsync(FileRepairs repairs, TextSpan span, FixVariant variant)
    {
        var context = repairs.Context;
        var token = context.Root.FindToken(span.Start, findInsideTrivia: true);
        if (!token.Span.Contains(span.Start) || token.Parent?.FirstAncestorOrSelf<StructuredTriviaSyntax>() is not null)
            return variant == FixVariant.Environment ? new[] { new Edit(span, Placeholder) } : null;

        // A test makes its key up, and would fail where the environment has none.
        if (context.Project.Code.IsTestProject && KeySearch.IsPlaceholder(token, span))
            return null;

        // A key in a write that is wrong in itself is repaired with the write, or the fix would leave a request that fails.
        if (context.Broken.FirstOrDefault(write => IsWrittenAt(write, span)) is { } write
            && await repairs.ForAsync(write, context.HeaderVariants().First()).ConfigureAwait(false) is { } repair
            && repair.Any(edit => edit.Span.IntersectsWith(span)))
        {
            return variant == FixVariant.Environment ? repair : null;
        }

        var patch = new Patch(context);
        return await LiteralRepair.RepairAsync(patch, span, variant).ConfigureAwait(false) ? patch.ToEdits() : null;
    }

    /// <summary>Whether the key of a write is known text that is written here, and not behind a name.</summary>
    private static bool IsWrittenAt(RequestWrite write, TextSpan span) =>
        write.Syntax.Span.Contains(span)
        && write.Value.Parts.Any(part => part.Hole is null && part.Source.Span.IntersectsWith(span))
        && HeaderCredential.Of(write).Key.Text.IndexOf(TextValue.HoleMark) < 0;
}

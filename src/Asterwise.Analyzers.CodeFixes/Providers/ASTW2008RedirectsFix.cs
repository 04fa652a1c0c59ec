using System.Collections.Immutable;
using Asterwise.Analyzers.CodeFixes.Repairs;
using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.CodeFixes.Providers;

/// <summary>Makes a client that follows redirects one that does not.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ASTW2008RedirectsFix))]
public sealed class ASTW2008RedirectsFix : AsterwiseFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.Redirects);

    internal override IEnumerable<FixVariant> Variants(FixContext context) => new[] { FixVariant.Only };

    internal override string Title(FixVariant variant) => "Do not follow redirects";

    internal override Task<IReadOnlyList<Edit>?> FixAsync(FileRepairs repairs, TextSpan span, FixVariant variant) =>
        Task.FromResult(Fix(repairs.Context, span));

    private static IReadOnlyList<Edit>? Fix(FixContext context, TextSpan span)
    {
        var client = ASTW2008Redirects.Findings(context.Root.SyntaxTree, context.Project)
            .FirstOrDefault(found => ASTW2008Redirects.PlaceOf(found).SourceSpan == span);
        return client is null ? null : RedirectsRepair.Repair(context, client);
    }
}

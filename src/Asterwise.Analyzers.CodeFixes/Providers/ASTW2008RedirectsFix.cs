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
public sealed class ASTW2008RedirectsFix : OneWayFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.Redirects);

    internal override string Title(FixVariant variant) => "Do not follow redirects";

    private protected override IReadOnlyList<Edit>? Fix(FixContext context, TextSpan span)
    {
        var client = ASTW2008Redirects.Findings(context.Root.SyntaxTree, context.Project)
            .FirstOrDefault(found => ASTW2008Redirects.PlaceOf(found).SourceSpan == span);
        return client is null ? null : RedirectsRepair.Repair(context, client);
    }
}

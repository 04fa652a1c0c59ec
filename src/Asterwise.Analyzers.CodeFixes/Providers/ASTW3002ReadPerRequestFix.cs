using System.Collections.Immutable;
using Asterwise.Analyzers.CodeFixes.Repairs;
using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.CodeFixes.Providers;

/// <summary>Reads the key once, in a static field.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ASTW3002ReadPerRequestFix))]
public sealed class ASTW3002ReadPerRequestFix : OneWayFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.ReadPerRequest);

    internal override string Title(FixVariant variant) => "Read the key once";

    private protected override IReadOnlyList<Edit>? Fix(FixContext context, TextSpan span) =>
        ASTW3002ReadPerRequest.Findings(context.Root.SyntaxTree, context.Project)
            .FirstOrDefault(found => found.Syntax.Span == span) is { } lookup
            ? ReadOnceRepair.Repair(context, lookup)
            : null;
}

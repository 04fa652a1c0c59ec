using System.Collections.Immutable;
using Asterwise.Analyzers.CodeFixes.Repairs;
using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.CodeFixes.Providers;

/// <summary>Throws where a constructor is given no key.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ASTW3004ParameterUncheckedFix))]
public sealed class ASTW3004ParameterUncheckedFix : OneWayFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.ParameterUnchecked);

    internal override string Title(FixVariant variant) => "Throw where the key is null or blank";

    private protected override IReadOnlyList<Edit>? Fix(FixContext context, TextSpan span) =>
        ASTW3004ParameterUnchecked.Findings(context.Root.SyntaxTree, context.Project)
            .FirstOrDefault(found => found.Identifier.Span == span) is { } parameter
            ? GuardRepair.Repair(context, parameter)
            : null;
}

using System.Collections.Immutable;
using Asterwise.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Asterwise.Analyzers.CodeFixes.Providers;

/// <summary>Sends the key in a header that the API reads.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ASTW2001MisnamedHeaderFix))]
public sealed class ASTW2001MisnamedHeaderFix : RequestFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(RuleIds.MisnamedHeader, RuleIds.PossiblyMisnamedHeader);
}

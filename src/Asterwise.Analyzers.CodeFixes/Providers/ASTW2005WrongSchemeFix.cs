using System.Collections.Immutable;
using Asterwise.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Asterwise.Analyzers.CodeFixes.Providers;

/// <summary>Sends the key under the scheme Bearer, or alone in <c>X-API-Key</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ASTW2005WrongSchemeFix))]
public sealed class ASTW2005WrongSchemeFix : RequestFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.WrongScheme);
}

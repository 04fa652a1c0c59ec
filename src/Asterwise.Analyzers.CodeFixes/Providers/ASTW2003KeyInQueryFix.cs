using System.Collections.Immutable;
using Asterwise.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Asterwise.Analyzers.CodeFixes.Providers;

/// <summary>Takes the key out of the URL and attaches it as a header.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ASTW2003KeyInQueryFix))]
public sealed class ASTW2003KeyInQueryFix : RequestFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.KeyInQuery);
}

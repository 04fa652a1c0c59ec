using System.Collections.Immutable;
using Asterwise.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Asterwise.Analyzers.CodeFixes.Providers;

/// <summary>Takes the key out of the body and attaches it as a header.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ASTW2004KeyInBodyFix))]
public sealed class ASTW2004KeyInBodyFix : RequestFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.KeyInBody);
}

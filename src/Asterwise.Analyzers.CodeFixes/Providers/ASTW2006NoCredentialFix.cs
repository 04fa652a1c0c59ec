using System.Collections.Immutable;
using Asterwise.Analyzers.CodeFixes.Repairs;
using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.CodeFixes.Providers;

/// <summary>Reads the key from the environment and attaches it where the client is made.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ASTW2006NoCredentialFix))]
public sealed class ASTW2006NoCredentialFix : AsterwiseFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.NoCredential);

    internal override IEnumerable<FixVariant> Variants(FixContext context) => context.HeaderVariants();

    internal override string Title(FixVariant variant) => RequestFixProvider.TitleOf(variant);

    internal override Task<IReadOnlyList<Edit>?> FixAsync(FileRepairs repairs, TextSpan span, FixVariant variant) =>
        Task.FromResult(Fix(repairs.Context, span, variant));

    private static IReadOnlyList<Edit>? Fix(FixContext context, TextSpan span, FixVariant variant)
    {
        var (creation, request) = ASTW2006NoCredential.Findings(context.Root.SyntaxTree, context.Project)
            .FirstOrDefault(found => found.Creation.Syntax.Span == span);
        return creation is null ? null : MissingCredentialRepair.Repair(context, creation, request, variant);
    }
}

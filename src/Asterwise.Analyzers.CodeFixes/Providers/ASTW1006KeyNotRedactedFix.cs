using System.Collections.Immutable;
using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.CodeFixes.Providers;

/// <summary>Adds the header with the key to the list of those that logs hide.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ASTW1006KeyNotRedactedFix))]
public sealed class ASTW1006KeyNotRedactedFix : OneWayFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.KeyNotRedacted);

    internal override string Title(FixVariant variant) => "Hide the header with the key too";

    private protected override IReadOnlyList<Edit>? Fix(FixContext context, TextSpan span)
    {
        var (redaction, header) = ASTW1006KeyNotRedacted.Findings(context.Root.SyntaxTree, context.Project)
            .FirstOrDefault(found => found.Redaction.List.Span == span);
        return redaction is not null && LastIn(redaction.List) is { } last
            ? new[] { new Edit(new TextSpan(last.Span.End, 0), $", \"{header}\"") }
            : null;
    }

    private static SyntaxNode? LastIn(SyntaxNode list) =>
        list.DescendantNodesAndSelf().Select(node => node switch
        {
            InitializerExpressionSyntax initializer => (SyntaxNode?)initializer.Expressions.LastOrDefault(),
            CollectionExpressionSyntax collection => collection.Elements.LastOrDefault(),
            _ => null,
        }).FirstOrDefault(last => last is not null);
}

using System.Collections.Immutable;
using Asterwise.Analyzers.CodeFixes.Repairs;
using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Evidence;
using Asterwise.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.CodeFixes.Providers;

/// <summary>Stops with <c>?? throw</c> where the key is missing, in the place of what makes up for it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ASTW3001KeyUncheckedFix))]
public sealed class ASTW3001KeyUncheckedFix : OneWayFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.KeyUnchecked);

    internal override string Title(FixVariant variant) => "Stop where there is no key";

    private protected override IReadOnlyList<Edit>? Fix(FixContext context, TextSpan span)
    {
        var lookup = ASTW3001KeyUnchecked.Findings(context.Root.SyntaxTree, context.Project)
            .FirstOrDefault(found => KeyChecks.WithFallback(found.Syntax).Span == span);
        if (lookup is null)
            return FixBound(context, span);
        if (context.LanguageVersion < LanguageVersion.CSharp7)
            return null;

        // What is read with each request is read once, and checked there.
        if (context.Project.Repetitions.IsPerRequest(lookup.Syntax) && ReadOnceRepair.Repair(context, lookup) is { } once)
            return once;
        var patch = new Patch(context);
        var place = KeyChecks.WithFallback(lookup.Syntax);
        var read = KeyExpressions.Checked(patch, lookup);
        patch.Replace(place, IsAlone(place) ? read : KeyCode.AsOperand(read));
        return patch.ToEdits();
    }

    private static IReadOnlyList<Edit>? FixBound(FixContext context, TextSpan span) =>
        ASTW3001KeyUnchecked.BoundFindings(context.Root.SyntaxTree, context.Project)
            .FirstOrDefault(found => found.Method.Span == span) is { } bound
            ? ValidationRepair.Repair(context, bound)
            : null;

    /// <summary>Whether an expression stands where any other can, whatever its operators.</summary>
    private static bool IsAlone(ExpressionSyntax expression) =>
        expression.Parent is EqualsValueClauseSyntax or ArgumentSyntax or AssignmentExpressionSyntax
            or ArrowExpressionClauseSyntax or ReturnStatementSyntax or ParenthesizedExpressionSyntax;
}

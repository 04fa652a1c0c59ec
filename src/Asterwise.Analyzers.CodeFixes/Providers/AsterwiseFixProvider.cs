using System.Collections.Immutable;
using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.CodeFixes.Syntax;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.CodeFixes.Providers;

/// <summary>
/// What all fixes share: each offers variants, applies one of them to one place, and is offered only if the result
/// compiles. One fix and Fix All go the same way, place by place, so that each sees what the one before it did.
/// </summary>
public abstract class AsterwiseFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(FixAllAsync);

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        // dotnet format hands over the first diagnostic of the same analyzer, whichever rule's it is.
        var diagnostics = context.Diagnostics.Where(diagnostic => FixableDiagnosticIds.Contains(diagnostic.Id)).ToList();
        if (diagnostics.Count == 0)
            return;
        using var cancellation = Cancellation.Use(context.CancellationToken);
        var before = await FixContext.CreateAsync(context.Document, context.CancellationToken).ConfigureAwait(false);
        if (before.IsTooDeep)
            return;
        foreach (var diagnostic in diagnostics)
        {
            foreach (var variant in Variants(before))
            {
                var changed = await ApplyAsync(before, diagnostic.Location.SourceSpan, variant).ConfigureAwait(false);
                if (changed is not null)
                {
                    var action = CodeAction.Create(Title(variant), _ => Task.FromResult(changed), EquivalenceKey(variant));
                    context.RegisterCodeFix(action, diagnostic);
                }
            }
        }
    }

    /// <summary>The key of a variant: the rule's id, which never changes, and what the variant does.</summary>
    internal string EquivalenceKey(FixVariant variant) => FixableDiagnosticIds[0] + "." + variant.Key;

    /// <summary>The variants in the order of preference.</summary>
    internal abstract IEnumerable<FixVariant> Variants(FixContext context);

    internal abstract string Title(FixVariant variant);

    /// <summary>
    /// The root after the fix of what is underlined at <paramref name="span"/>, or null where no safe rewrite exists.
    /// </summary>
    internal abstract Task<SyntaxNode?> FixAsync(FixContext context, TextSpan span, FixVariant variant);

    private async Task<Document?> ApplyAsync(FixContext context, TextSpan span, FixVariant variant)
    {
        // The generator would write it again.
        if (context.Project.Code.IsGenerated(context.Root.SyntaxTree))
            return null;
        var root = await FixAsync(context, span, variant).ConfigureAwait(false);
        if (root is null || root.IsEquivalentTo(context.Root))
            return null;
        var changed = context.Document.WithSyntaxRoot(KeyExpressions.ShortenNames(root, context));
        return await CompilesAsWellAsync(context, changed).ConfigureAwait(false) ? changed : null;
    }

    /// <summary>A half-typed file may have errors of its own; a fix must not add any.</summary>
    private static async Task<bool> CompilesAsWellAsync(FixContext before, Document changed)
    {
        var model = await changed.GetSemanticModelAsync(before.CancellationToken).ConfigureAwait(false);
        return model is not null && FixContext.ErrorsIn(model, before.CancellationToken) <= before.Errors;
    }

    private async Task<Document?> FixAllAsync(FixAllContext context, Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        using var cancellation = Cancellation.Use(context.CancellationToken);
        var root = await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || NestingMeter.DepthOf(root) > Limits.NestingOfRepairedFile)
            return document;

        // Each place is marked before the first edit, as edits move what is behind them.
        var marks = new List<SyntaxAnnotation>();
        foreach (var diagnostic in diagnostics.OrderByDescending(diagnostic => diagnostic.Location.SourceSpan.Start))
        {
            var mark = new SyntaxAnnotation();
            root = Places.Mark(root, diagnostic.Location.SourceSpan, mark);
            marks.Add(mark);
        }

        document = document.WithSyntaxRoot(root);
        foreach (var mark in marks)
        {
            var before = await FixContext.CreateAsync(document, context.CancellationToken).ConfigureAwait(false);
            if (Places.Find(before.Root, mark) is not { } span)
                continue;

            // Where that was another rule's, dotnet format has no key to ask with, and gets what we prefer.
            var key = context.CodeActionEquivalenceKey;
            var variant = Variants(before).FirstOrDefault(candidate => key is null || EquivalenceKey(candidate) == key);
            if (variant is not null)
                document = await ApplyAsync(before, span, variant).ConfigureAwait(false) ?? document;
        }

        return document;
    }
}

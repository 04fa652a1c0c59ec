using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.CodeFixes;

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
        var before = await FixContext.CreateAsync(context.Document, context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in diagnostics)
        {
            foreach (var variant in Variants(before))
            {
                var changed = await ApplyAsync(before, diagnostic.Location.SourceSpan, variant).ConfigureAwait(false);
                if (changed is not null)
                    context.RegisterCodeFix(CodeAction.Create(Title(variant), _ => Task.FromResult(changed), EquivalenceKey(variant)), diagnostic);
            }
        }
    }

    /// <summary>The key of a variant: the rule's id, which never changes, and what the variant does.</summary>
    internal string EquivalenceKey(FixVariant variant) => FixableDiagnosticIds[0] + "." + variant.Key;

    /// <summary>The variants in the order of preference.</summary>
    internal abstract IEnumerable<FixVariant> Variants(FixContext context);

    internal abstract string Title(FixVariant variant);

    /// <summary>The root after the fix of what is underlined at <paramref name="span"/>, or null where no safe rewrite exists.</summary>
    internal abstract Task<SyntaxNode?> FixAsync(FixContext context, TextSpan span, FixVariant variant);

    private async Task<Document?> ApplyAsync(FixContext context, TextSpan span, FixVariant variant)
    {
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
        var root = await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null)
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
            var variant = Variants(before).FirstOrDefault(candidate => context.CodeActionEquivalenceKey is null || EquivalenceKey(candidate) == context.CodeActionEquivalenceKey);
            if (variant is not null)
                document = await ApplyAsync(before, span, variant).ConfigureAwait(false) ?? document;
        }

        return document;
    }
}

/// <summary>One of the ways in which a fix can be made.</summary>
internal sealed record FixVariant(string Key)
{
    /// <summary><c>Authorization: Bearer</c>.</summary>
    public static readonly FixVariant Authorization = new("authorization");

    /// <summary><c>X-API-Key</c>.</summary>
    public static readonly FixVariant KeyHeader = new("x-api-key");

    public static readonly FixVariant Environment = new("environment");

    public static readonly FixVariant Configuration = new("configuration");
}

/// <summary>Places in a file that stay known while it is edited: a node, a token or a piece of trivia.</summary>
internal static class Places
{
    public static SyntaxNode Mark(SyntaxNode root, TextSpan span, SyntaxAnnotation mark)
    {
        var node = root.FindNode(span, findInsideTrivia: false, getInnermostNodeForTie: true);
        if (node.Span == span)
            return root.ReplaceNode(node, node.WithAdditionalAnnotations(mark));
        var token = root.FindToken(span.Start, findInsideTrivia: true);
        if (token.Span.Contains(span))
            return root.ReplaceToken(token, token.WithAdditionalAnnotations(mark));
        var trivia = root.FindTrivia(span.Start, findInsideTrivia: true);
        return trivia.FullSpan.Contains(span)
            ? root.ReplaceTrivia(trivia, trivia.WithAdditionalAnnotations(mark))
            : root;
    }

    public static TextSpan? Find(SyntaxNode root, SyntaxAnnotation mark)
    {
        foreach (var item in root.GetAnnotatedNodesAndTokens(mark))
            return item.Span;
        foreach (var trivia in root.GetAnnotatedTrivia(mark))
            return trivia.Span;
        return null;
    }
}

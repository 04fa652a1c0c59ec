using System.Collections.Immutable;
using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.CodeFixes.Repairs;
using Asterwise.Analyzers.CodeFixes.Syntax;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.CodeFixes.Providers;

/// <summary>
/// What all fixes share: each offers variants, and is offered only if the result compiles. All is found on the file as it is,
/// so one fix and Fix All make the same edits.
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
        if (before.IsTooDeep || before.IsGenerated)
            return;
        var repairs = new FileRepairs(before);
        foreach (var diagnostic in diagnostics)
        {
            foreach (var variant in Variants(before))
            {
                var edits = await FixAsync(repairs, diagnostic.Location.SourceSpan, variant).ConfigureAwait(false);
                if (edits is not null && await ApplyAsync(before, edits).ConfigureAwait(false) is { } changed)
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
    /// The edits that fix what is underlined at <paramref name="span"/>, or null where no safe rewrite exists.
    /// </summary>
    internal abstract Task<IReadOnlyList<Edit>?> FixAsync(FileRepairs repairs, TextSpan span, FixVariant variant);

    /// <summary>The document with all edits made; null where they contradict each other or break the code.</summary>
    private static async Task<Document?> ApplyAsync(FixContext context, IReadOnlyList<Edit> edits)
    {
        if (Edits.Merge(Unused.With(context, edits)) is not { Count: > 0 } merged)
            return null;
        if (Edits.Apply(context.Text, merged) is not { } text)
            return null;
        var options = (Microsoft.CodeAnalysis.CSharp.CSharpParseOptions)context.Root.SyntaxTree.Options;
        var wrapped = Wrapping.Wrap(text, Edits.After(merged), options, context.CancellationToken);
        var changed = context.Document.WithText(wrapped);
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
        var before = await FixContext.CreateAsync(document, context.CancellationToken).ConfigureAwait(false);

        // Where that was another rule's, dotnet format has no key to ask with, and gets what we prefer.
        var key = context.CodeActionEquivalenceKey;
        var variant = Variants(before).FirstOrDefault(candidate => key is null || EquivalenceKey(candidate) == key);
        if (variant is null || before.IsTooDeep || before.IsGenerated)
            return document;

        var repairs = new FileRepairs(before);
        var all = new List<IReadOnlyList<Edit>>();
        foreach (var diagnostic in diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start))
        {
            if (await FixAsync(repairs, diagnostic.Location.SourceSpan, variant).ConfigureAwait(false) is { } edits)
                all.Add(edits);
        }

        return await ApplyMostAsync(before, all).ConfigureAwait(false) ?? document;
    }

    /// <summary>Makes all repairs at once or, where some do not go with the others, all but those.</summary>
    private static async Task<Document?> ApplyMostAsync(FixContext context, List<IReadOnlyList<Edit>> repairs)
    {
        var made = new List<IReadOnlyList<Edit>>();
        Document? result = null;
        var left = new Stack<List<IReadOnlyList<Edit>>>();
        left.Push(repairs);
        while (left.Count > 0)
        {
            var some = left.Pop();
            if (some.Count == 0)
                continue;
            var edits = made.Concat(some).SelectMany(repair => repair).ToList();
            if (await ApplyAsync(context, edits).ConfigureAwait(false) is { } changed)
            {
                made.AddRange(some);
                result = changed;
            }
            else if (some.Count > 1)
            {
                left.Push(some.GetRange(some.Count / 2, some.Count - (some.Count / 2)));
                left.Push(some.GetRange(0, some.Count / 2));
            }
        }

        return result;
    }
}

using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.CodeFixes.Dialects;
using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Http;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Asterwise.Analyzers.CodeFixes.Repairs;

/// <summary>
/// Rewrites writes of headers so that the API accepts them: the field, the scheme and, for a key in the source, the value. Of
/// several that are sent together one is rewritten, and the others go where they say the same: one credential is enough.
/// </summary>
internal static class HeaderRepair
{
    /// <summary>Which writes are repaired together, each with the one that is rewritten first.</summary>
    public static IEnumerable<IReadOnlyList<RequestWrite>> Groups(FixContext context, FixVariant variant)
    {
        var left = context.Broken.Where(write => write.Part == RequestPart.Header)
            .OrderBy(IsMisnamed).ToList();
        while (left.Count > 0)
        {
            var first = left[0];
            left.RemoveAt(0);
            if (Rewrite(new Patch(context), first, variant) is null)
                continue;
            var together = left.Where(write => IsMisnamed(write) && IsBeside(first, write, context)).ToList();
            left.RemoveAll(together.Contains);
            yield return together.Prepend(first).ToList();
        }
    }

    /// <returns>The key as it was written; null where the first has no safe rewrite for this header.</returns>
    public static KeyCode? Repair(Patch patch, IReadOnlyList<RequestWrite> group, FixVariant variant)
    {
        var key = Rewrite(patch, group[0], variant);
        foreach (var other in group.Skip(1).Where(write => SaysTheSame(write, group[0])))
            DialectList.Of(patch.Context, other.Row!)!.Remove(patch, other);
        return key;
    }

    private static bool IsMisnamed(RequestWrite write) => !AsterwiseApi.IsCredentialHeader(write.Name);

    private static bool IsBeside(RequestWrite first, RequestWrite write, FixContext context) =>
        context.RequestOf(write.Target)?.IsBeside(first, write) == true;

    private static KeyCode? Rewrite(Patch patch, RequestWrite write, FixVariant variant)
    {
        // One credential is enough, and to drop this write is not for a fix to decide; a wrong one is sent in its place.
        if (IsMisnamed(write) && patch.Context.RequestOf(write.Target)?.CredentialsBeside(write).Any() == true)
            return null;
        if (write.Row is not { } row || DialectList.Of(patch.Context, row) is not { } dialect)
            return null;
        if (KeyExpressions.Of(HeaderCredential.Of(write).Key, patch, write.Syntax.SpanStart) is not { } key)
            return null;
        var isDone = row.Effect == Effect.Credential
            ? dialect.RewriteCredential(patch, write, key, variant)
            : dialect.RewriteHeader(patch, write, key, variant);
        return isDone ? key : null;
    }

    /// <summary>
    /// Whether two writes in one member send what goes by the same name: a key in the source is read in its own place first.
    /// </summary>
    private static bool SaysTheSame(RequestWrite write, RequestWrite first) =>
        write.Row is { Effect: Effect.Header }
        && write.ValueSyntax is IdentifierNameSyntax or MemberAccessExpressionSyntax
        && write.ValueSyntax.ToString() == first.ValueSyntax?.ToString()
        && NestingMeter.MemberAround(write.Syntax) == NestingMeter.MemberAround(first.Syntax);
}

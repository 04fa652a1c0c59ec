using Asterwise.Analyzers.CodeFixes.Dialects;
using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Http;

namespace Asterwise.Analyzers.CodeFixes.Repairs;

/// <summary>
/// Rewrites one write of a header so that the API accepts it: the field, the scheme and, for a key in the source, the value.
/// </summary>
internal static class HeaderRepair
{
    /// <returns>The key as it was written; null where the write has no safe rewrite for this header.</returns>
    public static KeyCode? Repair(Patch patch, RequestWrite write, FixVariant variant)
    {
        // To send the key twice would be answered with an error, and to drop this write is not for a fix to decide.
        if (patch.Context.RequestOf(write.Target) is { HasCredential: true })
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
}

using Asterwise.Analyzers.CodeFixes.Dialects;
using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Http;
using Microsoft.CodeAnalysis;

namespace Asterwise.Analyzers.CodeFixes.Repairs;

/// <summary>
/// Rewrites one write of a header so that the API accepts it: the field, the scheme and, for a key in the source, the value.
/// </summary>
internal static class HeaderRepair
{
    /// <summary>The new root, or null where the write has no safe rewrite for this header.</summary>
    public static SyntaxNode? Repair(FixContext context, RequestWrite write, FixVariant variant)
    {
        // To send the key twice would be answered with an error, and to drop this write is not for a fix to decide.
        if (context.RequestOf(write.Target) is { HasCredential: true })
            return null;
        if (write.Row is not { } row || DialectList.Of(context, row) is not { } dialect)
            return null;
        if (KeyExpressions.Of(HeaderCredential.Of(write).Key, context, write.Syntax.SpanStart) is not { } key)
            return null;
        return row.Effect == Effect.Credential
            ? dialect.RewriteCredential(context, write, key, variant)
            : dialect.RewriteHeader(context, write, key, variant);
    }
}

using Asterwise.Analyzers.CodeFixes.Dialects;
using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Http;

namespace Asterwise.Analyzers.CodeFixes.Repairs;

/// <summary>Leaves one of two credentials.</summary>
internal static class SecondCredentialRepair
{
    /// <summary>Takes a write out whose request has a credential beside it; null where there is no safe rewrite.</summary>
    public static IReadOnlyList<Edit>? Remove(FixContext context, RequestWrite write)
    {
        var patch = new Patch(context);
        return DialectOf(write, context)?.Remove(patch, write) == true ? patch.ToEdits() : null;
    }

    /// <summary>Has a header set that is added with every call; null where there is no safe rewrite.</summary>
    public static IReadOnlyList<Edit>? SetOnce(FixContext context, RequestWrite write, FixVariant variant)
    {
        var patch = new Patch(context);
        return DialectOf(write, context) is { } dialect
            && KeyExpressions.Of(HeaderCredential.Of(write).Key, patch, write.Syntax.SpanStart) is { } key
            && dialect.SetInstead(patch, write, key, variant)
                ? patch.ToEdits()
                : null;
    }

    private static Dialect? DialectOf(RequestWrite write, FixContext context) =>
        write.Row is { } row ? DialectList.Of(context, row) : null;
}

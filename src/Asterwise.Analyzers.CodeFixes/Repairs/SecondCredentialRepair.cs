using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.CodeFixes.Dialects;
using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Http;

namespace Asterwise.Analyzers.CodeFixes.Repairs;

/// <summary>Leaves one of two credentials.</summary>
internal static class SecondCredentialRepair
{
    /// <summary>
    /// Takes a write out whose request has a credential beside it; null where there is no safe rewrite, and where the two are
    /// different: which of them is right only a person knows.
    /// </summary>
    public static IReadOnlyList<Edit>? Remove(FixContext context, RequestWrite write, RequestWrite first)
    {
        var patch = new Patch(context);
        return SaysTheSame(write, first) && DialectOf(write, context)?.Remove(patch, write) == true ? patch.ToEdits() : null;
    }

    /// <summary>Whether two writes in one member send what goes by the same name.</summary>
    private static bool SaysTheSame(RequestWrite write, RequestWrite first) =>
        KeyOf(write) is { } key
        && key == KeyOf(first)
        && NestingMeter.MemberAround(write.Syntax) == NestingMeter.MemberAround(first.Syntax);

    private static string? KeyOf(RequestWrite write) =>
        HeaderCredential.Of(write).Key.Parts is { Length: 1 } parts ? parts[0].Syntax.ToString() : null;

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

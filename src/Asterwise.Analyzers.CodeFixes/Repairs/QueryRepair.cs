using Asterwise.Analyzers.CodeFixes.Dialects;
using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Http;
using Microsoft.CodeAnalysis;

namespace Asterwise.Analyzers.CodeFixes.Repairs;

/// <summary>
/// Moves a key from a query string to a header: in the call itself where that writes to a request, else on the request that the
/// URL is for. A shared client is never written to per call.
/// </summary>
internal static class QueryRepair
{
    public static SyntaxNode? Repair(FixContext context, RequestWrite write, FixVariant variant)
    {
        var dialect = write.Row is { } row ? DialectList.Of(context, row) : null;
        var removal = write.Row is null ? UrlEditor.Remove(write) : dialect?.Remove(write);
        if (write.Target.Role is Role.Client or Role.Message && write.Row is not null)
            return InPlace(context, write, variant, dialect, removal);

        if (removal is null || context.Project.Requests.SenderOf(write) is not { } sender)
            return null;
        return context.RequestOf(sender.Target) is { HasCredential: true }
            ? removal.Apply(context.Root)
            : DialectList.Of(context, sender.Row)?.Attach(context, removal, sender, write, variant);
    }

    private static SyntaxNode? InPlace(
        FixContext context, RequestWrite write, FixVariant variant, Dialect? dialect, Removal? removal)
    {
        if (context.RequestOf(write.Target) is { HasCredential: true })
            return removal?.Apply(context.Root);
        return KeyExpressions.Of(write.Value, context, write.Syntax.SpanStart) is { } key
            ? dialect?.TurnIntoHeader(context, write, key, variant)
            : null;
    }
}

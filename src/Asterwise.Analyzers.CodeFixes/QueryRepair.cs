using Asterwise.Analyzers.Http;
using Microsoft.CodeAnalysis;

namespace Asterwise.Analyzers.CodeFixes;

/// <summary>
/// Moves a key from a URL to a header: on the request message where there is one, at the client's construction where that
/// is in reach, else by turning the call into a request message that is sent. A shared client is never written to per call.
/// </summary>
internal static class QueryRepair
{
    public static SyntaxNode? Repair(FixContext context, RequestWrite write, FixVariant variant)
    {
        if (UrlEditor.Remove(write) is not { } removal || SenderOf(context, write) is not { } sender)
            return null;

        var attachment = Attach(context, write, sender, variant);
        return attachment?.Invoke(removal);
    }

    private delegate SyntaxNode? Attachment((SyntaxNode Old, SyntaxNode? New) removal);

    private static Attachment? Attach(FixContext context, RequestWrite write, RequestSink sender, FixVariant variant)
    {
        if (IsAuthenticated(context, sender))
            return removal => UrlEditor.Apply(context.Root, removal);

        if (sender.Member.HttpMethod is null)
        {
            var atMessage = KeyExpressions.Of(write.Value, context, sender.Operation.Syntax.SpanStart);
            return atMessage is null ? null : removal => HttpClientDialect.AttachToMessage(context, removal, sender, atMessage, variant);
        }

        if (HttpClientDialect.ConstructionOf(context, sender) is { } construction
            && KeyExpressions.Of(write.Value, context, construction.Span.End) is { } atConstruction)
        {
            return removal => HttpClientDialect.AttachToClient(context, removal, construction, atConstruction, variant);
        }

        var key = KeyExpressions.Of(write.Value, context, sender.Operation.Syntax.SpanStart);
        return key is null ? null : removal => HttpClientDialect.SendAsMessage(context, removal, sender, key, variant);
    }

    /// <summary>Whether the message, or the client of the call, already gets a credential as the API takes it.</summary>
    private static bool IsAuthenticated(FixContext context, RequestSink sender) =>
        sender.Owner.Symbol is { } owner
        && context.Project.RequestsOf(context.Root.SyntaxTree).Writes.Any(other => HeaderRepair.IsRight(other) && SymbolEqualityComparer.Default.Equals(other.Owner.Symbol, owner));

    /// <summary>The one call or message that the URL is for; null where there is none, or more than one.</summary>
    private static RequestSink? SenderOf(FixContext context, RequestWrite write)
    {
        var senders = new Dictionary<SyntaxNode, RequestSink>();
        var seen = new HashSet<RequestSink>();
        var next = new Queue<RequestSink>(context.Project.Destinations.SinksOf(write));
        while (next.Count > 0)
        {
            var sink = next.Dequeue();
            if (!seen.Add(sink) || sink.Member.Kind == MemberKind.Send)
                continue;
            if (sink.Member.HttpMethod is not null || sink.Owner.Kind == OwnerKind.Message)
                senders[sink.Operation.Syntax] = sink;
            else if (sink.Member.IsForAllRequests)
                return null;
            else if (sink.Owner.Symbol is { } builder)
            {
                foreach (var user in context.Project.RequestsOf(context.Root.SyntaxTree).SinksByMention[builder])
                    next.Enqueue(user);
            }
        }

        return senders.Count == 1 ? senders.Values.Single() : null;
    }
}

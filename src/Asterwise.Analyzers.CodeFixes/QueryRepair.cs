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
        if (HeaderRepair.IsSent(context, sender.Owner))
            return UrlEditor.Apply(context.Root, removal);

        if (sender.Member.HttpMethod is not null
            && HttpClientDialect.ConstructionOf(context, sender) is { } construction
            && KeyExpressions.Of(write.Value, context, construction.Span.End) is { } atConstruction)
        {
            return HttpClientDialect.AttachToClient(context, removal, construction, atConstruction, variant);
        }

        return KeyExpressions.Of(write.Value, context, sender.Operation.Syntax.SpanStart) is not { } key ? null
            : sender.Member.HttpMethod is null ? HttpClientDialect.AttachToMessage(context, removal, sender, key, variant)
            : HttpClientDialect.SendAsMessage(context, removal, sender, key, variant);
    }

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

using System.Collections.Immutable;
using Asterwise.Analyzers.CodeFixes.Dialects;
using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Http;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Asterwise.Analyzers.CodeFixes.Repairs;

/// <summary>
/// Moves keys from a query string or a body to a header: in the call itself where that writes to a request, else on the client
/// if it is made here, else on the request that the URL is for. A shared client is never written to per call.
/// </summary>
internal sealed class QueryRepair
{
    /// <summary>Where a parameter is only taken out, as its request has a credential.</summary>
    private static readonly KeyCode NoKey = new("");

    private readonly FixContext context;
    private readonly FixVariant variant;
    private readonly NewNames names = new();
    private readonly Dictionary<RequestWrite, Handover?> senders = new(FixContext.SameWrite);

    /// <summary>The parameters that members write, by what sends them.</summary>
    private readonly ILookup<SyntaxNode, RequestWrite> bySender;

    /// <summary>The clients that a key is attached to, for all that they send: that of the first parameter in the file.</summary>
    private readonly Dictionary<ISymbol, (ImmutableArray<Edit> Edits, KeyCode Key)> clients = new(SymbolEqualityComparer.Default);

    public QueryRepair(FixContext context, FixVariant variant, IEnumerable<RequestWrite> parameters)
    {
        this.context = context;
        this.variant = variant;
        parameters = parameters.ToList();
        bySender = parameters.Where(parameter => parameter.Row is not null && SenderOf(parameter) is not null)
            .ToLookup(parameter => SenderOf(parameter)!.Operation.Syntax);
        foreach (var parameter in parameters)
            AttachToClient(parameter);
    }

    /// <summary>What is repaired at once: all parameters in one text, or what one call adds.</summary>
    public static object UnitOf(RequestWrite write) =>
        write is { Row: null, Body: null } or { BodyText: not null } ? write.Syntax : write;

    /// <returns>The key as it was written, empty where there was none to write; null where there is no safe rewrite.</returns>
    public KeyCode? Repair(Patch patch, IReadOnlyList<RequestWrite> parameters)
    {
        var write = parameters[0];
        var dialect = write.Row is { } row ? DialectList.Of(context, row) : null;
        if (IsWrittenToRequest(write))
            return dialect is null ? null : InPlace(patch, write, dialect);

        if (SenderOf(write) is not { } sender || parameters.Any(HasEffect))
            return null;
        if (HasAnotherKey(sender, parameters) || Collections.IsReadElsewhere(context, write))
            return null;
        if (!TakeOut(patch, parameters, dialect))
            return null;
        if (AttachedFor(sender) is { Key: { } key } attached)
        {
            patch.Add(attached.Edits);
            return key;
        }

        return GetsCredential(sender, write)
            ? NoKey
            : DialectList.Of(context, sender.Row)?.Attach(patch, sender, write, variant, names);
    }

    private static bool TakeOut(Patch patch, IReadOnlyList<RequestWrite> parameters, Dialect? dialect) =>
        parameters[0].Part == RequestPart.Body ? BodyEditor.Remove(patch, parameters)
        : dialect is null ? UrlEditor.Remove(patch, parameters)
        : dialect.Remove(patch, parameters[0]);

    /// <summary>Asked for the clients first, and then for each repair.</summary>
    private Handover? SenderOf(RequestWrite write)
    {
        if (!senders.TryGetValue(write, out var sender))
            senders.Add(write, sender = context.Project.Requests.SenderOf(write));
        return sender;
    }

    /// <summary>A value that sets something besides is not taken out: what is set may be asked for elsewhere.</summary>
    private static bool HasEffect(RequestWrite parameter) => parameter.Value.Holes.Any(hole =>
        hole.Syntax.DescendantNodesAndSelf().Any(node => node is AssignmentExpressionSyntax));

    /// <summary>
    /// Whether other code gives the same request another key, as one of two branches does: which it is then is not for a fix to
    /// decide.
    /// </summary>
    private bool HasAnotherKey(Handover sender, IReadOnlyList<RequestWrite> parameters) =>
        bySender[sender.Operation.Syntax].Any(other =>
            !parameters.Contains(other, FixContext.SameWrite)
            && other.ValueSyntax?.ToString() != parameters[0].ValueSyntax?.ToString());

    private static bool IsWrittenToRequest(RequestWrite write) =>
        write.Target.Role is Role.Client or Role.Message or Role.Settings && write.Row is not null;

    private void AttachToClient(RequestWrite write)
    {
        if (IsWrittenToRequest(write)
            || SenderOf(write) is not { Target.Symbol: { } client } sender
            || clients.ContainsKey(client)
            || GetsCredential(sender, write))
        {
            return;
        }

        var patch = new Patch(context);
        if (DialectList.Of(context, sender.Row)?.AttachToClient(patch, sender, write, variant) is { } key)
            clients.Add(client, (patch.ToEdits(), key));
    }

    private (ImmutableArray<Edit> Edits, KeyCode Key) AttachedFor(Handover sender) =>
        ClientsOf(sender).Select(target => target.Symbol).Where(symbol => symbol is not null)
            .Select(symbol => clients.TryGetValue(symbol!, out var attached) ? attached : default)
            .FirstOrDefault(attached => attached.Key is not null);

    private KeyCode? InPlace(Patch patch, RequestWrite write, Dialect dialect)
    {
        if (GetsCredential(write.Target, write))
            return dialect.Remove(patch, write) ? NoKey : null;
        return KeyExpressions.Of(write.Value, patch, write.Syntax.SpanStart) is { } key
            && dialect.TurnIntoHeader(patch, write, key, variant)
                ? key
                : null;
    }

    /// <summary>The client or message of a handover and, of a message, the clients that send it.</summary>
    private IEnumerable<Target> ClientsOf(Handover sender)
    {
        yield return sender.Target;
        if (sender.Target.Role == Role.Message && context.RequestOf(sender.Target) is { } message)
        {
            foreach (var client in message.Clients)
                yield return client.Target;
        }
    }

    /// <summary>
    /// Whether a request has a credential, or will have one when its headers are repaired, whenever it has a parameter.
    /// </summary>
    private bool GetsCredential(Handover sender, RequestWrite parameter) =>
        ClientsOf(sender).Any(target => GetsCredential(target, parameter));

    private bool GetsCredential(Target target, RequestWrite parameter) =>
        context.RequestOf(target) is { } request
        && request.Writes.Any(write => IsOrBecomesRight(write)
            && context.Project.Requests.IsSurelyDone(write, parameter)
            && !Branches.Exclude(write, parameter));

    private bool IsOrBecomesRight(RequestWrite write) => HeaderCredential.IsRight(write) || context.IsBrokenHeader(write);
}

using System.Collections.Immutable;
using Asterwise.Analyzers.Code;
using Microsoft.CodeAnalysis;

namespace Asterwise.Analyzers.Http;

/// <summary>
/// A client or a message as a whole: what is written to it, where it goes, and who sends it. A message goes where its own URL
/// says or, where that says nothing, where the clients that send it go; a client goes where all that it sends goes.
/// </summary>
internal sealed class Request
{
    private readonly Requests requests;
    private readonly Lazy<ImmutableArray<Target>> sources;
    private readonly Lazy<ImmutableArray<Request>> clients;
    private readonly Lazy<ImmutableArray<Request>> settings;
    private readonly Lazy<ImmutableArray<RequestWrite>> credentials;

    public Request(Target target, Requests requests)
    {
        Target = target;
        this.requests = requests;
        sources = Cached<Target>(() => requests.SourcesOf(target));
        clients = Cached(FindClients);
        settings = Cached(FindSettings);
        credentials = Cached<RequestWrite>(() => Writes.Where(HeaderCredential.IsRight).Take(Limits.Uses));
    }

    public Target Target { get; }

    /// <summary>What is written to it in the file at hand.</summary>
    public IEnumerable<RequestWrite> Writes => WritesIn(Target.Operation!.Syntax.SyntaxTree);

    private IEnumerable<RequestWrite> WritesIn(SyntaxTree tree)
    {
        var file = requests.Of(tree);
        return Target.Symbol is { } holder ? file.WritesByTarget[holder] : file.WritesByTargetSyntax[Target.Operation!.Syntax];
    }

    /// <summary>Whether it already gets a credential as the API takes it.</summary>
    public bool HasCredential => !credentials.Value.IsEmpty;

    /// <summary>
    /// The credentials, as the API takes them, that are sent whenever a write to this is: those that are written to it in no
    /// other branch and, with a message that one client sends, those of that client.
    /// </summary>
    public IEnumerable<RequestWrite> CredentialsBeside(RequestWrite write) =>
        Carriers.SelectMany(carrier => carrier.credentials.Value).Concat(CredentialsFromAfar(write))
            .Where(credential => requests.IsSurelyDone(credential, write)
                && !Branches.Exclude(credential, write)
                && requests.MayBeToOneObject(credential, write));

    /// <summary>The credentials that are put into the same collection as a write, in another file than this is in.</summary>
    private IEnumerable<RequestWrite> CredentialsFromAfar(RequestWrite write) =>
        write.SentBy is null || write.Syntax.SyntaxTree == Target.Operation!.Syntax.SyntaxTree
            ? Enumerable.Empty<RequestWrite>()
            : WritesIn(write.Syntax.SyntaxTree).Where(HeaderCredential.IsRight).Take(Limits.Uses);

    /// <summary>Whether another write is sent whenever a write to this is: see <see cref="CredentialsBeside"/>.</summary>
    public bool IsBeside(RequestWrite other, RequestWrite write) =>
        other != write
        && Carriers.Any(carrier => carrier.Target.IsSameAs(other.Target))
        && requests.IsSurelyDone(other, write)
        && !Branches.Exclude(other, write)
        && requests.MayBeToOneObject(other, write);

    /// <summary>Itself and what it comes from, the nearest first.</summary>
    public ImmutableArray<Target> Sources => sources.Value;

    /// <summary>The clients that send a message; of a content, what sends it or takes it.</summary>
    public ImmutableArray<Request> Clients => clients.Value;

    /// <summary>Where a content becomes the body of a request.</summary>
    public IEnumerable<Handover> Bodies => Sources.SelectMany(requests.BodiesOf).Distinct().Take(Limits.Origins);

    /// <summary>What a client is made of: its settings, or another client.</summary>
    public ImmutableArray<Request> Settings => settings.Value;

    /// <summary>
    /// The URLs that are handed to each source, the nearest first; a client's base addresses are not among them.
    /// </summary>
    public IEnumerable<IEnumerable<Handover>> UrlsBySource =>
        Sources.Select(source => requests.HandoversTo(source)
            .Where(handover => handover.Row is { Effect: Effect.Url, IsForAllRequests: false }));

    /// <summary>The base addresses of a client: set on it, on what it was assigned from, or where it is registered.</summary>
    public IEnumerable<Handover> BaseUrls =>
        Sources.SelectMany(source => requests.HandoversTo(source).Where(handover => handover.Row.IsForAllRequests)
            .Concat(requests.RegistrationsOf(source).SelectMany(registration => registration.Urls)));

    /// <summary>
    /// The registrations of the clients that a message passes through; null of a message that is in no handler.
    /// </summary>
    public IEnumerable<Registration>? PassedThrough => requests.RegistrationsAround(Target.Symbol);

    /// <summary>All that is sent through a client: its URLs, and the messages.</summary>
    public IEnumerable<Handover> Sent =>
        requests.HandoversTo(Target)
            .Where(handover => handover.Row is { Effect: Effect.Url or Effect.Send, IsForAllRequests: false });

    public bool IsOfTestServer => Sources.Any(source => requests.IsTestClient(source.Operation!));

    /// <summary>The names that it is registered under, or asked for by.</summary>
    public IEnumerable<string> RegisteredNames => Sources.SelectMany(requests.RegisteredNamesOf);

    /// <summary>The URLs that are given together with these settings.</summary>
    public IEnumerable<Handover> UrlsBeside =>
        requests.HandoversThatTake(Target, Effect.MadeOf).SelectMany(requests.UrlsOf);

    /// <summary>The clients that are made of these settings.</summary>
    public IEnumerable<Request> MadeClients => TakersOf(Effect.MadeOf);

    /// <summary>Itself, the one that sends it, and what they are made of.</summary>
    public IEnumerable<Request> Carriers
    {
        get
        {
            var request = this;
            for (var step = 0; request is not null && step < Limits.Depth; step++)
            {
                yield return request;
                foreach (var settings in request.Settings)
                    yield return settings;
                request = request.Clients.Length == 1 ? request.Clients[0] : null;
            }
        }
    }

    private IEnumerable<Request?> FindClients() => Target switch
    {
        { Role: Role.Content } => Bodies.Select(body => requests.Of(body.Target)).Distinct(),
        { Symbol: IMethodSymbol { ContainingType: var client } }
            => new[] { requests.Of(new Target(Role.Client, Target.Operation, client)) },
        _ => TakersOf(Effect.Send).Distinct(),
    };

    private IEnumerable<Request> TakersOf(Effect effect) =>
        Sources.SelectMany(source => requests.HandoversThatTake(source, effect)).Distinct()
            .Where(handover => handover.Target.Role == Role.Client)
            .Select(handover => requests.Of(handover.Target)).Where(request => request is not null)!;

    private IEnumerable<Request?> FindSettings() =>
        Sources.SelectMany(source => requests.HandoversTo(source)).Where(handover => handover.Row.Effect == Effect.MadeOf)
            .Concat(Sources.SelectMany(requests.RegistrationsOf).SelectMany(registration => registration.MadeOf))
            .Select(requests.MadeOf);

    private static Lazy<ImmutableArray<T>> Cached<T>(Func<IEnumerable<T?>> find)
        where T : class =>
        new(() => find().Where(found => found is not null).ToImmutableArray()!, LazyThreadSafetyMode.PublicationOnly);
}

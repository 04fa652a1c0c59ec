using System.Collections.Concurrent;
using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.Http;
using Asterwise.Analyzers.Values;
using Microsoft.CodeAnalysis;

namespace Asterwise.Analyzers.Evidence;

internal enum Destination
{
    Unknown,

    /// <summary>The OAuth routes of an Asterwise host, which have their own client authentication.</summary>
    OAuth,

    /// <summary>This machine: an emulator or a test server, which says nothing for or against.</summary>
    Loopback,

    /// <summary>An Asterwise host, or one that <c>asterwise_hosts</c> names.</summary>
    Asterwise,

    /// <summary>Plainly another host, alone or among others.</summary>
    Other,
}

/// <summary>Where requests go: by their URLs, or by the base address and the other requests of their client.</summary>
internal sealed class Destinations
{
    private readonly CodeModel code;
    private readonly Requests requests;
    private readonly ValueTracer values;

    // Thousands of headers may be set on one client, thousands of messages be sent by it, and one URL have thousands of
    // parameters.
    private readonly ConcurrentDictionary<Request, Destination> byRequest = new();
    private readonly ConcurrentDictionary<Request, Destination> byBaseUrl = new();
    private readonly ConcurrentDictionary<Handover, Destination> byHandover = new();
    private readonly ConcurrentDictionary<SyntaxNode, Destination> byUrl = new();

    public Destinations(CodeModel code, Requests requests, ValueTracer values)
    {
        this.code = code;
        this.requests = requests;
        this.values = values;
    }

    public Destination Of(RequestWrite write) =>
        write is { Row: null, Body: null } ? byUrl.GetOrAdd(write.Syntax, _ => Find(write)) : Find(write);

    private Destination Find(RequestWrite write)
    {
        if (write.Url is { } url && HostOf(url, write.Syntax.SyntaxTree) is not Destination.Unknown and var found)
            return found;
        if (write.Body is { } body)
            return body.Target.Role == Role.Content ? Of(body.Target) : OfBody(body);
        if (write.Part == RequestPart.Header || write.Target.Role is Role.Client or Role.Message or Role.Settings)
            return Of(write.Target);
        var near = requests.Follow(requests.HandoversOf(write), handover => Of(handover) != Destination.Unknown).Select(Of);
        return Combine(near) is not Destination.Unknown and var known
            ? known
            : Combine(requests.DistantHandoversOf(write).Select(OfDistant));
    }

    /// <summary>
    /// Where a relative URL goes that is handed over by a method that others call with other URLs: where the client goes.
    /// </summary>
    private Destination OfDistant(Handover handover)
    {
        var client = requests.Of(handover.Target) is { Target.Role: Role.Client } found ? found : null;
        return client is null || BaseOf(client) is Destination.Unknown ? Of(handover) : BaseOf(client);
    }

    /// <summary>
    /// Where a handover goes by itself: by the URL that is handed over, or by the client or message that takes it.
    /// </summary>
    public Destination Of(Handover handover) => byHandover.GetOrAdd(handover, _ =>
        OfUrl(handover) is not Destination.Unknown and var found ? found : Of(handover.Target));

    /// <summary>
    /// Whether all that a client sends is known to go to Asterwise: a header on a client goes wherever the client goes.
    /// </summary>
    public bool AreAsterwise(Request client) =>
        client.Sent.All(sent => sent.Row.Effect == Effect.Url && Of(sent) is Destination.Asterwise or Destination.Loopback);

    private Destination Of(Target target) =>
        requests.Of(target) is { } request ? byRequest.GetOrAdd(request, Of) : Destination.Unknown;

    private Destination Of(Request request) => request.Target.Role switch
    {
        Role.Message => OfMessage(request),
        Role.Settings => OfSettings(request),
        Role.Content => Combine(request.Bodies.Select(OfBody)),
        _ => OfClient(request),
    };

    /// <summary>By the URL of the call that takes a body; else by the client or the message that takes it.</summary>
    private Destination OfBody(Handover body) => Combine(requests.UrlsOf(body).DefaultIfEmpty(body).Select(Of));

    private Destination OfSettings(Request settings) => Combine(
        settings.UrlsBeside.Select(OfUrl)
            .Append(BaseOf(settings))
            .Concat(settings.MadeClients.Select(client => byRequest.GetOrAdd(client, OfClient))));

    /// <summary>By the message's own URL; else by the handler that it passes through; else by the clients that send it.</summary>
    private Destination OfMessage(Request message)
    {
        if (OwnUrlOf(message) is not Destination.Unknown and var found)
            return found;
        if (message.PassedThrough is { } registrations)
            return Combine(registrations.SelectMany(registration => registration.Urls).Select(OfUrl));
        return Combine(message.Clients.Select(BaseOf));
    }

    private Destination OwnUrlOf(Request message) =>
        message.UrlsBySource.Select(urls => Combine(urls.Select(OfUrl))).FirstOrDefault(found => found != Destination.Unknown);

    private Destination OfClient(Request client) => Combine(BaseOf(client), Combine(client.Sent.Select(OfSent)));

    private Destination OfSent(Handover sent) =>
        sent.Row.Effect == Effect.Url ? OfUrl(sent)
        : requests.MessageOf(sent) is { } message ? OwnUrlOf(message)
        : Destination.Unknown;

    /// <summary>By a client's base addresses, and those of what it is made of.</summary>
    private Destination BaseOf(Request client) => byBaseUrl.GetOrAdd(client, _ =>
        client.IsOfTestServer ? Destination.Other
        : Combine(client.BaseUrls.Concat(client.Settings.SelectMany(settings => settings.BaseUrls)).Select(OfUrl)));

    private Destination OfUrl(Handover handover) =>
        handover.Row.Effect == Effect.Url
            ? requests.PiecesOf(handover).Select(HostOf).FirstOrDefault(found => found != Destination.Unknown)
            : Destination.Unknown;

    /// <summary>
    /// The path of a request that the API answers to those alone who have a key; null where the request goes elsewhere, or to
    /// what everybody may ask for, or the path is not known.
    /// </summary>
    public string? AuthenticatedPathOf(Handover url)
    {
        var text = requests.TextOf(url).Text;
        if (Of(url) != Destination.Asterwise || text.Length == 0)
            return null;
        var path = (UrlHost.Of(text) is { End: var end } ? text.Substring(end) : text).TrimStart('/').Split('?', '#')[0];
        var isKnown = path.Length > 0 && path[0] != TextValue.HoleMark && path.IndexOf("://", StringComparison.Ordinal) < 0;
        return isKnown && !AsterwiseApi.IsOpen(path) ? path : null;
    }

    private Destination HostOf(Handover url) => HostOf(requests.TextOf(url), url.Operation.Syntax.SyntaxTree);

    /// <summary>Where a URL goes by itself.</summary>
    public Destination Of(PlainUrl url) => HostOf(url.Text, url.Operation.Syntax.SyntaxTree);

    /// <summary>By all the hosts that a URL may be on, as one of several may be taken from a configuration.</summary>
    private Destination HostOf(TextValue url, SyntaxTree tree)
    {
        var beginning = url.Slice(0, Math.Min(url.Text.Length, Limits.UrlBeginning));
        var possible = values.TextAlternatives.Of(beginning, UrlHost.IsWhole);
        return Combine(possible.Select(text => HostOf(text.Text.TrimStart(), tree)));
    }

    private Destination HostOf(string url, SyntaxTree tree) => Of(url, code.OptionsOf(tree));

    /// <summary>The host of an absolute URL; unknown for a relative one and for one whose beginning is computed.</summary>
    public static Destination Of(string url, AsterwiseOptions options)
    {
        if (OAuthPaths.Any(path => url.StartsWith(path, IgnoreCase)))
            return Destination.OAuth;
        if (UrlHost.Of(url) is not { } found)
            return Destination.Unknown;
        if (IsAsterwise(found.Host, options))
            return IsOAuth(url, found.End) ? Destination.OAuth : Destination.Asterwise;
        return IsLoopback(found.Host) ? Destination.Loopback : Destination.Other;
    }

    private const StringComparison IgnoreCase = StringComparison.OrdinalIgnoreCase;

    /// <summary>The OAuth routes as they are written on a client that has a base address.</summary>
    private static readonly string[] OAuthPaths =
    {
        AsterwiseApi.OAuthPath, AsterwiseApi.OAuthPath.TrimStart('/'), AsterwiseApi.OAuthPath.Substring("/v1/".Length),
    };

    private static bool IsOAuth(string url, int hostEnd) =>
        url.IndexOf('/', hostEnd) is >= 0 and var path
        && string.Compare(url, path, AsterwiseApi.OAuthPath, 0, AsterwiseApi.OAuthPath.Length, IgnoreCase) == 0;

    private static bool IsLoopback(string host) =>
        host is "localhost" or "["
        || host.StartsWith("127.", StringComparison.Ordinal)
        || host.EndsWith(".localhost", IgnoreCase);

    private static bool IsAsterwise(string host, AsterwiseOptions options) =>
        IsHostOrBelow(host, AsterwiseApi.Domain)
        || options.Hosts.Any(configured => IsHostOrBelow(host, configured));

    private static bool IsHostOrBelow(string host, string domain) =>
        host.EndsWith(domain, IgnoreCase)
        && (host.Length == domain.Length || host[host.Length - domain.Length - 1] == '.');

    private static Destination Combine(Destination one, Destination other) => one > other ? one : other;

    /// <summary>
    /// Another host among the destinations makes the whole another host's; this machine gives way to Asterwise.
    /// </summary>
    private static Destination Combine(IEnumerable<Destination> destinations)
    {
        var result = Destination.Unknown;
        foreach (var destination in destinations)
        {
            Cancellation.ThrowIfRequested();
            result = Combine(result, destination);
            if (result == Destination.Other)
                break;
        }

        return result;
    }
}

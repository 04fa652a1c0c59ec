using System.Collections.Concurrent;
using Asterwise.Analyzers.Http;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

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

/// <summary>Where a request goes: by its URL, or by the base address and the other calls of its client.</summary>
internal sealed class DestinationFinder
{
    private readonly ProjectModel project;
    private readonly ConcurrentDictionary<(ISymbol Owner, SyntaxTree Tree), Destination> byOwner = new();
    private readonly ConcurrentDictionary<(ISymbol Owner, SyntaxTree Tree), Destination> byBaseAddress = new();

    public DestinationFinder(ProjectModel project) => this.project = project;

    public Destination Of(RequestWrite write)
    {
        if (write.Url is { } url && OfUrl(url, write.Syntax.SyntaxTree) is not Destination.Unknown and var destination)
            return destination;
        return write.Part == RequestPart.Header
            ? OfOwner(write.Owner)
            : Combine(SinksOf(write).Select(OfSink));
    }

    /// <summary>The calls, messages and builders that the URL or query string of a write ends up in.</summary>
    public IEnumerable<RequestSink> SinksOf(RequestWrite write)
    {
        // An entry of a collection is used where the collection is.
        var used = write.Owner.Operation as IInvocationOperation ?? write.Operation;
        var requests = project.RequestsOf(write.Syntax.SyntaxTree);
        for (SyntaxNode? node = used.Syntax; node is not (null or StatementSyntax or MemberDeclarationSyntax); node = node.Parent)
        {
            foreach (var sink in requests.SinksByValue[node])
                yield return sink;
        }

        var carrier = write.Owner.Symbol ?? HolderOf(used);
        if (carrier is null)
            yield break;
        foreach (var sink in requests.SinksByMention[carrier])
            yield return sink;
        foreach (var sink in requests.SinksByOwner[carrier])
            yield return sink;
    }

    /// <summary>By the URL of the sink or by its client; a builder's URL, or one kept in a local, is in turn handed to somebody.</summary>
    public Destination OfSink(RequestSink sink) => OfSink(sink, new HashSet<RequestSink>());

    private Destination OfSink(RequestSink sink, HashSet<RequestSink> seen)
    {
        if (!seen.Add(sink))
            return Destination.Unknown;
        if (sink.Member.Kind == MemberKind.Url && OfUrl(TextValue.Of(sink.Value, project), sink.Operation.Syntax.SyntaxTree) is not Destination.Unknown and var destination)
            return destination;
        if (OfOwner(sink.Owner) is not Destination.Unknown and var ofOwner)
            return ofOwner;
        return sink.Owner is { Symbol: { } holder, Kind: not (OwnerKind.Client or OwnerKind.Message) }
            ? Combine(project.RequestsOf(sink.Operation.Syntax.SyntaxTree).SinksByMention[holder].Select(next => OfSink(next, seen)))
            : Destination.Unknown;
    }

    /// <summary>Asked once for each client or message, as thousands of headers may be set on one.</summary>
    private Destination OfOwner(RequestOwner owner) => owner switch
    {
        { Symbol: { } symbol, Operation: { } operation } => byOwner.GetOrAdd((symbol, operation.Syntax.SyntaxTree), _ => OfReceiver(owner.Kind, symbol, operation)),
        { Operation: { } operation } => OfReceiver(owner.Kind, null, operation),
        _ => Destination.Unknown,
    };

    private Destination OfReceiver(OwnerKind kind, ISymbol? symbol, IOperation operation) =>
        kind == OwnerKind.Message ? OfMessage(symbol, operation) : Combine(OfClient(symbol, operation));

    /// <summary>The host of an absolute URL; unknown for a relative one and for one whose beginning is computed.</summary>
    public Destination OfUrl(TextValue url, SyntaxTree tree)
    {
        var text = url.Text.TrimStart();
        if (OAuthPaths.Any(path => text.StartsWith(path, StringComparison.OrdinalIgnoreCase)))
            return Destination.OAuth;
        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        if (scheme is < 2 or > 5 || !text.StartsWith("http", StringComparison.OrdinalIgnoreCase))
            return Destination.Unknown;
        var start = scheme + 3;
        var end = text.IndexOfAny(HostEnds, start);
        var authority = end < 0 ? text.Substring(start) : text.Substring(start, end - start);
        var host = authority.Substring(authority.LastIndexOf('@') + 1);
        if (IsAsterwise(host, tree))
            return end >= 0 && text.IndexOf(AsterwiseApi.OAuthPath, end, StringComparison.OrdinalIgnoreCase) == PathStart(text, end) ? Destination.OAuth : Destination.Asterwise;
        if (host.Length == 0 || host.IndexOf(TextValue.HoleMark) >= 0)
            return Destination.Unknown;
        return host is "localhost" or "[" || host.StartsWith("127.", StringComparison.Ordinal) || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
            ? Destination.Loopback
            : Destination.Other;
    }

    private static readonly char[] HostEnds = { '/', '?', '#', ':', '\\' };

    /// <summary>The OAuth routes as they are written on a client that has a base address.</summary>
    private static readonly string[] OAuthPaths = { AsterwiseApi.OAuthPath, AsterwiseApi.OAuthPath.TrimStart('/'), AsterwiseApi.OAuthPath.Substring("/v1/".Length) };

    private static int PathStart(string text, int hostEnd) => text.IndexOf('/', hostEnd);

    private bool IsAsterwise(string host, SyntaxTree tree) =>
        IsHostOrBelow(host, AsterwiseApi.Domain)
        || project.OptionsOf(tree).Hosts.Any(configured => IsHostOrBelow(host, configured));

    private static bool IsHostOrBelow(string host, string domain) =>
        host.EndsWith(domain, StringComparison.OrdinalIgnoreCase)
        && (host.Length == domain.Length || host[host.Length - domain.Length - 1] == '.');

    /// <summary>By the message's own URL; else by where it comes from; else by the base addresses of the clients that send it.</summary>
    private Destination OfMessage(ISymbol? symbol, IOperation message)
    {
        if (UrlOfMessage(message) is not Destination.Unknown and var destination)
            return destination;
        if (HandlerOf(symbol) is { } handler)
            return Combine(project.ClientRegistrations.Where(registration => registration.Types.Contains(handler, SymbolEqualityComparer.Default)).Select(registration => registration.Destination));
        var requests = project.RequestsOf(message.Syntax.SyntaxTree);
        var sinks = symbol is null ? requests.SinksByValue[message.Syntax] : requests.SinksByMention[symbol];
        return Combine(sinks.Where(sink => sink.Member.Kind == MemberKind.Send && sink.Owner is { Kind: OwnerKind.Client, Operation: not null })
            .Select(sink => BaseAddressOf(sink.Owner)));
    }

    private Destination UrlOfMessage(IOperation message) =>
        project.Values.Trace(message)
            .Select(source => Combine(SinksOfOwner(TreeRequests.SymbolOf(source), source).Where(sink => sink.Member.Kind == MemberKind.Url).Select(sink => OfUrl(TextValue.Of(sink.Value, project), sink.Operation.Syntax.SyntaxTree))))
            .FirstOrDefault(destination => destination != Destination.Unknown);

    /// <summary>The handler whose <c>SendAsync</c> a message passes through.</summary>
    private static INamedTypeSymbol? HandlerOf(ISymbol? message) =>
        message is IParameterSymbol { ContainingSymbol: IMethodSymbol { IsOverride: true, ContainingType: var type } } && type.IsOrDerivesFrom(SystemNetHttp.HttpMessageHandler) ? type : null;

    /// <summary>The destinations of all that is known to be sent through a client, and of its base address.</summary>
    private IEnumerable<Destination> OfClient(ISymbol? symbol, IOperation client)
    {
        foreach (var destination in BaseAddressesOf(client))
            yield return destination;
        foreach (var sink in SinksOfOwner(symbol, client).Where(sink => !sink.Member.IsForAllRequests))
        {
            if (sink.Member.Kind == MemberKind.Url)
                yield return OfUrl(TextValue.Of(sink.Value, project), sink.Operation.Syntax.SyntaxTree);
            else if (sink.Member.Kind == MemberKind.Send)
                yield return UrlOfMessage(sink.Value);
        }
    }

    /// <summary>Asked once for each client too, as thousands of messages may be sent by one.</summary>
    private Destination BaseAddressOf(RequestOwner client) =>
        client.Symbol is { } symbol
            ? byBaseAddress.GetOrAdd((symbol, client.Operation!.Syntax.SyntaxTree), _ => Combine(BaseAddressesOf(client.Operation)))
            : Combine(BaseAddressesOf(client.Operation!));

    /// <summary>The base addresses that a client may have: set on it, on what it was assigned from, or where it is registered.</summary>
    private IEnumerable<Destination> BaseAddressesOf(IOperation client)
    {
        foreach (var source in project.Values.Trace(client))
        {
            var symbol = TreeRequests.SymbolOf(source);
            foreach (var sink in SinksOfOwner(symbol, source).Where(sink => sink.Member.IsForAllRequests || sink.Member.Member == StackMember.Constructor))
                yield return OfUrl(TextValue.Of(sink.Value, project), sink.Operation.Syntax.SyntaxTree);
            foreach (var registration in RegistrationsOf(symbol, source))
                yield return registration.Destination;
            if (IsTestServersClient(source))
                yield return Destination.Other;
        }
    }

    /// <summary>A client of the program under test: <c>WebApplicationFactory.CreateClient()</c>, <c>TestServer.CreateClient()</c>.</summary>
    private static bool IsTestServersClient(IOperation client) =>
        client is IInvocationOperation { TargetMethod: { Name: "CreateClient" or "CreateDefaultClient" or "GetTestClient", ContainingNamespace: var space } }
        && space.ToDisplayString() is "Microsoft.AspNetCore.Mvc.Testing" or "Microsoft.AspNetCore.TestHost";

    public IEnumerable<ClientRegistration> RegistrationsOf(ISymbol? symbol, IOperation operation)
    {
        if (symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } constructor })
            return project.ClientRegistrations.Where(registration => registration.Types.Contains(constructor.ContainingType, SymbolEqualityComparer.Default));
        if (ValueTracer.Unwrap(operation) is IInvocationOperation { TargetMethod.Name: "CreateClient" } call && call.Arguments.Select(argument => argument.Value.ConstantValue).FirstOrDefault(value => value.HasValue) is { HasValue: true, Value: string name })
            return project.ClientRegistrations.Where(registration => registration.Name == name);
        return Enumerable.Empty<ClientRegistration>();
    }

    private IEnumerable<RequestSink> SinksOfOwner(ISymbol? symbol, IOperation operation)
    {
        if (symbol is null)
            return project.RequestsOf(operation.Syntax.SyntaxTree).SinksByOwnerSyntax[operation.Syntax];
        var declarations = symbol is IFieldSymbol or IPropertySymbol ? symbol.ContainingType.DeclaringSyntaxReferences : symbol.DeclaringSyntaxReferences;
        return declarations.Select(reference => reference.SyntaxTree).Append(operation.Syntax.SyntaxTree).Distinct()
            .Where(project.Compilation.ContainsSyntaxTree)
            .SelectMany(tree => project.RequestsOf(tree).SinksByOwner[symbol]);
    }

    /// <summary>The local that a text, or the result of a call, is kept in.</summary>
    private static ISymbol? HolderOf(IOperation operation)
    {
        for (IOperation? current = operation; current is not null; current = current.Parent)
        {
            switch (current)
            {
                case IVariableDeclaratorOperation declarator:
                    return declarator.Symbol;
                case ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } assignment when assignment != operation:
                    return target.Local;
                case IArgumentOperation { Parent: IInvocationOperation } or IBlockOperation or IAnonymousFunctionOperation:
                    return null;
            }
        }

        return null;
    }

    /// <summary>Another host among the destinations makes the whole another host's; this machine gives way to Asterwise.</summary>
    private static Destination Combine(IEnumerable<Destination> destinations)
    {
        var result = Destination.Unknown;
        foreach (var destination in destinations)
        {
            if (destination > result)
                result = destination;
            if (result == Destination.Other)
                break;
        }

        return result;
    }
}

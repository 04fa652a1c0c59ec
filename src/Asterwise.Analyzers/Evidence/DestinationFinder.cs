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

    /// <summary>An Asterwise host, or one that <c>asterwise_hosts</c> names.</summary>
    Asterwise,

    /// <summary>This machine: an emulator or a test server, which says nothing for or against.</summary>
    Loopback,

    /// <summary>Plainly another host, alone or among others.</summary>
    Other,
}

/// <summary>Where a request goes: by its URL, or by the base address and the other calls of its client.</summary>
internal sealed class DestinationFinder
{
    private readonly ProjectModel project;
    private readonly ConcurrentDictionary<(ISymbol Owner, SyntaxTree Tree), Destination> byOwner = new();

    public DestinationFinder(ProjectModel project) => this.project = project;

    public Destination Of(RequestWrite write)
    {
        if (write.Url is { } url && OfUrl(url, write.Syntax.SyntaxTree) is not Destination.Unknown and var destination)
            return destination;
        return write.Part == RequestPart.Header
            ? OfOwner(write.Owner)
            : Combine(SinksOf(write).Select(sink => OfSink(sink, depth: 0)));
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

    public Destination OfSink(RequestSink sink, int depth)
    {
        if (sink.Member.Kind == MemberKind.Url && OfUrl(TextValue.Of(sink.Value, project), sink.Operation.Syntax.SyntaxTree) is not Destination.Unknown and var destination)
            return destination;
        if (depth > ValueTracer.MaximumDepth)
            return Destination.Unknown;
        if (OfOwner(sink.Owner, depth + 1) is not Destination.Unknown and var ofOwner)
            return ofOwner;

        // A builder's URL, or a local that holds the URL, is in turn handed to somebody.
        var holder = sink.Owner.Symbol;
        return holder is null || sink.Owner.Kind is OwnerKind.Client or OwnerKind.Message
            ? Destination.Unknown
            : Combine(project.RequestsOf(sink.Operation.Syntax.SyntaxTree).SinksByMention[holder].Where(next => next != sink).Select(next => OfSink(next, depth + 1)));
    }

    /// <summary>Asked once for each client or message, as thousands of headers may be set on one.</summary>
    private Destination OfOwner(RequestOwner owner) =>
        owner is { Symbol: { } symbol, Operation: { } operation }
            ? byOwner.GetOrAdd((symbol, operation.Syntax.SyntaxTree), _ => OfOwner(owner, depth: 0))
            : OfOwner(owner, depth: 0);

    private Destination OfOwner(RequestOwner owner, int depth) => owner switch
    {
        _ when depth > ValueTracer.MaximumDepth => Destination.Unknown,
        { Kind: OwnerKind.Message } => OfMessage(owner, depth),
        { Operation: { } operation } => Combine(OfReceiver(owner.Symbol, operation, depth)),
        _ => Destination.Unknown,
    };

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
    private Destination OfMessage(RequestOwner message, int depth)
    {
        var operation = message.Operation!;
        var destination = UrlOfMessage(operation, message.Symbol, depth);
        if (destination != Destination.Unknown)
            return destination;
        if (HandlerOf(message.Symbol) is { } handler)
            return Combine(project.ClientRegistrations.Where(registration => registration.Types.Contains(handler, SymbolEqualityComparer.Default)).Select(registration => registration.Destination));
        var requests = project.RequestsOf(operation.Syntax.SyntaxTree);
        var sinks = message.Symbol is null ? requests.SinksByValue[operation.Syntax] : requests.SinksByMention[message.Symbol];
        return Combine(sinks.Where(sink => sink.Member.Kind == MemberKind.Send && sink.Owner is { Kind: OwnerKind.Client, Operation: not null })
            .SelectMany(sink => BaseAddressesOf(sink.Owner.Symbol, sink.Owner.Operation!, depth + 1)));
    }

    private Destination UrlOfMessage(IOperation message, ISymbol? symbol, int depth)
    {
        var destination = Combine(SinksOfOwner(symbol, message).Where(sink => sink.Member.Kind == MemberKind.Url).Select(sink => OfUrl(TextValue.Of(sink.Value, project), sink.Operation.Syntax.SyntaxTree)));
        return destination != Destination.Unknown || depth > ValueTracer.MaximumDepth
            ? destination
            : Combine(project.Values.Origins(message).Select(ValueTracer.Unwrap).Select(origin => UrlOfMessage(origin, TreeRequests.SymbolOf(origin), depth + 1)));
    }

    /// <summary>The handler whose <c>SendAsync</c> a message passes through.</summary>
    private static INamedTypeSymbol? HandlerOf(ISymbol? message) =>
        message is IParameterSymbol { ContainingSymbol: IMethodSymbol { IsOverride: true, ContainingType: var type } } && type.IsOrDerivesFrom(SystemNetHttp.HttpMessageHandler) ? type : null;

    /// <summary>The destinations of all that is known to be sent through a client, and of its base address.</summary>
    private IEnumerable<Destination> OfReceiver(ISymbol? symbol, IOperation operation, int depth)
    {
        foreach (var destination in BaseAddressesOf(symbol, operation, depth))
            yield return destination;
        foreach (var sink in SinksOfOwner(symbol, operation).Where(sink => !sink.Member.IsForAllRequests))
        {
            if (sink.Member.Kind == MemberKind.Url)
                yield return OfUrl(TextValue.Of(sink.Value, project), sink.Operation.Syntax.SyntaxTree);
            else if (sink.Member.Kind == MemberKind.Send && ValueTracer.Unwrap(sink.Value) is var message && depth < ValueTracer.MaximumDepth)
                yield return UrlOfMessage(message, TreeRequests.SymbolOf(message), depth + 1);
        }
    }

    /// <summary>The base addresses that a client may have: set on it, on what it was assigned from, or where it is registered.</summary>
    private IEnumerable<Destination> BaseAddressesOf(ISymbol? symbol, IOperation operation, int depth)
    {
        foreach (var sink in SinksOfOwner(symbol, operation).Where(sink => sink.Member.IsForAllRequests || sink.Member.Member == StackMember.Constructor))
            yield return OfUrl(TextValue.Of(sink.Value, project), sink.Operation.Syntax.SyntaxTree);

        foreach (var registration in RegistrationsOf(symbol, operation))
            yield return registration.Destination;

        if (depth > ValueTracer.MaximumDepth)
            yield break;
        foreach (var origin in project.Values.Origins(operation))
        {
            var unwrapped = ValueTracer.Unwrap(origin);
            foreach (var destination in BaseAddressesOf(TreeRequests.SymbolOf(unwrapped), unwrapped, depth + 1))
                yield return destination;
        }
    }

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

    private static Destination Combine(IEnumerable<Destination> destinations)
    {
        var result = Destination.Unknown;
        foreach (var destination in destinations)
        {
            if (destination > result)
                result = destination;
            if (result == Destination.Other)
                return result;
        }

        return result == Destination.Loopback && destinations.Contains(Destination.Asterwise) ? Destination.Asterwise : result;
    }
}

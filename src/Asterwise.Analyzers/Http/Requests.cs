using System.Collections.Concurrent;
using System.Collections.Immutable;
using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.Http;

/// <summary>
/// The requests of a project: what is written, by file, and the one place that joins writes, clients, messages and sends. The
/// rules and the fixes ask the same questions of it.
/// </summary>
internal sealed class Requests
{
    private readonly CodeModel code;
    private readonly ValueTracer values;
    private readonly Catalogue catalogue;
    private readonly Targets targets;
    private readonly IndirectWrites indirect;
    private readonly DeclaredWrites declared;
    private readonly Registrations registrations;
    private readonly Redactions redactions;
    private readonly ConcurrentDictionary<SyntaxTree, FileRequests> byTree = new();
    private readonly ConcurrentDictionary<(ISymbol Holder, SyntaxTree Tree), Request> byHolder = new();
    private readonly ConcurrentDictionary<SyntaxNode, Request> bySyntax = new();
    private readonly ConcurrentDictionary<Handover, TextValue> texts = new();
    private readonly Func<Handover, TextValue> folded;
    private readonly Once<ImmutableArray<Registration>> registered;

    public Requests(CodeModel code, ValueTracer values, Catalogue catalogue)
    {
        this.code = code;
        this.values = values;
        this.catalogue = catalogue;
        targets = new Targets(code, values, catalogue);
        indirect = new IndirectWrites(code, values, catalogue, targets);
        declared = new DeclaredWrites(code, values, catalogue, targets);
        registrations = new Registrations(code, catalogue);
        redactions = new Redactions(code, catalogue, registrations);
        registered = new(() => registrations.FindAll(Of));
        folded = handover => TextValue.Of(handover.Value, values);
    }

    /// <summary>What a file writes and hands over.</summary>
    public FileRequests Of(SyntaxTree tree) =>
        byTree.TryGetValue(tree, out var known) ? known : byTree.GetOrAdd(
            tree, key => RequestExtractor.Extract(key, code, values, catalogue, targets, indirect, declared));

    /// <summary>
    /// The client or message that is written to, as a whole: made once, as thousands of headers may be set on one.
    /// </summary>
    public Request? Of(Target target) => target switch
    {
        { Operation: null } => null,
        { Symbol: { } holder } => byHolder.GetOrAdd((holder, target.Operation.Syntax.SyntaxTree), _ => new Request(target, this)),
        _ => bySyntax.GetOrAdd(target.Operation.Syntax, _ => new Request(target, this)),
    };

    /// <summary>The client or message that an expression is, or is a part of.</summary>
    public Target TargetOf(IOperation operation) => targets.Of(operation);

    /// <summary>The names that a registration gives to what is configured in it.</summary>
    public IEnumerable<string> NamesAround(IOperation operation) => registrations.NamesAround(operation);

    /// <summary>The call that registers the client which is configured around an operation; null of any other.</summary>
    public IOperation? RegistrationAround(IOperation operation) => registrations.CallAround(operation);

    /// <summary>The calls in a file that say which header fields are hidden where requests are logged.</summary>
    public IEnumerable<Redaction> RedactionsIn(SyntaxTree tree) => redactions.In(tree);

    /// <summary>The text of what a handover takes.</summary>
    public TextValue TextOf(Handover handover) => texts.GetOrAdd(handover, folded);

    /// <summary>The client, message or builder, and all that its variable was assigned from, the nearest first.</summary>
    public IEnumerable<Target> SourcesOf(Target target)
    {
        yield return target;
        foreach (var source in values.Trace(target.Operation!).Select(targets.Origin))
        {
            yield return targets.IsPart(source.Type)
                ? targets.Of(source)
                : new Target(target.Role, source, Operations.SymbolOf(source));
        }
    }

    /// <summary>The calls, messages and builders that the URL or query string of a write ends up in.</summary>
    public IEnumerable<Handover> HandoversOf(RequestWrite write) => HandoversOf(UsedBy(write), write.Target.Symbol);

    /// <summary>The calls, messages and builders that a text ends up in.</summary>
    public IEnumerable<Handover> HandoversOf(IOperation text) => HandoversOf(text, null);

    private IEnumerable<Handover> HandoversOf(IOperation used, ISymbol? carriedBy)
    {
        var file = Of(used.Syntax.SyntaxTree);
        for (SyntaxNode? node = used.Syntax; node is not (null or StatementSyntax or MemberDeclarationSyntax); node = node.Parent)
        {
            foreach (var handover in file.ByValue[node])
                yield return handover;
        }

        if ((carriedBy ?? CarrierOf(used)) is not { } carrier)
            yield break;
        foreach (var handover in file.ByMention[carrier].Concat(file.ByTarget[carrier]).Take(Limits.Origins))
            yield return handover;
    }

    /// <summary>An entry of a collection is used where the collection is.</summary>
    private static IOperation UsedBy(RequestWrite write) =>
        write.Target.Operation is IInvocationOperation or IObjectCreationOperation ? write.Target.Operation : write.Operation;

    /// <summary>
    /// The calls, messages and builders that the URL of a write ends up in further away: through a method of the project that it
    /// is an argument of, or another variable than its own.
    /// </summary>
    public IEnumerable<Handover> DistantHandoversOf(RequestWrite write)
    {
        var used = UsedBy(write);
        var carriers = new[] { write.Target.Symbol, CarrierOf(used), GrowingTexts.BuilderAround(used), ParameterFor(used) };
        foreach (var carrier in carriers.Where(symbol => symbol is not null))
        {
            foreach (var tree in carrier!.DeclaringSyntaxReferences.Select(reference => reference.SyntaxTree))
            {
                foreach (var handover in Of(tree).ByOrigin[carrier].Take(Limits.Origins))
                    yield return handover;
            }
        }
    }

    /// <summary>
    /// Where what is handed over goes on to: a builder's text, or a URL kept in a local, is in turn handed to somebody. Each
    /// handover comes once, the nearest first; what <paramref name="isFinal"/> says so of is not followed further.
    /// </summary>
    public IEnumerable<Handover> Follow(IEnumerable<Handover> handovers, Func<Handover, bool> isFinal)
    {
        var seen = new HashSet<Handover>();
        var next = new Queue<Handover>(handovers);
        while (next.Count > 0 && seen.Count < Limits.Origins)
        {
            Cancellation.ThrowIfRequested();
            var handover = next.Dequeue();
            if (!seen.Add(handover))
                continue;
            yield return handover;
            if (isFinal(handover) || handover.Target is not { Symbol: { } carrier, Role: Role.Unknown or Role.Builder })
                continue;
            foreach (var user in Of(handover.Operation.Syntax.SyntaxTree).ByMention[carrier].Take(Limits.Origins))
                next.Enqueue(user);
        }
    }

    /// <summary>
    /// The one message that the URL of a query parameter is for, or the call that sends it; null where there is none or more
    /// than one, and where the URL is the base of all requests of a client.
    /// </summary>
    public Handover? SenderOf(RequestWrite write)
    {
        if (write.Body is { } body)
            return SenderOf(body);
        var followed = Follow(HandoversOf(write), handover => IsSender(handover) || handover.Row.IsForAllRequests).ToList();
        if (followed.Any(handover => handover.Row is { IsForAllRequests: true, HttpMethod: null }))
            return null;
        var senders = followed.Where(IsSender).GroupBy(handover => handover.Operation.Syntax).Take(2).ToList();
        return senders.Count == 1 ? senders[0].Last() : null;
    }

    /// <summary>
    /// Where a body goes in the end: to a message, or to the call that sends it. A content is a body in its turn, of a message or
    /// of another content. Null where that is not in view, or not one place.
    /// </summary>
    private Handover? SenderOf(Handover body)
    {
        for (var step = 0; step < Limits.Depth; step++)
        {
            if (UrlsOf(body).Take(2).ToList() is { Count: 1 } urls)
                return urls[0];
            var content = body.Operation is IObjectCreationOperation or IInvocationOperation ? BodyWith(body) : null;
            if (content is null)
                return body.Target.Role == Role.Message ? body : null;
            body = content;
        }

        return null;
    }

    /// <summary>Where a content is handed over that a body is written to.</summary>
    private Handover? BodyWith(Handover body)
    {
        var bodies = Of(body.Operation.Syntax.SyntaxTree);
        var content = body.Operation.Outermost();
        var holder = content.Parent?.Parent is IVariableDeclaratorOperation { Symbol: var local } ? local
            : body.Row.Effect == Effect.Field ? body.Target.Symbol : null;
        var found = bodies.BodiesByValue[body.Operation.Syntax]
            .Concat(holder is null ? Enumerable.Empty<Handover>() : bodies.BodiesBySymbol[holder])
            .Where(handover => handover != body).Take(2).ToList();
        return found.Count == 1 ? found[0] : null;
    }

    private static bool IsSender(Handover handover) =>
        handover.Row.Effect != Effect.Send && (handover.Row.HttpMethod is not null || handover.Target.Role == Role.Message);

    /// <summary>What is handed to a client, message or builder, in its own file and in those that declare it.</summary>
    public IEnumerable<Handover> HandoversTo(Target target)
    {
        var tree = target.Operation!.Syntax.SyntaxTree;
        return target.Symbol is { } holder
            ? FilesOf(holder).Append(tree).Distinct().SelectMany(file => Of(file).ByTarget[holder])
            : Of(tree).ByTargetSyntax[target.Operation.Syntax];
    }

    /// <summary>What a client is made of at a handover: the settings or the client given, or what a lambda configures.</summary>
    public Request? MadeOf(Handover handover) =>
        handover.Value.Unwrap() is IAnonymousFunctionOperation { Symbol.Parameters: { Length: > 0 } parameters } lambda
            ? Of(new Target(catalogue.RoleOf(parameters[0].Type), lambda, parameters[0]))
            : Of(targets.Of(handover.Value));

    /// <summary>The message that is sent at a handover.</summary>
    public Request? MessageOf(Handover sent) => Of(targets.Of(sent.Value));

    /// <summary>Where a message, a client or its settings are handed over to a client, in the file at hand.</summary>
    public IEnumerable<Handover> HandoversThatTake(Target target, Effect effect)
    {
        if (target.Operation is not { } operation)
            return Enumerable.Empty<Handover>();
        var file = Of(operation.Syntax.SyntaxTree);
        var handovers = target.Symbol is { } holder
            ? file.ByMention[holder]
            : OutermostCalls(operation).SelectMany(syntax => file.ByValue[syntax]);
        return handovers.Where(handover => handover.Row.Effect == effect);
    }

    /// <summary>Where a content becomes the body of a message, or of what a client sends at once, in the file at hand.</summary>
    public IEnumerable<Handover> BodiesOf(Target content)
    {
        var file = Of(content.Operation!.Syntax.SyntaxTree);
        return content.Symbol is { } holder ? file.BodiesBySymbol[holder] : file.BodiesByValue[content.Operation.Syntax];
    }

    /// <summary>The URLs that the call takes which takes a body or settings.</summary>
    public IEnumerable<Handover> UrlsOf(Handover taken) =>
        Of(taken.Operation.Syntax.SyntaxTree).HandoversAt[taken.Operation.Syntax]
            .Where(handover => handover.Row.Effect == Effect.Url);

    /// <summary>
    /// A URL that is handed over and, where it is a builder's, those that the builder is made of, the nearest first.
    /// </summary>
    public IEnumerable<Handover> PiecesOf(Handover url)
    {
        yield return url;
        var next = new Queue<Handover>(PiecesIn(url));
        if (next.Count == 0)
            yield break;
        var seen = new HashSet<Handover> { url };
        while (next.Count > 0 && seen.Count < Limits.Origins)
        {
            Cancellation.ThrowIfRequested();
            var piece = next.Dequeue();
            if (!seen.Add(piece))
                continue;
            yield return piece;
            foreach (var inner in PiecesIn(piece))
                next.Enqueue(inner);
        }
    }

    private IEnumerable<Handover> PiecesIn(Handover url) =>
        targets.Of(url.Value) is { Role: Role.Builder or Role.Unknown } builder && Of(builder) is { } made
            ? made.UrlsBySource.SelectMany(urls => urls)
            : Enumerable.Empty<Handover>();

    /// <summary>
    /// The registrations that a client comes from: by its name, by the type that it is handed to, or by the interface that it is.
    /// </summary>
    public IEnumerable<Registration> RegistrationsOf(Target client) =>
        client.Symbol is INamedTypeSymbol type
            ? registered.Value.Where(registration => registration.IsFor(type))
            : RegistrationsOf(client.Operation!);

    private IEnumerable<Registration> RegistrationsOf(IOperation client) => client switch
    {
        IParameterReferenceOperation
            { Parameter.ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } constructor }
            => registered.Value.Where(registration => registration.IsFor(constructor.ContainingType)),
        IInvocationOperation call when NameOfRegistered(call) is { } name
            => registered.Value.Where(registration => registration.Name == name),
        _ => Enumerable.Empty<Registration>(),
    };

    /// <summary>The names that a client is registered under, or asked for by.</summary>
    public IEnumerable<string> RegisteredNamesOf(Target client)
    {
        var names = RegistrationsOf(client).Select(registration => registration.Name);
        if (client.Operation is IInvocationOperation call)
            names = names.Append(NameOfRegistered(call));
        return names.Where(name => name is not null)!;
    }

    /// <summary>
    /// The registrations of the clients whose requests pass through the handler that a message is a parameter of.
    /// </summary>
    public IEnumerable<Registration>? RegistrationsAround(ISymbol? message)
    {
        if (message is not IParameterSymbol parameter)
            return null;
        var handler = catalogue.Stacks.Select(stack => stack.HandlerOf(parameter)).FirstOrDefault(found => found is not null);
        return handler is null ? null : registered.Value.Where(registration => registration.IsFor(handler));
    }

    /// <summary>The name that a client is asked for by: <c>factory.CreateClient("stars")</c>.</summary>
    private string? NameOfRegistered(IInvocationOperation call) =>
        Has(call, Effect.Registered)
            ? call.Arguments.Select(argument => argument.Value.ConstantValue.Value).OfType<string>().FirstOrDefault()
            : null;

    /// <summary>Whether a client is one of the program under test.</summary>
    public bool IsTestClient(IOperation client) => client is IInvocationOperation call && Has(call, Effect.TestClient);

    private bool Has(IInvocationOperation call, Effect effect) =>
        catalogue.HasMember(call.TargetMethod.Name) && catalogue.Find(call.TargetMethod).Any(row => row.Effect == effect);

    /// <summary>
    /// Whether two writes are to one object, if both are to one variable: it is of the same owner, and is not assigned between.
    /// </summary>
    public bool MayBeToOneObject(RequestWrite one, RequestWrite other)
    {
        if (!one.Target.IsSameAs(other.Target))
            return true;
        if (one.Target.Symbol is IMethodSymbol)
            return AreOfOneCall(one.Target.Operation, other.Target.Operation);
        if (one.Target.Symbol is not (ILocalSymbol or IParameterSymbol) and not null)
            return SymbolEqualityComparer.Default.Equals(OwnerOf(one.Target), OwnerOf(other.Target));
        var (first, second) = (one.Syntax.SpanStart, other.Syntax.SpanStart);
        var between = TextSpan.FromBounds(Math.Min(first, second), Math.Max(first, second));
        return one.Target.Symbol is null
            || !code.IndexOf(one.Syntax.SyntaxTree).Targets(one.Target.Symbol.Name, between).Any();
    }

    /// <summary>Of a request that is declared, each call is one; what the declaration says is true of all of them.</summary>
    private static bool AreOfOneCall(IOperation? one, IOperation? other) =>
        one is not IInvocationOperation || other is not IInvocationOperation || one.Syntax == other.Syntax;

    /// <summary>
    /// Whether what one write does is done whenever another is: both are in one member, the first is in a constructor or an
    /// initializer, or one member calls the other. Of two other methods nobody knows whether both are called.
    /// </summary>
    public bool IsSurelyDone(RequestWrite one, RequestWrite other)
    {
        var (place, otherPlace) = Branches.PlacesOf(one, other);
        var (member, otherMember) = (NestingMeter.MemberAround(place), NestingMeter.MemberAround(otherPlace));
        return member == otherMember
            || member is not (MethodDeclarationSyntax or BasePropertyDeclarationSyntax)
            || Calls(member, otherMember)
            || Calls(otherMember, member);
    }

    private bool Calls(SyntaxNode member, SyntaxNode called) =>
        called is MethodDeclarationSyntax { Identifier.ValueText: var name }
        && code.IndexOf(member.SyntaxTree).Calls(name, member.Span).Any();

    /// <summary>The variable or member whose member holds a target; null where that is the object at hand.</summary>
    private static ISymbol? OwnerOf(Target target) =>
        target.Operation?.Unwrap() is IMemberReferenceOperation { Instance: { } owner } ? Operations.SymbolOf(owner) : null;

    /// <summary>The creation of a message and the fluent calls on it, as any of them may be what is handed over.</summary>
    private IEnumerable<SyntaxNode> OutermostCalls(IOperation operation)
    {
        yield return operation.Syntax;
        var current = operation.Outermost();
        for (var step = 0; step < Limits.Steps && targets.CallOn(current) is { } call; step++)
        {
            yield return call.Syntax;
            current = call.Outermost();
        }
    }

    private IEnumerable<SyntaxTree> FilesOf(ISymbol holder)
    {
        var declared = holder is IFieldSymbol or IPropertySymbol ? holder.ContainingType : holder;
        return declared.DeclaringSyntaxReferences.Select(reference => reference.SyntaxTree)
            .Where(code.Compilation.ContainsSyntaxTree);
    }

    /// <summary>The local that a text, or the result of a call, is kept in.</summary>
    private static ISymbol? CarrierOf(IOperation operation)
    {
        IOperation? current = operation;
        for (var step = 0; current is not null && step < Limits.Steps; step++, current = current.Parent)
        {
            switch (current)
            {
                case IVariableDeclaratorOperation declarator:
                    return declarator.Symbol;
                case ISimpleAssignmentOperation or ICompoundAssignmentOperation when current != operation:
                    var assigned = Operations.SymbolOf(((IAssignmentOperation)current).Target);
                    return assigned is ILocalSymbol or IParameterSymbol ? assigned : null;
                case IArgumentOperation { Parent: IInvocationOperation call } when GivenOutBy(call) is { } given:
                    return given;
                case IArgumentOperation { Parent: IInvocationOperation } or IBlockOperation or IAnonymousFunctionOperation:
                    return null;
            }
        }

        return null;
    }

    /// <summary>The local that <c>Uri.TryCreate(text, kind, out var uri)</c> gives its result to.</summary>
    private static ISymbol? GivenOutBy(IInvocationOperation call) =>
        call.Arguments.FirstOrDefault(argument => argument.Parameter?.RefKind == RefKind.Out)?.Value switch
        {
            IDeclarationExpressionOperation { Expression: ILocalReferenceOperation { Local: var local } } => local,
            ILocalReferenceOperation { Local: var local } => local,
            _ => null,
        };

    /// <summary>The parameter of the project's method that a text is an argument for.</summary>
    private static IParameterSymbol? ParameterFor(IOperation text)
    {
        IOperation? current = text;
        for (var step = 0; current is not (null or IBlockOperation or IAnonymousFunctionOperation) && step < Limits.Steps; step++)
        {
            if (current is IArgumentOperation { Parameter: { DeclaringSyntaxReferences.IsEmpty: false } parameter })
                return parameter.OriginalDefinition;
            current = current.Parent;
        }

        return null;
    }
}

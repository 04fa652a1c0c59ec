using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Asterwise.Analyzers.Http;

/// <summary>What puts all entries of a collection into a request.</summary>
/// <param name="Use">What writes an entry, or takes the collection.</param>
/// <param name="Loop">The loop that what writes an entry is in; null where the collection is taken as a whole.</param>
internal sealed record Sink(Use Use, CommonForEachStatementSyntax? Loop)
{
    /// <summary>
    /// True where the loop asks for the name, as one does that writes <c>Authorization</c> by another member than the others.
    /// </summary>
    public bool AsksForName { get; } = Loop is not null && Use.Name is { } name && Loop.Statement.DescendantNodesAndSelf()
        .Select(ConditionOf).Any(condition => condition?.DescendantNodesAndSelf().Any(name.Syntax.IsEquivalentTo) == true);

    private static SyntaxNode? ConditionOf(SyntaxNode node) => node switch
    {
        IfStatementSyntax test => test.Condition,
        ConditionalExpressionSyntax test => test.Condition,
        SwitchStatementSyntax choice => choice.Expression,
        SwitchExpressionSyntax choice => choice.GoverningExpression,
        _ => null,
    };
}

/// <summary>The writes of headers and query parameters whose names and values are entries of a collection.</summary>
internal sealed class EntryWrites
{
    private readonly ValueTracer values;
    private readonly Catalogue catalogue;
    private readonly Targets targets;
    private readonly HeaderWrites headers;

    public EntryWrites(ValueTracer values, Catalogue catalogue, Targets targets)
    {
        this.values = values;
        this.catalogue = catalogue;
        this.targets = targets;
        headers = new HeaderWrites(values, catalogue, targets);
    }

    /// <summary>The collection that a sink writes; null of one that is not in view.</summary>
    public IOperation? CollectionOf(Sink sink) => sink switch
    {
        { Loop: { } loop } => values.Code.OperationOf(loop.Expression),
        { Use: { Row.Holder: { } holder } use } => HeldBy(use.Receiver, holder.Type, holder.Parameter),
        _ => sink.Use.Value,
    };

    /// <summary>What an entry comes to in the request; nothing of a name alone where no value is written to it.</summary>
    public IEnumerable<RequestWrite> Of(SentCollection collection, Entry entry)
    {
        var (sink, through, url) = collection;
        if (sink.Use.Row.Effect == Effect.Query)
            return OfQuery(sink, entry, through, url);
        if (ValueOf(sink, entry) is not { } value || (sink.AsksForName && IsCredentialHeader(entry.Name)))
            return Enumerable.Empty<RequestWrite>();
        var source = IsWhole(sink) && entry.Value is not null ? HeaderWrites.Source(entry.Value) : null;
        var target = targets.Of(sink.Use);
        if (target.Symbol is IMethodSymbol && through is not null)
            target = target with { Operation = through };
        var written = NameOfMember(sink, entry) is { } member
            ? headers.OfKnown(sink.Use.Row, target, entry.Place, (member, entry.Name), value, source)
            : headers.Of(sink.Use.Row, target, entry.Place, entry.Name, value, source);
        var place = sink.Use.Operation.Syntax;
        var isSentElsewhere = NestingMeter.MemberAround(place) != NestingMeter.MemberAround(entry.Place.Syntax);
        return written.Select(write => write with
        {
            Url = url,
            SentBy = isSentElsewhere ? place : null,
            Taker = TakerOf(sink),
            IsNameAskedFor = sink.AsksForName,
        });
    }

    private static IOperation? TakerOf(Sink sink) => sink.Loop is null ? sink.Use.Operation : null;

    private string? NameOfMember(Sink sink, Entry entry) =>
        entry.Member is { } member ? catalogue.StackOf(sink.Use.Row).NameOf(member, sink.Use) : null;

    private bool IsCredentialHeader(IOperation name) =>
        headers.TextOf(name) is { } header && AsterwiseApi.IsCredentialHeader(header);

    /// <summary>The value that a sink writes under a name: that of the entry, or a text with it.</summary>
    public TextValue? ValueOf(Sink sink, Entry entry)
    {
        if (IsWhole(sink))
            return entry.Value is null ? null : headers.ValueOf(entry.Value);
        return headers.ValueOf(sink.Use.Value!)
            .Filled(hole => Entries.IsValueOf(hole, sink.Loop!, values) ? entry.Value : null, values);
    }

    private bool IsWhole(Sink sink) =>
        sink.Loop is null || (sink.Use.Value is { } value && Entries.IsValueOf(value, sink.Loop, values));

    private IEnumerable<RequestWrite> OfQuery(Sink sink, Entry entry, IOperation? through, TextValue? url)
    {
        if (entry.Value is not { } value || (NameOfMember(sink, entry) ?? headers.TextOf(entry.Name)) is not { } parameter)
            yield break;
        var use = sink.Use;
        var isMadeOfEntries = use.Row.Holder is null && (use.Receiver is not null || use.Operation is IObjectCreationOperation);
        var target = isMadeOfEntries && through is null
            ? targets.Of(use)
            : new Target(Role.Builder, through ?? use.Operation, null);
        yield return QueryWrites.Of(use.Row, target, entry.Place, entry.Name, parameter, TextValue.Of(value, values)) with
        {
            ValueSyntax = HeaderWrites.Source(value),
            Taker = TakerOf(sink),
            Url = url ?? (use.Argument("uri") is { } given ? TextValue.Of(given.Value, values) : null),
        };
    }

    /// <summary>What an object was made with.</summary>
    private IOperation? HeldBy(IOperation? target, string type, string parameter)
    {
        var made = target is null ? null : values.Alternatives(target).Append(target).Select(origin => origin.Unwrap())
            .OfType<IObjectCreationOperation>().FirstOrDefault(creation => creation.Type.Is(type));
        return made is null ? null : Operations.ArgumentOf(made.Arguments, parameter)?.Value;
    }
}

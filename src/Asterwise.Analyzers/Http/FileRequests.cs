using System.Collections.Immutable;
using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Asterwise.Analyzers.Http;

/// <summary>What the code of one file puts into requests, and where it hands URLs and messages over.</summary>
internal sealed class FileRequests
{
    private readonly Lazy<ILookup<ISymbol, Handover>> byOrigin;

    public FileRequests(
        ImmutableArray<RequestWrite> writes,
        ImmutableArray<Handover> handovers,
        ImmutableArray<PlainUrl> plainUrls,
        ValueTracer values)
    {
        Writes = writes;
        PlainUrls = plainUrls;
        var bodies = handovers.Where(handover => handover.Row.Effect == Effect.Body).ToList();
        handovers = handovers.RemoveAll(handover => handover.Row.Effect == Effect.Body);
        BodiesByPlace = bodies.ToLookup(body => body.Operation.Syntax);
        BodiesBySymbol = bodies.Where(body => Operations.SymbolOf(body.Value) is not null)
            .ToLookup(body => Operations.SymbolOf(body.Value)!, SymbolEqualityComparer.Default);
        BodiesByValue = bodies.ToLookup(body => body.Value.Syntax);
        HandoversAt = handovers.ToLookup(handover => handover.Operation.Syntax);
        ByTarget = handovers.Where(handover => handover.Target.Symbol is not null)
            .ToLookup(handover => handover.Target.Symbol!, SymbolEqualityComparer.Default);
        ByTargetSyntax = handovers.Where(handover => handover.Target.Operation is not null)
            .ToLookup(handover => handover.Target.Operation!.Syntax);
        ByValue = handovers.ToLookup(handover => handover.Value.Syntax);
        ByMention = handovers.SelectMany(handover => Mentions(handover, values).Select(symbol => (symbol, handover)))
            .ToLookup(pair => pair.symbol, pair => pair.handover, SymbolEqualityComparer.Default);
        byOrigin = new(() => UrlsByOrigin(handovers, values), LazyThreadSafetyMode.PublicationOnly);
        WritesByTarget = writes.Where(write => write.Target.Symbol is not null)
            .ToLookup(write => write.Target.Symbol!, SymbolEqualityComparer.Default);
        WritesByTargetSyntax = writes.Where(write => write.Target is { Symbol: null, Operation: not null })
            .ToLookup(write => write.Target.Operation!.Syntax);
    }

    /// <summary>In source order.</summary>
    public ImmutableArray<RequestWrite> Writes { get; }

    /// <summary>The URLs without encryption that are written in the file, in source order.</summary>
    public ImmutableArray<PlainUrl> PlainUrls { get; }

    /// <summary>The handovers by the variable or member that takes what is handed over.</summary>
    public ILookup<ISymbol, Handover> ByTarget { get; }

    /// <summary>The same by the source of what takes it.</summary>
    public ILookup<SyntaxNode, Handover> ByTargetSyntax { get; }

    /// <summary>The handovers by the source of what is handed over.</summary>
    public ILookup<SyntaxNode, Handover> ByValue { get; }

    /// <summary>The same by each local and parameter that it is made of.</summary>
    public ILookup<ISymbol, Handover> ByMention { get; }

    /// <summary>The handovers of URLs by each local and parameter that the URL, or a part of it, comes from.</summary>
    public ILookup<ISymbol, Handover> ByOrigin => byOrigin.Value;

    /// <summary>The handovers by the source of the call, creation or assignment.</summary>
    public ILookup<SyntaxNode, Handover> HandoversAt { get; }

    /// <summary>The handovers of bodies by the variable or member that is handed over; no text in a body is a URL.</summary>
    public ILookup<ISymbol, Handover> BodiesBySymbol { get; }

    /// <summary>The same by the source of what is handed over.</summary>
    public ILookup<SyntaxNode, Handover> BodiesByValue { get; }

    /// <summary>The same by the source of the call, creation or assignment.</summary>
    public ILookup<SyntaxNode, Handover> BodiesByPlace { get; }

    public ILookup<ISymbol, RequestWrite> WritesByTarget { get; }

    public ILookup<SyntaxNode, RequestWrite> WritesByTargetSyntax { get; }

    /// <summary>
    /// What a value is made of; of a message also what it comes from, as one method may make it and another send it.
    /// </summary>
    private static IEnumerable<ISymbol> Mentions(Handover handover, ValueTracer values)
    {
        var operations = handover.Row.Effect == Effect.Send
            ? handover.Value.DescendantsAndSelf().Concat(values.Trace(handover.Value))
            : handover.Value.DescendantsAndSelf();
        return operations.Select(SymbolOf).Append(handover.Holder).Where(symbol => symbol is not null)
            .Distinct(SymbolEqualityComparer.Default)!;
    }

    private static ILookup<ISymbol, Handover> UrlsByOrigin(ImmutableArray<Handover> handovers, ValueTracer values) =>
        handovers.Where(handover => handover.Row.Effect == Effect.Url)
            .SelectMany(handover => OriginsOf(handover, values).Select(symbol => (symbol, handover)))
            .ToLookup(pair => pair.symbol, pair => pair.handover, SymbolEqualityComparer.Default)!;

    private static IEnumerable<ISymbol> OriginsOf(Handover handover, ValueTracer values)
    {
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var next = new Queue<IOperation>(new[] { handover.Value });
        for (var left = Limits.Steps; left > 0 && next.Count > 0; left--)
        {
            Cancellation.ThrowIfRequested();
            foreach (var symbol in next.Dequeue().DescendantsAndSelf().Take(left).Select(SymbolOf))
            {
                left--;
                if (symbol is null || !seen.Add(symbol))
                    continue;
                foreach (var origin in values.OriginsOf(symbol))
                    next.Enqueue(origin);
            }
        }

        return seen;
    }

    private static ISymbol? SymbolOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation reference => reference.Local,
        IParameterReferenceOperation reference => reference.Parameter,
        _ => null,
    };
}

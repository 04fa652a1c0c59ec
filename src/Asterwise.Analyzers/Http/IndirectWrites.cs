using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Asterwise.Analyzers.Http;

/// <summary>
/// What is written under a name that is given to those that write it: as an argument of a method of the project, or as an entry
/// of a collection.
/// </summary>
internal sealed class IndirectWrites
{
    private readonly Targets targets;
    private readonly HeaderWrites headers;
    private readonly EntryWrites entries;
    private readonly SentCollections sent;
    private readonly Helpers helpers;

    public IndirectWrites(CodeModel code, ValueTracer values, Catalogue catalogue, Targets targets)
    {
        this.targets = targets;
        headers = new HeaderWrites(values, catalogue, targets);
        entries = new EntryWrites(values, catalogue, targets);
        sent = new SentCollections(code, values, catalogue, targets, entries);
        helpers = new Helpers(code, values, catalogue, targets, sent, entries);
    }

    /// <summary>Whether a method of this name may be given a name: the question that is asked before anything is bound.</summary>
    public bool MayTakeName(string method) => helpers.MayBe(method);

    /// <summary>Whether a name is the caller's, or that of an entry which a loop is at.</summary>
    public bool IsGiven(IOperation name) => helpers.ParameterOf(name) is not null || Entries.LoopOf(name) is not null;

    /// <summary>What the called method writes under names that the call gives.</summary>
    public IEnumerable<RequestWrite> Of(IInvocationOperation call) =>
        helpers.WritesOf(call.TargetMethod).SelectMany(write => Of(write, call));

    /// <summary>What a file puts into collections that are sent.</summary>
    public IEnumerable<RequestWrite> In(SyntaxTree tree)
    {
        foreach (var (collection, entry) in sent.EntriesIn(tree))
        {
            Cancellation.ThrowIfRequested();
            if (helpers.ParameterOf(entry.Name) is not null)
                continue;
            foreach (var write in entries.Of(collection, entry))
                yield return write;
        }
    }

    private IEnumerable<RequestWrite> Of(HelperWrite write, IInvocationOperation call)
    {
        if (Helpers.ArgumentFor(call, write.Name) is not { } name || IsGiven(name))
            return Enumerable.Empty<RequestWrite>();
        var whole = helpers.WholeValueAt(call, write);
        var value = whole is null ? helpers.ValueAt(call, write) : headers.ValueOf(whole);
        var source = whole is null ? null : HeaderWrites.Source(whole);
        var target = targets.Of(helpers.ReceiverAt(call, write));
        if (write.Row.Effect == Effect.Header)
            return headers.Of(write.Row, target, call, name, value, source);
        return headers.TextOf(name) is { } parameter
            ? new[] { OfQuery(write.Row, target, call, name, parameter, value) with { ValueSyntax = source } }
            : Enumerable.Empty<RequestWrite>();
    }

    /// <summary>
    /// A parameter is in what the call is made on, where that gives nothing back, and else in its result.
    /// </summary>
    private static RequestWrite OfQuery(
        Row row, Target target, IInvocationOperation call, IOperation name, string parameter, TextValue value)
    {
        if (target.Role is not (Role.Client or Role.Message or Role.Settings))
        {
            var receiver = call.TargetMethod.ReturnsVoid ? Operations.ReceiverOf(call) : null;
            target = new Target(Role.Builder, call, receiver is null ? null : Operations.SymbolOf(receiver));
        }

        return QueryWrites.Of(row, target, call, name, parameter, value);
    }
}

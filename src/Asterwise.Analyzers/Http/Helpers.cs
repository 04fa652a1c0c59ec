using System.Collections.Concurrent;
using System.Collections.Immutable;
using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Asterwise.Analyzers.Http;

/// <summary>A header or a query parameter that a method of the project writes under a name that its caller gives.</summary>
/// <param name="Row">What writes it in the end.</param>
/// <param name="Name">The parameter that is given the name.</param>
/// <param name="Value">What is written; what the caller gives is a hole in it.</param>
/// <param name="Receiver">What it is written to.</param>
internal sealed record HelperWrite(Row Row, IParameterSymbol Name, TextValue Value, IOperation? Receiver);

/// <summary>
/// The methods of the project that write a header or a query parameter for their callers, be it at once or by what they put into
/// a collection that is sent. A name belongs to whoever gives it, so it is the call that writes and not the method.
/// </summary>
internal sealed class Helpers
{
    /// <summary>How many helpers may call each other before one writes.</summary>
    private const int Levels = 4;

    private readonly CodeModel code;
    private readonly ValueTracer values;
    private readonly Catalogue catalogue;
    private readonly Targets targets;
    private readonly SentCollections sent;
    private readonly EntryWrites entryWrites;
    private readonly Once<HashSet<string>> names;
    private readonly ConcurrentDictionary<IMethodSymbol, ImmutableArray<HelperWrite>>[] byMethod =
        Enumerable.Range(0, Levels)
            .Select(_ => new ConcurrentDictionary<IMethodSymbol, ImmutableArray<HelperWrite>>(SymbolEqualityComparer.Default))
            .ToArray();

    public Helpers(
        CodeModel code, ValueTracer values, Catalogue catalogue, Targets targets, SentCollections sent, EntryWrites entryWrites)
    {
        this.code = code;
        this.values = values;
        this.catalogue = catalogue;
        this.targets = targets;
        this.sent = sent;
        this.entryWrites = entryWrites;
        names = new(FindNames);
    }

    /// <summary>Whether a method of this name may be one: the question that is asked before anything is bound.</summary>
    public bool MayBe(string name) => sent.IsNeeded && names.Value.Contains(name);

    /// <summary>What calling a method writes under names that the call gives.</summary>
    public ImmutableArray<HelperWrite> WritesOf(IMethodSymbol method) => WritesOf(method, level: 0);

    /// <summary>The parameter of a method or local function that a name comes from; null of any other.</summary>
    public IParameterSymbol? ParameterOf(IOperation name)
    {
        var operation = name.Unwrap();
        for (var step = 0; operation is ILocalReferenceOperation && step < Limits.Depth; step++)
        {
            if (values.Origins(operation) is not { Length: 1 } origins)
                return null;
            operation = origins[0].Unwrap();
        }

        return operation is IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol method } parameter }
            && method.MethodKind is MethodKind.Ordinary or MethodKind.LocalFunction
                ? parameter
                : null;
    }

    /// <summary>What a value is in a call: what the call gives is put in for the parameters of the method.</summary>
    public TextValue ValueAt(IInvocationOperation call, HelperWrite write) =>
        write.Value.Filled(hole => ArgumentFor(call, ParameterOf(hole)), values);

    /// <summary>The argument that is the value as it is; null where the method makes the value.</summary>
    public IOperation? WholeValueAt(IInvocationOperation call, HelperWrite write) =>
        write.Value.Parts is { Length: 1 } parts && parts[0].Hole is { } hole
            ? ArgumentFor(call, ParameterOf(hole))
            : null;

    /// <summary>What a call has it written to.</summary>
    public IOperation? ReceiverAt(IInvocationOperation call, HelperWrite write) =>
        write.Receiver is not { } receiver ? null
        : ArgumentFor(call, Operations.SymbolOf(receiver)) ?? ArgumentFor(call, targets.Of(receiver).Symbol) ?? receiver;

    /// <summary>The argument of a call for a parameter of the method that it calls; null for anything else.</summary>
    public static IOperation? ArgumentFor(IInvocationOperation call, ISymbol? parameter) =>
        parameter is IParameterSymbol { Ordinal: var ordinal, ContainingSymbol: IMethodSymbol method }
        && SymbolEqualityComparer.Default.Equals(method, Definition(call.TargetMethod))
            ? Operations.ArgumentAt(call.Arguments, ordinal)
            : null;

    private static IMethodSymbol Definition(IMethodSymbol method) => (method.ReducedFrom ?? method).OriginalDefinition;

    private ImmutableArray<HelperWrite> WritesOf(IMethodSymbol method, int level) =>
        level < Levels && MayBe(method.Name)
            ? byMethod[level].GetOrAdd(Definition(method), key => OneForEachName(Find(key, level)).ToImmutableArray())
            : ImmutableArray<HelperWrite>.Empty;

    /// <summary>What is written under one name in several branches is one write to the caller.</summary>
    private static IEnumerable<HelperWrite> OneForEachName(IEnumerable<HelperWrite> writes) =>
        writes.Take(Limits.Returns).GroupBy(write => write.Name, SymbolEqualityComparer.Default).Select(same => same.First());

    private IEnumerable<HelperWrite> Find(IMethodSymbol method, int level) =>
        from operation in OperationsIn(method)
        from write in Written(operation, method, level)
        where IsOf(method, write.Name)
        select write;

    private IEnumerable<HelperWrite> Written(IOperation operation, IMethodSymbol method, int level)
    {
        foreach (var use in Use.AllOf(operation, catalogue).Where(use => use.IsNamed && use.Holds(values)))
        {
            if (ParameterOf(use.Name!) is { } name)
                yield return new HelperWrite(use.Row, name, ValueOf(use.Value!, method), use.Receiver);
        }

        foreach (var write in ByCollection(operation))
            yield return write;
        if (operation is not IInvocationOperation call)
            yield break;
        foreach (var write in WritesOf(call.TargetMethod, level + 1))
        {
            if (ArgumentFor(call, write.Name) is { } given && ParameterOf(given) is { } name)
                yield return new HelperWrite(write.Row, name, ValueAt(call, write), ReceiverAt(call, write));
        }
    }

    /// <summary>What is put into a collection that is sent: <c>headers[name] = value</c>.</summary>
    private IEnumerable<HelperWrite> ByCollection(IOperation filling)
    {
        if (SyntaxIndex.FilledBy(filling.Syntax) is not { } collection
            || !IsSent(collection)
            || Entries.EntryAt(filling) is not { } entry
            || ParameterOf(entry.Name) is not { } name)
        {
            yield break;
        }

        foreach (var (sink, _, _) in sent.Of(code.SymbolOf(collection)))
        {
            if (entryWrites.ValueOf(sink, entry) is { } value)
                yield return new HelperWrite(sink.Use.Row, name, value, sink.Use.Receiver);
        }
    }

    private bool IsSent(ExpressionSyntax collection) => SyntaxIndex.NameOf(collection) is { } name && sent.MayHold(name);

    /// <summary>A parameter stays one, although there may be only one call that says what it is.</summary>
    private TextValue ValueOf(IOperation value, IMethodSymbol method) =>
        ParameterOf(value) is { } parameter && IsOf(method, parameter)
            ? new TextValue(ImmutableArray.Create(new TextPart("", value.Unwrap(), value.Syntax)))
            : TextValue.Of(value, values);

    private static bool IsOf(IMethodSymbol method, IParameterSymbol parameter) =>
        SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, method);

    private IEnumerable<IOperation> OperationsIn(IMethodSymbol method) =>
        method.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax()).SelectMany(StepsIn)
            .Where(step => IsWriter(step, names.Value))
            .Select(code.OperationOf).Where(operation => operation is not null)!;

    /// <summary>The calls, and the assignments to elements.</summary>
    private static IEnumerable<SyntaxNode> StepsIn(SyntaxNode function) =>
        function.DescendantNodes(node => node == function || node is not LocalFunctionStatementSyntax)
            .Where(node => node
                is InvocationExpressionSyntax or AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax });

    /// <summary>Whether a step may write under a name that it is given.</summary>
    private bool IsWriter(SyntaxNode step, HashSet<string> helpers) =>
        step is not InvocationExpressionSyntax call
        || (SyntaxIndex.NameOf(call.Expression) is { } name && (catalogue.WritesNamed(name) || helpers.Contains(name)))
        || (SyntaxIndex.FilledBy(step) is { } collection && IsSent(collection));

    /// <summary>The names of methods that give a text of their caller's on to what writes under it.</summary>
    private HashSet<string> FindNames()
    {
        var found = new HashSet<string>();
        var steps = sent.Trees.SelectMany(tree => code.NodesOf(tree)).SelectMany(StepsByFunction).ToList();
        for (var level = 0; level < Levels; level++)
        {
            var before = found.Count;
            found.UnionWith(steps.Where(step => IsWriter(step.Step, found)).Select(step => step.Function).ToList());
            if (found.Count == before)
                break;
        }

        return found;
    }

    /// <summary>What a function does with a text that it is given.</summary>
    private static IEnumerable<(string Function, SyntaxNode Step)> StepsByFunction(SyntaxNode node)
    {
        Cancellation.ThrowIfRequested();
        var (name, parameters) = node switch
        {
            MethodDeclarationSyntax method => (method.Identifier, method.ParameterList),
            LocalFunctionStatementSyntax function => (function.Identifier, function.ParameterList),
            _ => default,
        };
        return parameters is null || !parameters.Parameters.Any(IsText)
            ? Enumerable.Empty<(string, SyntaxNode)>()
            : StepsIn(node).Where(IsGivenSomething).Select(step => (name.ValueText, step));
    }

    private static bool IsGivenSomething(SyntaxNode step) =>
        step is not InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0 };

    private static bool IsText(ParameterSyntax parameter)
    {
        var type = parameter.Type is NullableTypeSyntax nullable ? nullable.ElementType : parameter.Type;
        return type is PredefinedTypeSyntax { Keyword.ValueText: "string" } || SyntaxIndex.NameOf(type) == "String";
    }
}

using System.Collections.Concurrent;
using System.Collections.Immutable;
using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Asterwise.Analyzers.Http;

/// <summary>A header that a method of the project writes under a name that its caller gives.</summary>
/// <param name="Row">What writes it in the end.</param>
/// <param name="Name">The parameter that is given the name.</param>
/// <param name="Value">What is written; what the caller gives is a hole in it.</param>
/// <param name="Receiver">What it is written to.</param>
internal sealed record HelperHeader(Row Row, IParameterSymbol Name, TextValue Value, IOperation? Receiver);

/// <summary>
/// The methods of the project that write a header for their callers. A header's name belongs to whoever gives it, so it is the
/// call that writes and not the method.
/// </summary>
internal sealed class HeaderHelpers
{
    /// <summary>How many helpers may call each other before one writes.</summary>
    private const int Levels = 4;

    private readonly CodeModel code;
    private readonly ValueTracer values;
    private readonly Catalogue catalogue;
    private readonly Targets targets;
    private readonly Lazy<HashSet<string>> names;
    private readonly ConcurrentDictionary<IMethodSymbol, ImmutableArray<HelperHeader>>[] byMethod =
        Enumerable.Range(0, Levels)
            .Select(_ => new ConcurrentDictionary<IMethodSymbol, ImmutableArray<HelperHeader>>(SymbolEqualityComparer.Default))
            .ToArray();

    public HeaderHelpers(CodeModel code, ValueTracer values, Catalogue catalogue, Targets targets)
    {
        this.code = code;
        this.values = values;
        this.catalogue = catalogue;
        this.targets = targets;
        names = new(FindNames, LazyThreadSafetyMode.PublicationOnly);
    }

    /// <summary>Whether a method of this name may be one: the question that is asked before anything is bound.</summary>
    public bool MayBe(string name) => names.Value.Contains(name);

    /// <summary>The headers that calling a method writes under names that the call gives.</summary>
    public ImmutableArray<HelperHeader> HeadersOf(IMethodSymbol method) => HeadersOf(method, level: 0);

    /// <summary>The parameter of a method or local function that a header's name comes from; null of any other.</summary>
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
    public TextValue ValueAt(IInvocationOperation call, HelperHeader header) =>
        header.Value.Filled(hole => ArgumentFor(call, Operations.SymbolOf(hole)), values);

    /// <summary>The argument that is the value as it is; null where the method makes the value.</summary>
    public IOperation? WholeValueAt(IInvocationOperation call, HelperHeader header) =>
        header.Value.Parts is { Length: 1 } parts && parts[0].Hole is { } hole
            ? ArgumentFor(call, Operations.SymbolOf(hole))
            : null;

    /// <summary>What a call has the header written to.</summary>
    public IOperation? ReceiverAt(IInvocationOperation call, HelperHeader header) =>
        header.Receiver is not { } receiver ? null
        : ArgumentFor(call, Operations.SymbolOf(receiver)) ?? ArgumentFor(call, targets.Of(receiver).Symbol) ?? receiver;

    /// <summary>The argument of a call for a parameter of the method that it calls; null for anything else.</summary>
    public static IOperation? ArgumentFor(IInvocationOperation call, ISymbol? parameter) =>
        parameter is IParameterSymbol { Ordinal: var ordinal, ContainingSymbol: IMethodSymbol method }
        && SymbolEqualityComparer.Default.Equals(method, Definition(call.TargetMethod))
            ? Operations.ArgumentAt(call.Arguments, ordinal)
            : null;

    private static IMethodSymbol Definition(IMethodSymbol method) => (method.ReducedFrom ?? method).OriginalDefinition;

    private ImmutableArray<HelperHeader> HeadersOf(IMethodSymbol method, int level) =>
        level < Levels && MayBe(method.Name)
            ? byMethod[level].GetOrAdd(Definition(method), key => OneForEachName(Find(key, level)).ToImmutableArray())
            : ImmutableArray<HelperHeader>.Empty;

    /// <summary>What is written under one name in several branches is one header to the caller.</summary>
    private static IEnumerable<HelperHeader> OneForEachName(IEnumerable<HelperHeader> headers) =>
        headers.Take(Limits.Returns).GroupBy(header => header.Name, SymbolEqualityComparer.Default).Select(same => same.First());

    private IEnumerable<HelperHeader> Find(IMethodSymbol method, int level)
    {
        foreach (var call in CallsIn(method))
        {
            foreach (var use in catalogue.Find(call.TargetMethod).Select(row => Use.Of(row, call)).Where(IsHeader))
            {
                if (ParameterOf(use.Name!) is { } name && IsOf(method, name))
                    yield return new HelperHeader(use.Row, name, ValueOf(use.Value!, method), use.Receiver);
            }

            foreach (var header in HeadersOf(call.TargetMethod, level + 1))
            {
                if (ArgumentFor(call, header.Name) is { } given && ParameterOf(given) is { } name && IsOf(method, name))
                    yield return new HelperHeader(header.Row, name, ValueAt(call, header), ReceiverAt(call, header));
            }
        }
    }

    /// <summary>A parameter stays one, although there may be only one call that says what it is.</summary>
    private TextValue ValueOf(IOperation value, IMethodSymbol method) =>
        ParameterOf(value) is { } parameter && IsOf(method, parameter)
            ? new TextValue(ImmutableArray.Create(new TextPart("", value.Unwrap(), value.Syntax)))
            : TextValue.Of(value, values);

    private static bool IsHeader(Use use) =>
        use is { Row: { Effect: Effect.Header, TakesEntries: false }, Name: not null, Value: not null, IsAsAsked: true };

    private static bool IsOf(IMethodSymbol method, IParameterSymbol parameter) =>
        SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, method);

    private IEnumerable<IInvocationOperation> CallsIn(IMethodSymbol method) =>
        method.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax()).SelectMany(CallsIn)
            .Where(call => SyntaxIndex.NameOf(call.Expression) is { } name && (catalogue.WritesHeader(name) || MayBe(name)))
            .Select(code.OperationOf).OfType<IInvocationOperation>();

    private static IEnumerable<InvocationExpressionSyntax> CallsIn(SyntaxNode function) =>
        function.DescendantNodes(node => node == function || node is not LocalFunctionStatementSyntax)
            .OfType<InvocationExpressionSyntax>();

    /// <summary>The names of methods that give a text of their caller's on to what writes headers.</summary>
    private HashSet<string> FindNames()
    {
        var found = new HashSet<string>();
        if (catalogue.Stacks.IsEmpty)
            return found;
        var calls = code.FilesWith("header").SelectMany(tree => tree.GetRoot().DescendantNodes())
            .SelectMany(CallsByFunction).ToList();
        for (var level = 0; level < Levels; level++)
        {
            var before = found.Count;
            found.UnionWith(calls.Where(call => IsWriter(call.Called)).Select(call => call.Function).ToList());
            if (found.Count == before)
                break;
        }

        return found;

        bool IsWriter(string called) => catalogue.WritesHeader(called) || found.Contains(called);
    }

    /// <summary>The calls that a function makes with a text that it is given.</summary>
    private static IEnumerable<(string Function, string Called)> CallsByFunction(SyntaxNode node)
    {
        Cancellation.ThrowIfRequested();
        var (name, parameters) = node switch
        {
            MethodDeclarationSyntax method => (method.Identifier, method.ParameterList),
            LocalFunctionStatementSyntax function => (function.Identifier, function.ParameterList),
            _ => default,
        };
        if (parameters is null || !parameters.Parameters.Any(IsText))
            yield break;
        foreach (var call in CallsIn(node))
        {
            if (SyntaxIndex.NameOf(call.Expression) is { } called && call.ArgumentList.Arguments.Count > 0)
                yield return (name.ValueText, called);
        }
    }

    private static bool IsText(ParameterSyntax parameter)
    {
        var type = parameter.Type is NullableTypeSyntax nullable ? nullable.ElementType : parameter.Type;
        return type is PredefinedTypeSyntax { Keyword.ValueText: "string" } || SyntaxIndex.NameOf(type) == "String";
    }
}

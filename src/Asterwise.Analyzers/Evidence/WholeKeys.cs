using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.Keys;
using Asterwise.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Asterwise.Analyzers.Evidence;

/// <summary>
/// Whether a value is Asterwise's key as a whole, and not what a method makes of it: a mask, a length, a hash.
/// </summary>
internal sealed class WholeKeys
{
    private readonly ValueTracer values;
    private readonly KeyLookups lookups;

    public WholeKeys(ValueTracer values, KeyLookups lookups)
    {
        this.values = values;
        this.lookups = lookups;
    }

    /// <param name="operation">The value.</param>
    /// <param name="sent">The variables and members whose values are sent to Asterwise as its key.</param>
    public bool Is(IOperation operation, ISet<ISymbol> sent)
    {
        var seen = new HashSet<SyntaxNode>();
        var next = new Queue<IOperation>();
        next.Enqueue(operation);
        while (next.Count > 0 && seen.Count < Limits.Origins)
        {
            Cancellation.ThrowIfRequested();
            var current = next.Dequeue().Unwrap();
            if (!seen.Add(current.Syntax))
                continue;
            if (IsByItself(current, sent))
                return true;
            foreach (var origin in OriginsOf(current))
                next.Enqueue(origin);
        }

        return false;
    }

    private bool IsByItself(IOperation value, ISet<ISymbol> sent) => value switch
    {
        { Type.SpecialType: not SpecialType.System_String } => false,
        IInvocationOperation { TargetMethod: { Name: "Reveal", ContainingType.Name: var type } } => Names.IsAsterwiseKey(type),
        IInvocationOperation or IPropertyReferenceOperation { Property.IsIndexer: true }
            => lookups.At(value) is { } lookup && lookups.IsOfKey(lookup),
        _ => Operations.SymbolOf(value) is { } symbol
            && !Names.IsDisguised(symbol.Name)
            && (sent.Contains(symbol.OriginalDefinition) || IsNamedSo(value, symbol)),
    };

    /// <summary><c>asterwiseKey</c>, and <c>options.ApiKey</c> where options are <c>AsterwiseOptions</c></summary>
    private static bool IsNamedSo(IOperation value, ISymbol symbol) =>
        Names.IsAsterwiseKey(symbol.Name)
        || (value is IMemberReferenceOperation { Instance: not (null or IInstanceReferenceOperation) }
            && Names.HoldsApiKey(symbol.Name)
            && Names.OwnerOf(symbol.ContainingType.Name) == Owner.Asterwise);

    private IEnumerable<IOperation> OriginsOf(IOperation value) => value switch
    {
        IInvocationOperation { Arguments.Length: > 0 } => Enumerable.Empty<IOperation>(),
        IBinaryOperation or IInterpolatedStringOperation or IInterpolationOperation => value.ChildOperations,
        _ when Operations.SymbolOf(value) is { } symbol && Names.IsDisguised(symbol.Name) => Enumerable.Empty<IOperation>(),
        _ => values.Origins(value),
    };
}

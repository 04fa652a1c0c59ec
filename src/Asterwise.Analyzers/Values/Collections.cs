using Asterwise.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Asterwise.Analyzers.Values;

/// <summary>What lists of texts are filled with: where they are made, and in statements on the local that holds them.</summary>
internal sealed class Collections
{
    private readonly CodeModel code;
    private readonly ValueTracer values;

    public Collections(CodeModel code, ValueTracer values)
    {
        this.code = code;
        this.values = values;
    }

    /// <summary>Whether a value is a collection; a text is none.</summary>
    public static bool Is(IOperation value) =>
        value.Unwrap().Type is { SpecialType: not SpecialType.System_String } type
        && type.AllInterfaces.Any(face => face.SpecialType == SpecialType.System_Collections_IEnumerable);

    /// <summary>The elements of a collection, in source order; none of one that is not in view.</summary>
    public IEnumerable<IOperation> ElementsOf(IOperation collection) => EntriesOf(collection).Select(ElementOf);

    private IEnumerable<IOperation> EntriesOf(IOperation collection)
    {
        collection = collection.Unwrap();
        if (collection is not ILocalReferenceOperation { Local: var local })
            return MadeWith(collection);
        var made = values.OriginsOf(local).SelectMany(origin => MadeWith(origin.Unwrap()));
        return local.DeclaringSyntaxReferences.IsEmpty ? made : made.Concat(AddedTo(local));
    }

    /// <summary>The element that a call of <c>Add</c> puts into a list; any other entry as it is.</summary>
    private static IOperation ElementOf(IOperation entry) =>
        entry is IInvocationOperation { TargetMethod.Name: "Add", Arguments: { Length: 1 } added }
            ? added[0].Value.Unwrap()
            : entry.Unwrap();

    /// <summary>
    /// What is written into a collection, or into an object whose members are its entries, where it is made. The oldest
    /// compiler has no name for the operation of a collection expression.
    /// </summary>
    public static IEnumerable<IOperation> MadeWith(IOperation collection) => collection switch
    {
        IObjectCreationOperation { Initializer: { } initializer } => initializer.Initializers,
        IAnonymousObjectCreationOperation members => members.Initializers,
        IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues,
        IObjectOrCollectionInitializerOperation initializer => initializer.Initializers,
        { Syntax: CollectionExpressionSyntax } => collection.ChildOperations,
        _ => Enumerable.Empty<IOperation>(),
    };

    private IEnumerable<IOperation> AddedTo(ILocalSymbol local)
    {
        var declaration = local.DeclaringSyntaxReferences[0].GetSyntax();
        var fillings = code.IndexOf(declaration.SyntaxTree).Fillings(local.Name, ValueTracer.ScopeOf(declaration));
        return fillings.Take(Limits.Text).Select(code.OperationOf).OfType<IInvocationOperation>()
            .Where(call => call.TargetMethod.Name == "Add"
                && Operations.ReceiverOf(call) is { } receiver
                && IsLocal(receiver, local));
    }

    private static bool IsLocal(IOperation receiver, ILocalSymbol local) =>
        SymbolEqualityComparer.Default.Equals(Operations.SymbolOf(receiver), local);
}

using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.Http;

/// <summary>
/// An entry of a collection of names with their values, or a name alone; or a member of an object that is taken for one.
/// </summary>
/// <param name="Place">What puts it into the collection.</param>
/// <param name="Name">The name.</param>
/// <param name="Value">The value; null of a name alone.</param>
internal sealed record Entry(IOperation Place, IOperation Name, IOperation? Value)
{
    /// <summary>The member of the object, whose name it has; null of an entry of a collection.</summary>
    public IPropertySymbol? Member => Name is IPropertyReferenceOperation { Parent: ISimpleAssignmentOperation assignment } member
        && assignment == Place
        && assignment.Target == member
            ? member.Property
            : null;
}

/// <summary>What dictionaries and lists of pairs are filled with, and what a loop takes from them.</summary>
internal static class Entries
{
    /// <summary>The loop over a collection of entries that a name is taken from; null of any other name.</summary>
    public static CommonForEachStatementSyntax? LoopOf(IOperation name) =>
        PartOf(name) is { Index: 0, Loop: var loop } ? loop : null;

    /// <summary>
    /// Whether this is the value of the entry that a loop is at, <c>h.Value</c> or <c>headers[name]</c>, or what a call makes of
    /// it: <c>string.Join(",", h.Value)</c>.
    /// </summary>
    public static bool IsValueOf(IOperation operation, CommonForEachStatementSyntax loop, ValueTracer values)
    {
        IOperation? current = operation;
        for (var step = 0; current is not null && step < Limits.Depth; step++)
        {
            current = current.Unwrap();
            if (IsValueOf(current, loop))
                return true;
            current = current switch
            {
                IInvocationOperation { Instance: { } instance } => instance,
                IInvocationOperation { Arguments: { Length: > 0 } arguments } => arguments[arguments.Length - 1].Value,
                ILocalReferenceOperation when values.Origins(current) is { Length: 1 } origins => origins[0],
                _ => null,
            };
        }

        return false;
    }

    private static bool IsValueOf(IOperation operation, CommonForEachStatementSyntax loop) =>
        PartOf(operation) is { Index: 1, Loop: var own } ? own == loop
        : operation is IPropertyReferenceOperation { Arguments: { Length: 1 } index } && LoopOf(index[0].Value) == loop;

    /// <summary>Which part of which loop's entry an expression is; the whole entry counts as its name.</summary>
    private static (CommonForEachStatementSyntax Loop, int Index)? PartOf(IOperation operation)
    {
        var part = operation.Unwrap();
        var member = (part as IMemberReferenceOperation)?.Member;
        var holder = member is null ? part : ((IMemberReferenceOperation)part).Instance?.Unwrap();
        if (holder is not ILocalReferenceOperation { Local.DeclaringSyntaxReferences: { Length: 1 } declarations })
            return null;
        var declaration = declarations[0].GetSyntax();
        var index = member is null ? PositionOf(declaration) : PositionOf(member);
        return index >= 0 && LoopOf(declaration) is { } loop ? (loop, index) : null;
    }

    private static CommonForEachStatementSyntax? LoopOf(SyntaxNode declaration) => declaration switch
    {
        ForEachStatementSyntax loop => loop,
        _ => declaration.Ancestors().TakeWhile(node => node is not BlockSyntax).OfType<ForEachVariableStatementSyntax>()
            .FirstOrDefault(loop => loop.Variable.Span.Contains(declaration.Span)),
    };

    private static int PositionOf(SyntaxNode declaration) => declaration.Parent switch
    {
        ParenthesizedVariableDesignationSyntax names => names.Variables.IndexOf((VariableDesignationSyntax)declaration),
        DeclarationExpressionSyntax { Parent: ArgumentSyntax { Parent: TupleExpressionSyntax names } argument }
            => names.Arguments.IndexOf(argument),
        _ => 0,
    };

    private static int PositionOf(ISymbol member) => ((member as IFieldSymbol)?.CorrespondingTupleField ?? member).Name switch
    {
        "Key" or "Item1" => 0,
        "Value" or "Item2" => 1,
        _ => -1,
    };

    /// <summary>The collection without what only sorts, filters or copies it, or takes its names.</summary>
    public static IOperation Unordered(IOperation collection)
    {
        collection = collection.Unwrap();
        for (var step = 0; step < Limits.Depth && Inner(collection) is { } inner; step++)
            collection = inner.Unwrap();
        return collection;
    }

    /// <summary>The collections that are put behind a collection before it is looped over.</summary>
    public static IEnumerable<IOperation> PutBehind(IOperation collection)
    {
        IOperation? current = collection.Unwrap();
        for (var step = 0; current is not null && step < Limits.Depth; step++, current = Inner(current)?.Unwrap())
        {
            if (current is IInvocationOperation { TargetMethod.Name: "Concat" or "Union", Arguments: { Length: > 1 } arguments })
                yield return arguments[1].Value;
        }
    }

    private static IOperation? Inner(IOperation collection) => collection switch
    {
        ITranslatedQueryOperation query => query.Operation,
        IPropertyReferenceOperation { Property.Name: "Keys" or "AllKeys", Instance: { } dictionary } => dictionary,
        IInvocationOperation { TargetMethod.ContainingType: var type } call when type.Is("System.Linq.Enumerable")
            => Operations.ReceiverOf(call),
        _ => null,
    };

    /// <summary>What is put into a collection by the statements of a file that name its variable or member.</summary>
    public static IEnumerable<IOperation> FilledInto(ISymbol variable, CodeModel code, SyntaxTree tree)
    {
        foreach (var filling in code.IndexOf(tree).Fillings(variable.Name, ScopeOf(variable, tree)))
        {
            if (SyntaxIndex.FilledBy(filling) is { } collection
                && IsSame(code.SymbolOf(collection), variable)
                && code.OperationOf(filling) is { } operation)
            {
                yield return operation;
            }
        }
    }

    private static bool IsSame(ISymbol? one, ISymbol other) =>
        SymbolEqualityComparer.Default.Equals(one?.OriginalDefinition, other.OriginalDefinition);

    private static TextSpan ScopeOf(ISymbol variable, SyntaxTree tree) =>
        variable is ILocalSymbol or IParameterSymbol
        && variable.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is { } declaration
        && declaration.SyntaxTree == tree
            ? ValueTracer.ScopeOf(declaration)
            : new TextSpan(0, tree.Length);

    /// <summary>The name and the value that are put in; null of what is no such pair.</summary>
    public static Entry? EntryAt(IOperation place)
    {
        var (name, value) = PairOf(place);
        return name is null ? null : new Entry(place, name, value);
    }

    private static (IOperation? Name, IOperation? Value) PairOf(IOperation entry) => entry.Unwrap() switch
    {
        IInvocationOperation { Arguments: { Length: 1 } only } => PairOfElement(only[0].Value.Unwrap()),
        IInvocationOperation { TargetMethod.Name: "Insert", Arguments: { Length: 2 } arguments }
            => PairOfElement(arguments[1].Value.Unwrap()),
        // The first argument of an extension method is the collection.
        IInvocationOperation { Arguments: { Length: >= 2 and var count } arguments }
            => (arguments[count - 2].Value, arguments[count - 1].Value),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: { Length: 1 } index } } assignment
            => (index[0].Value, assignment.Value),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments.IsEmpty: true } member } assignment
            => (member, assignment.Value),
        var element => PairOfElement(element),
    };

    private static (IOperation? Name, IOperation? Value) PairOfElement(IOperation element) => element switch
    {
        IObjectCreationOperation { Arguments: { Length: 2 } pair } => (pair[0].Value, pair[1].Value),
        IInvocationOperation { TargetMethod.Name: "Create", Arguments: { Length: 2 } pair } => (pair[0].Value, pair[1].Value),
        ITupleOperation { Elements: { Length: 2 } pair } => (pair[0], pair[1]),
        { Type.SpecialType: SpecialType.System_String } => (element, null),
        _ => default,
    };
}

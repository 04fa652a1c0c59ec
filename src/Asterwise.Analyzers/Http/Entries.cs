using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.Http;

/// <summary>An entry of a collection of names with their values, or a name alone.</summary>
/// <param name="Place">What puts it into the collection.</param>
/// <param name="Name">The name.</param>
/// <param name="Value">The value; null of a name alone.</param>
internal sealed record Entry(IOperation Place, IOperation Name, IOperation? Value);

/// <summary>The entries of the dictionaries and lists of one file, and what a loop takes from them.</summary>
internal sealed class Entries
{
    private readonly CodeModel code;
    private readonly ValueTracer values;
    private readonly SyntaxTree tree;
    private readonly Dictionary<ISymbol, int> readings = new(SymbolEqualityComparer.Default);

    public Entries(CodeModel code, ValueTracer values, SyntaxTree tree)
    {
        this.code = code;
        this.values = values;
        this.tree = tree;
    }

    /// <summary>
    /// What a collection is filled with, where it is made and by the statements that name its variable, as far as that is in this
    /// file. A collection that is asked for again and again has an end, as it may have thousands of entries.
    /// </summary>
    public IEnumerable<Entry> Of(IOperation collection)
    {
        foreach (var source in values.Trace(Unordered(collection)))
        {
            var found = Collections.MadeWith(source).Concat(FilledInto(Operations.SymbolOf(source)));
            foreach (var entry in found.Where(place => place.Syntax.SyntaxTree == tree).Select(EntryAt))
            {
                if (entry is not null)
                    yield return entry;
            }
        }
    }

    /// <summary>The loop over a collection of entries that a name is taken from; null of any other name.</summary>
    public static CommonForEachStatementSyntax? LoopOf(IOperation name) =>
        PartOf(name) is { Index: 0, Loop: var loop } ? loop : null;

    /// <summary>The collection that a loop goes over.</summary>
    public IOperation? CollectionOf(CommonForEachStatementSyntax loop) => code.OperationOf(loop.Expression);

    /// <summary>Whether this is the value of the entry that a loop is at: <c>h.Value</c> or <c>headers[name]</c>.</summary>
    public static bool IsValueOf(IOperation operation, CommonForEachStatementSyntax loop) =>
        PartOf(operation) is { Index: 1, Loop: var own } ? own == loop
        : operation.Unwrap() is IPropertyReferenceOperation { Arguments: { Length: 1 } index }
            && LoopOf(index[0].Value) == loop;

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
    private static IOperation Unordered(IOperation collection)
    {
        collection = collection.Unwrap();
        for (var step = 0; step < Limits.Depth; step++)
        {
            if (collection is IPropertyReferenceOperation { Property.Name: "Keys", Instance: { } dictionary })
                collection = dictionary.Unwrap();
            else if (collection is IInvocationOperation { TargetMethod.ContainingType: var type } call
                && type.Is("System.Linq.Enumerable")
                && Operations.ReceiverOf(call) is { } receiver)
                collection = receiver.Unwrap();
            else
                break;
        }

        return collection;
    }

    /// <summary>What is put into the collection that a variable holds.</summary>
    private IEnumerable<IOperation> FilledInto(ISymbol? variable)
    {
        // A member of a library is one of many objects: response.Headers is not request.Headers.
        if (variable is not { DeclaringSyntaxReferences.IsEmpty: false } || !MayReadAgain(variable))
            yield break;
        foreach (var filling in code.IndexOf(tree).Fillings(variable.Name, ScopeOf(variable)))
        {
            if (SyntaxIndex.FilledBy(filling) is { } collection
                && SymbolEqualityComparer.Default.Equals(code.SymbolOf(collection), variable)
                && code.OperationOf(filling) is { } operation)
            {
                yield return operation;
            }
        }
    }

    private bool MayReadAgain(ISymbol variable)
    {
        readings.TryGetValue(variable, out var count);
        readings[variable] = count + 1;
        return count < Limits.Returns;
    }

    private TextSpan ScopeOf(ISymbol variable) =>
        variable is ILocalSymbol or IParameterSymbol
        && variable.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is { } declaration
        && declaration.SyntaxTree == tree
            ? ValueTracer.ScopeOf(declaration)
            : new TextSpan(0, tree.Length);

    /// <summary>The name and the value that are put in; null of what is no such pair.</summary>
    private static Entry? EntryAt(IOperation place)
    {
        var (name, value) = PairOf(place);
        return name is null ? null : new Entry(place, name, value);
    }

    private static (IOperation? Name, IOperation? Value) PairOf(IOperation entry) => entry.Unwrap() switch
    {
        IInvocationOperation { Arguments: { Length: 1 } only } => PairOfElement(only[0].Value.Unwrap()),
        // The first argument of an extension method is the collection.
        IInvocationOperation { Arguments: { Length: >= 2 and var count } arguments }
            => (arguments[count - 2].Value, arguments[count - 1].Value),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: { Length: 1 } index } } assignment
            => (index[0].Value, assignment.Value),
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

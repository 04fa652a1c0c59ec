using System.Collections.Concurrent;
using System.Collections.Immutable;
using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Asterwise.Analyzers.Keys;

/// <summary>Where the files of a project look values up by names, each file read once.</summary>
internal sealed class KeyLookups
{
    private static readonly HashSet<string> Methods = new(
        KeySources.All.Select(source => source.Member).Where(member => member != KeySource.Indexer));

    private readonly ValueTracer values;
    private readonly ConcurrentDictionary<SyntaxTree, Found> byTree = new();

    public KeyLookups(ValueTracer values) => this.values = values;

    /// <summary>The look-ups in a file whose name is known, in source order.</summary>
    public ImmutableArray<KeyLookup> In(SyntaxTree tree) => byTree.GetOrAdd(tree, Find).InOrder;

    /// <summary>The look-up that an operation is; null of any other.</summary>
    public KeyLookup? At(IOperation operation) =>
        byTree.GetOrAdd(operation.Syntax.SyntaxTree, Find).ByNode.TryGetValue(operation.Syntax, out var found) ? found : null;

    /// <summary>Whether it is Asterwise's key that is looked up: under the configured name, or one that says so.</summary>
    public bool IsOfKey(KeyLookup lookup) =>
        lookup.Name == values.Code.OptionsOf(lookup.Syntax.SyntaxTree).KeyVariable || Names.IsAsterwiseKey(lookup.Name);

    private Found Find(SyntaxTree tree)
    {
        var found = ImmutableArray.CreateBuilder<KeyLookup>();
        foreach (var node in values.Code.IndexOf(tree).Uses)
        {
            Cancellation.ThrowIfRequested();
            if (MayLookUp(node) && values.Code.OperationOf(node) is { } operation && Of(operation) is { } lookup)
                found.Add(lookup);
        }

        return new Found(found.ToImmutable(), found.ToDictionary(lookup => (SyntaxNode)lookup.Syntax));
    }

    private static bool MayLookUp(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax call => SyntaxIndex.NameOf(call.Expression) is { } name && Methods.Contains(name),
        ElementAccessExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } => IsName(arguments[0].Expression),
        ElementBindingExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } => IsName(arguments[0].Expression),
        _ => false,
    };

    /// <summary>Most elements are looked up by numbers and variables.</summary>
    private static bool IsName(ExpressionSyntax argument) =>
        argument is LiteralExpressionSyntax { Token.Value: string } or MemberAccessExpressionSyntax or BinaryExpressionSyntax
        || (argument is IdentifierNameSyntax { Identifier.ValueText: { Length: > 0 } name } && char.IsUpper(name[0]));

    private KeyLookup? Of(IOperation operation)
    {
        var (source, arguments) = operation switch
        {
            IInvocationOperation call => (SourceOf(call.TargetMethod, call.TargetMethod.Name, null), call.Arguments),
            IPropertyReferenceOperation { Property.IsIndexer: true } read
                => (SourceOf(read.Property, KeySource.Indexer, read.Instance), read.Arguments),
            _ => default,
        };
        if (source is null
            || Operations.ArgumentOf(arguments, source.Parameter)?.Value is not { } argument
            || IsWritten(operation)
            || ValueNames.NameOf(operation, values) is not { } name)
        {
            return null;
        }

        return new KeyLookup(operation, name, argument, source.IsVariable);
    }

    private static KeySource? SourceOf(ISymbol member, string name, IOperation? instance) =>
        KeySources.All.FirstOrDefault(source => source.Member == name
            && member.ContainingType.IsOrDerivesFrom(source.Type)
            && (source.Of is not { } of || IsReadFrom(instance, of)));

    private static bool IsReadFrom(IOperation? instance, (string Type, string Property) of) =>
        instance?.Unwrap() is IPropertyReferenceOperation { Property: var property }
        && property.Name == of.Property
        && property.ContainingType.Is(of.Type);

    /// <summary><c>configuration["Asterwise:ApiKey"] = …</c></summary>
    private static bool IsWritten(IOperation operation) =>
        operation.Parent is IAssignmentOperation assignment && assignment.Target == operation;

    private sealed record Found(ImmutableArray<KeyLookup> InOrder, Dictionary<SyntaxNode, KeyLookup> ByNode);
}

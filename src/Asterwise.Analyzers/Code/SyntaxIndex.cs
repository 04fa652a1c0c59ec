using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.Code;

/// <summary>
/// The assignments, calls and creations of one file by the name they concern, so that following a value asks no question
/// twice of the whole file and the cost stays linear in its length.
/// </summary>
internal sealed class SyntaxIndex
{
    private static readonly List<SyntaxNode> None = new();

    /// <summary>About how many characters of a file there are for each node.</summary>
    private const int CharactersOfNode = 8;

    /// <summary>The methods that put something into a collection.</summary>
    private static readonly HashSet<string> Fillers = new() { "Add", "TryAdd", "Insert", "Set" };

    private readonly Dictionary<string, List<SyntaxNode>> assignments = new();
    private readonly Dictionary<string, List<SyntaxNode>> assignmentsOf = new();
    private readonly Dictionary<string, List<SyntaxNode>> calls = new();
    private readonly Dictionary<string, List<SyntaxNode>> creations = new();
    private readonly Dictionary<string, List<SyntaxNode>> fillings = new();
    private readonly Dictionary<string, List<SyntaxNode>> properties = new();
    private readonly List<SyntaxNode> implicitCreations = new();
    private readonly HashSet<SyntaxNode> tooDeep = new();

    public SyntaxIndex(SyntaxNode root)
    {
        var nesting = new NestingMeter();
        var nodes = ImmutableArray.CreateBuilder<SyntaxNode>(root.FullSpan.Length / CharactersOfNode);
        var uses = ImmutableArray.CreateBuilder<SyntaxNode>();
        var cancellation = Cancellation.Token;
        foreach (var node in root.DescendantNodesAndSelf(MayHoldNodes))
        {
            cancellation.ThrowIfCancellationRequested();
            nodes.Add(node);
            if (IsUse(node))
                uses.Add(node);
            if (nesting.Enter(node) is { Depth: > Limits.Nesting, Member: var member })
                tooDeep.Add(member);
            Add(node);
        }

        Nodes = nodes.ToImmutable();
        Uses = uses.ToImmutable();
    }

    /// <summary>
    /// All nodes of the file in source order, a node before those in it: to go through the tree costs more than all else.
    /// </summary>
    public ImmutableArray<SyntaxNode> Nodes { get; }

    /// <summary>The calls, the creations of objects and the look-ups of elements in the file, in source order.</summary>
    public ImmutableArray<SyntaxNode> Uses { get; }

    /// <summary>Whether the member around a node is nested deeper than operations can be built for.</summary>
    public bool IsTooDeep(SyntaxNode node) => tooDeep.Count > 0 && tooDeep.Contains(NestingMeter.MemberAround(node));

    /// <summary>Most nodes are names and literals, whose children need not be looked for.</summary>
    private static bool MayHoldNodes(SyntaxNode node) =>
        node is not (IdentifierNameSyntax or LiteralExpressionSyntax or PredefinedTypeSyntax);

    private static bool IsUse(SyntaxNode node) => node is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax
        or ElementAccessExpressionSyntax or ElementBindingExpressionSyntax;

    private void Add(SyntaxNode node)
    {
        switch (node)
        {
            case AssignmentExpressionSyntax { Left: TupleExpressionSyntax targets, Right: TupleExpressionSyntax values }
                when targets.Arguments.Count == values.Arguments.Count:
                foreach (var target in targets.Arguments)
                    AddTarget(target.Expression);
                break;
            case AssignmentExpressionSyntax assignment:
                AddTarget(assignment.Left);
                if (assignment.Left is ElementAccessExpressionSyntax { Expression: var collection })
                    AddFilling(collection, node);
                if (assignment.Right is IdentifierNameSyntax value)
                    Add(assignmentsOf, value.Identifier.ValueText, node);
                break;
            case ArgumentSyntax { RefKindKeyword.RawKind: (int)SyntaxKind.OutKeyword, Expression: IdentifierNameSyntax given }:
                AddTarget(given);
                break;
            case InvocationExpressionSyntax invocation when NameOf(invocation.Expression) is { } name:
                Add(calls, name, node);
                if (Fillers.Contains(name) && invocation.Expression is MemberAccessExpressionSyntax access)
                    AddFilling(access.Expression, node);
                break;
            case ObjectCreationExpressionSyntax creation when NameOf(creation.Type) is { } name:
                Add(creations, name, node);
                break;
            case PropertyDeclarationSyntax property:
                Add(properties, property.Identifier.ValueText, node);
                break;
            case ImplicitObjectCreationExpressionSyntax:
            case ConstructorInitializerSyntax:
                implicitCreations.Add(node);
                break;
        }
    }

    /// <summary>
    /// What is assigned to within <paramref name="span"/> and ends in <paramref name="name"/>, in source order.
    /// </summary>
    public IEnumerable<SyntaxNode> Targets(string name, TextSpan span) => Within(Find(assignments, name), span);

    /// <summary>
    /// What a target is assigned, be it in an assignment of its own or in one of tuples, or the call that gives it out.
    /// </summary>
    public static ExpressionSyntax? AssignedTo(SyntaxNode target) => target.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Right,
        ArgumentSyntax { Parent: TupleExpressionSyntax targets } argument
            => AssignedTo(targets, targets.Arguments.IndexOf(argument)),
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } => call,
        _ => null,
    };

    private static ExpressionSyntax? AssignedTo(TupleExpressionSyntax targets, int index) =>
        targets.Parent is AssignmentExpressionSyntax { Right: TupleExpressionSyntax values } && index < values.Arguments.Count
            ? values.Arguments[index].Expression
            : null;

    /// <summary>
    /// Assignments within <paramref name="span"/> whose right side is the variable or member <paramref name="name"/> itself.
    /// </summary>
    public IEnumerable<SyntaxNode> AssignmentsOf(string name, TextSpan span) => Within(Find(assignmentsOf, name), span);

    public IEnumerable<SyntaxNode> Calls(string name, TextSpan span) => Within(Find(calls, name), span);

    /// <summary>The declarations of properties of this name.</summary>
    public IEnumerable<SyntaxNode> Properties(string name) => Find(properties, name).Take(Limits.Uses);

    /// <summary>
    /// What puts something into the collection <paramref name="name"/> within <paramref name="span"/>: calls of its
    /// <c>Add</c> and the like, and assignments to its elements; all of them, as a collection is as long as it is.
    /// </summary>
    public IEnumerable<SyntaxNode> Fillings(string name, TextSpan span) =>
        Within(Find(fillings, name), span, limit: int.MaxValue);

    /// <summary>The collection that a filling puts something into.</summary>
    public static ExpressionSyntax? FilledBy(SyntaxNode filling) => filling switch
    {
        AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax access } => access.Expression,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Expression,
        _ => null,
    };

    /// <summary>Creations of a type of this name, and those that name no type.</summary>
    public IEnumerable<SyntaxNode> Creations(string name, TextSpan span)
    {
        var ofNoType = Within(implicitCreations, span);
        return creations.TryGetValue(name, out var ofType) ? Within(ofType, span).Concat(ofNoType) : ofNoType;
    }

    /// <summary>The last identifier of an expression or a type: <c>Add</c> for <c>client.Headers.Add</c>.</summary>
    public static string? NameOf(SyntaxNode? expression)
    {
        while (Inner(expression) is { } inner)
            expression = inner;
        return expression switch
        {
            SimpleNameSyntax name => name.Identifier.ValueText,
            MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
            MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
            QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
            AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
            _ => null,
        };
    }

    private static SyntaxNode? Inner(SyntaxNode? expression) => expression switch
    {
        NullableTypeSyntax nullable => nullable.ElementType,
        PostfixUnaryExpressionSyntax postfix when postfix.IsKind(SyntaxKind.SuppressNullableWarningExpression) => postfix.Operand,
        _ => null,
    };

    private void AddFilling(ExpressionSyntax collection, SyntaxNode filling)
    {
        if (NameOf(collection) is { } name)
            Add(fillings, name, filling);
    }

    private void AddTarget(ExpressionSyntax target)
    {
        if (NameOf(target) is { } name)
            Add(assignments, name, target);
    }

    private static void Add(Dictionary<string, List<SyntaxNode>> index, string name, SyntaxNode node)
    {
        if (!index.TryGetValue(name, out var nodes))
            index.Add(name, nodes = new List<SyntaxNode>());
        nodes.Add(node);
    }

    private static List<SyntaxNode> Find(Dictionary<string, List<SyntaxNode>> index, string name) =>
        index.TryGetValue(name, out var nodes) ? nodes : None;

    private static IEnumerable<SyntaxNode> Within(List<SyntaxNode> nodes, TextSpan span, int limit = Limits.Uses) =>
        nodes.Count == 0 ? nodes : From(nodes, span, limit);

    private static IEnumerable<SyntaxNode> From(List<SyntaxNode> nodes, TextSpan span, int limit)
    {
        var first = 0;
        for (var end = nodes.Count; first < end;)
        {
            var middle = (first + end) / 2;
            if (nodes[middle].SpanStart < span.Start)
                first = middle + 1;
            else
                end = middle;
        }

        for (var i = first; i < nodes.Count && i - first < limit && nodes[i].SpanStart < span.End; i++)
            yield return nodes[i];
    }
}

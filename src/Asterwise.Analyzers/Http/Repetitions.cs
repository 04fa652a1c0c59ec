using Asterwise.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Asterwise.Analyzers.Http;

/// <summary>Whether what is written to a client is written once, where that is made, or with every call.</summary>
internal sealed class Repetitions
{
    /// <summary>What is done about a header that is there already.</summary>
    private static readonly string[] Guards = { "Remove", "Contains", "TryGetValues", "Clear" };

    /// <summary>How many members may ask one another before one reads.</summary>
    private const int MostAsked = 2;

    private readonly CodeModel code;
    private readonly Requests requests;
    private readonly Catalogue catalogue;

    public Repetitions(CodeModel code, Requests requests, Catalogue catalogue)
    {
        this.code = code;
        this.requests = requests;
        this.catalogue = catalogue;
    }

    /// <summary>
    /// Whether a write happens once to its target: a message is sent once; a client is written to once where it is made, in a
    /// constructor, in a registration, or beside its creation.
    /// </summary>
    public static bool IsOnce(RequestWrite write)
    {
        if (write.Target.Role == Role.Message)
            return true;
        var scope = write.Syntax.Ancestors().FirstOrDefault(IsFunction);
        return write.Target.Symbol switch
        {
            ILocalSymbol local => local.DeclaringSyntaxReferences.All(IsCreation),
            IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } } => true,
            _ => scope is ConstructorDeclarationSyntax,
        };
    }

    /// <summary>
    /// Whether a client gets a header once more with every call of a method: that sends by it too, or is called for each message,
    /// and does nothing about the header that is there already.
    /// </summary>
    public bool IsWithEveryCall(RequestWrite write)
    {
        if (write is not { Row.Adds: true, Target: { Role: Role.Client, Symbol: { } client } } || IsOnce(write))
            return false;
        return NestingMeter.MemberAround(write.Syntax) is MethodDeclarationSyntax method
            && !IsGuarded(client, method)
            && (IsHookForMessages(method, client) || SendsBy(client, method))
            && !IsCalledOnce(method);
    }

    /// <summary>
    /// Whether code runs again with each request: in a loop, in what a server calls for each, in a handler that messages pass
    /// through, in a method that sends, and in a member that one of these asks. What keeps its value runs once.
    /// </summary>
    public bool IsPerRequest(SyntaxNode place) => IsPerRequest(place, asked: 0);

    private bool IsPerRequest(SyntaxNode place, int asked)
    {
        foreach (var node in place.Ancestors())
        {
            Cancellation.ThrowIfRequested();
            if (IsKept(node))
                return false;
            if (IsLoop(node))
                return true;
            if (node is AnonymousFunctionExpressionSyntax lambda)
                return IsHandler(lambda);
            if (node is MethodDeclarationSyntax method)
                return IsRepeated(method) || IsAskedPerRequest(method, method.Identifier, asked);
            if (node is PropertyDeclarationSyntax property)
                return property.Initializer?.Span.Contains(place.Span) != true
                    && IsAskedPerRequest(property, property.Identifier, asked);
            if (node is MemberDeclarationSyntax and not GlobalStatementSyntax)
                return false;
        }

        return false;
    }

    private bool IsRepeated(MethodDeclarationSyntax method) => IsCalledPerRequest(method) && !IsCalledOnce(method);

    /// <summary>Whether a member of this file is asked where code runs with each request.</summary>
    private bool IsAskedPerRequest(MemberDeclarationSyntax member, SyntaxToken name, int asked) =>
        asked < MostAsked
        && code.DeclaredBy(member) is { } symbol
        && code.NamesIn(member.SyntaxTree, name.ValueText).Take(Limits.Uses).Any(use =>
            !member.Span.Contains(use.Span)
            && SymbolEqualityComparer.Default.Equals(code.SymbolOf(use), symbol)
            && IsPerRequest(use, asked + 1));

    /// <summary><c>key ??= …</c>, and <c>if (key is null) key = …</c>.</summary>
    private static bool IsKept(SyntaxNode node) =>
        node is AssignmentExpressionSyntax assignment
        && (assignment.IsKind(SyntaxKind.CoalesceAssignmentExpression)
            || (assignment.FirstAncestorOrSelf<IfStatementSyntax>() is { } choice
                && SyntaxIndex.NameOf(assignment.Left) is { } name
                && choice.Condition.DescendantNodesAndSelf().Any(part => SyntaxIndex.NameOf(part) == name)));

    private bool IsHandler(AnonymousFunctionExpressionSyntax lambda) =>
        lambda.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } call
        && code.OperationOf(call) is IInvocationOperation { TargetMethod: var taker }
        && catalogue.Stacks.Any(stack => stack.TakesHandler(taker));

    private bool IsCalledPerRequest(MethodDeclarationSyntax method) =>
        (code.DeclaredBy(method) is IMethodSymbol symbol && catalogue.Stacks.Any(stack =>
            stack.IsPerRequest(symbol) || symbol.Parameters.Any(parameter => stack.HandlerOf(parameter) is not null)))
        || requests.Of(method.SyntaxTree).ByTarget.SelectMany(handovers => handovers).Any(handover => IsSentIn(handover, method));

    private static bool IsSentIn(Handover handover, MethodDeclarationSyntax method) =>
        (handover.Row.Effect == Effect.Send || handover.Row.HttpMethod is not null)
        && method.Span.Contains(handover.Operation.Syntax.Span);

    private static bool IsFunction(SyntaxNode node) =>
        node is AnonymousFunctionExpressionSyntax or BaseMethodDeclarationSyntax
            or AccessorDeclarationSyntax or LocalFunctionStatementSyntax;

    private static bool IsCreation(SyntaxReference declaration) =>
        declaration.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: BaseObjectCreationExpressionSyntax };

    private bool IsGuarded(ISymbol client, MethodDeclarationSyntax method)
    {
        var index = code.IndexOf(method.SyntaxTree);
        return Guards.Any(guard => index.Calls(guard, method.Span).Any())
            || index.Targets(client.Name, method.Span).Any();
    }

    /// <summary>A method that others call with each message, and with one client for all of them.</summary>
    private bool IsHookForMessages(MethodDeclarationSyntax method, ISymbol client) =>
        method.Modifiers.Any(modifier => modifier.ValueText is "partial" or "override")
        && client is IParameterSymbol { ContainingSymbol: IMethodSymbol symbol }
        && symbol.Parameters.Any(parameter => catalogue.RoleOf(parameter.Type) == Role.Message);

    private bool SendsBy(ISymbol client, MethodDeclarationSyntax method) =>
        requests.Of(method.SyntaxTree).ByTarget[client].Any(handover => IsSentIn(handover, method));

    /// <summary>What the program begins with, and what is called from there alone.</summary>
    private bool IsCalledOnce(MethodDeclarationSyntax method)
    {
        for (var step = 0; step < Limits.Depth; step++)
        {
            if (IsBeginning(method))
                return true;
            if (!IsPrivate(method) || OnlyCallOf(method) is not { } call || IsInLoop(call))
                return false;
            if (NestingMeter.MemberAround(call) is not MethodDeclarationSyntax caller)
                return true;
            method = caller;
        }

        return false;
    }

    private static bool IsBeginning(MethodDeclarationSyntax method) =>
        method.Identifier.ValueText == "Main" && method.Modifiers.Any(SyntaxKind.StaticKeyword);

    private static bool IsPrivate(MethodDeclarationSyntax method) => !method.Modifiers.Any(modifier =>
        modifier.ValueText is "public" or "protected" or "internal" or "override" or "partial");

    private SyntaxNode? OnlyCallOf(MethodDeclarationSyntax method)
    {
        var calls = code.IndexOf(method.SyntaxTree).Calls(method.Identifier.ValueText, method.SyntaxTree.GetRoot().FullSpan)
            .Take(2).ToList();
        return calls.Count == 1 ? calls[0] : null;
    }

    private static bool IsInLoop(SyntaxNode call) => call.Ancestors()
        .TakeWhile(node => node is not MemberDeclarationSyntax)
        .Any(node => IsLoop(node) || IsFunction(node));

    private static bool IsLoop(SyntaxNode node) =>
        node is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax;
}

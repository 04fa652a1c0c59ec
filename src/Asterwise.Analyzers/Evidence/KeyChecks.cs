using System.Collections.Concurrent;
using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.Http;
using Asterwise.Analyzers.Keys;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Asterwise.Analyzers.Evidence;

/// <summary>What becomes of a value that may be missing.</summary>
internal enum Fate
{
    /// <summary>It goes where nobody sees it any more.</summary>
    Unknown,

    /// <summary>It is used as if it were there.</summary>
    Used,

    /// <summary>Something makes sure that it is there.</summary>
    Checked,
}

/// <summary>Whether what is looked up is made sure of before it is used: it is followed to wherever it goes.</summary>
internal sealed class KeyChecks
{
    private static readonly HashSet<string> Tests = new() { "IsNullOrEmpty", "IsNullOrWhiteSpace" };

    /// <summary>How the methods begin, in many libraries, that throw where there is nothing.</summary>
    private static readonly string[] Guards = 
        { "ThrowIf", "NotNull", "Require", "Ensure", "Check", "Validate", "Verify", "Null" };

    private static readonly HashSet<string> Leaving = new() { "Exit", "FailFast", "Fail" };

    private readonly CodeModel code;
    private readonly Catalogue catalogue;
    private readonly ConcurrentDictionary<ISymbol, Fate> bySymbol = new(SymbolEqualityComparer.Default);

    public KeyChecks(CodeModel code, Catalogue catalogue)
    {
        this.code = code;
        this.catalogue = catalogue;
    }

    /// <summary>What becomes of the value that a parameter is given, or a property is bound to.</summary>
    public Fate FateOf(ISymbol holder) => FateOf(holder, depth: 0);

    /// <summary>What becomes of what is looked up.</summary>
    public Fate FateOf(KeyLookup lookup) => FateOf(lookup.Operation, depth: 0);

    /// <summary>
    /// The expression with what is done for a missing value: <c>… ?? ""</c> and <c>…!</c> say that it is not missed.
    /// </summary>
    public static ExpressionSyntax WithFallback(ExpressionSyntax lookup)
    {
        var current = lookup;
        for (var step = 0; step < Limits.Steps && IsMadeUpFor(current); step++)
            current = (ExpressionSyntax)current.Parent!;
        return current;
    }

    private static bool IsMadeUpFor(ExpressionSyntax expression) => expression.Parent switch
    {
        PostfixUnaryExpressionSyntax suppressed => suppressed.IsKind(SyntaxKind.SuppressNullableWarningExpression),
        BinaryExpressionSyntax coalesce => coalesce.IsKind(SyntaxKind.CoalesceExpression)
            && coalesce.Left == expression
            && IsEmptyText(coalesce.Right),
        ParenthesizedExpressionSyntax => IsMadeUpFor((ExpressionSyntax)expression.Parent),
        _ => false,
    };

    private static bool IsEmptyText(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax { Token.Value: string text } => text.Length == 0,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Empty", Expression: var type }
            => SyntaxIndex.NameOf(type) is "String" || type is PredefinedTypeSyntax,
        _ => false,
    };

    private Fate FateOf(IOperation value, int depth)
    {
        IOperation? current = value;
        for (var step = 0; current?.Parent is { } parent && step < Limits.Steps; step++, current = parent)
        {
            Cancellation.ThrowIfRequested();
            switch (parent)
            {
                case IConversionOperation or IParenthesizedOperation:
                    continue;
                case ICoalesceOperation coalesce when coalesce.Value == current:
                    if (coalesce.WhenNull.Syntax is not ExpressionSyntax fallback || !IsEmptyText(fallback))
                        return Fate.Checked;
                    continue;
                case ICoalesceOperation:
                    continue;
                case IConditionalAccessOperation or IPropertyReferenceOperation { Property.Name: "Length" }:
                    continue;
                case IInvocationOperation { Type.SpecialType: SpecialType.System_String } call when call.Instance == current:
                    continue;
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add }:
                case IInterpolationOperation:
                    return Fate.Used;
                case IBinaryOperation or IIsPatternOperation or ISwitchExpressionOperation or ISwitchOperation:
                    return IsFollowed(parent) ? Fate.Checked : Fate.Unknown;
                case IArgumentOperation argument:
                    return FateOf(argument, depth);
                case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } }:
                    return FateOf(local, depth);
                case IFieldInitializerOperation { InitializedFields: { Length: 1 } fields }:
                    return FateOf(fields[0], depth);
                case IPropertyInitializerOperation { InitializedProperties: { Length: 1 } properties }:
                    return FateOf(properties[0], depth);
                case IAssignmentOperation assignment when assignment.Value == current:
                    return FateOfAssigned(assignment.Target, depth);
                case IReturnOperation:
                    return FateOfReturned(parent, depth);
                default:
                    return Fate.Unknown;
            }
        }

        return Fate.Unknown;
    }

    /// <summary>What a method or a property gives is followed to where it is called.</summary>
    private Fate FateOfReturned(IOperation returned, int depth) => code.EnclosingSymbol(returned.Syntax) switch
    {
        IMethodSymbol { AssociatedSymbol: { } property } => FateOf(property, depth),
        IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction } method => FateOf(method, depth),
        _ => Fate.Unknown,
    };

    private Fate FateOfAssigned(IOperation target, int depth)
    {
        if (target is IPropertyReferenceOperation { Property: var member } && (IsField(member) || catalogue.Find(member).Any()))
            return Fate.Used;
        return Operations.SymbolOf(target) is { } symbol ? FateOf(symbol, depth) : Fate.Unknown;
    }

    /// <summary>The member of an object that is made to be sent, or the element of a collection.</summary>
    private static bool IsField(IPropertySymbol property) => property.ContainingType.IsAnonymousType || property.IsIndexer;

    private Fate FateOf(IArgumentOperation argument, int depth)
    {
        if (argument.Parameter is not { ContainingSymbol: IMethodSymbol method } parameter)
        {
            return argument.Parent is IPropertyReferenceOperation element && catalogue.Find(element.Property).Any()
                ? Fate.Used
                : Fate.Unknown;
        }

        if (Tests.Contains(method.Name))
            return IsFollowed(argument.Parent!) ? Fate.Checked : Fate.Unknown;
        if (IsGuard(method))
            return Fate.Checked;
        if (!parameter.DeclaringSyntaxReferences.IsEmpty)
            return FateOf(parameter.OriginalDefinition, depth);
        return catalogue.Find(method).Any() ? Fate.Used : Fate.Unknown;
    }

    private static bool IsGuard(IMethodSymbol method) =>
        (method.ContainingType is { Name: var type } && Names.IsAsterwiseKey(type))
        || Array.Exists(Guards, guard => method.Name.StartsWith(guard, StringComparison.Ordinal));

    /// <summary>
    /// Checked where anything checks it, as who checks a variable once does not do so again; used where nothing does.
    /// </summary>
    private Fate FateOf(ISymbol holder, int depth)
    {
        if (depth > Limits.Depth)
            return Fate.Unknown;
        if (bySymbol.TryGetValue(holder, out var known))
            return known;

        // What comes back to where it was is not known any better there.
        bySymbol.TryAdd(holder, Fate.Unknown);
        var fate = IsRequired(holder) ? Fate.Checked : Fate.Unknown;
        foreach (var use in UsesOf(holder).TakeWhile(_ => fate != Fate.Checked))
        {
            var found = FateOf(use, depth + 1);
            fate = found > fate ? found : fate;
        }

        bySymbol[holder] = fate;
        return fate;
    }

    private static bool IsRequired(ISymbol holder) =>
        holder.GetAttributes().Any(attribute => attribute.AttributeClass?.Name is "RequiredAttribute" or "NotNullAttribute");

    private IEnumerable<IOperation> UsesOf(ISymbol holder) =>
        from tree in FilesOf(holder)
        let scope = ScopeOf(holder, tree).Span
        from name in code.NamesIn(tree, holder.Name)
        where scope.Contains(name.Span)
        let use = code.OperationOf(UseOf(name, holder))
        where use is not null && SymbolEqualityComparer.Default.Equals(UsedIn(use)?.OriginalDefinition, holder)
        select use;

    private static ISymbol? UsedIn(IOperation use) =>
        use is IInvocationOperation call ? call.TargetMethod : Operations.SymbolOf(use);

    /// <summary>The member access that a name is the last part of, and the call that it is of.</summary>
    private static SyntaxNode UseOf(IdentifierNameSyntax name, ISymbol holder)
    {
        SyntaxNode use = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        return holder is IMethodSymbol && use.Parent is InvocationExpressionSyntax call ? call : use;
    }

    /// <summary>A private member and a variable are used where they are declared, any other member anywhere.</summary>
    private IEnumerable<SyntaxTree> FilesOf(ISymbol holder)
    {
        var declared = holder.DeclaringSyntaxReferences.Select(reference => reference.SyntaxTree)
            .Where(code.Compilation.ContainsSyntaxTree);
        return IsMember(holder) && holder.DeclaredAccessibility != Accessibility.Private
            ? declared.Union(code.FilesNaming(holder.Name)).Take(Limits.Uses)
            : declared;
    }

    private static bool IsMember(ISymbol holder) =>
        holder is IFieldSymbol or IPropertySymbol or IMethodSymbol { MethodKind: MethodKind.Ordinary };

    private static SyntaxNode ScopeOf(ISymbol holder, SyntaxTree tree)
    {
        var declaration = IsMember(holder)
            ? null
            : holder.DeclaringSyntaxReferences.FirstOrDefault(reference => reference.SyntaxTree == tree)?.GetSyntax();
        return declaration?.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member and not GlobalStatementSyntax
            ? member
            : tree.GetRoot();
    }

    /// <summary>
    /// Whether a test leads anywhere: a branch that says that there is no key, and goes on, is none.
    /// </summary>
    private static bool IsFollowed(IOperation test)
    {
        var branch = test.Syntax.FirstAncestorOrSelf<StatementSyntax>();
        return branch is not IfStatementSyntax { Else: null } conditional
            || !conditional.Condition.Span.Contains(test.Syntax.Span)
            || !IsOfMissing(test.Syntax)
            || conditional.Statement.DescendantNodesAndSelf().Any(Leaves);
    }

    /// <summary>Whether a test is true where there is nothing.</summary>
    private static bool IsOfMissing(SyntaxNode test) => test switch
    {
        InvocationExpressionSyntax => test.Parent is not PrefixUnaryExpressionSyntax,
        BinaryExpressionSyntax binary => binary.IsKind(SyntaxKind.EqualsExpression),
        IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax } => true,
        _ => false,
    };

    private static bool Leaves(SyntaxNode node) => node switch
    {
        ThrowStatementSyntax or ThrowExpressionSyntax or ReturnStatementSyntax or AssignmentExpressionSyntax => true,
        BreakStatementSyntax or ContinueStatementSyntax or GotoStatementSyntax or YieldStatementSyntax => true,
        InvocationExpressionSyntax call => SyntaxIndex.NameOf(call.Expression) is { } name
            && (Leaving.Contains(name) || name.StartsWith("Throw", StringComparison.Ordinal)),
        _ => false,
    };
}

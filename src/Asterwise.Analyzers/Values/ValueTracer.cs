using System.Collections.Concurrent;
using System.Collections.Immutable;
using Asterwise.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.Values;

/// <summary>Follows a value one step back: to the operations that it was computed from or assigned from.</summary>
internal sealed class ValueTracer
{
    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<IOperation>> bySymbol = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IPropertySymbol, ImmutableArray<IOperation>> byOpenProperty =
        new(SymbolEqualityComparer.Default);


    public ValueTracer(CodeModel code)
    {
        Code = code;
        Growing = new GrowingTexts(code, this);
        Collections = new Collections(code, this);
        UriBuilders = new UriBuilders(code, this);
        TextAlternatives = new TextAlternatives(this);
    }

    public CodeModel Code { get; }

    /// <summary>The texts that several statements put together.</summary>
    public GrowingTexts Growing { get; }

    /// <summary>What collections are filled with.</summary>
    public Collections Collections { get; }

    /// <summary>The texts that a text may be, where it depends.</summary>
    public TextAlternatives TextAlternatives { get; }

    /// <summary>What builders of URLs are given.</summary>
    public UriBuilders UriBuilders { get; }

    /// <summary>
    /// The value and all that it comes from, the nearest first, each once. Methods that call each other make a web of
    /// origins and not a chain, so there is an end to it.
    /// </summary>
    public IEnumerable<IOperation> Trace(IOperation operation)
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
            yield return current;
            foreach (var origin in Origins(current))
                next.Enqueue(origin);
        }
    }

    /// <summary>What the value comes from; empty where that is unknown, several where it depends.</summary>
    public ImmutableArray<IOperation> Origins(IOperation operation)
    {
        operation = operation.Unwrap();
        var origins = operation switch
        {
            ICoalesceOperation coalesce => new[] { coalesce.Value, coalesce.WhenNull },
            IConditionalOperation { WhenFalse: { } whenFalse } conditional => new[] { conditional.WhenTrue, whenFalse },
            ISwitchExpressionOperation choice => choice.Arms.Select(arm => arm.Value),
            ISimpleAssignmentOperation assignment => new[] { assignment.Value },
            ILocalReferenceOperation { Local: var local } => OriginsOf(local),
            IFieldReferenceOperation { Field: var field } => OriginsOf(field),
            IPropertyReferenceOperation { Property: { Name: "Value", ContainingType.Name: "Lazy" }, Instance: { } lazy }
                => new[] { lazy },
            IPropertyReferenceOperation { Property: { IsIndexer: false } property } => OriginsOf(property),
            IParameterReferenceOperation { Parameter: var parameter } => OriginsOf(parameter),
            IInvocationOperation { TargetMethod: var method } call => OriginsOf(method).Append(DefaultOf(call)),
            IMethodReferenceOperation { Method: var method } => OriginsOf(method),
            IObjectCreationOperation { Type.Name: "Lazy", Arguments: { Length: > 0 } arguments } => new[] { arguments[0].Value },
            IAnonymousFunctionOperation { Syntax: LambdaExpressionSyntax lambda }
                => ReturnsOf(lambda.Block).Append(lambda.ExpressionBody).Select(Code.OperationOf),
            _ => Array.Empty<IOperation>(),
        };
        return Known(origins);
    }

    /// <summary>
    /// The values that a value may be: what it comes from, without what is only a piece of it, or only there before another
    /// is assigned.
    /// </summary>
    public ImmutableArray<IOperation> Alternatives(IOperation operation)
    {
        var origins = Origins(operation).RemoveAll(GrowingTexts.IsAdded);
        return Operations.SymbolOf(operation) is null ? origins : origins.RemoveAll(IsEmpty);
    }

    /// <summary>
    /// Whether a value is only what is taken where nothing else is given: the default value of a parameter, and the
    /// <c>"https://…"</c> of <c>GetValue("BaseUrl", "https://…")</c>.
    /// </summary>
    public static bool IsDefault(IOperation value) =>
        value.Parent is IParameterInitializerOperation or IArgumentOperation { Parameter.Name: DefaultValue };

    private const string DefaultValue = "defaultValue";

    private static IOperation? DefaultOf(IInvocationOperation call) => Operations.ArgumentOf(call.Arguments, DefaultValue)?.Value;

    /// <summary>Whether a value is an empty text, or none.</summary>
    public static bool IsEmpty(IOperation value) => value.Unwrap() switch
    {
        { ConstantValue: { HasValue: true, Value: null or "" } } => true,
        IFieldReferenceOperation { Field: var field } => UriTexts.ConstantOf(field) is "",
        _ => false,
    };

    /// <summary>What a variable, a member or a method gets its value from: looked for once, however often it is used.</summary>
    public ImmutableArray<IOperation> OriginsOf(ISymbol symbol)
    {
        symbol = symbol.OriginalDefinition;
        return bySymbol.TryGetValue(symbol, out var known) ? known : bySymbol.GetOrAdd(symbol, key => Known(Find(key)));
    }

    private IEnumerable<IOperation?> Find(ISymbol symbol) => symbol switch
    {
        ILocalSymbol local => OfLocal(local),
        IFieldSymbol field => OfMember(field, field.IsReadOnly || field.DeclaredAccessibility == Accessibility.Private),
        IPropertySymbol property => OfProperty(property),
        IParameterSymbol parameter => OfParameter(parameter),
        IMethodSymbol method => OfResult(method),
        _ => Array.Empty<IOperation>(),
    };

    private static ImmutableArray<IOperation> Known(IEnumerable<IOperation?> origins) =>
        origins.Where(origin => origin is not null && origin.Unwrap() is not (IThrowOperation or IInvalidOperation))
            .ToImmutableArray()!;

    private IEnumerable<IOperation?> OfLocal(ILocalSymbol local)
    {
        foreach (var reference in local.DeclaringSyntaxReferences)
        {
            var declaration = reference.GetSyntax();
            var value = Code.OperationOf(declaration switch
            {
                VariableDeclaratorSyntax { Initializer.Value: var initializer } => initializer,
                SingleVariableDesignationSyntax designation => ValueOf(designation),
                _ => null,
            });
            if (declaration.Parent is not DeclarationExpressionSyntax || IsOfLibrary(value))
                yield return value;
            foreach (var assigned in Assigned(local, declaration.SyntaxTree, ScopeOf(declaration)))
                yield return assigned;
        }
    }

    /// <summary>
    /// What a library's method gives out comes from the call; what one of the project's does is a matter of its code, and its
    /// result is another thing.
    /// </summary>
    private static bool IsOfLibrary(IOperation? value) =>
        value is not IInvocationOperation { TargetMethod.DeclaringSyntaxReferences.IsEmpty: false };

    /// <summary>
    /// What a pattern, a deconstruction or a call gives a name to: <c>k</c> in <c>Read() is { } k</c>, in <c>var (k, n) =
    /// (Read(), 1)</c> and in <c>Uri.TryCreate(text, kind, out var k)</c>.
    /// </summary>
    private static ExpressionSyntax? ValueOf(SingleVariableDesignationSyntax designation)
    {
        if (designation.Parent is ParenthesizedVariableDesignationSyntax names)
            return ValueAt((names.Parent?.Parent as AssignmentExpressionSyntax)?.Right, names.Variables.IndexOf(designation));
        var pattern = designation.Parent;
        while (pattern?.Parent is UnaryPatternSyntax or ParenthesizedPatternSyntax)
            pattern = pattern.Parent;
        return pattern?.Parent switch
        {
            IsPatternExpressionSyntax test => test.Expression,
            ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } => call,
            SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax choice } => choice.GoverningExpression,
            _ => null,
        };
    }

    private static ExpressionSyntax? ValueAt(ExpressionSyntax? tuple, int index) =>
        tuple is TupleExpressionSyntax { Arguments: var values } && index < values.Count ? values[index].Expression : null;

    private IEnumerable<IOperation?> OfMember(ISymbol member, bool isClosed)
    {
        foreach (var reference in member.DeclaringSyntaxReferences)
        {
            yield return Code.OperationOf((reference.GetSyntax() as VariableDeclaratorSyntax)?.Initializer?.Value);
        }

        if (!isClosed)
            yield break;
        foreach (var reference in member.ContainingType.DeclaringSyntaxReferences)
        {
            foreach (var assigned in Assigned(member, reference.SyntaxTree, reference.Span))
                yield return assigned;
        }
    }

    /// <summary>
    /// What the properties give that override an abstract or virtual one, or implement that of an interface, in the files that
    /// mention Asterwise. Which of them it is depends on the object.
    /// </summary>
    public ImmutableArray<IOperation> Overridden(IOperation operation) =>
        operation.Unwrap() is IPropertyReferenceOperation { Property: { IsIndexer: false } property } && IsOpen(property)
            ? byOpenProperty.GetOrAdd(property.OriginalDefinition, FindOverridden)
            : ImmutableArray<IOperation>.Empty;

    private static bool IsOpen(IPropertySymbol property) =>
        (property.IsAbstract || property.IsVirtual) && !property.DeclaringSyntaxReferences.IsEmpty;

    private ImmutableArray<IOperation> FindOverridden(IPropertySymbol property) =>
        (from tree in Code.AsterwiseTrees
         from declaration in Code.IndexOf(tree).Properties(property.Name)
         let candidate = Code.DeclaredBy(declaration) as IPropertySymbol
         where candidate is not null && Overrides(candidate, property)
         from origin in OriginsOf(candidate)
         select origin).ToImmutableArray();

    private static bool Overrides(IPropertySymbol candidate, IPropertySymbol property)
    {
        if (property.ContainingType.TypeKind == TypeKind.Interface)
        {
            var implemented = candidate.ContainingType.AllInterfaces
                .Where(type => SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, property.ContainingType))
                .SelectMany(type => type.GetMembers(property.Name));
            return implemented.Any(member => SymbolEqualityComparer.Default.Equals(
                candidate.ContainingType.FindImplementationForInterfaceMember(member), candidate));
        }

        var overridden = candidate.OverriddenProperty;
        for (var step = 0; overridden is not null && step < Limits.Depth; step++, overridden = overridden.OverriddenProperty)
        {
            if (SymbolEqualityComparer.Default.Equals(overridden.OriginalDefinition, property))
                return true;
        }

        return false;
    }

    private IEnumerable<IOperation?> OfProperty(IPropertySymbol property)
    {
        foreach (var reference in property.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax() is ParameterSyntax && ParameterOf(property, reference) is { } parameter)
            {
                foreach (var origin in OfParameter(parameter))
                    yield return origin;
            }

            if (reference.GetSyntax() is not PropertyDeclarationSyntax declaration)
                continue;
            var getter = declaration.AccessorList?.Accessors
                .FirstOrDefault(accessor => accessor.IsKind(SyntaxKind.GetAccessorDeclaration));
            yield return Code.OperationOf(declaration.Initializer?.Value);
            yield return Code.OperationOf(declaration.ExpressionBody?.Expression);
            yield return Code.OperationOf(getter?.ExpressionBody?.Expression);
            foreach (var returned in ReturnsOf(getter?.Body))
                yield return Code.OperationOf(returned);
        }

        if (property.SetMethod is null or { IsInitOnly: true } or { DeclaredAccessibility: Accessibility.Private })
        {
            foreach (var reference in property.ContainingType.DeclaringSyntaxReferences)
            {
                foreach (var assigned in Assigned(property, reference.SyntaxTree, reference.Span))
                    yield return assigned;
            }
        }
    }

    /// <summary>The parameter that a record's property is declared by.</summary>
    private static IParameterSymbol? ParameterOf(IPropertySymbol property, SyntaxReference declaration) =>
        property.ContainingType.InstanceConstructors.SelectMany(constructor => constructor.Parameters)
            .FirstOrDefault(parameter => parameter.DeclaringSyntaxReferences.Any(
                reference => reference.SyntaxTree == declaration.SyntaxTree && reference.Span == declaration.Span));

    private IEnumerable<IOperation?> OfParameter(IParameterSymbol parameter)
    {
        if (parameter.ContainingSymbol is not IMethodSymbol method)
            yield break;
        foreach (var reference in parameter.DeclaringSyntaxReferences)
            yield return Code.OperationOf((reference.GetSyntax() as ParameterSyntax)?.Default?.Value);
        foreach (var reference in method.DeclaringSyntaxReferences)
        {
            var declaration = reference.GetSyntax();
            foreach (var assigned in Assigned(parameter, declaration.SyntaxTree, declaration.Span))
                yield return assigned;
        }

        foreach (var argument in ArgumentsFor(parameter, method))
            yield return argument;
    }

    /// <summary>
    /// The arguments at the call sites of a private method or a local function, in the files of its type, and of a constructor,
    /// an extension, what nobody else can call or what is only declared, in those that mention Asterwise too: what is handed over
    /// in any other says nothing of it.
    /// </summary>
    private IEnumerable<IOperation> ArgumentsFor(IParameterSymbol parameter, IMethodSymbol method)
    {
        var isConstructor = method.MethodKind == MethodKind.Constructor;
        var isOfType = method.MethodKind == MethodKind.LocalFunction || method.DeclaredAccessibility == Accessibility.Private;
        var isOpen = isConstructor || method.IsExtensionMethod || method.IsAbstract;
        if (!isOpen && !isOfType && !IsInternal(method))
            return Enumerable.Empty<IOperation>();
        var own = method.ContainingType.DeclaringSyntaxReferences.Select(reference => reference.SyntaxTree).Distinct().ToList();
        var trees = isOfType ? own : own.Concat(Code.AsterwiseTrees.Where(tree => !own.Contains(tree)));
        return ArgumentsFor(parameter, method, trees);
    }

    /// <summary>What is given for a parameter in some files, be it all that anybody gives or not.</summary>
    public IEnumerable<IOperation> ArgumentsFor(
        IParameterSymbol parameter, IMethodSymbol method, IEnumerable<SyntaxTree> trees)
    {
        var isConstructor = method.MethodKind == MethodKind.Constructor;
        foreach (var tree in trees)
        {
            var index = Code.IndexOf(tree);
            var whole = new TextSpan(0, tree.Length);
            var sites = isConstructor ? index.Creations(method.ContainingType.Name, whole) : index.Calls(method.Name, whole);
            foreach (var site in sites)
            {
                var argument = ArgumentsOf(Code.OperationOf(site), method)
                    .FirstOrDefault(candidate => candidate.Parameter?.Ordinal == parameter.Ordinal);
                if (argument is { ArgumentKind: ArgumentKind.Explicit })
                    yield return argument.Value;
            }
        }
    }

    /// <summary>What is assigned to a member in some files.</summary>
    public IEnumerable<IOperation> AssignedTo(ISymbol member, IEnumerable<SyntaxTree> trees) =>
        trees.SelectMany(tree => Assigned(member, tree, new TextSpan(0, tree.Length)));

    private static bool IsInternal(ISymbol symbol)
    {
        for (var current = symbol; current is not (null or INamespaceSymbol); current = current.ContainingSymbol)
        {
            if (current.DeclaredAccessibility is Accessibility.Private or Accessibility.Internal)
                return true;
        }

        return false;
    }

    /// <summary>
    /// The arguments of a call or creation that uses a method, also through an interface; none of what uses another.
    /// </summary>
    private static ImmutableArray<IArgumentOperation> ArgumentsOf(IOperation? site, IMethodSymbol method)
    {
        var (used, arguments) = site switch
        {
            IInvocationOperation call => (call.TargetMethod, call.Arguments),
            IObjectCreationOperation { Constructor: { } constructor } creation => (constructor, creation.Arguments),
            _ => default,
        };
        return used is not null && Uses(used.OriginalDefinition, method) ? arguments : ImmutableArray<IArgumentOperation>.Empty;
    }

    private static bool Uses(IMethodSymbol used, IMethodSymbol method) =>
        SymbolEqualityComparer.Default.Equals(used, method)
        || (used.ContainingType.TypeKind == TypeKind.Interface
            && used.Parameters.Length == method.Parameters.Length
            && SymbolEqualityComparer.Default.Equals(
                method.ContainingType.FindImplementationForInterfaceMember(used), method));

    private IEnumerable<IOperation?> OfResult(IMethodSymbol method)
    {
        foreach (var reference in method.DeclaringSyntaxReferences)
        {
            var expressions = reference.GetSyntax() switch
            {
                MethodDeclarationSyntax declaration => ReturnsOf(declaration.Body).Append(declaration.ExpressionBody?.Expression),
                LocalFunctionStatementSyntax function => ReturnsOf(function.Body).Append(function.ExpressionBody?.Expression),
                _ => Enumerable.Empty<ExpressionSyntax?>(),
            };
            foreach (var expression in expressions)
                yield return Code.OperationOf(expression);
        }
    }

    private IEnumerable<IOperation> Assigned(ISymbol symbol, SyntaxTree tree, TextSpan scope)
    {
        foreach (var target in Code.IndexOf(tree).Targets(symbol.Name, scope))
        {
            if (SymbolEqualityComparer.Default.Equals(Code.SymbolOf(target)?.OriginalDefinition, symbol.OriginalDefinition)
                && SyntaxIndex.AssignedTo(target) is { } assigned
                && Code.OperationOf(assigned) is { } value
                && (target.Parent is not ArgumentSyntax { RefKindKeyword.RawKind: not 0 } || IsOfLibrary(value)))
            {
                yield return value;
            }
        }
    }

    /// <summary>The member, or the whole file for top-level statements, that a local lives in.</summary>
    public static TextSpan ScopeOf(SyntaxNode declaration) =>
        NestingMeter.MemberAround(declaration.Parent ?? declaration).Span;

    private static IEnumerable<ExpressionSyntax?> ReturnsOf(BlockSyntax? body) =>
        body is null
            ? Enumerable.Empty<ExpressionSyntax?>()
            : body.DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
                .OfType<ReturnStatementSyntax>().Select(statement => statement.Expression).Take(Limits.Returns);
}

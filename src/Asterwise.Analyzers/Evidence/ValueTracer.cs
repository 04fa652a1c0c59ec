using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.Evidence;

/// <summary>Follows a value one step back: to the operations that it was computed from or assigned from.</summary>
internal sealed class ValueTracer
{
    /// <summary>How far a value is followed; real code that is longer is generated code.</summary>
    public const int MaximumDepth = 12;

    /// <summary>Methods whose result is their receiver or first argument, as far as a credential is concerned.</summary>
    private static readonly HashSet<string> PassThrough = new()
    {
        "Trim", "TrimStart", "TrimEnd", "ToString", "Normalize", "Intern", "EscapeDataString", "EscapeUriString", "UrlEncode", "UrlPathEncode",
        "UnescapeDataString", "ThrowIfNull", "NotNull", "NotNullOrEmpty", "ThrowIfNullOrEmpty",
    };

    private readonly ProjectModel project;

    public ValueTracer(ProjectModel project) => this.project = project;

    /// <summary>The operation without conversions, parentheses, <c>await</c> and calls that only pass their value on.</summary>
    public static IOperation Unwrap(IOperation operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation conversion:
                    operation = conversion.Operand;
                    continue;
                case IParenthesizedOperation parenthesized:
                    operation = parenthesized.Operand;
                    continue;
                case IAwaitOperation await:
                    operation = await.Operation;
                    continue;
                case IArgumentOperation argument:
                    operation = argument.Value;
                    continue;
                case IConditionalAccessOperation access when Unwrap(access.WhenNotNull) is IConditionalAccessInstanceOperation:
                    operation = access.Operation;
                    continue;
                case IInvocationOperation { Instance: { Type.SpecialType: SpecialType.System_String } instance } call when PassThrough.Contains(call.TargetMethod.Name):
                    operation = instance;
                    continue;
                case IInvocationOperation { Instance: null, Arguments.Length: > 0 } call when PassThrough.Contains(call.TargetMethod.Name) && call.TargetMethod.Parameters[0].Type.SpecialType == SpecialType.System_String:
                    operation = call.Arguments[0].Value;
                    continue;
                default:
                    return operation;
            }
        }
    }

    /// <summary>What the value comes from; empty where that is unknown, several where it depends.</summary>
    public ImmutableArray<IOperation> Origins(IOperation operation)
    {
        operation = Unwrap(operation);
        var origins = operation switch
        {
            ICoalesceOperation coalesce => new[] { coalesce.Value, coalesce.WhenNull },
            IConditionalOperation { WhenFalse: { } whenFalse } conditional => new[] { conditional.WhenTrue, whenFalse },
            ISwitchExpressionOperation choice => choice.Arms.Select(arm => arm.Value),
            ISimpleAssignmentOperation assignment => new[] { assignment.Value },
            IConditionalAccessOperation access => new[] { access.WhenNotNull },
            ILocalReferenceOperation { Local: var local } => OfLocal(local),
            IFieldReferenceOperation { Field: var field } => OfMember(field, field.IsReadOnly || field.DeclaredAccessibility == Accessibility.Private),
            IPropertyReferenceOperation { Property: { IsIndexer: false } property } => OfProperty(property),
            IParameterReferenceOperation { Parameter: var parameter } => OfParameter(parameter),
            IInvocationOperation { TargetMethod: var method } => OfResult(method),
            _ => Array.Empty<IOperation>(),
        };
        return origins.Where(origin => Unwrap(origin) is not (IThrowOperation or IInvalidOperation)).ToImmutableArray();
    }

    private IEnumerable<IOperation> OfLocal(ILocalSymbol local)
    {
        foreach (var reference in local.DeclaringSyntaxReferences)
        {
            var declaration = reference.GetSyntax();
            if (declaration is VariableDeclaratorSyntax { Initializer.Value: { } initializer } && project.OperationOf(initializer) is { } value)
                yield return value;
            foreach (var assigned in Assigned(local, declaration.SyntaxTree, ScopeOf(declaration)))
                yield return assigned;
        }
    }

    private IEnumerable<IOperation> OfMember(ISymbol member, bool isClosed)
    {
        foreach (var reference in member.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: { } initializer } && project.OperationOf(initializer) is { } value)
                yield return value;
        }

        if (!isClosed)
            yield break;
        foreach (var reference in member.ContainingType.DeclaringSyntaxReferences)
        {
            foreach (var assigned in Assigned(member, reference.SyntaxTree, reference.Span))
                yield return assigned;
        }
    }

    private IEnumerable<IOperation> OfProperty(IPropertySymbol property)
    {
        foreach (var reference in property.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax() is not PropertyDeclarationSyntax declaration)
                continue;
            var getter = declaration.AccessorList?.Accessors.FirstOrDefault(accessor => accessor.IsKind(SyntaxKind.GetAccessorDeclaration));
            var expressions = new[] { declaration.Initializer?.Value, declaration.ExpressionBody?.Expression, getter?.ExpressionBody?.Expression }
                .Concat(ReturnsOf(getter?.Body));
            foreach (var expression in expressions)
            {
                if (expression is not null && project.OperationOf(expression) is { } value)
                    yield return value;
            }
        }

        if (property.SetMethod is null || property.SetMethod.IsInitOnly || property.SetMethod.DeclaredAccessibility == Accessibility.Private)
        {
            foreach (var reference in property.ContainingType.DeclaringSyntaxReferences)
            {
                foreach (var assigned in Assigned(property, reference.SyntaxTree, reference.Span))
                    yield return assigned;
            }
        }
    }

    private IEnumerable<IOperation> OfParameter(IParameterSymbol parameter)
    {
        if (parameter.ContainingSymbol is not IMethodSymbol method)
            yield break;
        foreach (var reference in method.DeclaringSyntaxReferences)
        {
            var declaration = reference.GetSyntax();
            foreach (var assigned in Assigned(parameter, declaration.SyntaxTree, declaration.Span))
                yield return assigned;
        }

        foreach (var argument in ArgumentsFor(parameter, method))
            yield return argument;
    }

    /// <summary>The arguments at the call sites of a private method, a local function or a constructor, in the files of its type.</summary>
    private IEnumerable<IOperation> ArgumentsFor(IParameterSymbol parameter, IMethodSymbol method)
    {
        var isConstructor = method.MethodKind == MethodKind.Constructor;
        if (!isConstructor && method.MethodKind != MethodKind.LocalFunction && method.DeclaredAccessibility != Accessibility.Private)
            yield break;

        foreach (var tree in method.ContainingType.DeclaringSyntaxReferences.Select(reference => reference.SyntaxTree).Distinct())
        {
            var index = project.IndexOf(tree);
            var whole = new TextSpan(0, tree.Length);
            var sites = isConstructor ? index.Creations(method.ContainingType.Name, whole) : index.Calls(method.Name, whole);
            foreach (var site in sites)
            {
                var arguments = project.OperationOf(site) switch
                {
                    IInvocationOperation call when SymbolEqualityComparer.Default.Equals(call.TargetMethod.OriginalDefinition, method) => call.Arguments,
                    IObjectCreationOperation creation when SymbolEqualityComparer.Default.Equals(creation.Constructor?.OriginalDefinition, method) => creation.Arguments,
                    _ => ImmutableArray<IArgumentOperation>.Empty,
                };
                var argument = arguments.FirstOrDefault(candidate => candidate.Parameter?.Ordinal == parameter.Ordinal);
                if (argument is { ArgumentKind: ArgumentKind.Explicit })
                    yield return argument.Value;
            }
        }
    }

    private IEnumerable<IOperation> OfResult(IMethodSymbol method)
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
            {
                if (expression is not null && project.OperationOf(expression) is { } value)
                    yield return value;
            }
        }
    }

    private IEnumerable<IOperation> Assigned(ISymbol symbol, SyntaxTree tree, TextSpan scope)
    {
        foreach (var target in project.IndexOf(tree).Targets(symbol.Name, scope))
        {
            if (SymbolEqualityComparer.Default.Equals(project.SymbolOf(target)?.OriginalDefinition, symbol.OriginalDefinition)
                && SyntaxIndex.AssignedTo(target) is { } assigned
                && project.OperationOf(assigned) is { } value)
            {
                yield return value;
            }
        }
    }

    /// <summary>The member, or the whole file for top-level statements, that a local lives in.</summary>
    private static TextSpan ScopeOf(SyntaxNode declaration) =>
        (declaration.Ancestors().FirstOrDefault(node => node is MemberDeclarationSyntax and not GlobalStatementSyntax) ?? declaration.SyntaxTree.GetRoot()).Span;

    private static IEnumerable<ExpressionSyntax?> ReturnsOf(BlockSyntax? body) =>
        body is null
            ? Enumerable.Empty<ExpressionSyntax?>()
            : body.DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
                .OfType<ReturnStatementSyntax>().Select(statement => statement.Expression).Take(8);
}

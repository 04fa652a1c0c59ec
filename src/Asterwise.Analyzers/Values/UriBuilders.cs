using Asterwise.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Asterwise.Analyzers.Values;

/// <summary>What a <c>UriBuilder</c> is given: where it is made, in its initializer, and in statements on its local.</summary>
internal sealed class UriBuilders
{
    private const string UriBuilder = "System.UriBuilder";

    private readonly CodeModel code;
    private readonly ValueTracer values;

    public UriBuilders(CodeModel code, ValueTracer values)
    {
        this.code = code;
        this.values = values;
    }

    /// <summary>The builder whose URL a value is; null of any other value.</summary>
    public static IOperation? BuilderOf(IOperation value) => value switch
    {
        IPropertyReferenceOperation { Property.Name: "Uri", Instance: { } builder } when IsBuilder(builder) => builder,
        IInvocationOperation { TargetMethod.Name: "ToString", Instance: { } builder } when IsBuilder(builder) => builder,
        _ when IsBuilder(value) => value,
        _ => null,
    };

    /// <summary>What makes a builder; null where that is not in view, or not one thing.</summary>
    public IObjectCreationOperation? CreationOf(IOperation builder)
    {
        builder = builder.Unwrap();
        if (Operations.SymbolOf(builder) is not null && values.Alternatives(builder) is { Length: 1 } origins)
            builder = origins[0].Unwrap();
        return builder as IObjectCreationOperation;
    }

    /// <summary>What one of its properties is set to, the last time in source order; null where it is not.</summary>
    public IOperation? ValueOf(IOperation builder, string property)
    {
        var initializers = CreationOf(builder)?.Initializer?.Initializers.OfType<ISimpleAssignmentOperation>()
            ?? Enumerable.Empty<ISimpleAssignmentOperation>();
        return initializers.Concat(AssignmentsTo(builder, property))
            .LastOrDefault(assignment => Operations.SymbolOf(assignment.Target)?.Name == property)?.Value;
    }

    private IEnumerable<ISimpleAssignmentOperation> AssignmentsTo(IOperation builder, string property)
    {
        if (builder.Unwrap() is not ILocalReferenceOperation { Local: { DeclaringSyntaxReferences.IsEmpty: false } local })
            return Enumerable.Empty<ISimpleAssignmentOperation>();
        var declaration = local.DeclaringSyntaxReferences[0].GetSyntax();
        return code.IndexOf(declaration.SyntaxTree).Targets(property, ValueTracer.ScopeOf(declaration))
            .Select(target => code.OperationOf(target.Parent)).OfType<ISimpleAssignmentOperation>()
            .Where(assignment => IsOn(local, assignment.Target));
    }

    private static bool IsOn(ILocalSymbol local, IOperation target) =>
        target is IPropertyReferenceOperation { Instance: { } instance }
        && SymbolEqualityComparer.Default.Equals(Operations.SymbolOf(instance), local);

    private static bool IsBuilder(IOperation value) => value.Type.Is(UriBuilder);
}

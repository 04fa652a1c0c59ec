using System.Collections.Immutable;
using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Asterwise.Analyzers.Http;

/// <summary>A row of the catalogue, applied to the code that uses its member.</summary>
/// <param name="Row">The row.</param>
/// <param name="Operation">The call, creation or assignment.</param>
/// <param name="Arguments">The arguments, also of an indexer.</param>
/// <param name="Receiver">What the member is used on.</param>
/// <param name="Assigned">What is assigned, for a property.</param>
internal sealed record Use(
    Row Row, IOperation Operation, ImmutableArray<IArgumentOperation> Arguments, IOperation? Receiver, IOperation? Assigned)
{
    public IOperation? Name => Argument(Row.NameParameter)?.Value;

    public IOperation? Value =>
        Row.GivesValue ? Operation
        : Assigned ?? Row.ValueParameters.Select(Argument).FirstOrDefault(argument => argument is not null)?.Value;

    /// <summary>The value or, where the call gives any number of them for one parameter, all of these.</summary>
    public IEnumerable<IOperation> Values =>
        Value is IArrayCreationOperation { IsImplicit: true, Initializer.ElementValues: { Length: > 0 } elements }
            ? elements
            : new[] { Value }.OfType<IOperation>();

    /// <summary>Whether the argument that the row asks for is there.</summary>
    public bool IsAsAsked =>
        (Row.Condition is not { } condition || ConstantNameOf(Argument(condition.Parameter)?.Value) == condition.Constant)
        && Argument(Row.Absent) is null
        && (Row.TextCondition is not { } text
            || Argument(text.Parameter)?.Value.ConstantValue.Value?.ToString() == text.Text);

    /// <summary>Whether a header or a query parameter is written under a name.</summary>
    public bool IsNamed =>
        Row is { Effect: Effect.Header or Effect.Query, TakesEntries: false } && Name is not null && Value is not null;

    /// <summary>The rows of the catalogue that a call, a creation or an assignment is a use of.</summary>
    public static IEnumerable<Use> AllOf(IOperation operation, Catalogue catalogue) => operation switch
    {
        IInvocationOperation call => catalogue.Find(call.TargetMethod).Select(row => Of(row, call)),
        IObjectCreationOperation creation => Of(creation, catalogue),
        IAttributeOperation { Operation: IObjectCreationOperation attribute } => Of(attribute, catalogue),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment => catalogue.Find(target.Property)
            .Select(row => new Use(row, assignment, target.Arguments, target.Instance, assignment.Value)),
        _ => Enumerable.Empty<Use>(),
    };

    private static IEnumerable<Use> Of(IObjectCreationOperation creation, Catalogue catalogue) =>
        catalogue.Find(creation.Constructor).Select(row => new Use(row, creation, creation.Arguments, null, null));

    public static Use Of(Row row, IInvocationOperation call) =>
        new(row, call, call.Arguments, Operations.ReceiverOf(call), null);

    /// <summary>Whether what the row asks for beside its member is there.</summary>
    public bool Holds(ValueTracer values)
    {
        if (!IsAsAsked || (Row.ReceiverType is { } type && !TypeOf(Receiver).IsOrDerivesFrom(type)))
            return false;
        return Row.Maker is not { } maker || (Receiver is { } target && IsMadeBy(target, maker.Type, maker.Member, values));
    }

    /// <summary>The type as it is written: the members of a base type are called on a receiver that is converted to it.</summary>
    private static ITypeSymbol? TypeOf(IOperation? receiver) => receiver?.Unwrap().Type;

    private static bool IsMadeBy(IOperation target, string type, string member, ValueTracer values) =>
        values.Origins(target).Append(target).Any(origin => MakerOf(origin.Unwrap()) is { } maker
            && maker.Name == member && maker.ContainingType.Is(type));

    private static ISymbol? MakerOf(IOperation origin) => origin switch
    {
        IInvocationOperation call => call.TargetMethod,
        IPropertyReferenceOperation part => part.Property,
        _ => null,
    };

    public IArgumentOperation? Argument(string? parameter) => Operations.ArgumentOf(Arguments, parameter);

    /// <summary>The name of the constant that a value is; null of any other.</summary>
    public static string? ConstantNameOf(IOperation? value) =>
        value?.Unwrap() is IFieldReferenceOperation { Field: { IsConst: true, Name: var name } } ? name : null;
}

using System.Collections.Immutable;
using Asterwise.Analyzers.Code;
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
        Assigned ?? Row.ValueParameters.Select(Argument).FirstOrDefault(argument => argument is not null)?.Value;

    /// <summary>Whether the argument that the row asks for is there.</summary>
    public bool IsAsAsked =>
        Row.Condition is not { } condition || ConstantNameOf(Argument(condition.Parameter)?.Value) == condition.Constant;

    public static Use Of(Row row, IInvocationOperation call) =>
        new(row, call, call.Arguments, Operations.ReceiverOf(call), null);

    public IArgumentOperation? Argument(string? parameter) => Operations.ArgumentOf(Arguments, parameter);

    private static string? ConstantNameOf(IOperation? value) =>
        value?.Unwrap() is IFieldReferenceOperation { Field: { IsConst: true, Name: var name } } ? name : null;
}

using System.Collections.Immutable;
using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Asterwise.Analyzers.Http;

/// <summary>The values that a value is one of.</summary>
/// <param name="Values">The values; none of a value that is no choice.</param>
/// <param name="AreOthers">
/// True where which it is depends on who calls or on the object, which may be another vendor's.
/// </param>
internal readonly record struct Arms(ImmutableArray<IOperation> Values, bool AreOthers);

/// <summary>
/// What a value may come to by <c>?:</c>, <c>??</c> and <c>switch</c> expressions, by several assignments or results, by what
/// several callers give, and by what several properties override.
/// </summary>
internal static class Choices
{
    /// <summary>Whether a choice looks at the value of the variable that one of its arms is.</summary>
    public static bool LooksAt(IOperation arm, ValueTracer values)
    {
        var condition = arm.Enclosing<IConditionalOperation>()?.Condition ?? arm.Enclosing<ISwitchExpressionOperation>()?.Value;
        return condition is not null && Operations.SymbolOf(arm) is { } variable
            && values.Origins(condition).Add(condition).SelectMany(operation => operation.DescendantsAndSelf())
                .Any(operation => SymbolEqualityComparer.Default.Equals(Operations.SymbolOf(operation), variable));
    }

    /// <summary>The values that a value is one of, also where a variable holds the choice.</summary>
    public static Arms ArmsOf(IOperation value, ValueTracer values)
    {
        var arms = ImmutableArray.CreateBuilder<IOperation>();
        var next = new Queue<IOperation>();
        next.Enqueue(value);
        var (isChoice, areOthers) = (false, false);
        for (var step = 0; next.Count > 0 && step < Limits.Uses; step++)
        {
            var current = next.Dequeue();
            var operation = current.Unwrap();
            var overridden = values.Overridden(operation);
            var origins = overridden.IsEmpty ? OriginsOf(operation, values) : overridden;
            var chooses = IsChoice(operation) || origins.Length > 1 || !overridden.IsEmpty;
            isChoice |= chooses;
            areOthers |= !overridden.IsEmpty || (origins.Length > 1 && operation is IParameterReferenceOperation);
            var follows = chooses || (origins.Length == 1 && (!isChoice || ValueTracer.IsDefault(origins[0])));
            if (!follows)
                arms.Add(current);
            foreach (var origin in follows ? origins : ImmutableArray<IOperation>.Empty)
                next.Enqueue(origin);
        }

        return new Arms(isChoice ? arms.ToImmutable() : ImmutableArray<IOperation>.Empty, areOthers);
    }

    /// <summary>Whether a value stands in a choice itself, and not behind a name.</summary>
    public static bool IsArm(IOperation value)
    {
        while (value.Parent is IConversionOperation or IParenthesizedOperation)
            value = value.Parent;
        return value.Parent is ISwitchExpressionArmOperation || (value.Parent is { } choice && IsChoice(choice));
    }

    private static bool IsChoice(IOperation operation) =>
        operation is IConditionalOperation or ICoalesceOperation or ISwitchExpressionOperation;

    /// <summary>A text that grows is one text, and what a library's method gives is not in view.</summary>
    private static ImmutableArray<IOperation> OriginsOf(IOperation operation, ValueTracer values) => operation switch
    {
        IInvocationOperation { TargetMethod.DeclaringSyntaxReferences.IsEmpty: true } => ImmutableArray<IOperation>.Empty,
        _ when IsChoice(operation) => values.Origins(operation),
        _ when values.Growing.Of(operation) is not null => ImmutableArray<IOperation>.Empty,
        _ => values.Alternatives(operation),
    };
}

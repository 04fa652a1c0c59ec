using System.Collections.Immutable;
using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Asterwise.Analyzers.Http;

/// <summary>What a value may come to by <c>?:</c>, <c>??</c> and <c>switch</c> expressions.</summary>
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

    /// <summary>
    /// The arms, also of a choice that a variable holds, which is assigned once; empty of a value that is no choice.
    /// </summary>
    public static ImmutableArray<IOperation> ArmsOf(IOperation value, ValueTracer values)
    {
        var arms = ImmutableArray.CreateBuilder<IOperation>();
        var next = new Queue<IOperation>();
        next.Enqueue(value);
        var isChoice = false;
        for (var step = 0; next.Count > 0 && step < Limits.Uses; step++)
        {
            var current = next.Dequeue();
            var operation = current.Unwrap();
            var origins = operation is IInvocationOperation ? ImmutableArray<IOperation>.Empty : values.Origins(operation);
            var chooses = operation is IConditionalOperation or ICoalesceOperation or ISwitchExpressionOperation;
            isChoice |= chooses;
            var follows = chooses || (!isChoice && origins.Length == 1);
            if (!follows)
                arms.Add(current);
            foreach (var origin in follows ? origins : ImmutableArray<IOperation>.Empty)
                next.Enqueue(origin);
        }

        return isChoice && arms.Count > 1 ? arms.ToImmutable() : ImmutableArray<IOperation>.Empty;
    }
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Asterwise.Analyzers.Code;

/// <summary>Steps from one operation to another that mean the same value, and the symbols and arguments behind them.</summary>
internal static class Operations
{
    /// <summary>What a key is wrapped in to be put into a URL, and no header takes.</summary>
    public static readonly HashSet<string> UrlEncoders =
        new() { "EscapeDataString", "EscapeUriString", "UrlEncode", "UrlPathEncode", "UnescapeDataString" };

    /// <summary>Methods whose result is their receiver or first argument, as far as a credential is concerned.</summary>
    private static readonly HashSet<string> PassThrough = new(UrlEncoders)
    {
        "Trim", "TrimStart", "TrimEnd", "ToString", "Normalize", "Intern",
        "ThrowIfNull", "NotNull", "NotNullOrEmpty", "ThrowIfNullOrEmpty",
    };

    /// <summary>
    /// The operation without conversions, parentheses, <c>await</c>, <c>?.</c> and calls that only pass their value on.
    /// </summary>
    public static IOperation Unwrap(this IOperation operation)
    {
        for (var step = 0; step < Limits.Steps; step++)
        {
            if (Inner(operation) is not { } inner)
                return operation;
            operation = inner;
        }

        return operation;
    }

    /// <summary>The variable, member or parameter that a value is read from; null of anything computed.</summary>
    public static ISymbol? SymbolOf(IOperation operation) => operation.Unwrap() switch
    {
        ILocalReferenceOperation reference => reference.Local,
        IFieldReferenceOperation reference => reference.Field,
        IPropertyReferenceOperation { Property.IsIndexer: false } reference => reference.Property,
        IParameterReferenceOperation reference => reference.Parameter,
        _ => null,
    };

    /// <summary>What a method is called on: its instance, or the first argument of an extension method in either form.</summary>
    public static IOperation? ReceiverOf(IInvocationOperation call) =>
        call.Instance ?? (call.TargetMethod.IsExtensionMethod ? ArgumentAt(call.Arguments, 0) : null);

    /// <summary>The argument given for a parameter; null where there is none, or only its default.</summary>
    public static IArgumentOperation? ArgumentOf(ImmutableArray<IArgumentOperation> arguments, string? parameter)
    {
        foreach (var argument in arguments)
        {
            if (argument.Parameter is { } given && given.Name == parameter && argument.ArgumentKind != ArgumentKind.DefaultValue)
                return argument;
        }

        return null;
    }

    public static IOperation? ArgumentAt(ImmutableArray<IArgumentOperation> arguments, int ordinal)
    {
        foreach (var argument in arguments)
        {
            if (argument.Parameter?.Ordinal == ordinal)
                return argument.Value;
        }

        return null;
    }

    /// <summary>The source of an argument's value.</summary>
    public static SyntaxNode? ExpressionOf(IArgumentOperation? argument) =>
        argument?.Syntax is ArgumentSyntax syntax ? syntax.Expression : argument?.Value.Syntax;

    /// <summary>The operation that takes the value of this one, without what only passes it on.</summary>
    public static IOperation Outermost(this IOperation operation)
    {
        for (var step = 0; step < Limits.Steps; step++)
        {
            if (operation.Parent is not { } parent || !PassesOn(parent))
                return operation;
            operation = parent;
        }

        return operation;
    }

    /// <summary>The nearest operation of a kind around this one.</summary>
    public static T? Enclosing<T>(this IOperation? operation)
        where T : class, IOperation
    {
        var current = operation?.Parent;
        for (var step = 0; current is not null && step < Limits.Steps; step++, current = current.Parent)
        {
            if (current is T found)
                return found;
        }

        return null;
    }

    private static bool PassesOn(IOperation operation) =>
        operation is IConversionOperation or IParenthesizedOperation or ICoalesceOperation or IConditionalOperation;

    private static IOperation? Inner(IOperation operation) => operation switch
    {
        IConversionOperation conversion => conversion.Operand,
        IParenthesizedOperation parenthesized => parenthesized.Operand,
        IAwaitOperation await => await.Operation,
        IArgumentOperation argument => argument.Value,
        IDelegateCreationOperation creation => creation.Target,
        IConditionalAccessOperation access => access.WhenNotNull,
        IConditionalAccessInstanceOperation => AccessOf(operation)?.Operation,
        IInvocationOperation call when PassThrough.Contains(call.TargetMethod.Name) => PassedThrough(call),
        _ => null,
    };

    private static IOperation? PassedThrough(IInvocationOperation call)
    {
        if (call.Instance is { Type: var type } instance)
            return type?.SpecialType is SpecialType.System_String or SpecialType.System_Object ? instance : null;
        return call.Arguments.Length > 0 && call.TargetMethod.Parameters[0].Type.SpecialType == SpecialType.System_String
            ? call.Arguments[0].Value
            : null;
    }

    /// <summary>
    /// The access that an instance stands for: in <c>a?.B?.C</c>, the nearest above it that it is reached from through what
    /// happens when the value is there, not the one whose own operand it is in.
    /// </summary>
    private static IConditionalAccessOperation? AccessOf(IOperation instance)
    {
        var child = instance;
        for (var step = 0; child.Parent is { } parent && step < Limits.Steps; step++, child = parent)
        {
            if (parent is IConditionalAccessOperation access && access.WhenNotNull == child)
                return access;
        }

        return null;
    }
}

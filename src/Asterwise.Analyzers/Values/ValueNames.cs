using System.Collections.Immutable;
using Asterwise.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Asterwise.Analyzers.Values;

/// <summary>The names that values go by.</summary>
internal static class ValueNames
{
    /// <summary>
    /// The name of a variable or member, or the constant text that a value is looked up with: <c>Asterwise:ApiKey</c> for
    /// <c>config["Asterwise:ApiKey"]</c>, <c>config.GetSection("Asterwise")["ApiKey"]</c> and <c>asterwise.ApiKey</c>.
    /// </summary>
    /// <param name="operation">The value.</param>
    /// <param name="values">Follows a section that is kept in a variable; null to look at the expression alone.</param>
    public static string? NameOf(IOperation operation, ValueTracer? values = null) => NameOf(operation, values, depth: 0);

    private static string? NameOf(IOperation operation, ValueTracer? values, int depth)
    {
        operation = operation.Unwrap();
        if (depth > Limits.Depth)
            return null;
        switch (operation)
        {
            case ILocalReferenceOperation reference:
                return reference.Local.Name;
            case IParameterReferenceOperation reference:
                return reference.Parameter.Name;
            case IFieldReferenceOperation reference:
                return reference.Field.Name;
            case IPropertyReferenceOperation { Property.Name: "Value" or "CurrentValue", Instance: { } instance }:
                return NameOf(instance, values, depth + 1);
            case IPropertyReferenceOperation { Arguments.Length: 0 } reference:
                return NameOfProperty(reference, values, depth);
            case IPropertyReferenceOperation { Arguments: { Length: 1 } arguments } reference
                when TextOf(arguments[0].Value) is { } path:
                return Join(reference.Instance, path, values, depth);
            case IInvocationOperation call when FirstText(call.Arguments) is { } path:
                return Join(call.Instance ?? call.Arguments[0].Value, path, values, depth);
            case IInvocationOperation { TargetMethod: { Name: "Get", IsExtensionMethod: true } } call
                when Operations.ReceiverOf(call) is { } section:
                // GetSection("Asterwise").Get<Settings>()
                return NameOf(section, values, depth + 1);
            default:
                return null;
        }
    }

    private static string NameOfProperty(IPropertyReferenceOperation reference, ValueTracer? values, int depth)
    {
        var name = reference.Property.Name;
        return reference.Instance is not (null or IInstanceReferenceOperation) && Names.IsKeyLike(name)
            && NameOf(reference.Instance, values, depth + 1) is { } owner
                ? owner + ":" + name
                : name;
    }

    /// <summary>
    /// A section's path before the entry's: <c>GetSection("Asterwise")["ApiKey"]</c> is <c>Asterwise:ApiKey</c>.
    /// </summary>
    private static string Join(IOperation? instance, string path, ValueTracer? values, int depth)
    {
        if (instance is null)
            return path;
        instance = instance.Unwrap();
        if (instance is IFieldReferenceOperation or ILocalReferenceOperation or IParameterReferenceOperation
            && values?.Origins(instance) is { Length: 1 } origins)
        {
            instance = origins[0].Unwrap();
        }

        return instance is IInvocationOperation or IPropertyReferenceOperation { Arguments.Length: 1 }
            && NameOf(instance, null, depth + 1) is { } section
                ? section + ":" + path
                : path;
    }

    /// <summary>The first text among the arguments that is no key: <c>Decrypt("aw_…")</c> is given a value.</summary>
    private static string? FirstText(ImmutableArray<IArgumentOperation> arguments) =>
        arguments.Select(argument => argument.Value.ConstantValue.Value as string)
            .FirstOrDefault(text => text?.StartsWith(KeyFormat.Prefix, StringComparison.Ordinal) == false);

    private static string? TextOf(IOperation value) => value.Unwrap().ConstantValue.Value as string;
}

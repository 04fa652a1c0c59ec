using System.Text;
using Asterwise.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Asterwise.Analyzers.Values;

/// <summary>The methods of the base library that put texts together.</summary>
internal sealed partial class TextFolder
{
    private bool FoldMethod(IInvocationOperation call, int depth)
    {
        var type = call.TargetMethod.ContainingType;
        var isOfString = type.SpecialType == SpecialType.System_String;
        switch (call.TargetMethod.Name)
        {
            case "Concat" when isOfString:
                return FoldAll(Operands(call), depth);
            case "Join" when isOfString:
            case "AppendJoin" when type.Is(GrowingTexts.StringBuilder):
                return FoldJoin(Operands(call), depth);
            case "Format" when isOfString:
            case "AppendFormat" when type.Is(GrowingTexts.StringBuilder):
                return FoldFormat(Operands(call), depth);
            case "Create" when isOfString:
                return FoldAll(Operands(call).Where(operand => operand is IInterpolatedStringHandlerCreationOperation), depth);
            case "Invariant" or "CurrentCulture" when type.Is("System.FormattableString"):
                return FoldAll(Operands(call), depth);
            case "ToLower" or "ToLowerInvariant" or "ToUpper" or "ToUpperInvariant" when isOfString:
                return FoldInCase(call, depth);
            case "ToString" when call.Instance is { } uri && type.Is(UriTexts.Uri):
                Fold(uri, depth + 1);
                return true;
            case "TryCreate" when type.Is(UriTexts.Uri):
                FoldUri(call.Arguments, depth);
                return true;
            default:
                return false;
        }
    }

    /// <summary>A known text in the other case; names of headers and hosts are the same in either.</summary>
    private bool FoldInCase(IInvocationOperation call, int depth)
    {
        if (FoldApart(call.Instance, depth + 1) is not { IsConstant: true, Text: var text })
            return false;
        var isLower = call.TargetMethod.Name.StartsWith("ToLower", StringComparison.Ordinal);
        AddText(isLower ? text.ToLowerInvariant() : text.ToUpperInvariant(), call);
        return true;
    }

    /// <summary>
    /// The arguments without a culture, and the elements of collections among them; none where those are unknown.
    /// </summary>
    private List<IOperation> Operands(IInvocationOperation call)
    {
        var operands = new List<IOperation>();
        foreach (var argument in call.Arguments.Where(argument => argument.Parameter?.Type.Is("System.IFormatProvider") != true))
        {
            var elements = IsCollection(argument) ? ElementsOf(argument).ToList() : new List<IOperation> { argument.Value };
            if (elements.Count == 0)
                return elements;
            operands.AddRange(elements);
        }

        return operands;
    }

    private static bool IsCollection(IArgumentOperation argument) =>
        argument.ArgumentKind is ArgumentKind.ParamArray or > ArgumentKind.DefaultValue
        || argument.Parameter?.Type is IArrayTypeSymbol
        || argument.Parameter?.Type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T
        || argument.Value.Unwrap().Syntax is CollectionExpressionSyntax;

    /// <summary>Of <c>params</c> that are no array the oldest compiler has no name for the kind of argument.</summary>
    private IEnumerable<IOperation> ElementsOf(IArgumentOperation argument) =>
        argument.ArgumentKind > ArgumentKind.DefaultValue
            ? argument.Value.Unwrap().ChildOperations
            : values.Collections.ElementsOf(argument.Value).Take(Limits.Text);

    private bool FoldAll(IEnumerable<IOperation> operands, int depth)
    {
        var isAny = false;
        foreach (var operand in operands)
        {
            isAny = true;
            Fold(operand, depth + 1);
        }

        return isAny;
    }

    private bool FoldJoin(List<IOperation> operands, int depth)
    {
        if (operands.Count == 0 || operands[0].Unwrap().ConstantValue is not { HasValue: true, Value: var separator })
            return false;
        for (var i = 1; i < operands.Count; i++)
        {
            if (i > 1)
                AddText(separator?.ToString() ?? "", operands[0]);
            Fold(operands[i], depth + 1);
        }

        return true;
    }

    /// <summary>A format with its items; one that is not known, or not right, is left as a hole.</summary>
    private bool FoldFormat(List<IOperation> operands, int depth)
    {
        if (operands.Count == 0 || FoldApart(operands[0], depth + 1) is not { IsConstant: true, Text: var format })
            return false;
        var before = parts.Count;
        var text = new StringBuilder();
        for (var i = 0; i < format.Length; i++)
        {
            var isDoubled = i + 1 < format.Length && format[i + 1] == format[i];
            if (format[i] is not ('{' or '}') || isDoubled)
            {
                text.Append(format[i]);
                if (format[i] is '{' or '}')
                    i++;
                continue;
            }

            var end = format.IndexOf('}', i);
            if (end < 0 || ItemOf(format.Substring(i + 1, end - i - 1)) is not { } item || item + 1 >= operands.Count)
            {
                parts.Count = before;
                return false;
            }

            AddText(text.ToString(), operands[0]);
            text.Clear();
            Fold(operands[item + 1], depth + 1);
            i = end;
        }

        AddText(text.ToString(), operands[0]);
        return true;
    }

    /// <summary>The number of an item, before its alignment and its format string: <c>0</c> of <c>0,-8:D</c>.</summary>
    private static int? ItemOf(string item) =>
        int.TryParse(item.Split(',', ':')[0], out var number) && number >= 0 ? number : null;
}

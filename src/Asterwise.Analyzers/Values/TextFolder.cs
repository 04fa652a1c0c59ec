using System.Collections.Immutable;
using Asterwise.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Asterwise.Analyzers.Values;

/// <summary>Puts a text together from what it is computed of; what cannot be seen through is a hole.</summary>
internal sealed class TextFolder
{
    private const string Uri = "System.Uri";

    private readonly ValueTracer values;
    private readonly ImmutableArray<TextPart>.Builder parts = ImmutableArray.CreateBuilder<TextPart>();

    /// <summary>How many variables and members are being looked behind, and how much was found there so far.</summary>
    private int behind;
    private int found;

    private TextFolder(ValueTracer values) => this.values = values;

    public static TextValue Fold(IOperation operation, ValueTracer values)
    {
        var folder = new TextFolder(values);
        folder.Fold(operation, depth: 0);
        return new TextValue(folder.parts.ToImmutable());
    }

    private void Fold(IOperation operation, int depth)
    {
        Cancellation.ThrowIfRequested();
        var outer = operation;
        operation = operation.Unwrap();
        if (depth > Limits.Depth || (behind > 0 && ++found > Limits.Text))
        {
            AddHole(operation, outer);
            return;
        }

        switch (operation)
        {
            case IBinaryOperation when IsSum(operation):
                foreach (var operand in Operands(operation))
                    Fold(operand, depth + 1);
                return;
            case IInterpolatedStringOperation interpolated:
                FoldInterpolated(interpolated, depth);
                return;
            case { ConstantValue: { HasValue: true, Value: var value } }:
                AddText(value?.ToString() ?? "", outer, LiteralOf(operation));
                return;
            case IInvocationOperation call when IsStringMethod(call) && FoldStringMethod(call, depth):
                return;
            case IObjectCreationOperation creation when creation.Type.Is(Uri) || creation.Type.Is("System.UriBuilder"):
                foreach (var text in creation.Arguments.Select(argument => argument.Value).Where(IsTextOrUri))
                    Fold(text, depth + 1);
                return;
        }

        FoldOrigin(operation, outer, depth);
    }

    /// <summary>A long concatenation is a left-leaning tree as deep as it is long, so it is walked without recursion.</summary>
    private static IEnumerable<IOperation> Operands(IOperation operation)
    {
        var operands = new Stack<IOperation>();
        while (IsSum(operation))
        {
            var sum = (IBinaryOperation)operation;
            operands.Push(sum.RightOperand);
            operation = WithoutConversions(sum.LeftOperand);
        }

        operands.Push(operation);
        return operands;
    }

    private static bool IsSum(IOperation operation) => operation is IBinaryOperation
        { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String };

    private static IOperation WithoutConversions(IOperation operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation conversion:
                    operation = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    operation = parenthesized.Operand;
                    break;
                default:
                    return operation;
            }
        }
    }

    private void FoldInterpolated(IInterpolatedStringOperation interpolated, int depth)
    {
        foreach (var part in interpolated.Parts)
        {
            if (part is IInterpolatedStringTextOperation { Text: { ConstantValue.Value: string text } literal })
                AddText(text, literal);
            else if (part is IInterpolationOperation interpolation)
                Fold(interpolation.Expression, depth + 1);
        }
    }

    private bool FoldStringMethod(IInvocationOperation call, int depth)
    {
        var operands = call.Arguments.SelectMany(argument => ElementsOf(argument) ?? new[] { argument.Value }).ToList();
        if (operands.Count == 0 || operands.Any(operand => operand.Unwrap().Type is IArrayTypeSymbol))
            return false;

        switch (call.TargetMethod.Name)
        {
            case "Concat":
                foreach (var operand in operands)
                    Fold(operand, depth + 1);
                return true;
            case "Join" when operands[0].Unwrap().ConstantValue is { HasValue: true, Value: var separator }:
                for (var i = 1; i < operands.Count; i++)
                {
                    if (i > 1)
                        AddText(separator?.ToString() ?? "", operands[0]);
                    Fold(operands[i], depth + 1);
                }

                return true;
            case "Format" when operands[0].Unwrap().ConstantValue is { HasValue: true, Value: string format }:
                return FoldFormat(format, operands, depth);
            default:
                return false;
        }
    }

    /// <summary>
    /// The elements of an array or a collection expression; the oldest compiler has no name for the latter's operation and kind
    /// of argument.
    /// </summary>
    private static IEnumerable<IOperation>? ElementsOf(IArgumentOperation argument) => argument.Value.Unwrap() switch
    {
        IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues,
        var value when value.Syntax is CollectionExpressionSyntax || argument.ArgumentKind > ArgumentKind.DefaultValue
            => value.ChildOperations,
        _ => null,
    };

    /// <summary>Only plain <c>{0}</c> items; a format with alignments, format strings or escapes is left as a hole.</summary>
    private bool FoldFormat(string format, List<IOperation> operands, int depth)
    {
        if (format.Contains("{{") || format.Contains("}}"))
            return false;
        var pieces = format.Split('{');
        var items = pieces.Skip(1).Select(ItemOf).ToList();
        if (items.Any(item => item < 0 || item + 1 >= operands.Count))
            return false;
        AddText(pieces[0], operands[0]);
        for (var i = 0; i < items.Count; i++)
        {
            Fold(operands[items[i] + 1], depth + 1);
            AddText(pieces[i + 1].Substring(pieces[i + 1].IndexOf('}') + 1), operands[0]);
        }

        return true;
    }

    /// <summary>The number that a piece of a format begins with, up to a closing brace; -1 of anything else.</summary>
    private static int ItemOf(string piece) =>
        piece.IndexOf('}') is > 0 and var end && int.TryParse(piece.Substring(0, end), out var item) ? item : -1;

    private static bool IsStringMethod(IInvocationOperation call) =>
        call.TargetMethod.ContainingType.SpecialType == SpecialType.System_String;

    private static bool IsTextOrUri(IOperation value) =>
        value.Type?.SpecialType == SpecialType.System_String || value.Type.Is(Uri);

    /// <summary>
    /// Looks behind a local, a field or a property only if there is a text to be seen there; its name says more than another
    /// name.
    /// </summary>
    private void FoldOrigin(IOperation operation, IOperation outer, int depth)
    {
        var origins = values.Origins(operation);
        if (origins.Length == 1)
        {
            var before = parts.Count;
            behind++;
            Fold(origins[0], depth + 1);
            behind--;
            if (HasTextFrom(before))
            {
                NameFrom(before, outer.Syntax);
                return;
            }

            while (parts.Count > before)
                parts.RemoveAt(parts.Count - 1);
        }

        AddHole(operation, outer);
    }

    private bool HasTextFrom(int first)
    {
        for (var i = first; i < parts.Count; i++)
        {
            if (parts[i].Hole is null)
                return true;
        }

        return false;
    }

    /// <summary>What was found behind a name is stood for by the name.</summary>
    private void NameFrom(int first, SyntaxNode name)
    {
        for (var i = first; i < parts.Count; i++)
            parts[i] = parts[i] with { Syntax = name };
    }

    /// <summary>The literal that a constant is declared with; null of what is written here, or nowhere in the source.</summary>
    private SyntaxNode? LiteralOf(IOperation constant)
    {
        for (var step = 0; step < Limits.Depth && constant is ILocalReferenceOperation or IFieldReferenceOperation; step++)
        {
            if (values.Origins(constant) is not { Length: 1 } origins)
                return null;
            constant = origins[0].Unwrap();
        }

        return constant is ILiteralOperation literal ? literal.Syntax : null;
    }

    private void AddText(string text, IOperation stands, SyntaxNode? written = null)
    {
        if (text.Length > 0)
            parts.Add(new TextPart(text, null, stands.Syntax) { Source = written ?? stands.Syntax });
    }

    private void AddHole(IOperation hole, IOperation source) => parts.Add(new TextPart("", hole, source.Syntax));
}

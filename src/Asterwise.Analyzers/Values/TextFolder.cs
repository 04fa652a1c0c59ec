using System.Collections.Immutable;
using Asterwise.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Asterwise.Analyzers.Values;

/// <summary>Puts a text together from what it is computed of; what cannot be seen through is a hole.</summary>
internal sealed partial class TextFolder
{
    private readonly ValueTracer values;
    private readonly ImmutableArray<TextPart>.Builder parts = ImmutableArray.CreateBuilder<TextPart>(initialCapacity: 1);

    /// <summary>How many variables and members are being looked behind, and how much was found there so far.</summary>
    private int behind;
    private int found;

    private TextFolder(ValueTracer values) => this.values = values;

    public static TextValue Fold(IOperation operation, ValueTracer values)
    {
        var folder = new TextFolder(values);
        if (values.Growing.Of(operation) is { } growing)
            folder.FoldPieces(growing.Pieces);
        else
            folder.Fold(operation, depth: 0);
        return new TextValue(folder.parts.ToImmutable());
    }

    public static TextValue Fold(IEnumerable<TextPiece> pieces, ValueTracer values)
    {
        var folder = new TextFolder(values);
        folder.FoldPieces(pieces);
        return new TextValue(folder.parts.ToImmutable());
    }

    private void FoldPieces(IEnumerable<TextPiece> pieces)
    {
        behind++;
        foreach (var piece in pieces)
            Fold(piece.Operation, depth: 1);
        behind--;
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
            case IInterpolatedStringHandlerCreationOperation { Content: IInterpolatedStringOperation content }:
                FoldInterpolated(content, depth);
                return;
            case IInvocationOperation call when FoldMethod(call, depth):
                return;
            case IFieldReferenceOperation { Field: var field } when UriTexts.ConstantOf(field) is { } constant:
                AddText(constant, outer);
                return;
            case IObjectCreationOperation creation when creation.Type.Is(UriTexts.Uri):
                FoldUri(creation.Arguments, depth);
                return;
            case IPropertyReferenceOperation { Property.Name: "AbsoluteUri" or "OriginalString", Instance: { } uri }
                when uri.Type.Is(UriTexts.Uri):
                Fold(uri, depth + 1);
                return;
            case var value when UriBuilders.BuilderOf(value) is { } builder && values.UriBuilders.CreationOf(builder) is { } made:
                FoldBuilder(builder, made.Arguments, depth);
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

    /// <summary>What is given to a culture or a builder comes as a call for each part.</summary>
    private void FoldInterpolated(IInterpolatedStringOperation interpolated, int depth)
    {
        foreach (var part in interpolated.Parts)
        {
            if (part is IInterpolatedStringTextOperation { Text: { ConstantValue.Value: string text } literal })
                AddText(text, literal);
            else if (part is IInterpolationOperation interpolation)
                Fold(interpolation.Expression, depth + 1);
            else if (part is IInterpolatedStringAppendOperation append && ValueAddedBy(append) is { } added)
                Fold(added, depth + 1);
        }
    }

    private static IOperation? ValueAddedBy(IInterpolatedStringAppendOperation part) =>
        part.AppendCall is IInvocationOperation { Arguments: { Length: > 0 } added } ? added[0].Value : null;

    /// <summary><c>new Uri(text)</c>, and <c>new Uri(root, relative)</c> as it is resolved.</summary>
    private void FoldUri(ImmutableArray<IArgumentOperation> arguments, int depth)
    {
        var first = Operations.ArgumentAt(arguments, 0);
        if (Operations.ArgumentAt(arguments, 1) is { } relative && UriTexts.IsTextOrUri(relative))
            parts.AddRange(UriTexts.Resolve(FoldApart(first, depth + 1), FoldApart(relative, depth + 1)).Parts);
        else if (first is not null)
            Fold(first, depth + 1);
    }

    /// <summary>The scheme, the host and the path; the query is written by itself.</summary>
    private void FoldBuilder(IOperation builder, ImmutableArray<IArgumentOperation> arguments, int depth)
    {
        var whole = Operations.ArgumentOf(arguments, "uri")?.Value;
        var scheme = Part("Scheme") ?? Argument(0);
        var host = Part("Host") ?? Argument(1);
        var path = Part("Path") ?? Argument(3);
        if (host is null && path is null && whole is not null)
        {
            Fold(whole, depth + 1);
            return;
        }

        var root = host is null
            ? FoldApart(whole, depth + 1)
            : UriTexts.Root(FoldApart(scheme, depth + 1), FoldApart(host, depth + 1));
        parts.AddRange(UriTexts.Resolve(root, FoldApart(path, depth + 1)).Parts);

        IOperation? Part(string property) => values.UriBuilders.ValueOf(builder, property);

        // The constructors do not agree on the names of their parameters.
        IOperation? Argument(int ordinal) => whole is null ? Operations.ArgumentAt(arguments, ordinal) : null;
    }

    private TextValue FoldApart(IOperation? operation, int depth)
    {
        var before = parts.Count;
        if (operation is not null)
            Fold(operation, depth);
        var apart = new TextValue(parts.Skip(before).ToImmutableArray());
        parts.Count = before;
        return apart;
    }

    /// <summary>
    /// Looks behind a local, a field or a property only if there is a text to be seen there; its name says more than another
    /// name.
    /// </summary>
    private void FoldOrigin(IOperation operation, IOperation outer, int depth)
    {
        var origins = values.Alternatives(operation);
        if (origins.Length == 1 && !ValueTracer.IsDefault(origins[0]) && values.Growing.Of(operation) is null)
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

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Asterwise.Analyzers.Evidence;

/// <summary>A stretch of a text: known at build time, or computed by <paramref name="Hole"/> at run time.</summary>
/// <param name="Text">The known text; empty for a hole.</param>
/// <param name="Hole">What computes the text, without encoders and conversions; null for known text.</param>
/// <param name="Syntax">The source of this stretch.</param>
internal readonly record struct TextPart(string Text, IOperation? Hole, SyntaxNode Syntax);

/// <summary>What a text is made of, folded through <c>+</c>, interpolation, constants, <c>string.Concat</c> and the like.</summary>
internal sealed class TextValue
{
    /// <summary>Stands for a hole in <see cref="Text"/>; no header, URL or key contains it.</summary>
    public const char HoleMark = '\uFFFC';

    public static readonly TextValue Empty = new(ImmutableArray<TextPart>.Empty);

    public TextValue(ImmutableArray<TextPart> parts)
    {
        Parts = parts;
        Text = string.Concat(parts.Select(part => part.Hole is null ? part.Text : HoleMark.ToString()));
    }

    public ImmutableArray<TextPart> Parts { get; }

    /// <summary>The known text with a <see cref="HoleMark"/> for each hole.</summary>
    public string Text { get; }

    public bool IsConstant => Parts.All(part => part.Hole is null);

    public IEnumerable<IOperation> Holes => Parts.Where(part => part.Hole is not null).Select(part => part.Hole!);

    /// <summary>The stretch of <see cref="Text"/> from <paramref name="start"/> to <paramref name="end"/>, with the parts it is made of.</summary>
    public TextValue Slice(int start, int end)
    {
        var parts = ImmutableArray.CreateBuilder<TextPart>();
        var position = 0;
        foreach (var part in Parts)
        {
            var length = part.Hole is null ? part.Text.Length : 1;
            var from = Math.Max(start, position);
            var to = Math.Min(end, position + length);
            if (from < to)
                parts.Add(part.Hole is null ? part with { Text = part.Text.Substring(from - position, to - from) } : part);
            position += length;
        }

        return new TextValue(parts.ToImmutable());
    }

    /// <summary>Folds an operation of string or <see cref="Uri"/> type.</summary>
    public static TextValue Of(IOperation? operation, ProjectModel project)
    {
        if (operation is null)
            return Empty;
        var folder = new Folder(project);
        folder.Fold(operation, depth: 0);
        return new TextValue(folder.Parts.ToImmutable());
    }

    private sealed class Folder
    {
        /// <summary>Enough for any text that a person wrote; beyond it a text stays a hole, so that no source makes folding slow.</summary>
        private const int MaximumSteps = 512;

        private readonly ProjectModel project;
        private int steps;

        public Folder(ProjectModel project) => this.project = project;

        public ImmutableArray<TextPart>.Builder Parts { get; } = ImmutableArray.CreateBuilder<TextPart>();

        public void Fold(IOperation operation, int depth)
        {
            var outer = operation;
            operation = ValueTracer.Unwrap(operation);
            if (depth > ValueTracer.MaximumDepth || ++steps > MaximumSteps)
            {
                AddHole(operation, outer);
                return;
            }

            switch (operation)
            {
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String }:
                    foreach (var operand in Operands(operation))
                        Fold(operand, depth + 1);
                    return;
                case IInterpolatedStringOperation interpolated:
                    FoldInterpolated(interpolated, depth);
                    return;
                case { ConstantValue: { HasValue: true, Value: var value } }:
                    AddText(value?.ToString() ?? "", outer);
                    return;
                case IInvocationOperation call when call.TargetMethod.ContainingType.SpecialType == SpecialType.System_String && FoldStringMethod(call, depth):
                    return;
                case IObjectCreationOperation creation when creation.Type.Is("System.Uri") || creation.Type.Is("System.UriBuilder"):
                    foreach (var argument in creation.Arguments.Where(argument => argument.Value.Type?.SpecialType == SpecialType.System_String || argument.Value.Type.Is("System.Uri")))
                        Fold(argument.Value, depth + 1);
                    return;
            }

            FoldOrigin(operation, outer, depth);
        }

        /// <summary>A long concatenation is a left-leaning tree as deep as it is long, so it is walked without recursion.</summary>
        private static IEnumerable<IOperation> Operands(IOperation operation)
        {
            var operands = new Stack<IOperation>();
            while (operation is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } binary)
            {
                operands.Push(binary.RightOperand);
                operation = binary.LeftOperand;
                while (operation is IConversionOperation or IParenthesizedOperation)
                    operation = operation is IConversionOperation conversion ? conversion.Operand : ((IParenthesizedOperation)operation).Operand;
            }

            operands.Push(operation);
            return operands;
        }

        private void FoldInterpolated(IInterpolatedStringOperation interpolated, int depth)
        {
            foreach (var part in interpolated.Parts)
            {
                if (part is IInterpolatedStringTextOperation { Text: { ConstantValue: { HasValue: true, Value: string text } } literal })
                    AddText(text, literal);
                else if (part is IInterpolationOperation interpolation)
                    Fold(interpolation.Expression, depth + 1);
            }
        }

        private bool FoldStringMethod(IInvocationOperation call, int depth)
        {
            var values = call.Arguments.SelectMany(argument => ElementsOf(argument) ?? new[] { argument.Value }).ToList();
            if (values.Count == 0 || values.Any(value => ValueTracer.Unwrap(value).Type is IArrayTypeSymbol))
                return false;

            switch (call.TargetMethod.Name)
            {
                case "Concat":
                    foreach (var value in values)
                        Fold(value, depth + 1);
                    return true;
                case "Join" when ValueTracer.Unwrap(values[0]).ConstantValue is { HasValue: true, Value: var separator }:
                    for (var i = 1; i < values.Count; i++)
                    {
                        if (i > 1)
                            AddText(separator?.ToString() ?? "", values[0]);
                        Fold(values[i], depth + 1);
                    }

                    return true;
                case "Format" when ValueTracer.Unwrap(values[0]).ConstantValue is { HasValue: true, Value: string format }:
                    return FoldFormat(format, values, depth);
                default:
                    return false;
            }
        }

        /// <summary>The elements of an array or a collection expression; the oldest compiler has no name for the latter's operation and kind of argument.</summary>
        private static IEnumerable<IOperation>? ElementsOf(IArgumentOperation argument) => ValueTracer.Unwrap(argument.Value) switch
        {
            IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues,
            var value when value.Syntax is CollectionExpressionSyntax || argument.ArgumentKind > ArgumentKind.DefaultValue => value.ChildOperations,
            _ => null,
        };

        /// <summary>Only plain <c>{0}</c> items; a format with alignments, format strings or escapes is left as a hole.</summary>
        private bool FoldFormat(string format, List<IOperation> values, int depth)
        {
            if (format.Contains("{{") || format.Contains("}}"))
                return false;
            var pieces = format.Split('{');
            var items = pieces.Skip(1).Select(piece => piece.IndexOf('}') is > 0 and var end && int.TryParse(piece.Substring(0, end), out var index) && index + 1 < values.Count ? index : -1).ToList();
            if (items.Contains(-1))
                return false;
            AddText(pieces[0], values[0]);
            for (var i = 0; i < items.Count; i++)
            {
                Fold(values[items[i] + 1], depth + 1);
                AddText(pieces[i + 1].Substring(pieces[i + 1].IndexOf('}') + 1), values[0]);
            }

            return true;
        }

        /// <summary>Looks behind a local, a field or a property only if there is a text to be seen there; its name says more than another name.</summary>
        private void FoldOrigin(IOperation operation, IOperation outer, int depth)
        {
            var origins = project.Values.Origins(operation);
            if (origins.Length == 1)
            {
                var before = Parts.Count;
                Fold(origins[0], depth + 1);
                for (var i = before; i < Parts.Count; i++)
                {
                    if (Parts[i].Hole is null)
                        return;
                }

                while (Parts.Count > before)
                    Parts.RemoveAt(Parts.Count - 1);
            }

            AddHole(operation, outer);
        }

        private void AddText(string text, IOperation source)
        {
            if (text.Length > 0)
                Parts.Add(new TextPart(text, null, source.Syntax));
        }

        private void AddHole(IOperation hole, IOperation source) => Parts.Add(new TextPart("", hole, source.Syntax));
    }
}

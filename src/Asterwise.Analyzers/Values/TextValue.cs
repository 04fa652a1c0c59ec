using System.Collections.Concurrent;
using System.Collections.Immutable;
using Asterwise.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.Values;

/// <summary>
/// A stretch of a text: known at build time, computed by <paramref name="Hole"/> at run time, or given by whoever calls a method
/// that is only declared.
/// </summary>
/// <param name="Text">The known text; empty for a hole.</param>
/// <param name="Hole">What computes the text, without encoders and conversions; null for known text.</param>
/// <param name="Syntax">What stands for this stretch in the text itself: a literal, a name, an expression.</param>
internal readonly record struct TextPart(string Text, IOperation? Hole, SyntaxNode Syntax)
{
    /// <summary>Where known text is written: <see cref="Syntax"/>, or the literal behind the name that stands for it.</summary>
    public SyntaxNode Source { get; init; } = Syntax;

    /// <summary>The parameter that gives the text, where no code reads it: one of an interface's method.</summary>
    public IParameterSymbol? Parameter { get; init; }

    public bool IsKnown => Hole is null && Parameter is null;

    /// <summary>How many characters of <see cref="TextValue.Text"/> it takes.</summary>
    public int Length => IsKnown ? Text.Length : 1;
}

/// <summary>
/// What a text is made of, folded through <c>+</c>, interpolation, constants, <c>string.Concat</c> and the like.
/// </summary>
internal sealed class TextValue
{
    /// <summary>Stands for a hole in <see cref="Text"/>; no header, URL or key contains it.</summary>
    public const char HoleMark = '\uFFFC';

    private static readonly string Hole = HoleMark.ToString();

    public static readonly TextValue Empty = new(ImmutableArray<TextPart>.Empty);

    private static readonly SyntaxNode Nowhere = SyntaxFactory.OmittedArraySizeExpression();

    /// <summary>Where in <see cref="Text"/> each part ends.</summary>
    private readonly int[] ends;

    private ConcurrentDictionary<int, LiteralText?>? literals;

    public TextValue(ImmutableArray<TextPart> parts)
    {
        Parts = parts;
        var texts = new string[parts.Length];
        ends = new int[parts.Length];
        for (int i = 0, end = 0; i < parts.Length; i++)
        {
            texts[i] = parts[i].IsKnown ? parts[i].Text : Hole;
            ends[i] = end += texts[i].Length;
        }

        Text = string.Concat(texts);
    }

    public ImmutableArray<TextPart> Parts { get; }

    /// <summary>The known text with a <see cref="HoleMark"/> for each hole.</summary>
    public string Text { get; }

    public bool IsConstant => Parts.All(part => part.IsKnown);

    public IEnumerable<IOperation> Holes => Parts.Where(part => part.Hole is not null).Select(part => part.Hole!);

    /// <summary>
    /// The stretch of <see cref="Text"/> from <paramref name="start"/> to <paramref name="end"/>, with the parts it is made of.
    /// It costs its own length and not the whole text's, as a URL may have thousands of parameters.
    /// </summary>
    public TextValue Slice(int start, int end)
    {
        if (start >= end)
            return Empty;
        if (start == 0 && end == Text.Length)
            return this;
        var parts = ImmutableArray.CreateBuilder<TextPart>(initialCapacity: 1);
        for (var i = IndexAt(start); i < Parts.Length; i++)
        {
            var begin = ends[i] - Parts[i].Length;
            if (begin >= end)
                break;
            parts.Add(Cut(Parts[i], Math.Max(start - begin, 0), Math.Min(end, ends[i]) - begin));
        }

        return new TextValue(parts.ToImmutable());
    }

    /// <summary>The text without a character at both its ends.</summary>
    public TextValue Trimmed(char around)
    {
        var start = Text.Length > 0 && Text[0] == around ? 1 : 0;
        var end = Text.Length > start && Text[Text.Length - 1] == around ? Text.Length - 1 : Text.Length;
        return Slice(start, end);
    }

    /// <summary>The part that holds a character of <see cref="Text"/>.</summary>
    public TextPart PartAt(int position) => Parts[IndexAt(position)];

    /// <summary>
    /// Where a stretch of <see cref="Text"/> is written in the file, as far as the part goes that it begins in; null where that
    /// is no literal.
    /// </summary>
    public TextSpan? SourceOf(TextSpan stretch)
    {
        var index = IndexAt(stretch.Start);
        var known = LazyInitializer.EnsureInitialized(ref literals)!;
        var literal = known.GetOrAdd(index, i => LiteralText.Of(Parts[i].Syntax.GetFirstToken()));
        var begin = ends[index] - Parts[index].Length;
        return literal?.SourceOf(TextSpan.FromBounds(stretch.Start - begin, Math.Min(stretch.End, ends[index]) - begin));
    }

    /// <summary>A known text that is in no C# file, so that no syntax stands for it.</summary>
    public static TextValue Of(string text) =>
        text.Length == 0 ? Empty : new(ImmutableArray.Create(new TextPart(text, null, Nowhere)));

    /// <summary>What is given for a parameter of a method that is only declared.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="syntax">Where it is declared.</param>
    public static TextValue Of(IParameterSymbol parameter, SyntaxNode syntax) =>
        new(ImmutableArray.Create(new TextPart("", null, syntax) { Parameter = parameter }));

    /// <summary>Folds an operation of string or <see cref="Uri"/> type.</summary>
    public static TextValue Of(IOperation? operation, ValueTracer values) =>
        operation is null ? Empty : TextFolder.Fold(operation, values);

    /// <summary>The text with what is known of its holes in their place.</summary>
    /// <param name="known">What is in the place of a hole; null for a hole of which no more is known.</param>
    /// <param name="values">Follows what is put in.</param>
    public TextValue Filled(Func<IOperation, IOperation?> known, ValueTracer values)
    {
        var parts = ImmutableArray.CreateBuilder<TextPart>();
        foreach (var part in Parts)
        {
            if (part.Hole is not null && known(part.Hole) is { } value)
                parts.AddRange(Of(value, values).Parts);
            else
                parts.Add(part);
        }

        return new TextValue(parts.ToImmutable());
    }

    private int IndexAt(int position)
    {
        var found = Array.BinarySearch(ends, position + 1);
        return found >= 0 ? found : ~found;
    }

    private static TextPart Cut(TextPart part, int start, int end) =>
        part.IsKnown ? part with { Text = part.Text.Substring(start, end - start) } : part;
}

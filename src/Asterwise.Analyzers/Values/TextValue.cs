using System.Collections.Concurrent;
using System.Collections.Immutable;
using Asterwise.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.Values;

/// <summary>A stretch of a text: known at build time, or computed by <paramref name="Hole"/> at run time.</summary>
/// <param name="Text">The known text; empty for a hole.</param>
/// <param name="Hole">What computes the text, without encoders and conversions; null for known text.</param>
/// <param name="Syntax">What stands for this stretch in the text itself: a literal, a name, an expression.</param>
internal readonly record struct TextPart(string Text, IOperation? Hole, SyntaxNode Syntax)
{
    /// <summary>Where known text is written: <see cref="Syntax"/>, or the literal behind the name that stands for it.</summary>
    public SyntaxNode Source { get; init; } = Syntax;

    /// <summary>How many characters of <see cref="TextValue.Text"/> it takes.</summary>
    public int Length => Hole is null ? Text.Length : 1;
}

/// <summary>
/// What a text is made of, folded through <c>+</c>, interpolation, constants, <c>string.Concat</c> and the like.
/// </summary>
internal sealed class TextValue
{
    /// <summary>Stands for a hole in <see cref="Text"/>; no header, URL or key contains it.</summary>
    public const char HoleMark = '\uFFFC';

    public static readonly TextValue Empty = new(ImmutableArray<TextPart>.Empty);

    /// <summary>Where in <see cref="Text"/> each part ends.</summary>
    private readonly int[] ends;

    private ConcurrentDictionary<int, LiteralText?>? literals;

    public TextValue(ImmutableArray<TextPart> parts)
    {
        Parts = parts;
        Text = string.Concat(parts.Select(part => part.Hole is null ? part.Text : HoleMark.ToString()));
        ends = new int[parts.Length];
        for (int i = 0, end = 0; i < parts.Length; i++)
            ends[i] = end += parts[i].Length;
    }

    public ImmutableArray<TextPart> Parts { get; }

    /// <summary>The known text with a <see cref="HoleMark"/> for each hole.</summary>
    public string Text { get; }

    public bool IsConstant => Parts.All(part => part.Hole is null);

    public IEnumerable<IOperation> Holes => Parts.Where(part => part.Hole is not null).Select(part => part.Hole!);

    /// <summary>
    /// The stretch of <see cref="Text"/> from <paramref name="start"/> to <paramref name="end"/>, with the parts it is made of.
    /// It costs its own length and not the whole text's, as a URL may have thousands of parameters.
    /// </summary>
    public TextValue Slice(int start, int end)
    {
        if (start >= end)
            return Empty;
        var parts = ImmutableArray.CreateBuilder<TextPart>();
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
        part.Hole is null ? part with { Text = part.Text.Substring(start, end - start) } : part;
}

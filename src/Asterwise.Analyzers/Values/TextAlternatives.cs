using System.Collections.Concurrent;
using System.Collections.Immutable;
using Asterwise.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Asterwise.Analyzers.Values;

/// <summary>
/// The texts that a text may be, where it depends on a branch, a configuration or a default: enough to say where a URL may go,
/// but none of them is known to be the one.
/// </summary>
internal sealed class TextAlternatives
{
    private readonly ValueTracer values;

    // Thousands of URLs may begin with one variable.
    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<TextValue>> bySymbol = new(SymbolEqualityComparer.Default);

    public TextAlternatives(ValueTracer values) => this.values = values;

    /// <summary>One text for each way to fill the holes, up to a bound; holes that nothing is known of stay.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isEnough">Whether what stands before a hole already says what is asked for.</param>
    public IEnumerable<TextValue> Of(TextValue text, Func<string, bool> isEnough) =>
        NextHole(text, 0, isEnough) < 0 ? new[] { text } : Fill(text, isEnough);

    private IEnumerable<TextValue> Fill(TextValue text, Func<string, bool> isEnough)
    {
        var left = Limits.Alternatives;
        var next = new Queue<(TextValue Text, int Part, int Depth)>();
        next.Enqueue((text, 0, 0));
        while (next.Count > 0)
        {
            Cancellation.ThrowIfRequested();
            var (current, part, depth) = next.Dequeue();
            var hole = NextHole(current, part, isEnough);
            if (hole < 0 || depth == Limits.Depth)
            {
                yield return current;
                continue;
            }

            var fillings = FillingsOf(current.Parts[hole].Hole!).Take(left).ToList();
            left -= fillings.Count;
            if (fillings.Count == 0)
                next.Enqueue((current, hole + 1, depth));
            foreach (var filling in fillings)
                next.Enqueue((Fill(current, hole, filling), hole, depth + 1));
        }
    }

    private ImmutableArray<TextValue> FillingsOf(IOperation hole) =>
        hole is ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation
            ? bySymbol.GetOrAdd(Operations.SymbolOf(hole)!, _ => FindFillings(hole))
            : FindFillings(hole);

    private ImmutableArray<TextValue> FindFillings(IOperation hole)
    {
        var texts = values.Growing.Of(hole) is { Wholes: { IsEmpty: false } wholes }
            ? wholes.Select(pieces => TextFolder.Fold(pieces, values))
            : values.Alternatives(hole).Select(origin => TextValue.Of(origin, values));
        return texts.Take(Limits.Alternatives).ToImmutableArray();
    }

    private static int NextHole(TextValue text, int from, Func<string, bool> isEnough)
    {
        for (var i = from; i < text.Parts.Length; i++)
        {
            if (text.Parts[i].Hole is not null)
                return isEnough(string.Concat(text.Parts.Take(i).Select(part => part.Text))) ? -1 : i;
        }

        return -1;
    }

    private static TextValue Fill(TextValue text, int hole, TextValue filling)
    {
        var parts = ImmutableArray.CreateBuilder<TextPart>();
        parts.AddRange(text.Parts.Take(hole));
        parts.AddRange(filling.Parts);
        parts.AddRange(text.Parts.Skip(hole + 1));
        return new TextValue(parts.ToImmutable());
    }
}

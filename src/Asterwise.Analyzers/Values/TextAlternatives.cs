using System.Collections.Immutable;
using Asterwise.Analyzers.Code;

namespace Asterwise.Analyzers.Values;

/// <summary>
/// The texts that a text may be, where it depends on a branch, a configuration or a default: enough to say where a URL may go,
/// but none of them is known to be the one.
/// </summary>
internal static class TextAlternatives
{
    /// <summary>One text for each way to fill the holes; those that nothing is known of stay.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isEnough">Whether what stands before a hole already says what is asked for.</param>
    /// <param name="values">Where the holes come from.</param>
    public static IEnumerable<TextValue> Of(TextValue text, Func<string, bool> isEnough, ValueTracer values)
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

            var fillings = values.Alternatives(current.Parts[hole].Hole!);
            if (fillings.IsEmpty)
                next.Enqueue((current, hole + 1, depth));
            foreach (var filling in fillings.Take(left))
            {
                left--;
                next.Enqueue((Fill(current, hole, TextValue.Of(filling, values)), hole, depth + 1));
            }
        }
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

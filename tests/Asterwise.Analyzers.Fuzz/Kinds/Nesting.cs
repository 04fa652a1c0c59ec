using System.Text;

namespace Asterwise.Analyzers.Fuzz.Kinds;

/// <summary>Templates in one another. A loop: there may be thousands of them.</summary>
internal static class Nesting
{
    /// <summary>The first template holds the second, and so on; the last one holds the leaf.</summary>
    public static Nested Of(IReadOnlyList<Template> outerToInner, string leaf)
    {
        var leafIsOperand = Template.IsOperandText(leaf);
        var text = new StringBuilder();
        var ends = new Stack<string>();
        for (var depth = 0; depth < outerToInner.Count; depth++)
        {
            var innerIsOperand = depth + 1 < outerToInner.Count ? outerToInner[depth + 1].IsOperand : leafIsOperand;
            var (before, after) = outerToInner[depth].Around(innerIsOperand, depth);
            text.Append(before);
            ends.Push(after);
        }

        text.Append(leaf);
        while (ends.TryPop(out var end))
            text.Append(end);
        return new(text.ToString(), outerToInner.Count > 0 ? outerToInner[0].IsOperand : leafIsOperand);
    }
}

/// <summary>
/// An expression, and whether it needs no parentheses as an operand. It is not parsed to know that: of what is deep, a parser may
/// make no end.
/// </summary>
internal sealed record Nested(string Text, bool IsOperand)
{
    public static Nested Leaf(string text) => new(text, Template.IsOperandText(text));
}

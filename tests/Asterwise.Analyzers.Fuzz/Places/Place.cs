using Asterwise.Analyzers.Fuzz.Kinds;

namespace Asterwise.Analyzers.Fuzz.Places;

/// <summary>
/// A place that the rules look at: a statement with a hole, what stands before and after it, and members that it needs.
/// </summary>
internal sealed record Place(string Name, string Statement, string Before = "", string After = "", string Members = "")
{
    /// <summary>Nothing that a rule looks at.</summary>
    public static Place Plain { get; } = new("plain", "slot = §;");

    /// <summary>The same with an expression in each hole.</summary>
    public Place With(Nested expression)
    {
        var operand = expression.IsOperand ? expression.Text : $"({expression.Text})";
        return this with { Statement = Fill(Statement), Before = Fill(Before), After = Fill(After), Members = Fill(Members) };

        string Fill(string text) => text
            .Replace(Template.Hole.ToString(), expression.Text, StringComparison.Ordinal)
            .Replace(Template.OperandHole.ToString(), operand, StringComparison.Ordinal);
    }
}

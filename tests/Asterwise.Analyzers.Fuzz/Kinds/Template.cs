using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Asterwise.Analyzers.Fuzz.Kinds;

/// <summary>
/// A kind of node as C#: an expression of type string that takes another one, so that every kind can stand in every other and
/// most of what comes of it compiles.
/// </summary>
internal sealed class Template
{
    /// <summary>Where any expression can stand.</summary>
    public const char Hole = '§';

    /// <summary>Where only an operand can stand: what binds less tightly gets parentheses there.</summary>
    public const char OperandHole = '¤';

    /// <summary>Part of a name that differs at each depth.</summary>
    public const string Depth = "№";

    private static readonly char[] Holes = [Hole, OperandHole];

    private readonly string before;
    private readonly string after;
    private readonly bool holdsOperand;

    public Template(SyntaxKind kind, string text, Where where = Where.Anywhere)
    {
        Kind = kind;
        Text = text;
        Where = where;
        var hole = text.IndexOfAny(Holes);
        if (hole < 0)
            throw new InvalidOperationException($"The template of {kind} has no place for another expression: {text}");
        holdsOperand = text[hole] == OperandHole;
        before = text[..hole];
        after = Filled(text[(hole + 1)..]);
        IsOperand = IsOperandText(Filled(text).Replace(Depth, "0", StringComparison.Ordinal));
    }

    public SyntaxKind Kind { get; }

    public string Text { get; }

    /// <summary>Whether it means this kind only in some members.</summary>
    public Where Where { get; }

    /// <summary>Whether it can be a receiver, or the operand of anything, as it is.</summary>
    public bool IsOperand { get; }

    /// <summary>The texts before and after what stands in it.</summary>
    public (string Before, string After) Around(bool innerIsOperand, int depth)
    {
        var number = depth.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var (open, close) = holdsOperand && !innerIsOperand ? ("(", ")") : ("", "");
        return (before.Replace(Depth, number, StringComparison.Ordinal) + open,
            close + after.Replace(Depth, number, StringComparison.Ordinal));
    }

    /// <summary>A text with something simple in each of its holes.</summary>
    public static string Filled(string text) => text.Replace(Hole.ToString(), "key").Replace(OperandHole.ToString(), "key");

    public static bool IsOperandText(string text) => SyntaxFactory.ParseExpression(text) is not (BinaryExpressionSyntax
        or ConditionalExpressionSyntax or AssignmentExpressionSyntax or LambdaExpressionSyntax or CastExpressionSyntax
        or PrefixUnaryExpressionSyntax or AwaitExpressionSyntax or SwitchExpressionSyntax or WithExpressionSyntax
        or QueryExpressionSyntax or RangeExpressionSyntax or ThrowExpressionSyntax or IsPatternExpressionSyntax
        or RefExpressionSyntax);
}

/// <summary>The members in which a template means its kind.</summary>
internal enum Where
{
    Anywhere,

    /// <summary>The accessor of a property, which has a field of its own.</summary>
    Accessor,
}

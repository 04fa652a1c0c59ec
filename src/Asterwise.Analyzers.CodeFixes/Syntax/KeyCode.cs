using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Asterwise.Analyzers.CodeFixes.Syntax;

/// <summary>The code of a key's value, in the forms that its surroundings ask for.</summary>
/// <param name="Text">The expression as it is written.</param>
/// <param name="Taken">
/// Where the key is written in the source behind that expression, to be taken out there; null where it is not.
/// </param>
internal sealed record KeyCode(string Text, Microsoft.CodeAnalysis.SyntaxNode? Taken = null)
{
    /// <summary>In parentheses where it would otherwise fall apart between operators.</summary>
    public string Operand => AsOperand(Text);

    /// <summary><c>$"Bearer {key}"</c>, or a sum where the key does not fit into an interpolation.</summary>
    public string WithScheme =>
        SyntaxFactory.ParseExpression(Text) is IdentifierNameSyntax or MemberAccessExpressionSyntax
            or InvocationExpressionSyntax or ElementAccessExpressionSyntax
        && Text.IndexOfAny(NotInInterpolation) < 0
        && !Text.Contains("::")
            ? $"$\"{AsterwiseApi.Scheme} {{{Text}}}\""
            : $"\"{AsterwiseApi.Scheme} \" + {Operand}";

    // The colons of a name in full would begin a format.
    private static readonly char[] NotInInterpolation = { '\n', '{', '}' };

    public static string AsOperand(string expression) => BindsLoosely(expression) ? $"({expression})" : expression;

    /// <summary>As it can stand between the braces of an interpolation.</summary>
    public static string InBraces(string expression) =>
        expression.Contains("::") && !BindsLoosely(expression) ? $"({expression})" : AsOperand(expression);

    private static bool BindsLoosely(string expression) =>
        SyntaxFactory.ParseExpression(expression) is BinaryExpressionSyntax or ConditionalExpressionSyntax
            or AssignmentExpressionSyntax or AwaitExpressionSyntax or CastExpressionSyntax or SwitchExpressionSyntax;
}

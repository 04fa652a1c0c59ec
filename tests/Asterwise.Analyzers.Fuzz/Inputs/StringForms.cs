using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Asterwise.Analyzers.Fuzz.Inputs;

/// <summary>The same text, written in another of the forms that a string can have.</summary>
internal static class StringForms
{
    public static string Change(string text, Random random)
    {
        var literals = Mutation.Root(text).DescendantNodes().OfType<LiteralExpressionSyntax>()
            .Where(literal => literal.IsKind(SyntaxKind.StringLiteralExpression)).ToList();
        if (literals.Count == 0)
            return text;
        var literal = random.Pick(literals);
        return Mutation.Edit(text, literal.Span, Another(literal.Token.ValueText, random));
    }

    private static string Another(string value, Random random)
    {
        var regular = SymbolDisplay.FormatLiteral(value, quote: true);
        var verbatim = value.Replace("\"", "\"\"", StringComparison.Ordinal);
        var braces = value.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
        var middle = random.Next(value.Length + 1);
        var start = SymbolDisplay.FormatLiteral(value[..middle], quote: true);
        var end = SymbolDisplay.FormatLiteral(value[middle..], quote: true);
        return random.Next(11) switch
        {
            0 => $"@\"{verbatim}\"",
            1 => $"\"\"\" {value} \"\"\"",
            2 => $"\"\"\"\n{value}\n\"\"\"",
            3 => "$" + SymbolDisplay.FormatLiteral(braces, true),
            4 => $"$@\"{braces.Replace("\"", "\"\"", StringComparison.Ordinal)}\"",
            5 => $"$$\"\"\"\"{value}{{{{key}}}}\"\"\"\"",
            6 => $"({start} + {end})",
            7 => $"string.Concat({start}, {end})",
            8 => $"$\"{{{start}}}{{{end}}}\"",
            9 => regular + "u8",
            _ => $"\"{string.Concat(value.Select(letter => $"\\u{(int)letter:x4}"))}\"",
        };
    }
}

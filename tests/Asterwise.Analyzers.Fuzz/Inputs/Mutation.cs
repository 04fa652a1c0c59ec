using System.Text;
using Asterwise.Analyzers.Fuzz.Places;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.Fuzz.Inputs;

/// <summary>A change of a text, made where its tokens and nodes are, as somebody who types makes it.</summary>
internal sealed record Mutation(string Name, Func<string, Random, string> Apply)
{
    /// <summary>What is typed or pasted between two tokens.</summary>
    private static readonly string[] Trivia =
    [
        " /* aw_TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua */ ", " // apikey\n", "\n#if ASTERWISE\n", "\n#if true\n",
        "\n#endif\n",
        "\n#else\n", "\n#pragma warning disable ASTW2001\n", "\n#pragma warning restore\n", "\n#region key\n", "\n#endregion\n",
        "\n#line 3 \"Other.cs\"\n", "\r\n", "\t", "\u2028", " \u200b", "\n/// <summary>aw_ <see cref=\"x\"/></summary>\n", "/*",
        "\0",
        "\n#nullable disable\n", "\n#error aw_\n", "\n#define ASTERWISE\n", "/** aw_ */", "\n\n\n", "\ud800",
    ];

    /// <summary>Tokens that change what is around them.</summary>
    private static readonly string[] Tokens =
    [
        "?.", "??", "!", "(", ")", "{", "}", ";", ",", "=>", "$\"", "\"", "\"\"\"", "@", "await ", "new ", "ref ", "out ", "in ",
        "is ", "switch ", "..", "[", "]", "<", ">", "=", "+", "throw ", "async ", "static ", "const ", "unsafe ", "yield ", ":",
        "::",
        "'", "default", "null", "this", "base", "field", "global::", "//", "with ", "stackalloc ", "where ", "from x in ",
        "goto ",
    ];

    public static IReadOnlyList<Mutation> All { get; } =
    [
        new("a token left out", (text, random) => Edit(text, Token(text, random).Span, "")),
        new("a token twice", (text, random) => AtToken(text, random, token => token + " " + token)),
        new("a token inserted", (text, random) => AtToken(text, random, token => random.Pick(Tokens) + token)),
        new("a token replaced", (text, random) => Edit(text, Token(text, random).Span, random.Pick(Tokens))),
        new("two tokens swapped", SwapTokens),
        new("the end cut off", (text, random) => text[..random.Next(text.Length / 2, text.Length + 1)]),
        new("a node repeated", (text, random) => Repeat(text, Node(text, random), random.Next(2, 12))),
        new("a node left out", (text, random) => Edit(text, Node(text, random).Span, "")),
        new("a node replaced by another of its kind", (text, random) => ReplaceNode(text, random, sameKind: true)),
        new("a node replaced by any other", (text, random) => ReplaceNode(text, random, sameKind: false)),
        new("an expression replaced", ReplaceExpression),
        new("another form of a string", (text, random) => StringForms.Change(text, random)),
        new("another form of a string", (text, random) => StringForms.Change(text, random)),
        new("trivia", (text, random) => AtToken(text, random, token => random.Pick(Trivia) + token)),
        new("trivia behind", (text, random) => AtToken(text, random, token => token + random.Pick(Trivia))),
        new("line ends", (text, random) => text.ReplaceLineEndings(random.Next(2) == 0 ? "\r\n" : "\r")),
    ];

    internal static SyntaxNode Root(string text) => CSharpSyntaxTree.ParseText(text, Frame.ParseOptions).GetRoot();

    internal static string Edit(string text, TextSpan span, string replacement) =>
        text[..span.Start] + replacement + text[span.End..];

    private static SyntaxToken Token(string text, Random random) => random.Pick([.. Root(text).DescendantTokens()]);

    private static SyntaxNode Node(string text, Random random) => random.Pick([.. Root(text).DescendantNodesAndSelf()]);

    private static string AtToken(string text, Random random, Func<string, string> change)
    {
        var token = Token(text, random);
        return Edit(text, token.Span, change(token.Text));
    }

    private static string SwapTokens(string text, Random random)
    {
        var all = Root(text).DescendantTokens().ToList();
        var (one, other) = (random.Pick(all), random.Pick(all));
        var (first, second) = one.SpanStart < other.SpanStart ? (one, other) : (other, one);
        return Edit(Edit(text, second.Span, first.Text), first.Span, second.Text);
    }

    private static string Repeat(string text, SyntaxNode node, int times)
    {
        var repeated = new StringBuilder();
        var separator = node is Microsoft.CodeAnalysis.CSharp.Syntax.ArgumentSyntax ? ", " : " ";
        repeated.AppendJoin(separator, Enumerable.Repeat(node.ToString(), times));
        return Edit(text, node.Span, repeated.ToString());
    }

    private static string ReplaceNode(string text, Random random, bool sameKind)
    {
        var node = Node(text, random);
        var others = Root(Mutations.Original(random)).DescendantNodesAndSelf();
        var candidates = sameKind ? others.Where(other => other.IsKind(node.Kind())).ToList() : [.. others];
        return candidates.Count == 0 ? text : Edit(text, node.Span, random.Pick(candidates).ToString());
    }

    private static string ReplaceExpression(string text, Random random)
    {
        var all = Root(text).DescendantNodes().OfType<Microsoft.CodeAnalysis.CSharp.Syntax.ExpressionSyntax>().ToList();
        return all.Count == 0 ? text : Edit(text, random.Pick(all).Span, Combinations.Expression(random).Text);
    }
}

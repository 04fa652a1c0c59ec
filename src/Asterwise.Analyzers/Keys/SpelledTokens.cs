using Asterwise.Analyzers.Code;
using Microsoft.CodeAnalysis;

namespace Asterwise.Analyzers.Keys;

/// <summary>Finds the tokens of one file by what is written in them, starting from its text.</summary>
internal sealed class SpelledTokens
{
    private readonly SyntaxNode root;
    private SyntaxNode last;

    public SpelledTokens(SyntaxTree tree)
    {
        last = root = tree.GetRoot();
        Text = CodeModel.TextOf(tree);
    }

    /// <summary>The text of the file.</summary>
    public string Text { get; }

    /// <summary>The tokens that contain a word as it is, and those that contain it with escapes for some letters.</summary>
    public IEnumerable<SyntaxToken> Of(string word) =>
        With(start => Text.IndexOf(word, start, StringComparison.Ordinal))
            .Concat(With(start => Escapes.IndexOf(Text, word, start)));

    /// <summary>The token at a position, or the one behind the trivia there.</summary>
    public SyntaxToken At(int position)
    {
        // The search goes on from where the last one ended: a long sum is a tree as deep as it is long.
        while (last.Parent is { } parent && !last.FullSpan.Contains(position))
            last = parent;
        var token = last.FindToken(position);
        last = token.Parent ?? root;
        return token;
    }

    /// <summary>The tokens in which something is found, each once, however often it is.</summary>
    private IEnumerable<SyntaxToken> With(Func<int, int> find)
    {
        for (int position = find(0), next; position >= 0; position = find(next))
        {
            Cancellation.ThrowIfRequested();
            var token = At(position);
            if (token.Span.Contains(position))
                yield return token;
            next = position < token.SpanStart ? token.SpanStart : Math.Max(token.FullSpan.End, position + 1);
        }
    }
}

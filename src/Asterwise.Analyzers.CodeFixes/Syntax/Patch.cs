using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.CodeFixes.Syntax;

/// <summary>
/// The edits of one repair while they are put together. What is not edited stays as it is, to the last blank, and a comment in
/// what is taken out or replaced is put behind it.
/// </summary>
internal sealed class Patch
{
    private readonly List<Edit> edits = new();

    /// <summary>Comments that were moved elsewhere together with the code around them.</summary>
    private readonly HashSet<TextSpan> moved = new();

    public Patch(FixContext context) => Context = context;

    public FixContext Context { get; }

    public Layout Layout => Context.Layout;

    public ImmutableArray<Edit> ToEdits() => edits.ToImmutableArray();

    public void Add(IEnumerable<Edit> others) => edits.AddRange(others);

    public void Insert(int position, string text) => edits.Add(new Edit(new TextSpan(position, 0), text));

    public void Replace(SyntaxToken token, string text) => edits.Add(new Edit(token.Span, text));

    /// <summary>Puts other code in the place of a node; what is the same already is left alone.</summary>
    public void Replace(SyntaxNode node, string text)
    {
        if (node.ToString() == text)
            return;
        edits.RemoveAll(edit => node.Span.Contains(edit.Span));
        edits.Add(new Edit(node.Span, text + string.Concat(Remaining(node.Span, text).Select(comment => " " + comment))));
    }

    /// <summary>Takes a stretch out.</summary>
    public void Delete(TextSpan span)
    {
        edits.RemoveAll(edit => span.Contains(edit.Span));
        var comments = string.Join(" ", Remaining(span, ""));
        if (comments.Length > 0)
            comments = BlankAt(span.Start - 1) + comments + BlankAt(span.End);
        edits.Add(new Edit(span, comments));
    }

    /// <summary>Takes a stretch out of a string, where a comment would be text: it goes behind the string.</summary>
    public void DeleteFrom(SyntaxNode text, TextSpan span)
    {
        var comments = string.Concat(Remaining(span, "").Select(comment => " " + comment));
        moved.UnionWith(Comments.In(Context.Root, span).Select(comment => comment.Span));
        Delete(span);
        if (comments.Length > 0)
            Insert(text.Span.End, comments);
    }

    /// <summary>
    /// The text of a node with the edits in it made, to be put elsewhere: they are no longer edits of this place.
    /// </summary>
    public string Take(SyntaxNode node)
    {
        var inside = edits.Where(edit => node.Span.Contains(edit.Span)).ToList();
        edits.RemoveAll(inside.Contains);
        moved.UnionWith(Comments.In(Context.Root, node.Span).Select(comment => comment.Span));
        var text = new StringBuilder();
        var start = node.SpanStart;
        foreach (var edit in Edits.Merge(inside) ?? new List<Edit>())
        {
            text.Append(Context.Text.ToString(TextSpan.FromBounds(start, edit.Span.Start))).Append(edit.Text);
            start = edit.Span.End;
        }

        return text.Append(Context.Text.ToString(TextSpan.FromBounds(start, node.Span.End))).ToString();
    }

    /// <summary>
    /// The name of a type as it can be written at a position: short, with an import where there is none, or in full.
    /// </summary>
    public string Type(string fullName, int position)
    {
        var end = fullName.LastIndexOf('.');
        var (space, name) = (fullName.Substring(0, end), fullName.Substring(end + 1));
        var found = Context.Model.LookupSymbols(position, name: name);
        if (!found.Any(symbol => symbol is not INamedTypeSymbol { Arity: > 0 }))
        {
            edits.Add(Imports.Of(space, position, Context));
            return name;
        }

        return Context.Model.Compilation.GetTypeByMetadataName(fullName) is { } type
            ? type.ToMinimalDisplayString(Context.Model, position)
            : "global::" + fullName;
    }

    /// <summary>The comments of a stretch that are neither moved nor in the text that replaces it.</summary>
    private IEnumerable<string> Remaining(TextSpan span, string text)
    {
        foreach (var comment in Comments.In(Context.Root, span))
        {
            if (!moved.Contains(comment.Span) && text.IndexOf(comment.ToString(), StringComparison.Ordinal) < 0)
                yield return Comments.Inline(comment);
        }
    }

    private string BlankAt(int position) =>
        position < 0 || position >= Context.Text.Length || char.IsWhiteSpace(Context.Text[position])
            || Context.Text[position] is '(' or ')' or ';' or ','
                ? ""
                : " ";
}

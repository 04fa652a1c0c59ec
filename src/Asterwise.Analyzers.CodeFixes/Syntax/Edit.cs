using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.CodeFixes.Syntax;

/// <summary>A stretch of a file, and the text that goes in its place: all that a fix does to a file.</summary>
internal readonly record struct Edit(TextSpan Span, string Text);

internal static class Edits
{
    /// <summary>
    /// The text with all edits made. The same edit may come several times, and what is taken out may lie in something larger that
    /// is; null where two edits want different things of one place.
    /// </summary>
    public static SourceText? Apply(SourceText text, IEnumerable<Edit> edits) =>
        Merge(edits) is { } merged ? text.WithChanges(merged.Select(edit => new TextChange(edit.Span, edit.Text))) : null;

    /// <summary>The edits in source order, none of which touches another; null where they contradict each other.</summary>
    public static List<Edit>? Merge(IEnumerable<Edit> edits)
    {
        var merged = new List<Edit>();
        foreach (var edit in edits.Distinct().OrderBy(edit => edit.Span.Start).ThenBy(edit => edit.Span.Length).ThenBy(Sorted))
        {
            if (merged.Count == 0 || merged[merged.Count - 1].Span.End < edit.Span.Start || !Touch(merged, edit))
                merged.Add(edit);
            else if (Joined(merged[merged.Count - 1], edit) is { } joined)
                merged[merged.Count - 1] = joined;
            else
                return null;
        }

        return merged;
    }

    /// <summary>Where what was put in stands after all edits, which are in source order.</summary>
    public static IReadOnlyList<TextSpan> After(IEnumerable<Edit> edits)
    {
        var spans = new List<TextSpan>();
        var moved = 0;
        foreach (var edit in edits)
        {
            spans.Add(new TextSpan(edit.Span.Start + moved, edit.Text.Length));
            moved += edit.Text.Length - edit.Span.Length;
        }

        return spans;
    }

    /// <summary>Of what is inserted at one place, a name comes before what is below it.</summary>
    private static string Sorted(Edit edit) => edit.Text.Replace(";", "");

    /// <summary>Whether an edit overlaps the last one, or is inserted at the same place.</summary>
    private static bool Touch(List<Edit> merged, Edit edit)
    {
        var last = merged[merged.Count - 1].Span;
        return edit.Span.Start < last.End || (edit.Span.Start == last.Start && edit.Span.IsEmpty);
    }

    private static Edit? Joined(Edit first, Edit second)
    {
        if (first.Span.IsEmpty && second.Span.IsEmpty)
            return first with { Text = first.Text + second.Text };
        if (second.Text.Length == 0 && second.Span.Contains(first.Span))
            return second;
        if (first.Text.Length == 0 && first.Span.Contains(second.Span))
            return first;
        return first.Text.Length == 0 && second.Text.Length == 0
            ? new Edit(TextSpan.FromBounds(first.Span.Start, Math.Max(first.Span.End, second.Span.End)), "")
            : null;
    }
}

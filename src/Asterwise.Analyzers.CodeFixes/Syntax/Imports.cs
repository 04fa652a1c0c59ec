using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.CodeFixes.Syntax;

/// <summary>Where a <c>using</c> goes: among those that are there, in their order, or at the top of the file.</summary>
internal static class Imports
{
    public static Edit Of(string space, int position, FixContext context)
    {
        var root = (CompilationUnitSyntax)context.Root;
        var usings = UsingsAt(position, root).Where(IsPlain).ToList();
        if (usings.Count == 0)
            return AtTop(space, root, context);

        var isSorted = usings.Zip(usings.Skip(1), (one, next) => Compare(NameOf(one), NameOf(next)) <= 0).All(follows => follows);
        var next = isSorted ? usings.FirstOrDefault(item => Compare(NameOf(item), space) > 0) : null;
        var neighbour = next ?? usings[usings.Count - 1];
        var line = $"{context.Layout.IndentationAt(neighbour.SpanStart)}using {space};{context.Layout.EndOfLine}";
        if (next is not null && context.Layout.IsFirstOnLine(next.SpanStart))
            return Insertion(context.Layout.LineAt(next.SpanStart).Start, line);
        var end = context.Layout.LineAt(neighbour.Span.End).EndIncludingLineBreak;
        return end == context.Layout.LineAt(neighbour.Span.End).End
            ? Insertion(neighbour.Span.End, $"{context.Layout.EndOfLine}using {space};")
            : Insertion(end, line);
    }

    /// <summary>Behind the comment that heads a file, and before what is written about the first type.</summary>
    private static Edit AtTop(string space, CompilationUnitSyntax root, FixContext context)
    {
        var line = $"using {space};{context.Layout.EndOfLine}";
        if (root.Externs.Count + root.Usings.Count > 0)
        {
            var last = root.Usings.Count > 0 ? (SyntaxNode)root.Usings.Last() : root.Externs.Last();
            return Insertion(context.Layout.LineAt(last.Span.End).EndIncludingLineBreak, line);
        }

        return Insertion(EndOfHead(root.GetFirstToken(includeZeroWidth: true), context), line + context.Layout.EndOfLine);
    }

    private static int EndOfHead(SyntaxToken first, FixContext context)
    {
        var head = first.LeadingTrivia.LastOrDefault(trivia => trivia.IsDirective).FullSpan.End;
        foreach (var trivia in first.LeadingTrivia)
        {
            // An empty line parts what is said of the file from what is said of its first member.
            var isEmptyLine = trivia.IsKind(SyntaxKind.EndOfLineTrivia) && context.Layout.LineAt(trivia.SpanStart).Span.IsEmpty;
            if (isEmptyLine)
                head = Math.Max(head, trivia.Span.End);
        }

        var isOfNamespace = first.Parent is BaseNamespaceDeclarationSyntax && first.LeadingTrivia.Any(Comments.IsComment);
        return isOfNamespace ? context.Layout.LineAt(first.SpanStart).Start : head;
    }

    /// <summary>The usings of the innermost namespace around a position that has any, else those of the file.</summary>
    private static SyntaxList<UsingDirectiveSyntax> UsingsAt(int position, CompilationUnitSyntax root)
    {
        var spaces = root.FindToken(position).Parent?.AncestorsAndSelf().OfType<BaseNamespaceDeclarationSyntax>();
        return spaces?.FirstOrDefault(item => item.Usings.Any(IsPlain))?.Usings ?? root.Usings;
    }

    private static bool IsPlain(UsingDirectiveSyntax item) =>
        item is { Alias: null, NamespaceOrType: NameSyntax } && item.StaticKeyword == default && item.GlobalKeyword == default;

    private static string NameOf(UsingDirectiveSyntax item) => item.NamespaceOrType.ToString();

    /// <summary>System first, as Visual Studio sorts.</summary>
    private static int Compare(string one, string other)
    {
        var difference = IsSystem(other).CompareTo(IsSystem(one));
        return difference != 0 ? difference : string.Compare(one, other, StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsSystem(string space) => space == "System" || space.StartsWith("System.", StringComparison.Ordinal);

    private static Edit Insertion(int position, string text) => new(new TextSpan(position, 0), text);
}

using Microsoft.CodeAnalysis.CSharp;

namespace Asterwise.Analyzers.Fuzz.Kinds;

/// <summary>All templates.</summary>
internal static class KindCatalogue
{
    public static IReadOnlyList<Template> Templates { get; } =
        [.. OperatorKinds.All, .. PrimaryKinds.All, .. PatternKinds.All, .. StatementKinds.All];

    /// <summary>Every kind of node that Roslyn's enum has.</summary>
    public static IEnumerable<SyntaxKind> OfNodes => Enum.GetValues<SyntaxKind>().Where(IsNode);

    private static bool IsNode(SyntaxKind kind)
    {
        var name = kind.ToString();
        var isSmaller = name.EndsWith("Token", StringComparison.Ordinal)
            || name.EndsWith("Keyword", StringComparison.Ordinal)
            || name.EndsWith("Trivia", StringComparison.Ordinal);
        return kind is not (SyntaxKind.None or SyntaxKind.List) && !isSmaller;
    }
}

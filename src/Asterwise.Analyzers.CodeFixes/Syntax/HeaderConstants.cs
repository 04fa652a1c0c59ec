using Asterwise.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Asterwise.Analyzers.CodeFixes.Syntax;

/// <summary>
/// Constants that hold the name of a header: one that is there for nothing else gets the right name, and stays in use.
/// </summary>
internal static class HeaderConstants
{
    /// <summary>Puts another name in all places, or in the constant that is named in them and nowhere else.</summary>
    public static void Rename(Patch patch, IReadOnlyList<SyntaxNode> places, string header)
    {
        var code = $"\"{header}\"";
        if (places.Count > 0 && LiteralOf(patch.Context, places) is { } literal)
            patch.Replace(literal, code);
        else
        {
            foreach (var place in places)
                patch.Replace(place, code);
        }
    }

    private static SyntaxNode? LiteralOf(FixContext context, IReadOnlyList<SyntaxNode> places)
    {
        var symbol = context.Model.GetSymbolInfo(places[0], context.CancellationToken).Symbol;
        if (symbol is not (ILocalSymbol { IsConst: true } or IFieldSymbol { IsConst: true } or IFieldSymbol { IsReadOnly: true })
            || !Constants.IsOfOneFile(symbol)
            || symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(context.CancellationToken)
                is not VariableDeclaratorSyntax { Initializer.Value: LiteralExpressionSyntax literal }
            || literal.SyntaxTree != context.Root.SyntaxTree)
        {
            return null;
        }

        var isForPlaces = context.UsesOf(symbol).All(use => places.Any(place => place.Span.Contains(use.Span)));
        return isForPlaces && places.All(place => IsNameOf(place, symbol)) ? literal : null;
    }

    private static bool IsNameOf(SyntaxNode place, ISymbol symbol) =>
        place is IdentifierNameSyntax or MemberAccessExpressionSyntax && SyntaxIndex.NameOf(place) == symbol.Name;
}

using System.Collections.Immutable;
using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Keys;
using Asterwise.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.CodeFixes.Providers;

/// <summary>Writes the name that the key is kept under, also where the same statement tells it to somebody.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ASTW3003MisspelledVariableFix))]
public sealed class ASTW3003MisspelledVariableFix : OneWayFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.MisspelledVariable);

    internal override string Title(FixVariant variant) => "Write the name that the key is kept under";

    private protected override IReadOnlyList<Edit>? Fix(FixContext context, TextSpan span)
    {
        var code = context.Project.Code;
        var tree = context.Root.SyntaxTree;
        var lookup = context.Project.Lookups.In(tree).FirstOrDefault(found =>
            ASTW3003MisspelledVariable.NameMeantBy(found, code) is not null
            && ASTW3003MisspelledVariable.PlaceOf(found, code).Span == span);
        if (lookup is null || ASTW3003MisspelledVariable.PlaceOf(lookup, code) is not LiteralExpressionSyntax literal)
            return null;
        var text = literal.Token.ValueText;
        var meant = text == lookup.Name
            ? ASTW3003MisspelledVariable.NameMeantBy(lookup, code)!
            : KeyNames.Corrected(text);
        var edits = StatementAround(lookup.Syntax).DescendantTokens().Where(token => token.Span != literal.Token.Span)
            .SelectMany(token => Mentions(token, text).Select(mention => new Edit(mention, meant)));
        return Mentions(literal.Token, text).Take(1).Select(mention => new Edit(mention, meant)).Concat(edits).ToList() is
            { Count: > 0 } made ? made : null;
    }

    private static SyntaxNode StatementAround(SyntaxNode node) =>
        node.FirstAncestorOrSelf<StatementSyntax>() ?? node.FirstAncestorOrSelf<MemberDeclarationSyntax>() ?? node;

    /// <summary>Where a text token says a word, and not a part of a longer one.</summary>
    private static IEnumerable<TextSpan> Mentions(SyntaxToken token, string word)
    {
        if (!token.IsKind(SyntaxKind.StringLiteralToken) && !token.IsKind(SyntaxKind.InterpolatedStringTextToken)
            && !token.IsKind(SyntaxKind.SingleLineRawStringLiteralToken))
        {
            yield break;
        }

        for (var at = Next(0); at >= 0; at = Next(at + word.Length))
        {
            var isWhole = !IsPart(at - 1) && !IsPart(at + word.Length);
            if (isWhole)
                yield return new TextSpan(token.SpanStart + at, word.Length);
        }

        int Next(int start) => token.Text.IndexOf(word, start, StringComparison.Ordinal);
        bool IsPart(int index) =>
            index >= 0 && index < token.Text.Length && (char.IsLetterOrDigit(token.Text[index]) || token.Text[index] == '_');
    }
}

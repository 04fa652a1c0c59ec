using System.Collections.Immutable;
using Asterwise.Analyzers.CodeFixes.Repairs;
using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Http;
using Asterwise.Analyzers.Keys;
using Asterwise.Analyzers.Rules;
using Asterwise.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.CodeFixes.Providers;

/// <summary>Reads the key from the environment or the configuration, and takes it out of comments.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ASTW1001HardCodedKeyFix))]
public sealed class ASTW1001HardCodedKeyFix : AsterwiseFixProvider
{
    private const string Placeholder = "aw_your_key_here";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.HardCodedKey);

    internal override IEnumerable<FixVariant> Variants(FixContext context) =>
        new[] { FixVariant.Environment, FixVariant.Configuration };

    internal override string Title(FixVariant variant) =>
        variant == FixVariant.Configuration
            ? $"Read the key from the configuration ('{AsterwiseApi.KeyConfigurationPath}')"
            : "Take the key out of the source and read it from the environment";

    internal override async Task<SyntaxNode?> FixAsync(FixContext context, TextSpan span, FixVariant variant)
    {
        var fromEnvironment = variant == FixVariant.Environment;
        var token = context.Root.FindToken(span.Start, findInsideTrivia: true);
        if (!token.Span.Contains(span.Start) || token.Parent?.FirstAncestorOrSelf<StructuredTriviaSyntax>() is not null)
            return fromEnvironment ? ReplaceInTrivia(context, span, token) : null;

        // A test makes its key up, and would fail where the environment has none.
        if (context.Project.Code.IsTestProject && KeySearch.IsPlaceholder(token, span))
            return null;

        // A key in a write that is wrong in itself is repaired with the write, or the fix would leave a request that fails.
        if (WrongWriteAround(context, span) is { } write)
            return fromEnvironment ? RequestFixProvider.Repair(context, write, context.HeaderVariants().First()) : null;

        var key = fromEnvironment
            ? KeyExpressions.FromEnvironment(context)
            : KeyExpressions.FromConfiguration(context, span.Start);
        var node = context.Root.FindNode(span, getInnermostNodeForTie: true);

        if (key is null || Constants.IsRequiredAt(node) || IsForBaseConstructor(node))
            return null;
        return await Constants.RelaxAsync(context, node, root => LiteralRepair.Replace(context, root, span, key))
            .ConfigureAwait(false);
    }

    /// <summary>The oldest host throws when it is to shorten a name in the arguments of <c>class C(…) : B(…)</c>.</summary>
    private static bool IsForBaseConstructor(SyntaxNode node) =>
        node.FirstAncestorOrSelf<PrimaryConstructorBaseTypeSyntax>() is not null;

    private static RequestWrite? WrongWriteAround(FixContext context, TextSpan span) =>
        context.Writes.FirstOrDefault(write => IsWrittenAt(write, span)
            && RuleList.OfWrites.Any(rule => rule.IsBrokenBy(write, context.Project.EvidenceFor(write), context.Project)));

    /// <summary>Whether the key of a write is known text that is written here.</summary>
    private static bool IsWrittenAt(RequestWrite write, TextSpan span) =>
        write.Value.Parts.Any(part => part.Hole is null && part.Syntax.Span.IntersectsWith(span))
        && HeaderCredential.Of(write).Key.Text.IndexOf(TextValue.HoleMark) < 0;

    /// <summary>Every key in the comment, the documentation or the disabled code at this place becomes a placeholder.</summary>
    private static SyntaxNode? ReplaceInTrivia(FixContext context, TextSpan span, SyntaxToken token)
    {
        if (token.IsKind(SyntaxKind.XmlTextLiteralToken) && token.Span.Contains(span))
        {
            var text = WithoutKeys(token.Text);
            var literal = SyntaxFactory.XmlTextLiteral(token.LeadingTrivia, text, text, token.TrailingTrivia);
            return context.Root.ReplaceToken(token, literal);
        }

        var trivia = context.Root.FindTrivia(span.Start, findInsideTrivia: true);
        var replaced = WithoutKeys(trivia.ToFullString());
        SyntaxTrivia? replacement = trivia.Kind() switch
        {
            SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia => SyntaxFactory.Comment(replaced),
            SyntaxKind.DisabledTextTrivia => SyntaxFactory.DisabledText(replaced),
            SyntaxKind.PreprocessingMessageTrivia => SyntaxFactory.PreprocessingMessage(replaced),
            _ => null,
        };
        return replacement is null ? null : context.Root.ReplaceTrivia(trivia, replacement.Value);
    }

    private static string WithoutKeys(string text)
    {
        while (ApiKey.TryFind(text, 0, out var key))
            text = text.Remove(key.Start, key.Length).Insert(key.Start, Placeholder);
        while (ApiKey.TryFindBase64(text, 0, out var encoded))
            text = text.Remove(encoded.Start, encoded.Length).Insert(encoded.Start, Placeholder);
        return text;
    }
}

using Asterwise.Analyzers.Evidence;
using Asterwise.Analyzers.Http;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.Keys;

/// <summary>A key in the source.</summary>
/// <param name="Span">The literal, the expression or, in a comment, the key itself.</param>
/// <param name="Key">The key; to be masked before it is shown.</param>
internal readonly record struct KeyFinding(TextSpan Span, string Key);

/// <summary>Finds the keys in one file, starting from the places in its text where one may begin.</summary>
internal sealed class KeySearch
{
    private static readonly string[] Base64Prefixes = { "YXdf", "QmVhcmVyIGF3X" };

    private readonly ProjectModel project;
    private readonly SyntaxNode root;
    private readonly string text;
    private readonly CancellationToken cancellationToken;
    private readonly HashSet<SyntaxNode> climbed = new();
    private readonly SortedDictionary<TextSpan, KeyFinding> findings = new();

    private KeySearch(ProjectModel project, SyntaxTree tree, CancellationToken cancellationToken)
    {
        this.project = project;
        this.cancellationToken = cancellationToken;
        root = tree.GetRoot(cancellationToken);
        text = tree.GetText(cancellationToken).ToString();
    }

    /// <param name="project">The project.</param>
    /// <param name="tree">The file.</param>
    /// <param name="words">The words found in its text, which say where to look.</param>
    /// <param name="fragments">Names of constants, in any file, that hold the beginning of a key.</param>
    /// <param name="cancellationToken">Honoured between findings.</param>
    public static IEnumerable<KeyFinding> Find(ProjectModel project, SyntaxTree tree, TextWords words, IEnumerable<string> fragments, CancellationToken cancellationToken)
    {
        var search = new KeySearch(project, tree, cancellationToken);
        if ((words & TextWords.Key) != 0)
        {
            search.VisitAll(ApiKey.Prefix, search.VisitPrefix);
            search.VisitAll("\"aw\"", position => search.VisitFragment(search.root.FindToken(position)));
            foreach (var prefix in Base64Prefixes)
                search.VisitAll(prefix, search.VisitBase64);
        }

        foreach (var name in fragments)
            search.VisitAll(name, position => search.VisitReference(search.root.FindToken(position), name));
        if ((words & TextWords.SpelledKey) != 0)
            search.VisitSpelled();
        return search.findings.Values;
    }

    /// <summary>The names of the constants of a file that hold the beginning of a key but no whole one.</summary>
    public static IEnumerable<string> Fragments(SyntaxNode root) =>
        root.DescendantTokens().Where(token => token.IsKind(SyntaxKind.StringLiteralToken) && token.ValueText is "a" or "aw" || (IsText(token) && token.ValueText.StartsWith(ApiKey.Prefix, StringComparison.Ordinal) && !ApiKey.TryFind(token.ValueText, 0, out _)))
            .Select(token => token.Parent?.Parent?.Parent as VariableDeclaratorSyntax)
            .Where(declarator => declarator?.Parent?.Parent is FieldDeclarationSyntax field && field.Modifiers.Any(SyntaxKind.ConstKeyword))
            .Select(declarator => declarator!.Identifier.ValueText);

    private void VisitAll(string word, Action<int> visit)
    {
        for (var position = text.IndexOf(word, StringComparison.Ordinal); position >= 0; position = text.IndexOf(word, position + 1, StringComparison.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            visit(position);
        }
    }

    private void VisitPrefix(int position)
    {
        // In the raw text first: a candidate that is none in any reading is the common case in code that names things aw_.
        var token = root.FindToken(position, findInsideTrivia: true);
        if (!token.Span.Contains(position))
        {
            VisitTrivia(position, token);
            return;
        }

        if (token.IsKind(SyntaxKind.XmlTextLiteralToken) || token.Parent is DirectiveTriviaSyntax)
            AddInRawText(position, token.Span);
        else if (IsText(token) && !AddInLiteral(token) && !VisitFragment(token))
            VisitCredentialPosition(token);
    }

    private void VisitTrivia(int position, SyntaxToken token)
    {
        var trivia = root.FindTrivia(position, findInsideTrivia: false);
        if (trivia.FullSpan.Contains(position))
            AddInRawText(position, trivia.FullSpan);
        else
            AddInRawText(position, token.FullSpan);
    }

    private void AddInRawText(int position, TextSpan within)
    {
        // The character before the prefix decides too, so the search starts at the prefix in the whole text.
        if (ApiKey.TryFind(text, position, out var span) && span.Start == position && within.Contains(span))
            Add(span, text.Substring(span.Start, span.Length));
    }

    private bool AddInLiteral(SyntaxToken token)
    {
        if (!ApiKey.TryFind(token.ValueText, 0, out var span))
            return false;
        Add(token.Span, token.ValueText.Substring(span.Start, span.Length));
        return true;
    }

    /// <summary>A piece of a key: the whole text that it is put together with is folded and searched.</summary>
    private bool VisitFragment(SyntaxToken token) =>
        IsText(token) && token.Parent is { } piece && VisitFolded(piece);

    private void VisitReference(SyntaxToken token, string name)
    {
        if (token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == name && token.Parent is ExpressionSyntax expression)
            VisitFolded(expression.Parent is MemberAccessExpressionSyntax access && access.Name == expression ? access : expression);
    }

    private bool VisitFolded(SyntaxNode piece)
    {
        if (TextExpressions.Outermost(piece, climbed) is not { } top || top == piece || top.Parent == null)
            return false;
        if (project.OperationOf(top) is not { } operation)
            return false;
        var folded = TextValue.Of(operation, project).Text;
        if (!ApiKey.TryFind(folded, 0, out var span))
            return false;
        Add(top.Span, folded.Substring(span.Start, span.Length));
        return true;
    }

    private void VisitBase64(int position)
    {
        var token = root.FindToken(position);
        if (!token.Span.Contains(position))
        {
            if (ApiKey.TryFindBase64(text, position, out var span) && span.Start == position)
                Add(span, ApiKey.Prefix);
        }
        else if (IsText(token) && ApiKey.TryFindBase64(token.ValueText, 0, out _))
        {
            Add(token.Span, ApiKey.Prefix);
        }
    }

    /// <summary>Arrays of characters or bytes that spell a key.</summary>
    private void VisitSpelled()
    {
        foreach (var node in root.DescendantNodes())
        {
            var elements = node switch
            {
                InitializerExpressionSyntax initializer when initializer.IsKind(SyntaxKind.ArrayInitializerExpression) || initializer.IsKind(SyntaxKind.CollectionInitializerExpression) => initializer.Expressions,
                CollectionExpressionSyntax collection => collection.Elements.OfType<ExpressionElementSyntax>().Select(element => element.Expression),
                _ => Enumerable.Empty<ExpressionSyntax>(),
            };
            if (Spelled(elements) is { } spelled && ApiKey.TryFind(spelled, 0, out var span))
                Add((node.Parent is ExpressionSyntax creation and not CastExpressionSyntax ? creation : node).Span, spelled.Substring(span.Start, span.Length));
        }
    }

    private static string? Spelled(IEnumerable<ExpressionSyntax> elements)
    {
        var characters = new List<char>();
        foreach (var element in elements)
        {
            var expression = element is CastExpressionSyntax cast ? cast.Expression : element;
            switch (expression)
            {
                case LiteralExpressionSyntax { Token.Value: char character }:
                    characters.Add(character);
                    break;
                case LiteralExpressionSyntax { Token.Value: int number and >= 0 and < 128 }:
                    characters.Add((char)number);
                    break;
                default:
                    return null;
            }
        }

        return characters.Count > ApiKey.Prefix.Length ? new string(characters.ToArray()) : null;
    }

    /// <summary>
    /// A short or placeholder key is reported only where its position says that it is used as one: it would be answered
    /// with api_key_invalid, and whoever replaces it will do so in the same place.
    /// </summary>
    private void VisitCredentialPosition(SyntaxToken token)
    {
        if (ApiKey.IsKeyOrPlaceholder(token.ValueText) && token.Parent is LiteralExpressionSyntax literal && HolderOf(literal) is { } holder && Names.HoldsApiKey(holder))
            Add(token.Span, token.ValueText);
    }

    /// <summary>The name of what a literal is assigned to or passed for.</summary>
    private string? HolderOf(ExpressionSyntax literal)
    {
        SyntaxNode current = literal;
        while (current.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax or ConditionalExpressionSyntax
            || (current.Parent is BinaryExpressionSyntax coalesce && coalesce.IsKind(SyntaxKind.CoalesceExpression)))
        {
            current = current.Parent;
        }

        return current.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator } => declarator.Identifier.ValueText,
            EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Identifier.ValueText,
            EqualsValueClauseSyntax { Parent: ParameterSyntax parameter } => parameter.Identifier.ValueText,
            ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Identifier.ValueText,
            AssignmentExpressionSyntax assignment when assignment.Right == current => SyntaxIndex.NameOf(assignment.Left),
            AnonymousObjectMemberDeclaratorSyntax { NameEquals.Name.Identifier.ValueText: var name } => name,
            AttributeArgumentSyntax { NameEquals.Name.Identifier.ValueText: var name } => name,
            ArgumentSyntax argument => (project.OperationOf(argument) as IArgumentOperation)?.Parameter?.Name,
            _ => null,
        };
    }

    /// <summary>The constant value of a credential header, however short.</summary>
    public static IEnumerable<KeyFinding> InCredentialHeaders(IEnumerable<RequestWrite> writes, ProjectModel project)
    {
        foreach (var write in writes)
        {
            if (write.Part != RequestPart.Header || !(AsterwiseApi.IsCredentialHeader(write.Name) || Names.IsUnmistakableKey(write.Name)))
                continue;
            var key = HeaderCredential.Of(write).Key;
            if (key.Parts.Length == 1 && key.IsConstant && ApiKey.IsKeyOrPlaceholder(key.Text) && key.Parts[0].Syntax is { } literal
                && literal.SyntaxTree == write.Syntax.SyntaxTree && literal is LiteralExpressionSyntax or InterpolatedStringTextSyntax
                && project.Destinations.Of(write) != Destination.Other)
            {
                yield return new KeyFinding(literal.Span, key.Text);
            }
        }
    }

    private static bool IsText(SyntaxToken token) =>
        token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
            or SyntaxKind.Utf8StringLiteralToken or SyntaxKind.Utf8SingleLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken
            or SyntaxKind.InterpolatedStringTextToken;

    private void Add(TextSpan span, string key)
    {
        if (!findings.ContainsKey(span))
            findings.Add(span, new KeyFinding(span, key));
    }
}

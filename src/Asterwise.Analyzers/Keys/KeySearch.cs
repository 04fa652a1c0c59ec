using System.Collections.Immutable;
using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.Keys;

/// <summary>A key in the source.</summary>
/// <param name="Span">The literal, the expression or, in a comment, the key itself.</param>
/// <param name="Key">The key; to be masked before it is shown.</param>
/// <param name="IsPlaceholder">Whether it is only a text in the place of a key, which nobody has to revoke.</param>
internal readonly record struct KeyFinding(TextSpan Span, string Key, bool IsPlaceholder = false);

/// <summary>Finds the keys in one file, starting from the places in its text where one may begin.</summary>
internal sealed class KeySearch
{
    /// <summary>A text of its own that the rest of the prefix is added to.</summary>
    private const string Beginning = "\"aw\"";

    /// <summary>How the second letter of the prefix is written where a key is spelled out.</summary>
    private static readonly string[] SpelledLetters = { "'w'", "119", "0x77", "0X77" };

    private readonly ValueTracer values;
    private readonly SpelledTokens tokens;
    private readonly string text;
    private readonly HashSet<SyntaxNode> visited = new();
    private readonly SortedDictionary<TextSpan, KeyFinding> findings = new();

    private KeySearch(ValueTracer values, SyntaxTree tree)
    {
        this.values = values;
        tokens = new SpelledTokens(tree);
        text = tokens.Text;
    }

    /// <param name="values">Follows the pieces that a key is put together from.</param>
    /// <param name="tree">The file.</param>
    /// <param name="words">The words found in its text, which say where to look.</param>
    /// <param name="fragments">Names of constants, in any file, that hold the beginning of a key.</param>
    public static IEnumerable<KeyFinding> Find(
        ValueTracer values, SyntaxTree tree, TextWords words, ImmutableHashSet<string> fragments)
    {
        var search = new KeySearch(values, tree);
        if ((words & TextWords.Key) != 0)
        {
            search.SearchComments();
            search.SearchBase64();
            foreach (var literal in search.tokens.Of(KeyFormat.Prefix).Where(IsText))
                search.VisitLiteral(literal);
            foreach (var literal in search.tokens.Of(Beginning).Where(IsText))
                search.VisitFolded(literal.Parent!);
        }

        if (!fragments.IsEmpty)
            search.SearchReferences(fragments);
        if ((words & TextWords.SpelledKey) != 0)
        {
            foreach (var letter in SpelledLetters.SelectMany(search.tokens.Of))
                search.VisitSpelled(letter);
        }

        return search.findings.Values;
    }

    /// <summary>Whether a place where a key is reported holds no key but only what stands for one.</summary>
    public static bool IsPlaceholder(SyntaxToken token, TextSpan reported) =>
        token.Span == reported
        && IsText(token)
        && ApiKey.In(token.ValueText) is null
        && !ApiKey.TryFindBase64(token.ValueText, 0, out _);

    /// <summary>The names of the constants of a file that hold the beginning of a key but no whole one.</summary>
    public static IEnumerable<string> Fragments(SyntaxTree tree) =>
        from token in new[] { KeyFormat.Prefix, Beginning }.SelectMany(new SpelledTokens(tree).Of)
        where IsText(token) && IsBeginning(token.ValueText)
        let declarator = token.Parent?.Parent?.Parent as VariableDeclaratorSyntax
        where declarator is not null && IsOfConstant(declarator)
        select declarator.Identifier.ValueText;

    private static bool IsOfConstant(VariableDeclaratorSyntax declarator) => declarator.Parent?.Parent switch
    {
        FieldDeclarationSyntax { Modifiers: var field } =>
            field.Any(SyntaxKind.ConstKeyword) || field.Any(SyntaxKind.ReadOnlyKeyword),
        LocalDeclarationStatementSyntax local => local.IsConst,
        _ => false,
    };

    private static bool IsBeginning(string value) =>
        value == "aw" || (value.IndexOf(KeyFormat.Prefix, StringComparison.Ordinal) >= 0 && !ApiKey.TryFind(value, 0, out _));

    /// <summary>
    /// Comments, documentation, directives, disabled code, and what the parser skipped: all that is in no token.
    /// </summary>
    private void SearchComments()
    {
        for (var start = 0; ApiKey.TryFind(text, start, out var key); start = key.End)
        {
            Cancellation.ThrowIfRequested();
            if (!tokens.At(key.Start).Span.Contains(key))
                Add(key, text.Substring(key.Start, key.Length));
        }
    }

    private void SearchBase64()
    {
        for (var start = 0; ApiKey.TryFindBase64(text, start, out var key); start = key.End)
        {
            var token = tokens.At(key.Start);
            if (!token.Span.Contains(key))
                Add(key, ApiKey.OfBase64(text, key));
            else if (IsText(token))
                Add(token.Span, ApiKey.OfBase64(text, key));
        }
    }

    private void VisitLiteral(SyntaxToken literal)
    {
        if (ApiKey.In(literal.ValueText) is { } key)
            Add(literal.Span, key);
        else if (!VisitFolded(literal.Parent!))
            VisitCredentialPosition(literal);
    }

    /// <summary>Where a constant that begins a key is used. One pass, as there may be as many as a database has tables.</summary>
    private void SearchReferences(ImmutableHashSet<string> names)
    {
        for (int start = 0, end; start < text.Length; start = end + 1)
        {
            for (end = start; end < text.Length && SyntaxFacts.IsIdentifierPartCharacter(text[end]);)
                end++;
            if (end == start || !names.Contains(text.Substring(start, end - start)))
                continue;
            Cancellation.ThrowIfRequested();
            if (tokens.At(start) is { Parent: IdentifierNameSyntax reference } token && token.Span.Contains(start))
                VisitFolded(Qualified(reference));
        }
    }

    /// <summary>A name with what it is a member of, as in <c>Keys.Start</c>.</summary>
    private static ExpressionSyntax Qualified(IdentifierNameSyntax name) =>
        name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;

    /// <summary>A piece of a key: the whole text that it is put together with is folded and searched.</summary>
    private bool VisitFolded(SyntaxNode piece)
    {
        if (TextExpressions.Outermost(piece, visited) is not { } top || top == piece || top.Parent == null)
            return false;
        if (values.Code.OperationOf(top) is not { } operation)
            return false;
        var folded = TextValue.Of(operation, values).Text;
        if (!ApiKey.TryFind(folded, 0, out var span))
            return false;
        Add(top.Span, folded.Substring(span.Start, span.Length));
        return true;
    }

    /// <summary>An array of characters or bytes that spells a key.</summary>
    private void VisitSpelled(SyntaxToken letter)
    {
        var element = letter.Parent?.Parent is CastExpressionSyntax cast ? cast : letter.Parent;
        var array = element?.Parent is ExpressionElementSyntax ? element.Parent.Parent : element?.Parent;
        var elements = array switch
        {
            InitializerExpressionSyntax initializer => initializer.Expressions,
            CollectionExpressionSyntax collection =>
                collection.Elements.Select(item => (item as ExpressionElementSyntax)?.Expression),
            _ => null,
        };
        if (elements is null || !visited.Add(array!))
            return;
        if (Spelled(elements) is not { } spelled || !ApiKey.TryFind(spelled, 0, out var key))
            return;
        var whole = array!.Parent is ExpressionSyntax creation and not CastExpressionSyntax ? creation : array;
        Add(whole.Span, spelled.Substring(key.Start, key.Length));
    }

    private static string? Spelled(IEnumerable<ExpressionSyntax?> elements)
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

        return characters.Count > KeyFormat.Prefix.Length ? new string(characters.ToArray()) : null;
    }

    /// <summary>
    /// A short or placeholder key is reported only where its position says that it is used as one: it would be answered
    /// with api_key_invalid, and whoever replaces it will do so in the same place.
    /// </summary>
    private void VisitCredentialPosition(SyntaxToken token)
    {
        if (ApiKey.IsKeyOrPlaceholder(token.ValueText)
            && token.Parent is LiteralExpressionSyntax literal
            && HolderOf(literal) is { } holder
            && Names.HoldsApiKey(holder))
        {
            Add(token.Span, token.ValueText, isPlaceholder: true);
        }
    }

    /// <summary>The name of what a literal is assigned to or passed for.</summary>
    private string? HolderOf(ExpressionSyntax literal)
    {
        SyntaxNode current = literal;
        while (current.Parent is { } parent && TakesValueOfPart(parent))
            current = parent;
        return current.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator } => declarator.Identifier.ValueText,
            EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Identifier.ValueText,
            EqualsValueClauseSyntax { Parent: ParameterSyntax parameter } => parameter.Identifier.ValueText,
            ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Identifier.ValueText,
            AssignmentExpressionSyntax assignment when assignment.Right == current => SyntaxIndex.NameOf(assignment.Left),
            AnonymousObjectMemberDeclaratorSyntax { NameEquals.Name.Identifier.ValueText: var name } => name,
            AttributeArgumentSyntax { NameEquals.Name.Identifier.ValueText: var name } => name,
            ArgumentSyntax argument => (values.Code.OperationOf(argument) as IArgumentOperation)?.Parameter?.Name,
            _ => null,
        };
    }

    /// <summary>Whether the value of an expression is that of a part of it, as it is.</summary>
    private static bool TakesValueOfPart(SyntaxNode expression) =>
        expression is ParenthesizedExpressionSyntax or CastExpressionSyntax or ConditionalExpressionSyntax
        || expression.IsKind(SyntaxKind.CoalesceExpression);

    private static bool IsText(SyntaxToken token) =>
        TextExpressions.IsText(token)
        || token.Kind() is SyntaxKind.Utf8StringLiteralToken
            or SyntaxKind.Utf8SingleLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken;

    private void Add(TextSpan span, string key, bool isPlaceholder = false)
    {
        if (!findings.ContainsKey(span))
            findings.Add(span, new KeyFinding(span, key, isPlaceholder));
    }
}

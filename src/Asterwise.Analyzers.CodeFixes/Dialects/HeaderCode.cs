using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Http.Stacks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Asterwise.Analyzers.CodeFixes.Dialects;

/// <summary>The code that sets the header on a client or a message of <c>System.Net.Http</c>.</summary>
internal static class HeaderCode
{
    /// <summary><c>headers.Authorization = …;</c> or <c>headers.Add("X-API-Key", …);</c></summary>
    public static string Statement(Patch patch, string headers, KeyCode key, FixVariant variant, SyntaxNode place) =>
        variant == FixVariant.KeyHeader
            ? $"{headers}.Add(\"{AsterwiseApi.KeyHeader}\", {key.Text});"
            : $"{headers}.Authorization = {Value(patch, key, place)};";

    /// <summary>The element of a <c>Headers = { … }</c> initializer.</summary>
    public static string Element(Patch patch, KeyCode key, FixVariant variant, SyntaxNode place) =>
        variant == FixVariant.KeyHeader
            ? $"{{ \"{AsterwiseApi.KeyHeader}\", {key.Text} }}"
            : $"Authorization = {Value(patch, key, place)}";

    /// <summary>
    /// Adds the header to the initializer of a creation.
    /// </summary>
    /// <returns>False where the headers there are written in the other form.</returns>
    public static bool AddTo(
        Patch patch, BaseObjectCreationExpressionSyntax creation, string property, KeyCode key, FixVariant variant)
    {
        var existing = creation.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>()
            .FirstOrDefault(assignment => SyntaxIndex.NameOf(assignment.Left) == property);
        if (existing is not null)
            return existing.Right is InitializerExpressionSyntax headers && AddTo(patch, headers, key, variant);
        AddTo(patch, creation, $"{property} = {{ {Element(patch, key, variant, creation)} }}");
        return true;
    }

    /// <summary>Adds an element to the initializer of a creation, or an initializer with it.</summary>
    public static void AddTo(Patch patch, BaseObjectCreationExpressionSyntax creation, string element)
    {
        if (creation.Initializer is not { } initializer)
            patch.Insert(creation.Span.End, InBraces(patch, patch.Layout.NewLine(creation.SpanStart), element));
        else if (patch.Layout.IsFirstOnLine(initializer.CloseBraceToken.SpanStart))
            Lists.Add(patch, initializer, element);
        else
            Lists.AddOnLines(patch, initializer, element);
    }

    /// <summary>An initializer over several lines.</summary>
    /// <param name="patch">Knows the file's indentation.</param>
    /// <param name="line">A line break, and the indentation of the braces.</param>
    /// <param name="elements">What the initializer sets.</param>
    public static string InBraces(Patch patch, string line, params string[] elements) =>
        line + "{" + string.Concat(elements.Select(element => $"{line}{patch.Layout.Unit}{element},")) + line + "}";

    private static bool AddTo(Patch patch, InitializerExpressionSyntax headers, KeyCode key, FixVariant variant)
    {
        var isCollection = headers.Expressions.Any(expression => expression is InitializerExpressionSyntax);
        if (!isCollection && variant == FixVariant.KeyHeader && headers.Expressions.Count > 0)
            return false;
        Lists.Add(patch, headers, isCollection && variant == FixVariant.Authorization
            ? $"{{ \"{AsterwiseApi.AuthorizationHeader}\", {key.WithScheme} }}"
            : Element(patch, key, variant, headers));
        return true;
    }

    private static string Value(Patch patch, KeyCode key, SyntaxNode place) =>
        $"new {patch.Type(SystemNetHttp.AuthenticationHeaderValue, place.SpanStart)}(\"{AsterwiseApi.Scheme}\", {key.Text})";
}

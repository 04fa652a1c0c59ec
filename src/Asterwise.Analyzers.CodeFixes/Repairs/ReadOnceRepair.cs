using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Keys;
using Asterwise.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Asterwise.Analyzers.CodeFixes.Repairs;

/// <summary>
/// Takes the read of a variable, with its check, to a static field of the type around it, or before the statement of a program
/// without types.
/// </summary>
internal static class ReadOnceRepair
{
    public static IReadOnlyList<Edit>? Repair(FixContext context, KeyLookup lookup)
    {
        // What a configuration holds is not there before the type is used.
        if (!lookup.IsVariable || lookup.Argument.Syntax is not LiteralExpressionSyntax)
            return null;
        var patch = new Patch(context);
        var whole = ASTW3002ReadPerRequest.WholeRead(lookup);
        var isChecked = whole is BinaryExpressionSyntax { Right: ThrowExpressionSyntax };
        var read = isChecked ? whole.ToString() : KeyExpressions.Checked(patch, lookup);
        read = OnOneLine(read);
        if (whole.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type)
            return HasBody(type) ? Hoist(patch, whole, read, type) : null;
        return whole.FirstAncestorOrSelf<GlobalStatementSyntax>() is { } statement
            ? HoistBefore(patch, whole, read, statement)
            : null;
    }

    private static bool HasBody(TypeDeclarationSyntax type) =>
        type is ClassDeclarationSyntax or StructDeclarationSyntax or RecordDeclarationSyntax
        && type.OpenBraceToken.IsKind(SyntaxKind.OpenBraceToken)
        && !type.OpenBraceToken.IsMissing;

    private static IReadOnlyList<Edit> Hoist(Patch patch, ExpressionSyntax whole, string read, TypeDeclarationSyntax type)
    {
        if (FieldWith(read, type) is { } field)
        {
            patch.Replace(whole, field);
            return patch.ToEdits();
        }

        var name = FreeName(type, "ApiKey", "AsterwiseApiKey");
        var blank = type.Members.FirstOrDefault() is FieldDeclarationSyntax or null ? "" : patch.Layout.EndOfLine;
        patch.Insert(
            type.OpenBraceToken.Span.End,
            $"{patch.Layout.NewLine(type.SpanStart, levels: 1)}private static readonly string {name} = {read};{blank}");
        patch.Replace(whole, name);
        return patch.ToEdits();
    }

    private static IReadOnlyList<Edit> HoistBefore(
        Patch patch, ExpressionSyntax whole, string read, GlobalStatementSyntax statement)
    {
        var name = FreeName(statement.SyntaxTree.GetRoot(), "apiKey", "asterwiseApiKey");
        patch.Insert(statement.SpanStart, $"var {name} = {read};{patch.Layout.NewLine(statement.SpanStart)}");
        patch.Replace(whole, name);
        return patch.ToEdits();
    }

    /// <summary>The static field that has the same read already, as of another request.</summary>
    private static string? FieldWith(string read, TypeDeclarationSyntax type) =>
        type.Members.OfType<FieldDeclarationSyntax>().Where(field => field.Modifiers.Any(SyntaxKind.StaticKeyword))
            .SelectMany(field => field.Declaration.Variables)
            .FirstOrDefault(field => field.Initializer is { Value: var value } && OnOneLine(value.ToString()) == read)
            ?.Identifier.Text;

    private static string OnOneLine(string code) => string.Join(" ", code.Split('\n').Select(line => line.Trim()));

    private static string FreeName(SyntaxNode scope, params string[] names)
    {
        var taken = new HashSet<string>(scope.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken))
            .Select(token => token.ValueText));
        var number = 2;
        var name = Array.Find(names, candidate => !taken.Contains(candidate)) ?? names[0] + number;
        while (taken.Contains(name))
            name = names[0] + ++number;
        return name;
    }
}

using Asterwise.Analyzers.Http;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.CodeFixes.Syntax;

/// <summary>Takes fields out of a body, wherever they are written into it.</summary>
internal static class BodyEditor
{
    /// <summary>Takes fields out that are written in one place, or in the text of one body.</summary>
    /// <returns>Whether they can be taken out, and nothing else asks for them.</returns>
    public static bool Remove(Patch patch, IReadOnlyList<RequestWrite> fields)
    {
        if (fields[0].BodyText is not { } text)
            return fields.All(field => Remove(patch, field));
        var stretches = fields.Select(field => WithComma(field.BodySpan, text.Text)).ToList();
        return UrlEditor.Remove(patch, fields[0], text, stretches);
    }

    private static bool Remove(Patch patch, RequestWrite field)
    {
        switch (field.Syntax)
        {
            case AnonymousObjectMemberDeclaratorSyntax { Parent: AnonymousObjectCreationExpressionSyntax anonymous } member:
                return !IsReadElsewhere(patch.Context, field) && Remove(patch, anonymous, member);
            case AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax initializer } set:
                if (!RemoveMember(patch, field))
                    return false;
                Lists.Remove(patch, initializer, set);
                return true;
            case ExpressionSyntax { Parent: InitializerExpressionSyntax initializer } element:
                Lists.Remove(patch, initializer, element);
                return true;
            case ExpressionSyntax { Parent: ExpressionElementSyntax { Parent: CollectionExpressionSyntax list } element }
                when list.Elements.Count > 1:
                Lists.Remove(patch, list.Elements, item => item == element);
                return true;
            case { Parent: ExpressionStatementSyntax statement }:
                return RemoveMember(patch, field) && Statements.Remove(patch, statement);
            default:
                return false;
        }
    }

    private static bool Remove(
        Patch patch, AnonymousObjectCreationExpressionSyntax anonymous, AnonymousObjectMemberDeclaratorSyntax member)
    {
        if (anonymous.Initializers.Count == 1)
            patch.Delete(TextSpan.FromBounds(anonymous.OpenBraceToken.Span.End, anonymous.CloseBraceToken.SpanStart - 1));
        else
            Lists.Remove(patch, anonymous.Initializers, member);
        return true;
    }

    /// <summary>
    /// Takes the declaration of a property out that nothing else uses: without a value it would still be a field of the body.
    /// </summary>
    private static bool RemoveMember(Patch patch, RequestWrite field)
    {
        if (MemberOf(patch.Context, field) is not { } member)
            return true;
        var isHere = member.DeclaringSyntaxReferences.Length == 1
            && member.DeclaringSyntaxReferences[0].SyntaxTree == patch.Context.Root.SyntaxTree;
        if (!isHere || IsReadElsewhere(patch.Context, field))
            return false;
        var declaration = member.DeclaringSyntaxReferences[0].GetSyntax(patch.Context.CancellationToken);
        return declaration is PropertyDeclarationSyntax property
            && !Comments.HasDirective(property)
            && RemoveDeclaration(patch, property);
    }

    private static bool RemoveDeclaration(Patch patch, PropertyDeclarationSyntax property)
    {
        Statements.RemoveDeclaration(patch, property);
        return true;
    }

    private static bool IsReadElsewhere(FixContext context, RequestWrite field) =>
        MemberOf(context, field) is { } member && context.UsesOf(member).Any(name => !field.Syntax.Span.Contains(name.Span));

    /// <summary>The property that is the field; null of an entry, whose name is a text.</summary>
    private static ISymbol? MemberOf(FixContext context, RequestWrite field) => field.Syntax switch
    {
        AnonymousObjectMemberDeclaratorSyntax member => context.Model.GetDeclaredSymbol(member, context.CancellationToken),
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax or MemberAccessExpressionSyntax } set
            => context.Model.GetSymbolInfo(set.Left, context.CancellationToken).Symbol,
        _ => null,
    };

    /// <summary>The field with the comma that would be left over: behind it or, of the last one, before it.</summary>
    private static TextSpan WithComma(TextSpan field, string text)
    {
        var separator = text.IndexOf('&') >= 0 && !JsonText.IsObject(text) ? '&' : ',';
        var end = Skip(text, field.End);
        if (end < text.Length && text[end] == separator)
            return TextSpan.FromBounds(field.Start, Skip(text, end + 1));
        var start = field.Start;
        while (start > 0 && char.IsWhiteSpace(text[start - 1]))
            start--;
        return start > 0 && text[start - 1] == separator ? TextSpan.FromBounds(start - 1, field.End) : field;
    }

    private static int Skip(string text, int start)
    {
        while (start < text.Length && char.IsWhiteSpace(text[start]))
            start++;
        return start;
    }
}

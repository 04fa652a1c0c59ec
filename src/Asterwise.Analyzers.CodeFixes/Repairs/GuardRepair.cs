using Asterwise.Analyzers.CodeFixes.Syntax;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.CodeFixes.Repairs;

/// <summary>Puts a guard for a parameter at the beginning of its constructor.</summary>
internal static class GuardRepair
{
    private const string ArgumentException = "System.ArgumentException";
    private const string Guard = "ThrowIfNullOrWhiteSpace";

    public static IReadOnlyList<Edit>? Repair(FixContext context, ParameterSyntax parameter)
    {
        if (parameter.Parent?.Parent is not ConstructorDeclarationSyntax constructor)
            return null;
        var patch = new Patch(context);
        var guard = GuardFor(patch, parameter.Identifier.Text, constructor);
        return constructor switch
        {
            { Body: { } body } => InsertInto(patch, body, guard, constructor),
            { ExpressionBody: { } arrow } => MakeBlock(patch, arrow, guard, constructor),
            _ => null,
        };
    }

    /// <summary>One call where the framework has it, and an <c>if</c> elsewhere.</summary>
    private static string GuardFor(Patch patch, string name, ConstructorDeclarationSyntax constructor)
    {
        var model = patch.Context.Model;
        var position = constructor.ParameterList.Span.End;
        var exception = patch.Type(ArgumentException, position);
        var hasGuard = model.Compilation.GetTypeByMetadataName(ArgumentException)?.GetMembers(Guard).Length > 0;
        if (hasGuard)
            return $"{exception}.{Guard}({name});";
        var newLine = patch.Layout.NewLine(constructor.SpanStart, levels: 2);
        return $"if (string.IsNullOrWhiteSpace({name})){newLine}"
            + $"throw new {exception}(\"The API key is missing.\", nameof({name}));";
    }

    private static IReadOnlyList<Edit>? InsertInto(
        Patch patch, BlockSyntax body, string guard, ConstructorDeclarationSyntax constructor)
    {
        if (body.OpenBraceToken.IsMissing)
            return null;
        var outer = patch.Layout.NewLine(constructor.SpanStart);
        var inner = patch.Layout.NewLine(constructor.SpanStart, levels: 1);
        var (open, close) = (body.OpenBraceToken, body.CloseBraceToken);
        if (body.ToString().IndexOf('\n') >= 0)
        {
            patch.Insert(open.Span.End, inner + guard);
            return patch.ToEdits();
        }

        // What stands on one line is laid out as a block.
        PutBetween(patch, open.GetPreviousToken(), open, outer);
        PutBetween(patch, open, open.GetNextToken(), inner + guard + (open.GetNextToken() == close ? "" : inner));
        if (open.GetNextToken() == close)
            patch.Insert(close.SpanStart, outer);
        else
            PutBetween(patch, close.GetPreviousToken(), close, outer);
        return patch.ToEdits();
    }

    private static void PutBetween(Patch patch, SyntaxToken token, SyntaxToken next, string text)
    {
        var blanks = TextSpan.FromBounds(patch.Layout.StartOfBlanks(next.SpanStart), next.SpanStart);
        patch.Add(new[] { new Edit(blanks.Start < token.Span.End ? new TextSpan(token.Span.End, 0) : blanks, text) });
    }

    private static IReadOnlyList<Edit>? MakeBlock(
        Patch patch, ArrowExpressionClauseSyntax arrow, string guard, ConstructorDeclarationSyntax constructor)
    {
        var before = TextSpan.FromBounds(arrow.GetFirstToken().GetPreviousToken().Span.End, arrow.Expression.SpanStart);
        if (patch.Context.Text.ToString(before).Trim() != "=>")
            return null;
        var outer = patch.Layout.NewLine(constructor.SpanStart);
        var inner = patch.Layout.NewLine(constructor.SpanStart, levels: 1);
        patch.Add(new[]
        {
            new Edit(before, outer + "{" + inner + guard + inner),
            new Edit(new TextSpan(constructor.SemicolonToken.Span.End, 0), outer + "}"),
        });
        return patch.ToEdits();
    }
}

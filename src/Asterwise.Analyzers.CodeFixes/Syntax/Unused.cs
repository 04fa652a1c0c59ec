using Asterwise.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Asterwise.Analyzers.CodeFixes.Syntax;

/// <summary>
/// Variables that held a key, or a name of it, and that nobody uses after a fix: they go too, as the compiler would warn of them.
/// </summary>
internal static class Unused
{
    /// <summary>The edits, and those that take out what they leave unused.</summary>
    public static IReadOnlyList<Edit> With(FixContext context, IReadOnlyList<Edit> edits)
    {
        if (Edits.Merge(edits) is not { } merged)
            return edits;
        var patch = new Patch(context);
        foreach (var symbol in LeftBy(merged, context).Distinct(SymbolEqualityComparer.Default))
        {
            if (DeclarationOf(symbol!, context) is { } declaration && !IsUsed(symbol!, merged, context))
                Statements.RemoveDeclaration(patch, declaration);
        }

        return edits.Concat(patch.ToEdits()).ToList();
    }

    /// <summary>The locals and private fields that are named in what is taken out or replaced.</summary>
    private static IEnumerable<ISymbol?> LeftBy(List<Edit> edits, FixContext context)
    {
        foreach (var span in edits.Select(edit => edit.Span).Where(span => !span.IsEmpty))
        {
            var names = context.Root.FindNode(span).DescendantNodesAndSelf(span).OfType<IdentifierNameSyntax>();
            foreach (var name in names.Where(name => span.Contains(name.Span)))
            {
                var symbol = context.Model.GetSymbolInfo(name, context.CancellationToken).Symbol;
                if (symbol is ILocalSymbol or IFieldSymbol)
                    yield return symbol;
            }
        }
    }

    /// <summary>The declaration of a variable alone that holds a text of the source, or the environment's.</summary>
    private static SyntaxNode? DeclarationOf(ISymbol symbol, FixContext context)
    {
        var isPrivate = symbol is ILocalSymbol
            or { DeclaredAccessibility: Accessibility.Private, ContainingType.DeclaringSyntaxReferences.Length: 1 };
        if (!isPrivate
            || symbol.DeclaringSyntaxReferences.Length != 1
            || symbol.DeclaringSyntaxReferences[0].GetSyntax(context.CancellationToken) is not VariableDeclaratorSyntax variable
            || variable.SyntaxTree != context.Root.SyntaxTree
            || variable.Parent is not VariableDeclarationSyntax { Variables.Count: 1, Parent: var declaration })
        {
            return null;
        }

        var isRemovable = declaration is FieldDeclarationSyntax { AttributeLists.Count: 0 }
            || (declaration is LocalDeclarationStatementSyntax local && Statements.CanInsertBeside(local));
        return isRemovable && !Comments.HasDirective(declaration!) && IsPlain(variable.Initializer?.Value) ? declaration : null;
    }

    private static bool IsPlain(ExpressionSyntax? value) => value switch
    {
        LiteralExpressionSyntax => true,
        BinaryExpressionSyntax { Left: InvocationExpressionSyntax read, Right: ThrowExpressionSyntax } =>
            SyntaxIndex.NameOf(read.Expression) == "GetEnvironmentVariable",
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Reveal" } access } =>
            access.Expression is InvocationExpressionSyntax key && SyntaxIndex.NameOf(key.Expression) == "FromEnvironment",
        _ => false,
    };

    private static bool IsUsed(ISymbol symbol, List<Edit> edits, FixContext context) =>
        edits.Any(edit => Mentions(edit.Text, symbol.Name))
        || context.UsesOf(symbol).Any(name => !edits.Any(edit => edit.Span.Contains(name.Span)));

    /// <summary>Whether a word stands in new code, be it in a string: there it may be in a hole.</summary>
    private static bool Mentions(string code, string word)
    {
        for (var start = code.IndexOf(word, StringComparison.Ordinal);
            start >= 0;
            start = code.IndexOf(word, start + 1, StringComparison.Ordinal))
        {
            var end = start + word.Length;
            var isWord = (start == 0 || !SyntaxFacts.IsIdentifierPartCharacter(code[start - 1]))
                && (end == code.Length || !SyntaxFacts.IsIdentifierPartCharacter(code[end]));
            if (isWord)
                return true;
        }

        return false;
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.Formatting;

namespace Asterwise.Analyzers.CodeFixes.Syntax;

/// <summary>
/// Constants that a fix gives a value of the run time: a field becomes <c>static readonly</c>, a local a variable.
/// </summary>
internal static class Constants
{
    /// <summary>Whether the language takes nothing but a constant here: an attribute, a <c>case</c>, a default value.</summary>
    public static bool IsRequiredAt(SyntaxNode node) =>
        node.AncestorsAndSelf()
            .TakeWhile(ancestor => ancestor is not (StatementSyntax or LambdaExpressionSyntax))
            .Any(TakesOnlyConstants);

    private static bool TakesOnlyConstants(SyntaxNode node) =>
        node is AttributeArgumentSyntax or EnumMemberDeclarationSyntax or EqualsValueClauseSyntax { Parent: ParameterSyntax }
            or CaseSwitchLabelSyntax or ConstantPatternSyntax or RelationalPatternSyntax;

    /// <summary>
    /// Makes the edit, and what it is the constant value of a variable; null where a use of the constant needs it constant.
    /// </summary>
    public static async Task<SyntaxNode?> RelaxAsync(FixContext context, SyntaxNode node, Func<SyntaxNode, SyntaxNode?> edit)
    {
        var declaration = node.Ancestors().FirstOrDefault(
            ancestor => ancestor is FieldDeclarationSyntax or LocalDeclarationStatementSyntax or LambdaExpressionSyntax);
        var (modifiers, variables) = declaration switch
        {
            FieldDeclarationSyntax field => (field.Modifiers, field.Declaration.Variables),
            LocalDeclarationStatementSyntax local => (local.Modifiers, local.Declaration.Variables),
            _ => default,
        };
        if (!modifiers.Any(SyntaxKind.ConstKeyword))
            return edit(context.Root);

        foreach (var variable in variables)
        {
            if (context.Model.GetDeclaredSymbol(variable, context.CancellationToken) is not { } symbol
                || await IsNeededConstantAsync(context, symbol).ConfigureAwait(false))
            {
                return null;
            }
        }

        var edited = edit(context.Root.TrackNodes(declaration!));
        var current = edited?.GetCurrentNode(declaration!);
        var relaxed = current switch
        {
            FieldDeclarationSyntax field => Relaxed(field, IsReadDuringInitialization(context, variables[0])),
            LocalDeclarationStatementSyntax local => local.WithModifiers(default).WithLeadingTrivia(local.GetLeadingTrivia()),
            _ => null,
        };
        return relaxed is null ? null : edited!.ReplaceNode(current!, relaxed);
    }

    private static async Task<bool> IsNeededConstantAsync(FixContext context, ISymbol symbol)
    {
        var solution = context.Document.Project.Solution;
        var found = await SymbolFinder.FindReferencesAsync(symbol, solution, context.CancellationToken).ConfigureAwait(false);
        foreach (var location in found.SelectMany(reference => reference.Locations))
        {
            var root = await location.Location.SourceTree!.GetRootAsync(context.CancellationToken).ConfigureAwait(false);
            var use = root.FindNode(location.Location.SourceSpan, getInnermostNodeForTie: true);
            if (IsRequiredAt(use) || use.Ancestors().Any(IsConstant))
                return true;
        }

        return false;
    }

    private static bool IsConstant(SyntaxNode declaration) => declaration switch
    {
        BaseFieldDeclarationSyntax field => field.Modifiers.Any(SyntaxKind.ConstKeyword),
        LocalDeclarationStatementSyntax local => local.IsConst,
        _ => false,
    };

    /// <summary>
    /// A constant has its value before any code runs; a static field has it only from its own place in the order on. Where an
    /// initializer before it, or in another part of the type, might read it, it becomes a property.
    /// </summary>
    private static bool IsReadDuringInitialization(FixContext context, VariableDeclaratorSyntax variable) =>
        context.Model.GetDeclaredSymbol(variable, context.CancellationToken)?.ContainingType is { } type
        && type.GetMembers().OfType<IFieldSymbol>().Where(field => field is { IsStatic: true, IsConst: false })
            .SelectMany(field => (field.AssociatedSymbol ?? field).DeclaringSyntaxReferences)
            .Where(reference => MayRunBefore(reference, variable))
            .Any(reference => HasInitializer(reference.GetSyntax(context.CancellationToken)));

    private static bool MayRunBefore(SyntaxReference other, VariableDeclaratorSyntax variable) =>
        other.SyntaxTree != variable.SyntaxTree || other.Span.Start < variable.SpanStart;

    private static bool HasInitializer(SyntaxNode declaration) =>
        declaration is VariableDeclaratorSyntax { Initializer: not null } or PropertyDeclarationSyntax { Initializer: not null };

    private static SyntaxNode? Relaxed(FieldDeclarationSyntax field, bool asProperty)
    {
        if (!asProperty)
            return field.WithModifiers(Replace(field.Modifiers, SyntaxKind.StaticKeyword, SyntaxKind.ReadOnlyKeyword));
        if (field.Declaration.Variables.Count > 1)
            return null;
        var variable = field.Declaration.Variables[0];
        return SyntaxFactory.PropertyDeclaration(field.Declaration.Type, variable.Identifier)
            .WithAttributeLists(field.AttributeLists)
            .WithModifiers(Replace(field.Modifiers, SyntaxKind.StaticKeyword))
            .WithExpressionBody(SyntaxFactory.ArrowExpressionClause(variable.Initializer!.Value))
            .WithSemicolonToken(field.SemicolonToken)
            .WithAdditionalAnnotations(Formatter.Annotation);
    }

    /// <summary>Puts other modifiers in the place of <c>const</c>, comments and all.</summary>
    private static SyntaxTokenList Replace(SyntaxTokenList modifiers, params SyntaxKind[] kinds)
    {
        var constant = modifiers.First(modifier => modifier.IsKind(SyntaxKind.ConstKeyword));
        var replacements = kinds.Select(kind => SyntaxFactory.Token(kind).WithTrailingTrivia(SyntaxFactory.Space)).ToArray();
        replacements[0] = replacements[0].WithLeadingTrivia(constant.LeadingTrivia);
        replacements[replacements.Length - 1] = replacements[replacements.Length - 1].WithTrailingTrivia(constant.TrailingTrivia);
        return modifiers.ReplaceRange(constant, replacements);
    }
}

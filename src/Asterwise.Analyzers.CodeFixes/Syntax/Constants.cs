using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.Text;

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
    /// Makes a variable of the constant whose value a node is a part of.
    /// </summary>
    /// <returns>Whether it can be: not where a use of it must be a constant.</returns>
    public static async Task<bool> RelaxAsync(Patch patch, SyntaxNode node)
    {
        var declaration = node.Ancestors().FirstOrDefault(
            ancestor => ancestor is FieldDeclarationSyntax or LocalDeclarationStatementSyntax or LambdaExpressionSyntax);
        var (modifiers, variables) = declaration switch
        {
            FieldDeclarationSyntax field => (field.Modifiers, field.Declaration.Variables),
            LocalDeclarationStatementSyntax local => (local.Modifiers, local.Declaration.Variables),
            _ => default,
        };
        var constant = modifiers.FirstOrDefault(modifier => modifier.IsKind(SyntaxKind.ConstKeyword));
        if (constant == default)
            return true;

        foreach (var variable in variables)
        {
            if (patch.Context.Model.GetDeclaredSymbol(variable, patch.Context.CancellationToken) is not { } symbol
                || await IsNeededConstantAsync(patch.Context, symbol).ConfigureAwait(false))
            {
                return false;
            }
        }

        return Relax(patch, declaration!, constant, variables);
    }

    private static bool Relax(
        Patch patch, SyntaxNode declaration, SyntaxToken constant, SeparatedSyntaxList<VariableDeclaratorSyntax> variables)
    {
        if (declaration is LocalDeclarationStatementSyntax)
        {
            patch.Delete(TextSpan.FromBounds(constant.SpanStart, constant.GetNextToken().SpanStart));
        }
        else if (!IsReadDuringInitialization(patch.Context, variables[0]))
        {
            patch.Replace(constant, "static readonly");
        }
        else
        {
            if (variables.Count > 1 || variables[0].Initializer is not { } initializer)
                return false;
            patch.Replace(constant, "static");
            patch.Replace(initializer.EqualsToken, "=>");
        }

        return true;
    }

    private static async Task<bool> IsNeededConstantAsync(FixContext context, ISymbol symbol)
    {
        if (IsOfOneFile(symbol))
            return context.UsesOf(symbol).Any(MustBeConstant);

        var solution = context.Document.Project.Solution;
        var found = await SymbolFinder.FindReferencesAsync(symbol, solution, context.CancellationToken).ConfigureAwait(false);
        foreach (var location in found.SelectMany(reference => reference.Locations))
        {
            var root = await location.Location.SourceTree!.GetRootAsync(context.CancellationToken).ConfigureAwait(false);
            if (MustBeConstant(root.FindNode(location.Location.SourceSpan, getInnermostNodeForTie: true)))
                return true;
        }

        return false;
    }

    /// <summary>Whether all that can name a constant stands in the file that declares it.</summary>
    public static bool IsOfOneFile(ISymbol symbol) =>
        symbol is ILocalSymbol
        || (symbol is { DeclaredAccessibility: Accessibility.Private, ContainingType.DeclaringSyntaxReferences.Length: 1 });

    /// <summary>Whether a name stands where nothing but a constant will do, or where the value of another constant is.</summary>
    private static bool MustBeConstant(SyntaxNode use) => IsRequiredAt(use) || use.Ancestors().Any(IsConstant);

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
            .Any(reference => MayRead(reference.GetSyntax(context.CancellationToken), variable));

    private static bool MayRunBefore(SyntaxReference other, VariableDeclaratorSyntax variable) =>
        other.SyntaxTree != variable.SyntaxTree || other.Span.Start < variable.SpanStart;

    /// <summary>A fix of a constant before this one has made a field of it, which reads nothing but the environment.</summary>
    private static bool MayRead(SyntaxNode declaration, VariableDeclaratorSyntax variable) => declaration switch
    {
        VariableDeclaratorSyntax { Initializer.Value: { } value } => !ReadsOnlyEnvironment(value),
        PropertyDeclarationSyntax { Initializer.Value: { } value } => !ReadsOnlyEnvironment(value),
        _ => false,
    };

    private static bool ReadsOnlyEnvironment(ExpressionSyntax value) =>
        value is BinaryExpressionSyntax { Left: InvocationExpressionSyntax read, Right: ThrowExpressionSyntax }
        && Code.SyntaxIndex.NameOf(read.Expression) == "GetEnvironmentVariable";
}

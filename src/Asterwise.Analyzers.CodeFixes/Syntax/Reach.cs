using Asterwise.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.CodeFixes.Syntax;

/// <summary>Whether an expression means the same at another place of its file.</summary>
internal static class Reach
{
    private static readonly HashSet<string> Readers = new()
    {
        "GetEnvironmentVariable", "FromEnvironment", "Reveal", "ToString", "Trim",
        "GetValue", "GetSection", "GetRequiredSection", "Parse",
    };

    /// <summary>
    /// It is there already, or is made of names that mean the same there, and reading it once more does nothing else.
    /// </summary>
    public static bool IsInReach(ExpressionSyntax expression, FixContext context, int position)
    {
        if (expression.SyntaxTree != context.Root.SyntaxTree)
            return false;
        if (StatementOf(expression) is { } statement && statement == StatementOf(context.Root.FindToken(position).Parent!))
            return true;
        return IsOnlyRead(expression) && NamesIn(expression).All(name => MeansTheSame(name, context, position));
    }

    /// <summary>Whether a variable or member can be named at a position, and has its value there.</summary>
    public static bool IsReadable(FixContext context, ISymbol symbol, int position) =>
        IsDeclaredBefore(symbol, position)
        && context.Model.LookupSymbols(position, name: symbol.Name).Contains(symbol, SymbolEqualityComparer.Default)
        && (!NeedsInstance(symbol) || !IsStaticContext(context, position));

    /// <summary>
    /// <c>options.Value.ApiKey</c>, <c>configuration["Asterwise:ApiKey"]!</c>, <c>key.Reveal()</c> and the like.
    /// </summary>
    private static bool IsOnlyRead(ExpressionSyntax expression) =>
        expression.DescendantNodesAndSelf().All(node => node is SimpleNameSyntax or MemberAccessExpressionSyntax
            or ElementAccessExpressionSyntax or BracketedArgumentListSyntax or ArgumentListSyntax or ArgumentSyntax
            or LiteralExpressionSyntax or PostfixUnaryExpressionSyntax or ParenthesizedExpressionSyntax or ThisExpressionSyntax
            or ConditionalAccessExpressionSyntax or MemberBindingExpressionSyntax or ElementBindingExpressionSyntax
            or BinaryExpressionSyntax or ThrowExpressionSyntax or BaseObjectCreationExpressionSyntax or PredefinedTypeSyntax
            or QualifiedNameSyntax or AliasQualifiedNameSyntax || IsReadingCall(node));

    /// <summary>A call that gives what is there already, or reads the environment.</summary>
    private static bool IsReadingCall(SyntaxNode node) =>
        node is InvocationExpressionSyntax call
        && SyntaxIndex.NameOf(call.Expression) is { } name
        && Readers.Contains(name);

    /// <summary>The names that are looked up in scope, and not in what stands before them.</summary>
    private static IEnumerable<SimpleNameSyntax> NamesIn(ExpressionSyntax expression) =>
        expression.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Where(name => !IsMemberName(name));

    private static bool IsMemberName(SimpleNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Name == name,
        MemberBindingExpressionSyntax => true,
        QualifiedNameSyntax qualified => qualified.Right == name,
        AliasQualifiedNameSyntax => true,
        NameColonSyntax => true,
        _ => false,
    };

    private static bool MeansTheSame(SimpleNameSyntax name, FixContext context, int position)
    {
        if (context.Model.GetSymbolInfo(name).Symbol is not { } symbol)
            return false;
        if (symbol is INamespaceOrTypeSymbol)
            return context.Model.LookupSymbols(position, name: symbol.Name).Contains(symbol, SymbolEqualityComparer.Default);
        return IsReadable(context, symbol, position) && !IsChangedBetween(symbol, name.SpanStart, position, context);
    }

    /// <summary>Whether a variable is assigned anew between two places.</summary>
    private static bool IsChangedBetween(ISymbol symbol, int one, int other, FixContext context) =>
        symbol is ILocalSymbol or IParameterSymbol
        && context.Project.Code.IndexOf(context.Root.SyntaxTree)
            .Targets(symbol.Name, TextSpan.FromBounds(Math.Min(one, other), Math.Max(one, other))).Any();

    private static bool IsDeclaredBefore(ISymbol symbol, int position) =>
        symbol is not ILocalSymbol || symbol.DeclaringSyntaxReferences.All(reference => reference.Span.End < position);

    private static bool NeedsInstance(ISymbol symbol) =>
        symbol is not (ILocalSymbol or IParameterSymbol or IRangeVariableSymbol) && !symbol.IsStatic;

    private static bool IsStaticContext(FixContext context, int position)
    {
        var member = context.Root.FindToken(position).Parent?
            .FirstAncestorOrSelf<MemberDeclarationSyntax>(node => node is not GlobalStatementSyntax);
        return member is null or FieldDeclarationSyntax
            || (member is PropertyDeclarationSyntax { Initializer: { } initializer } && initializer.FullSpan.Contains(position))
            || member.Modifiers.Any(SyntaxKind.StaticKeyword);
    }

    private static SyntaxNode? StatementOf(SyntaxNode node) =>
        node.FirstAncestorOrSelf<SyntaxNode>(part => part is StatementSyntax or ArrowExpressionClauseSyntax);
}

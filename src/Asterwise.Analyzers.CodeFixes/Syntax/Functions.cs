using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.CodeFixes.Syntax;

/// <summary>Methods, local functions and lambdas that are made to await, and expression bodies that become blocks.</summary>
internal static class Functions
{
    public static SyntaxNode? Around(SyntaxNode node) => node.Ancestors().FirstOrDefault(IsFunction);

    /// <summary>
    /// A function that does nothing but return a call's task: awaiting it there gives its caller the same task.
    /// </summary>
    public static bool CanBeAsync(SyntaxNode node, SemanticModel model)
    {
        var function = node.FirstAncestorOrSelf<SyntaxNode>(IsFunction);
        var (parameters, body) = function switch
        {
            MethodDeclarationSyntax method => (method.ParameterList, method.Body),
            LocalFunctionStatementSyntax local => (local.ParameterList, local.Body),
            ParenthesizedLambdaExpressionSyntax lambda => (lambda.ParameterList, lambda.Block),
            SimpleLambdaExpressionSyntax lambda => (SyntaxFactory.ParameterList(), lambda.Block),
            _ => (null, null),
        };
        return parameters is not null
            && !parameters.Parameters.SelectMany(parameter => parameter.Modifiers).Any(IsByReference)
            && SymbolOf(function!, model)?.ReturnType is { Name: "Task", ContainingNamespace.Name: "Tasks" }
            && !IsExpressionTree(function!, model)
            && ReturnsOnce(body);
    }

    /// <summary>Adds <c>async</c>, behind all other modifiers.</summary>
    public static void MakeAsync(Patch patch, SyntaxNode function)
    {
        var position = function switch
        {
            MethodDeclarationSyntax method => PartialOf(method.Modifiers) ?? method.ReturnType.SpanStart,
            LocalFunctionStatementSyntax local => local.ReturnType.SpanStart,
            ParenthesizedLambdaExpressionSyntax { ReturnType: { } type } => type.SpanStart,
            ParenthesizedLambdaExpressionSyntax lambda => lambda.ParameterList.SpanStart,
            SimpleLambdaExpressionSyntax lambda => lambda.Parameter.SpanStart,
            _ => -1,
        };
        if (position >= 0)
            patch.Insert(position, "async ");
    }

    /// <summary>Writes an expression body as a block, with statements before what it gives back.</summary>
    public static void WriteInBlock(
        Patch patch, SyntaxNode function, ExpressionSyntax body, IReadOnlyList<string> statements, bool isAsync)
    {
        var layout = patch.Layout;
        var place = function is LambdaExpressionSyntax lambda ? lambda.ArrowToken.SpanStart : function.SpanStart;
        var outer = layout.NewLine(place);
        var value = patch.Take(body);
        var last = GivesValue(function, patch.Context.Model) ? $"return {value};" : $"{value};";
        var block = outer + "{" + string.Concat(statements.Append(last).Select(text => outer + layout.Unit + text)) + outer + "}";
        var (arrow, end) = function switch
        {
            MethodDeclarationSyntax method => (method.ExpressionBody!.ArrowToken, method.SemicolonToken.Span.End),
            LocalFunctionStatementSyntax local => (local.ExpressionBody!.ArrowToken, local.SemicolonToken.Span.End),
            _ => (((LambdaExpressionSyntax)function).ArrowToken, body.Span.End),
        };
        var start = function is LambdaExpressionSyntax ? arrow.Span.End : arrow.GetPreviousToken().Span.End;
        patch.Delete(TextSpan.FromBounds(start, end));
        patch.Insert(end, block);
        if (!isAsync)
            MakeAsync(patch, function);
    }

    private static IMethodSymbol? SymbolOf(SyntaxNode function, SemanticModel model) =>
        function is LambdaExpressionSyntax
            ? model.GetSymbolInfo(function).Symbol as IMethodSymbol
            : model.GetDeclaredSymbol(function) as IMethodSymbol;

    /// <summary><c>Task&lt;T&gt;</c>, and not <c>Task</c>.</summary>
    private static bool GivesValue(SyntaxNode function, SemanticModel model) =>
        SymbolOf(function, model)?.ReturnType is INamedTypeSymbol { IsGenericType: true };

    private static bool IsExpressionTree(SyntaxNode function, SemanticModel model) =>
        function is LambdaExpressionSyntax && model.GetTypeInfo(function).ConvertedType is { Name: "Expression" };

    private static int? PartialOf(SyntaxTokenList modifiers) =>
        modifiers.FirstOrDefault(modifier => modifier.IsKind(SyntaxKind.PartialKeyword)) is { RawKind: not 0 } partial
            ? partial.SpanStart
            : null;

    private static bool IsFunction(SyntaxNode node) =>
        node is MethodDeclarationSyntax or LocalFunctionStatementSyntax
            or AnonymousFunctionExpressionSyntax or AccessorDeclarationSyntax;

    private static bool IsByReference(SyntaxToken modifier) =>
        modifier.Kind() is SyntaxKind.RefKeyword or SyntaxKind.OutKeyword or SyntaxKind.InKeyword;

    private static bool ReturnsOnce(BlockSyntax? body) =>
        body is null || body.DescendantNodes().OfType<ReturnStatementSyntax>().Take(2).Count() == 1;
}

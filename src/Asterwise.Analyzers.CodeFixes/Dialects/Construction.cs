using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Http;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Asterwise.Analyzers.CodeFixes.Dialects;

/// <summary>Where a client is made, if a header can be set on it there for all that it sends.</summary>
internal static class Construction
{
    /// <param name="context">The file.</param>
    /// <param name="call">What the client sends.</param>
    /// <param name="type">The full name of the client's type.</param>
    /// <returns>
    /// The declaration of a local, or the creation in a field's initializer; null where the client is not made in this file, or
    /// is shared with other hosts.
    /// </returns>
    public static SyntaxNode? Of(FixContext context, Handover call, string type)
    {
        if (DeclaratorOf(call.Target.Symbol, context) is not { Initializer.Value: { } initializer }
            || context.Project.Values.Origins(call.Target.Operation!).Length != 1
            || context.RequestOf(call.Target) is not { } request
            || !context.Project.Destinations.AreAsterwise(request))
        {
            return null;
        }

        var isCreation = initializer is BaseObjectCreationExpressionSyntax
            && context.Model.GetTypeInfo(initializer).Type.Is(type);
        var isFromFactory = initializer is InvocationExpressionSyntax
            && context.Model.GetSymbolInfo(initializer).Symbol is IMethodSymbol { Name: "CreateClient" };
        return call.Target.Symbol switch
        {
            ILocalSymbol when isCreation || isFromFactory => Statements.DeclarationBy(initializer),
            IFieldSymbol when isCreation => initializer,
            _ => null,
        };
    }

    /// <summary>Sets one more property of what an expression is, if that is created once and in this file.</summary>
    public static bool Set(Patch patch, IOperation given, string assignment)
    {
        if (patch.Context.Project.Lives.MadeBy(given.Unwrap())?.Syntax is not BaseObjectCreationExpressionSyntax creation)
            return false;
        if (creation.SyntaxTree != patch.Context.Root.SyntaxTree)
            return false;
        if (creation.Initializer is { } initializer)
            Lists.Add(patch, initializer, assignment);
        else if (creation is ObjectCreationExpressionSyntax { ArgumentList: { Arguments.Count: 0 } empty })
            patch.Replace(empty, $" {{ {assignment} }}");
        else
            patch.Insert(creation.Span.End, $" {{ {assignment} }}");
        return true;
    }

    /// <summary>The declarator of a variable that is declared once, and in this file.</summary>
    private static VariableDeclaratorSyntax? DeclaratorOf(ISymbol? symbol, FixContext context)
    {
        if (symbol is not { DeclaringSyntaxReferences: { Length: 1 } references })
            return null;
        var declarator = references[0].GetSyntax(context.CancellationToken) as VariableDeclaratorSyntax;
        return declarator?.SyntaxTree == context.Root.SyntaxTree ? declarator : null;
    }
}

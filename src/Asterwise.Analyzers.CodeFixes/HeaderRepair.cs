using Asterwise.Analyzers.Evidence;
using Asterwise.Analyzers.Http;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Asterwise.Analyzers.CodeFixes;

/// <summary>Rewrites one write of a header so that the API accepts it: the field, the scheme and, for a key in the source, the value.</summary>
internal static class HeaderRepair
{
    /// <summary>The new root, or null where the write has no safe rewrite for this header.</summary>
    public static SyntaxNode? Repair(FixContext context, RequestWrite write, FixVariant variant)
    {
        // To send the key twice would be answered with an error, and to drop this write is not for a fix to decide.
        if (IsSent(context, write.Owner))
            return null;
        var key = KeyExpressions.Of(HeaderCredential.Of(write).Key, context, write.Syntax.SpanStart);
        if (key is null)
            return null;
        return write.Member?.Kind == MemberKind.Authorization
            ? RepairAuthorization(context, write, key, variant)
            : RepairHeader(context, write, key, variant);
    }

    /// <summary>Whether a client or a message already gets a credential as the API takes it.</summary>
    public static bool IsSent(FixContext context, RequestOwner owner) =>
        context.Project.RequestsOf(context.Root.SyntaxTree).Writes.Any(write => IsRight(write) && IsSame(write.Owner, owner));

    private static bool IsSame(RequestOwner one, RequestOwner other) =>
        one.Symbol is null
            ? one.Operation is not null && one.Operation.Syntax == other.Operation?.Syntax
            : SymbolEqualityComparer.Default.Equals(one.Symbol, other.Symbol);

    /// <summary>Whether a write attaches a credential as the API takes it.</summary>
    private static bool IsRight(RequestWrite write) =>
        write.Part == RequestPart.Header
        && AsterwiseApi.IsCredentialHeader(write.Name)
        && HeaderCredential.Of(write) is { Problem: SchemeProblem.None, Key.Text.Length: > 0 };

    /// <summary><c>headers.Add(name, value)</c>, as a call or as an element of an initializer.</summary>
    private static SyntaxNode? RepairHeader(FixContext context, RequestWrite write, ExpressionSyntax key, FixVariant variant)
    {
        if (write.NameSyntax is null || write.ValueSyntax is null)
            return null;
        if (variant == FixVariant.KeyHeader)
            return Replace(context, write, AsterwiseApi.KeyHeader, key);

        // Content headers refuse Authorization at run time, so only a request's own headers will do.
        if (write.Operation is not IInvocationOperation call || (call.Instance is not null && !call.Instance.Type.Is(SystemNetHttp.HttpRequestHeaders)) || write.Owner.Kind == OwnerKind.Content)
            return null;
        if (AsterwiseApi.SameHeader(write.Name, AsterwiseApi.AuthorizationHeader)
            || write.Syntax is not InvocationExpressionSyntax { Parent: ExpressionStatementSyntax, Expression: MemberAccessExpressionSyntax { Expression: var headers } })
        {
            return Replace(context, write, AsterwiseApi.AuthorizationHeader, KeyExpressions.WithScheme(key));
        }

        var assignment = KeyExpressions.Parse($"{headers.WithoutTrivia()}.Authorization = {KeyExpressions.HeaderValue(key)}");
        return context.Root.ReplaceNode(write.Syntax, assignment.WithTriviaFrom(write.Syntax));
    }

    private static SyntaxNode Replace(FixContext context, RequestWrite write, string name, ExpressionSyntax value)
    {
        var literal = SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(name));
        var replacements = new Dictionary<SyntaxNode, SyntaxNode>
        {
            [write.NameSyntax!] = AsterwiseApi.SameHeader(write.Name, name) ? write.NameSyntax! : literal.WithTriviaFrom(write.NameSyntax!),
            [write.ValueSyntax!] = value.WithTriviaFrom(write.ValueSyntax!),
        };
        return context.Root.ReplaceNodes(replacements.Keys, (original, _) => replacements[original]);
    }

    /// <summary><c>new AuthenticationHeaderValue(scheme, parameter)</c>, <c>AuthenticationHeaderValue.Parse(value)</c></summary>
    private static SyntaxNode? RepairAuthorization(FixContext context, RequestWrite write, ExpressionSyntax key, FixVariant variant)
    {
        if (variant == FixVariant.Authorization)
        {
            if (write.Syntax is InvocationExpressionSyntax && write.ValueSyntax is not null)
                return context.Root.ReplaceNode(write.ValueSyntax, KeyExpressions.WithScheme(key).WithTriviaFrom(write.ValueSyntax));
            if (write.Syntax is not BaseObjectCreationExpressionSyntax creation)
                return null;
            if (write is { NameSyntax: { } scheme, ValueSyntax: { } parameter })
            {
                var bearer = SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(AsterwiseApi.Scheme));
                return context.Root.ReplaceNodes(new[] { scheme, parameter }, (original, _) => (original == scheme ? bearer : key).WithTriviaFrom(original));
            }

            var arguments = KeyExpressions.Annotated(SyntaxFactory.ParseArgumentList($"(\"{AsterwiseApi.Scheme}\", {key})"));
            return context.Root.ReplaceNode(creation, creation.WithArgumentList(arguments.WithTriviaFrom(creation.ArgumentList ?? arguments)));
        }

        // An assignment may be repeated, an addition may not: "key, key" would be sent. So only where it happens once.
        if (write.Syntax.Parent is not AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax, Left: MemberAccessExpressionSyntax { Expression: var headers } } assignment
            || !HappensOnce(write))
        {
            return null;
        }

        var add = KeyExpressions.Parse($"{headers.WithoutTrivia()}.Add(\"{AsterwiseApi.KeyHeader}\", {key})");
        return context.Root.ReplaceNode(assignment, add.WithTriviaFrom(assignment));
    }

    /// <summary>A message is sent once; a client is written to once where it is made: in a constructor, a registration, or beside its creation.</summary>
    private static bool HappensOnce(RequestWrite write)
    {
        if (write.Owner.Kind == OwnerKind.Message)
            return true;
        var scope = write.Syntax.Ancestors().FirstOrDefault(node => node is ConstructorDeclarationSyntax or AnonymousFunctionExpressionSyntax or BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or LocalFunctionStatementSyntax);
        return write.Owner.Symbol switch
        {
            ILocalSymbol local => local.DeclaringSyntaxReferences.All(reference => reference.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: BaseObjectCreationExpressionSyntax }),
            IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.Constructor } } => true,
            _ => scope is ConstructorDeclarationSyntax,
        };
    }
}

using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Http;
using Asterwise.Analyzers.Http.Stacks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Asterwise.Analyzers.CodeFixes.Dialects;

/// <summary>How a credential is attached with <c>System.Net.Http</c>.</summary>
internal sealed class HttpClientDialect : Dialect
{
    public override Type Stack => typeof(SystemNetHttp);

    /// <summary><c>headers.Add(name, value)</c>, as a call or as an element of an initializer.</summary>
    public override SyntaxNode? RewriteHeader(FixContext context, RequestWrite write, ExpressionSyntax key, FixVariant variant)
    {
        if (write.NameSyntax is null || write.ValueSyntax is null || variant == FixVariant.KeyHeader)
            return base.RewriteHeader(context, write, key, variant);

        // Content headers refuse Authorization at run time, so only a request's own headers will do.
        if (!TakesAuthorization(write))
            return null;
        if (AsterwiseApi.SameHeader(write.Name, AsterwiseApi.AuthorizationHeader)
            || write.Syntax.Parent is not ExpressionStatementSyntax
            || write.Syntax is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access })
        {
            return base.RewriteHeader(context, write, key, variant);
        }

        var assignment = KeyExpressions.Parse($"{access.Expression.WithoutTrivia()}.Authorization = {HeaderValue(key)}");
        return context.Root.ReplaceNode(write.Syntax, assignment.WithTriviaFrom(write.Syntax));
    }

    /// <summary><c>new AuthenticationHeaderValue(scheme, parameter)</c>, <c>AuthenticationHeaderValue.Parse(value)</c></summary>
    public override SyntaxNode? RewriteCredential(
        FixContext context, RequestWrite write, ExpressionSyntax key, FixVariant variant)
    {
        if (variant == FixVariant.Authorization)
            return RewriteScheme(context, write, key);

        // An assignment may be repeated, an addition may not: "key, key" would be sent. So only where it happens once.
        if (write.Syntax.Parent is not AssignmentExpressionSyntax
            { Parent: ExpressionStatementSyntax, Left: MemberAccessExpressionSyntax { Expression: var headers } } assignment
            || !HappensOnce(write))
        {
            return null;
        }

        var add = KeyExpressions.Parse($"{headers.WithoutTrivia()}.Add(\"{AsterwiseApi.KeyHeader}\", {key})");
        return context.Root.ReplaceNode(assignment, add.WithTriviaFrom(assignment));
    }

    public override SyntaxNode? Attach(
        FixContext context, Removal removal, Handover sender, RequestWrite write, FixVariant variant)
    {
        if (sender.Row.HttpMethod is not null
            && ConstructionOf(context, sender) is { } construction
            && KeyExpressions.Of(write.Value, context, construction.Span.End) is { } atConstruction)
        {
            return AttachToClient(context, removal, construction, atConstruction, variant);
        }

        if (KeyExpressions.Of(write.Value, context, sender.Operation.Syntax.SpanStart) is not { } key)
            return null;
        return sender.Row.HttpMethod is null
            ? AttachToMessage(context, removal, sender, key, variant)
            : SendAsMessage(context, removal, sender, key, variant);
    }

    private static SyntaxNode? RewriteScheme(FixContext context, RequestWrite write, ExpressionSyntax key)
    {
        if (write.Syntax is InvocationExpressionSyntax && write.ValueSyntax is not null)
            return context.Root.ReplaceNode(write.ValueSyntax, KeyExpressions.WithScheme(key).WithTriviaFrom(write.ValueSyntax));
        if (write.Syntax is not BaseObjectCreationExpressionSyntax creation)
            return null;
        if (write is { NameSyntax: { } scheme, ValueSyntax: { } parameter })
        {
            return context.Root.ReplaceNodes(
                new[] { scheme, parameter },
                (original, _) => (original == scheme ? Text(AsterwiseApi.Scheme) : key).WithTriviaFrom(original));
        }

        var arguments = KeyExpressions.Annotated(SyntaxFactory.ParseArgumentList($"(\"{AsterwiseApi.Scheme}\", {key})"));
        var corrected = creation.WithArgumentList(arguments.WithTriviaFrom(creation.ArgumentList ?? arguments));
        return context.Root.ReplaceNode(creation, corrected);
    }

    private static bool TakesAuthorization(RequestWrite write) =>
        write.Operation is IInvocationOperation call
        && (call.Instance is null || call.Instance.Type.Is(SystemNetHttp.HttpRequestHeaders))
        && write.Target.Role != Role.Content;

    /// <summary>
    /// A message is sent once; a client is written to once where it is made: in a constructor, a registration, or beside its
    /// creation.
    /// </summary>
    private static bool HappensOnce(RequestWrite write)
    {
        if (write.Target.Role == Role.Message)
            return true;
        var scope = write.Syntax.Ancestors().FirstOrDefault(IsScope);
        return write.Target.Symbol switch
        {
            ILocalSymbol local => local.DeclaringSyntaxReferences.All(IsCreation),
            IParameterSymbol parameter when IsOfLambdaOrConstructor(parameter) => true,
            _ => scope is ConstructorDeclarationSyntax,
        };
    }

    private static bool IsOfLambdaOrConstructor(IParameterSymbol parameter) =>
        parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.Constructor };

    private static bool IsScope(SyntaxNode node) =>
        node is AnonymousFunctionExpressionSyntax or BaseMethodDeclarationSyntax
            or AccessorDeclarationSyntax or LocalFunctionStatementSyntax;

    private static bool IsCreation(SyntaxReference declaration) =>
        declaration.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: BaseObjectCreationExpressionSyntax };

    /// <summary>
    /// Sets the header on the message: in a statement behind its declaration or, where there is none, in its initializer.
    /// </summary>
    private static SyntaxNode? AttachToMessage(
        FixContext context, Removal removal, Handover sender, ExpressionSyntax key, FixVariant variant)
    {
        if (Statements.DeclarationBy(sender.Operation.Syntax) is { } statement && sender.Target.Symbol is { } message)
        {
            var receiver = sender.Operation is ISimpleAssignmentOperation { Target.Syntax: MemberAccessExpressionSyntax access }
                ? access.Expression.ToString()
                : message.Name;
            var header = SetHeader(receiver + ".Headers", key, variant);
            return removal.ApplyAnd(context.Root, statement, (root, current) => Statements.InsertAfter(root, current, header));
        }

        var creation = sender.Operation.Syntax.FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>();
        if (creation is null || creation != (sender.Target.Operation?.Syntax ?? sender.Operation.Syntax))
            return null;
        return removal.ApplyAnd(
            context.Root,
            creation,
            (root, current) => Replaced(root, current, WithHeader(current, "Headers", key, variant)));
    }

    /// <summary>
    /// Where the client of a call is made, if that is in this file, is not shared with other hosts, and may be written to:
    /// the declaration of a local, or the creation in a field's initializer.
    /// </summary>
    private static SyntaxNode? ConstructionOf(FixContext context, Handover call)
    {
        if (DeclaratorOf(call.Target.Symbol, context) is not { Initializer.Value: { } initializer }
            || context.Project.Values.Origins(call.Target.Operation!).Length != 1
            || context.RequestOf(call.Target) is not { } request
            || !context.Project.Destinations.AreAsterwise(request, call))
        {
            return null;
        }

        var isCreation = initializer is BaseObjectCreationExpressionSyntax
            && context.Model.GetTypeInfo(initializer).Type.Is(SystemNetHttp.HttpClient);
        var isFromFactory = initializer is InvocationExpressionSyntax
            && context.Model.GetSymbolInfo(initializer).Symbol is IMethodSymbol { Name: "CreateClient" };
        return call.Target.Symbol switch
        {
            ILocalSymbol when isCreation || isFromFactory => Statements.DeclarationBy(initializer),
            IFieldSymbol when isCreation => initializer,
            _ => null,
        };
    }

    /// <summary>The declarator of a variable that is declared once, and in this file.</summary>
    private static VariableDeclaratorSyntax? DeclaratorOf(ISymbol? symbol, FixContext context)
    {
        if (symbol is not { DeclaringSyntaxReferences: { Length: 1 } references })
            return null;
        var declarator = references[0].GetSyntax(context.CancellationToken) as VariableDeclaratorSyntax;
        return declarator?.SyntaxTree == context.Root.SyntaxTree ? declarator : null;
    }

    /// <summary>Sets the header on the client, once, where it is made.</summary>
    private static SyntaxNode? AttachToClient(
        FixContext context, Removal removal, SyntaxNode construction, ExpressionSyntax key, FixVariant variant)
    {
        if (construction is BaseObjectCreationExpressionSyntax creation)
        {
            return removal.ApplyAnd(
                context.Root,
                creation,
                (root, current) => Replaced(root, current, WithHeader(current, "DefaultRequestHeaders", key, variant)));
        }

        var declaration = (LocalDeclarationStatementSyntax)construction;
        var name = declaration.Declaration.Variables[0].Identifier.ValueText;
        var header = SetHeader(name + ".DefaultRequestHeaders", key, variant);
        return removal.ApplyAnd(context.Root, declaration, (root, current) => Statements.InsertAfter(root, current, header));
    }

    /// <summary>
    /// <c>client.GetAsync(url)</c> becomes <c>client.SendAsync(new HttpRequestMessage(HttpMethod.Get, url) { … })</c>; a call
    /// that checks and reads the response, such as <c>GetStringAsync</c>, becomes the statements that do the same.
    /// </summary>
    private static SyntaxNode? SendAsMessage(
        FixContext context, Removal removal, Handover sender, ExpressionSyntax key, FixVariant variant)
    {
        if (sender.Operation is not IInvocationOperation { Syntax: InvocationExpressionSyntax syntax } operation
            || CallParts.Of(operation, sender.Row) is not { } parts)
        {
            return null;
        }

        if (sender.Row.Result == CallResult.Response)
        {
            return removal.ApplyAnd(context.Root, syntax, (root, current) =>
            {
                var send = KeyExpressions.Parse(parts.SendExpression(context, current, key, variant));
                return root.ReplaceNode(current, send.WithTriviaFrom(current));
            });
        }

        return sender.Row.Result == CallResult.None ? null : ReadingCall.Replace(context, removal, syntax, parts, key, variant);
    }

    /// <summary><c>headers.Authorization = …;</c> or <c>headers.Add("X-API-Key", …);</c></summary>
    public static StatementSyntax SetHeader(string headers, ExpressionSyntax key, FixVariant variant) =>
        KeyExpressions.ParseStatement(variant == FixVariant.KeyHeader
            ? $"{headers}.Add(\"{AsterwiseApi.KeyHeader}\", {key});"
            : $"{headers}.Authorization = {HeaderValue(key)};");

    public static ExpressionSyntax HeaderValue(ExpressionSyntax key) =>
        KeyExpressions.Parse($"new global::{SystemNetHttp.AuthenticationHeaderValue}(\"{AsterwiseApi.Scheme}\", {key})");

    /// <summary>The element of a <c>Headers = { … }</c> initializer.</summary>
    public static string HeaderElement(ExpressionSyntax key, FixVariant variant) =>
        variant == FixVariant.KeyHeader
            ? $"{{ \"{AsterwiseApi.KeyHeader}\", {key} }}"
            : $"Authorization = {HeaderValue(key)}";

    /// <summary>
    /// A creation with one more header in its initializer, or null where the headers there are written in the other form.
    /// </summary>
    private static BaseObjectCreationExpressionSyntax? WithHeader(
        BaseObjectCreationExpressionSyntax creation, string property, ExpressionSyntax key, FixVariant variant)
    {
        var existing = creation.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>()
            .FirstOrDefault(assignment => SyntaxIndex.NameOf(assignment.Left) == property);
        if (existing is null)
        {
            var added = Initializer($"{property} = {{ {HeaderElement(key, variant)} }}");
            return KeyExpressions.Annotated(creation.WithInitializer(creation.Initializer is { } initializer
                ? initializer.AddExpressions(added.Expressions[0])
                : added.WithLeadingTrivia(SyntaxFactory.Space)));
        }

        if (existing.Right is not InitializerExpressionSyntax headers)
            return null;
        var isCollection = headers.Expressions.Any(expression => expression is InitializerExpressionSyntax);
        if (!isCollection && variant == FixVariant.KeyHeader && headers.Expressions.Count > 0)
            return null;
        var text = isCollection && variant == FixVariant.Authorization
            ? $"{{ \"{AsterwiseApi.AuthorizationHeader}\", {KeyExpressions.WithScheme(key)} }}"
            : HeaderElement(key, variant);
        return KeyExpressions.Annotated(creation.ReplaceNode(headers, headers.AddExpressions(Initializer(text).Expressions[0])));
    }

    private static InitializerExpressionSyntax Initializer(string elements) =>
        ((ObjectCreationExpressionSyntax)SyntaxFactory.ParseExpression($"new X {{ {elements} }}")).Initializer!;

    private static SyntaxNode? Replaced(SyntaxNode root, SyntaxNode old, SyntaxNode? replacement) =>
        replacement is null ? null : root.ReplaceNode(old, replacement);
}

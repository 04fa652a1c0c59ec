using Asterwise.Analyzers.Evidence;
using Asterwise.Analyzers.Http;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Asterwise.Analyzers.CodeFixes;

/// <summary>How a credential is attached with <c>System.Net.Http</c>.</summary>
internal static class HttpClientDialect
{
    /// <summary>Makes the removal and then edits another node of the same tree, which the removed parameter may be a part of.</summary>
    /// <param name="root">The tree.</param>
    /// <param name="removal">The node that holds the parameter, and what is left of it.</param>
    /// <param name="target">The node to edit.</param>
    /// <param name="edit">Takes the tree and the node as they are after the removal, and gives the new tree, or null for no safe edit.</param>
    public static SyntaxNode? Edit<T>(SyntaxNode root, (SyntaxNode Old, SyntaxNode? New) removal, T target, Func<SyntaxNode, T, SyntaxNode?> edit)
        where T : SyntaxNode
    {
        var marked = root.TrackNodes(removal.Old, target);
        var tracked = UrlEditor.Apply(marked, (marked.GetCurrentNode(removal.Old)!, removal.New));
        return tracked?.GetCurrentNode(target) is { } current ? edit(tracked, current) : null;
    }

    /// <summary>Sets the header on the message: in a statement behind its declaration or, where there is none, in its initializer.</summary>
    public static SyntaxNode? AttachToMessage(FixContext context, (SyntaxNode Old, SyntaxNode? New) removal, RequestSink sender, ExpressionSyntax key, FixVariant variant)
    {
        var statement = sender.Operation.Syntax.FirstAncestorOrSelf<StatementSyntax>();
        var isOwnStatement = statement is LocalDeclarationStatementSyntax { Declaration.Variables.Count: 1 } declaration && declaration.Declaration.Variables[0].Initializer?.Value == sender.Operation.Syntax
            || statement is ExpressionStatementSyntax expression && expression.Expression == sender.Operation.Syntax;
        if (isOwnStatement && sender.Owner.Symbol is { } message && Statements.CanInsertBeside(statement!))
        {
            var receiver = sender.Operation is ISimpleAssignmentOperation { Target.Syntax: MemberAccessExpressionSyntax access } ? access.Expression.ToString() : message.Name;
            return Edit(context.Root, removal, statement!, (root, current) => Statements.InsertAfter(root, current, SetHeader(receiver + ".Headers", key, variant)));
        }

        return sender.Operation.Syntax.FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>() is { } creation
            && creation == (sender.Owner.Operation?.Syntax ?? sender.Operation.Syntax)
            ? Edit(context.Root, removal, creation, (root, current) => Replaced(root, current, WithHeader(current, "Headers", key, variant)))
            : null;
    }

    /// <summary>
    /// Where the client of a call is made, if that is in this file, is not shared with other hosts, and may be written to:
    /// the declaration of a local, or the creation in a field's initializer.
    /// </summary>
    public static SyntaxNode? ConstructionOf(FixContext context, RequestSink call)
    {
        if (call.Owner.Symbol is not { DeclaringSyntaxReferences: { Length: 1 } references } client
            || references[0].GetSyntax(context.CancellationToken) is not VariableDeclaratorSyntax { Initializer.Value: { } initializer } declarator
            || declarator.SyntaxTree != context.Root.SyntaxTree
            || context.Project.Values.Origins(call.Owner.Operation!).Length != 1
            || !OnlyCallsAsterwise(context, client, call))
        {
            return null;
        }

        var isCreation = initializer is BaseObjectCreationExpressionSyntax && context.Model.GetTypeInfo(initializer).Type.Is(SystemNetHttp.HttpClient);
        var isFromFactory = initializer is InvocationExpressionSyntax && context.Model.GetSymbolInfo(initializer).Symbol is IMethodSymbol { Name: "CreateClient" };
        return client switch
        {
            ILocalSymbol when (isCreation || isFromFactory) && declarator.Parent?.Parent is LocalDeclarationStatementSyntax { Declaration.Variables.Count: 1 } statement && Statements.CanInsertBeside(statement) => statement,
            IFieldSymbol when isCreation => initializer,
            _ => null,
        };
    }

    /// <summary>Sets the header on the client, once, where it is made.</summary>
    public static SyntaxNode? AttachToClient(FixContext context, (SyntaxNode Old, SyntaxNode? New) removal, SyntaxNode construction, ExpressionSyntax key, FixVariant variant)
    {
        if (construction is BaseObjectCreationExpressionSyntax creation)
            return Edit(context.Root, removal, creation, (root, current) => Replaced(root, current, WithHeader(current, "DefaultRequestHeaders", key, variant)));
        var declaration = (LocalDeclarationStatementSyntax)construction;
        var name = declaration.Declaration.Variables[0].Identifier.ValueText;
        return Edit(context.Root, removal, declaration, (root, current) => Statements.InsertAfter(root, current, SetHeader(name + ".DefaultRequestHeaders", key, variant)));
    }

    /// <summary>
    /// <c>client.GetAsync(url)</c> becomes <c>client.SendAsync(new HttpRequestMessage(HttpMethod.Get, url) { … })</c>; a call that
    /// checks and reads the response, such as <c>GetStringAsync</c>, becomes the statements that do the same.
    /// </summary>
    public static SyntaxNode? SendAsMessage(FixContext context, (SyntaxNode Old, SyntaxNode? New) removal, RequestSink sender, ExpressionSyntax key, FixVariant variant)
    {
        if (sender.Operation is not IInvocationOperation { Syntax: InvocationExpressionSyntax syntax } operation || CallParts.Of(operation, sender.Member) is not { } parts)
            return null;
        if (sender.Member.Result == CallResult.Response)
            return Edit(context.Root, removal, syntax, (root, current) => root.ReplaceNode(current, KeyExpressions.Parse(parts.SendExpression(context, current, key, variant)).WithTriviaFrom(current)));
        return sender.Member.Result == CallResult.None ? null : ReadingCall.Replace(context, removal, syntax, parts, key, variant);
    }

    /// <summary><c>headers.Authorization = …;</c> or <c>headers.Add("X-API-Key", …);</c></summary>
    public static StatementSyntax SetHeader(string headers, ExpressionSyntax key, FixVariant variant) =>
        KeyExpressions.ParseStatement(variant == FixVariant.KeyHeader
            ? $"{headers}.Add(\"{AsterwiseApi.KeyHeader}\", {key});"
            : $"{headers}.Authorization = {KeyExpressions.HeaderValue(key)};");

    /// <summary>The element of a <c>Headers = { … }</c> initializer.</summary>
    public static string HeaderElement(ExpressionSyntax key, FixVariant variant) =>
        variant == FixVariant.KeyHeader
            ? $"{{ \"{AsterwiseApi.KeyHeader}\", {key} }}"
            : $"Authorization = {KeyExpressions.HeaderValue(key)}";

    /// <summary>A creation with one more header in its initializer, or null where the headers there are written in the other form.</summary>
    private static BaseObjectCreationExpressionSyntax? WithHeader(BaseObjectCreationExpressionSyntax creation, string property, ExpressionSyntax key, FixVariant variant)
    {
        var existing = creation.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>().FirstOrDefault(assignment => SyntaxIndex.NameOf(assignment.Left) == property);
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

    /// <summary>A header on a client goes wherever the client goes, so every other use of it must be known to go to Asterwise too.</summary>
    private static bool OnlyCallsAsterwise(FixContext context, ISymbol client, RequestSink call) =>
        context.Project.RequestsOf(context.Root.SyntaxTree).SinksByOwner[client]
            .All(sink => sink == call || sink.Member.IsForAllRequests || sink.Member.Kind == MemberKind.Url && context.Project.Destinations.OfSink(sink) is Destination.Asterwise or Destination.Loopback);
}

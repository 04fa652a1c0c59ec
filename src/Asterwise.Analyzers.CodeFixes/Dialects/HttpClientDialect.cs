using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Http;
using Asterwise.Analyzers.Http.Stacks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Asterwise.Analyzers.CodeFixes.Dialects;

/// <summary>How a credential is attached with <c>System.Net.Http</c>.</summary>
internal sealed class HttpClientDialect : Dialect
{
    /// <summary>What is asked or done about a header field by its name, beside adding it.</summary>
    private static readonly string[] Guards = { "Remove", "Contains", "TryGetValues" };

    public override Type Stack => typeof(SystemNetHttp);

    /// <summary><c>headers.Add(name, value)</c>, as a call or as an element of an initializer.</summary>
    public override bool RewriteHeader(Patch patch, RequestWrite write, KeyCode key, FixVariant variant)
    {
        // Content headers refuse Authorization at run time, so only a request's own headers will do.
        if (variant == FixVariant.Authorization && write.NameSyntax is not null && !TakesAuthorization(write))
            return false;
        var guards = GuardsOf(patch.Context, write).ToList();
        if (variant == FixVariant.Authorization && BecomesAssignment(write) is { } method)
        {
            Assign(patch, write, method, key);
            HeaderConstants.Rename(patch, guards, AsterwiseApi.AuthorizationHeader);
            return true;
        }

        return ReplaceNameAndValue(patch, write, guards, key, variant)
            && (guards.Count > 0 || variant != FixVariant.KeyHeader || IsAddedOnce(patch, write));
    }

    /// <summary><c>new AuthenticationHeaderValue(scheme, parameter)</c>, <c>AuthenticationHeaderValue.Parse(value)</c></summary>
    public override bool RewriteCredential(Patch patch, RequestWrite write, KeyCode key, FixVariant variant)
    {
        if (variant == FixVariant.Authorization)
            return RewriteScheme(patch, write, key);

        // An assignment may be repeated, an addition may not: "key, key" would be sent. So only where it happens once.
        if (write.Syntax.Parent is not AssignmentExpressionSyntax
            { Parent: ExpressionStatementSyntax, Left: MemberAccessExpressionSyntax { Expression: var headers } } assignment
            || !Repetitions.IsOnce(write))
        {
            return false;
        }

        patch.Replace(assignment, $"{headers}.Add(\"{AsterwiseApi.KeyHeader}\", {key.Text})");
        return true;
    }

    /// <summary>
    /// <c>new HttpClient(new HttpClientHandler { AllowAutoRedirect = false })</c>, and the same for one that is registered.
    /// </summary>
    public override bool TurnOffRedirects(Patch patch, IOperation made)
    {
        const string setting = "AllowAutoRedirect = false";
        if (made is IObjectCreationOperation { Arguments: { Length: > 0 } arguments })
            return Construction.Set(patch, arguments[0].Value, setting);
        var transport = $"new {patch.Type(SystemNetHttp.HttpClientHandler, made.Syntax.SpanStart)} {{ {setting} }}";
        switch (made.Syntax)
        {
            case InvocationExpressionSyntax registration:
                Chains.InsertAfter(patch, registration, $".ConfigurePrimaryHttpMessageHandler(() => {transport})");
                return true;
            case BaseObjectCreationExpressionSyntax { ArgumentList: { } list }:
                patch.Insert(list.OpenParenToken.Span.End, transport);
                return true;
            case ObjectCreationExpressionSyntax { Type: var type }:
                patch.Insert(type.Span.End, $"({transport})");
                return true;
            default:
                return false;
        }
    }

    /// <summary><c>headers.Authorization = …</c> may be repeated; what is added is taken out before.</summary>
    public override bool SetInstead(Patch patch, RequestWrite write, KeyCode key, FixVariant variant)
    {
        if (variant == FixVariant.KeyHeader || !AsterwiseApi.SameHeader(write.Name, AsterwiseApi.AuthorizationHeader))
            return RewriteHeader(patch, write, key, variant);
        if (write.Syntax is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call
            || call.Parent is not ExpressionStatementSyntax)
        {
            return false;
        }

        var credential = $"new {patch.Type(SystemNetHttp.AuthenticationHeaderValue, call.SpanStart)}";
        patch.Replace(call, $"{access.Expression}.Authorization = {credential}({Text(AsterwiseApi.Scheme)}, {key.Text})");
        return true;
    }

    public override bool Remove(Patch patch, RequestWrite write) => RemoveCall(patch, write);

    public override KeyCode? AttachToClient(Patch patch, Handover sender, RequestWrite write, FixVariant variant) =>
        sender.Row.HttpMethod is not null
        && Construction.Of(patch.Context, sender, SystemNetHttp.HttpClient) is { } construction
        && KeyExpressions.Of(write.Value, patch, construction.Span.End) is { } key
        && AttachToClient(patch, construction, key, variant)
            ? key
            : null;

    public override KeyCode? Attach(Patch patch, Handover sender, RequestWrite write, FixVariant variant, NewNames names)
    {
        if (KeyExpressions.Of(write.Value, patch, sender.Operation.Syntax.SpanStart) is not { } key)
            return null;
        var isDone = sender.Row.HttpMethod is null
            ? AttachToMessage(patch, sender, key, variant)
            : CallParts.Of(sender) is { } parts && MessageCall.Send(patch, parts, key, variant, names);
        return isDone ? key : null;
    }

    /// <summary>
    /// The name of the method in <c>headers.Add("apikey", key)</c>, where <c>headers.Authorization = …</c> can stand instead.
    /// </summary>
    private static SyntaxToken? BecomesAssignment(RequestWrite write)
    {
        var headers = (write.Operation as IInvocationOperation)?.Instance?.Type;
        if (write.NameSyntax is null || write.ValueSyntax is null || !headers.Is(SystemNetHttp.HttpRequestHeaders))
            return null;
        if (AsterwiseApi.SameHeader(write.Name, AsterwiseApi.AuthorizationHeader)
            || write.Syntax is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call)
        {
            return null;
        }

        var isStatement = call.Parent is ExpressionStatementSyntax
            || (call.Parent is ArrowExpressionClauseSyntax or LambdaExpressionSyntax
                && write.Operation is IInvocationOperation { TargetMethod.ReturnsVoid: true });
        return isStatement ? access.Name.Identifier : null;
    }

    /// <summary>The arguments stay where they are, with what is said about them.</summary>
    private static void Assign(Patch patch, RequestWrite write, SyntaxToken method, KeyCode key)
    {
        patch.Replace(method, $"Authorization = new {patch.Type(SystemNetHttp.AuthenticationHeaderValue, method.SpanStart)}");
        patch.Replace(write.NameSyntax!, Text(AsterwiseApi.Scheme));
        patch.Replace(write.ValueSyntax!, key.Text);
        Rename(patch, write.NameSyntax!, "scheme");
        Rename(patch, write.ValueSyntax!, "parameter");
    }

    private static void Rename(Patch patch, SyntaxNode argument, string parameter)
    {
        if (argument.Parent is ArgumentSyntax { NameColon.Name: { } name })
            patch.Replace(name, parameter);
    }

    /// <summary>The names in <c>headers.Remove("apikey")</c> and the like, which are about the field that is renamed.</summary>
    private static IEnumerable<SyntaxNode> GuardsOf(FixContext context, RequestWrite write)
    {
        var scope = write.Syntax.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Span ?? context.Root.Span;
        var index = context.Project.Code.IndexOf(context.Root.SyntaxTree);
        foreach (var guard in Guards.SelectMany(member => index.Calls(member, scope)).OfType<InvocationExpressionSyntax>())
        {
            if (guard.ArgumentList.Arguments is { Count: > 0 } arguments
                && IsNamed(context, arguments[0].Expression, write.Name)
                && context.Project.Code.OperationOf(guard) is IInvocationOperation { Instance: { } headers }
                && context.Project.Requests.TargetOf(headers).IsSameAs(write.Target))
            {
                yield return arguments[0].Expression;
            }
        }
    }

    /// <summary>What may be added to one client more than once is taken out before: "key, key" would be sent.</summary>
    /// <returns>Whether it is added once, or there is room to take it out.</returns>
    private static bool IsAddedOnce(Patch patch, RequestWrite write)
    {
        if (write.Syntax is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call)
            return true;
        if (write.Target.Role != Role.Client || Repetitions.IsOnce(write))
            return true;
        if (!IsPlain(access.Expression)
            || call.Parent is not ExpressionStatementSyntax statement
            || !Statements.CanInsertBeside(statement))
        {
            return false;
        }

        Statements.InsertBefore(patch, statement, new[] { $"{access.Expression}.Remove({Text(AsterwiseApi.KeyHeader)});" });
        return true;
    }

    /// <summary>Names alone, which mean the same when they are written a second time.</summary>
    private static bool IsPlain(ExpressionSyntax receiver) =>
        receiver.DescendantNodesAndSelf().All(node =>
            node is MemberAccessExpressionSyntax or IdentifierNameSyntax or ThisExpressionSyntax);

    private static bool IsNamed(FixContext context, ExpressionSyntax name, string header) =>
        context.Model.GetConstantValue(name).Value is string text && AsterwiseApi.SameHeader(text, header);

    private static bool RewriteScheme(Patch patch, RequestWrite write, KeyCode key)
    {
        if (write.Syntax is InvocationExpressionSyntax && write.ValueSyntax is not null)
        {
            patch.Replace(write.ValueSyntax, key.WithScheme);
            return true;
        }

        if (write.Syntax is not BaseObjectCreationExpressionSyntax { ArgumentList: { } list })
            return false;
        if (write is { NameSyntax: { } scheme, ValueSyntax: { } parameter })
        {
            if (!string.Equals(HeaderCredential.Of(write).Scheme, AsterwiseApi.Scheme, StringComparison.OrdinalIgnoreCase))
                patch.Replace(scheme, Text(AsterwiseApi.Scheme));
            patch.Replace(parameter, key.Text);
            return true;
        }

        patch.Replace(list, $"(\"{AsterwiseApi.Scheme}\", {key.Text})");
        return true;
    }

    private static bool TakesAuthorization(RequestWrite write)
    {
        var headers = (write.Operation as IInvocationOperation)?.Instance?.Type;
        return write.Target.Role != Role.Content
            && !write.IsNameAskedFor
            && (!headers.IsOrDerivesFrom(SystemNetHttp.HttpHeaders) || headers.Is(SystemNetHttp.HttpRequestHeaders));
    }

    /// <summary>
    /// Sets the header on the message: in a statement behind its declaration or, where there is none, in its initializer.
    /// </summary>
    private static bool AttachToMessage(Patch patch, Handover sender, KeyCode key, FixVariant variant)
    {
        if (Statements.DeclarationBy(sender.Operation.Syntax) is { } statement && sender.Target.Symbol is { } message)
        {
            var receiver = sender.Operation is ISimpleAssignmentOperation { Target.Syntax: MemberAccessExpressionSyntax access }
                ? access.Expression.ToString()
                : message.Name;
            Statements.InsertAfter(patch, statement, HeaderCode.Statement(patch, receiver + ".Headers", key, variant, statement));
            return true;
        }

        var creation = sender.Operation.Syntax.FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>();
        return creation is not null
            && creation == (sender.Target.Operation?.Syntax ?? sender.Operation.Syntax)
            && HeaderCode.AddTo(patch, creation, "Headers", key, variant);
    }

    /// <summary>Sets the header on the client, once, where it is made.</summary>
    private static bool AttachToClient(Patch patch, SyntaxNode construction, KeyCode key, FixVariant variant)
    {
        const string headers = "DefaultRequestHeaders";
        if (construction is BaseObjectCreationExpressionSyntax creation)
            return HeaderCode.AddTo(patch, creation, headers, key, variant);

        var declaration = (LocalDeclarationStatementSyntax)construction;
        var name = declaration.Declaration.Variables[0].Identifier.ValueText;
        Statements.InsertAfter(patch, declaration, HeaderCode.Statement(patch, $"{name}.{headers}", key, variant, declaration));
        return true;
    }
}

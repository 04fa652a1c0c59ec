using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Http;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Stacks = Asterwise.Analyzers.Http.Stacks;

namespace Asterwise.Analyzers.CodeFixes.Dialects;

/// <summary>
/// How a credential is attached with RestSharp: in the call that wrote it wrongly, or on the request that its URL is for.
/// </summary>
internal sealed class RestSharpDialect : Dialect
{
    /// <summary>The members that put a header or a query parameter in, with those that do so for a header.</summary>
    private static readonly Dictionary<string, string> HeaderMembers = new()
    {
        ["AddQueryParameter"] = "AddHeader",
        ["AddParameter"] = "AddHeader",
        ["AddOrUpdateParameter"] = "AddOrUpdateHeader",
        ["AddDefaultQueryParameter"] = "AddDefaultHeader",
        ["AddDefaultParameter"] = "AddDefaultHeader",
    };

    public override Type Stack => typeof(Stacks.RestSharp);

    public override SyntaxNode? RewriteHeader(FixContext context, RequestWrite write, ExpressionSyntax key, FixVariant variant) =>
        TurnIntoHeader(context, write, key, variant) ?? base.RewriteHeader(context, write, key, variant);

    /// <summary>No authenticator sends the key in a header of its own.</summary>
    public override SyntaxNode? RewriteCredential(
        FixContext context, RequestWrite write, ExpressionSyntax key, FixVariant variant)
    {
        if (variant != FixVariant.Authorization
            || write is not { Syntax: ObjectCreationExpressionSyntax, ValueSyntax: { } value })
        {
            return null;
        }

        var argument = key.WithTriviaFrom(value).ToFullString();
        var authenticator = KeyExpressions.Parse($"new global::{Stacks.RestSharp.JwtAuthenticator}({argument})");
        return context.Root.ReplaceNode(write.Syntax, authenticator.WithTriviaFrom(write.Syntax));
    }

    public override SyntaxNode? TurnIntoHeader(FixContext context, RequestWrite write, ExpressionSyntax key, FixVariant variant)
    {
        if (write is not { Syntax: InvocationExpressionSyntax call, Operation: IInvocationOperation operation }
            || !HeaderMembers.TryGetValue(operation.TargetMethod.Name, out var member)
            || Renamed(call.Expression, member) is not { } method)
        {
            return null;
        }

        var (name, value) = HeaderOf(key, variant);
        var receiver = operation.Instance is null ? Operations.ReceiverOf(operation)?.Syntax : null;
        var arguments = call.ArgumentList.Arguments.Select(argument =>
            argument.Expression == write.NameSyntax ? argument.WithExpression(Text(name).WithTriviaFrom(argument.Expression))
            : argument.Expression == write.ValueSyntax ? argument.WithExpression(value.WithTriviaFrom(argument.Expression))
            : argument.Expression == receiver ? argument
            : null).Where(argument => argument is not null);
        var list = call.ArgumentList.WithArguments(Separated(arguments!, call.ArgumentList.Arguments));
        return context.Root.ReplaceNode(call, KeyExpressions.Annotated(call.WithExpression(method).WithArgumentList(list)));
    }

    public override Removal? Remove(RequestWrite write) => BuilderCalls.Remove(write);

    public override SyntaxNode? Attach(
        FixContext context, Removal removal, Handover sender, RequestWrite write, FixVariant variant)
    {
        if (KeyExpressions.Of(write.Value, context, sender.Operation.Syntax.SpanStart) is not { } key)
            return null;
        if (sender.Row.HttpMethod is not null)
            return SendAsRequest(context, removal, sender, key, variant);
        if (Statements.DeclarationBy(sender.Operation.Syntax) is { } statement && sender.Target.Symbol is { } request)
        {
            var add = KeyExpressions.ParseStatement($"{request.Name}{Add(key, variant)};");
            return removal.ApplyAnd(context.Root, statement, (root, current) => Statements.InsertAfter(root, current, add));
        }

        return sender.Operation.Syntax is ObjectCreationExpressionSyntax { Initializer: null } creation
            ? removal.ApplyAnd(
                context.Root,
                creation,
                (root, current) => root.ReplaceNode(current, WithHeader(current, key, variant)))
            : null;
    }

    /// <summary><c>client.GetAsync&lt;T&gt;("moon")</c> takes a request as well, of which the text is the resource.</summary>
    private static SyntaxNode? SendAsRequest(
        FixContext context, Removal removal, Handover sender, ExpressionSyntax key, FixVariant variant)
    {
        if (sender.Operation.Syntax is not InvocationExpressionSyntax call || !TakesRequest(sender))
            return null;
        var index = call.ArgumentList.Arguments.IndexOf(argument => argument.Expression == sender.Value.Syntax);
        if (index < 0)
            return null;

        return removal.ApplyAnd(context.Root, call, (root, current) =>
        {
            var resource = current.ArgumentList.Arguments[index].Expression;
            var request = KeyExpressions.Parse($"new global::{Stacks.RestSharp.Request}({resource.WithoutTrivia()})");
            return root.ReplaceNode(resource, WithHeader(request, key, variant).WithTriviaFrom(resource));
        });
    }

    /// <summary>The members for JSON take a body or parameters beside the text, and have no twin that takes a request.</summary>
    private static bool TakesRequest(Handover sender) =>
        sender.Operation is IInvocationOperation call
        && !call.TargetMethod.Name.Contains("Json")
        && Operations.ArgumentOf(call.Arguments, "parameters") is null;



    private static ExpressionSyntax WithHeader(ExpressionSyntax request, ExpressionSyntax key, FixVariant variant) =>
        KeyExpressions.Parse(request.WithoutTrivia().ToFullString() + Add(key, variant)).WithTriviaFrom(request);

    private static string Add(ExpressionSyntax key, FixVariant variant)
    {
        var (name, value) = HeaderOf(key, variant);
        return $".AddHeader(\"{name}\", {value})";
    }

    private static (string Name, ExpressionSyntax Value) HeaderOf(ExpressionSyntax key, FixVariant variant) =>
        variant == FixVariant.KeyHeader
            ? (AsterwiseApi.KeyHeader, key)
            : (AsterwiseApi.AuthorizationHeader, KeyExpressions.WithScheme(key));

    private static ExpressionSyntax? Renamed(ExpressionSyntax method, string name)
    {
        var identifier = SyntaxFactory.IdentifierName(name);
        return method switch
        {
            MemberAccessExpressionSyntax access => access.WithName(identifier.WithTriviaFrom(access.Name)),
            MemberBindingExpressionSyntax binding => binding.WithName(identifier.WithTriviaFrom(binding.Name)),
            _ => null,
        };
    }

    /// <summary>The arguments with as many of the old commas as they need.</summary>
    private static SeparatedSyntaxList<ArgumentSyntax> Separated(
        IEnumerable<ArgumentSyntax> arguments, SeparatedSyntaxList<ArgumentSyntax> old)
    {
        var list = arguments.ToList();
        return SyntaxFactory.SeparatedList(list, old.GetSeparators().Take(list.Count - 1));
    }
}

using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Http;
using Stacks = Asterwise.Analyzers.Http.Stacks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

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

    public override bool RewriteHeader(Patch patch, RequestWrite write, KeyCode key, FixVariant variant) =>
        (write.Taker is null && TurnIntoHeader(patch, write, key, variant)) || base.RewriteHeader(patch, write, key, variant);

    /// <summary><c>new RestClientOptions(url) { FollowRedirects = false }</c></summary>
    public override bool TurnOffRedirects(Patch patch, IOperation made)
    {
        const string setting = "FollowRedirects = false";
        if (made is not IObjectCreationOperation
            { Arguments: { Length: > 0 } arguments, Syntax: BaseObjectCreationExpressionSyntax { ArgumentList: { } list } })
        {
            return false;
        }

        if (arguments[0].Parameter?.Type.Is(Stacks.RestSharp.Options) == true)
            return Construction.Set(patch, arguments[0].Value, setting);
        if (list.Arguments.Count != 1 || list.Arguments[0].NameColon is not null)
            return false;
        var options = patch.Type(Stacks.RestSharp.Options, list.SpanStart);
        var url = list.Arguments[0];
        patch.Replace(url, $"new {options}({patch.Take(url)}) {{ {setting} }}");
        return true;
    }

    /// <summary>No authenticator sends the key in a header of its own.</summary>
    public override bool RewriteCredential(Patch patch, RequestWrite write, KeyCode key, FixVariant variant)
    {
        if (write.Syntax is not BaseObjectCreationExpressionSyntax { ArgumentList: { } list } creation)
            return false;
        if (variant != FixVariant.Authorization || write.ValueSyntax is not { } value)
            return false;

        if (creation is ObjectCreationExpressionSyntax { Type: var type })
            patch.Replace(type, patch.Type(Stacks.RestSharp.JwtAuthenticator, creation.SpanStart));
        else
            patch.Replace(creation.NewKeyword, "new " + patch.Type(Stacks.RestSharp.JwtAuthenticator, creation.SpanStart));
        Lists.Remove(patch, list.Arguments, argument => ((ArgumentSyntax)argument).Expression != value);
        patch.Replace(value, key.Text);
        if (value.Parent is ArgumentSyntax { NameColon: { } name })
            patch.Replace(name.Name, "accessToken");
        return true;
    }

    public override bool TurnIntoHeader(Patch patch, RequestWrite write, KeyCode key, FixVariant variant)
    {
        if (write.Taker is not null)
            return TakenEntries.TurnIntoHeader(patch, write, "AddHeader", HeaderOf(key, variant));
        if (write.Row is { OwnName: not null })
            return RewriteCredential(patch, write, key, variant);
        if (write is not { Syntax: InvocationExpressionSyntax call, Operation: IInvocationOperation operation }
            || !HeaderMembers.TryGetValue(operation.TargetMethod.Name, out var member)
            || Chains.NameOf(call.Expression) is not { } method
            || write.NameSyntax is not { } oldName || write.ValueSyntax is not { } oldValue)
        {
            return false;
        }

        var (name, value) = HeaderOf(key, variant);
        var receiver = operation.Instance is null ? Operations.ReceiverOf(operation)?.Syntax : null;
        patch.Replace(method, member);
        Lists.Remove(patch, call.ArgumentList.Arguments, argument => !IsKept(((ArgumentSyntax)argument).Expression));
        patch.Replace(oldName, Text(name));
        patch.Replace(oldValue, value);
        return true;

        bool IsKept(ExpressionSyntax argument) => argument == oldName || argument == oldValue || argument == receiver;
    }

    public override bool Remove(Patch patch, RequestWrite write)
    {
        if (write.Taker is not { } taker)
            return RemoveCall(patch, write);
        return TakenEntries.IsAlone(write)
            ? RemoveCall(patch, write with { Syntax = taker.Syntax, Operation = taker })
            : TakenEntries.Remove(patch, write);
    }

    public override KeyCode? Attach(Patch patch, Handover sender, RequestWrite write, FixVariant variant, NewNames names)
    {
        if (KeyExpressions.Of(write.Value, patch, sender.Operation.Syntax.SpanStart) is not { } key)
            return null;
        if (sender.Row.HttpMethod is not null)
            return SendAsRequest(patch, sender, key, variant) ? key : null;
        if (Statements.DeclarationBy(sender.Operation.Syntax) is { } statement && sender.Target.Symbol is { } request)
        {
            Statements.InsertAfter(patch, statement, $"{request.Name}{Add(key, variant)};");
            return key;
        }

        if (sender.Operation.Syntax is not ObjectCreationExpressionSyntax { Initializer: null } creation)
            return null;
        patch.Insert(creation.Span.End, Add(key, variant));
        return key;
    }

    /// <summary><c>client.GetAsync&lt;T&gt;("moon")</c> takes a request as well, of which the text is the resource.</summary>
    private static bool SendAsRequest(Patch patch, Handover sender, KeyCode key, FixVariant variant)
    {
        if (sender.Operation.Syntax is not InvocationExpressionSyntax call || !TakesRequest(sender))
            return false;
        var resource = call.ArgumentList.Arguments.FirstOrDefault(argument => argument.Expression == sender.Value.Syntax);
        if (resource is null)
            return false;
        var type = patch.Type(Stacks.RestSharp.Request, call.SpanStart);
        var text = patch.Take(resource.Expression);
        patch.Replace(resource.Expression, $"new {type}({text}){Add(key, variant)}");
        return true;
    }

    /// <summary>The members for JSON take a body or parameters beside the text, and have no twin that takes a request.</summary>
    private static bool TakesRequest(Handover sender) =>
        sender.Operation is IInvocationOperation call
        && !call.TargetMethod.Name.Contains("Json")
        && Operations.ArgumentOf(call.Arguments, "parameters") is null;

    private static string Add(KeyCode key, FixVariant variant)
    {
        var (name, value) = HeaderOf(key, variant);
        return $".AddHeader(\"{name}\", {value})";
    }
}

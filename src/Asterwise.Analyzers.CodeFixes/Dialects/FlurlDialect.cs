using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Http;
using Stacks = Asterwise.Analyzers.Http.Stacks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.CodeFixes.Dialects;

/// <summary>
/// How a credential is attached with Flurl: in the call that wrote it wrongly, or by one more in the chain of its request. What
/// is set on a client replaces what was set before.
/// </summary>
internal sealed class FlurlDialect : Dialect
{
    private const string WithHeader = "WithHeader";
    private const string WithBearer = "WithOAuthBearerToken";
    private const string KeepsUnderscores = "replaceUnderscoreWithHyphen";

    public override Type Stack => typeof(Stacks.Flurl);

    /// <summary><c>new FlurlClient(url).WithAutoRedirect(false)</c></summary>
    public override bool TurnOffRedirects(Patch patch, IOperation made)
    {
        if (made.Syntax is not ObjectCreationExpressionSyntax creation)
            return false;
        Chains.InsertAfter(patch, creation, ".WithAutoRedirect(false)");
        return true;
    }

    public override bool RewriteHeader(Patch patch, RequestWrite write, KeyCode key, FixVariant variant)
    {
        if (TakenEntries.MemberOf(write) is { } member)
            return RewriteMember(patch, write, member, key, variant);
        if (write.Operation is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments.IsEmpty: true } })
            return false;

        // What is added to a client again and again would be sent as "key, key".
        if (write.Target.Role == Role.Client
            && write.Syntax is InvocationExpressionSyntax call
            && Chains.NameOf(call.Expression) is { Identifier.ValueText: "Add" } add)
        {
            patch.Replace(add, "AddOrReplace");
        }

        return ReplaceNameAndValue(patch, write, key, variant);
    }

    /// <summary><c>WithOAuthBearerToken(token)</c>, <c>WithBasicAuth(username, password)</c></summary>
    public override bool RewriteCredential(Patch patch, RequestWrite write, KeyCode key, FixVariant variant)
    {
        if (Chains.MethodOf(write.Operation) is not { } method || write.ValueSyntax is not { } value)
            return false;
        var isKeyHeader = variant == FixVariant.KeyHeader;
        patch.Replace(method, isKeyHeader ? WithHeader : WithBearer);
        KeepArguments(patch, write, value);
        if (value.Parent is not ArgumentSyntax { NameColon.Name: { } parameter })
        {
            patch.Replace(value, isKeyHeader ? $"{Text(AsterwiseApi.KeyHeader)}, {key.Text}" : key.Text);
            return true;
        }

        patch.Replace(parameter, isKeyHeader ? "value" : "token");
        patch.Replace(value, isKeyHeader ? $"{key.Text}, name: {Text(AsterwiseApi.KeyHeader)}" : key.Text);
        return true;
    }

    public override bool TurnIntoHeader(Patch patch, RequestWrite write, KeyCode key, FixVariant variant)
    {
        if (write.Taker?.Syntax is ExpressionSyntax taker)
            return IsRequest(patch, taker) && TakenEntries.TurnIntoHeader(patch, write, WithHeader, HeaderOf(key, variant));
        if (Chains.MethodOf(write.Operation) is not { } method
            || write is not { NameSyntax: { } oldName, ValueSyntax: { } oldValue }
            || !CallOnRequest(patch, method))
        {
            return false;
        }

        var (name, value) = HeaderOf(key, variant);
        patch.Replace(method, WithHeader);
        KeepArguments(patch, write, oldName, oldValue);
        patch.Replace(oldName, Text(name));
        patch.Replace(oldValue, value);
        return true;
    }

    public override bool Remove(Patch patch, RequestWrite write)
    {
        if (write.Taker is not { } taker)
            return RemoveCallOrMakeIt(patch, write);
        return TakenEntries.IsAlone(write)
            ? RemoveCallOrMakeIt(patch, write with { Syntax = taker.Syntax, Operation = taker })
            : TakenEntries.Remove(patch, write);
    }

    public override KeyCode? Attach(Patch patch, Handover sender, RequestWrite write, FixVariant variant, NewNames names)
    {
        var place = sender.Operation.Syntax;
        if (KeyExpressions.Of(write.Value, patch, place.SpanStart) is not { } key)
            return null;
        if (sender.Row.HttpMethod is not null || sender is { Row.Effect: Effect.Body, Operation: IInvocationOperation })
            return AttachBefore(patch, sender.Operation, key, variant) ? key : null;
        if (sender.Operation is ISimpleAssignmentOperation { Target.Syntax: MemberAccessExpressionSyntax url }
            && Statements.DeclarationBy(place) is { } statement)
        {
            Statements.InsertAfter(patch, statement, $"{url.Expression}{Call(key, variant)};");
            return key;
        }

        var creation = sender.Operation is ISimpleAssignmentOperation
            ? place.FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>()
            : place as ExpressionSyntax;
        if (creation is not (BaseObjectCreationExpressionSyntax or InvocationExpressionSyntax))
            return null;
        Chains.InsertAfter(patch, creation, Call(key, variant));
        return key;
    }

    /// <summary><c>url.GetAsync()</c> takes a request as well, which the call that attaches the key makes of the URL.</summary>
    private static bool AttachBefore(Patch patch, IOperation sending, KeyCode key, FixVariant variant)
    {
        if (Chains.MethodOf(sending)?.Parent is not MemberAccessExpressionSyntax access)
            return false;
        if (access.Expression is ParenthesizedExpressionSyntax url && Unwrapped(patch, url) is { } text)
            patch.Replace(url, text);
        Chains.InsertBefore(patch, access.OperatorToken, Call(key, variant));
        return true;
    }

    /// <summary>A sum of which one text is left needs no parentheses; null of any other.</summary>
    private static string? Unwrapped(Patch patch, ParenthesizedExpressionSyntax url)
    {
        var text = patch.Take(url);
        var inner = (SyntaxFactory.ParseExpression(text) as ParenthesizedExpressionSyntax)?.Expression;
        return inner is LiteralExpressionSyntax or InterpolatedStringExpressionSyntax ? inner.ToString() : text;
    }

    private static string Call(KeyCode key, FixVariant variant) =>
        variant == FixVariant.KeyHeader
            ? $".{WithHeader}({Text(AsterwiseApi.KeyHeader)}, {key.Text})"
            : $".{WithBearer}({key.Text})";

    private static void KeepArguments(Patch patch, RequestWrite write, params SyntaxNode[] kept) =>
        Lists.Remove(
            patch,
            ((InvocationExpressionSyntax)write.Syntax).ArgumentList.Arguments,
            argument => !kept.Contains(((ArgumentSyntax)argument).Expression));

    /// <summary>
    /// Makes a call on <c>request.Url</c>, or on its parameters, one on the request; false where that is not in its chain.
    /// </summary>
    private static bool CallOnRequest(Patch patch, SimpleNameSyntax method)
    {
        if (method.Parent is not MemberAccessExpressionSyntax { Expression: var receiver })
            return method.Parent is MemberBindingExpressionSyntax;
        var request = receiver;
        while (!IsRequest(patch, request))
        {
            if (request is not MemberAccessExpressionSyntax { Expression: var whole })
                return false;
            request = whole;
        }

        if (request != receiver)
            patch.Delete(TextSpan.FromBounds(request.Span.End, receiver.Span.End));
        return true;
    }

    private static bool IsRequest(Patch patch, ExpressionSyntax expression) =>
        patch.Context.Model.GetTypeInfo(expression).Type.IsOrDerivesFrom(Stacks.Flurl.Request);

    private static bool RewriteMember(
        Patch patch, RequestWrite write, AnonymousObjectMemberDeclaratorSyntax member, KeyCode key, FixVariant variant)
    {
        if (write.ValueSyntax is not { } oldValue || (variant == FixVariant.KeyHeader && StaysAsItIs(write.Taker)))
            return false;
        var (header, value) = HeaderOf(key, variant);
        var name = header.Replace('-', '_');
        if (member.NameEquals is not { } named)
        {
            patch.Replace(member.Expression, $"{name} = {value}");
            return true;
        }

        if (!AsterwiseApi.SameHeader(write.Name, header))
            patch.Replace(named.Name, name);
        patch.Replace(oldValue, value);
        return true;
    }

    private static bool StaysAsItIs(IOperation? taker) =>
        taker is IInvocationOperation call && Operations.ArgumentOf(call.Arguments, KeepsUnderscores) is not null;

    /// <summary>
    /// Takes a call out of its chain. What it made of a text is made in its place, where nothing else would make it.
    /// </summary>
    private static bool RemoveCallOrMakeIt(Patch patch, RequestWrite write)
    {
        if (write.Row is not { MakesTarget: true })
            return RemoveCall(patch, write);
        if (Chains.MethodOf(write.Operation)?.Parent is not MemberAccessExpressionSyntax { Expression: var text } chain)
            return false;
        var call = (InvocationExpressionSyntax)write.Syntax;
        if (call.Parent is not EqualsValueClauseSyntax { Parent.Parent: VariableDeclarationSyntax { Type.IsVar: true } })
        {
            patch.Delete(TextSpan.FromBounds(Chains.StartOf(patch, chain), call.Span.End));
            return true;
        }

        var type = write.Operation.Type.Is(Stacks.Flurl.Url) ? Stacks.Flurl.Url : Stacks.Flurl.RequestClass;
        var given = patch.Take(text);
        patch.Replace(call, $"new {patch.Type(type, call.SpanStart)}({given})");
        return true;
    }
}

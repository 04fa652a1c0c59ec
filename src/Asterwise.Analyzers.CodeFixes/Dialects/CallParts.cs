using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Http;
using Asterwise.Analyzers.Http.Stacks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Asterwise.Analyzers.CodeFixes.Dialects;

/// <summary>
/// A call such as <c>client.PostAsync(url, content, token)</c> taken apart by its parameters, whatever their order in the source.
/// </summary>
internal sealed class CallParts
{
    private readonly Dictionary<string, int> arguments;

    private CallParts(Row row, bool isStaticCall, Dictionary<string, int> arguments)
    {
        Row = row;
        IsStaticCall = isStaticCall;
        this.arguments = arguments;
    }

    public Row Row { get; }

    /// <summary>True for <c>HttpClientJsonExtensions.GetFromJsonAsync(client, …)</c>.</summary>
    public bool IsStaticCall { get; }

    public static CallParts? Of(IInvocationOperation operation, Row row)
    {
        if (operation.Syntax is not InvocationExpressionSyntax syntax
            || syntax.Expression is not (MemberAccessExpressionSyntax or SimpleNameSyntax))
        {
            return null;
        }

        var arguments = new Dictionary<string, int>();
        foreach (var argument in operation.Arguments)
        {
            if (argument is { Syntax: ArgumentSyntax source, Parameter: { } parameter }
                && syntax.ArgumentList.Arguments.IndexOf(source) is >= 0 and var index)
            {
                arguments[parameter.Name] = index;
            }
        }

        return new CallParts(row, operation.TargetMethod.IsExtensionMethod && arguments.ContainsKey("client"), arguments);
    }

    /// <summary>
    /// The argument for a parameter as it stands in the source, with the comments on it; null if it is not given.
    /// </summary>
    public string? Argument(InvocationExpressionSyntax call, string parameter)
    {
        if (!arguments.TryGetValue(parameter, out var index))
            return null;
        var text = call.ArgumentList.Arguments[index].Expression.ToFullString().Trim();
        return text.Contains("//") && text.Contains('\n') ? text + "\n" : text;
    }

    /// <summary><c>client.</c>, or nothing within a class that is a client itself.</summary>
    public string Receiver(InvocationExpressionSyntax call) =>
        IsStaticCall ? Argument(call, "client") + "."
        : call.Expression is not MemberAccessExpressionSyntax access ? ""
        : access.Expression.ToString() + access.OperatorToken.LeadingTrivia + ".";

    /// <summary><c>new HttpRequestMessage(HttpMethod.Post, url)</c></summary>
    public string Message(FixContext context, InvocationExpressionSyntax call)
    {
        var methods = context.Model.Compilation.GetTypeByMetadataName("System.Net.Http.HttpMethod");
        var method = methods?.GetMembers(Row.HttpMethod!).Length > 0
            ? $"global::System.Net.Http.HttpMethod.{Row.HttpMethod}"
            : $"new global::System.Net.Http.HttpMethod(\"{Row.HttpMethod!.ToUpperInvariant()}\")";
        return $"new global::{SystemNetHttp.HttpRequestMessage}({method}, {Argument(call, "requestUri")})";
    }

    /// <summary>The body, as the call would have built it; null where it has none.</summary>
    public string? Content(InvocationExpressionSyntax call)
    {
        if (Row.BodyParameter is null || Argument(call, Row.BodyParameter) is not { } body)
            return null;
        if (Row.Type != SystemNetHttp.JsonExtensions)
            return body;
        var generic = (call.Expression as MemberAccessExpressionSyntax)?.Name as GenericNameSyntax;
        var create = $"global::System.Net.Http.Json.JsonContent.Create{generic?.TypeArgumentList}({body}";
        return Argument(call, "jsonTypeInfo") is { } typeInfo ? $"{create}, {typeInfo})"
            : Argument(call, "options") is { } options ? $"{create}, options: {options})"
            : create + ")";
    }

    /// <summary><c>client.SendAsync(message, …)</c> with the arguments that say how to wait.</summary>
    public string Send(InvocationExpressionSyntax call, string message, string? completion = null)
    {
        var rest = new[] { completion ?? Argument(call, "completionOption"), Argument(call, "cancellationToken") };
        var given = rest.Where(argument => argument is not null).Prepend(message);
        return $"{Receiver(call)}SendAsync({string.Join(", ", given)})";
    }

    /// <summary>The call as one expression that gives the same response.</summary>
    public string SendExpression(FixContext context, InvocationExpressionSyntax call, ExpressionSyntax key, FixVariant variant)
    {
        var content = Content(call) is { } body ? $"Content = {body}, " : "";
        var headers = $"Headers = {{ {HttpClientDialect.HeaderElement(key, variant)} }}";
        return Send(call, $"{Message(context, call)} {{ {content}{headers} }}");
    }
}

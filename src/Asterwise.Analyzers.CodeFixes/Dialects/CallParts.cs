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
    private readonly Dictionary<string, ArgumentSyntax> arguments;

    private CallParts(Row row, InvocationExpressionSyntax call, bool isStaticCall, Dictionary<string, ArgumentSyntax> arguments)
    {
        Row = row;
        Call = call;
        IsStaticCall = isStaticCall;
        this.arguments = arguments;
    }

    public Row Row { get; }

    public InvocationExpressionSyntax Call { get; }

    /// <summary>True for <c>HttpClientJsonExtensions.GetFromJsonAsync(client, …)</c>.</summary>
    public bool IsStaticCall { get; }

    public static CallParts? Of(Handover sender)
    {
        if (sender.Operation is not IInvocationOperation { Syntax: InvocationExpressionSyntax syntax } operation
            || syntax.Expression is not (MemberAccessExpressionSyntax or SimpleNameSyntax))
        {
            return null;
        }

        var arguments = new Dictionary<string, ArgumentSyntax>();
        foreach (var argument in operation.Arguments)
        {
            if (argument is { Syntax: ArgumentSyntax source, Parameter: { } parameter } && source.Parent == syntax.ArgumentList)
                arguments[parameter.Name] = source;
        }

        var isStaticCall = operation.TargetMethod.IsExtensionMethod && arguments.ContainsKey("client");
        return new CallParts(sender.Row, syntax, isStaticCall, arguments);
    }

    /// <summary>The argument for a parameter as it is after the edits in it; null if it is not given.</summary>
    public string? Argument(Patch patch, string parameter) =>
        arguments.TryGetValue(parameter, out var argument) ? patch.Take(argument.Expression) : null;

    /// <summary><c>client.</c>, or nothing within a class that is a client itself.</summary>
    public string Receiver(Patch patch) =>
        IsStaticCall ? Argument(patch, "client") + "."
        : Call.Expression is not MemberAccessExpressionSyntax access ? ""
        : patch.Take(access.Expression) + ".";

    /// <summary><c>new HttpRequestMessage(HttpMethod.Post, url)</c></summary>
    public string Message(Patch patch)
    {
        var place = Call.SpanStart;
        var methods = patch.Context.Model.Compilation.GetTypeByMetadataName("System.Net.Http.HttpMethod");
        var type = patch.Type("System.Net.Http.HttpMethod", place);
        var method = methods?.GetMembers(Row.HttpMethod!).Length > 0
            ? $"{type}.{Row.HttpMethod}"
            : $"new {type}(\"{Row.HttpMethod!.ToUpperInvariant()}\")";
        var create = $"new {patch.Type(SystemNetHttp.HttpRequestMessage, place)}(";
        var url = Argument(patch, "requestUri") ?? "";
        if (!url.Contains('\n'))
            return $"{create}{method}, {url})";
        var line = patch.Layout.NewLine(place, levels: 1);
        return $"{create}{line}{method},{line}{url})";
    }

    /// <summary>The body, as the call would have built it; null where it has none.</summary>
    public string? Content(Patch patch)
    {
        if (Row.BodyParameter is null || Argument(patch, Row.BodyParameter) is not { } body)
            return null;
        if (Row.Type != SystemNetHttp.JsonExtensions)
            return body;
        var generic = (Call.Expression as MemberAccessExpressionSyntax)?.Name as GenericNameSyntax;
        var type = patch.Type("System.Net.Http.Json.JsonContent", Call.SpanStart);
        var create = $"{type}.Create{generic?.TypeArgumentList}({body}";
        return Argument(patch, "jsonTypeInfo") is { } typeInfo ? $"{create}, {typeInfo})"
            : Argument(patch, "options") is { } options ? $"{create}, options: {options})"
            : create + ")";
    }

    /// <summary><c>client.SendAsync(message, …)</c> with the arguments that say how to wait.</summary>
    public string Send(Patch patch, string message)
    {
        // Like GetStreamAsync, a stream is to be had before the whole body is.
        var completion = Row.Result == CallResult.Stream
            ? patch.Type("System.Net.Http.HttpCompletionOption", Call.SpanStart) + ".ResponseHeadersRead"
            : Argument(patch, "completionOption");
        var rest = new[] { message, completion, Argument(patch, "cancellationToken") };
        return $"{Receiver(patch)}SendAsync({string.Join(", ", rest.Where(argument => argument is not null))})";
    }
}

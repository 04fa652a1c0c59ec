using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Http;
using Asterwise.Analyzers.Http.Stacks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.CodeFixes.Dialects;

/// <summary>
/// A call such as <c>await client.GetStringAsync(url)</c> as what sends a message of its own and does the same with the answer:
/// in statements before it where nothing is evaluated between their place and the call, else in its own place.
/// </summary>
internal sealed class MessageCall
{
    private readonly Patch patch;
    private readonly CallParts parts;
    private readonly KeyCode key;
    private readonly FixVariant variant;

    private MessageCall(Patch patch, CallParts parts, KeyCode key, FixVariant variant)
    {
        this.patch = patch;
        this.parts = parts;
        this.key = key;
        this.variant = variant;
    }

    private InvocationExpressionSyntax Call => parts.Call;

    private bool IsReading => parts.Row.Result != CallResult.Response;

    /// <returns>Whether there is a way to write it.</returns>
    public static bool Send(Patch patch, CallParts parts, KeyCode key, FixVariant variant, NewNames names)
    {
        var call = new MessageCall(patch, parts, key, variant);
        if (parts.Row.Result == CallResult.None)
            return false;
        var isAwaited = AwaitOf(parts.Call) is not null;
        var owner = isAwaited || call.IsReading ? call.OwnerOf(isAwaited) : null;
        if (owner is null)
            return call.SendInPlace(isAwaited);
        call.SendBefore(owner, isAwaited, names);
        return true;
    }

    private void SendBefore(SyntaxNode owner, bool isAwaited, NewNames names)
    {
        var (request, response) = names.At(Call);
        var disposed = patch.Context.LanguageVersion >= LanguageVersion.CSharp8 ? "using " : "";
        var statements = new List<string> { $"{disposed}var {request} = {parts.Message(patch)};" };
        if (parts.Content(patch) is { } content)
            statements.Add($"{request}.Content = {content};");
        statements.Add(HeaderCode.Statement(patch, request + ".Headers", key, variant, Call));
        if (IsReading)
        {
            // A stream is read after the statements, so its response may not be disposed here.
            var kept = parts.Row.Result == CallResult.Stream ? "" : disposed;
            statements.Add($"{kept}var {response} = await {parts.Send(patch, request)}{ConfigureAwait(Call)};");
            statements.Add($"{response}.EnsureSuccessStatusCode();");
            var whole = (ExpressionSyntax?)AwaitOf(Call) ?? Call;
            var read = $"await {Read(response)}{ConfigureAwait(Call)}";
            patch.Replace(whole, whole.Parent is MemberAccessExpressionSyntax ? $"({read})" : read);
        }
        else
        {
            patch.Replace(Call, parts.Send(patch, request));
        }

        switch (owner)
        {
            case StatementSyntax statement:
                Statements.InsertBefore(patch, statement, statements);
                if (!isAwaited)
                    Functions.MakeAsync(patch, Functions.Around(statement)!);
                break;
            case ArrowExpressionClauseSyntax arrow:
                Functions.WriteInBlock(patch, arrow.Parent!, arrow.Expression, statements, isAwaited);
                break;
            case LambdaExpressionSyntax lambda:
                Functions.WriteInBlock(patch, lambda, lambda.ExpressionBody!, statements, isAwaited);
                break;
        }
    }

    /// <summary>
    /// <c>client.SendAsync(new HttpRequestMessage(HttpMethod.Get, url) { … })</c> and, for a call that reads the answer and is
    /// waited for, what reads it.
    /// </summary>
    private bool SendInPlace(bool isAwaited)
    {
        var wait = isAwaited ? "" : WaitingOf(Call);
        if (IsReading && wait is null)
            return false;
        var message = parts.Message(patch);
        var elements = new List<string>();
        if (parts.Content(patch) is { } content)
            elements.Add($"Content = {content}");
        elements.Add($"Headers = {{ {HeaderCode.Element(patch, key, variant, Call)} }}");
        var start = patch.Layout.NewLine(Call.SpanStart, levels: StartOnNewLine(message) ? 1 : 0);
        var send = parts.Send(patch, message + HeaderCode.InBraces(patch, start, elements.ToArray()));
        if (!IsReading)
        {
            patch.Replace(Call, send);
            return true;
        }

        var response = isAwaited ? $"(await {send}{ConfigureAwait(Call)})" : send + wait;
        patch.Replace(Call, Read($"{response}.EnsureSuccessStatusCode()"));
        return true;
    }

    /// <summary>An expression body that would be too long begins on the line below its arrow.</summary>
    private bool StartOnNewLine(string message)
    {
        if (Call.Parent is not ArrowExpressionClauseSyntax { ArrowToken: var arrow })
            return false;
        if (patch.Layout.IsFirstOnLine(Call.SpanStart))
            return false;
        var line = patch.Layout.LineAt(Call.SpanStart);
        var length = Call.ArgumentList.SpanStart - line.Start + "SendAsync(".Length + message.Length;
        if (length <= Layout.LongestLine)
            return false;
        patch.Delete(TextSpan.FromBounds(arrow.Span.End, Call.SpanStart));
        patch.Insert(Call.SpanStart, patch.Layout.NewLine(Call.SpanStart, levels: 1));
        return true;
    }

    /// <summary>What reads a response as the call would have.</summary>
    private string Read(string response)
    {
        var token = parts.Argument(patch, "cancellationToken");
        var (method, takesToken) = parts.Row.Result switch
        {
            CallResult.Json => ("ReadFromJsonAsync", true),
            CallResult.Bytes => ("ReadAsByteArrayAsync", HasTokenOverload("ReadAsByteArrayAsync")),
            CallResult.Stream => ("ReadAsStreamAsync", HasTokenOverload("ReadAsStreamAsync")),
            _ => ("ReadAsStringAsync", HasTokenOverload("ReadAsStringAsync")),
        };
        if (parts.Row.Result != CallResult.Json)
            return $"{response}.Content.{method}({(takesToken ? token : null)})";

        var name = Call.Expression is MemberAccessExpressionSyntax { Name: GenericNameSyntax generic }
            ? method + generic.TypeArgumentList
            : method;
        var arguments = new[]
        {
            parts.Argument(patch, "type"),
            parts.Argument(patch, "options") ?? parts.Argument(patch, "jsonTypeInfo") ?? parts.Argument(patch, "context"),
            token is null ? null : "cancellationToken: " + token,
        };
        return $"{response}.Content.{name}({string.Join(", ", arguments.Where(argument => argument is not null))})";
    }

    private bool HasTokenOverload(string method) =>
        patch.Context.Model.Compilation.GetTypeByMetadataName(SystemNetHttp.HttpContent)?.GetMembers(method)
            .OfType<IMethodSymbol>().Any(candidate => candidate.Parameters.Length == 1) == true;

    private static AwaitExpressionSyntax? AwaitOf(InvocationExpressionSyntax call) =>
        Configured(call).Parent as AwaitExpressionSyntax;

    /// <summary>Without the comments in it, as it may be written twice.</summary>
    private static string ConfigureAwait(InvocationExpressionSyntax call) =>
        Configured(call) is InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } configured
        && configured != call
            ? $".ConfigureAwait({string.Concat(arguments[0].Expression.DescendantTokens().Select(token => token.Text))})"
            : "";

    /// <summary>The call with its <c>.ConfigureAwait(…)</c>, if it has one.</summary>
    private static ExpressionSyntax Configured(InvocationExpressionSyntax call) =>
        call.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" } access
        && access.Parent is InvocationExpressionSyntax configured
            ? configured
            : call;

    /// <summary>How a call is waited for in its place: <c>.Result</c> or <c>.GetAwaiter().GetResult()</c>.</summary>
    private static string? WaitingOf(InvocationExpressionSyntax call) => call.Parent switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Result" } => ".Result",
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetAwaiter" } => ".GetAwaiter().GetResult()",
        _ => null,
    };

    /// <summary>
    /// The statement or expression body that the new statements go before, if nothing is evaluated between its beginning and
    /// the call; and for a call that is not awaited but returned, if its method can be made to await it.
    /// </summary>
    private SyntaxNode? OwnerOf(bool isAwaited)
    {
        var model = patch.Context.Model;
        SyntaxNode current = (ExpressionSyntax?)AwaitOf(Call) ?? Call;
        while (isAwaited && IsEvaluatedFirst(current))
            current = current.Parent!;
        return current.Parent switch
        {
            ReturnStatementSyntax statement => isAwaited || Functions.CanBeAsync(statement, model) ? statement : null,
            ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax or LocalFunctionStatementSyntax } arrow =>
                isAwaited || Functions.CanBeAsync(arrow.Parent!, model) ? arrow : null,
            LambdaExpressionSyntax lambda => isAwaited || Functions.CanBeAsync(lambda, model) ? lambda : null,
            StatementSyntax statement => isAwaited && BeginsWith(statement, current) ? statement : null,
            _ => null,
        };
    }

    /// <summary>Whether a part of an expression or a declaration is evaluated before all others of its parent.</summary>
    private static bool IsEvaluatedFirst(SyntaxNode part) => part.Parent switch
    {
        ParenthesizedExpressionSyntax or CastExpressionSyntax or PostfixUnaryExpressionSyntax => true,
        MemberAccessExpressionSyntax access => access.Expression == part,
        ElementAccessExpressionSyntax element => element.Expression == part,
        InvocationExpressionSyntax invocation => invocation.Expression == part || invocation.ArgumentList == part,
        ArgumentListSyntax => true,
        ArgumentSyntax argument => IsFirstOfNamedMethod(argument),
        BinaryExpressionSyntax binary => binary.Left == part,
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax } assignment =>
            assignment.Right == part && assignment.IsKind(SyntaxKind.SimpleAssignmentExpression),
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax } => true,
        VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1 } } => true,
        VariableDeclarationSyntax { Parent: LocalDeclarationStatementSyntax } => true,
        _ => false,
    };

    /// <summary>Whether an argument is the first of a call that has nothing to evaluate before it.</summary>
    private static bool IsFirstOfNamedMethod(ArgumentSyntax argument) =>
        argument.Parent is ArgumentListSyntax { Parent: InvocationExpressionSyntax call } list
        && list.Arguments[0] == argument
        && IsNamed(call.Expression);

    /// <summary><c>Method</c>, <c>variable.Method</c> or <c>string.Method</c></summary>
    private static bool IsNamed(ExpressionSyntax method) =>
        method is IdentifierNameSyntax
            or MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax or PredefinedTypeSyntax };

    /// <summary>Whether a statement evaluates the expression before all else, and once.</summary>
    private static bool BeginsWith(StatementSyntax statement, SyntaxNode expression) => statement switch
    {
        LocalDeclarationStatementSyntax or ExpressionStatementSyntax => true,
        IfStatementSyntax choice => choice.Condition == expression && choice.Parent is not ElseClauseSyntax,
        ForEachStatementSyntax loop => loop.Expression == expression && loop.AwaitKeyword == default,
        _ => false,
    };
}

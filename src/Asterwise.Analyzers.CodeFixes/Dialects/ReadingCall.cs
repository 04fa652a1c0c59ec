using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Http;
using Asterwise.Analyzers.Http.Stacks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace Asterwise.Analyzers.CodeFixes.Dialects;

/// <summary>
/// A call that sends, checks and reads in one, such as <c>await client.GetStringAsync(url)</c>, as the statements that do the
/// same with a request message. They go before the statement of the call, so what that evaluates first must be the call.
/// </summary>
internal static class ReadingCall
{
    public static SyntaxNode? Replace(FixContext context, Removal removal, InvocationExpressionSyntax call, CallParts parts, ExpressionSyntax key, FixVariant variant)
    {
        var awaited = AwaitOf(call);
        ExpressionSyntax whole = awaited is null ? call : awaited;
        var owner = OwnerOf(whole, isAwaited: awaited is not null);
        if (owner is null)
            return null;
        var names = new Names(context, call);
        return removal.ApplyAnd(context.Root, call, (root, current) =>
        {
            var currentWhole = (ExpressionSyntax?)AwaitOf(current) ?? current;
            var currentOwner = OwnerOf(currentWhole, isAwaited: awaited is not null)!;
            var statements = SendStatements(context, current, parts, key, variant, names);
            var read = KeyExpressions.Parse($"await {Read(context, current, parts, names.Response)}{ConfigureAwait(current)}").WithTriviaFrom(currentWhole);
            var body = currentOwner.ReplaceNode(currentWhole, read is var value && currentWhole.Parent is MemberAccessExpressionSyntax ? SyntaxFactory.ParenthesizedExpression(value) : value);
            return currentOwner switch
            {
                StatementSyntax statement => MakeAsync(Statements.InsertBefore(root, statement, statements, (StatementSyntax)body), statement, awaited is not null),
                ArrowExpressionClauseSyntax arrow => InBlock(root, arrow, statements, ((ArrowExpressionClauseSyntax)body).Expression, awaited is not null),
                _ => null,
            };
        });
    }

    private static List<StatementSyntax> SendStatements(FixContext context, InvocationExpressionSyntax call, CallParts parts, ExpressionSyntax key, FixVariant variant, Names names)
    {
        var isStream = parts.Row.Result == CallResult.Stream;
        var disposed = context.LanguageVersion >= LanguageVersion.CSharp8 ? "using " : "";

        // A stream is read after the statements, so neither it nor its response may be disposed here; and like GetStreamAsync
        // it is to be had before the whole body is.
        var completion = isStream ? "global::System.Net.Http.HttpCompletionOption.ResponseHeadersRead" : null;
        return new List<StatementSyntax>
        {
            KeyExpressions.ParseStatement($"{disposed}var {names.Request} = {parts.Message(context, call)};"),
            HttpClientDialect.SetHeader(names.Request + ".Headers", key, variant),
            KeyExpressions.ParseStatement($"{(isStream ? "" : disposed)}var {names.Response} = await {parts.Send(call, names.Request, completion)}{ConfigureAwait(call)};"),
            KeyExpressions.ParseStatement($"{names.Response}.EnsureSuccessStatusCode();"),
        };
    }

    private static string Read(FixContext context, InvocationExpressionSyntax call, CallParts parts, string response)
    {
        var token = parts.Argument(call, "cancellationToken");
        var (method, takesToken) = parts.Row.Result switch
        {
            CallResult.Json => ("ReadFromJsonAsync", true),
            CallResult.Bytes => ("ReadAsByteArrayAsync", HasTokenOverload(context, "ReadAsByteArrayAsync")),
            CallResult.Stream => ("ReadAsStreamAsync", HasTokenOverload(context, "ReadAsStreamAsync")),
            _ => ("ReadAsStringAsync", HasTokenOverload(context, "ReadAsStringAsync")),
        };
        if (parts.Row.Result != CallResult.Json)
            return $"{response}.Content.{method}({(takesToken ? token : null)})";

        var name = call.Expression is MemberAccessExpressionSyntax { Name: GenericNameSyntax generic } ? method + generic.TypeArgumentList : method;
        var arguments = new[] { parts.Argument(call, "type"), parts.Argument(call, "options") ?? parts.Argument(call, "jsonTypeInfo") ?? parts.Argument(call, "context"), token is null ? null : "cancellationToken: " + token };
        return $"{response}.Content.{name}({string.Join(", ", arguments.Where(argument => argument is not null))})";
    }

    private static bool HasTokenOverload(FixContext context, string method) =>
        context.Model.Compilation.GetTypeByMetadataName(SystemNetHttp.HttpContent)?.GetMembers(method).OfType<IMethodSymbol>().Any(candidate => candidate.Parameters.Length == 1) == true;

    private static AwaitExpressionSyntax? AwaitOf(InvocationExpressionSyntax call) => Configured(call).Parent as AwaitExpressionSyntax;

    private static string ConfigureAwait(InvocationExpressionSyntax call) =>
        Configured(call) is var configured && configured != call
            ? ".ConfigureAwait" + ((InvocationExpressionSyntax)configured).ArgumentList
            : "";

    /// <summary>The call with its <c>.ConfigureAwait(…)</c>, if it has one.</summary>
    private static ExpressionSyntax Configured(InvocationExpressionSyntax call) =>
        call.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Parent: InvocationExpressionSyntax configured } ? configured : call;

    /// <summary>
    /// The statement or expression body that the new statements go before, if nothing is evaluated between its beginning and
    /// the call; and for a call that is not awaited but returned, if its method can be made to await it.
    /// </summary>
    private static SyntaxNode? OwnerOf(ExpressionSyntax whole, bool isAwaited)
    {
        SyntaxNode current = whole;
        while (true)
        {
            switch (current.Parent)
            {
                case ParenthesizedExpressionSyntax or CastExpressionSyntax or EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax } or PostfixUnaryExpressionSyntax when isAwaited:
                case MemberAccessExpressionSyntax access when isAwaited && access.Expression == current:
                case InvocationExpressionSyntax invocation when isAwaited && (invocation.Expression == current || invocation.ArgumentList == current):
                case ElementAccessExpressionSyntax element when isAwaited && element.Expression == current:
                case BinaryExpressionSyntax binary when isAwaited && binary.Left == current:
                case AssignmentExpressionSyntax { Left: IdentifierNameSyntax } assignment when isAwaited && assignment.Right == current && assignment.IsKind(SyntaxKind.SimpleAssignmentExpression):
                case VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1 } } when isAwaited:
                case VariableDeclarationSyntax { Parent: LocalDeclarationStatementSyntax } when isAwaited:
                case ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax { Expression: IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax or PredefinedTypeSyntax } } } list } argument when isAwaited && list.Arguments[0] == argument:
                case ArgumentListSyntax when isAwaited:
                    current = current.Parent;
                    continue;
                case LocalDeclarationStatementSyntax or ExpressionStatementSyntax when isAwaited:
                case IfStatementSyntax condition when isAwaited && condition.Condition == current && condition.Parent is not ElseClauseSyntax:
                case ForEachStatementSyntax loop when isAwaited && loop.Expression == current && loop.AwaitKeyword == default:
                    return current.Parent;
                case ReturnStatementSyntax statement:
                    return isAwaited || CanBeAsync(statement) ? statement : null;
                case ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax or LocalFunctionStatementSyntax } arrow:
                    return isAwaited || CanBeAsync(arrow.Parent!) ? arrow : null;
                default:
                    return null;
            }
        }
    }

    /// <summary>A method that does nothing but return the call's task: awaiting it there gives its caller the same task.</summary>
    private static bool CanBeAsync(SyntaxNode node)
    {
        var function = node.FirstAncestorOrSelf<SyntaxNode>(candidate => candidate is MethodDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax or AccessorDeclarationSyntax);
        var (parameters, returnType, body) = function switch
        {
            MethodDeclarationSyntax method => (method.ParameterList, method.ReturnType, method.Body),
            LocalFunctionStatementSyntax local => (local.ParameterList, local.ReturnType, local.Body),
            _ => (null, null, null),
        };
        return parameters is not null
            && parameters.Parameters.All(parameter => !parameter.Modifiers.Any(modifier => modifier.Kind() is SyntaxKind.RefKeyword or SyntaxKind.OutKeyword or SyntaxKind.InKeyword))
            && SyntaxIndex.NameOf(returnType) is "Task"
            && (body is null || body.DescendantNodes().OfType<ReturnStatementSyntax>().Count() == 1);
    }

    private static SyntaxNode MakeAsync(SyntaxNode changed, StatementSyntax statement, bool isAsync)
    {
        if (isAsync)
            return changed;
        var function = statement.Ancestors().First(node => node is MethodDeclarationSyntax or LocalFunctionStatementSyntax);
        var current = changed.FindToken(function.SpanStart).Parent!.AncestorsAndSelf().First(node => node.RawKind == function.RawKind && node.SpanStart == function.SpanStart);
        return changed.ReplaceNode(current, WithAsync(current));
    }

    private static SyntaxNode InBlock(SyntaxNode root, ArrowExpressionClauseSyntax arrow, List<StatementSyntax> statements, ExpressionSyntax body, bool isAsync)
    {
        var function = arrow.Parent!;
        var returnType = function is MethodDeclarationSyntax method ? method.ReturnType : ((LocalFunctionStatementSyntax)function).ReturnType;
        var returnsValue = returnType is GenericNameSyntax or QualifiedNameSyntax { Right: GenericNameSyntax } or AliasQualifiedNameSyntax { Name: GenericNameSyntax };
        var last = KeyExpressions.ParseStatement(returnsValue ? $"return {body.ToFullString().Trim()};" : $"{body.ToFullString().Trim()};");
        var endOfLine = Statements.EndOfLine(root);
        var block = SyntaxFactory.Block(statements.Append(last).Select(statement => statement.WithTrailingTrivia(endOfLine)))
            .WithAdditionalAnnotations(Formatter.Annotation);
        SyntaxNode replaced = function switch
        {
            MethodDeclarationSyntax declaration => declaration.WithExpressionBody(null).WithSemicolonToken(default).WithBody(block.WithTrailingTrivia(declaration.GetTrailingTrivia())),
            LocalFunctionStatementSyntax local => local.WithExpressionBody(null).WithSemicolonToken(default).WithBody(block.WithTrailingTrivia(local.GetTrailingTrivia())),
            _ => function,
        };
        return root.ReplaceNode(function, (isAsync ? replaced : WithAsync(replaced)).WithAdditionalAnnotations(Formatter.Annotation));
    }

    private static SyntaxNode WithAsync(SyntaxNode function)
    {
        var async = SyntaxFactory.Token(SyntaxKind.AsyncKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        return function switch
        {
            MethodDeclarationSyntax { Modifiers.Count: 0 } method => method.WithoutLeadingTrivia().WithModifiers(SyntaxFactory.TokenList(async)).WithLeadingTrivia(method.GetLeadingTrivia()),
            MethodDeclarationSyntax method => method.AddModifiers(async),
            LocalFunctionStatementSyntax { Modifiers.Count: 0 } local => local.WithoutLeadingTrivia().WithModifiers(SyntaxFactory.TokenList(async)).WithLeadingTrivia(local.GetLeadingTrivia()),
            LocalFunctionStatementSyntax local => local.AddModifiers(async),
            _ => function,
        };
    }

    /// <summary>Names that nothing else in the member has.</summary>
    private sealed class Names
    {
        public Names(FixContext context, SyntaxNode place)
        {
            var member = place.Ancestors().FirstOrDefault(node => node is MemberDeclarationSyntax and not GlobalStatementSyntax) ?? context.Root;
            var taken = new HashSet<string>(member.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText));
            Request = Free("request", taken);
            Response = Free("response", taken);
        }

        public string Request { get; }

        public string Response { get; }

        private static string Free(string name, HashSet<string> taken)
        {
            var candidate = name;
            for (var number = 2; taken.Contains(candidate); number++)
                candidate = name + number;
            return candidate;
        }
    }
}

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
    public static SyntaxNode? Replace(
        FixContext context,
        Removal removal,
        InvocationExpressionSyntax call,
        CallParts parts,
        ExpressionSyntax key,
        FixVariant variant)
    {
        var isAwaited = AwaitOf(call) is not null;
        if (OwnerOf(Whole(call), isAwaited) is null)
            return null;
        var names = new Names(context, call);
        return removal.ApplyAnd(context.Root, call, (root, current) =>
        {
            var whole = Whole(current);
            var owner = OwnerOf(whole, isAwaited)!;
            var statements = SendStatements(context, current, parts, key, variant, names);
            var read = KeyExpressions.Parse($"await {Read(context, current, parts, names.Response)}{ConfigureAwait(current)}")
                .WithTriviaFrom(whole);
            var value = whole.Parent is MemberAccessExpressionSyntax ? SyntaxFactory.ParenthesizedExpression(read) : read;
            var changed = owner.ReplaceNode(whole, value);
            return owner switch
            {
                StatementSyntax statement => MakeAsync(
                    Statements.InsertBefore(root, statement, statements, (StatementSyntax)changed), statement, isAwaited),
                ArrowExpressionClauseSyntax arrow => InBlock(
                    root, arrow, statements, ((ArrowExpressionClauseSyntax)changed).Expression, isAwaited),
                _ => null,
            };
        });
    }

    private static List<StatementSyntax> SendStatements(
        FixContext context,
        InvocationExpressionSyntax call,
        CallParts parts,
        ExpressionSyntax key,
        FixVariant variant,
        Names names)
    {
        var isStream = parts.Row.Result == CallResult.Stream;
        var disposed = context.LanguageVersion >= LanguageVersion.CSharp8 ? "using " : "";

        // A stream is read after the statements, so neither it nor its response may be disposed here; and like GetStreamAsync
        // it is to be had before the whole body is.
        var completion = isStream ? "global::System.Net.Http.HttpCompletionOption.ResponseHeadersRead" : null;
        var send = parts.Send(call, names.Request, completion) + ConfigureAwait(call);
        return new List<StatementSyntax>
        {
            KeyExpressions.ParseStatement($"{disposed}var {names.Request} = {parts.Message(context, call)};"),
            HttpClientDialect.SetHeader(names.Request + ".Headers", key, variant),
            KeyExpressions.ParseStatement($"{(isStream ? "" : disposed)}var {names.Response} = await {send};"),
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

        var name = call.Expression is MemberAccessExpressionSyntax { Name: GenericNameSyntax generic }
            ? method + generic.TypeArgumentList
            : method;
        var arguments = new[]
        {
            parts.Argument(call, "type"),
            parts.Argument(call, "options") ?? parts.Argument(call, "jsonTypeInfo") ?? parts.Argument(call, "context"),
            token is null ? null : "cancellationToken: " + token,
        };
        return $"{response}.Content.{name}({string.Join(", ", arguments.Where(argument => argument is not null))})";
    }

    private static bool HasTokenOverload(FixContext context, string method) =>
        context.Model.Compilation.GetTypeByMetadataName(SystemNetHttp.HttpContent)?.GetMembers(method).OfType<IMethodSymbol>()
            .Any(candidate => candidate.Parameters.Length == 1) == true;

    /// <summary>The call with its <c>await</c>, if it has one.</summary>
    private static ExpressionSyntax Whole(InvocationExpressionSyntax call) => (ExpressionSyntax?)AwaitOf(call) ?? call;

    private static AwaitExpressionSyntax? AwaitOf(InvocationExpressionSyntax call) =>
        Configured(call).Parent as AwaitExpressionSyntax;

    private static string ConfigureAwait(InvocationExpressionSyntax call) =>
        Configured(call) is var configured && configured != call
            ? ".ConfigureAwait" + ((InvocationExpressionSyntax)configured).ArgumentList
            : "";

    /// <summary>The call with its <c>.ConfigureAwait(…)</c>, if it has one.</summary>
    private static ExpressionSyntax Configured(InvocationExpressionSyntax call) =>
        call.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" } access
        && access.Parent is InvocationExpressionSyntax configured
            ? configured
            : call;

    /// <summary>
    /// The statement or expression body that the new statements go before, if nothing is evaluated between its beginning and
    /// the call; and for a call that is not awaited but returned, if its method can be made to await it.
    /// </summary>
    private static SyntaxNode? OwnerOf(ExpressionSyntax whole, bool isAwaited)
    {
        SyntaxNode current = whole;
        while (isAwaited && IsEvaluatedFirst(current))
            current = current.Parent!;
        return current.Parent switch
        {
            ReturnStatementSyntax statement => isAwaited || CanBeAsync(statement) ? statement : null,
            ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax or LocalFunctionStatementSyntax } arrow =>
                isAwaited || CanBeAsync(arrow.Parent!) ? arrow : null,
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

    /// <summary>
    /// A method that does nothing but return the call's task: awaiting it there gives its caller the same task.
    /// </summary>
    private static bool CanBeAsync(SyntaxNode node)
    {
        var function = node.FirstAncestorOrSelf<SyntaxNode>(IsFunction);
        var (parameters, returnType, body) = function switch
        {
            MethodDeclarationSyntax method => (method.ParameterList, method.ReturnType, method.Body),
            LocalFunctionStatementSyntax local => (local.ParameterList, local.ReturnType, local.Body),
            _ => (null, null, null),
        };
        return parameters is not null
            && !parameters.Parameters.SelectMany(parameter => parameter.Modifiers).Any(IsByReference)
            && SyntaxIndex.NameOf(returnType) is "Task"
            && ReturnsOnce(body);
    }

    private static bool IsFunction(SyntaxNode node) =>
        node is MethodDeclarationSyntax or LocalFunctionStatementSyntax
            or AnonymousFunctionExpressionSyntax or AccessorDeclarationSyntax;

    private static bool IsByReference(SyntaxToken modifier) =>
        modifier.Kind() is SyntaxKind.RefKeyword or SyntaxKind.OutKeyword or SyntaxKind.InKeyword;

    private static bool ReturnsOnce(BlockSyntax? body) =>
        body is null || body.DescendantNodes().OfType<ReturnStatementSyntax>().Count() == 1;

    private static SyntaxNode MakeAsync(SyntaxNode changed, StatementSyntax statement, bool isAsync)
    {
        if (isAsync)
            return changed;
        var function = statement.Ancestors().First(node => node is MethodDeclarationSyntax or LocalFunctionStatementSyntax);
        var current = changed.FindToken(function.SpanStart).Parent!.AncestorsAndSelf()
            .First(node => node.RawKind == function.RawKind && node.SpanStart == function.SpanStart);
        return changed.ReplaceNode(current, WithAsync(current));
    }

    private static SyntaxNode InBlock(
        SyntaxNode root,
        ArrowExpressionClauseSyntax arrow,
        List<StatementSyntax> statements,
        ExpressionSyntax body,
        bool isAsync)
    {
        var function = arrow.Parent!;
        var returnType = function is MethodDeclarationSyntax method
            ? method.ReturnType
            : ((LocalFunctionStatementSyntax)function).ReturnType;
        var value = body.ToFullString().Trim();
        var last = KeyExpressions.ParseStatement(IsGeneric(returnType) ? $"return {value};" : $"{value};");
        var endOfLine = Statements.EndOfLine(root);
        var block = SyntaxFactory.Block(statements.Append(last).Select(statement => statement.WithTrailingTrivia(endOfLine)))
            .WithAdditionalAnnotations(Formatter.Annotation)
            .WithTrailingTrivia(function.GetTrailingTrivia());
        SyntaxNode replaced = function switch
        {
            MethodDeclarationSyntax declaration =>
                declaration.WithExpressionBody(null).WithSemicolonToken(default).WithBody(block),
            LocalFunctionStatementSyntax local =>
                local.WithExpressionBody(null).WithSemicolonToken(default).WithBody(block),
            _ => function,
        };
        if (!isAsync)
            replaced = WithAsync(replaced);
        return root.ReplaceNode(function, replaced.WithAdditionalAnnotations(Formatter.Annotation));
    }

    /// <summary><c>Task&lt;T&gt;</c>, however its name is qualified, and not <c>Task</c>.</summary>
    private static bool IsGeneric(TypeSyntax type) =>
        type is GenericNameSyntax
            or QualifiedNameSyntax { Right: GenericNameSyntax }
            or AliasQualifiedNameSyntax { Name: GenericNameSyntax };

    private static SyntaxNode WithAsync(SyntaxNode function)
    {
        var async = SyntaxFactory.Token(SyntaxKind.AsyncKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        return function switch
        {
            MethodDeclarationSyntax { Modifiers.Count: 0 } method => method.WithoutLeadingTrivia()
                .WithModifiers(SyntaxFactory.TokenList(async))
                .WithLeadingTrivia(method.GetLeadingTrivia()),
            MethodDeclarationSyntax method => method.AddModifiers(async),
            LocalFunctionStatementSyntax { Modifiers.Count: 0 } local => local.WithoutLeadingTrivia()
                .WithModifiers(SyntaxFactory.TokenList(async))
                .WithLeadingTrivia(local.GetLeadingTrivia()),
            LocalFunctionStatementSyntax local => local.AddModifiers(async),
            _ => function,
        };
    }

    /// <summary>Names that nothing else in the member has.</summary>
    private sealed class Names
    {
        public Names(FixContext context, SyntaxNode place)
        {
            var member = place.Ancestors()
                .FirstOrDefault(node => node is MemberDeclarationSyntax and not GlobalStatementSyntax) ?? context.Root;
            var identifiers = member.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken));
            var taken = new HashSet<string>(identifiers.Select(token => token.ValueText));
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

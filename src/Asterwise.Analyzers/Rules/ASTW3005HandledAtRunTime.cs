using Asterwise.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Asterwise.Analyzers.Rules;

/// <summary>A missing or wrong key is tried again or passed over, though no time makes it right.</summary>
internal sealed class ASTW3005HandledAtRunTime : FileRule
{
    private const int Unauthorized = 401;
    private const string Status = "401";

    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.HandledAtRunTime,
        "Missing key handled at run time",
        "{0} is a mistake in the configuration that no retry and no default mends; let it fail, and check the key at startup",
        Category.Configuration,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "Code that goes on at run time after 401 api_key_missing or api_key_invalid hides that nothing works, "
            + "and code that tries again asks the same question with the same key.",
        helpLinkUri: HelpLink.Of(RuleIds.HandledAtRunTime, "api_key_missing"));

    /// <summary>What a missing and a wrong key are answered with (contract, the pages of the errors).</summary>
    private static readonly string[] Errors = { "api_key_missing", "api_key_invalid" };

    /// <summary>What the members are called that a policy of retries is told with what is tried again.</summary>
    private static readonly string[] Policies = { "HandleResult", "OrResult", "ShouldHandle", "ShouldRetry", "Handle" };

    /// <summary>Other strategies that are told with what they act, in the names of their types, options and calls.</summary>
    private static readonly string[] Others = { "CircuitBreaker", "Fallback" };

    public override DiagnosticDescriptor Descriptor => Rule;

    public override IEnumerable<Diagnostic> Check(FileToCheck file)
    {
        if (!file.HandlesKey || file.Project.Code.IsTestProject || !IsAsterwises(file))
            yield break;
        var cancellation = Cancellation.Token;
        foreach (var node in file.Project.Code.NodesOf(file.Tree))
        {
            cancellation.ThrowIfCancellationRequested();
            var name = NameOf(node, file.Project.Code) is { } error && IsTestedFor(node) && IsPassedOver(node) ? error
                : IsTriedAgainWithAllErrors(node) ? Status
                : null;
            if (name is not null && file.IsOfPerson(node.Span))
                yield return Diagnostic.Create(Rule, node.GetLocation(), name);
        }
    }

    /// <summary>A file that says what it calls: another API's 401 may well be handled.</summary>
    private static bool IsAsterwises(FileToCheck file) =>
        (file.Project.Code.WordsOf(file.Tree) & TextWords.Asterwise) != 0 || file.Project.Code.MentionsHost(file.Tree);

    /// <summary>The error that a node stands for; null of any other.</summary>
    private static string? NameOf(SyntaxNode node, CodeModel code) => node switch
    {
        LiteralExpressionSyntax { Token.Value: string text } => Errors.Contains(text) ? text : null,
        LiteralExpressionSyntax { Token.Value: Unauthorized } when node.Parent is CastExpressionSyntax or BinaryExpressionSyntax
            => IsStatus(node) ? Status : null,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(Unauthorized) }
            when code.OperationOf(node) is { ConstantValue.Value: Unauthorized } => Status,
        _ => null,
    };

    private static bool IsStatus(SyntaxNode literal) =>
        literal.FirstAncestorOrSelf<BinaryExpressionSyntax>() is { } comparison
        && comparison.ToString().IndexOf("StatusCode", StringComparison.Ordinal) >= 0;

    private static bool IsTestedFor(SyntaxNode node) => node.Ancestors().TakeWhile(IsWithinExpression).Any(around =>
        around.IsKind(SyntaxKind.EqualsExpression)
        || around is IsPatternExpressionSyntax or InvocationExpressionSyntax
        || (around is SwitchExpressionArmSyntax arm && arm.Pattern.Span.Contains(node.Span) && !IsFalse(arm.Expression)));

    /// <summary>Also as the result that a policy of Polly's is given.</summary>
    private static bool IsFalse(ExpressionSyntax value) =>
        value.IsKind(SyntaxKind.FalseLiteralExpression)
        || (value is InvocationExpressionSyntax call && SyntaxIndex.NameOf(call.Expression) == "False");

    private static bool IsWithinExpression(SyntaxNode node) =>
        node is ExpressionSyntax or PatternSyntax or ArgumentSyntax or ArgumentListSyntax
            or SubpatternSyntax or PropertyPatternClauseSyntax or SwitchExpressionArmSyntax
        && node is not (AnonymousFunctionExpressionSyntax or UnaryPatternSyntax)
        && !node.IsKind(SyntaxKind.LogicalNotExpression);

    /// <summary>
    /// Whether a policy of retries takes every error, by <c>!response.IsSuccessStatusCode</c> or by
    /// <c>(int)response.StatusCode >= 400</c>. One that also says something of 401 itself is left to what it says.
    /// </summary>
    private static bool IsTriedAgainWithAllErrors(SyntaxNode node) =>
        IsEveryError(node)
        && node.FirstAncestorOrSelf<AnonymousFunctionExpressionSyntax>() is { } lambda
        && IsPolicy(lambda)
        && !lambda.DescendantNodes().Any(IsUnauthorized);

    private static bool IsUnauthorized(SyntaxNode node) =>
        SyntaxIndex.NameOf(node) == nameof(Unauthorized) || IsNumber(node, Unauthorized);

    private static bool IsEveryError(SyntaxNode node) => node switch
    {
        PrefixUnaryExpressionSyntax { Operand: MemberAccessExpressionSyntax member } not
            => not.IsKind(SyntaxKind.LogicalNotExpression) && SyntaxIndex.NameOf(member) == "IsSuccessStatusCode",
        BinaryExpressionSyntax { Right: var limit } comparison
            when comparison.IsKind(SyntaxKind.GreaterThanOrEqualExpression) => IsNumber(limit, 400) && IsStatus(limit),
        BinaryExpressionSyntax { Right: var limit } comparison
            when comparison.IsKind(SyntaxKind.GreaterThanExpression) => IsNumber(limit, 399) && IsStatus(limit),
        _ => false,
    };

    private static bool IsNumber(SyntaxNode node, int number) =>
        node is LiteralExpressionSyntax { Token.Value: int value } && value == number;

    /// <summary>
    /// Whether what is done about it is to try again or to go on: a policy of retries, a catch or a branch that does not fail.
    /// </summary>
    private static bool IsPassedOver(SyntaxNode node)
    {
        foreach (var around in node.Ancestors())
        {
            switch (around)
            {
                case AnonymousFunctionExpressionSyntax lambda:
                    return IsPolicy(lambda);
                case CatchFilterClauseSyntax { Parent: CatchClauseSyntax { Block: var block } }:
                    return !Fails(block);
                case IfStatementSyntax choice when choice.Condition.Span.Contains(node.Span):
                    return GoesOn(choice.Statement);
                case WhileStatementSyntax loop when loop.Condition.Span.Contains(node.Span):
                    return true;
                case StatementSyntax or MemberDeclarationSyntax:
                    return false;
            }
        }

        return false;
    }

    private static bool IsPolicy(AnonymousFunctionExpressionSyntax lambda)
    {
        var taker = lambda.Parent switch
        {
            ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } => SyntaxIndex.NameOf(call.Expression),
            AssignmentExpressionSyntax assignment => SyntaxIndex.NameOf(assignment.Left),
            _ => null,
        };
        return taker is not null && Policies.Contains(taker) && IsOfRetries(lambda);
    }

    /// <summary>What is counted before a circuit is broken, or answered with a fallback, is not tried again.</summary>
    private static bool IsOfRetries(AnonymousFunctionExpressionSyntax lambda)
    {
        foreach (var around in lambda.Ancestors().TakeWhile(node => node is not StatementSyntax and not MemberDeclarationSyntax))
        {
            var name = around switch
            {
                InvocationExpressionSyntax call => SyntaxIndex.NameOf(call.Expression),
                ObjectCreationExpressionSyntax creation => SyntaxIndex.NameOf(creation.Type),
                AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax left } => SyntaxIndex.NameOf(left.Expression),
                _ => null,
            };
            if (name is not null && Others.Any(other => name.IndexOf(other, StringComparison.Ordinal) >= 0))
                return false;
        }

        return true;
    }

    /// <summary>Whether a branch tries again, or gives back nothing as if that were the answer.</summary>
    private static bool GoesOn(StatementSyntax branch) =>
        !Fails(branch) && branch.DescendantNodesAndSelf().Any(node => node switch
        {
            ContinueStatementSyntax => true,
            ReturnStatementSyntax { Expression: { } value } => IsNothing(value),
            InvocationExpressionSyntax call => SyntaxIndex.NameOf(call.Expression) is "Delay" or "Sleep",
            _ => false,
        });

    private static bool IsNothing(ExpressionSyntax value) =>
        value.Kind() is SyntaxKind.NullLiteralExpression or SyntaxKind.DefaultLiteralExpression or SyntaxKind.DefaultExpression
        || (value is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Empty" })
        || (value is LiteralExpressionSyntax { Token.Value: "" });

    private static bool Fails(SyntaxNode branch) => branch.DescendantNodesAndSelf().Any(node =>
        node is ThrowStatementSyntax or ThrowExpressionSyntax
        || (node is InvocationExpressionSyntax call
            && SyntaxIndex.NameOf(call.Expression) is { } name
            && (name is "Exit" or "FailFast" or "StopApplication" || name.StartsWith("Throw", StringComparison.Ordinal))));
}

using Asterwise.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Asterwise.Analyzers.Rules;

/// <summary>A missing or wrong key is tried again or passed over, though no time makes it right.</summary>
internal sealed class ASTW3005HandledAtRunTime : FileRule
{
    private const int Unauthorized = 401;

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

    public override DiagnosticDescriptor Descriptor => Rule;

    public override IEnumerable<Diagnostic> Check(FileToCheck file)
    {
        if (!file.HandlesKey || file.Project.Code.IsTestProject || !IsAsterwises(file))
            yield break;
        foreach (var node in file.Tree.GetRoot().DescendantNodes())
        {
            Cancellation.ThrowIfRequested();
            if (NameOf(node, file.Project.Code) is { } name
                && IsTestedFor(node)
                && IsPassedOver(node)
                && file.IsOfPerson(node.Span))
            {
                yield return Diagnostic.Create(Rule, node.GetLocation(), name);
            }
        }
    }

    /// <summary>A file that says what it calls: another API's 401 may well be handled.</summary>
    private static bool IsAsterwises(FileToCheck file) =>
        (file.Project.Code.WordsOf(file.Tree) & TextWords.Asterwise) != 0 || file.Project.Code.MentionsHost(file.Tree);

    /// <summary>The error that a node stands for; null of any other.</summary>
    private static string? NameOf(SyntaxNode node, CodeModel code) => node switch
    {
        LiteralExpressionSyntax { Token.Value: string text } => Array.Find(Errors, error => error == text),
        LiteralExpressionSyntax { Token.Value: Unauthorized } when node.Parent is CastExpressionSyntax or BinaryExpressionSyntax
            => IsStatus(node) ? "401" : null,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(Unauthorized) }
            when code.OperationOf(node) is { ConstantValue.Value: Unauthorized } => "401",
        _ => null,
    };

    private static bool IsStatus(SyntaxNode literal) =>
        literal.FirstAncestorOrSelf<BinaryExpressionSyntax>() is { } comparison
        && comparison.ToString().IndexOf("StatusCode", StringComparison.Ordinal) >= 0;

    private static bool IsTestedFor(SyntaxNode node) => node.Ancestors().TakeWhile(IsWithinExpression).Any(around =>
        around.IsKind(SyntaxKind.EqualsExpression) || around is IsPatternExpressionSyntax or InvocationExpressionSyntax);

    private static bool IsWithinExpression(SyntaxNode node) =>
        node is ExpressionSyntax or PatternSyntax or ArgumentSyntax or ArgumentListSyntax
        && node is not AnonymousFunctionExpressionSyntax;

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
        return taker is not null && Policies.Contains(taker);
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

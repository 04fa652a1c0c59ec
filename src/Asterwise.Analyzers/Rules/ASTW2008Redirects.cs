using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.Evidence;
using Asterwise.Analyzers.Http;
using Asterwise.Analyzers.Project;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Asterwise.Analyzers.Rules;

/// <summary>
/// A client that sends the key, or is to, and follows redirects, on which it leaves the key out or sends it to anybody. What is
/// wrong with the credential does not matter here, so that all is repaired at once.
/// </summary>
internal sealed class ASTW2008Redirects : FileRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.Redirects,
        "Credential and redirects",
        "This client follows redirects, on which {0}; turn them off",
        Category.Authentication,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "No route of the API redirects, so a redirect is a wrong URL or somebody else's answer: a header such as "
            + "X-API-Key goes on to whatever host it names, and where Authorization is dropped the next answer is 401 "
            + "api_key_missing at run time.",
        helpLinkUri: HelpLink.Of(RuleIds.Redirects, "api_key_missing"));

    public override DiagnosticDescriptor Descriptor => Rule;

    public override IEnumerable<Diagnostic> Check(FileToCheck file)
    {
        if (!file.HasRequests || file.Project.Code.IsTestProject)
            yield break;
        foreach (var client in Findings(file.Tree, file.Project))
        {
            var place = PlaceOf(client);
            if (file.IsOfPerson(place.SourceSpan))
                yield return Diagnostic.Create(Rule, place, WhatHappens(client.Facts));
        }
    }

    /// <summary>Each such client that is made in a file.</summary>
    public static IEnumerable<Follower> Findings(SyntaxTree tree, ProjectModel project)
    {
        var seen = new HashSet<SyntaxNode>();
        foreach (var target in TargetsOf(project.Requests.Of(tree), project))
        {
            Cancellation.ThrowIfRequested();
            if (project.Redirects.FollowerOf(target) is { } client
                && client.Made.Syntax.SyntaxTree == tree
                && seen.Add(client.Made.Syntax))
            {
                yield return client;
            }
        }
    }

    /// <summary>What a credential is written to, and what sends that for which the API asks for one.</summary>
    private static IEnumerable<Target> TargetsOf(FileRequests requests, ProjectModel project) =>
        requests.Writes.Where(write => IsCredential(write, project)).Select(write => write.Target)
            .Concat(requests.ByTargetSyntax.SelectMany(handovers => handovers)
                .Where(handover => handover.Row is { Effect: Effect.Url, IsForAllRequests: false }
                    && project.Destinations.AuthenticatedPathOf(handover) is not null)
                .Select(handover => handover.Target));

    private static bool IsCredential(RequestWrite write, ProjectModel project) =>
        write.Part == RequestPart.Header
        && project.EvidenceFor(write) is { Kind: >= EvidenceKind.Name } evidence
        && (AsterwiseApi.IsCredentialHeader(write.Name) || ASTW2001MisnamedHeader.IsMisnamed(write, evidence));

    private static string WhatHappens(RedirectFacts facts) => facts.DropsAuthorization
        ? $"'{AsterwiseApi.AuthorizationHeader}' is dropped and '{AsterwiseApi.KeyHeader}' is sent to any host"
        : "the key is sent to any host";

    /// <summary>A registration is one by its name, and what it configures is said behind that.</summary>
    public static Location PlaceOf(Follower follower) => follower.Made.Syntax switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: var name } } => name.GetLocation(),
        var made => made.GetLocation(),
    };
}

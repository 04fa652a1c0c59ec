using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.Evidence;
using Asterwise.Analyzers.Http;
using Asterwise.Analyzers.Project;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Asterwise.Analyzers.Rules;

/// <summary>A client that sends the key and follows redirects, on which it leaves the key out or sends it to anybody.</summary>
internal sealed class ASTW2008Redirects : FileRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.Redirects,
        "Credential and redirects",
        "This client follows redirects, and '{0}' is {1}; turn redirects off",
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
        foreach (var (follower, write) in Findings(file.Tree, file.Project))
        {
            var fate = follower.Facts.Of(write.Name) == WhenRedirected.Drops
                ? "dropped on the way"
                : "sent to whatever host they lead to";
            var place = PlaceOf(follower);
            if (file.IsOfPerson(place.SourceSpan))
                yield return Diagnostic.Create(Rule, place, write.Name, fate);
        }
    }

    /// <summary>Each such client that is made in a file, and the first credential that it sends.</summary>
    public static IEnumerable<(Follower Client, RequestWrite Credential)> Findings(SyntaxTree tree, ProjectModel project)
    {
        var seen = new HashSet<SyntaxNode>();
        foreach (var write in project.Requests.Of(tree).Writes.Where(HeaderCredential.IsRight))
        {
            Cancellation.ThrowIfRequested();
            if (project.EvidenceFor(write).Kind >= EvidenceKind.Name
                && project.Redirects.FollowerOf(write) is { } follower
                && follower.Made.Syntax.SyntaxTree == tree
                && seen.Add(follower.Made.Syntax))
            {
                yield return (follower, write);
            }
        }
    }

    /// <summary>A registration is one by its name, and what it configures is said behind that.</summary>
    public static Location PlaceOf(Follower follower) => follower.Made.Syntax switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: var name } } => name.GetLocation(),
        var made => made.GetLocation(),
    };
}

using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.Http;
using Asterwise.Analyzers.Project;
using Asterwise.Analyzers.Values;
using Microsoft.CodeAnalysis;

namespace Asterwise.Analyzers.Rules;

/// <summary>A client whose whole life is in view, that asks for what takes a key, and never gets one.</summary>
internal sealed class ASTW2006NoCredential : FileRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.NoCredential,
        "Request without a credential",
        "Nothing gives this client a credential, and the API asks for one at '{0}'; send the key as 'Authorization: Bearer' or "
            + "in 'X-API-Key'",
        Category.Authentication,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Every request to the API but the ones for its state and its description needs a key, so at run time this "
            + "one is answered with 401 api_key_missing.",
        helpLinkUri: HelpLink.Of(RuleIds.NoCredential, "api_key_missing"));

    public override DiagnosticDescriptor Descriptor => Rule;

    public override IEnumerable<Diagnostic> Check(FileToCheck file)
    {
        if (!file.HasRequests || file.Project.Code.IsTestProject)
            yield break;
        foreach (var (creation, request) in Findings(file.Tree, file.Project))
        {
            var path = file.Project.Destinations.AuthenticatedPathOf(request)!.Replace(TextValue.HoleMark, '…');
            if (file.IsOfPerson(creation.Syntax.Span))
                yield return Diagnostic.Create(Rule, creation.Syntax.GetLocation(), Messages.Shown(path));
        }
    }

    /// <summary>The creation of each such client, and the first of its requests that is refused.</summary>
    public static IEnumerable<(IOperation Creation, Handover Request)> Findings(
        SyntaxTree tree, ProjectModel project)
    {
        var requests = project.Requests.Of(tree);

        // A key in the wrong place is reported there.
        if (requests.Writes.Any(IsKeyElsewhere))
            yield break;
        foreach (var sent in requests.ByTarget.Select(target => target.FirstOrDefault(handover => IsRefused(handover, project))))
        {
            Cancellation.ThrowIfRequested();
            if (sent is not null
                && project.Requests.Of(sent.Target) is { Target.Role: Role.Client } client
                && !client.Writes.Any(IsCredential)
                && project.Lives.CreationOf(client.Target) is { } creation
                && creation.Syntax.SyntaxTree == tree)
            {
                yield return (creation, sent);
            }
        }

        foreach (var made in requests.HandoversAt.SelectMany(handovers => handovers))
        {
            if (RefusedOf(made, project) is { } refused)
                yield return (made.Operation, refused);
        }
    }

    /// <summary>
    /// What the API refuses of a client that is made here of an interface: one that declares the scheme for a key that nobody
    /// gives.
    /// </summary>
    private static Handover? RefusedOf(Handover made, ProjectModel project)
    {
        if (made.Row is not { Effect: Effect.Url, IsForAllRequests: true }
            || project.Catalogue.StackOf(made.Row).ClientMadeAlone(made.Operation) is not { } client)
        {
            return null;
        }

        bool IsDeclared(Target target) => SymbolEqualityComparer.Default.Equals(target.Symbol, client)
            || SymbolEqualityComparer.Default.Equals(target.Symbol?.ContainingType, client);

        var files = client.DeclaringSyntaxReferences.Select(declaration => declaration.SyntaxTree).Distinct()
            .Select(project.Requests.Of).ToList();
        var credentials = files.SelectMany(file => file.Writes)
            .Where(write => IsDeclared(write.Target) && IsCredential(write)).ToList();
        if (credentials.Count == 0 || !credentials.All(IsSchemeAlone))
            return null;
        return files.SelectMany(file => file.HandoversAt).SelectMany(handovers => handovers)
            .FirstOrDefault(handover => handover.Row.Effect == Effect.Url
                && IsDeclared(handover.Target)
                && project.Destinations.AuthenticatedPathOf(handover) is not null);
    }

    private static bool IsSchemeAlone(RequestWrite write) =>
        HeaderCredential.Of(write) is { Scheme.Length: > 0, Key.Text.Length: 0 };

    private static bool IsRefused(Handover handover, ProjectModel project) =>
        handover.Row is { Effect: Effect.Url, HttpMethod: not null }
        && project.Destinations.AuthenticatedPathOf(handover) is not null;

    /// <summary>Right or wrong: what is wrong is reported where it is written.</summary>
    private static bool IsCredential(RequestWrite write) =>
        write.Part == RequestPart.Header
        && (AsterwiseApi.IsCredentialHeader(write.Name) || Names.IsCredential(write.Name) || Names.IsKeyLike(write.Name));

    private static bool IsKeyElsewhere(RequestWrite write) =>
        write.Part != RequestPart.Header && (Names.IsCredential(write.Name) || Names.HoldsApiKey(write.Name));
}

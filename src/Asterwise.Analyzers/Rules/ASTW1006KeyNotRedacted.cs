using Asterwise.Analyzers.Evidence;
using Asterwise.Analyzers.Http;
using Asterwise.Analyzers.Project;
using Microsoft.CodeAnalysis;

namespace Asterwise.Analyzers.Rules;

/// <summary>A list of header fields to be hidden in logs that leaves out the one with the key, and so shows it.</summary>
internal sealed class ASTW1006KeyNotRedacted : FileRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.KeyNotRedacted,
        "Log redaction uncovers the key",
        "The key is sent in '{0}', which this list leaves out, so that logs show it; add '{0}'",
        Category.Secrecy,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "From .NET 9 on, all header fields are hidden at run time in the logs of a client, until a list says "
            + "which: then every other one is shown. Whoever reads the key there can use it until it is revoked, and answered "
            + "with 401 api_key_invalid.",
        helpLinkUri: HelpLink.Of(RuleIds.KeyNotRedacted, "api_key_invalid"));

    public override DiagnosticDescriptor Descriptor => Rule;

    public override IEnumerable<Diagnostic> Check(FileToCheck file)
    {
        if (!file.HandlesKey)
            yield break;
        foreach (var (redaction, header) in Findings(file.Tree, file.Project))
        {
            if (file.IsOfPerson(redaction.List.Span))
                yield return Diagnostic.Create(Rule, redaction.List.GetLocation(), header);
        }
    }

    /// <summary>The lists, each with the header that it leaves out.</summary>
    public static IEnumerable<(Redaction Redaction, string Header)> Findings(SyntaxTree tree, ProjectModel project)
    {
        foreach (var redaction in project.Requests.RedactionsIn(tree))
        {
            var shown = project.Code.AsterwiseTrees.Append(tree).Distinct()
                .SelectMany(file => project.Requests.Of(file).Writes)
                .Where(write => IsCredential(write, project) && IsBy(redaction, write, project))
                .Select(write => write.Name).FirstOrDefault(header => !redaction.Hides(header));
            if (shown is not null)
                yield return (redaction, shown);
        }
    }

    private static bool IsCredential(RequestWrite write, ProjectModel project) =>
        write.Part == RequestPart.Header
        && AsterwiseApi.IsCredentialHeader(write.Name)
        && project.EvidenceFor(write).Kind > EvidenceKind.None;

    /// <summary>Whether the client that the list is for writes the header, in its registration, its type or a handler.</summary>
    private static bool IsBy(Redaction redaction, RequestWrite write, ProjectModel project) =>
        redaction.Registration is not { } registration
        || project.Requests.RegistrationAround(write.Operation)?.Syntax == registration.Syntax
        || (project.Code.EnclosingSymbol(write.Syntax)?.ContainingType is { } type
            && redaction.Types.Contains(type, SymbolEqualityComparer.Default));
}

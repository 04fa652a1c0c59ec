using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.Evidence;
using Asterwise.Analyzers.Http;
using Asterwise.Analyzers.Project;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.Rules;

/// <summary>A credential for Asterwise in the body of a request.</summary>
internal sealed class ASTW2004KeyInBody : WriteRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.KeyInBody,
        "API key in the request body",
        "The Asterwise API never reads a key from the body, so '{0}' is of no use there; send it as 'Authorization: Bearer' or "
            + "in 'X-API-Key'",
        Category.Authentication,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The API does not fall back to the body, so at run time every such request is answered with 401 "
            + "api_key_missing, while logs of bodies keep the key.",
        helpLinkUri: HelpLink.Of(RuleIds.KeyInBody, "api_key_missing"));

    public override DiagnosticDescriptor Descriptor => Rule;

    public override bool IsBrokenBy(RequestWrite write, RequestEvidence evidence, ProjectModel project) =>
        write.Part == RequestPart.Body
        && IsKey(write, evidence)
        && evidence.Destination switch
        {
            Destination.Asterwise => true,
            Destination.Unknown or Destination.Loopback => evidence.IsAmongAsterwises
                && !Names.MentionsAsterwise(write.Name)
                && project.Requests.SenderOf(write) is not null,
            _ => false,
        };

    public override TextSpan Underlined(RequestWrite write) =>
        write.BodyText?.SourceOf(write.BodySpan) is { } place && write.Syntax.Span.Contains(place) ? place : write.Syntax.Span;

    public override string Subject(RequestWrite write, ProjectModel project) => Messages.Shown(write.Name);

    private static bool IsKey(RequestWrite write, RequestEvidence evidence) =>
        evidence.Value switch
        {
            Credential.Asterwise => true,
            Credential.Foreign => false,
            _ => Names.IsUnmistakableKey(write.Name)
                || Names.HoldsApiKey(write.Name)
                || (Names.IsCredential(write.Name) && Credentials.IsKeyLike(write.Value)),
        };
}

using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.Evidence;
using Asterwise.Analyzers.Http;
using Asterwise.Analyzers.Project;
using Asterwise.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.Rules;

/// <summary>A credential for Asterwise in a header field that the API does not read.</summary>
internal sealed class ASTW2001MisnamedHeader : WriteRule
{
    public static readonly DiagnosticDescriptor Rule = new(
        RuleIds.MisnamedHeader,
        "Misnamed header",
        "The Asterwise API does not read the header '{0}'; send the key as 'Authorization: Bearer' or in 'X-API-Key'",
        Category.Authentication,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The API reads its key from 'Authorization: Bearer' or from 'X-API-Key' and from no other header field, so "
            + "at run time every such request is answered with 401 api_key_missing.",
        helpLinkUri: HelpLink.Of(RuleIds.MisnamedHeader, "api_key_missing"));

    public override DiagnosticDescriptor Descriptor => Rule;

    public override bool IsBrokenBy(RequestWrite write, RequestEvidence evidence, ProjectModel project) =>
        IsMisnamed(write, evidence) && !HasCredentialBeside(write, project);

    /// <summary>Whether a header holds a key that the API does not look for there.</summary>
    public static bool IsMisnamed(RequestWrite write, RequestEvidence evidence) =>
        write.Part == RequestPart.Header
        && !AsterwiseApi.IsCredentialHeader(write.Name)
        && HoldsKey(write, evidence);

    public override TextSpan Underlined(RequestWrite write) => (write.NameSyntax ?? write.Syntax).Span;

    public override string Subject(RequestWrite write, ProjectModel project) => Messages.Shown(write.Name);

    private static bool HoldsKey(RequestWrite write, RequestEvidence evidence) =>
        evidence.Value == Credential.Asterwise
        || ((Names.IsCredential(write.Name) || IsKeyForProxy(write)) && evidence.Kind >= EvidenceKind.Name)
        || IsKeyUnderItsOwnName(write, evidence);

    /// <summary>
    /// A name that is on no list, such as <c>PRIVATE-TOKEN</c>, of a value that is named like a key too; not one of a vendor's
    /// where only a name speaks for Asterwise.
    /// </summary>
    private static bool IsKeyUnderItsOwnName(RequestWrite write, RequestEvidence evidence) =>
        Names.IsKeyLike(write.Name)
        && Credentials.IsKeyLike(write.Value)
        && evidence.Kind >= (Names.OwnerOf(write.Name) == Owner.Vendor ? EvidenceKind.Destination : EvidenceKind.Name);

    /// <summary>A proxy has credentials of its own, but none that are named <c>apiKey</c>.</summary>
    private static bool IsKeyForProxy(RequestWrite write) =>
        AsterwiseApi.SameHeader(write.Name, "Proxy-Authorization")
        && write.Value.Holes.Any(hole => ValueNames.NameOf(hole) is { } name && Names.HoldsApiKey(name));
}

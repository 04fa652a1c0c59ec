using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.Evidence;
using Asterwise.Analyzers.Http;
using Asterwise.Analyzers.Project;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.Rules;

/// <summary>The header names of <see cref="ASTW2001MisnamedHeader"/> where nothing says which API the request is for.</summary>
internal sealed class ASTW2002PossiblyMisnamedHeader : WriteRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.PossiblyMisnamedHeader,
        "Possibly misnamed header",
        "If this request goes to the Asterwise API, the header '{0}' is not read there; send the key as "
            + "'Authorization: Bearer' or in 'X-API-Key'",
        Category.Authentication,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "Other APIs do read header fields of this name. If the request is meant for the Asterwise API, it is "
            + "answered with 401 api_key_missing at run time, as that reads 'Authorization: Bearer' and 'X-API-Key' alone.",
        helpLinkUri: HelpLink.Of(RuleIds.PossiblyMisnamedHeader, "api_key_missing"));

    public override DiagnosticDescriptor Descriptor => Rule;

    public override bool IsBrokenBy(RequestWrite write, RequestEvidence evidence, ProjectModel project) =>
        write.Part == RequestPart.Header
        && !AsterwiseApi.IsCredentialHeader(write.Name)
        && Names.IsUnmistakableKey(write.Name)
        && evidence.Kind == EvidenceKind.None
        // What is put into a collection for other code to send may go anywhere.
        && write.SentBy is null
        && !HasCredentialBeside(write, project);

    public override TextSpan Underlined(RequestWrite write) => (write.NameSyntax ?? write.Syntax).Span;

    public override string Subject(RequestWrite write, ProjectModel project) => Messages.Shown(write.Name);
}

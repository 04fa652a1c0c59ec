using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.Evidence;
using Asterwise.Analyzers.Http;
using Asterwise.Analyzers.Project;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.Rules;

/// <summary>The key of Asterwise, beyond doubt, in a request that plainly goes to another host.</summary>
internal sealed class ASTW1005KeyToOtherHost : WriteRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.KeyToOtherHost,
        "API key sent to another host",
        "The Asterwise key in '{0}' goes to a host that is not Asterwise's; send it to 'https://api.asterwise.com' alone, or "
            + "name the host in 'asterwise_hosts'",
        Category.Secrecy,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "At run time the other host gets the key and can use it. A key that becomes known is revoked, and every "
            + "request with it is answered with 401 api_key_revoked.",
        helpLinkUri: HelpLink.Of(RuleIds.KeyToOtherHost, "api_key_revoked"));

    public override DiagnosticDescriptor Descriptor => Rule;

    public override bool IsRefused => false;

    public override bool IsBrokenBy(RequestWrite write, RequestEvidence evidence, ProjectModel project) =>
        evidence.Value == Credential.Asterwise
        && evidence.Destination == Destination.Other
        && project.Credentials.IsSurelyAsterwises(write.Value)
        && !project.Code.IsTestProject
        && !IsToProgramUnderTest(write, project);

    public override TextSpan Underlined(RequestWrite write) =>
        write.Part == RequestPart.Query ? ParameterPlace.Of(write) : (write.ValueSyntax ?? write.Syntax).Span;

    public override string Subject(RequestWrite write, ProjectModel project) => Messages.Shown(write.Name);

    private static bool IsToProgramUnderTest(RequestWrite write, ProjectModel project) =>
        project.Requests.Of(write.Target)?.Carriers.Any(carrier => carrier.IsOfTestServer) == true;
}

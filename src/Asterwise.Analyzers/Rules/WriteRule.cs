using Asterwise.Analyzers.Evidence;
using Asterwise.Analyzers.Http;
using Asterwise.Analyzers.Project;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.Rules;

/// <summary>
/// A rule about one write: a descriptor, and a predicate over what the code puts into a request and the evidence for it.
/// </summary>
internal abstract class WriteRule
{
    public abstract DiagnosticDescriptor Descriptor { get; }

    /// <summary>Whether the write breaks the rule.</summary>
    public abstract bool IsBrokenBy(RequestWrite write, RequestEvidence evidence, ProjectModel project);

    /// <summary>What the diagnostic underlines in the file of the write; the fixes find the write again by it.</summary>
    public abstract TextSpan Underlined(RequestWrite write);

    /// <summary>What the message names; never a key.</summary>
    public abstract string Subject(RequestWrite write, ProjectModel project);

    /// <summary>True where the API refuses the request, so that the write itself has to become another.</summary>
    public virtual bool IsRefused => true;

    /// <summary>
    /// Whether the request is answered all the same, as a credential is sent beside this write as the API takes it.
    /// </summary>
    protected static bool HasCredentialBeside(RequestWrite write, ProjectModel project) =>
        CredentialsBeside(write, project).Any();

    protected static IEnumerable<RequestWrite> CredentialsBeside(RequestWrite write, ProjectModel project) =>
        project.Requests.Of(write.Target) is { } request
            ? request.CredentialsBeside(write).Where(other => project.EvidenceFor(other).Value != Credential.Foreign)
            : Enumerable.Empty<RequestWrite>();
}

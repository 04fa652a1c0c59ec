using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.Evidence;
using Asterwise.Analyzers.Http;
using Asterwise.Analyzers.Project;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.Rules;

/// <summary>
/// A credential for Asterwise that is sent with another: in both headers, in a header that is not read beside one that is, or
/// in one that a shared client gets once more with every call.
/// </summary>
internal sealed class ASTW2007SentTwice : WriteRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.SentTwice,
        "Credential sent twice",
        "{0}; send the key once",
        Category.Authentication,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "The API takes one credential. A second one is a second place to leak from and to forget when the key "
            + "changes; and a header that is added with every call holds 'key, key' from the second call on, which at run time "
            + "is answered with 401 api_key_invalid.",
        helpLinkUri: HelpLink.Of(RuleIds.SentTwice, "api_key_invalid"));

    public override DiagnosticDescriptor Descriptor => Rule;

    public override bool IsRefused => false;

    public override bool IsBrokenBy(RequestWrite write, RequestEvidence evidence, ProjectModel project) =>
        !write.IsGivenByCall
        && IsHeaderForAsterwise(write, evidence)
        && (ASTW2001MisnamedHeader.IsMisnamed(write, evidence) || HeaderCredential.IsRight(write))
        && (FirstOf(write, evidence, project) is not null || IsAddedWithEveryCall(write, project));

    /// <summary>The credential that makes a write the second one; null where it is only added with every call.</summary>
    public static RequestWrite? FirstOf(RequestWrite write, ProjectModel project) =>
        FirstOf(write, project.EvidenceFor(write), project);

    public override TextSpan Underlined(RequestWrite write) =>
        (write.Row?.Effect == Effect.Credential ? write.Syntax : write.NameSyntax ?? write.Syntax).Span;

    public override string Subject(RequestWrite write, ProjectModel project) =>
        FirstOf(write, project) switch
        {
            null => $"The header '{write.Name}' is added once more with every call",
            { Name: var first } when AsterwiseApi.SameHeader(write.Name, first) => $"The header '{write.Name}' is added twice",
            { Name: var first } when AsterwiseApi.IsCredentialHeader(write.Name)
                => $"The key is in '{write.Name}' and in '{first}'",
            { Name: var first } => $"The header '{Messages.Shown(write.Name)}' is not read, and the key is in '{first}' too",
        };

    /// <summary>Whether the write is right by itself, and is only done too often.</summary>
    private static bool IsAddedWithEveryCall(RequestWrite write, ProjectModel project) =>
        HeaderCredential.IsRight(write) && !project.Code.IsTestProject && project.Repetitions.IsWithEveryCall(write);

    private static bool IsHeaderForAsterwise(RequestWrite write, RequestEvidence evidence) =>
        write.Part == RequestPart.Header && evidence.Kind >= EvidenceKind.Name;

    /// <summary>The credential that is sent with a write and makes it the second one; null where there is none.</summary>
    private static RequestWrite? FirstOf(RequestWrite write, RequestEvidence evidence, ProjectModel project) =>
        CredentialsBeside(write, project).FirstOrDefault(first =>
            !first.IsGivenByCall
            && IsBefore(first, write)
            && (evidence.Kind >= EvidenceKind.Destination || write.ValueSyntax?.ToString() == first.ValueSyntax?.ToString()));

    /// <summary>
    /// Of two right ones the later is the second, and a message's is that of its client's; what is not read is the second always.
    /// </summary>
    private static bool IsBefore(RequestWrite first, RequestWrite second)
    {
        if (!AsterwiseApi.IsCredentialHeader(second.Name))
            return true;
        var isSameHeader = AsterwiseApi.SameHeader(first.Name, second.Name);
        if (!first.Target.IsSameAs(second.Target))
            return !isSameHeader;
        // The calls of a chain all begin where it does.
        var isEarlier = first.Syntax.SyntaxTree == second.Syntax.SyntaxTree && first.Syntax.Span.End < second.Syntax.Span.End;
        return isEarlier && (!isSameHeader || (first.Row?.Adds == true && second.Row?.Adds == true));
    }
}

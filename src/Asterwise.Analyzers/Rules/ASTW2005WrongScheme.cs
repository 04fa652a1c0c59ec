using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.Evidence;
using Asterwise.Analyzers.Http;
using Asterwise.Analyzers.Project;
using Asterwise.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.Rules;

/// <summary>A credential for Asterwise in the right header field under the wrong scheme, or under none.</summary>
internal sealed class ASTW2005WrongScheme : WriteRule
{
    public static readonly DiagnosticDescriptor Rule = new(
        RuleIds.WrongScheme,
        "Wrong authorization scheme",
        "{0}; the Asterwise API takes 'Authorization: Bearer <key>' or 'X-API-Key: <key>'",
        Category.Authentication,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The API takes the scheme Bearer, one space and the key in 'Authorization', or the key alone in "
            + "'X-API-Key'. At run time anything else is answered with 401 api_key_invalid, or is refused before it is sent, "
            + "with an exception that shows the key.",
        helpLinkUri: HelpLink.Of(RuleIds.WrongScheme, "api_key_invalid"));

    /// <summary>
    /// Schemes of protocols that nobody takes for the sending of an API key, so that they speak against Asterwise where only a
    /// name speaks for it: those of the IANA registry without Basic, Bearer and OAuth, and those of Windows, Azure and AWS.
    /// </summary>
    private static readonly HashSet<string> OtherProtocols = new(StringComparer.OrdinalIgnoreCase)
    {
        "Concealed", "Digest", "DPoP", "GNAP", "HOBA", "Mutual", "Negotiate", "PrivateToken", "SCRAM-SHA-1", "SCRAM-SHA-256",
        "vapid",
        "NTLM", "SharedKey", "SharedKeyLite", "SharedAccessSignature", "AWS4-HMAC-SHA256",
    };

    public override DiagnosticDescriptor Descriptor => Rule;

    public override bool IsBrokenBy(RequestWrite write, RequestEvidence evidence, ProjectModel project)
    {
        if (write.Part != RequestPart.Header || !AsterwiseApi.IsCredentialHeader(write.Name))
            return false;
        var credential = HeaderCredential.Of(write);
        if (credential.Problem == SchemeProblem.None || evidence.Kind < EvidenceKind.Name)
            return false;
        return credential.Problem switch
        {
            // The whole value may come from elsewhere, scheme and all, unless it is a key by its name or its look.
            SchemeProblem.NoScheme => IsKey(credential.Key, project) && !project.Credentials.MayHoldScheme(credential.Key),

            SchemeProblem.InBase64 => evidence.Kind >= EvidenceKind.Destination || project.Credentials.HoldsKey(credential.Key),

            SchemeProblem.OtherScheme => evidence.Kind >= EvidenceKind.Destination
                || Names.IsCredential(credential.Scheme)
                || (HoldsKey(credential.Key, project) && !OtherProtocols.Contains(credential.Scheme)),
            _ => true,
        };
    }

    public override TextSpan Underlined(RequestWrite write) => (write.ValueSyntax ?? write.Syntax).Span;

    public override string Subject(RequestWrite write, ProjectModel project) => Said(HeaderCredential.Of(write));

    /// <summary>What a message says of a credential.</summary>
    public static string Said(HeaderCredential credential) =>
        credential.Problem switch
        {
            SchemeProblem.NoScheme => "The key is sent without a scheme",
            SchemeProblem.Doubled => "The scheme 'Bearer' is sent twice",
            SchemeProblem.NotSeparated => "The scheme 'Bearer' is not separated from the key by one space",
            SchemeProblem.InBase64 => "The key is sent in base64, which 'Bearer' does not take",
            SchemeProblem.NotInterpolated =>
                $"'{Messages.Shown(credential.Key.Text)}' is sent as it stands, braces and all, as the text is not interpolated",
            SchemeProblem.Wrapped => "The key is sent in quotes or brackets, which are not part of it",
            SchemeProblem.SchemeInKeyHeader =>
                $"The header 'X-API-Key' takes the key alone, without '{Messages.Shown(credential.Scheme)}'",
            SchemeProblem.WholeValueAsScheme => "The scheme and the key are passed as one argument, which throws at run time",
            _ => $"The scheme '{Messages.Shown(credential.Scheme)}' is not accepted",
        };

    /// <summary>Also where it is encoded, as <c>Basic</c> has it.</summary>
    private static bool HoldsKey(TextValue key, ProjectModel project) =>
        IsKey(key, project) || project.Credentials.HoldsKey(key);

    private static bool IsKey(TextValue key, ProjectModel project) =>
        project.Credentials.In(key, takesPlaceholders: true) == Credential.Asterwise || Credentials.IsKeyLike(key);
}

using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.Evidence;
using Asterwise.Analyzers.Http;
using Asterwise.Analyzers.Project;
using Asterwise.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.Rules;

/// <summary>A credential for Asterwise in the query string of a URL.</summary>
internal sealed class ASTW2003KeyInQuery : WriteRule
{
    public static readonly DiagnosticDescriptor Rule = new(
        RuleIds.KeyInQuery,
        "API key in the query string",
        "The Asterwise API never reads a key from the query string, so '{0}' only leaks it into logs; send it as "
            + "'Authorization: Bearer' or in 'X-API-Key'",
        Category.Authentication,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The API does not fall back to query parameters, so at run time every such request is answered with 401 "
            + "api_key_missing, while proxies, caches and logs on the way keep the URL and the key in it.",
        helpLinkUri: HelpLink.Of(RuleIds.KeyInQuery, "api_key_missing"));

    public override DiagnosticDescriptor Descriptor => Rule;

    public override bool IsBrokenBy(RequestWrite write, RequestEvidence evidence, ProjectModel project)
    {
        if (write.Part != RequestPart.Query)
            return false;
        return evidence.Kind switch
        {
            EvidenceKind.Value => write.Row?.MakesText != true || IsUrl(write, project),
            EvidenceKind.Destination => IsApiKey(write) || IsKeyUnderCommonName(write),
            EvidenceKind.Name => IsApiKey(write) && write.Value.Text.Length > 0 && IsUrl(write, project),
            _ => false,
        };
    }

    public override TextSpan Underlined(RequestWrite write) => ParameterPlace.Of(write);

    public override string Subject(RequestWrite write, ProjectModel project) => Messages.Shown(write.Name);

    private static bool IsApiKey(RequestWrite write) =>
        Names.IsUnmistakableKey(write.Name) || Names.HoldsApiKey(write.Name);

    /// <summary>
    /// A parameter such as <c>token</c>, which is a page's as often as a credential, with a value that is named like a key.
    /// </summary>
    private static bool IsKeyUnderCommonName(RequestWrite write) =>
        Names.IsCredential(write.Name) && Credentials.IsKeyLike(write.Value);

    /// <summary>
    /// A text that is looked for in a URL, or compared with one, is none; a form or pairs that are only logged neither.
    /// </summary>
    private static bool IsUrl(RequestWrite write, ProjectModel project) =>
        IsUrlByItself(write)
        || project.Requests.HandoversOf(write).Any()
        || project.Requests.DistantHandoversOf(write).Any();

    private static bool IsUrlByItself(RequestWrite write) => write.Row switch
    {
        null => MayBeginUrl(write.Url?.Text),
        { MakesText: true } => write.Url is { } url && MayBeginUrl(url.Text),
        _ => true,
    };

    private static bool MayBeginUrl(string? text) =>
        text is null or ""
        || text[0] == TextValue.HoleMark
        || text.StartsWith("http", StringComparison.OrdinalIgnoreCase);
}

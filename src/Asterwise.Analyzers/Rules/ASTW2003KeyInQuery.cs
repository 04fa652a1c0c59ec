using Asterwise.Analyzers.Evidence;
using Asterwise.Analyzers.Http;
using Microsoft.CodeAnalysis;

namespace Asterwise.Analyzers.Rules;

/// <summary>A credential for Asterwise in the query string of a URL.</summary>
internal sealed class ASTW2003KeyInQuery : RequestRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.KeyInQuery,
        "API key in the query string",
        "The Asterwise API never reads a key from the query string, so '{0}' only leaks it into logs; send it as 'Authorization: Bearer' or in 'X-API-Key'",
        Category.Authentication,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The API does not fall back to query parameters, so at run time every such request is answered with 401 api_key_missing, while proxies, caches and logs on the way keep the URL and the key in it.",
        helpLinkUri: AsterwiseApi.ErrorPage + "api_key_missing");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override bool IsBrokenBy(RequestWrite write, EvidenceKind evidence, ProjectModel project)
    {
        if (write.Part != RequestPart.Query)
            return false;
        return evidence switch
        {
            EvidenceKind.Value => true,
            EvidenceKind.Destination => Names.IsUnmistakableKey(write.Name) || (Names.IsCredential(write.Name) && write.Value.Holes.Any(EvidenceFinder.IsKeyLike)),
            EvidenceKind.Name => Names.IsUnmistakableKey(write.Name) && write.Value.Text.Length > 0 && IsUrl(write, project),
            _ => false,
        };
    }

    public override SyntaxNode Underlined(RequestWrite write) => write.Syntax;

    public override string Subject(RequestWrite write) => Shown(write.Name);

    /// <summary>A text that is looked for in a URL, or compared with one, is none.</summary>
    private static bool IsUrl(RequestWrite write, ProjectModel project) =>
        write.Member is not null
        || write.Url is not { Text: { Length: > 0 } text }
        || text[0] == TextValue.HoleMark
        || text.StartsWith("http", StringComparison.OrdinalIgnoreCase)
        || project.Destinations.SinksOf(write).Any();
}

using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.Evidence;
using Asterwise.Analyzers.Http;
using Microsoft.CodeAnalysis;

namespace Asterwise.Analyzers.Rules;

/// <summary>A URL on an Asterwise host without encryption, wherever it is written.</summary>
internal sealed class ASTW1004PlainHttp : FileRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.PlainHttp,
        "API key over plain HTTP",
        "Whoever is on the way can read what is sent to 'http://{0}', the key too; write 'https://'",
        Category.Secrecy,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "At run time the key travels in clear text before anything can answer. Where the answer is a redirect to "
            + "https, most clients leave 'Authorization' out of the second request, which is answered with 401 api_key_missing.",
        helpLinkUri: HelpLink.Of(RuleIds.PlainHttp, "api_key_missing"));

    public override DiagnosticDescriptor Descriptor => Rule;

    public override IEnumerable<Diagnostic> Check(FileToCheck file)
    {
        if (!file.HasRequests)
            yield break;
        foreach (var url in file.Project.Requests.Of(file.Tree).PlainUrls)
        {
            Cancellation.ThrowIfRequested();
            if (UrlHost.Of(url.Text.Text.TrimStart()) is { Host: var host }
                && !AsterwiseApi.IsSite(host)
                && file.Project.Destinations.Of(url) == Destination.Asterwise
                && file.IsOfPerson(url.Place)
                && IsCalled(url, file))
            {
                yield return Diagnostic.Create(Rule, Location.Create(file.Tree, url.Place), Messages.Shown(host));
            }
        }
    }

    /// <summary>A test also writes URLs down to compare with them, or to see them refused.</summary>
    private static bool IsCalled(PlainUrl url, FileToCheck file) =>
        !file.Project.Code.IsTestProject || file.Project.Requests.HandoversOf(url.Operation).Any();
}

using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.Evidence;
using Asterwise.Analyzers.Http;
using Asterwise.Analyzers.Keys;
using Asterwise.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Asterwise.Analyzers.Rules;

/// <summary>The key, or an object whose text shows it, is logged, printed or put into the message of an exception.</summary>
internal sealed class ASTW1003KeyInOutput : FileRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.KeyInOutput,
        "API key written to output",
        "The API key is shown in {1} by '{0}', where others read it; leave it out or mask it",
        Category.Secrecy,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "What is written at run time is kept, copied and read by people and services that the key is not for; "
            + "whoever has it calls the API in your name until it is revoked, and your own requests are answered with 401 "
            + "api_key_invalid.",
        helpLinkUri: HelpLink.Of(RuleIds.KeyInOutput, "api_key_invalid"));

    public override DiagnosticDescriptor Descriptor => Rule;

    public override IEnumerable<Diagnostic> Check(FileToCheck file)
    {
        if (!file.HandlesKey || file.Project.Code.IsTestProject)
            yield break;
        var sent = SentKeys(file);
        foreach (var printed in file.Project.Outputs.In(file.Tree))
        {
            Cancellation.ThrowIfRequested();
            var place = printed.Value.Syntax.Span;
            if (file.IsOfPerson(place) && (ShowsKey(printed.Value, file, sent) || ShowsHeaders(printed.Value, file)))
            {
                yield return Diagnostic.Create(
                    Rule, Location.Create(file.Tree, place), Messages.Shown(printed.Value.Syntax.ToString()), printed.Where);
            }
        }
    }

    private static bool ShowsKey(IOperation value, FileToCheck file, ISet<ISymbol> sent)
    {
        var text = TextValue.Of(value, file.Project.Values);
        return ApiKey.TryFind(text.Text, 0, out _) || text.Holes.Any(hole => file.Project.WholeKeys.Is(hole, sent));
    }

    /// <summary>What holds the value of a credential that is sent to Asterwise in this file.</summary>
    private static HashSet<ISymbol> SentKeys(FileToCheck file)
    {
        var sent = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var write in CredentialsIn(file))
            sent.UnionWith(HeaderCredential.Of(write).Key.Holes.Select(Operations.SymbolOf).OfType<ISymbol>());
        return sent;
    }

    private static IEnumerable<RequestWrite> CredentialsIn(FileToCheck file) =>
        file.Project.Requests.Of(file.Tree).Writes.Where(write => write.Part == RequestPart.Header
            && (AsterwiseApi.IsCredentialHeader(write.Name) || Names.IsCredential(write.Name))
            && file.Project.EvidenceFor(write).Kind > EvidenceKind.None);

    /// <summary>Whether an object is logged whose text is that of all its header fields, and the key is one of them.</summary>
    private static bool ShowsHeaders(IOperation value, FileToCheck file)
    {
        var printed = value is IInvocationOperation { TargetMethod.Name: "ToString", Instance: { } instance } ? instance : value;
        var holder = printed.Unwrap();
        if (!file.Project.Catalogue.IsPrintedWithHeaders(holder.Type))
            return false;
        for (var step = 0; step < Limits.Chain && IsPart(holder, file); step++)
            holder = ((IPropertyReferenceOperation)holder).Instance!.Unwrap();
        return Operations.SymbolOf(holder) is { } symbol && CredentialsIn(file).Any(write =>
            SymbolEqualityComparer.Default.Equals(write.Target.Symbol, symbol));
    }

    private static bool IsPart(IOperation value, FileToCheck file) =>
        value is IPropertyReferenceOperation { Instance: not null } && file.Project.Catalogue.RoleOf(value.Type) == Role.Part;
}

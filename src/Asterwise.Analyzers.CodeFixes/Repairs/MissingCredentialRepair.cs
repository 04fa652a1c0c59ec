using System.Collections.Immutable;
using Asterwise.Analyzers.CodeFixes.Dialects;
using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Http;
using Asterwise.Analyzers.Rules;
using Asterwise.Analyzers.Values;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.CodeFixes.Repairs;

/// <summary>Gives a client the key of the environment, where it is made.</summary>
internal static class MissingCredentialRepair
{
    /// <summary>What is written where a key belongs, and is repaired as one.</summary>
    private const string Placeholder = "aw_your_key_here";

    /// <returns>The edits; null where the client is not made in a place that can be added to.</returns>
    public static IReadOnlyList<Edit>? Repair(FixContext context, TextSpan span, FixVariant variant)
    {
        var finding = ASTW2006NoCredential.Findings(context.Root.SyntaxTree, context.Project)
            .FirstOrDefault(found => found.Creation.Syntax.Span == span);
        if (finding.Request is not { } request || DialectList.Of(context, request.Row) is not { } dialect)
            return null;
        var key = new TextValue(ImmutableArray.Create(new TextPart(Placeholder, null, finding.Creation.Syntax)));
        var write = new RequestWrite(
            RequestPart.Header, AsterwiseApi.AuthorizationHeader, key, finding.Creation.Syntax, finding.Creation);
        var patch = new Patch(context);
        return dialect.AttachToClient(patch, request, write, variant) is null ? null : patch.ToEdits();
    }
}

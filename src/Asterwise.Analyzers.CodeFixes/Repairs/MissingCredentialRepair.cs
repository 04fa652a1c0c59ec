using System.Collections.Immutable;
using Asterwise.Analyzers.CodeFixes.Dialects;
using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Http;
using Asterwise.Analyzers.Values;
using Microsoft.CodeAnalysis;

namespace Asterwise.Analyzers.CodeFixes.Repairs;

/// <summary>Gives a client the key of the environment, where it is made.</summary>
internal static class MissingCredentialRepair
{
    /// <summary>What is written where a key belongs, and is repaired as one.</summary>
    private const string Placeholder = "aw_your_key_here";

    /// <param name="context">The file.</param>
    /// <param name="creation">Where the client is made.</param>
    /// <param name="request">What it sends.</param>
    /// <param name="variant">Which of the two headers.</param>
    /// <returns>The edits; null where the client is not made in a place that can be added to.</returns>
    public static IReadOnlyList<Edit>? Repair(
        FixContext context, IOperation creation, Handover request, FixVariant variant)
    {
        if (DialectList.Of(context, request.Row) is not { } dialect)
            return null;
        var key = new TextValue(ImmutableArray.Create(new TextPart(Placeholder, null, creation.Syntax)));
        var write = new RequestWrite(RequestPart.Header, AsterwiseApi.AuthorizationHeader, key, creation.Syntax, creation);
        var patch = new Patch(context);
        return dialect.AttachToClient(patch, request, write, variant) is null ? null : patch.ToEdits();
    }
}

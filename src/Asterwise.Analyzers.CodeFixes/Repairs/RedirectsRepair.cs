using Asterwise.Analyzers.CodeFixes.Dialects;
using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Http;

namespace Asterwise.Analyzers.CodeFixes.Repairs;

/// <summary>Tells a client not to follow redirects, where it is made.</summary>
internal static class RedirectsRepair
{
    /// <returns>The edits; null where the client is not made in a place that can be added to.</returns>
    public static IReadOnlyList<Edit>? Repair(FixContext context, Follower client)
    {
        var patch = new Patch(context);
        return DialectList.Of(client.Stack)?.TurnOffRedirects(patch, client.Made) == true ? patch.ToEdits() : null;
    }
}

using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.CodeFixes.Dialects;
using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Http;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Asterwise.Analyzers.CodeFixes.Repairs;

/// <summary>
/// Rewrites writes of headers so that the API accepts them: the field, the scheme and, for a key in the source, the value. Of
/// several that are sent together one is rewritten, and the others go where they say the same: one credential is enough.
/// </summary>
internal static class HeaderRepair
{
    /// <summary>The repairs of a file, each with the writes that it is of and the key as it was written.</summary>
    public static IEnumerable<(IReadOnlyList<RequestWrite> Writes, Patch Patch, KeyCode Key)> Repairs(
        FixContext context, FixVariant variant)
    {
        var headers = context.Broken.Where(write => write.Part == RequestPart.Header).OrderBy(IsMisnamed).ToList();
        var misnamed = ByCarrier(headers.Where(IsMisnamed), context);
        var others = ByCarrier(headers.Where(IsRightlyNamed), context);
        var done = new HashSet<RequestWrite>(FixContext.SameWrite);
        foreach (var first in headers)
        {
            var patch = new Patch(context);
            if (!done.Add(first) || Rewrite(patch, first, variant) is not { } key)
                continue;
            var writes = new List<RequestWrite> { first };
            var beside = Beside(first, misnamed);
            foreach (var write in beside.Where(write => SaysTheSame(write, first)))
                DialectList.Of(context, write.Row!)!.Remove(patch, write);
            writes.AddRange(beside);

            // What is beside several is repaired with all of them, or the first to be repaired would leave it.
            foreach (var write in beside.Count > 0 ? Beside(first, others) : new())
            {
                var further = new Patch(context);
                if (Rewrite(further, write, variant) is not null)
                    patch.Add(further.ToEdits());
                writes.Add(write);
            }

            done.UnionWith(writes);
            yield return (writes, patch, key);
        }

        List<RequestWrite> Beside(RequestWrite first, ILookup<object, RequestWrite> byCarrier) =>
            KeysOf(first.Target).SelectMany(carrier => byCarrier[carrier]).Distinct(FixContext.SameWrite)
                .Where(write => !done.Contains(write) && context.RequestOf(write.Target)!.IsBeside(first, write)).ToList();
    }

    /// <summary>
    /// Headers by what they are sent with, so that a client with thousands is not gone through for each of them.
    /// </summary>
    private static ILookup<object, RequestWrite> ByCarrier(IEnumerable<RequestWrite> headers, FixContext context) =>
        (from write in headers
         from carrier in context.RequestOf(write.Target)?.Carriers ?? Enumerable.Empty<Request>()
         select (Key: KeysOf(carrier.Target).First(), write)).ToLookup(pair => pair.Key, pair => pair.write);

    /// <summary>What a target is the same by: what holds it or, without that, its source.</summary>
    private static IEnumerable<object> KeysOf(Target target)
    {
        if (target.Symbol is not null)
            yield return target.Symbol;
        if (target.Operation is not null)
            yield return target.Operation.Syntax;
    }

    private static bool IsRightlyNamed(RequestWrite write) => !IsMisnamed(write);

    private static bool IsMisnamed(RequestWrite write) => !AsterwiseApi.IsCredentialHeader(write.Name);

    private static KeyCode? Rewrite(Patch patch, RequestWrite write, FixVariant variant)
    {
        // One credential is enough, and to drop this write is not for a fix to decide; a wrong one is sent in its place.
        if (IsMisnamed(write) && patch.Context.RequestOf(write.Target)?.CredentialsBeside(write).Any() == true)
            return null;
        if (write.Row is not { } row || DialectList.Of(patch.Context, row) is not { } dialect)
            return null;
        var credential = HeaderCredential.Of(write);
        if (IsMadeForBasic(credential) || KeyExpressions.Of(credential.Key, patch, write.Syntax.SpanStart) is not { } key)
            return null;
        var isDone = row.Effect == Effect.Credential
            ? dialect.RewriteCredential(patch, write, key, variant)
            : dialect.RewriteHeader(patch, write, key, variant);
        return isDone ? key : null;
    }

    /// <summary>What a method of the project makes of a text for <c>Basic</c> is no key any more.</summary>
    private static bool IsMadeForBasic(HeaderCredential credential) =>
        string.Equals(credential.Scheme, "Basic", StringComparison.OrdinalIgnoreCase)
        && credential.Key.Holes.OfType<IInvocationOperation>().SelectMany(call => call.Arguments)
            .Any(text => text.Value is { Type.SpecialType: SpecialType.System_String, ConstantValue.HasValue: false });

    /// <summary>
    /// Whether two writes in one member send what goes by the same name: a key in the source is read in its own place first.
    /// </summary>
    private static bool SaysTheSame(RequestWrite write, RequestWrite first) =>
        write.Row is { Effect: Effect.Header }
        && write.ValueSyntax is IdentifierNameSyntax or MemberAccessExpressionSyntax
        && write.ValueSyntax.ToString() == first.ValueSyntax?.ToString()
        && NestingMeter.MemberAround(write.Syntax) == NestingMeter.MemberAround(first.Syntax);
}

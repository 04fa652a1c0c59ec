using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Http;

namespace Asterwise.Analyzers.CodeFixes.Repairs;

/// <summary>
/// The repairs of all that a file writes wrongly, found together and in source order: a fix makes one of them, Fix All many, and
/// whichever goes first, the file ends the same.
/// </summary>
internal sealed class RepairPlan
{
    private readonly FixContext context;
    private readonly Dictionary<RequestWrite, IReadOnlyList<Edit>> repairs = new(FixContext.SameWrite);

    private RepairPlan(FixContext context) => this.context = context;

    public static async Task<RepairPlan> OfAsync(FixContext context, FixVariant variant)
    {
        var plan = new RepairPlan(context);
        foreach (var (headers, patch, key) in HeaderRepair.Repairs(context, variant))
            await plan.AddAsync(headers, patch, key).ConfigureAwait(false);

        var parameters = context.Broken.Where(write => write.Part != RequestPart.Header).ToList();
        var repair = new QueryRepair(context, variant, parameters);
        foreach (var unit in parameters.GroupBy(QueryRepair.UnitOf))
        {
            var together = unit.ToList();
            var patch = new Patch(context);
            if (repair.Repair(patch, together) is { } key)
                await plan.AddAsync(together, patch, key).ConfigureAwait(false);
        }

        return plan;
    }

    /// <summary>The edits that repair a write; null where there is no safe rewrite.</summary>
    public IReadOnlyList<Edit>? For(RequestWrite write) => repairs.TryGetValue(write, out var edits) ? edits : null;

    /// <summary>
    /// A repair takes the key out of the source too, where it is written behind the name that the code has for it.
    /// </summary>
    private async Task AddAsync(IReadOnlyList<RequestWrite> writes, Patch patch, KeyCode key)
    {
        context.CancellationToken.ThrowIfCancellationRequested();
        var edits = patch.ToEdits();
        if (key.Taken is { } literal && literal.SyntaxTree == context.Root.SyntaxTree)
        {
            var taking = new Patch(context);
            if (await LiteralRepair.RepairAsync(taking, literal.Span, FixVariant.Environment).ConfigureAwait(false))
                edits = edits.AddRange(taking.ToEdits());
        }

        foreach (var write in writes)
            repairs.Add(write, edits);
    }
}

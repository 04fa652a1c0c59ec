using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Http;

namespace Asterwise.Analyzers.CodeFixes.Repairs;

/// <summary>The repairs of one file, planned once for each variant that is asked for.</summary>
internal sealed class FileRepairs
{
    private readonly Dictionary<FixVariant, RepairPlan> plans = new();

    public FileRepairs(FixContext context) => Context = context;

    public FixContext Context { get; }

    /// <summary>The edits that repair a write; null where there is no safe rewrite.</summary>
    public async Task<IReadOnlyList<Edit>?> ForAsync(RequestWrite write, FixVariant variant)
    {
        if (!plans.TryGetValue(variant, out var plan))
            plans.Add(variant, plan = await RepairPlan.OfAsync(Context, variant).ConfigureAwait(false));
        return plan.For(write);
    }
}

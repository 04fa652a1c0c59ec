using Asterwise.Analyzers.CodeFixes.Repairs;
using Asterwise.Analyzers.CodeFixes.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.CodeFixes.Providers;

/// <summary>A fix that is offered in one way alone, and found without waiting.</summary>
public abstract class OneWayFixProvider : AsterwiseFixProvider
{
    internal sealed override IEnumerable<FixVariant> Variants(FixContext context) => new[] { FixVariant.Only };

    internal sealed override Task<IReadOnlyList<Edit>?> FixAsync(FileRepairs repairs, TextSpan span, FixVariant variant) =>
        Task.FromResult(Fix(repairs.Context, span));

    /// <summary>The edits that fix what is underlined, or null where no safe rewrite exists.</summary>
    private protected abstract IReadOnlyList<Edit>? Fix(FixContext context, TextSpan span);
}

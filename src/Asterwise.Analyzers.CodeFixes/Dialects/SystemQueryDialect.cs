using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Http;
using Asterwise.Analyzers.Http.Stacks;

namespace Asterwise.Analyzers.CodeFixes.Dialects;

/// <summary>How a parameter is taken out of a query string that the base library parsed.</summary>
internal sealed class SystemQueryDialect : Dialect
{
    public override Type Stack => typeof(SystemQuery);

    public override bool Remove(Patch patch, RequestWrite write) => RemoveCall(patch, write);
}

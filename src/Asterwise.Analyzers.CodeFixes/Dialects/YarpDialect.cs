using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Http;
using Stacks = Asterwise.Analyzers.Http.Stacks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Asterwise.Analyzers.CodeFixes.Dialects;

/// <summary>How a gateway on YARP attaches a credential: each transform of the query has a twin for a header.</summary>
internal sealed class YarpDialect : Dialect
{
    private static readonly Dictionary<string, string> HeaderMembers = new()
    {
        ["AddQueryValue"] = "AddRequestHeader",
        ["WithTransformQueryValue"] = "WithTransformRequestHeader",
    };

    public override Type Stack => typeof(Stacks.Yarp);

    public override bool TurnIntoHeader(Patch patch, RequestWrite write, KeyCode key, FixVariant variant)
    {
        var called = (write.Syntax as InvocationExpressionSyntax)?.Expression;
        if (called is not MemberAccessExpressionSyntax { Name: var method } access
            || !HeaderMembers.TryGetValue(method.Identifier.ValueText, out var member)
            || !ReplaceNameAndValue(patch, write, key, variant))
        {
            return false;
        }

        patch.Replace(method, member);
        if (patch.Context.Model.GetSymbolInfo(access.Expression).Symbol is INamedTypeSymbol)
            patch.Replace(access.Expression, patch.Type(Stacks.Yarp.Headers, access.SpanStart));
        if (write.NameSyntax!.Parent is ArgumentSyntax { NameColon.Name: { } parameter })
            patch.Replace(parameter, "headerName");
        return true;
    }

    public override bool Remove(Patch patch, RequestWrite write) => RemoveCall(patch, write);
}

using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Http;
using Asterwise.Analyzers.Http.Stacks;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Asterwise.Analyzers.CodeFixes.Dialects;

/// <summary>How a parameter is taken out of what ASP.NET Core's helpers put together.</summary>
internal sealed class AspNetCoreQueryDialect : Dialect
{
    public override Type Stack => typeof(AspNetCoreQuery);

    public override bool Remove(Patch patch, RequestWrite write)
    {
        if (write.Syntax is not InvocationExpressionSyntax syntax || write.Operation is not IInvocationOperation call)
            return RemoveCall(patch, write);
        switch (call.TargetMethod.Name)
        {
            case "AddQueryString":
                if (Operations.ArgumentOf(call.Arguments, "uri")?.Syntax is not ArgumentSyntax { Expression: var url })
                    return false;
                if (AssignmentTo(syntax, url) is { } statement)
                    return Statements.Remove(patch, statement);
                patch.Replace(syntax, patch.Take(url));
                return true;
            case "Create" when syntax.Expression is MemberAccessExpressionSyntax { Expression: var type }:
                patch.Replace(syntax, $"{type}.Empty");
                return true;
            default:
                return RemoveCall(patch, write);
        }
    }
}

using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Http;
using Asterwise.Analyzers.Http.Stacks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Asterwise.Analyzers.CodeFixes.Dialects;

/// <summary>How a parameter is taken out of what ASP.NET Core's helpers put together.</summary>
internal sealed class AspNetCoreQueryDialect : Dialect
{
    public override Type Stack => typeof(AspNetCoreQuery);

    public override Removal? Remove(RequestWrite write)
    {
        if (write.Syntax is not InvocationExpressionSyntax syntax || write.Operation is not IInvocationOperation call)
            return BuilderCalls.Remove(write);
        switch (call.TargetMethod.Name)
        {
            case "AddQueryString":
                return Code.Operations.ArgumentOf(call.Arguments, "uri")?.Syntax is ArgumentSyntax { Expression: var url }
                    ? new Removal(syntax, url.WithTriviaFrom(syntax))
                    : null;
            case "Create" when syntax.Expression is MemberAccessExpressionSyntax { Expression: var type }:
                return new Removal(syntax, KeyExpressions.Parse($"{type.WithoutTrivia()}.Empty").WithTriviaFrom(syntax));
            default:
                return BuilderCalls.Remove(write);
        }
    }
}

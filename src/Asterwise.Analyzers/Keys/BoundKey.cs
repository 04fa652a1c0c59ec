using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Asterwise.Analyzers.Keys;

/// <summary>The key in settings that are bound to a configuration, which may not have it.</summary>
/// <param name="Binding">The call that binds them.</param>
/// <param name="Property">What holds the key.</param>
/// <param name="Section">The section that they are bound to, where it is written in the call.</param>
internal sealed record BoundKey(IInvocationOperation Binding, IPropertySymbol Property, string? Section)
{
    public InvocationExpressionSyntax Syntax => (InvocationExpressionSyntax)Binding.Syntax;

    /// <summary>The name of the method, with the type that it binds.</summary>
    public ExpressionSyntax Method => Syntax.Expression is MemberAccessExpressionSyntax access ? access.Name : Syntax.Expression;

    /// <summary>The entry of the configuration: <c>Asterwise:ApiKey</c>.</summary>
    public string Name => $"{Section ?? Property.ContainingType.Name}:{Property.Name}";
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Asterwise.Analyzers.Keys;

/// <summary>A place where a value is looked up by a name: an environment variable, or an entry of a configuration.</summary>
/// <param name="Operation">What gives the value, which may be null.</param>
/// <param name="Name">The name, with the sections before it: <c>Asterwise:ApiKey</c>.</param>
/// <param name="Argument">What names it.</param>
/// <param name="IsVariable">Whether it is an environment variable, whose name has one spelling.</param>
internal sealed record KeyLookup(IOperation Operation, string Name, IOperation Argument, bool IsVariable)
{
    /// <summary>The expression that gives the value.</summary>
    public ExpressionSyntax Syntax => (ExpressionSyntax)Operation.Syntax;
}

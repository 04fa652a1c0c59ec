using Asterwise.Analyzers.Values;
using Microsoft.CodeAnalysis;

namespace Asterwise.Analyzers.Http;

/// <summary>The writes of query parameters by members that take a name and a value.</summary>
internal static class QueryWrites
{
    /// <param name="row">What writes it.</param>
    /// <param name="target">What it is written to; something that nothing is known of puts a query together.</param>
    /// <param name="place">The call, the assignment or the entry.</param>
    /// <param name="name">Where the name is given.</param>
    /// <param name="parameter">The name.</param>
    /// <param name="value">The value.</param>
    public static RequestWrite Of(
        Row row, Target target, IOperation place, IOperation name, string parameter, TextValue value) =>
        new(RequestPart.Query, parameter, value, place.Syntax, place)
        {
            Row = row,
            NameSyntax = HeaderWrites.Source(name),
            Target = target.Role == Role.Unknown ? target with { Role = Role.Builder } : target,
        };
}

using Asterwise.Analyzers.Code;
using Microsoft.CodeAnalysis;

namespace Asterwise.Analyzers.Http.Stacks;

/// <summary>
/// The names of headers in <c>Microsoft.Net.Http.Headers</c>, which are fields and no constants
/// (https://learn.microsoft.com/dotnet/api/microsoft.net.http.headers.headernames).
/// </summary>
internal sealed class AspNetCoreHeaderNames : HttpStack
{
    public override string Marker => "Microsoft.Net.Http.Headers.HeaderNames";

    public override string? Assembly => "Microsoft.Net.Http.Headers";

    public override IReadOnlyList<Row> Rows { get; } = Array.Empty<Row>();

    /// <summary><c>ProxyAuthorization</c> holds <c>Proxy-Authorization</c>.</summary>
    public override string? HeaderNameOf(IFieldSymbol field) =>
        field.ContainingType.Is(Marker) ? Names.Hyphenated(field.Name) : null;
}

using static Asterwise.Analyzers.Http.Row;

namespace Asterwise.Analyzers.Http.Stacks;

/// <summary>
/// The query-string helpers of ASP.NET Core (https://learn.microsoft.com/dotnet/api/microsoft.aspnetcore.webutilities).
/// </summary>
internal sealed class AspNetCoreQuery : HttpStack
{
    public const string QueryHelpers = "Microsoft.AspNetCore.WebUtilities.QueryHelpers";
    public const string QueryString = "Microsoft.AspNetCore.Http.QueryString";
    public const string QueryBuilder = "Microsoft.AspNetCore.Http.Extensions.QueryBuilder";

    public override string Marker => QueryHelpers;

    public override string? Assembly => "Microsoft.AspNetCore.WebUtilities";

    public override IReadOnlyList<Row> Rows { get; } = new[]
    {
        Call(QueryHelpers, "AddQueryString").Query(name: "name", "value"),
        Call(QueryHelpers, "AddQueryString").Queries("queryString"),
        Call(QueryString, "Create").Query(name: "name", "value"),
        Call(QueryString, "Create").Queries("parameters").OnType(),
        Call(QueryString, "Add").Query(name: "name", "value"),
        New(QueryString).QueryText("value"),
        New(QueryBuilder).Queries("parameters"),
        Call(QueryBuilder, "Add").Query(name: "key", "value", "values"),
    };
}

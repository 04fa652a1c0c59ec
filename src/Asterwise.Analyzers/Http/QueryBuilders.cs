using static Asterwise.Analyzers.Http.MemberKind;

namespace Asterwise.Analyzers.Http;

/// <summary>The query-string helpers of ASP.NET Core and of the base library.</summary>
internal static class QueryBuilders
{
    public const string NameValueCollection = "System.Collections.Specialized.NameValueCollection";
    public const string UriBuilder = "System.UriBuilder";
    public const string HttpUtility = "System.Web.HttpUtility";

    public static readonly StackMember[] Members =
    {
        // The overloads that take a whole collection have it under the name queryString.
        new("Microsoft.AspNetCore.WebUtilities.QueryHelpers", "AddQueryString", Query, "name", "value", "queryString"),
        new("Microsoft.AspNetCore.Http.QueryString", "Create", Query, "name", "value", "parameters"),
        new("Microsoft.AspNetCore.Http.QueryString", "Add", Query, "name", "value"),
        new("Microsoft.AspNetCore.Http.QueryString", StackMember.Constructor, QueryText, null, "value"),
        new("Microsoft.AspNetCore.Http.Extensions.QueryBuilder", "Add", Query, "key", "value", "values"),

        // Only of a collection that HttpUtility.ParseQueryString made; other collections hold other things.
        new(NameValueCollection, "Add", Query, "name", "value"),
        new(NameValueCollection, "Set", Query, "name", "value"),
        new(NameValueCollection, StackMember.Indexer, Query, "name"),

        new(UriBuilder, "Query", QueryText),
        new(UriBuilder, StackMember.Constructor, Url, null, "uri"),
    };
}

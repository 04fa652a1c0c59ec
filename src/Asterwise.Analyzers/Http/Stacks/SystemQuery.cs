using static Asterwise.Analyzers.Http.Row;

namespace Asterwise.Analyzers.Http.Stacks;

/// <summary>The query strings and URLs of the base library.</summary>
internal sealed class SystemQuery : HttpStack
{
    private const string NameValueCollection = "System.Collections.Specialized.NameValueCollection";
    private const string UriBuilder = "System.UriBuilder";
    private const string FormUrlEncodedContent = "System.Net.Http.FormUrlEncodedContent";
    private const string HttpUtility = "System.Web.HttpUtility";

    public override string Marker => UriBuilder;

    public override IReadOnlyList<Row> Rows { get; } = new[]
    {
        // Other collections than a parsed query hold other things.
        Call(NameValueCollection, "Add").Query(name: "name", "value").OfWhatMakes(HttpUtility, "ParseQueryString"),
        Call(NameValueCollection, "Set").Query(name: "name", "value").OfWhatMakes(HttpUtility, "ParseQueryString"),
        Set(NameValueCollection, Indexer).Query(name: "name").OfWhatMakes(HttpUtility, "ParseQueryString"),

        // A form that is read as a text is put behind a question mark.
        Call(SystemNetHttp.HttpContent, "ReadAsStringAsync").QueriesOf(FormUrlEncodedContent, "nameValueCollection"),

        // Pairs that are joined to a text.
        Call("System.String", "Join").WhenText("separator", "&").Queries("value", "values").AsText(),

        Set(UriBuilder, "Query").QueryText(),
        New(UriBuilder).Url("uri"),
    };
}

namespace Asterwise.Analyzers.Fuzz.Places;

/// <summary>URLs, queries, and what builds them.</summary>
internal static class UrlPlaces
{
    private const string Send = "await client.GetAsync(\"https://api.asterwise.com/v1/card?\" + query);";

    private const string Parsed = "var query = HttpUtility.ParseQueryString(\"\");";

    public static IEnumerable<Place> All { get; } =
    [
        new("concatenated query", "await client.GetAsync(\"https://api.asterwise.com/v1/card?api_key=\" + ¤);"),
        new("interpolated query", "await client.GetAsync($\"https://api.asterwise.com/v1/card?api_key={¤}&lang=en\");"),
        new("raw query",
            "await client.GetAsync($$\"\"\"https://api.asterwise.com/v1/card?lang={{key}}&api_key={{¤}}#end\"\"\");"),
        new("verbatim query", "await client.GetAsync($@\"https://api.asterwise.com/v1/card?a={{}}&api_key={¤}\");"),
        new("address", "await client.GetAsync(§);"),
        new("start of the address", "await client.GetAsync(¤ + \"https://api.asterwise.com/v1?api_key=\" + asterwiseKey);"),
        new("host", "await client.GetAsync($\"http://{¤}/v1/card?api_key={asterwiseKey}\");"),
        new("relative address", "await client.GetAsync(\"v1/card?token=\" + ¤);",
            "client.BaseAddress = new Uri(\"https://api.asterwise.com\");"),
        new("base address", "client.BaseAddress = new Uri(§);", After: "await client.GetAsync(\"v1?api_key=\" + asterwiseKey);"),
        new("formatted query", "await client.GetAsync(string.Format(\"https://api.asterwise.com/v1?api_key={0}\", §));"),
        new("local address", "await client.GetAsync(url);",
            "var url = \"https://api.asterwise.com/v1/card\"; url += \"?api_key=\" + ¤;"),
        new("message address",
            "request.RequestUri = new Uri($\"https://api.asterwise.com/v1?apikey={asterwiseKey}&x={¤}\");"),
        new("query of a builder", "builder.Query = \"api_key=\" + ¤;",
            "var builder = new UriBuilder(\"https://api.asterwise.com/v1\");", "await client.GetAsync(builder.Uri);"),
        new("initializer of a builder",
            "await client.GetAsync(new UriBuilder(\"https://api.asterwise.com/v1\") { Query = $\"api_key={¤}\" }.Uri);"),
        new("parsed query, value", "query[\"api_key\"] = §;", Parsed, Send),
        new("parsed query, name", "query[§] = asterwiseKey;", Parsed, Send),
        new("parsed query, added", "query.Add(\"api_key\", §);", Parsed, Send),
        new("parsed query, text", "query[\"api_key\"] = asterwiseKey;", "var query = HttpUtility.ParseQueryString(§);", Send),
        new("helper, value",
            "await client.GetAsync(QueryHelpers.AddQueryString(\"https://api.asterwise.com/v1\", \"api_key\", §));"),
        new("helper, name",
            "await client.GetAsync(QueryHelpers.AddQueryString(\"https://api.asterwise.com/v1\", §, asterwiseKey));"),
        new("helper, address", "await client.GetAsync(QueryHelpers.AddQueryString(§, \"api_key\", asterwiseKey));"),
        new("helper, indexed entries", "await client.GetAsync(QueryHelpers.AddQueryString(\"https://api.asterwise.com/v1\","
            + " new Dictionary<string, string?> { [\"api_key\"] = §, [\"lang\"] = \"en\" }));"),
        new("helper, added entries", "await client.GetAsync(QueryHelpers.AddQueryString(\"https://api.asterwise.com/v1\","
            + " new Dictionary<string, string?> { { \"lang\", \"en\" }, { \"api_key\", § } }));"),
        new("query builder", "query.Add(\"api_key\", §);", "var query = new QueryBuilder { { \"token\", § } };", Send),
        new("query string", "query = query.Add(\"api_key\", §);", "var query = QueryString.Create(\"apikey\", §);", Send),
        new("json body",
            "await client.PostAsJsonAsync(\"https://api.asterwise.com/v1?token=\" + ¤, new { api_key = asterwiseKey, b = § });"),
        new("form body", "request.Content = new FormUrlEncodedContent(new Dictionary<string, string> { [\"api_key\"] = § });"),
        new("string builder", "text.Append(\"https://api.asterwise.com/v1?api_key=\").Append(§);",
            "var text = new StringBuilder();", "await client.GetAsync(text.ToString());"),
    ];
}

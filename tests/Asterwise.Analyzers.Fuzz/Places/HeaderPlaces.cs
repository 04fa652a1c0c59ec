namespace Asterwise.Analyzers.Fuzz.Places;

/// <summary>Names, values, schemes and receivers of headers.</summary>
internal static class HeaderPlaces
{
    public static IEnumerable<Place> All { get; } =
    [
        new("header value", "client.DefaultRequestHeaders.Add(\"apikey\", §);"),
        new("header name", "client.DefaultRequestHeaders.Add(§, asterwiseKey);"),
        new("message header name", "request.Headers.Add(§, asterwiseKey);"),
        new("message header values", "request.Headers.Add(\"api-key\", [§, asterwiseKey]);"),
        new("header without validation", "request.Headers.TryAddWithoutValidation(\"X-API-Key\", \"Bearer \" + ¤);"),
        new("header in named arguments", "request.Headers.Add(value: §, name: \"x-apikey\");"),
        new("content header", "request.Content?.Headers.Add(\"apikey\", §);"),
        new("authorization header", "client.DefaultRequestHeaders.Add(\"Authorization\", §);"),
        new("authorization header, key alone", "request.Headers.Add(\"Authorization\", asterwiseKey + ¤);"),
        new("scheme", "request.Headers.Authorization = new AuthenticationHeaderValue(§, asterwiseKey);"),
        new("scheme, short creation", "request.Headers.Authorization = new(§, asterwiseKey);"),
        new("parameter of a scheme", "request.Headers.Authorization = new AuthenticationHeaderValue(\"Token\", §);"),
        new("key as the scheme", "client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(§);"),
        new("parsed authorization", "request.Headers.Authorization = AuthenticationHeaderValue.Parse(\"Token \" + ¤);"),
        new("chosen authorization",
            "request.Headers.Authorization = flag ? new AuthenticationHeaderValue(\"ApiKey\", §) : null;"),
        new("assigned authorization", "request.Headers.Authorization = (AuthenticationHeaderValue?)(object?)§;"),
        new("receiver", "Of(§).DefaultRequestHeaders.Add(\"apikey\", asterwiseKey);"),
        new("conditional receiver", "Of(§)?.DefaultRequestHeaders?.Add(\"apikey\", asterwiseKey);"),
        new("conditional assignment", "Of(key)?.DefaultRequestHeaders?.Authorization = new(\"Token\", §);"),
        new("options member", "client.DefaultRequestHeaders.Add(\"apikey\", options?.Value?.ApiKey ?? §);"),
        new("options indexer", "client.DefaultRequestHeaders.Add(\"apikey\", options?.Value?.With(§)?.ApiKey);"),
        new("message initializer",
            "request = new HttpRequestMessage(HttpMethod.Get, §) { Headers = { { \"apikey\", asterwiseKey } } };"),
        new("header initializer",
            "request = new HttpRequestMessage { Headers = { { \"apikey\", § }, { \"Accept\", \"application/json\" } } };"),
        new("authorization initializer",
            "request = new HttpRequestMessage { Headers = { Authorization = new(\"Token\", §) } };"),
        new("client initializer",
            "client = new HttpClient { BaseAddress = new Uri(§), DefaultRequestHeaders = { { \"apikey\", asterwiseKey } } };"),
        new("registered client", "services.AddHttpClient(\"asterwise\", c => c.DefaultRequestHeaders.Add(\"apikey\", §));"),
        new("registered address",
            "services.AddHttpClient(§, c => { c.BaseAddress = new Uri(§); c.DefaultRequestHeaders.Add(\"apikey\", key); });"),
        new("redacted headers", "services.AddHttpClient(\"asterwise\").RedactLoggedHeaders([§, \"Authorization\"]);"),
        new("local value", "client.DefaultRequestHeaders.Add(\"apikey\", value);", "var value = §; value += key;"),
        new("local name", "client.DefaultRequestHeaders.Add(name, asterwiseKey);", "string name; name = §;"),
        new("property value", "request.Headers.Add(\"apikey\", AsterwiseKey);",
            Members: "private string? AsterwiseKey { get => §; set => slot = §; }"),
        new("field value", "request.Headers.Add(\"apikey\", field1);", Members: "private readonly string? field1 = §;"),
        new("method value", "request.Headers.Add(\"apikey\", ReadKey(key));",
            Members: "private string? ReadKey(string? text) { if (flag) return text; return §; }"),
        new("parameter value", "Attach(request, §);", Members:
            "private static void Attach(HttpRequestMessage m, string? value) => m.Headers.Add(\"apikey\", value);"),
        new("web client", "new System.Net.WebClient { Headers = { [\"apikey\"] = §, [§] = asterwiseKey } }.Dispose();"),
        new("RestSharp header", "new RestRequest(\"https://api.asterwise.com/v1\").AddHeader(\"apikey\", §).AddHeader(§, key);"),
        new("Flurl header",
            "\"https://api.asterwise.com/v1\".WithHeader(\"apikey\", §).WithHeaders(new { x_apikey = §, key })"
            + ".WithBasicAuth(key, §);"),
        new("RestSharp parameter",
            "new RestClient(\"https://api.asterwise.com\").AddDefaultHeader(\"apikey\", §)"
            + ".AddDefaultQueryParameter(\"token\", §);"),
    ];
}

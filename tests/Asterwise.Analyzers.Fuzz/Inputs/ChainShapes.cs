using Asterwise.Analyzers.Fuzz.Places;
using static Asterwise.Analyzers.Fuzz.Inputs.Repeated;

namespace Asterwise.Analyzers.Fuzz.Inputs;

/// <summary>Calls on calls, creations in creations, initializers in initializers.</summary>
internal static class ChainShapes
{
    private const string Fluent = """
        private sealed class Fluent(string url)
        {
            public Fluent WithHeader(string name, string? value) => this;
            public Fluent SetQueryParam(string name, string? value) => this;
            public override string ToString() => url;
        }
        """;

    public static IEnumerable<Shape> All { get; } =
    [
        Header("trims", 1_200, n => "asterwiseKey" + Text(n, ".Trim()")),
        Header("conditional trims", 1_200, n => "asterwiseKey" + Text(n, "?.Trim()")),
        Header("conditional trims in parentheses", 600, n => Nested(n, "(", "asterwiseKey", ")?.Trim()")),
        Header("replacements", 800, n => "asterwiseKey" + Text(n, ".Replace(\"№\", key)")),
        Header("escapes", 500, n => Nested(n, "Uri.EscapeDataString(", "asterwiseKey", ")")),
        Header("joins", 500, n => Nested(n, "string.Join(\"№\", ", "asterwiseKey", ", key)")),
        Header("fallbacks", 2_000, n => "asterwiseKey" + Text(n, " ?? key")),
        Header("sums", 5_000, n => "asterwiseKey" + Text(n, " + \"aw_№\"")),
        Header("sums to the right", 1_000, n => Nested(n, "(key + ", "asterwiseKey", ")")),
        Header("conditions", 1_000, n => Text(n, "number == № ? key + \"№\" : ") + "asterwiseKey"),
        Header("parentheses", 2_000, n => Nested(n, "(", "asterwiseKey", ")")),
        Header("negations", 2_000, n => "(" + Text(n, "!") + "flag).ToString() + asterwiseKey"),
        Header("casts", 2_000, n => Text(n, "(string)") + "asterwiseKey"),
        Header("lambdas", 200, n => Nested(n, "Call(() => ", "asterwiseKey", ")")),
        Header("interpolations", 200, n => Nested(n, "$\"{", "asterwiseKey", "}\"")),
        Header("tuples", 300, n => Nested(n, "(", "asterwiseKey", ", key).Item1")),
        Header("changed copies", 500, n => "(new Settings()" + Text(n, " with { ApiKey = key }") + ").ApiKey + asterwiseKey"),
        Header("switches", 300, n => Nested(n, "flag switch { true => ", "asterwiseKey", ", _ => key }")),
        Header("arms", 2_000, n => "number switch { " + Text(n, "№ => key + \"№\", ") + "_ => asterwiseKey }"),
        Header("elements", 2_000, n => "string.Concat([" + Text(n, "\"aw_№\", ") + "asterwiseKey])"),
        Header("assignments", 1_000, n => Text(n, "slot = ") + "asterwiseKey"),
        Header("nested creations", 500, n => Nested(n, "new Wrapper(", "asterwiseKey", ")") + ".Value"),
        Header("values of nested creations", 500, n => Nested(n, "new Wrapper(", "asterwiseKey", ").Value")),
        Header("object initializers", 500, n =>
            Nested(n, "new Node { Next = ", "new() { ApiKey = asterwiseKey }", " }") + ".ApiKey"),
        Header("collection initializers", 400, n =>
            "new Node " + Nested(n, "{ Children = ", "{ asterwiseKey }", " }") + ".ApiKey"),
        Header("lists in lists", 400, n => Nested(n, "new List<object?> { ", "asterwiseKey", " }") + ".ToString()"),
        Header("arrays in arrays", 400, n => Nested(n, "new object[] { ", "asterwiseKey", " }") + ".ToString()"),
        Header("adding initializers", 400, n => Nested(n, "new Node { { \"apikey\", ", "asterwiseKey", " } }") + ".ApiKey"),
        Of("RestSharp calls", 1_000, n => "new RestRequest(\"https://api.asterwise.com/v1\")"
            + Text(n, ".AddHeader(\"x-№\", key)") + ".AddHeader(\"apikey\", asterwiseKey);"),
        Of("RestSharp queries", 1_000, n => "new RestRequest(\"https://api.asterwise.com/v1\")"
            + Text(n, ".AddQueryParameter(\"api_key\", asterwiseKey)") + ";"),
        Of("fluent calls", 1_000, n => "new Fluent(\"https://api.asterwise.com\")"
            + Text(n, ".WithHeader(\"x-№\", key)") + ".WithHeader(\"apikey\", asterwiseKey);", Fluent),
        Of("fluent queries", 1_000, n => "await client.GetAsync(new Fluent(\"https://api.asterwise.com\")"
            + Text(n, ".SetQueryParam(\"api_key\", asterwiseKey)") + ".ToString());", Fluent),
        Of("conditional fluent calls", 500, n => "new Fluent(\"https://api.asterwise.com\")"
            + Text(n, "?.WithHeader(\"apikey\", asterwiseKey)") + ";", Fluent),
        Of("registered clients", 300, n => "services.AddHttpClient(\"asterwise\")"
            + Text(n, ".ConfigureHttpClient(c => c.DefaultRequestHeaders.Add(\"apikey\", key + \"№\"))") + ";"),
        Of("appended texts", 1_000, n => "var text = new StringBuilder(\"https://api.asterwise.com/?\")"
            + Text(n, ".Append(\"&api_key=\").Append(asterwiseKey)") + "; await client.GetAsync(text.ToString());"),
        Of("query helpers", 500, n => "await client.GetAsync("
            + Nested(n, "QueryHelpers.AddQueryString(", "\"https://api.asterwise.com/\"", ", \"api_key\", asterwiseKey)") + ");"),
    ];

    private static Shape Header(string name, int size, Func<int, string> value) =>
        Of(name, size, n => $"client.DefaultRequestHeaders.Add(\"apikey\", {value(n)});");

    private static Shape Of(string name, int size, Func<int, string> statements, string members = "") =>
        new(name, size, n => Frame.Method(statements(n), members));
}

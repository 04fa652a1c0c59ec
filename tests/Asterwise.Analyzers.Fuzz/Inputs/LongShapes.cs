using Asterwise.Analyzers.Fuzz.Places;
using static Asterwise.Analyzers.Fuzz.Inputs.Repeated;

namespace Asterwise.Analyzers.Fuzz.Inputs;

/// <summary>Long URLs, long methods, and members that lead to one another.</summary>
internal static class LongShapes
{
    private const string Start = "\"https://api.asterwise.com/v1?a=b";

    public static IEnumerable<Shape> All { get; } =
    [
        Url("parameters", 5_000, n => Start + Text(n, "&p№=x") + "&api_key=\" + asterwiseKey"),
        Url("credentials", 2_000, n => Start + Text(n, "&api_key=aw_№") + "\""),
        Url("holes", 5_000, n => "$" + Start + Text(n, "&p№={key}") + "&api_key={asterwiseKey}\""),
        Url("credentials in holes", 1_000, n => "$" + Start + Text(n, "&api_key={asterwiseKey}") + "\""),
        Url("summed parameters", 3_000, n => Start + "\"" + Text(n, " + \"&p№=\" + key") + " + \"&api_key=\" + asterwiseKey"),
        Url("formatted parameters", 2_000, n => "string.Format(" + Start + Text(n, "&p№={№}") + "&api_key={0}\", asterwiseKey"
            + Text(n, ", key") + ")"),
        Url("interpolations in holes", 100, n => Nested(n, "$\"https://api.asterwise.com/?api_key={", "asterwiseKey", "}\"")),
        Url("entries", 2_000, n =>
            "QueryHelpers.AddQueryString(\"https://api.asterwise.com/\", new Dictionary<string, string?> { "
            + Text(n, "[\"p№\"] = key, ") + "[\"api_key\"] = asterwiseKey })"),
        Method("statements", 1_000, n => "var query = HttpUtility.ParseQueryString(\"\");"
            + Text(n, "query[\"p№\"] = key; query[\"api_key\"] = asterwiseKey;\n")
            + "await client.GetAsync(\"https://api.asterwise.com/v1?\" + query);"),
        Method("locals", 1_000, n => "var v0 = asterwiseKey;" + Text(n, "var v№ = v№- + \"x\";") + Header("v" + n)),
        Method("doubled locals", 500, n => "var v0 = asterwiseKey;" + Text(n, "var v№ = v№- + v№-;") + Header("v" + n)),
        Method("locals of each other", 300, n => Text(n, "string v№ = v№ + v1 + v№-;") + "string v0 = v1;" + Header("v" + n)),
        Method("one local assigned", 1_000, n => "var v = asterwiseKey;" + Text(n, "v = v + \"№\";") + Header("v")),
        Method("one local added to", 1_000, n =>
            "var v = \"https://api.asterwise.com/?\";" + Text(n, "v += \"&p№=\" + asterwiseKey;")
            + "await client.GetAsync(v);"),
        Method("lambdas of each other", 300, n => "Func<string> f0 = () => asterwiseKey;"
            + Text(n, "Func<string> f№ = () => f№-() + f№-();") + Header($"f{n}()")),
        Method("local functions of each other", 300, n => "string F0() => asterwiseKey + F1();"
            + Text(n, "string F№() => F№-() + F№-();") + Header($"F{n}()")),
        Method("requests", 300, n => Text(n, "client.DefaultRequestHeaders.Add(\"apikey\", asterwiseKey + \"№\");\n")),
        Method("keys", 500, n => Text(n, "slot = \"aw_TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua\";\n")),
        Method("authorizations", 300, n => Text(n, "request.Headers.Authorization = new(\"Token\", asterwiseKey);\n")),
        Method("headers of a message", 500, n => "request = new HttpRequestMessage { Headers = { "
            + Text(n, "{ \"x-№\", key }, ") + "{ \"apikey\", asterwiseKey } } };"),
        Method("if and else", 500, n => Text(n, "if (number == №) slot = key; else ") + Header("asterwiseKey")),
        Method("if in if", 500, n => Text(n, "if (number == №) ") + Header("asterwiseKey")),
        Method("blocks", 500, n => Nested(n, "{ ", Header("asterwiseKey"), " }")),
        Method("loops in loops", 200, n => Text(n, "foreach (var v№ in items) ") + Header("asterwiseKey")),
        Method("local functions in each other", 100, n => Nested(n, "void F№() { ", Header("asterwiseKey"), " } ")),
        Method("labels", 500, n => Text(n, "L№: ") + Header("asterwiseKey")),
        Method("sections", 1_000, n => "switch (number) { " + Text(n, "case №: " + Header("asterwiseKey") + " break; ") + " }"),
        Members("fields interpolated of each other", 500, n => "static readonly string f0 = \"aw_x\";"
            + Text(n, "static readonly string f№ = $\"{f№-}{f№-}\";"), n => "f" + n),
        Members("constants of each other", 500, n => "const string f0 = \"aw_x\";" + Text(n, "const string f№ = f№- + \"y\";"),
            n => "f" + n),
        Members("properties of each other", 500, n => $"string P0 => P{n};" + Text(n, "string P№ => P№- + P№- + asterwiseKey;"),
            n => "P" + n),
        Members("methods that call each other", 500, n => $"string M0(string? k) => M{n}(k);"
            + Text(n, "string M№(string? k) { if (flag) return M№-(k); return M№-(k + M1(k)); }"), n => $"M{n}(asterwiseKey)"),
        Members("methods that all call all", 60, n => Text(n, "string M№(string? k) => "
            + Text(n, "M№(k)", " + ") + ";"), n => $"M{n}(asterwiseKey)"),
        Members("two properties of each other", 1, _ =>
            "string A => B + A; string B { get => A ?? B; set => A.Trim(); }", _ => "A"),
        Members("a parameter that comes back", 300, n => Text(n, "void S№(string? k) { S№-(k); S№(k + slot); "
            + "client.DefaultRequestHeaders.Add(\"apikey\", k); }") + "void S0(string? k) => S1(k);", _ => "slot"),
        Members("clients in fields", 300, n => Text(n,
            "readonly HttpClient c№ = new() { BaseAddress = new(\"https://api.asterwise.com\") };"
            + " void Add№() => c№.DefaultRequestHeaders.Add(\"apikey\", asterwiseKey);"), _ => "key"),
        Members("attributes", 1_000, n => Text(n, "[Obsolete(\"aw_№\")] int a№;"), _ => "asterwiseKey"),
        Members("types in types", 150, n => Nested(n, "class T№ { ", "", " }"), _ => "asterwiseKey"),
        Members("comments", 5_000, n => Text(n, "// aw_№ apikey\n"), _ => "asterwiseKey"),
    ];

    private static string Header(string value) => $"client.DefaultRequestHeaders.Add(\"apikey\", {value});";

    private static Shape Url(string name, int size, Func<int, string> url) =>
        Method(name, size, n => $"await client.GetAsync({url(n)});");

    private static Shape Method(string name, int size, Func<int, string> statements) =>
        new(name, size, n => Frame.Method(statements(n)));

    private static Shape Members(string name, int size, Func<int, string> members, Func<int, string> value) =>
        new(name, size, n => Frame.Method(Header(value(n)), members(n)));
}

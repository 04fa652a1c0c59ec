using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Rules;
using Asterwise.Analyzers.Tests.Infrastructure;

namespace Asterwise.Analyzers.Tests.Stacks;

/// <summary>
/// What a client does: once, where it is made, and with each of its two calls. What is reported stands in <c>[|…|]</c>.
/// </summary>
internal sealed record Steps(string Once, string EachCall)
{
    /// <summary>What it calls.</summary>
    public string Host { get; init; } = "https://api.asterwise.com";

    /// <summary>How the client is made, where that is not the same for all.</summary>
    public string? Make { get; init; }
}

/// <summary>
/// A mistake on a stack: a client that makes it and the same one as it is right, or why there is none.
/// </summary>
internal sealed record Cell(string Stack, string Rule, Steps? Broken, Steps? Right, string? WhyNot)
{
    /// <summary>Whether there is a code fix for it.</summary>
    public bool HasFix { get; init; } = true;

    /// <summary>Which, where there are several.</summary>
    public FixVariant Variant { get; init; } = FixVariant.Only;

    public static Cell Of(string stack, string rule, Steps broken, Steps right) => new(stack, rule, broken, right, null);

    /// <summary>The key over plain http, and the same client over https.</summary>
    public static Cell OfPlainHttp(string stack, Steps right) =>
        Of(stack, RuleIds.PlainHttp, right with { Host = "[|http://api.asterwise.com|]" }, right);

    /// <summary>The key for another host, which is one decision of a person's, and the same client as it is right.</summary>
    public static Cell OfOtherHost(string stack, Steps broken, Steps right) =>
        Of(stack, RuleIds.KeyToOtherHost, broken with { Host = Matrix.OtherHost }, right) with { HasFix = false };

    public static Cell None(string stack, string rule, string why) => new(stack, rule, null, null, why);
}

/// <summary>Stacks by mistakes: what is tried on each, and what does not exist there.</summary>
internal static partial class Matrix
{
    public const string HttpClient = "HttpClient";
    public const string WebRequest = "HttpWebRequest, WebClient";
    public const string RestSharp = "RestSharp";
    public const string Flurl = "Flurl.Http";
    public const string Refit = "Refit";
    public const string Kiota = "Kiota";
    public const string NSwag = "NSwag";
    public const string Grpc = "gRPC";
    public const string Yarp = "YARP";

    private const string SentByRequest = "The rule follows calls that send by their URL, not requests that are sent.";
    private const string BodyOfType = "The body is an object of a type of your own, whose members may be used elsewhere.";

    /// <summary>How a program reads the key.</summary>
    private const string KeyRead =
        """Environment.GetEnvironmentVariable("ASTERWISE_API_KEY") ?? throw new InvalidOperationException()""";

    /// <summary>Somebody who is not to get the key.</summary>
    public const string OtherHost = "https://api.weather.example";

    public static IReadOnlyList<string> Stacks { get; } = 
    [
        HttpClient, WebRequest, RestSharp, Flurl, Refit, Kiota, NSwag, Grpc, Yarp,
    ];

    public static IReadOnlyList<string> Rules { get; } =
    [
        RuleIds.PlainHttp, RuleIds.KeyToOtherHost, RuleIds.MisnamedHeader, RuleIds.KeyInQuery, RuleIds.KeyInBody,
        RuleIds.WrongScheme, RuleIds.NoCredential, RuleIds.SentTwice, RuleIds.Redirects,
    ];

    public static IReadOnlyList<Cell> Cells { get; } =
    [
        .. OnHttpClient(), .. OnWebRequest(), .. OnRestSharp(), .. OnFlurl(), .. OnRefit(),
        .. OnKiota(), .. OnNSwag(), .. OnGrpc(), .. OnYarp(),
    ];

    public static References ReferencesOf(string stack) => stack switch
    {
        RestSharp => References.RestSharp112,
        Flurl => References.Flurl,
        Refit => References.Refit14,
        Kiota => References.Kiota1,
        Grpc => References.Grpc265,
        Yarp => References.Yarp23,
        _ => References.Net100,
    };

    /// <summary>A program that calls twice by one client.</summary>
    public static string Program(string stack, Steps steps) => stack switch
    {
        HttpClient => ProgramWith(
            "using System.Net.Http; using System.Net.Http.Headers; using System.Net.Http.Json;",
            steps with { Once = Or(steps.Once, HttpClientAs("new HttpClient { BaseAddress = new Uri(Api) }")) }),
        WebRequest => ProgramWith("using System.Collections.Specialized; using System.Net;", steps),
        RestSharp => ProgramWith(
            "using RestSharp;", steps with { Once = Or(steps.Once, "using var client = new RestClient(Api);") }),
        Flurl => ProgramWith(
            "using Flurl.Http;", steps with { Once = Or(steps.Once, "using var client = new FlurlClient(Api);") }),
        Kiota => KiotaProgram(steps),
        NSwag => NSwagProgram(steps),
        Grpc => GrpcProgram(steps),
        Yarp => YarpProgram(steps),
        _ => RefitSnippet.Program(
            steps.Once, steps.EachCall, steps.Make ?? $"RestService.For<IStars>(\"{steps.Host}\")"),
    };

    private static string ProgramWith(string usings, Steps steps) =>
        $$"""
        using System;
        using System.Threading.Tasks;
        {{usings.Replace("; ", ";\n", StringComparison.Ordinal)}}

        static class Program
        {
            private const string Api = "{{steps.Host}}";

            static async Task RunAsync()
            {
                var key = {{KeyRead}};
                {{steps.Once}}
                for (var i = 0; i < 2; i++)
                {
                    {{steps.EachCall}}
                }

                await Task.CompletedTask;
            }
        }
        """;

    private static string Or(string once, string client) => once.Contains("client =", StringComparison.Ordinal)
        ? once
        : client + (once.Length > 0 ? "\n        " + once : "");

    private static string HttpClientAs(string creation) => $"using var client = {creation};";

    private static IEnumerable<Cell> OnHttpClient()
    {
        const string made = "new HttpClient { BaseAddress = new Uri(Api) }";
        const string bearer = """client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);""";
        const string keyHeader = """client.DefaultRequestHeaders.Add("X-API-Key", key);""";
        const string get = """using var answer = await client.GetAsync("v1/moon");""";
        yield return Cell.OfPlainHttp(HttpClient, new(bearer, get));
        yield return Cell.OfOtherHost(
            HttpClient,
            new("""client.DefaultRequestHeaders.Add("X-API-Key", [|key|]);""", get),
            new(keyHeader, get));
        yield return Cell.Of(
            HttpClient, RuleIds.MisnamedHeader,
            new("""client.DefaultRequestHeaders.Add([|"apikey"|], key);""", get),
            new(keyHeader, get));
        yield return Cell.Of(
            HttpClient, RuleIds.KeyInQuery,
            new("", """using var answer = await client.GetAsync("v1/moon?[|api_key=" + key|] + "&lang=en");"""),
            new(bearer, """using var answer = await client.GetAsync("v1/moon?lang=" + "en");"""));
        yield return Cell.Of(
            HttpClient, RuleIds.KeyInBody,
            new("", """using var answer = await client.PostAsJsonAsync("v1/natal", new { [|api_key = key|], city = "Pune" });"""),
            new(bearer, """using var answer = await client.PostAsJsonAsync("v1/natal", new { city = "Pune" });"""));
        yield return Cell.Of(
            HttpClient, RuleIds.WrongScheme,
            new("""client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Token", [|key|]);""", get),
            new(bearer, get));
        yield return Cell.Of(HttpClient, RuleIds.NoCredential, new(HttpClientAs("[|" + made + "|]"), get), new(bearer, get));
        yield return Cell.Of(
            HttpClient, RuleIds.SentTwice,
            new(bearer + """ client.DefaultRequestHeaders.Add([|"X-API-Key"|], key);""", get),
            new(bearer, get));
        yield return Cell.Of(
            HttpClient, RuleIds.Redirects,
            new(HttpClientAs("[|" + made + "|]") + " " + keyHeader, get),
            new(
                HttpClientAs("new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(Api) }")
                    + " " + keyHeader,
                get));
    }

    private static IEnumerable<Cell> OnWebRequest()
    {
        static Steps Ask(string write, string path = "\"/v1/moon\"") => new(
            "",
            $"""
            var request = WebRequest.CreateHttp(Api + {path});
                        {write}
                        using var answer = await request.GetResponseAsync();
            """);

        const string bearer = """request.Headers.Add("Authorization", $"Bearer {key}");""";
        const string keyHeader = """request.Headers.Add("X-API-Key", key);""";
        yield return Cell.OfPlainHttp(WebRequest, Ask(bearer));
        yield return Cell.OfOtherHost(WebRequest, Ask("""request.Headers.Add("X-API-Key", [|key|]);"""), Ask(keyHeader));
        yield return Cell.Of(
            WebRequest, RuleIds.MisnamedHeader, Ask("""request.Headers.Add([|"apikey"|], key);"""), Ask(keyHeader));
        yield return Cell.Of(
            WebRequest, RuleIds.KeyInQuery, Ask("", "\"/v1/moon?[|api_key=\" + key|]"), Ask(bearer, "\"/v1/moon?lang=en\""));
        yield return Cell.Of(
            WebRequest, RuleIds.KeyInBody,
            new("", """
                using var client = new WebClient();
                            var fields = new NameValueCollection { [|["api_key"] = key|], ["city"] = "Pune" };
                            client.UploadValues(Api + "/v1/natal", fields);
                """),
            new("", """
                using var client = new WebClient();
                            client.Headers.Add("X-API-Key", key);
                            client.UploadValues(Api + "/v1/natal", new NameValueCollection { ["city"] = "Pune" });
                """));
        yield return Cell.Of(
            WebRequest, RuleIds.WrongScheme,
            Ask("""request.Headers["Authorization"] = [|"Token " + key|];"""),
            Ask("""request.Headers["Authorization"] = "Bearer " + key;"""));
        yield return Cell.None(
            WebRequest, RuleIds.NoCredential, "A request is made for each call, and the rule is about clients.");
        yield return Cell.Of(
            WebRequest, RuleIds.SentTwice, Ask(bearer + """ request.Headers.Add([|"X-API-Key"|], key);"""), Ask(bearer));
        yield return Cell.None(
            WebRequest, RuleIds.Redirects, "`WebClient` cannot be told not to follow them, and a request is made for each call.");
    }

    private static IEnumerable<Cell> OnRestSharp()
    {
        static Steps Ask(string write, string make = "new RestRequest(\"v1/moon\")", string once = "") => new(
            once,
            $"""
            var request = {make};
                        {write}
                        await client.ExecuteAsync(request);
            """);

        const string bearer = """request.AddHeader("Authorization", $"Bearer {key}");""";
        const string keyHeader = """request.AddHeader("X-API-Key", key);""";
        const string post = "new RestRequest(\"v1/natal\", Method.Post)";
        yield return Cell.OfPlainHttp(RestSharp, Ask(bearer));
        yield return Cell.OfOtherHost(RestSharp, Ask("""request.AddHeader("X-API-Key", [|key|]);"""), Ask(keyHeader));
        yield return Cell.Of(
            RestSharp, RuleIds.MisnamedHeader, Ask("""request.AddHeader([|"apikey"|], key);"""), Ask(keyHeader));
        yield return Cell.Of(
            RestSharp, RuleIds.KeyInQuery, Ask("""[|request.AddQueryParameter("api_key", key)|];"""),
            Ask(bearer + """ request.AddQueryParameter("lang", "en");"""));
        yield return Cell.Of(
            RestSharp, RuleIds.KeyInBody,
            Ask("""request.AddJsonBody(new { [|api_key = key|], city = "Pune" });""", post),
            Ask(bearer + """ request.AddJsonBody(new { city = "Pune" });""", post));
        yield return Cell.Of(
            RestSharp, RuleIds.WrongScheme,
            Ask("""request.AddHeader("Authorization", [|"Token " + key|]);"""),
            Ask(bearer));
        yield return Cell.None(RestSharp, RuleIds.NoCredential, SentByRequest);
        yield return Cell.Of(
            RestSharp, RuleIds.SentTwice, Ask(bearer + """ request.AddHeader([|"X-API-Key"|], key);"""), Ask(bearer));
        yield return Cell.Of(
            RestSharp, RuleIds.Redirects,
            Ask(keyHeader, once: "using var client = [|new RestClient(Api)|];"),
            Ask(
                keyHeader,
                once: "using var client = new RestClient(new RestClientOptions(Api) { FollowRedirects = false });"));
    }

    private static IEnumerable<Cell> OnFlurl()
    {
        const string request = """client.Request("v1/moon").AllowAnyHttpStatus()""";
        static Steps Ask(string write, string send = "GetAsync()", string once = "", string request = request) =>
            new(once, $"using var answer = await {request}{write}.{send};");

        const string bearer = ".WithOAuthBearerToken(key)";
        const string keyHeader = """.WithHeader("X-API-Key", key)""";
        yield return Cell.OfPlainHttp(Flurl, Ask(bearer));
        yield return Cell.OfOtherHost(Flurl, Ask(""".WithHeader("X-API-Key", [|key|])"""), Ask(keyHeader));
        yield return Cell.Of(Flurl, RuleIds.MisnamedHeader, Ask(""".WithHeader([|"apikey"|], key)"""), Ask(keyHeader));
        yield return Cell.Of(
            Flurl, RuleIds.KeyInQuery,
            Ask("", request: "[|" + request + """.SetQueryParam("api_key", key)|]"""),
            Ask(bearer + """.SetQueryParam("lang", "en")"""));
        yield return Cell.Of(
            Flurl, RuleIds.KeyInBody,
            Ask("", """PostJsonAsync(new { [|api_key = key|], city = "Pune" })"""),
            Ask(bearer, """PostJsonAsync(new { city = "Pune" })"""));
        yield return Cell.Of(
            Flurl, RuleIds.WrongScheme, Ask(""".WithHeader("Authorization", [|"Token " + key|])"""), Ask(bearer));
        yield return Cell.None(Flurl, RuleIds.NoCredential, SentByRequest);
        yield return Cell.Of(Flurl, RuleIds.SentTwice, Ask(bearer + """.WithHeader([|"X-API-Key"|], key)"""), Ask(bearer));
        yield return Cell.Of(
            Flurl, RuleIds.Redirects,
            Ask("", once: "using var client = [|new FlurlClient(Api)|].WithOAuthBearerToken(key);"),
            Ask("", once: "using var client = new FlurlClient(Api).WithAutoRedirect(false).WithOAuthBearerToken(key);"));
    }

    private static IEnumerable<Cell> OnRefit()
    {
        static Steps Ask(string parameters, string given = "key", string verb = "Get") => new(
            $"""[{verb}("/v1/moon")] Task<HttpResponseMessage> AskAsync({parameters});""", $"api.AskAsync({given})");

        const string bearer = """[Authorize("Bearer")] string key""";
        yield return Cell.OfPlainHttp(Refit, Ask(bearer));
        yield return Cell.OfOtherHost(Refit, Ask(bearer, "[|key|]"), Ask(bearer));
        yield return Cell.Of(
            Refit, RuleIds.MisnamedHeader,
            Ask("""[Header([|"apikey"|])] string key"""),
            Ask("""[Header("X-API-Key")] string key"""));
        yield return Cell.Of(
            Refit, RuleIds.KeyInQuery, Ask("""[|[AliasAs("api_key")] string key|]"""),
            Ask(bearer + """, [AliasAs("lang")] string lang""", """key, "en" """));
        yield return Cell.None(Refit, RuleIds.KeyInBody, BodyOfType);
        yield return Cell.Of(Refit, RuleIds.WrongScheme, Ask("""[[|Authorize("Token")|]] string key"""), Ask(bearer));
        const string scheme = """[Headers("Authorization: Bearer")] """;
        yield return Cell.Of(
            Refit, RuleIds.NoCredential,
            new(scheme + Ask("").Once, Ask("", "").EachCall)
            {
                Make = """[|RestService.For<IStars>("https://api.asterwise.com")|]""",
            },
            new(scheme + Ask("").Once, Ask("", "").EachCall)
            {
                Make = """
                    RestService.For<IStars>(
                        "https://api.asterwise.com",
                        new RefitSettings { AuthorizationHeaderValueGetter = (_, _) => new ValueTask<string>(key) })
                    """,
            });
        yield return Cell.Of(
            Refit, RuleIds.SentTwice,
            Ask(bearer + """, [Header([|"X-API-Key"|])] string again""", "key, key"),
            Ask(bearer)) with { HasFix = false };
        yield return Cell.None(Refit, RuleIds.Redirects, "`RestService.For` makes the client, and no line of yours does.");
    }
}

using System.Text.RegularExpressions;
using Asterwise.Analyzers.Fuzz.Places;

namespace Asterwise.Analyzers.Fuzz.Inputs;

/// <summary>Two to six mistakes in one client, as a person makes them: what repairs must agree about.</summary>
internal static partial class Mistakes
{
    private const string Key = "aw_TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua";

    /// <summary>Mistakes in the constructor and in methods of their own; a constant is declared where one uses it.</summary>
    private static readonly (string Name, string InConstructor, string Method)[] All =
    [
        ("misnamed header", "http.DefaultRequestHeaders.Add(\"apikey\", asterwiseKey); // the key", ""),
        ("misnamed header of a key", $"http.DefaultRequestHeaders.Add(\"api-key\", \"{Key}\");", ""),
        ("misnamed header of a constant", "http.DefaultRequestHeaders.Add(\"X-Asterwise-Key\", ApiKey);", ""),
        ("wrong scheme",
            "http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(\"Token\", asterwiseKey);", ""),
        ("no scheme", "http.DefaultRequestHeaders.TryAddWithoutValidation(\"Authorization\", /* key */ asterwiseKey);", ""),
        ("guarded header",
            """
            if (!http.DefaultRequestHeaders.Contains("api_key"))
                http.DefaultRequestHeaders.Add("api_key", asterwiseKey);
            """, ""),
        ("key in a URL", "", "return await http.GetStringAsync($\"card?spread={spread}&api_key={asterwiseKey}\");"),
        ("key in the source of a URL", "", $"return await http.GetStringAsync(\"card?token={Key}&spread=\" + spread); // once"),
        ("constant in a URL", "", "return await http.GetStringAsync(\"card?api_key=\" + ApiKey + \"&spread=\" + spread);"),
        ("two keys in a URL", "", "return await http.GetStringAsync($\"card?api_key={asterwiseKey}&a=1&token={asterwiseKey}\");"),
        ("URL in a local", "",
            """
            var url = "https://api.asterwise.com/v1/card"
                + "?spread=" + spread // how many cards
                + "&api_key=" + asterwiseKey;
            return await http.GetStringAsync(url).ConfigureAwait(false);
            """),
        ("message", "",
            """
            using var request = new HttpRequestMessage(HttpMethod.Get, $"card?api_key={asterwiseKey}");
            using var response = await http.SendAsync(request);
            return await response.Content.ReadAsStringAsync();
            """),
        ("header of a message", "",
            """
            using var request = new HttpRequestMessage(HttpMethod.Get, "card") { Headers = { { "apikey", asterwiseKey } } };
            using var response = await http.SendAsync(request);
            return await response.Content.ReadAsStringAsync();
            """),
        ("wrong scheme of a message", "",
            """
            using var request = new HttpRequestMessage(HttpMethod.Get, "card");
            request.Headers.Add("Authorization", $"ApiKey {asterwiseKey}");
            using var response = await http.SendAsync(request);
            return await response.Content.ReadAsStringAsync();
            """),
        ("builder", "",
            """
            var query = HttpUtility.ParseQueryString("");
            query["spread"] = spread;
            query["api_key"] = asterwiseKey;
            return await http.GetStringAsync("card?" + query);
            """),
        ("client of its own", "",
            $$"""
            using var own = new HttpClient { BaseAddress = new Uri("https://api.asterwise.com/") };
            var card = await own.GetStringAsync("v1/card?api_key={{Key}}");
            return card + await own.GetStringAsync($"v1/moon?api_key={asterwiseKey}");
            """),
        ("key in a local", "",
            $$"""
            var key = "{{Key}}";
            using var request = new HttpRequestMessage(HttpMethod.Get, "card");
            request.Headers.Add("X-Api-Token", key);
            using var response = await http.SendAsync(request);
            return await response.Content.ReadAsStringAsync();
            """),
        ("RestSharp header", "",
            """
            var client = new RestClient("https://api.asterwise.com/v1");
            var request = new RestRequest("card").AddHeader("apikey", asterwiseKey).AddHeader("Accept", "*/*");
            return (await client.GetAsync(request)).Content!;
            """),
        ("RestSharp query", "",
            """
            var client = new RestClient("https://api.asterwise.com/v1");
            var request = new RestRequest("card");
            request.AddQueryParameter("api_key", asterwiseKey);
            request.AddQueryParameter("spread", spread);
            return (await client.GetAsync(request)).Content!;
            """),
        ("Flurl header", "",
            """
            var flurl = new FlurlClient("https://api.asterwise.com/v1");
            return await flurl.Request("card").WithHeaders(new { Accept = "*/*", x_apikey = asterwiseKey }).GetStringAsync();
            """),
        ("Flurl query", "",
            """
            return await "https://api.asterwise.com/v1/card"
                .SetQueryParam("spread", spread) // how many cards
                .SetQueryParam("api_key", asterwiseKey)
                .GetStringAsync();
            """),
        ("key in a body", "",
            """
            using var response = await http.PostAsJsonAsync("natal", new { api_key = asterwiseKey, spread }); // the chart
            return await response.Content.ReadAsStringAsync();
            """),
        ("key in a form", "",
            """
            var form = new Dictionary<string, string> { ["spread"] = spread, ["api_key"] = asterwiseKey };
            using var response = await http.PostAsync("natal", new FormUrlEncodedContent(form));
            return await response.Content.ReadAsStringAsync();
            """),
        ("plain http", "",
            """
            using var plain = new HttpClient { BaseAddress = new Uri("http://api.asterwise.com/v1/") };
            return await plain.GetStringAsync($"card?token={asterwiseKey}&spread={spread}");
            """),
        ("no credential", "",
            """
            using var open = new HttpClient();
            return await open.GetStringAsync("https://api.asterwise.com/v1/card");
            """),
        ("added with every call", "",
            """
            http.DefaultRequestHeaders.Add("X-API-Key", asterwiseKey);
            return await http.GetStringAsync("card");
            """),
        ("sent twice",
            """
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", asterwiseKey);
            http.DefaultRequestHeaders.Add("X-API-Key", asterwiseKey); // for the old gateway
            """, ""),
        ("unchecked key",
            """
            var read = Environment.GetEnvironmentVariable("ASTERWISE_API_KEY")!; // from outside
            http.DefaultRequestHeaders.Add("X-API-Key", read);
            """, ""),
        ("misspelled variable",
            """
            var misspelled = Environment.GetEnvironmentVariable("ASTERWISE_KEY") /* ours */
                ?? throw new InvalidOperationException("ASTERWISE_KEY is not set");
            http.DefaultRequestHeaders.Add("X-API-Key", misspelled);
            """, ""),
        ("key read per request", "",
            """
            using var request = new HttpRequestMessage(HttpMethod.Get, "card");
            request.Headers.Add("X-API-Key", Environment.GetEnvironmentVariable("ASTERWISE_API_KEY") ?? ""); // each time
            using var response = await http.SendAsync(request);
            return await response.Content.ReadAsStringAsync();
            """),
        ("redirects", "",
            """
            using var following = new HttpClient { BaseAddress = new Uri("https://api.asterwise.com/v1/") };
            following.DefaultRequestHeaders.Add("X-API-Key", asterwiseKey);
            return await following.GetStringAsync("card"); // wherever that is
            """),
        ("Refit header", "",
            """
            var moon = Refit.RestService.For<IMoon>("https://api.asterwise.com/v1");
            return await moon.AskAsync(spread, asterwiseKey); // as declared
            """),
        ("Refit query", "",
            """
            var sun = Refit.RestService.For<ISun>("https://api.asterwise.com/v1");
            return await sun.AskAsync(asterwiseKey, spread);
            """),
        ("Refit scheme", "",
            """
            var star = Refit.RestService.For<IStar>("https://api.asterwise.com/v1");
            return await star.AskAsync("Token " + asterwiseKey);
            """),
        ("Refit without a key", "",
            """
            var night = Refit.RestService.For<INight>("https://api.asterwise.com/v1"); // for all
            return await night.AskAsync(spread);
            """),
        ("Kiota query", "",
            """
            var place = ApiKeyAuthenticationProvider.KeyLocation.QueryParameter;
            var provider = new ApiKeyAuthenticationProvider(asterwiseKey, "api_key", place); // their order
            return await Task.FromResult(provider.ToString()!);
            """),
        ("Kiota header", "",
            """
            var info = new Microsoft.Kiota.Abstractions.RequestInformation { URI = new Uri("https://api.asterwise.com/v1/card") };
            info.Headers.Add("apikey", asterwiseKey); // the key
            info.QueryParameters["spread"] = spread;
            return await Task.FromResult(info.URI.ToString());
            """),
        ("gRPC metadata", "",
            """
            var metadata = new Grpc.Core.Metadata { { "lang", "en" }, { "apikey", asterwiseKey } }; // of the call
            return await Task.FromResult(metadata.ToString()!);
            """),
        ("gRPC scheme", "",
            """
            var metadata = new Grpc.Core.Metadata();
            metadata.Add("authorization", /* key */ "Token " + asterwiseKey);
            return await Task.FromResult(metadata.ToString()!);
            """),
        ("YARP query", "",
            """
            var route = new Yarp.ReverseProxy.Configuration.RouteConfig { RouteId = spread };
            route = route.WithTransformQueryValue("api_key", asterwiseKey).WithTransformQueryValue("lang", "en"); // passed on
            return await Task.FromResult(route.RouteId);
            """),
        ("YARP header", "",
            """
            var route = new Yarp.ReverseProxy.Configuration.RouteConfig { RouteId = spread };
            route = route.WithTransformRequestHeader("apikey", /* key */ asterwiseKey);
            return await Task.FromResult(route.RouteId);
            """),
        ("bound settings", "",
            """
            var services = new ServiceCollection();
            services.AddOptions<AsterwiseSettings>().BindConfiguration("Asterwise"); // from outside
            return await Task.FromResult(services.ToString()!);
            """),
        ("logged key", "",
            """
            var services = new ServiceCollection();
            services.AddHttpClient("stars", client => client.DefaultRequestHeaders.Add("X-API-Key", asterwiseKey))
                .RedactLoggedHeaders(["Authorization", /* ours */ "Cookie"]); // of all
            return await Task.FromResult(services.ToString()!);
            """),
        ("comment", $"// was {Key}", ""),
    ];

    public static int Count => All.Length;

    /// <summary>What some of them call.</summary>
    private static readonly Dictionary<string, string> Interfaces = new()
    {
        ["Refit header"] = """
            public interface IMoon
            {
                [Refit.Get("/moon")] // of today
                Task<string> AskAsync([Refit.AliasAs("spread")] string cards, [Refit.Header("apikey")] string key);
            }
            """,
        ["Refit query"] = """
            public interface ISun
            {
                [Refit.Get("/sun")]
                Task<string> AskAsync([Refit.AliasAs("api_key")] string key, /* how many */ string spread);
            }
            """,
        ["Refit scheme"] = """
            public interface IStar
            {
                [Refit.Get("/star")]
                Task<string> AskAsync([Refit.Header("Authorization")] string key);
            }
            """,
        ["Refit without a key"] = """
            public interface INight
            {
                [Refit.Get("/night")]
                [Refit.Headers("Authorization: Bearer")]
                Task<string> AskAsync([Refit.AliasAs("spread")] string cards);
            }
            """,
        ["bound settings"] = """
            public class AsterwiseSettings
            {
                public string ApiKey { get; set; } = "";

                public void Use(HttpRequestMessage request) => request.Headers.Add("X-API-Key", ApiKey);
            }
            """,
    };

    /// <summary>Every pair of them first, then more of them at random.</summary>
    public static Input At(int number, Random random)
    {
        var chosen = new List<int> { number % All.Length, number / All.Length % All.Length };
        if (number >= All.Length * All.Length)
        {
            for (var left = random.Next(0, 5); left > 0; left--)
                chosen.Add(random.Next(All.Length));
        }

        var mistakes = chosen.Distinct().Select(index => All[index]).ToList();
        var source = SourceOf(mistakes);
        source = (number % 5) switch
        {
            1 => source.ReplaceLineEndings("\r\n"),
            2 => Indentation().Replace(source, blanks => new string('\t', blanks.Length / 4)),
            3 => CommentedSource.Of(source),
            _ => source,
        };
        return new(InputKind.Mistakes, string.Join(", ", mistakes.Select(mistake => mistake.Name)), source);
    }

    private static string SourceOf(List<(string Name, string InConstructor, string Method)> mistakes)
    {
        var constant = mistakes.Any(mistake => mistake.Name.Contains("constant", StringComparison.Ordinal));
        var inConstructor = mistakes.Select(mistake => mistake.InConstructor).Where(text => text.Length > 0);
        var methods = mistakes.Where(mistake => mistake.Method.Length > 0).Select((mistake, number) => $$"""

                // {{mistake.Name}}
                public async Task<string> Ask{{number}}(string spread)
                {
                    {{Indented(mistake.Method)}}
                }
            """);
        return $$"""
            {{Frame.Usings}}namespace Stars;

            public class AsterwiseClient
            {
                {{(constant ? $"private const string ApiKey = \"{Key}\"; // of May" : "// no key here")}}
                private readonly HttpClient http;
                private readonly string asterwiseKey;

                public AsterwiseClient(HttpClient http, string asterwiseKey)
                {
                    this.http = http;
                    this.asterwiseKey = asterwiseKey;
                    http.BaseAddress = new Uri("https://api.asterwise.com/v1/");
                    {{Indented(string.Join("\n", inConstructor))}}
                }
            {{string.Join("\n", methods)}}
            }
            {{string.Concat(mistakes.Select(mistake => "\n" + Interfaces.GetValueOrDefault(mistake.Name)))}}
            """;
    }

    private static string Indented(string statements) => statements.Replace("\n", "\n        ", StringComparison.Ordinal);

    [GeneratedRegex("^( {4})+", RegexOptions.Multiline)]
    private static partial Regex Indentation();
}

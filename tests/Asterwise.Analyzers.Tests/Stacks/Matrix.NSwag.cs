using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Rules;

namespace Asterwise.Analyzers.Tests.Stacks;

/// <summary>A client as NSwag generates it, and the hooks of it that a person writes.</summary>
internal static partial class Matrix
{
    /// <summary>What is done once is done to the URL, before it is one.</summary>
    private static string NSwagProgram(Steps steps) =>
        $$"""
        using System;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Text;
        using System.Threading.Tasks;

        [System.CodeDom.Compiler.GeneratedCode("NSwag", "14.6.0.0")]
        public partial class StarsClient
        {
            private readonly HttpClient _httpClient;

            public StarsClient(HttpClient httpClient)
            {
                _httpClient = httpClient;
            }

            public string BaseUrl { get; set; } = "";

            partial void PrepareRequest(HttpClient client, HttpRequestMessage request, string url);
            partial void PrepareRequest(HttpClient client, HttpRequestMessage request, StringBuilder urlBuilder);

            public virtual async Task MoonAsync()
            {
                var client_ = _httpClient;
                using (var request_ = new HttpRequestMessage())
                {
                    request_.Method = new HttpMethod("GET");
                    var urlBuilder_ = new StringBuilder();
                    urlBuilder_.Append(BaseUrl);
                    urlBuilder_.Append("/v1/moon");
                    PrepareRequest(client_, request_, urlBuilder_);
                    var url_ = urlBuilder_.ToString();
                    request_.RequestUri = new Uri(url_, UriKind.RelativeOrAbsolute);
                    PrepareRequest(client_, request_, url_);
                    using var response_ = await client_.SendAsync(request_);
                }
            }
        }

        public partial class StarsClient
        {
            private readonly string key = {{KeyRead}};

            partial void PrepareRequest(HttpClient client, HttpRequestMessage request, StringBuilder urlBuilder)
            {
                {{steps.Once}}
            }

            partial void PrepareRequest(HttpClient client, HttpRequestMessage request, string url)
            {
                {{steps.EachCall}}
            }
        }

        static class Program
        {
            private const string Api = "{{steps.Host}}";

            static async Task RunAsync()
            {
                using var http = new HttpClient();
                var stars = new StarsClient(http) { BaseUrl = Api };
                for (var i = 0; i < 2; i++)
                {
                    await stars.MoonAsync();
                }
            }
        }
        """;

    private static IEnumerable<Cell> OnNSwag()
    {
        const string bearer = """request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);""";
        const string keyHeader = """request.Headers.Add("X-API-Key", key);""";
        yield return Cell.OfPlainHttp(NSwag, new("", bearer));
        yield return Cell.None(NSwag, RuleIds.KeyToOtherHost, "What a hook is given does not say where the client sends.");
        yield return Cell.Of(
            NSwag, RuleIds.MisnamedHeader, new("", """request.Headers.Add([|"apikey"|], key);"""), new("", keyHeader));
        yield return Cell.Of(
            NSwag, RuleIds.KeyInQuery,
            new("""urlBuilder.Append("?[|api_key=|]").Append(key);""", ""),
            new("""urlBuilder.Append("?lang=").Append("en");""", bearer)) with { HasFix = false };
        yield return Cell.None(NSwag, RuleIds.KeyInBody, BodyOfType);
        yield return Cell.Of(
            NSwag, RuleIds.WrongScheme,
            new("", """request.Headers.Authorization = new AuthenticationHeaderValue("Token", [|key|]);"""),
            new("", bearer));
        yield return Cell.None(
            NSwag, RuleIds.NoCredential, "The client is handed to what is generated, whose hooks may add one.");
        yield return Cell.Of(
            NSwag, RuleIds.SentTwice,
            new("", """client.DefaultRequestHeaders.Add([|"X-API-Key"|], key);"""),
            new("", keyHeader)) with { Variant = FixVariant.Authorization };
        yield return Cell.None(NSwag, RuleIds.Redirects, "The client is handed to generated code, which the rule does not read.");
    }
}

using Asterwise.Analyzers.Rules;

namespace Asterwise.Analyzers.Tests.Stacks;

/// <summary>
/// Requests as Kiota's clients make them. A provider of keys sends them over https alone, which the emulator is not asked by;
/// <see cref="KiotaTests"/> has those.
/// </summary>
internal static partial class Matrix
{
    private static string KiotaProgram(Steps steps) =>
        $$"""
        using System;
        using System.IO;
        using System.Threading.Tasks;
        using Microsoft.Kiota.Abstractions;
        using Microsoft.Kiota.Abstractions.Authentication;
        using Microsoft.Kiota.Http.HttpClientLibrary;

        static class Program
        {
            private const string Api = "{{steps.Host}}";

            static async Task RunAsync()
            {
                var key = {{KeyRead}};
                using var adapter = new HttpClientRequestAdapter(new AnonymousAuthenticationProvider()) { BaseUrl = Api };
                for (var i = 0; i < 2; i++)
                {
                    {{steps.EachCall}}
                    try
                    {
                        await adapter.SendPrimitiveAsync<Stream>(request);
                    }
                    catch (ApiException)
                    {
                    }
                }
            }
        }
        """;

    private static IEnumerable<Cell> OnKiota()
    {
        static Steps Ask(string write, string url = """URI = new Uri(Api + "/v1/moon")""") =>
            new("", $$"""var request = new RequestInformation { HttpMethod = Method.GET, {{url}} }; {{write}}""");

        const string bearer = """request.Headers.Add("Authorization", $"Bearer {key}");""";
        const string keyHeader = """request.Headers.Add("X-API-Key", key);""";
        yield return Cell.OfPlainHttp(Kiota, Ask(bearer));
        yield return Cell.OfOtherHost(Kiota, Ask("""request.Headers.Add("X-API-Key", [|key|]);"""), Ask(keyHeader));
        yield return Cell.Of(
            Kiota, RuleIds.MisnamedHeader, Ask("""request.Headers.Add([|"apikey"|], key);"""), Ask(keyHeader));
        yield return Cell.Of(
            Kiota, RuleIds.KeyInQuery,
            Ask(
                """[|request.QueryParameters["api_key"] = key|];""",
                """UrlTemplate = "{+baseurl}/v1/moon{?api_key}", PathParameters = { ["baseurl"] = Api }"""),
            Ask(
                bearer + """ request.QueryParameters["lang"] = "en";""",
                """UrlTemplate = "{+baseurl}/v1/moon{?lang}", PathParameters = { ["baseurl"] = Api }"""));
        yield return Cell.None(Kiota, RuleIds.KeyInBody, BodyOfType);
        yield return Cell.Of(
            Kiota, RuleIds.WrongScheme, Ask("""request.Headers.Add("Authorization", [|"Token " + key|]);"""), Ask(bearer));
        yield return Cell.None(Kiota, RuleIds.NoCredential, SentByRequest);
        yield return Cell.Of(
            Kiota, RuleIds.SentTwice, Ask(bearer + """ request.Headers.Add([|"X-API-Key"|], key);"""), Ask(bearer));
        yield return Cell.None(
            Kiota, RuleIds.Redirects, "Kiota follows them in a handler of its own, which the rule does not know.");
    }
}

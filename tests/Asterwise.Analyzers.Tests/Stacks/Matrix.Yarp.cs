using Asterwise.Analyzers.Rules;

namespace Asterwise.Analyzers.Tests.Stacks;

/// <summary>A gateway on YARP, which runs, and adds the key to what it is asked.</summary>
internal static partial class Matrix
{
    private static string YarpProgram(Steps steps) =>
        $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Net.Http;
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Hosting;
        using Microsoft.Extensions.DependencyInjection;
        using Yarp.ReverseProxy.Configuration;
        using Yarp.ReverseProxy.Transforms;

        static class Program
        {
            private const string Api = "{{steps.Host}}";

            static async Task RunAsync()
            {
                var key = {{KeyRead}};
                var route = new RouteConfig { RouteId = "all", ClusterId = "stars", Match = new() { Path = "{**rest}" } };
                {{steps.Once}}
                var destinations = new Dictionary<string, DestinationConfig> { ["api"] = new() { Address = Api } };
                var builder = WebApplication.CreateSlimBuilder();
                builder.WebHost.UseUrls("http://127.0.0.1:0");
                builder.Services.AddReverseProxy()
                    .LoadFromMemory([route], [new ClusterConfig { ClusterId = "stars", Destinations = destinations }])
                    .ConfigureHttpClient((_, handler) => handler.UseProxy = true);
                await using var gateway = builder.Build();
                gateway.MapReverseProxy();
                await gateway.StartAsync();
                using var http = new HttpClient();
                for (var i = 0; i < 2; i++)
                {
                    using var answer = await http.GetAsync(gateway.Urls.First() + "/v1/moon");
                }
            }
        }
        """;

    private static IEnumerable<Cell> OnYarp()
    {
        static Steps Pass(string transform) => new($"route = {transform};", "");

        const string bearer = """route.WithTransformRequestHeader("Authorization", $"Bearer {key}")""";
        const string keyHeader = """route.WithTransformRequestHeader("X-API-Key", key)""";
        yield return Cell.OfPlainHttp(Yarp, Pass(bearer));
        yield return Cell.None(Yarp, RuleIds.KeyToOtherHost, "A route names its cluster by an id, and not where that is.");
        yield return Cell.Of(
            Yarp, RuleIds.MisnamedHeader, Pass("""route.WithTransformRequestHeader([|"apikey"|], key)"""), Pass(keyHeader));
        yield return Cell.Of(
            Yarp, RuleIds.KeyInQuery,
            Pass("""[|route.WithTransformQueryValue("api_key", key)|]"""),
            Pass(bearer + """.WithTransformQueryValue("lang", "en")"""));
        yield return Cell.None(Yarp, RuleIds.KeyInBody, "A gateway passes a body on as it comes.");
        yield return Cell.Of(
            Yarp, RuleIds.WrongScheme,
            Pass("""route.WithTransformRequestHeader("Authorization", [|"Token " + key|])"""),
            Pass(bearer));
        yield return Cell.None(Yarp, RuleIds.NoCredential, "What a gateway passes on may hold the key of whoever asks.");
        yield return Cell.Of(
            Yarp, RuleIds.SentTwice, Pass(bearer + """.WithTransformRequestHeader([|"X-API-Key"|], key)"""), Pass(bearer));
        yield return Cell.None(Yarp, RuleIds.Redirects, "YARP passes them on and follows none.");
    }
}

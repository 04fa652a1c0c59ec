using Asterwise.Analyzers.CodeFixes.Providers;
using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Tests.Infrastructure;

namespace Asterwise.Analyzers.Tests.Stacks;

/// <summary>Gateways on YARP that add a key to what they pass on.</summary>
public class YarpTests
{
    private static string Of(string statement, string key = "asterwiseKey") =>
        $$"""
        using Yarp.ReverseProxy.Configuration;
        using Yarp.ReverseProxy.Transforms;
        using Yarp.ReverseProxy.Transforms.Builder;

        class Gateway
        {
            public RouteConfig Add(string {{key}}, RouteConfig route, TransformBuilderContext context)
            {
                {{statement}}
                return route;
            }
        }
        """;

    private static async Task ReportsAsync(string source)
    {
        foreach (var references in new[] { References.Yarp21, References.Yarp23 })
        {
            var test = Verify.Test(source);
            test.References = references;
            await test.RunAsync();
        }
    }

    [Theory]
    [InlineData("""context.AddRequestHeader({|ASTW2001:"apikey"|}, asterwiseKey);""")]
    [InlineData("""context.AddRequestHeader("Authorization", {|ASTW2005:"Token " + asterwiseKey|}, append: false);""")]
    [InlineData("""{|ASTW2003:context.AddQueryValue("api_key", asterwiseKey)|};""")]
    [InlineData("""route = route.WithTransformRequestHeader({|ASTW2001:"apikey"|}, asterwiseKey);""")]
    [InlineData("""route = {|ASTW2003:route.WithTransformQueryValue("api_key", asterwiseKey)|};""")]
    [InlineData("""context.AddRequestHeader("X-API-Key", asterwiseKey);""")]
    [InlineData("""context.AddRequestHeader("Authorization", "Bearer " + asterwiseKey, append: false);""")]
    [InlineData("""context.AddQueryValue("lang", "en");""")]
    [InlineData("""context.AddResponseHeader("apikey", asterwiseKey);""")]
    public Task What_is_reported_and_what_is_right(string statement) => ReportsAsync(Of(statement));

    [Theory]
    [InlineData("""context.AddRequestHeader("api-key", pineconeKey);""")]
    [InlineData("""context.AddQueryValue("api_key", pineconeKey);""")]
    [InlineData("""route = route.WithTransformQueryValue("api_key", pineconeKey);""")]
    public Task Another_vendors_key(string statement) => ReportsAsync(Of(statement, "pineconeKey"));

    [Theory]
    [InlineData(
        """{|ASTW2003:context.AddQueryValue("api_key", /* ours */ asterwiseKey, append: false)|};""",
        """context.AddRequestHeader("X-API-Key", /* ours */ asterwiseKey, append: false);""")]
    [InlineData(
        """{|ASTW2003:context.AddQueryValue(value: asterwiseKey, queryKey: "api_key")|};""",
        """context.AddRequestHeader(value: asterwiseKey, headerName: "X-API-Key");""")]
    [InlineData(
        """{|ASTW2003:QueryTransformExtensions.AddQueryValue(context, "api_key", asterwiseKey)|};""",
        """RequestHeadersTransformExtensions.AddRequestHeader(context, "X-API-Key", asterwiseKey);""")]
    [InlineData(
        """route = {|ASTW2003:route.WithTransformQueryValue("api_key", asterwiseKey)|};""",
        """route = route.WithTransformRequestHeader("X-API-Key", asterwiseKey);""")]
    public Task A_key_in_the_query(string before, string after)
    {
        var test = Verify.Fix<ASTW2003KeyInQueryFix>(Of(before), Of(after), FixVariant.KeyHeader);
        test.References = References.Yarp21;
        return test.RunAsync();
    }

    private static async Task AuthenticatesAsync<TFix>(string statement)
        where TFix : AsterwiseFixProvider, new()
    {
        var source =
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

            public static class Program
            {
                public static async Task RunAsync()
                {
                    var key = Environment.GetEnvironmentVariable("ASTERWISE_API_KEY")!;
                    var route = new RouteConfig { RouteId = "all", ClusterId = "stars", Match = new() { Path = "{**rest}" } };
                    var destinations = new Dictionary<string, DestinationConfig>
                    {
                        ["api"] = new() { Address = "https://api.asterwise.com" },
                    };
                    {{statement}}
                    var builder = WebApplication.CreateSlimBuilder();
                    builder.WebHost.UseUrls("http://127.0.0.1:0");
                    builder.Services.AddReverseProxy().LoadFromMemory(
                        new[] { route }, new[] { new ClusterConfig { ClusterId = "stars", Destinations = destinations } });
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
        await RepairedProgram.AuthenticatesAsync<TFix>(source, FixVariant.Authorization, References.Yarp21);
        await RepairedProgram.AuthenticatesAsync<TFix>(source, FixVariant.KeyHeader, References.Yarp23);
    }

    [Fact]
    public Task A_misnamed_header_runs() => AuthenticatesAsync<ASTW2001MisnamedHeaderFix>(
        """route = route.WithTransformRequestHeader("apikey", key);""");

    [Fact]
    public Task A_key_in_the_query_runs() => AuthenticatesAsync<ASTW2003KeyInQueryFix>(
        """route = route.WithTransformQueryValue("api_key", key);""");

    [Fact]
    public Task A_wrong_scheme_runs() => AuthenticatesAsync<ASTW2005WrongSchemeFix>(
        """route = route.WithTransformRequestHeader("Authorization", "Token " + key);""");
}

using Asterwise.Analyzers.CodeFixes.Providers;
using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Tests.Infrastructure;

namespace Asterwise.Analyzers.Tests.Stacks;

/// <summary>The metadata of gRPC calls.</summary>
public class GrpcTests
{
    private static string Of(string statement, string className = "Stars", string key = "asterwiseKey") =>
        $$"""
        using Grpc.Core;

        class {{className}}
        {
            public CallOptions Ask(string {{key}}, Metadata metadata, ServerCallContext context)
            {
                {{statement}}
                return new CallOptions(metadata);
            }
        }
        """;

    private static async Task ReportsAsync(string source)
    {
        foreach (var references in new[] { References.Grpc265, References.Grpc285 })
        {
            var test = Verify.Test(source);
            test.References = references;
            await test.RunAsync();
        }
    }

    [Theory]
    [InlineData("""metadata.Add({|ASTW2001:"apikey"|}, asterwiseKey);""")]
    [InlineData("""metadata.Add(new Metadata.Entry({|ASTW2001:"apikey"|}, asterwiseKey));""")]
    [InlineData("""metadata = new Metadata { { {|ASTW2001:"api-key"|}, asterwiseKey }, { "lang", "en" } };""")]
    [InlineData("""metadata = new Metadata { new Metadata.Entry({|ASTW2001:"api-key"|}, asterwiseKey) };""")]
    [InlineData("""metadata.Add("authorization", {|ASTW2005:"Token " + asterwiseKey|});""")]
    [InlineData("""metadata.Add("authorization", "Bearer " + asterwiseKey);""")]
    [InlineData("""metadata.Add("Authorization", $"Bearer {asterwiseKey}");""")]
    [InlineData("""metadata.Add("x-api-key", asterwiseKey);""")]
    [InlineData("""metadata.Add("lang", "en");""")]
    [InlineData("""context.ResponseTrailers.Add("apikey", asterwiseKey);""")]
    public Task What_is_reported_and_what_is_right(string statement) => ReportsAsync(Of(statement));

    [Theory]
    [InlineData("""metadata.Add("api-key", pineconeKey);""")]
    [InlineData("""metadata = new Metadata { { "api-key", pineconeKey } };""")]
    public Task Another_vendors_metadata(string statement) => ReportsAsync(Of(statement, key: "pineconeKey"));

    private static async Task AuthenticatesAsync<TFix>(string statement)
        where TFix : AsterwiseFixProvider, new()
    {
        // What is on the wire of a call: its metadata as header fields.
        var source =
            $$"""
            using System;
            using System.Net.Http;
            using System.Threading.Tasks;
            using Grpc.Core;

            public static class Program
            {
                public static async Task RunAsync()
                {
                    var key = Environment.GetEnvironmentVariable("ASTERWISE_API_KEY")!;
                    using var http = new HttpClient();
                    var metadata = new Metadata();
                    {{statement}}
                    for (var i = 0; i < 2; i++)
                    {
                        using var message = new HttpRequestMessage(HttpMethod.Get, "https://api.asterwise.com/v1/moon");
                        for (var field = 0; field < metadata.Count; field++)
                            message.Headers.TryAddWithoutValidation(metadata[field].Key, metadata[field].Value);
                        using var answer = await http.SendAsync(message);
                    }
                }
            }
            """;
        await RepairedProgram.AuthenticatesAsync<TFix>(source, FixVariant.Authorization, References.Grpc265);
        await RepairedProgram.AuthenticatesAsync<TFix>(source, FixVariant.KeyHeader, References.Grpc285);
    }

    [Theory]
    [InlineData("""metadata.Add("apikey", key);""")]
    [InlineData("""metadata.Add(new Metadata.Entry("api-key", key));""")]
    [InlineData("""metadata = new Metadata { { "apikey", key } };""")]
    public Task A_misnamed_key_runs(string statement) => AuthenticatesAsync<ASTW2001MisnamedHeaderFix>(statement);

    [Theory]
    [InlineData("""metadata.Add("authorization", "Token " + key);""")]
    [InlineData("""metadata.Add("authorization", key);""")]
    public Task A_wrong_scheme_runs(string statement) => AuthenticatesAsync<ASTW2005WrongSchemeFix>(statement);
}

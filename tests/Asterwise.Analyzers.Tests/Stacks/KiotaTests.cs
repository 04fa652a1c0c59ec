using Asterwise.Analyzers.CodeFixes.Providers;
using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Asterwise.Analyzers.Tests.Stacks;

/// <summary>Clients that Kiota generates, and the providers that they are given their key by.</summary>
public class KiotaTests
{
    private const string Query = "ApiKeyAuthenticationProvider.KeyLocation.QueryParameter";
    private const string Header = "ApiKeyAuthenticationProvider.KeyLocation.Header";

    private static string Of(string statement, string className = "AsterwiseStars") =>
        $$"""
        using System;
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Threading.Tasks;
        using Microsoft.Kiota.Abstractions;
        using Microsoft.Kiota.Abstractions.Authentication;
        using Microsoft.Kiota.Http.HttpClientLibrary;

        class {{className}}
        {
            public async Task Ask(string key, RequestInformation request)
            {
                {{statement}}
                await Task.CompletedTask;
            }
        }
        """;

    private static async Task ReportsAsync(string source)
    {
        foreach (var references in new[] { References.Kiota1, References.Kiota2 })
        {
            var test = Verify.Test(source);
            test.References = references;
            await test.RunAsync();
        }
    }

    private static Task FixesAsync<TFix>(string before, string after, FixVariant variant)
        where TFix : CodeFixProvider, new()
    {
        var test = Verify.Fix<TFix>(Of(before), Of(after), variant);
        test.References = References.Kiota1;
        return test.RunAsync();
    }

    [Theory]
    [InlineData($$"""_ = {|ASTW2003:new ApiKeyAuthenticationProvider(key, "api_key", {{Query}})|};""")]
    [InlineData($$"""_ = {|ASTW2003:new ApiKeyAuthenticationProvider("api_key", key, {{Query}})|};""")]
    [InlineData($$"""_ = new ApiKeyAuthenticationProvider(key, {|ASTW2001:"apikey"|}, {{Header}});""")]
    [InlineData($$"""_ = new ApiKeyAuthenticationProvider({|ASTW2005:"Token " + key|}, "Authorization", {{Header}});""")]
    [InlineData("""request.Headers.Add({|ASTW2001:"apikey"|}, key);""")]
    [InlineData("""request.Headers.TryAdd({|ASTW2001:"api-key"|}, key);""")]
    [InlineData("""request.Headers.Add("Authorization", {|ASTW2005:"Token " + key|});""")]
    [InlineData("""{|ASTW2003:request.QueryParameters["api_key"] = key|};""")]
    [InlineData("""{|ASTW2003:request.QueryParameters.Add("api_key", key)|};""")]
    [InlineData($$"""_ = new ApiKeyAuthenticationProvider(key, "X-API-Key", {{Header}});""")]
    [InlineData($$"""_ = new ApiKeyAuthenticationProvider("Bearer " + key, "Authorization", {{Header}});""")]
    [InlineData("""request.Headers.Add("X-API-Key", key);""")]
    [InlineData("""request.Headers.TryAdd("Authorization", $"Bearer {key}");""")]
    [InlineData("""request.QueryParameters["lang"] = "en";""")]
    [InlineData("""request.PathParameters["api_key"] = key;""")]
    public Task What_is_reported_and_what_is_right(string statement) => ReportsAsync(Of(statement));

    [Theory]
    [InlineData("https://api.asterwise.com", true)]
    [InlineData("https://api.pinecone.io", false)]
    public Task A_provider_sends_where_its_adapter_does(string host, bool isReported)
    {
        var made = $"""new ApiKeyAuthenticationProvider(key, "api_key", {Query})""";
        return ReportsAsync(Of(
            $$"""
            var provider = {{(isReported ? "{|ASTW2003:" + made + "|}" : made)}};
                    var adapter = new HttpClientRequestAdapter(provider) { BaseUrl = "{{host}}" };
            """,
            "Stars"));
    }

    [Theory]
    [InlineData("PineconeStars")]
    [InlineData("Stars")]
    public Task Another_vendors_provider(string className) => ReportsAsync(Of(
        $"""
        _ = new ApiKeyAuthenticationProvider(key, "api_key", {Query});
                _ = new ApiKeyAuthenticationProvider("api_key", key, {Query});
                request.QueryParameters["api_key"] = key;
        """,
        className));

    [Theory]
    [InlineData($$"""(key, "api_key", {{Query}})""", $$"""($"Bearer {key}", "Authorization", {{Header}})""", false)]
    [InlineData($$"""(key, "api_key", {{Query}})""", $$"""(key, "X-API-Key", {{Header}})""", true)]
    [InlineData($$"""("api_key", key, {{Query}})""", $$"""(key, "X-API-Key", {{Header}})""", true)]
    [InlineData(
        $$"""(keyLocation: {{Query}}, apiKey: key, parameterName: /* theirs */ "api_key")""",
        $$"""(keyLocation: {{Header}}, apiKey: key, parameterName: /* theirs */ "X-API-Key")""", true)]
    public Task A_provider_that_puts_the_key_into_the_query(string before, string after, bool isKeyHeader) =>
        FixesAsync<ASTW2003KeyInQueryFix>(
            $"_ = {{|ASTW2003:new ApiKeyAuthenticationProvider{before}|}};",
            $"_ = new ApiKeyAuthenticationProvider{after};",
            isKeyHeader ? FixVariant.KeyHeader : FixVariant.Authorization);

    [Theory]
    [InlineData("""request.QueryParameters["api_key"] = key""", """request.Headers.Add("X-API-Key", key)""")]
    [InlineData("""request.QueryParameters.Add("api_key", key)""", """request.Headers.Add("X-API-Key", key)""")]
    public Task A_parameter_of_a_request(string before, string after) => FixesAsync<ASTW2003KeyInQueryFix>(
        $"{{|ASTW2003:{before}|}};", $"{after};", FixVariant.KeyHeader);

    [Theory]
    [InlineData("""request.Headers.Add({|ASTW2001:"apikey"|}, key);""", """request.Headers.Add("X-API-Key", key);""")]
    [InlineData("""request.Headers.TryAdd({|ASTW2001:"apikey"|}, key);""", """request.Headers.TryAdd("X-API-Key", key);""")]
    public Task A_header_of_a_request(string before, string after) =>
        FixesAsync<ASTW2001MisnamedHeaderFix>(before, after, FixVariant.KeyHeader);

    private static async Task AuthenticatesAsync<TFix>(string statement)
        where TFix : AsterwiseFixProvider, new()
    {
        // A provider adds a key to https alone, so what it makes of a request is sent to the emulator.
        var source =
            $$"""
            using System;
            using System.Net.Http;
            using System.Threading.Tasks;
            using Microsoft.Kiota.Abstractions;
            using Microsoft.Kiota.Abstractions.Authentication;

            public static class Program
            {
                public static async Task RunAsync()
                {
                    var key = Environment.GetEnvironmentVariable("ASTERWISE_API_KEY")!;
                    IAuthenticationProvider provider = new AnonymousAuthenticationProvider();
                    using var http = new HttpClient();
                    for (var i = 0; i < 2; i++)
                    {
                        var request = new RequestInformation { URI = new Uri("https://localhost/v1/moon") };
                        {{statement}}
                        await provider.AuthenticateRequestAsync(request);
                        using var message = new HttpRequestMessage(
                            HttpMethod.Get, new Uri(new Uri("https://api.asterwise.com"), request.URI.PathAndQuery));
                        foreach (var name in request.Headers.Keys)
                            message.Headers.TryAddWithoutValidation(name, request.Headers[name]);
                        using var answer = await http.SendAsync(message);
                    }
                }
            }
            """;
        foreach (var references in new[] { References.Kiota1, References.Kiota2 })
        {
            await RepairedProgram.AuthenticatesAsync<TFix>(source, FixVariant.Authorization, references);
            await RepairedProgram.AuthenticatesAsync<TFix>(source, FixVariant.KeyHeader, references);
        }
    }

    [Theory]
    [InlineData($$"""provider = new ApiKeyAuthenticationProvider(key, "api_key", {{Query}});""")]
    [InlineData($$"""provider = new ApiKeyAuthenticationProvider("api_key", key, {{Query}});""")]
    public Task A_provider_runs(string statement) => AuthenticatesAsync<ASTW2003KeyInQueryFix>(statement);

    [Theory]
    [InlineData("""request.Headers.Add("apikey", key);""")]
    [InlineData($$"""provider = new ApiKeyAuthenticationProvider(key, "apikey", {{Header}});""")]
    public Task A_header_runs(string statement) => AuthenticatesAsync<ASTW2001MisnamedHeaderFix>(statement);
}

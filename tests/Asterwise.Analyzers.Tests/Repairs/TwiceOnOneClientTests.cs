using Asterwise.Analyzers.CodeFixes.Providers;
using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Tests.Infrastructure;

namespace Asterwise.Analyzers.Tests.Repairs;

/// <summary>What is written to a client for each request is still right the second time.</summary>
public class TwiceOnOneClientTests
{
    [Theory]
    [InlineData("""client.DefaultRequestHeaders.Add("api-key", key);""")]
    [InlineData("""client.DefaultRequestHeaders.TryAddWithoutValidation("api-key", key);""")]
    [InlineData("""client.DefaultRequestHeaders.Remove("api-key"); client.DefaultRequestHeaders.Add("api-key", key);""")]
    [InlineData("""
        if (client.DefaultRequestHeaders.Contains("api-key")) client.DefaultRequestHeaders.Remove("API-KEY");
                client.DefaultRequestHeaders.Add("api-key", key);
        """)]
    [InlineData("""
        if (!client.DefaultRequestHeaders.Contains("api-key"))
                    client.DefaultRequestHeaders.Add("api-key", key);
        """)]
    [InlineData("""
        if (!client.DefaultRequestHeaders.TryGetValues("api-key", out _))
                {
                    client.DefaultRequestHeaders.Add("api-key", key);
                }
        """)]
    [InlineData("""
        const string Header = "api-key";
                client.DefaultRequestHeaders.Remove(Header);
                client.DefaultRequestHeaders.Add(Header, key);
        """)]
    public async Task A_header_of_another_name(string statements)
    {
        await AuthenticatesAsync<ASTW2001MisnamedHeaderFix>(statements, "moon", FixVariant.Authorization);
        await AuthenticatesAsync<ASTW2001MisnamedHeaderFix>(statements, "moon", FixVariant.KeyHeader);
    }

    [Theory]
    [InlineData("""void Add() => Create().DefaultRequestHeaders.Add({|ASTW2001:"api-key"|}, asterwiseKey);""")]
    [InlineData("""void Add() { Create().DefaultRequestHeaders.Add({|ASTW2001:"api-key"|}, asterwiseKey); }""")]
    [InlineData("""void Add() => client.DefaultRequestHeaders.Add({|ASTW2001:"api-key"|}, asterwiseKey);""")]
    public Task Where_nothing_can_be_taken_out_before_the_other_header_is_not_offered(string member)
    {
        var file = $$"""
            using System.Net.Http;
            using System.Net.Http.Headers;

            class Stars(HttpClient client, string asterwiseKey)
            {
                HttpClient Create() => client;
                {{member}}
            }
            """;
        return Verify.FixesAsync<ASTW2001MisnamedHeaderFix>(file, file, FixVariant.KeyHeader);
    }

    [Theory]
    [InlineData("""client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Token", key);""")]
    [InlineData("""
        client.DefaultRequestHeaders.Remove("Authorization");
                client.DefaultRequestHeaders.Add("Authorization", $"Token {key}");
        """)]
    public Task A_wrong_scheme(string statements) =>
        AuthenticatesAsync<ASTW2005WrongSchemeFix>(statements, "moon", FixVariant.Authorization);

    [Theory]
    [InlineData("await client.GetStringAsync($\"moon?api_key={key}\");")]
    [InlineData("var url = \"moon\"; url += \"?api_key=\" + key; await client.GetStringAsync(url);")]
    public async Task A_key_in_the_query(string statements)
    {
        await AuthenticatesAsync<ASTW2003KeyInQueryFix>(statements, "moon", FixVariant.Authorization, isSent: true);
        await AuthenticatesAsync<ASTW2003KeyInQueryFix>(statements, "moon", FixVariant.KeyHeader, isSent: true);
    }

    [Theory]
    [InlineData("await client.PostAsJsonAsync(\"natal\", new { api_key = key, city = \"Pune\" });")]
    [InlineData("""
        var fields = new Dictionary<string, string> { ["api_key"] = key, ["city"] = "Pune" };
                await client.PostAsync("natal", new FormUrlEncodedContent(fields));
        """)]
    public async Task A_key_in_the_body(string statements)
    {
        await AuthenticatesAsync<ASTW2004KeyInBodyFix>(statements, "natal", FixVariant.Authorization, isSent: true);
        await AuthenticatesAsync<ASTW2004KeyInBodyFix>(statements, "natal", FixVariant.KeyHeader, isSent: true);
    }

    private static Task AuthenticatesAsync<TFix>(string statements, string path, FixVariant variant, bool isSent = false)
        where TFix : AsterwiseFixProvider, new() => RepairedProgram.AuthenticatesAsync<TFix>(
            $$"""
            using System;
            using System.Collections.Generic;
            using System.Net.Http;
            using System.Net.Http.Headers;
            using System.Net.Http.Json;
            using System.Threading.Tasks;

            static class Program
            {
                static async Task Send(HttpClient client, string key)
                {
                    {{statements}}
                    {{(isSent ? "" : $"await client.GetAsync(\"{path}\");")}}
                }

                static async Task RunAsync()
                {
                    using var client = new HttpClient { BaseAddress = new Uri("https://api.asterwise.com/v1/") };
                    await Send(client, Environment.GetEnvironmentVariable("ASTERWISE_API_KEY")!);
                    await Send(client, Environment.GetEnvironmentVariable("ASTERWISE_API_KEY")!);
                }
            }
            """,
            variant);
}

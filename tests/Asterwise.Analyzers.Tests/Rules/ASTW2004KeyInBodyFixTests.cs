using Asterwise.Analyzers.CodeFixes.Providers;
using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Tests.Infrastructure;

namespace Asterwise.Analyzers.Tests.Rules;

public class ASTW2004KeyInBodyFixTests
{
    private static string Program(string statements, string members = "") =>
        $$"""
        using System;
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Net.Http.Json;
        using System.Text;
        using System.Text.Json;
        using System.Text.Json.Nodes;
        using System.Threading.Tasks;

        static class Program
        {
            private const string Url = "https://api.asterwise.com/v1/natal";
            private static readonly HttpClient client = new HttpClient();

            static async Task RunAsync()
            {
                var key = Environment.GetEnvironmentVariable("ASTERWISE_API_KEY") ?? "";
                var date = "1990-01-01";
                for (var call = 0; call < 2; call++)
                {
                    {{statements.Replace("\n", "\n            ", StringComparison.Ordinal)}}
                }
            }
        }

        class Natal
        {
            {{members}}

            public string? Date { get; set; }
        }
        """;

    public static TheoryData<string> Bodies =>
    [
        """await client.PostAsJsonAsync(Url, new { api_key = key, date });""",
        """await client.PostAsJsonAsync(Url, new { date, apikey = key });""",
        """
        var body = new
        {
            date,
            api_key = key,
        };
        await client.PostAsJsonAsync(Url, body);
        """,
        """await client.PostAsJsonAsync(Url, new JsonObject { ["api_key"] = key, ["date"] = date });""",
        """
        var body = new Dictionary<string, string> { ["date"] = date };
        body["api_key"] = key;
        await client.PostAsJsonAsync(Url, body);
        """,
        """
        var json = JsonSerializer.Serialize(new { api_key = key, date });
        var content = new StringContent(json, Encoding.UTF8, "application/json");
        await client.PostAsync(Url, content);
        """,
        """
        using var message = new HttpRequestMessage(HttpMethod.Post, Url);
        message.Content = JsonContent.Create(new { api_key = key, date });
        await client.SendAsync(message);
        """,
        """
        await client.SendAsync(new HttpRequestMessage(HttpMethod.Post, Url)
        {
            Content = JsonContent.Create(new { api_key = key, date }),
        });
        """,
        """
        var content = new StringContent("{\"api_key\":\"" + key + "\",\"date\":\"1990-01-01\"}");
        await client.PostAsync(Url, content);
        """,
        """await client.PostAsync(Url, new StringContent($"{{\"date\": \"{date}\", \"api_key\": \"{key}\"}}"));""",
        """
        var form = new Dictionary<string, string> { ["date"] = date, ["apikey"] = key };
        await client.PostAsync(Url, new FormUrlEncodedContent(form));
        """,
        """await client.PostAsync(Url, new FormUrlEncodedContent([new("date", date), new("api_key", key)]));""",
        """
        var form = new MultipartFormDataContent();
        form.Add(new StringContent(date), "date");
        form.Add(new StringContent(key), "api_key");
        await client.PostAsync(Url, form);
        """,
    ];

    [Theory]
    [MemberData(nameof(Bodies))]
    public Task A_repaired_program_authenticates(string statements) =>
        RepairedProgram.AuthenticatesAsync<ASTW2004KeyInBodyFix>(Program(statements), FixVariant.Authorization);

    [Theory]
    [MemberData(nameof(Bodies))]
    public Task A_repaired_program_authenticates_by_the_other_header(string statements) =>
        RepairedProgram.AuthenticatesAsync<ASTW2004KeyInBodyFix>(Program(statements), FixVariant.KeyHeader);

    [Fact]
    public Task A_property_that_nothing_else_uses_goes_too() => RepairedProgram.AuthenticatesAsync<ASTW2004KeyInBodyFix>(
        Program(
            """await client.PostAsJsonAsync(Url, new Natal { ApiKey = key, Date = date });""",
            "public string? ApiKey { get; set; }"),
        FixVariant.Authorization);

    [Fact]
    public Task A_property_that_other_code_uses_is_left() => Verify.OffersNothingAsync<ASTW2004KeyInBodyFix>(
        Program(
            """
            var natal = new Natal { {|ASTW2004:ApiKey = key|}, Date = date };
            Console.WriteLine(natal.ApiKey?.Length);
            await client.PostAsJsonAsync(Url, natal);
            """,
            "public string? ApiKey { get; set; }"));

    private static string Text(string client, string field) =>
        $$$""""
        using System;
        using System.Net.Http;
        using System.Net.Http.Headers;

        class Stars(string asterwiseKey)
        {
            private readonly HttpClient http = new()
            {
                BaseAddress = new Uri("https://api.asterwise.com/v1/"),{{{client}}}
            };

            public void Natal(string date) => http.PostAsync("natal", new StringContent($@"{{
                ""date"": ""{date}"",{{{field}}}
                ""ayanamsa"": ""lahiri""
            }}"));
        }
        """";

    [Fact]
    public Task The_rest_of_the_body_stays_as_it_is_written() => Verify.FixesAsync<ASTW2004KeyInBodyFix>(
        Text("", "\n        {|ASTW2004:\"\"api_key\"\": \"\"|}{asterwiseKey}\"\","),
        Text(
            "\n        DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue(\"Bearer\", asterwiseKey) },",
            ""),
        FixVariant.Authorization);
}

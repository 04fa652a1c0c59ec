namespace Asterwise.Analyzers.Tests.Infrastructure;

/// <summary>Classes around one statement of RestSharp, for tests that are rows of a table.</summary>
internal static class RestSharpSnippet
{
    public const string Asterwise = "https://api.asterwise.com";

    private const string Usings =
        """
        using System;
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Threading.Tasks;
        using RestSharp;
        using RestSharp.Authenticators;
        using RestSharp.Authenticators.OAuth2;
        """;

    /// <summary><c>client</c> is one of the given host, <c>request</c> is sent by it, and <c>key</c> is its key.</summary>
    public static string Of(string baseUrl, string statement, string className = "Stars", string key = "key") =>
        $$"""
        {{Usings}}

        class {{className}}
        {
            private readonly RestClient client = new RestClient("{{baseUrl}}");

            public async Task MoonAsync(string {{key}})
            {
                var request = new RestRequest("v1/moon");
                {{statement}}
                await client.ExecuteAsync(request);
            }
        }

        record Moon(string Sign);
        """;

    /// <summary>The same where the statement makes the client and the request, and sends it.</summary>
    public static string OfWhole(string statement, string key = "key", string className = "Stars") =>
        $$"""
        {{Usings}}

        class {{className}}
        {
            public async Task MoonAsync(string {{key}})
            {
                {{statement}}
            }
        }

        record Moon(string Sign);
        """;

    /// <summary>The same where nothing says what the client is for.</summary>
    public static string OfUnknown(string statement, string className = "Stars", string key = "key") =>
        $$"""
        {{Usings}}

        class {{className}}
        {
            public async Task MoonAsync(RestClient client, RestRequest request, string {{key}})
            {
                {{statement}}
                await client.ExecuteAsync(request);
            }
        }

        record Moon(string Sign);
        """;

    /// <summary>A program for <see cref="RepairedProgram"/>: <c>client</c> sends <c>request</c> after one statement.</summary>
    public static string Program(string statement) => ProgramOf(
        $$"""
        using var client = new RestClient("https://api.asterwise.com");
                var request = new RestRequest("v1/moon");
                {{statement}}
                await client.ExecuteAsync(request);
        """);

    /// <summary>A program for <see cref="RepairedProgram"/> of the statements alone; <c>key</c> is the environment's.</summary>
    public static string ProgramOf(string statements) =>
        $$"""
        {{Usings}}

        static class Program
        {
            static async Task RunAsync()
            {
                var key = Environment.GetEnvironmentVariable("ASTERWISE_API_KEY") ?? throw new InvalidOperationException();
                {{statements}}
            }
        }
        """;
}

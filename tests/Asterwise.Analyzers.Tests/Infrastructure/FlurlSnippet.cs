namespace Asterwise.Analyzers.Tests.Infrastructure;

/// <summary>Classes around one statement of Flurl, for tests that are rows of a table.</summary>
internal static class FlurlSnippet
{
    public const string Asterwise = "https://api.asterwise.com";

    private const string Usings =
        """
        using System;
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Threading.Tasks;
        using Flurl;
        using Flurl.Http;
        using Flurl.Http.Configuration;
        """;

    /// <summary><c>client</c> is one of the given host, <c>request</c> is made by it, and <c>key</c> is its key.</summary>
    public static string Of(string baseUrl, string statement, string key = "key") =>
        $$"""
        {{Usings}}

        class Stars
        {
            private readonly IFlurlClient client = new FlurlClient("{{baseUrl}}");

            public async Task MoonAsync(string {{key}})
            {
                var request = client.Request("v1/moon");
                {{statement}}
                await request.GetAsync();
            }
        }

        record Moon(string Sign);
        """;

    /// <summary>The same where the statement makes the request, and sends it.</summary>
    public static string OfWhole(string statement, string key = "key") =>
        $$"""
        {{Usings}}

        class Stars
        {
            public async Task MoonAsync(string {{key}})
            {
                {{statement}}
            }
        }

        record Moon(string Sign);
        """;

    /// <summary>The same where nothing says what the client is for.</summary>
    public static string OfUnknown(string statement, string key = "key") =>
        $$"""
        {{Usings}}

        class Stars
        {
            public async Task MoonAsync(IFlurlClient client, IFlurlRequest request, string {{key}})
            {
                {{statement}}
                await client.SendAsync(request);
            }
        }
        """;

    /// <summary>A program for <see cref="RepairedProgram"/>: the statements ask twice, <c>key</c> is the environment's.</summary>
    public static string Program(string statements) =>
        $$"""
        {{Usings}}

        static class Program
        {
            static async Task RunAsync()
            {
                var key = Environment.GetEnvironmentVariable("ASTERWISE_API_KEY") ?? throw new InvalidOperationException();
                using var client = new FlurlClient("https://api.asterwise.com").AllowAnyHttpStatus();
                for (var i = 0; i < 2; i++)
                {
                    {{statements}}
                }
            }
        }
        """;
}

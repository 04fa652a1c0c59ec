namespace Asterwise.Analyzers.Tests.Infrastructure;

/// <summary>
/// A class around one statement, for tests that are rows of a table: <c>http</c> is a client of the given host, and <c>key</c>
/// its key.
/// </summary>
internal static class ClientSnippet
{
    public const string Asterwise = "https://api.asterwise.com/v1/";

    public static string Of(string baseAddress, string statement) =>
        $$"""
        using System;
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Text;

        class Stars
        {
            private readonly HttpClient http = new HttpClient { BaseAddress = new Uri("{{baseAddress}}") };

            public Stars(string key, HttpContent content)
            {
                {{statement}}
            }
        }
        """;

    /// <summary>The same where nothing says what the client is for.</summary>
    public static string OfUnknown(string statement) =>
        $$"""
        using System;
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Text;

        class Stars
        {
            public Stars(HttpClient http, string key)
            {
                {{statement}}
            }
        }
        """;

    /// <summary>
    /// A program for <see cref="RepairedProgram"/> that sends one request, <c>request</c>, after one statement.
    /// </summary>
    public static string Program(string statement, string usings = "") =>
        $$"""
        using System;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Threading.Tasks;
        {{usings}}

        static class Program
        {
            static async Task RunAsync()
            {
                using var client = new HttpClient();
                using var request = new HttpRequestMessage(HttpMethod.Get, "https://api.asterwise.com/v1/tarot/card-of-the-day");
                {{statement}}
                await client.SendAsync(request);
            }
        }
        """;
}

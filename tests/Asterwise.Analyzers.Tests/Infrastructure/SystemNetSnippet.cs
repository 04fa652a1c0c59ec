namespace Asterwise.Analyzers.Tests.Infrastructure;

/// <summary>Clients on <c>WebRequest</c> and <c>WebClient</c> around a statement.</summary>
internal static class SystemNetSnippet
{
    public const string Asterwise = "https://api.asterwise.com";

    /// <summary>A method with a client and a request for a host, and a key of no name that says whose it is.</summary>
    public static string Of(string host, string statement) => OfWhole(
        $$"""
        var client = new WebClient { BaseAddress = "{{host}}" };
                var request = (HttpWebRequest)WebRequest.Create("{{host}}/v1/moon");
                {{statement}}
        """);

    public static string OfWhole(string statements) =>
        $$"""
        using System;
        using System.Net;
        using System.Threading.Tasks;

        class Stars
        {
            public async Task Ask(string key, string city)
            {
                {{statements}}
                await Task.CompletedTask;
            }
        }
        """;

    /// <summary>A program that sends a request of its own, and one through its client.</summary>
    public static string Program(string statements) =>
        $$"""
        using System;
        using System.Net;
        using System.Threading.Tasks;

        public static class Program
        {
            public static async Task RunAsync()
            {
                var key = Environment.GetEnvironmentVariable("ASTERWISE_API_KEY")!;
                try
                {
                    {{statements}}
                }
                catch (WebException exception) when (exception.Response is not null)
                {
                }

                await Task.CompletedTask;
            }
        }
        """;
}

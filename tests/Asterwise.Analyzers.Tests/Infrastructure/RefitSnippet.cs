namespace Asterwise.Analyzers.Tests.Infrastructure;

/// <summary>Interfaces of Refit around a few lines, for tests that are rows of a table.</summary>
internal static class RefitSnippet
{
    private const string Usings =
        """
        using System;
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Threading.Tasks;
        using Microsoft.Extensions.DependencyInjection;
        using Refit;
        """;

    /// <summary>An interface with the given members, and code that uses it.</summary>
    public static string Of(string members, string use = "", string name = "IAsterwiseApi") =>
        $$"""
        {{Usings}}

        public interface {{name}}
        {
            {{members}}
        }

        class Stars
        {
            public async Task Ask(string key, HttpClient http, IServiceCollection services)
            {
                {{use}}
                await Task.CompletedTask;
            }
        }
        """;

    /// <summary>A program that asks twice by one client whose interface has the given members.</summary>
    public static string Program(
        string members, string ask, string make = """RestService.For<IStars>("https://api.asterwise.com")""") =>
        $$"""
        {{Usings}}

        public interface IStars
        {
            {{members}}
        }

        public static class Program
        {
            public static async Task RunAsync()
            {
                var key = Environment.GetEnvironmentVariable("ASTERWISE_API_KEY")!;
                var api = {{make}};
                for (var i = 0; i < 2; i++)
                {
                    using var answer = await {{ask}};
                }
            }
        }
        """;
}

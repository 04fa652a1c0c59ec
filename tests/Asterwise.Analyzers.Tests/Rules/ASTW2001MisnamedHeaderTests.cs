using Asterwise.Analyzers.CodeFixes;
using Asterwise.Analyzers.Tests.Infrastructure;

namespace Asterwise.Analyzers.Tests.Rules;

public class ASTW2001MisnamedHeaderTests
{
    [Fact]
    public Task Client_whose_base_address_is_Asterwise() => Verify.FixesAsync<ASTW2001MisnamedHeaderFix>(
        """
        using System;
        using System.Net.Http;
        using System.Net.Http.Headers;

        class Stars
        {
            private readonly HttpClient http = new() { BaseAddress = new Uri("https://api.asterwise.com/v1/") };

            public Stars(string key)
            {
                http.DefaultRequestHeaders.Add({|ASTW2001:"apikey"|}, key);
            }
        }
        """,
        """
        using System;
        using System.Net.Http;
        using System.Net.Http.Headers;

        class Stars
        {
            private readonly HttpClient http = new() { BaseAddress = new Uri("https://api.asterwise.com/v1/") };

            public Stars(string key)
            {
                http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
            }
        }
        """);

    [Fact]
    public Task Key_header_instead() => Verify.FixesAsync<ASTW2001MisnamedHeaderFix>(
        """
        using System;
        using System.Net.Http;

        class Stars
        {
            public void Prepare(HttpRequestMessage request)
            {
                request.Headers.Add({|ASTW2001:"x-apikey"|}, Environment.GetEnvironmentVariable("ASTERWISE_API_KEY"));
            }
        }
        """,
        """
        using System;
        using System.Net.Http;

        class Stars
        {
            public void Prepare(HttpRequestMessage request)
            {
                request.Headers.Add("X-API-Key", Environment.GetEnvironmentVariable("ASTERWISE_API_KEY"));
            }
        }
        """,
        FixVariant.KeyHeader);

    [Fact]
    public Task Repaired_client_authenticates() => RepairedProgram.AuthenticatesAsync<ASTW2001MisnamedHeaderFix>(
        """
        using System;
        using System.Net.Http;
        using System.Threading.Tasks;

        static class Program
        {
            static async Task RunAsync()
            {
                using var client = new HttpClient { BaseAddress = new Uri("https://api.asterwise.com/v1/") };
                client.DefaultRequestHeaders.Add("apikey", Environment.GetEnvironmentVariable("ASTERWISE_API_KEY"));
                await client.GetAsync("tarot/card-of-the-day");
            }
        }
        """,
        FixVariant.Authorization);
}

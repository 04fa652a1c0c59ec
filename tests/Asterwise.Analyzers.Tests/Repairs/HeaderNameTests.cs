using Asterwise.Analyzers.CodeFixes.Providers;
using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Tests.Infrastructure;

namespace Asterwise.Analyzers.Tests.Repairs;

/// <summary>What becomes of a constant that holds the name of a header.</summary>
public class HeaderNameTests
{
    private static string Client(string constant, string add, string check) =>
        $$"""
        using System;
        using System.Net.Http;
        using System.Net.Http.Headers;

        class AsterwiseClient
        {
            {{constant}}private readonly HttpClient http = new HttpClient();

            public AsterwiseClient(string apiKey)
            {
                {{check}}
                    {{add}}
            }
        }
        """;

    private const string Constant =
        """
        /// <summary>The header that holds the key.</summary>
            private const string KeyHeader = "api-key";

            
        """;

    private static readonly string Before = Client(
        Constant,
        """http.DefaultRequestHeaders.Add({|ASTW2001:KeyHeader|}, apiKey);""",
        """if (!http.DefaultRequestHeaders.Contains(KeyHeader))""");

    [Fact]
    public Task It_gets_the_right_name_and_stays_in_use() => Verify.FixesAsync<ASTW2001MisnamedHeaderFix>(
        Before,
        Client(
            Constant.Replace("api-key", "X-API-Key", StringComparison.Ordinal),
            """http.DefaultRequestHeaders.Add(KeyHeader, apiKey);""",
            """if (!http.DefaultRequestHeaders.Contains(KeyHeader))"""),
        FixVariant.KeyHeader);

    [Fact]
    public Task It_goes_with_its_documentation_where_it_is_not_needed() => Verify.FixesAsync<ASTW2001MisnamedHeaderFix>(
        Before,
        Client(
            "",
            """http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", apiKey);""",
            """if (!http.DefaultRequestHeaders.Contains("Authorization"))"""),
        FixVariant.Authorization);

    [Fact]
    public Task It_is_left_alone_where_it_is_used_for_more() => Verify.FixesAsync<ASTW2001MisnamedHeaderFix>(
        Client(
            Constant,
            """http.DefaultRequestHeaders.Add({|ASTW2001:KeyHeader|}, apiKey);""",
            """Console.WriteLine(KeyHeader);"""),
        Client(
            Constant,
            """http.DefaultRequestHeaders.Add("X-API-Key", apiKey);""",
            """Console.WriteLine(KeyHeader);"""),
        FixVariant.KeyHeader);
}

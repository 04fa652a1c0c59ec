using Asterwise.Analyzers.CodeFixes.Providers;
using Asterwise.Analyzers.Rules;
using Asterwise.Analyzers.Tests.Infrastructure;

namespace Asterwise.Analyzers.Tests.Rules;

public class ASTW3004ParameterUncheckedTests
{
    private static string Client(string members) =>
        $$"""
        using System;
        using System.Net.Http;

        public class MoonClient
        {
            private readonly HttpClient client = new() { BaseAddress = new Uri("https://api.asterwise.com") };

            {{members.Replace("\n", "\n    ", StringComparison.Ordinal)}}
        }
        """;

    private static async Task ReportsAsync(string source)
    {
        var test = Verify.Test(source);
        test.Rule = RuleIds.ParameterUnchecked;
        await test.RunAsync();
    }

    private static async Task FixesAsync(string source, string fixedSource, References? references = null)
    {
        var test = Verify.Fix<ASTW3004ParameterUncheckedFix>(source, fixedSource);
        test.Rule = RuleIds.ParameterUnchecked;
        if (references is not null)
            test.References = references;
        await test.RunAsync();
    }

    [Theory]
    [InlineData("""
        public MoonClient(string {|ASTW3004:apiKey|})
        {
            client.DefaultRequestHeaders.Add("X-API-Key", apiKey);
        }
        """)]
    [InlineData("""
        private readonly string key;

        public MoonClient(string {|ASTW3004:asterwiseKey|}) => key = asterwiseKey;

        public void Attach(HttpRequestMessage request) => request.Headers.Add("X-API-Key", key);
        """)]
    public Task A_key_that_is_taken_as_it_comes_is_reported(string members) => ReportsAsync(Client(members));

    [Theory]
    [InlineData("""
        public MoonClient(string apiKey)
        {
            ArgumentException.ThrowIfNullOrEmpty(apiKey);
            client.DefaultRequestHeaders.Add("X-API-Key", apiKey);
        }
        """)]
    [InlineData("""
        public MoonClient(string apiKey)
        {
            if (string.IsNullOrWhiteSpace(apiKey))
                throw new ArgumentException("No key.", nameof(apiKey));
            client.DefaultRequestHeaders.Add("X-API-Key", apiKey);
        }
        """)]
    [InlineData("""
        private readonly string key;

        public MoonClient(string apiKey) => key = apiKey ?? throw new ArgumentNullException(nameof(apiKey));

        public void Attach(HttpRequestMessage request) => request.Headers.Add("X-API-Key", key);
        """)]
    [InlineData("""
        internal MoonClient(string apiKey) => client.DefaultRequestHeaders.Add("X-API-Key", apiKey);
        """)]
    [InlineData("""
        public MoonClient(string? apiKey = null)
        {
            client.DefaultRequestHeaders.Add("X-API-Key", apiKey);
        }
        """)]
    [InlineData("""
        public MoonClient(string cacheKey) => client.DefaultRequestHeaders.Add("X-Cache", cacheKey);
        """)]
    public Task One_that_is_checked_or_not_public_is_left_alone(string members) => ReportsAsync(Client(members));

    [Fact]
    public Task Another_vendors_client_is_left_alone() => ReportsAsync(
        """
        using System;
        using System.Net.Http;

        public class SupabaseClient
        {
            private readonly HttpClient client = new() { BaseAddress = new Uri("https://x.supabase.co") };

            public SupabaseClient(string apiKey) => client.DefaultRequestHeaders.Add("apikey", apiKey);
        }

        class Other
        {
            private readonly Uri api = new("https://api.asterwise.com");
        }
        """);

    [Fact]
    public Task A_guard_is_put_first() => FixesAsync(
        Client("""
            public MoonClient(string {|ASTW3004:apiKey|})
            {
                client.DefaultRequestHeaders.Add("X-API-Key", apiKey);
            }
            """),
        Client("""
            public MoonClient(string apiKey)
            {
                ArgumentException.ThrowIfNullOrWhiteSpace(apiKey);
                client.DefaultRequestHeaders.Add("X-API-Key", apiKey);
            }
            """));

    [Fact]
    public Task An_expression_becomes_a_block() => FixesAsync(
        Client("""public MoonClient(string {|ASTW3004:apiKey|}) => client.DefaultRequestHeaders.Add("X-API-Key", apiKey);"""),
        Client("""
            public MoonClient(string apiKey)
            {
                ArgumentException.ThrowIfNullOrWhiteSpace(apiKey);
                client.DefaultRequestHeaders.Add("X-API-Key", apiKey);
            }
            """));

    [Fact]
    public Task An_older_framework_gets_an_if() => FixesAsync(
        Client("""public MoonClient(string {|ASTW3004:apiKey|}) { client.DefaultRequestHeaders.Add("X-API-Key", apiKey); }"""),
        Client("""
            public MoonClient(string apiKey)
            {
                if (string.IsNullOrWhiteSpace(apiKey))
                    throw new ArgumentException("The API key is missing.", nameof(apiKey));
                client.DefaultRequestHeaders.Add("X-API-Key", apiKey);
            }
            """),
        References.NetStandard20);
}

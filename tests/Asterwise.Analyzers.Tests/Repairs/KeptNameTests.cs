using Asterwise.Analyzers.CodeFixes.Providers;
using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Tests.Infrastructure;

namespace Asterwise.Analyzers.Tests.Repairs;

/// <summary>A key that has a name is read once, where it is declared, and its uses keep the name.</summary>
public class KeptNameTests
{
    [Theory]
    [InlineData("var key = {|ASTW1001:\"KEY\"|};", "var key = READ;")]
    [InlineData("const string key = {|ASTW1001:\"KEY\"|};", "string key = READ;")]
    public Task The_fix_of_a_use_takes_the_key_out_where_it_is_declared(string before, string after)
    {
        static string File(string declaration, string use) => $$"""
            using System;
            using System.Net.Http;
            using System.Net.Http.Headers;

            class Stars
            {
                void Ask(HttpRequestMessage request)
                {
                    {{declaration}}
                    {{use}}
                }
            }
            """;
        return Verify.FixesAsync<ASTW2001MisnamedHeaderFix>(
            File(Written(before), """request.Headers.Add({|ASTW2001:"apikey"|}, key);"""),
            File(Written(after), """request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);"""));
    }

    [Fact]
    public Task A_constant_of_another_class_keeps_its_name() => Verify.FixesAsync<ASTW2001MisnamedHeaderFix>(
        Written("""
            using System;
            using System.Net.Http;
            using System.Net.Http.Headers;

            static class Keys
            {
                public const string ApiKey = {|ASTW1001:"KEY"|};
            }

            class Stars
            {
                private readonly HttpClient http = new() { BaseAddress = new Uri("https://api.asterwise.com") };

                public Stars() => http.DefaultRequestHeaders.Add({|ASTW2001:"apikey"|}, Keys.ApiKey);
            }
            """),
        Written("""
            using System;
            using System.Net.Http;
            using System.Net.Http.Headers;

            static class Keys
            {
                public static readonly string ApiKey = READ;
            }

            class Stars
            {
                private readonly HttpClient http = new() { BaseAddress = new Uri("https://api.asterwise.com") };

                public Stars() => http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Keys.ApiKey);
            }
            """));

    [Fact]
    public Task A_call_around_the_key_stays() => Verify.FixesAsync<ASTW2001MisnamedHeaderFix>(
        Written("""
            using System;
            using System.Net.Http;

            class Stars
            {
                static string Read(string name) => name;

                void Sign(HttpRequestMessage asterwise) =>
                    asterwise.Headers.Add({|ASTW2001:"apikey"|}, Read({|ASTW1001:"KEY"|}));
            }
            """),
        Written("""
            using System;
            using System.Net.Http;

            class Stars
            {
                static string Read(string name) => name;

                void Sign(HttpRequestMessage asterwise) =>
                    asterwise.Headers.Add("X-API-Key", Read(READ));
            }
            """),
        FixVariant.KeyHeader);

    [Fact]
    public Task A_constant_that_nobody_uses_any_more_goes_with_its_key() => Verify.FixesAsync<ASTW2003KeyInQueryFix>(
        Written("""
            using System;
            using System.Net.Http;
            using System.Net.Http.Headers;
            using System.Threading.Tasks;

            class Stars
            {
                private const string Key = {|ASTW1001:"KEY"|};
                private readonly HttpClient http = new() { BaseAddress = new Uri("https://api.asterwise.com") };

                public Stars(string key) =>
                    http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);

                public Task<string> Moon() => http.GetStringAsync("v1/moon?{|ASTW2003:api_key=" + Key|});
            }
            """),
        """
        using System;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Threading.Tasks;

        class Stars
        {
            private readonly HttpClient http = new() { BaseAddress = new Uri("https://api.asterwise.com") };

            public Stars(string key) =>
                http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);

            public Task<string> Moon() => http.GetStringAsync("v1/moon");
        }
        """);

    [Fact]
    public Task What_options_begin_with_is_no_reason_to_throw() => Verify.FixesAsync<ASTW1001HardCodedKeyFix>(
        Written("""
            using System;

            class Options
            {
                public string ApiKey { get; set; } = {|ASTW1001:"KEY"|};
                public string Token { get; init; } = {|ASTW1001:"KEY"|};
                public string Own { get; } = {|ASTW1001:"KEY"|};
            }
            """),
        Written("""
            using System;

            class Options
            {
                public string ApiKey { get; set; } = Environment.GetEnvironmentVariable("ASTERWISE_API_KEY") ?? "";
                public string Token { get; init; } = Environment.GetEnvironmentVariable("ASTERWISE_API_KEY") ?? "";
                public string Own { get; } = READ;
            }
            """),
        FixVariant.Environment);

    [Fact]
    public Task Both_parameters_of_a_URL_go_at_once() => Verify.FixesAsync<ASTW2003KeyInQueryFix>(
        """
        using System.Net.Http;
        using System.Threading.Tasks;

        class Stars(HttpClient http, string asterwiseKey)
        {
            Task<HttpResponseMessage> One() => http.SendAsync(new HttpRequestMessage(
                HttpMethod.Get,
                $"https://api.asterwise.com/v1/x?{|ASTW2003:api_key={asterwiseKey}|}&a=1&{|ASTW2003:token={asterwiseKey}|}"));
        }
        """,
        """
        using System.Net.Http;
        using System.Threading.Tasks;

        class Stars(HttpClient http, string asterwiseKey)
        {
            Task<HttpResponseMessage> One() => http.SendAsync(new HttpRequestMessage(
                HttpMethod.Get,
                "https://api.asterwise.com/v1/x?a=1")
            {
                Headers = { { "X-API-Key", asterwiseKey } },
            });
        }
        """,
        FixVariant.KeyHeader);

    /// <summary><c>KEY</c> stands for a key, and <c>READ</c> for what reads it.</summary>
    private static string Written(string source) => source
        .Replace("KEY\"", Verify.Key + "\"", StringComparison.Ordinal)
        .Replace("ASTERWISE_API_" + Verify.Key, "ASTERWISE_API_KEY", StringComparison.Ordinal)
        .Replace(
            "READ",
            "Environment.GetEnvironmentVariable(\"ASTERWISE_API_KEY\") "
                + "?? throw new InvalidOperationException(\"Set the environment variable ASTERWISE_API_KEY.\")",
            StringComparison.Ordinal);
}

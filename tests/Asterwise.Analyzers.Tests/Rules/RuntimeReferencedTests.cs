using Asterwise.Analyzers.CodeFixes.Providers;
using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;

namespace Asterwise.Analyzers.Tests.Rules;

/// <summary>
/// Projects that reference Asterwise.Runtime: the fixes read the key with it, and no rule has anything against its use.
/// </summary>
public class RuntimeReferencedTests
{
    private const string Key = "aw_TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua";
    private const string Retired = "aw_Retired5kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ub";

    [Fact]
    public Task Constant_field_becomes_static_readonly() => FixesAsync(
        """
        class Stars
        {
            private const string Key = {|ASTW1001:"KEY"|}; // Production.
        }
        """,
        """
        using Asterwise.Runtime;

        class Stars
        {
            private static readonly string Key = AsterwiseApiKey.FromEnvironment().Reveal(); // Production.
        }
        """);

    [Fact]
    public Task Constant_that_an_earlier_static_initializer_reads_becomes_a_property() => FixesAsync(
        """
        using Asterwise.Runtime;

        class Stars
        {
            private static readonly string Header = "Bearer " + Key;
            private const string Key = {|ASTW1001:"KEY"|};
        }
        """,
        """
        using Asterwise.Runtime;

        class Stars
        {
            private static readonly string Header = "Bearer " + Key;
            private static string Key => AsterwiseApiKey.FromEnvironment().Reveal();
        }
        """);

    [Fact]
    public Task Top_level_statements() => FixesAsync(
        """
        using System.Net.Http;
        using System.Net.Http.Headers;

        var client = new HttpClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Bearer", {|ASTW1001:"KEY"|});
        """,
        """
        using System.Net.Http;
        using System.Net.Http.Headers;
        using Asterwise.Runtime;

        var client = new HttpClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Bearer", AsterwiseApiKey.FromEnvironment().Reveal());
        """);

    [Fact]
    public Task Argument_of_a_constructor() => FixesAsync(
        """
        class Stars(string key)
        {
            public string Key => key;

            public static Stars Create() => new(/* production */ {|ASTW1001:"KEY"|});
        }
        """,
        """
        using Asterwise.Runtime;

        class Stars(string key)
        {
            public string Key => key;

            public static Stars Create() => new(/* production */ AsterwiseApiKey.FromEnvironment().Reveal());
        }
        """);

    [Fact]
    public Task What_surrounds_the_key_stays() => FixesAsync(
        """"
        using Asterwise.Runtime;

        class Stars
        {
            string Before() => {|ASTW1001:"Bearer KEY"|};
            string Raw() => {|ASTW1001:"""api_key="KEY";"""|};
            int Length() => {|ASTW1001:"KEY"|}.Length;
            string Interpolated(string sign) => $"{sign}{|ASTW1001:;KEY;|}{sign}";
        }
        """",
        """"
        using Asterwise.Runtime;

        class Stars
        {
            string Before() => "Bearer " + AsterwiseApiKey.FromEnvironment().Reveal();
            string Raw() => $"""api_key="{AsterwiseApiKey.FromEnvironment().Reveal()}";""";
            int Length() => AsterwiseApiKey.FromEnvironment().Reveal().Length;
            string Interpolated(string sign) => $"{sign};{AsterwiseApiKey.FromEnvironment().Reveal()};{sign}";
        }
        """");

    [Fact]
    public Task Bytes_stay_bytes() => FixesAsync(
        """
        using System.Text;
        using Asterwise.Runtime;

        class Stars
        {
            byte[] utf8 = {|ASTW1001:"KEY"u8|}.ToArray();
        }
        """,
        """
        using System.Text;
        using Asterwise.Runtime;

        class Stars
        {
            byte[] utf8 = Encoding.UTF8.GetBytes(AsterwiseApiKey.FromEnvironment().Reveal());
        }
        """);

    [Fact]
    public Task Fallback_goes_with_the_variable_that_it_stood_in_for() => FixesAsync(
        """
        using System;
        using Asterwise.Runtime;

        class Stars
        {
            string key = Environment.GetEnvironmentVariable("ASTERWISE_API_KEY") ?? {|ASTW1001:"KEY"|};
        }
        """,
        """
        using System;
        using Asterwise.Runtime;

        class Stars
        {
            string key = AsterwiseApiKey.FromEnvironment().Reveal();
        }
        """);

    [Fact]
    public Task Fallback_of_another_variable_keeps_it() => FixesAsync(
        """
        using System;
        using Asterwise.Runtime;

        class Stars
        {
            string key = Environment.GetEnvironmentVariable("ASTERWISE_TOKEN") ?? {|ASTW1001:"KEY"|};
        }
        """,
        """
        using System;
        using Asterwise.Runtime;

        class Stars
        {
            string key = Environment.GetEnvironmentVariable("ASTERWISE_TOKEN") ?? AsterwiseApiKey.FromEnvironment().Reveal();
        }
        """);

    [Fact]
    public Task Fallback_of_the_configuration_is_the_environment() => FixesAsync(
        """
        using Asterwise.Runtime;
        using Microsoft.Extensions.Configuration;

        class Stars(IConfiguration configuration)
        {
            string key = configuration["Asterwise:ApiKey"] ?? {|ASTW1001:"KEY"|};
        }
        """,
        """
        using Asterwise.Runtime;
        using Microsoft.Extensions.Configuration;

        class Stars(IConfiguration configuration)
        {
            string key = configuration["Asterwise:ApiKey"] ?? AsterwiseApiKey.FromEnvironment().Reveal();
        }
        """);

    [Fact]
    public Task Key_that_is_parsed_comes_from_the_environment_as_it_is() => FixesAsync(
        """
        using System.Net.Http;
        using Asterwise.Runtime;

        class Stars
        {
            HttpClient client = new(new AsterwiseAuthenticationHandler(AsterwiseApiKey.Parse({|ASTW1001:"KEY"|})));
        }
        """,
        """
        using System.Net.Http;
        using Asterwise.Runtime;

        class Stars
        {
            HttpClient client = new(new AsterwiseAuthenticationHandler(AsterwiseApiKey.FromEnvironment()));
        }
        """);

    [Fact]
    public Task Type_of_the_same_name_is_told_apart()
    {
        var test = Fix<ASTW1001HardCodedKeyFix>(
            """
            using System;

            namespace Asterwise.Shop;

            class AsterwiseApiKey
            {
                string header = {|ASTW1001:"Bearer KEY"|};
                string Interpolated(string sign) => $"{sign}{|ASTW1001:;KEY|}";
            }
            """,
            """
            using System;

            namespace Asterwise.Shop;

            class AsterwiseApiKey
            {
                string header = "Bearer " + Runtime.AsterwiseApiKey.FromEnvironment().Reveal();
                string Interpolated(string sign) => $"{sign};{Runtime.AsterwiseApiKey.FromEnvironment().Reveal()}";
            }
            """,
            FixVariant.Environment);
        // The host's own nodes for a name with a namespace differ from the parser's.
        test.CodeActionValidationMode = CodeActionValidationMode.None;
        return test.RunAsync();
    }

    [Fact]
    public Task Old_language()
    {
        var test = Fix<ASTW1001HardCodedKeyFix>(
            "using Asterwise.Runtime;\n\nclass Stars\n{\n    const string Key = {|ASTW1001:@\"KEY\"|};\n"
                + "    string Get(string x) => $@\"{x}{|ASTW1001:;\"\"KEY\"\";|}{x}\";\n}",
            "using Asterwise.Runtime;\n\nclass Stars\n{\n"
                + "    static readonly string Key = AsterwiseApiKey.FromEnvironment().Reveal();\n"
                + "    string Get(string x) => $@\"{x};\"\"{AsterwiseApiKey.FromEnvironment().Reveal()}\"\";{x}\";\n}",
            FixVariant.Environment);
        test.LanguageVersion = LanguageVersion.CSharp7_3;
        return test.RunAsync();
    }

    [Fact]
    public Task Variable_of_another_name_is_named()
    {
        var test = Fix<ASTW1001HardCodedKeyFix>(
            """
            using Asterwise.Runtime;

            class Stars
            {
                string key = {|ASTW1001:"KEY"|};
            }
            """,
            """
            using Asterwise.Runtime;

            class Stars
            {
                string key = AsterwiseApiKey.FromEnvironment("STARS_KEY").Reveal();
            }
            """,
            FixVariant.Environment);
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\nasterwise_key_variable = STARS_KEY\n"));
        return test.RunAsync();
    }

    [Fact]
    public Task Reference_under_an_alias_is_left_alone()
    {
        var test = Fix<ASTW1001HardCodedKeyFix>(
            "using System;\n\nclass Stars { string key = {|ASTW1001:\"KEY\"|}; }",
            "using System;\n\nclass Stars { string key = Environment.GetEnvironmentVariable(\"ASTERWISE_API_KEY\") "
                + "?? throw new InvalidOperationException(\"Set the environment variable ASTERWISE_API_KEY.\"); }",
            FixVariant.Environment);
        test.TestState.AdditionalReferences.Clear();
        test.TestState.AdditionalReferences.AddRange(References.WithRuntime.All.Select(reference =>
            reference.Display!.EndsWith("Asterwise.Runtime.dll", StringComparison.Ordinal)
                ? reference.WithAliases(["Stars"])
                : reference));
        return test.RunAsync();
    }

    /// <summary>A type that the project declares under the name is another type, whatever it can do.</summary>
    [Theory]
    [InlineData("namespace Asterwise.Runtime { public class AsterwiseApiKey { } }")]
    [InlineData("namespace Asterwise.Runtime { public class AsterwiseApiKeys { } }")]
    public Task Without_the_reference_the_environment_is_read_as_before(string other)
    {
        var test = Verify.Fix<ASTW1001HardCodedKeyFix>(
            Written("using System;\n\nclass Stars { string key = {|ASTW1001:\"KEY\"|}; }"),
            "using System;\n\nclass Stars { string key = Environment.GetEnvironmentVariable(\"ASTERWISE_API_KEY\") "
                + "?? throw new InvalidOperationException(\"Set the environment variable ASTERWISE_API_KEY.\"); }",
            FixVariant.Environment);
        test.TestState.Sources.Add(other);
        test.FixedState.Sources.Add(other);
        return test.RunAsync();
    }

    [Fact]
    public Task Configuration_is_still_the_second_choice() => FixesAsync(
        """
        using System;
        using Microsoft.Extensions.Configuration;

        class Stars
        {
            string Key(IConfiguration settings) =>
                {|ASTW1001:"KEY"|};
        }
        """,
        """
        using System;
        using Microsoft.Extensions.Configuration;

        class Stars
        {
            string Key(IConfiguration settings) =>
                settings["Asterwise:ApiKey"] ?? throw new InvalidOperationException("Set Asterwise:ApiKey in the configuration.");
        }
        """,
        FixVariant.Configuration);

    [Theory]
    [InlineData("""
        request.Headers.Add({|ASTW2001:"apikey"|}, {|ASTW1001:"KEY"|});
        """, """
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", AsterwiseApiKey.FromEnvironment().Reveal());
        """)]
    [InlineData("""
        request.Headers.Add({|ASTW2001:"apikey"|}, AsterwiseApiKey.FromEnvironment().Reveal());
        """, """
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", AsterwiseApiKey.FromEnvironment().Reveal());
        """)]
    [InlineData(
        """request.Headers.Add({|ASTW2001:"apikey"|}, key.Reveal());""",
        """request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key.Reveal());""")]
    public Task Misnamed_header(string statement, string repaired) =>
        RepairsAsync<ASTW2001MisnamedHeaderFix>(statement, repaired);

    [Theory]
    [InlineData(
        """request.Headers.Add("Authorization", {|ASTW2005:{|ASTW1001:"Token KEY"|}|});""",
        """request.Headers.Add("Authorization", $"Bearer {AsterwiseApiKey.FromEnvironment().Reveal()}");""")]
    [InlineData(
        """request.Headers.Add("Authorization", {|ASTW2005:$"Token {key.Reveal()}"|});""",
        """request.Headers.Add("Authorization", $"Bearer {key.Reveal()}");""")]
    [InlineData(
        """request.Headers.Add("Authorization", {|ASTW2005:$"Token {key}"|});""",
        """request.Headers.Add("Authorization", $"Bearer {key.Reveal()}");""")]
    [InlineData(
        """request.Headers.Add("Authorization", {|ASTW2005:"Token " + key.ToString()|});""",
        """request.Headers.Add("Authorization", $"Bearer {key.Reveal()}");""")]
    [InlineData("""
        request.Headers.Authorization = new AuthenticationHeaderValue({|ASTW2005:{|ASTW1001:"KEY"|}|});
        """, """
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", AsterwiseApiKey.FromEnvironment().Reveal());
        """)]
    [InlineData(
        """request.Headers.Authorization = new AuthenticationHeaderValue("Token", {|ASTW2005:key.Reveal()|});""",
        """request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key.Reveal());""")]
    public Task Wrong_scheme(string statement, string repaired) => RepairsAsync<ASTW2005WrongSchemeFix>(statement, repaired);

    [Theory]
    [InlineData(
        "client.SendAsync(new HttpRequestMessage(HttpMethod.Get, "
            + """{|ASTW1001:"https://api.asterwise.com/v1/card?{|ASTW2003:api_key=KEY|}"|}));""",
        """
        client.SendAsync(new HttpRequestMessage(HttpMethod.Get, "https://api.asterwise.com/v1/card")
                {
                    Headers =
                    {
                        Authorization = new AuthenticationHeaderValue("Bearer", AsterwiseApiKey.FromEnvironment().Reveal())
                    },
                });
        """)]
    [InlineData(
        """client.GetAsync($"https://api.asterwise.com/v1/card?{|ASTW2003:api_key={key.Reveal()}|}");""",
        """
        client.SendAsync(new HttpRequestMessage(HttpMethod.Get, "https://api.asterwise.com/v1/card")
                {
                    Headers = { Authorization = new AuthenticationHeaderValue("Bearer", key.Reveal()) },
                });
        """)]
    public Task Key_in_the_query(string statement, string repaired) => RepairsAsync<ASTW2003KeyInQueryFix>(statement, repaired);

    [Fact]
    public Task Key_that_is_revealed_in_a_URL_goes_to_the_client_where_it_is_made() => Fix<ASTW2003KeyInQueryFix>(
        """
        using System;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using Asterwise.Runtime;

        var key = AsterwiseApiKey.FromEnvironment();
        using var client = new HttpClient { BaseAddress = new Uri("https://api.asterwise.com/") };
        Console.WriteLine(await client.GetStringAsync($"v1/card?{|ASTW2003:apikey={key.Reveal()}|}"));
        """,
        """
        using System;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using Asterwise.Runtime;

        var key = AsterwiseApiKey.FromEnvironment();
        using var client = new HttpClient { BaseAddress = new Uri("https://api.asterwise.com/") };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key.Reveal());
        Console.WriteLine(await client.GetStringAsync("v1/card"));
        """,
        FixVariant.Authorization).RunAsync();

    [Theory]
    [InlineData("""using var http = new HttpClient(new AsterwiseAuthenticationHandler(AsterwiseApiKey.FromEnvironment()));""")]
    [InlineData("""
        using var http = new HttpClient(new AsterwiseAuthenticationHandler(key, AsterwiseCredentialHeader.XApiKey))
        {
            BaseAddress = new Uri("https://api.asterwise.com"),
        };
        """)]
    [InlineData("""request.Headers.Add("X-API-Key", key.Reveal());""")]
    [InlineData("""request.Headers.Add("X-API-Key", AsterwiseApiKey.FromEnvironment().Reveal());""")]
    [InlineData("""request.Headers.Add("Authorization", $"Bearer {key.Reveal()}");""")]
    [InlineData("""request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key.Reveal());""")]
    [InlineData(
        """client.DefaultRequestHeaders.Authorization = new("Bearer", AsterwiseApiKey.Parse(Console.ReadLine()).Reveal());""")]
    [InlineData("""
        if (AsterwiseApiKey.TryParse(Console.ReadLine(), out var apiKey))
            client.DefaultRequestHeaders.Add("X-API-Key", apiKey.Reveal());
        """)]
    [InlineData("""Console.WriteLine($"The key is {key}, of the header X-API-Key.");""")]
    [InlineData("""client.VerifyAsterwiseCredentialAsync();""")]
    public Task Use_of_the_runtime_that_is_right(string statement) => Report(Member(statement)).RunAsync();

    [Theory]
    [InlineData("request.Headers.Add(\"X-API-Key\", \"KEY\");")]
    [InlineData("request.Headers.Authorization = new AuthenticationHeaderValue(\"Bearer\", \"KEY\");")]
    [InlineData("request.Headers.Add(\"Authorization\", $\"Bearer KEY\");")]
    [InlineData("request.Headers.Add(\"Authorization\", \"Bearer KEY\");")]
    [InlineData("request.Headers.Add(\"X-API-Key\", System.Text.Encoding.UTF8.GetString(\"KEY\"u8));")]
    [InlineData("const string key = \"KEY\"; request.Headers.Add(\"X-API-Key\", key);")]
    [InlineData("request.Headers.Add(\"apikey\", \"KEY\");")]
    [InlineData("request.Headers.Add(\"Authorization\", \"Token KEY\");")]
    [InlineData("request.RequestUri = new Uri(\"https://api.asterwise.com/v1/card?api_key=KEY\");")]
    public Task Repaired_program_authenticates(string statement) =>
        RepairedProgram.AuthenticatesAsync<ASTW1001HardCodedKeyFix>(
            Program(statement, Retired), FixVariant.Environment, References.WithRuntime);

    [Fact]
    public Task Repaired_handler_authenticates() => RepairedProgram.AuthenticatesAsync<ASTW1001HardCodedKeyFix>(
        Program("").Replace(
            "new HttpClient()",
            $"new HttpClient(new AsterwiseAuthenticationHandler(AsterwiseApiKey.Parse(\"{Retired}\")))",
            StringComparison.Ordinal),
        FixVariant.Environment,
        References.WithRuntime);

    [Theory]
    [InlineData("request.Headers.Add(\"apikey\", AsterwiseApiKey.FromEnvironment().Reveal());")]
    [InlineData("var key = AsterwiseApiKey.FromEnvironment(); request.Headers.Add(\"api-key\", key.Reveal());")]
    public async Task Repaired_header_authenticates(string statement)
    {
        await RepairedProgram.AuthenticatesAsync<ASTW2001MisnamedHeaderFix>(
            Program(statement), FixVariant.Authorization, References.WithRuntime);
        await RepairedProgram.AuthenticatesAsync<ASTW2001MisnamedHeaderFix>(
            Program(statement), FixVariant.KeyHeader, References.WithRuntime);
    }

    private static string Program(string statement, string key = Key) =>
        ClientSnippet.Program(statement, "using Asterwise.Runtime;").Replace("KEY\"", key + "\"", StringComparison.Ordinal);

    private static string Member(string statement) =>
        """
        using System;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using Asterwise.Runtime;

        class Stars
        {
            void Ask(HttpClient client, HttpRequestMessage request, AsterwiseApiKey key)
            {
                STATEMENT
            }
        }
        """.Replace("STATEMENT", statement, StringComparison.Ordinal);

    private static Task RepairsAsync<TFix>(string statement, string repaired)
        where TFix : CodeFixProvider, new() =>
            Fix<TFix>(Member(statement), Member(repaired), FixVariant.Authorization).RunAsync();

    private static Task FixesAsync(string source, string fixedSource, FixVariant? variant = null) =>
        Fix<ASTW1001HardCodedKeyFix>(source, fixedSource, variant ?? FixVariant.Environment).RunAsync();

    private static FixTest<TFix> Fix<TFix>(string source, string fixedSource, FixVariant variant)
        where TFix : CodeFixProvider, new()
    {
        var test = Verify.Fix<TFix>(Written(source), fixedSource, variant);
        test.References = References.WithRuntime;
        return test;
    }

    private static AnalyzerTest Report(string source)
    {
        var test = Verify.Test(source);
        test.References = References.WithRuntime;
        return test;
    }

    /// <summary><c>KEY</c> stands for a key.</summary>
    private static string Written(string source) =>
        System.Text.RegularExpressions.Regex.Replace(source, @"(?<![A-Z_])KEY\b", Key);
}

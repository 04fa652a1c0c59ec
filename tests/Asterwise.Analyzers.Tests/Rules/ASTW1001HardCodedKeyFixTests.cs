using Asterwise.Analyzers.CodeFixes.Providers;
using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Tests.Infrastructure;

namespace Asterwise.Analyzers.Tests.Rules;

public class ASTW1001HardCodedKeyFixTests
{
    private const string Key = Verify.Key;
    private const string Retired = "aw_Retired5kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ub";
    private const string FromEnvironment =
        "Environment.GetEnvironmentVariable(\"ASTERWISE_API_KEY\") "
            + "?? throw new InvalidOperationException(\"Set the environment variable ASTERWISE_API_KEY.\")";

    [Fact]
    public Task Constant_field_becomes_static_readonly() => FixesAsync(
        """
        using System;

        class Stars
        {
            // From the dashboard.
            private const string Key = {|ASTW1001:"KEY"|}; // Production.
            public string Sign = "aries";
        }
        """,
        """
        using System;

        class Stars
        {
            // From the dashboard.
            private static readonly string Key = ENV; // Production.
            public string Sign = "aries";
        }
        """);

    [Fact]
    public Task Constant_without_modifiers_keeps_its_comment() => FixesAsync(
        """
        using System;

        class Stars
        {
            /// <summary>The key.</summary>
            const string Key = {|ASTW1001:"KEY"|};
        }
        """,
        """
        using System;

        class Stars
        {
            /// <summary>The key.</summary>
            static readonly string Key = ENV;
        }
        """);

    [Fact]
    public Task Constant_that_an_earlier_static_initializer_reads_becomes_a_property() => FixesAsync(
        """
        using System;

        class Stars
        {
            private static readonly string Header = "Bearer " + Key;
            private const string Key = {|ASTW1001:"KEY"|};
        }
        """,
        """
        using System;

        class Stars
        {
            private static readonly string Header = "Bearer " + Key;
            private static string Key => ENV;
        }
        """);

    [Fact]
    public Task Constant_of_an_interface_becomes_static_readonly() => FixesAsync(
        """
        using System;

        interface IStars
        {
            const string Key = {|ASTW1001:"KEY"|};
        }
        """,
        """
        using System;

        interface IStars
        {
            static readonly string Key = ENV;
        }
        """);

    [Fact]
    public Task Constant_local_becomes_a_variable() => FixesAsync(
        """
        using System;

        class Stars
        {
            string Get()
            {
                // The key.
                const string key = {|ASTW1001:"KEY"|};
                return key;
            }
        }
        """,
        """
        using System;

        class Stars
        {
            string Get()
            {
                // The key.
                string key = ENV;
                return key;
            }
        }
        """);

    [Fact]
    public Task Missing_using_is_added() => FixesAsync(
        """
        class Stars
        {
            public string Key { get; } = {|ASTW1001:"KEY"|};
        }
        """,
        """
        using System;

        class Stars
        {
            public string Key { get; } = ENV;
        }
        """);

    [Fact]
    public Task What_surrounds_the_key_stays() => FixesAsync(
        """"
        using System;

        class Stars
        {
            string Before() => {|ASTW1001:"Bearer KEY"|};
            string Around() => {|ASTW1001:@"key ""KEY"" of C:\stars"|};
            string Raw() => {|ASTW1001:"""api_key="KEY";"""|};
            int Length() => {|ASTW1001:"KEY"|}.Length;
            string Interpolated(string sign) => $"{sign}{|ASTW1001:;KEY;|}{sign}";
        }
        """",
        """"
        using System;

        class Stars
        {
            string Before() => "Bearer " + (ENV);
            string Around() => @"key """ + (ENV) + @""" of C:\stars";
            string Raw() => $"""api_key="{(ENV)}";""";
            int Length() => (ENV).Length;
            string Interpolated(string sign) => $"{sign};{(ENV)};{sign}";
        }
        """");

    [Fact]
    public Task Several_keys_in_one_interpolated_string() => FixesAsync(
        """
        using System;

        class Stars
        {
            string Get(string sign) => $"{sign}{|ASTW1001:;KEY;|}{{|ASTW1001:"KEY"|}}{|ASTW1001:;KEY|}";
        }
        """,
        """
        using System;

        class Stars
        {
            string Get(string sign) => $"{sign};{(ENV)};{ENV};{(ENV)}";
        }
        """);

    [Fact]
    public Task Raw_and_verbatim_interpolated_strings_keep_their_form() => FixesAsync(
        """"
        using System;

        class Stars
        {
            string Path(string sign) => $@"{|ASTW1001:C:\KEY\|}{sign}";
            string Lines(string sign) => $"""
                {sign}{|ASTW1001:
                X-API-Key: KEY
                Accept: |}{sign}
                """;
        }
        """",
        """"
        using System;

        class Stars
        {
            string Path(string sign) => $@"C:\{(ENV)}\{sign}";
            string Lines(string sign) => $"""
                {sign}
                X-API-Key: {(ENV)}
                Accept: {sign}
                """;
        }
        """");

    [Fact]
    public Task Key_put_together_from_pieces_is_replaced_as_a_whole() => FixesAsync(
        """
        using System;

        class Stars
        {
            const string Prefix = "aw_";
            const string Key = {|ASTW1001:Prefix + "TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua"|};
            string header = {|ASTW1001:string.Concat("Bearer ", "aw_TestOnly7kQ2mXv9", "Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua")|};
        }
        """,
        """
        using System;

        class Stars
        {
            static readonly string Key = ENV;
            string header = "Bearer " + (ENV);
        }
        """);

    [Fact]
    public Task Bytes_and_characters_stay_what_they_are() => FixesAsync(
        """
        using System;
        using System.Text;

        class Stars
        {
            byte[] bytes = {|ASTW1001:[
                97, 119, 95, 84, 101, 115, 116, 79, 110, 108, 121, 55, 107, 81, 50, 109, 88, 118, 57, 82, 98, 52, 90,
                116, 49, 76, 112, 56, 87, 99, 51, 89, 100, 54, 72, 115, 53, 74, 110, 48, 71, 102, 95, 85, 97]|};
            char[] letters = {|ASTW1001:{
                'a', 'w', '_', 'T', 'e', 's', 't', 'O', 'n', 'l', 'y', '7', 'k', 'Q', '2', 'm', 'X', 'v', '9', 'R',
                'b', '4', 'Z', 't', '1', 'L', 'p', '8', 'W', 'c', '3', 'Y', 'd', '6', 'H', 's', '5', 'J', 'n', '0',
                'G', 'f', '_', 'U', 'a' }|};
            string text = new string({|ASTW1001:new[] {
                'a', 'w', '_', 'T', 'e', 's', 't', 'O', 'n', 'l', 'y', '7', 'k', 'Q', '2', 'm', 'X', 'v', '9', 'R',
                'b', '4', 'Z', 't', '1', 'L', 'p', '8', 'W', 'c', '3', 'Y', 'd', '6', 'H', 's', '5', 'J', 'n', '0',
                'G', 'f', '_', 'U', 'a' }|});
            byte[] utf8 = {|ASTW1001:"KEY"u8|}.ToArray();
            string decoded = Encoding.UTF8.GetString(
                Convert.FromBase64String({|ASTW1001:"YXdfVGVzdE9ubHk3a1EybVh2OVJiNFp0MUxwOFdjM1lkNkhzNUpuMEdmX1Vh"|}));
            byte[] encoded = Convert.FromBase64String(
                {|ASTW1001:"YXdfVGVzdE9ubHk3a1EybVh2OVJiNFp0MUxwOFdjM1lkNkhzNUpuMEdmX1Vh"|});

            bool Is(ReadOnlySpan<byte> key) => key.SequenceEqual({|ASTW1001:"KEY"u8|});
        }
        """,
        """
        using System;
        using System.Text;

        class Stars
        {
            byte[] bytes = Encoding.UTF8.GetBytes(ENV);
            char[] letters = (ENV).ToCharArray();
            string text = ENV;
            byte[] utf8 = Encoding.UTF8.GetBytes(ENV);
            string decoded = ENV;
            byte[] encoded = Encoding.UTF8.GetBytes(ENV);

            bool Is(ReadOnlySpan<byte> key) => key.SequenceEqual(Encoding.UTF8.GetBytes(ENV));
        }
        """);

    [Fact]
    public Task Fallback_becomes_an_error() => FixesAsync(
        """
        using System;

        class Stars
        {
            string key = Environment.GetEnvironmentVariable("ASTERWISE_API_KEY") ?? {|ASTW1001:"KEY"|};
        }
        """,
        """
        using System;

        class Stars
        {
            string key = ENV;
        }
        """);

    [Fact]
    public Task Every_position_that_takes_an_expression_is_repaired() => FixesAsync(
        """
        using System;

        class Stars
        {
            string Get(int sign) => sign switch
            {
                1 => {|ASTW1001:"KEY"|}, // Production.
                _ => throw new NotSupportedException(),
            };

            string Choose(bool production, string? key)
            {
                Func<string> lambda = () => {|ASTW1001:"KEY"|};
                var anonymous = new { Key = {|ASTW1001:"KEY"|} };
                var sum = lambda() + {|ASTW1001:"KEY"|};
                Choose({|ASTW1001:"KEY"|} is "x", key: /* production */ {|ASTW1001:"KEY"|});
                return production ? {|ASTW1001:"KEY"|} : "";
            }
        }
        """,
        """
        using System;

        class Stars
        {
            string Get(int sign) => sign switch
            {
                1 => ENV, // Production.
                _ => throw new NotSupportedException(),
            };

            string Choose(bool production, string? key)
            {
                Func<string> lambda = () => ENV;
                var anonymous = new { Key = ENV };
                var sum = lambda() + (ENV);
                Choose((ENV) is "x", key: /* production */ ENV);
                return production ? ENV : "";
            }
        }
        """);

    [Fact]
    public Task Several_keys_in_one_literal_and_one_statement() => FixesAsync(
        """
        using System;

        class Stars
        {
            string both = {|ASTW1001:"KEY,aw_Retired5kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ub"|};
            const string A = {|ASTW1001:"KEY"|},
                B = {|ASTW1001:"KEY"|};
        }
        """,
        """
        using System;

        class Stars
        {
            string both = (ENV) + "," + (ENV);
            static readonly string A = ENV,
                B = ENV;
        }
        """);

    [Fact]
    public Task Comments_and_disabled_code_get_a_placeholder() => FixesAsync(
        """
        /// <summary>The key is {|ASTW1001:KEY|}, not {|ASTW1001:KEY|}.</summary>
        /// <see href="https://api.asterwise.com/?api_key={|ASTW1001:KEY|}"/>
        class Stars
        {
            // Was {|ASTW1001:KEY|}, then {|ASTW1001:YXdfVGVzdE9ubHk3a1EybVh2OVJiNFp0MUxwOFdjM1lkNkhzNUpuMEdmX1Vh|}.
            int number; /* {|ASTW1001:KEY|} */
            #region {|ASTW1001:KEY|}
            #endregion
        #if OLD_KEY
            const string ApiKey = "{|ASTW1001:KEY|}";
        #endif
        #pragma warning disable CS0169 // {|ASTW1001:KEY|}
            int other;
        }
        """,
        """
        /// <summary>The key is aw_your_key_here, not aw_your_key_here.</summary>
        /// <see href="https://api.asterwise.com/?api_key=aw_your_key_here"/>
        class Stars
        {
            // Was aw_your_key_here, then aw_your_key_here.
            int number; /* aw_your_key_here */
            #region aw_your_key_here
            #endregion
        #if OLD_KEY
            const string ApiKey = "aw_your_key_here";
        #endif
        #pragma warning disable CS0169 // aw_your_key_here
            int other;
        }
        """);

    [Theory]
    [InlineData("[System.Obsolete({|ASTW1001:\"KEY\"|})] class C { }")]
    [InlineData("class C { void M(string key = {|ASTW1001:\"KEY\"|}) { } }")]
    [InlineData("class C { bool M(string key) => key is {|ASTW1001:\"KEY\"|}; }")]
    [InlineData("class C { int M(string key) => key switch { {|ASTW1001:\"KEY\"|} => 1, _ => 0 }; }")]
    [InlineData("class C { void M(string key) { switch (key) { case {|ASTW1001:\"KEY\"|}: break; } } }")]
    [InlineData("[System.Obsolete(Key)] class C { const string Key = {|ASTW1001:\"KEY\"|}; }")]
    [InlineData("class C { const string Key = {|ASTW1001:\"KEY\"|}; void M(string key = Key) { } }")]
    [InlineData("class C { const string Key = {|ASTW1001:\"KEY\"|}; const string Value = \"Bearer \" + Key; }")]
    [InlineData("class C { const string Key = {|ASTW1001:\"KEY\"|}; bool M(string key) => key is Key; }")]
    [InlineData("class C { const string Key = {|ASTW1001:\"KEY\"|}; int M(string key) => key switch { Key => 1, _ => 0 }; }")]
    [InlineData("""
        class C
        {
            void M()
            {
                System.Environment.SetEnvironmentVariable("ASTERWISE_API_KEY", {|ASTW1001:"KEY"|});
            }
        }
        """)]
    public Task No_fix_where_none_is_safe(string source) =>
        Verify.OffersNothingAsync<ASTW1001HardCodedKeyFix>(source.Replace("KEY\"", Key + "\"", StringComparison.Ordinal));

    [Fact]
    public Task No_fix_where_another_file_needs_the_constant()
    {
        var source = $$"""static class Settings { public const string Key = {|ASTW1001:"{{Key}}"|}; }""";
        var other = "[System.Obsolete(Settings.Key)] class C { }";
        var test = Verify.Fix<ASTW1001HardCodedKeyFix>(source, source);
        test.TestState.Sources.Add(other);
        test.FixedState.Sources.Add(other);
        return test.RunAsync();
    }

    [Theory]
    [InlineData("""
        private readonly IConfiguration settings;
        public Stars(IConfiguration settings) { this.settings = settings; }
        string Key() => {|ASTW1001:"KEY"|};
        """, "settings")]
    [InlineData("string Key(IConfiguration configuration) => {|ASTW1001:\"KEY\"|};", "configuration")]
    [InlineData("string Key(WebApplicationBuilder builder) => {|ASTW1001:\"KEY\"|};", "builder.Configuration")]
    [InlineData("""
        string Key()
        {
            IConfigurationRoot root = new ConfigurationBuilder().Build();
            return {|ASTW1001:"KEY"|};
        }
        """, "root")]
    public Task Configuration_in_scope_is_the_second_choice(string members, string configuration)
    {
        var source = "using System;\nusing Microsoft.AspNetCore.Builder;\n"
            + "using Microsoft.Extensions.Configuration;\n\nclass Stars { "
            + members + " }";
        return FixesAsync(
            source,
            source.Replace(
                "{|ASTW1001:\"KEY\"|}",
                configuration + "[\"Asterwise:ApiKey\"] "
                    + "?? throw new InvalidOperationException(\"Set Asterwise:ApiKey in the configuration.\")",
                StringComparison.Ordinal),
            FixVariant.Configuration);
    }

    [Fact]
    public Task Configuration_is_not_offered_where_none_is_in_scope()
    {
        const string source =
            """
            class Stars
            {
                private readonly Microsoft.Extensions.Configuration.IConfiguration? configuration = null;
                static string Key() => {|ASTW1001:"KEY"|};
            }
            """;
        return FixesAsync(source, source, FixVariant.Configuration);
    }

    [Fact]
    public Task Attribute_before_a_constant_keeps_its_line() => FixesAsync(
        """
        using System;

        class Stars
        {
            [Obsolete]
            const string Old = {|ASTW1001:"KEY"|};
        }
        """,
        """
        using System;

        class Stars
        {
            [Obsolete]
            static readonly string Old = ENV;
        }
        """);

    [Fact]
    public Task Suppression_elsewhere_and_tabs_and_line_ends_stay() => FixesAsync(
        "using System;\r\n\r\nclass Stars\r\n{\r\n#pragma warning disable CS0414\r\n\tprivate const string\r\n"
            + "\t\tKey = {|ASTW1001:\"KEY\"|};\r\n#pragma warning restore CS0414\r\n}\r\n",
        "using System;\r\n\r\nclass Stars\r\n{\r\n#pragma warning disable CS0414\r\n\tprivate static readonly string\r\n"
            + "\t\tKey = ENV;\r\n#pragma warning restore CS0414\r\n}\r\n");

    [Fact]
    public Task Constant_beside_a_static_initializer_of_another_part_becomes_a_property()
    {
        const string other = "partial class Stars { static string header = \"Bearer \" + Key; }";
        var test = Verify.Fix<ASTW1001HardCodedKeyFix>(
            Written("using System;\n\npartial class Stars { const string Key = {|ASTW1001:\"KEY\"|}; }"),
            Written("using System;\n\npartial class Stars { static string Key => ENV; }"),
            FixVariant.Environment);
        test.TestState.Sources.Add(other);
        test.FixedState.Sources.Add(other);
        return test.RunAsync();
    }

    [Fact]
    public Task Old_language_on_the_old_framework()
    {
        var test = Verify.Fix<ASTW1001HardCodedKeyFix>(
            Written(
                "using System;\n\nclass Stars\n{\n    const string Key = {|ASTW1001:@\"KEY\"|};\n"
                    + "    string Get(string x) => $@\"{x}{|ASTW1001:;\"\"KEY\"\";|}{x}\";\n}"),
            Written(
                "using System;\n\nclass Stars\n{\n    static readonly string Key = ENV;\n"
                    + "    string Get(string x) => $@\"{x};\"\"{(ENV)}\"\";{x}\";\n}"),
            FixVariant.Environment);
        test.References = References.Net472;
        test.LanguageVersion = Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp7_3;
        return test.RunAsync();
    }

    [Fact]
    public Task Top_level_statements() => FixesAsync(
        """
        using System;
        using System.Net.Http;

        const string key = {|ASTW1001:"KEY"|}; // Production.
        var client = new HttpClient();
        client.DefaultRequestHeaders.Add("X-API-Key", key);
        """,
        """
        using System;
        using System.Net.Http;

        string key = ENV; // Production.
        var client = new HttpClient();
        client.DefaultRequestHeaders.Add("X-API-Key", key);
        """);

    [Fact]
    public Task Placeholder_in_a_credential_position_is_replaced_like_a_key() => FixesAsync(
        """
        using System;
        using System.Net.Http;

        class Stars
        {
            void Attach(HttpRequestMessage request) =>
                request.Headers.Add("Authorization", {|ASTW1001:"Bearer aw_your_key_here"|});
        }
        """,
        """
        using System;
        using System.Net.Http;

        class Stars
        {
            void Attach(HttpRequestMessage request) =>
                request.Headers.Add("Authorization", "Bearer " + (ENV));
        }
        """);

    [Fact]
    public async Task Several_dollar_signs_make_several_braces()
    {
        var source = """"
            class Stars
            {
                string Json(string sign) => $$"""{"key":"KEY","sign":"{{sign}}"}""";
            }
            """".Replace("KEY", Key, StringComparison.Ordinal);
        Assert.Contains(
            "{\"key\":\"{{(Environment.GetEnvironmentVariable(\"ASTERWISE_API_KEY\") ?? ",
            await RepairedProgram.FixAllAsync<ASTW1001HardCodedKeyFix>(source, FixVariant.Environment),
            StringComparison.Ordinal);
    }

    [Fact]
    public Task Key_that_is_written_with_escapes() => FixesAsync(
        """
        using System;

        class Stars
        {
            static readonly string Key = {|ASTW1001:"\u0061w\x5fTestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua"|};
            static readonly string Sum = {|ASTW1001:"a\u0077_" + "TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua"|};
        }
        """,
        """
        using System;

        class Stars
        {
            static readonly string Key = ENV;
            static readonly string Sum = ENV;
        }
        """);

    [Fact]
    public Task Key_that_JSON_hides_by_escapes_has_no_fix() => Verify.OffersNothingAsync<ASTW1001HardCodedKeyFix>(
        """
        class Stars
        {
            string json = {|ASTW1001:@"{""key"":""\u0061w_TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua""}"|};
        }
        """);

    [Theory]
    [InlineData("request.Headers.Add(\"apikey\", \"KEY\");")]
    [InlineData("request.Headers.Add(\"Authorization\", \"Token KEY\");")]
    [InlineData("request.Headers.Add(value: \"KEY\", name: \"Authorization\");")]
    [InlineData("request.Headers.Authorization = new AuthenticationHeaderValue(\"KEY\");")]
    [InlineData("request.RequestUri = new Uri(\"https://api.asterwise.com/v1/tarot/card-of-the-day?lang=en&api_key=KEY\");")]
    public Task Key_in_a_wrong_write_is_repaired_with_the_write(string statement) => AuthenticatesAsync(statement);

    [Theory]
    [InlineData("request.Headers.Add(\"X-API-Key\", \"KEY\");")]
    [InlineData("""
        const string key = "aw_" + "RETIRED";
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        """)]
    [InlineData("request.Headers.Add(\"Authorization\", $\"Bearer KEY\");")]
    [InlineData("request.Headers.Add(\"X-API-Key\", System.Text.Encoding.UTF8.GetString(\"KEY\"u8));")]
    public Task Key_in_a_right_write_is_read_from_the_environment(string statement) => AuthenticatesAsync(statement);

    /// <summary>The key in the snippets is not the emulator's, so the request is refused until the fix.</summary>
    private static Task AuthenticatesAsync(string statement) => RepairedProgram.AuthenticatesAsync<ASTW1001HardCodedKeyFix>(
        ClientSnippet.Program(statement)
            .Replace("KEY\"", Retired + "\"", StringComparison.Ordinal)
            .Replace("KEY\\", Retired + "\\", StringComparison.Ordinal)
            .Replace("RETIRED", Retired[3..], StringComparison.Ordinal),
        FixVariant.Environment);

    private static Task FixesAsync(string source, string fixedSource, FixVariant? variant = null) =>
        Verify.FixesAsync<ASTW1001HardCodedKeyFix>(Written(source), Written(fixedSource), variant ?? FixVariant.Environment);

    /// <summary><c>KEY</c> stands for a key, and <c>ENV</c> for what reads it.</summary>
    private static string Written(string source) =>
        System.Text.RegularExpressions.Regex.Replace(source, @"\b(KEY|ENV)\b(?!"")|\bKEY(?="")", match =>
            match.Value == "KEY" ? Key : FromEnvironment);
}

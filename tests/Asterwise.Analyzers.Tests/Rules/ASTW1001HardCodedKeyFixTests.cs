using Asterwise.Analyzers.CodeFixes;
using Asterwise.Analyzers.Tests.Infrastructure;

namespace Asterwise.Analyzers.Tests.Rules;

public class ASTW1001HardCodedKeyFixTests
{
    private const string Key = "aw_TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua";
    private const string FromEnvironment = "Environment.GetEnvironmentVariable(\"ASTERWISE_API_KEY\") ?? throw new InvalidOperationException(\"Set the environment variable ASTERWISE_API_KEY.\")";

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
            string Raw() => {|ASTW1001:"""{"api_key":"KEY"}"""|};
            int Length() => {|ASTW1001:"KEY"|}.Length;
            string Interpolated(string sign) => $"{sign}{|ASTW1001:;KEY;|}{sign}";
        }
        """",
        """
        using System;

        class Stars
        {
            string Before() => "Bearer " + (ENV);
            string Around() => "key \"" + (ENV) + "\" of C:\\stars";
            string Raw() => "{\"api_key\":\"" + (ENV) + "\"}";
            int Length() => (ENV).Length;
            string Interpolated(string sign) => $"{sign};{(ENV)};{sign}";
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
            const string Prefix = "aw_";
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
            byte[] bytes = {|ASTW1001:[97, 119, 95, 84, 101, 115, 116, 79, 110, 108, 121, 55, 107, 81, 50, 109, 88, 118, 57, 82, 98, 52, 90, 116, 49, 76, 112, 56, 87, 99, 51, 89, 100, 54, 72, 115, 53, 74, 110, 48, 71, 102, 95, 85, 97]|};
            char[] letters = {|ASTW1001:{ 'a', 'w', '_', 'T', 'e', 's', 't', 'O', 'n', 'l', 'y', '7', 'k', 'Q', '2', 'm', 'X', 'v', '9', 'R', 'b', '4', 'Z', 't', '1', 'L', 'p', '8', 'W', 'c', '3', 'Y', 'd', '6', 'H', 's', '5', 'J', 'n', '0', 'G', 'f', '_', 'U', 'a' }|};
            string text = new string({|ASTW1001:new[] { 'a', 'w', '_', 'T', 'e', 's', 't', 'O', 'n', 'l', 'y', '7', 'k', 'Q', '2', 'm', 'X', 'v', '9', 'R', 'b', '4', 'Z', 't', '1', 'L', 'p', '8', 'W', 'c', '3', 'Y', 'd', '6', 'H', 's', '5', 'J', 'n', '0', 'G', 'f', '_', 'U', 'a' }|});
            byte[] utf8 = {|ASTW1001:"KEY"u8|}.ToArray();
            string decoded = Encoding.UTF8.GetString(Convert.FromBase64String({|ASTW1001:"YXdfVGVzdE9ubHk3a1EybVh2OVJiNFp0MUxwOFdjM1lkNkhzNUpuMEdmX1Vh"|}));
            byte[] encoded = Convert.FromBase64String({|ASTW1001:"YXdfVGVzdE9ubHk3a1EybVh2OVJiNFp0MUxwOFdjM1lkNkhzNUpuMEdmX1Vh"|});

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
            string both = {|ASTW1001:"KEY,aw_Retired5kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ub"|} + {|ASTW1001:"KEY"|};
            const string A = {|ASTW1001:"KEY"|}, B = {|ASTW1001:"KEY"|};
        }
        """,
        """
        using System;

        class Stars
        {
            string both = (ENV) + "," + (ENV) + (ENV);
            static readonly string A = ENV, B = ENV;
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
    [InlineData("class C { void M() { System.Environment.SetEnvironmentVariable(\"ASTERWISE_API_KEY\", {|ASTW1001:\"KEY\"|}); } }")]
    public Task No_fix_where_only_a_constant_will_do(string source) =>
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

    private static Task FixesAsync(string source, string fixedSource, FixVariant? variant = null) =>
        Verify.FixesAsync<ASTW1001HardCodedKeyFix>(Written(source), Written(fixedSource), variant ?? FixVariant.Environment);

    /// <summary><c>KEY</c> stands for a key, and <c>ENV</c> for what reads it.</summary>
    private static string Written(string source) =>
        System.Text.RegularExpressions.Regex.Replace(source, @"\b(KEY|ENV)\b(?!"")|\bKEY(?="")", match => match.Value == "KEY" ? Key : FromEnvironment);
}

using Asterwise.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis.CSharp;

namespace Asterwise.Analyzers.Tests.Rules;

public class ASTW1001HardCodedKeyTests
{
    [Fact]
    public Task Every_kind_of_literal_is_searched() => Verify.ReportsAsync(
        """"
        class Stars
        {
            const string Regular = {|ASTW1001:"aw_TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua"|};
            string verbatim = {|ASTW1001:@"C:\keys;aw_TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua"|};
            string raw = {|ASTW1001:"""aw_TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua"""|};
            string lines = {|ASTW1001:"""
                Authorization: Bearer aw_TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua
                Accept: application/json
                """|};
            byte[] bytes = {|ASTW1001:"aw_TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua"u8|}.ToArray();
            byte[] rawBytes = {|ASTW1001:"""aw_TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua"""u8|}.ToArray();
            string json = {|ASTW1001:"{\"api_key\":\"aw_TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua\"}"|};
            string line = {|ASTW1001:"key:\naw_TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua"|};
        }
        """");

    [Fact]
    public Task Text_of_interpolated_strings_is_searched() => Verify.ReportsAsync(
        """"
        class Stars
        {
            string Path(string sign) => $"{sign}{|ASTW1001:/aw_TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua|}";
            string Verbatim(string sign) => $@"{|ASTW1001:C:\aw_TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua\|}{sign}";
            string Raw(string sign) => $"""{|ASTW1001:key "aw_TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua" |}{sign} """;
        }
        """");

    [Fact]
    public Task Literal_in_a_hole_is_searched() => Verify.ReportsAsync(
        """
        class Stars
        {
            string value = $"Bearer {{|ASTW1001:"aw_TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua"|}}";
        }
        """);

    [Theory]
    [InlineData("""
        "\u0061w_REST"
        """)]
    [InlineData("""
        "\x61w_REST"
        """)]
    [InlineData("""
        "\x0061\x77_REST"
        """)]
    [InlineData("""
        "a\u0077_REST"
        """)]
    [InlineData("""
        "aw\u005fREST"
        """)]
    [InlineData("""
        "aw\U0000005FREST"
        """)]
    [InlineData("""
        "\u0061\u0077\u005F\u0054estOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua"
        """)]
    [InlineData("""
        "Bearer \u0061w_REST"
        """)]
    [InlineData("""
        "{\"key\":\"\\u0061w_REST\"}"
        """)]
    [InlineData("""
        @"{""key"":""\u0061w_REST""}"
        """)]
    [InlineData("""
        "\u0061w_" + "REST"
        """)]
    [InlineData("""
        "\u0061w" + "_REST"
        """)]
    [InlineData("""
        $"{"aw"}\x5fREST"
        """)]
    [InlineData("""
        string.Concat("\u0061w_", "REST")
        """)]
    [InlineData("""
        new string(new[] { '\u0061', '\u0077', '\u005f', LETTERS })
        """, """new[] { '\u0061', '\u0077', '\u005f', LETTERS }""")]
    [InlineData("""
        new string(new[] { '\x61', '\x77', '\x5f', LETTERS })
        """, """new[] { '\x61', '\x77', '\x5f', LETTERS }""")]
    public Task Escapes_hide_no_key(string text, string? reported = null) => Verify.ReportsAsync(
        $$"""
        class Stars
        {
            string text = {{text.Replace(reported ?? text, "{|ASTW1001:" + (reported ?? text) + "|}", StringComparison.Ordinal)}};
        }
        """
        .Replace("REST", Verify.Key[3..], StringComparison.Ordinal)
        .Replace("LETTERS", string.Join(", ", Verify.Key.Skip(3).Select(c => $"'{c}'")), StringComparison.Ordinal));

    [Fact]
    public Task Escapes_in_an_interpolated_string_hide_no_key() => Verify.ReportsAsync(
        """"
        class Stars
        {
            string Path(string sign) => $"{sign}{|ASTW1001:/\u0061w_TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua|}";
            string Verbatim(string sign) => $@"{sign}{|ASTW1001:""\u0061w_TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua""|}";
            string Raw(string sign) => $"""{|ASTW1001:key "aw\u005fTestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua" |}{sign} """;
        }
        """");

    [Fact]
    public Task Beginning_of_a_key_with_escapes_may_be_a_constant_of_another_file() => Verify.ReportsAsync(
        """
        class Stars
        {
            string key = {|ASTW1001:Settings.Prefix + "TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua"|};
        }
        """,
        """
        static class Settings
        {
            public const string Prefix = "\u0061w\u005f";
            public const string ApiKey = {|ASTW1001:"a\x77_test"|};
        }
        """);

    [Fact]
    public Task Other_escapes_are_no_keys() => Verify.ReportsAsync(
        """
        class Stars
        {
            string path = @"C:\users\aw\u0061\x61w\data";
            string half = "\u0061";
            string other = "\u0062w_TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua";
            string longer = "\x61a\u005f_TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua";
            string within = "r\u0061w_TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua";
            string table = "\u0061w_sales_order_detail_with_customer_and_product_2014";
            int \u0061w_TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua;
        }
        """);

    [Fact]
    public Task Key_put_together_from_literals_is_reported_as_a_whole() => Verify.ReportsAsync(
        """
        class Stars
        {
            string sum = {|ASTW1001:"aw_" + "TestOnly7kQ2mXv9Rb4Zt1" + ("Lp8Wc3Yd6Hs5Jn0Gf_Ua")|};
            string late = {|ASTW1001:"aw" + "_TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua"|};
            string hole = {|ASTW1001:$"aw_{"TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua"}"|};
            string concat = {|ASTW1001:string.Concat("aw_", "TestOnly7kQ2mXv9Rb4Zt1", "Lp8Wc3Yd6Hs5Jn0Gf_Ua")|};
            string joined = {|ASTW1001:System.String.Join("_", "aw", "TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf", "Ua")|};
            string joinedArray = {|ASTW1001:string.Join("", new[] { "aw_TestOnly7kQ2mXv9", "Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua" })|};
            string format = {|ASTW1001:string.Format("aw_{0}", "TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua")|};
        }
        """);

    [Fact]
    public Task Beginning_of_a_key_may_be_a_constant_of_the_same_file() => Verify.ReportsAsync(
        """
        class Stars
        {
            const string Prefix = "aw_";
            static readonly string Begin = "aw_TestOnly7kQ2";
            const string Key = {|ASTW1001:Prefix + "TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua"|};
            static readonly string Other = {|ASTW1001:Stars.Begin + "mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua"|};

            string Local()
            {
                const string prefix = "aw_";
                return {|ASTW1001:$"{prefix}TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua"|};
            }
        }
        """);

    [Fact]
    public Task Beginning_of_a_key_may_be_a_constant_of_another_file() => Verify.ReportsAsync(
        """
        class Stars
        {
            string key = {|ASTW1001:Settings.Prefix + "TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua"|};
        }
        """,
        """
        static class Settings
        {
            public const string Prefix = "aw_";
        }
        """);

    [Fact]
    public Task Rest_of_a_key_may_be_a_constant_of_another_file() => Verify.ReportsAsync(
        """
        class Stars
        {
            string key = {|ASTW1001:"aw_" + Settings.Secret|};
        }
        """,
        """
        static class Settings
        {
            public const string Secret = "TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua";
        }
        """);

    [Fact]
    public Task Whole_key_in_a_constant_is_reported_where_it_is_and_not_where_it_is_used() => Verify.ReportsAsync(
        """
        using System.Net.Http;

        class Stars
        {
            void Attach(HttpRequestMessage request) => request.Headers.Add("X-API-Key", Settings.ApiKey);
        }
        """,
        """
        static class Settings
        {
            public const string ApiKey = {|ASTW1001:"aw_TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua"|};
        }
        """);

    [Fact]
    public Task Characters_and_bytes_may_spell_a_key() => Verify.ReportsAsync(
        """
        using System;
        using System.Collections.Generic;

        class Stars
        {
            char[] letters = {|ASTW1001:{
                'a', 'w', '_', 'T', 'e', 's', 't', 'O', 'n', 'l', 'y', '7', 'k', 'Q', '2', 'm', 'X', 'v', '9', 'R',
                'b', '4', 'Z', 't', '1', 'L', 'p', '8', 'W', 'c', '3', 'Y', 'd', '6', 'H', 's', '5', 'J', 'n', '0',
                'G', 'f', '_', 'U', 'a' }|};
            string text = new string({|ASTW1001:new[] {
                'a', 'w', '_', 'T', 'e', 's', 't', 'O', 'n', 'l', 'y', '7', 'k', 'Q', '2', 'm', 'X', 'v', '9', 'R',
                'b', '4', 'Z', 't', '1', 'L', 'p', '8', 'W', 'c', '3', 'Y', 'd', '6', 'H', 's', '5', 'J', 'n', '0',
                'G', 'f', '_', 'U', 'a' }|});
            List<char> list = {|ASTW1001:[
                'a', 'w', '_', 'T', 'e', 's', 't', 'O', 'n', 'l', 'y', '7', 'k', 'Q', '2', 'm', 'X', 'v', '9', 'R',
                'b', '4', 'Z', 't', '1', 'L', 'p', '8', 'W', 'c', '3', 'Y', 'd', '6', 'H', 's', '5', 'J', 'n', '0',
                'G', 'f', '_', 'U', 'a']|};
            byte[] hexadecimal = {|ASTW1001:new byte[] {
                0x61, 0x77, 0x5f, 0x54, 0x65, 0x73, 0x74, 0x4f, 0x6e, 0x6c, 0x79, 0x37, 0x6b, 0x51, 0x32, 0x6d, 0x58,
                0x76, 0x39, 0x52, 0x62, 0x34, 0x5a, 0x74, 0x31, 0x4c, 0x70, 0x38, 0x57, 0x63, 0x33, 0x59, 0x64, 0x36,
                0x48, 0x73, 0x35, 0x4a, 0x6e, 0x30, 0x47, 0x66, 0x5f, 0x55, 0x61 }|};
            byte[] numbers = {|ASTW1001:[
                97, 119, 95, 84, 101, 115, 116, 79, 110, 108, 121, 55, 107, 81, 50, 109, 88, 118, 57, 82, 98, 52, 90,
                116, 49, 76, 112, 56, 87, 99, 51, 89, 100, 54, 72, 115, 53, 74, 110, 48, 71, 102, 95, 85, 97]|};
            byte[] casts = {|ASTW1001:new[] {
                (byte)'a', (byte)'w', (byte)'_', (byte)'T', (byte)'e', (byte)'s', (byte)'t', (byte)'O', (byte)'n',
                (byte)'l', (byte)'y', (byte)'7', (byte)'k', (byte)'Q', (byte)'2', (byte)'m', (byte)'X', (byte)'v',
                (byte)'9', (byte)'R', (byte)'b', (byte)'4', (byte)'Z', (byte)'t', (byte)'1', (byte)'L', (byte)'p',
                (byte)'8', (byte)'W', (byte)'c', (byte)'3', (byte)'Y', (byte)'d', (byte)'6', (byte)'H', (byte)'s',
                (byte)'5', (byte)'J', (byte)'n', (byte)'0', (byte)'G', (byte)'f', (byte)'_', (byte)'U', (byte)'a' }|};
        }
        """);

    [Fact]
    public Task Base64_of_a_key_is_reported() => Verify.ReportsAsync(
        """
        class Stars
        {
            string key = {|ASTW1001:"YXdfVGVzdE9ubHk3a1EybVh2OVJiNFp0MUxwOFdjM1lkNkhzNUpuMEdmX1Vh"|};
            string value = {|ASTW1001:"QmVhcmVyIGF3X1Rlc3RPbmx5N2tRMm1YdjlSYjRadDFMcDhXYzNZZDZIczVKbjBHZl9VYQ=="|};
            // {|ASTW1001:YXdfVGVzdE9ubHk3a1EybVh2OVJiNFp0MUxwOFdjM1lkNkhzNUpuMEdmX1Vh|}
        }
        """);

    [Fact]
    public Task Position_of_a_literal_makes_no_difference() => Verify.ReportsAsync(
        """
        using System;
        using System.ComponentModel;

        [DefaultValue({|ASTW1001:"aw_TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua"|})]
        class Stars
        {
            public string Property { get; set; } = {|ASTW1001:"aw_TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua"|};

            string Get(string sign = {|ASTW1001:"aw_TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua"|}) => sign switch
            {
                {|ASTW1001:"aw_TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua"|} => "production",
                _ => {|ASTW1001:"aw_TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua"|},
            };

            bool Is(string text)
            {
                switch (text)
                {
                    case {|ASTW1001:"aw_TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua"|}:
                        return true;
                }

                Func<string> lambda = () => {|ASTW1001:"aw_TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua"|};
                var anonymous = new { Value = {|ASTW1001:"aw_TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua"|} };
                var tuple = (1, {|ASTW1001:"aw_TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua"|});
                return text.Equals({|ASTW1001:"aw_TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua"|})
                    || lambda() == anonymous.Value + tuple;
            }
        }
        """);

    [Fact]
    public Task Comments_documentation_and_directives_are_searched() => Verify.ReportsAsync(
        """
        /// <summary>The key is {|ASTW1001:aw_TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua|}.</summary>
        /// <example><code>curl -H "X-API-Key: {|ASTW1001:aw_TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua|}"</code></example>
        /// <see href="https://api.asterwise.com/?api_key={|ASTW1001:aw_TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua|}"/>
        class Stars
        {
            // client.Attach("{|ASTW1001:aw_TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua|}"), was
            // {|ASTW1001:aw_Retired5kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ub|}
            /* {|ASTW1001:aw_TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua|} */
            int number; /** <summary>{|ASTW1001:aw_TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua|}</summary> */
            #region {|ASTW1001:aw_TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua|}
            #endregion
        #if OLD_KEY
            const string ApiKey = "{|ASTW1001:aw_TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua|}";
        #endif
        #pragma warning disable CS0169 // {|ASTW1001:aw_TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua|}
            int other;
        }
        // {|ASTW1001:aw_TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua|}
        """);

    [Fact]
    public Task Top_level_statements_are_searched() => Verify.ReportsAsync(
        """
        using System.Net.Http;

        var key = {|ASTW1001:"aw_TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua"|};
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Add("X-API-Key", key);
        """);

    [Fact]
    public Task Names_that_begin_with_the_same_letters_are_not_keys() => Verify.ReportsAsync(
        """
        class Tables
        {
            const string Table = "aw_sales_order_detail_with_customer_and_product_2014";
            const string View = "aw_SalesOrderDetailWithCustomerAndProductDescription";
            const string Procedure = "EXEC aw_usp_update_employee_personal_information_and_history";
            const string Class = "aw_card-header-primary-large-with-border-and-shadow-top";
            const string Raw = "raw_TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua";
            const string Draw = "draw_TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua";
            const string Hyphen = "x-aw_TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua";
            const string Lengths = "aw_0123456789012345678901234567890123456789012345";
            int aw_TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua;
        }
        """);

    [Fact]
    public Task Keys_of_other_vendors_are_not_ours() => Verify.ReportsAsync(
        """
        class AstroWay
        {
            const string ApiKey = "aw_live_5f8Kq2Zp9Xc4Vb7Nm1Lk6Jh3Gf0Ds8Qa";
            const string TestApiKey = "aw_test_5f8Kq2Zp9Xc4Vb7Nm1Lk6Jh3Gf0Ds8Qa";
            const string OtherApiKey = "sk_live_TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua";
            const string Session = "aw_Zp9Xc4Vb7Nm1Lk6Jh3Gf0Ds8Qa";
        }
        """);

    [Fact]
    public Task Placeholder_in_prose_is_no_key() => Verify.ReportsAsync(
        """
        /// <summary>Set the key, such as aw_your_key_here or aw_....</summary>
        class Help
        {
            // export ASTERWISE_API_KEY=aw_your_key_here
            string usage = "Usage: stars --key aw_your_key_here";
            string prefix = "Keys begin with aw_ and go on with 43 characters.";
            bool LooksLikeKey(string text) => text.StartsWith("aw_") || text.Contains("aw_your_key");
        }
        """);

    [Fact]
    public Task Short_or_placeholder_key_is_reported_in_a_member_that_holds_a_key() => Verify.ReportsAsync(
        """
        using System;

        class Settings
        {
            const string ApiKey = {|ASTW1001:"aw_your_key_here"|};
            public string AsterwiseKey { get; set; } = {|ASTW1001:"aw_test"|};
            static string apiKey = Environment.GetEnvironmentVariable("ASTERWISE_API_KEY") ?? {|ASTW1001:"aw_dev_key"|};

            void Set(Settings settings, bool production)
            {
                settings.AsterwiseKey = production ? {|ASTW1001:"aw_production"|} : {|ASTW1001:"aw_test"|};
                Connect("natal", apiKey: {|ASTW1001:"aw_test"|});
                Connect(apiKey: {|ASTW1001:"aw_test"|}, sign: "aw_test");
            }

            void Connect(string sign, string apiKey) { }
        }
        """);

    [Fact]
    public Task Short_or_placeholder_key_is_reported_in_a_credential_header() => Verify.ReportsAsync(
        """
        using System.Net.Http;
        using System.Net.Http.Headers;

        class Stars
        {
            void Attach(HttpRequestMessage request, HttpRequestMessage second, HttpRequestMessage third)
            {
                request.Headers.Add("X-API-Key", {|ASTW1001:"aw_test"|});
                second.Headers.Add(value: {|ASTW1001:"aw_test"|}, name: "X-API-Key");
                third.Headers.Authorization = new AuthenticationHeaderValue("Bearer", {|ASTW1001:"aw_your_key_here"|});
                request.Headers.Add("X-Table", "customers");
            }
        }
        """);

    [Fact]
    public Task Look_alike_headers_of_the_project_are_no_credential_position() => Verify.ReportsAsync(
        """
        class HttpRequestHeaders
        {
            public void Add(string name, string value) { }
        }

        class Stars
        {
            void Attach(HttpRequestHeaders headers)
            {
                headers.Add("X-API-Key", "aw_test");
                headers.Add("X-API-Key", {|ASTW1001:"aw_TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua"|});
            }
        }
        """);

    [Fact]
    public Task No_HTTP_library_is_needed()
    {
        var test = Verify.Test(
            """
            class Settings
            {
                string key = {|ASTW1001:"aw_TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua"|};
            }
            """);
        test.References = References.NoHttp;
        return test.RunAsync();
    }

    [Fact]
    public Task Old_language_on_the_old_framework()
    {
        var test = Verify.Test(
            """
            class Settings
            {
                private const string Key = {|ASTW1001:"aw_" + "TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua"|};
                private string apiKey = {|ASTW1001:"aw_test"|};
            }
            """);
        test.References = References.Net472;
        test.LanguageVersion = LanguageVersion.CSharp7_3;
        return test.RunAsync();
    }

    [Fact]
    public async Task Half_typed_code_is_searched()
    {
        Assert.Equal(
            ["ASTW1001 2", "ASTW1001 3", "ASTW1001 4"],
            await AnalyzerRun.ReportedAsync(
                """
                class Stars {
                    string key = "aw_TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua
                    void Attach( { request.Headers.Add("X-API-Key" "aw_TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua"
                    ) ) "aw_TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua"
                """));
    }

    [Fact]
    public Task A_short_key_to_fall_back_to_in_a_credential_header() => Verify.ReportsAsync("""
        using System;
        using System.Net.Http;

        class Stars
        {
            public void Send(HttpRequestMessage request) =>
                request.Headers.Add(
                    "X-API-Key", Environment.GetEnvironmentVariable("ASTERWISE_API_KEY") ?? {|ASTW1001:"aw_dev"|});
        }
        """);
}

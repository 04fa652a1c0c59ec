using Asterwise.Analyzers.Tests.Infrastructure;

namespace Asterwise.Analyzers.Tests;

/// <summary>No source, complete or half typed, throws (AD0001) or keeps the analyzer busy.</summary>
public class CrashSafetyTests
{
    public static TheoryData<string> DenseSnippets => new()
    {
        """"
        using System; using System.Net.Http; using System.Net.Http.Headers;
        [Obsolete("aw_" + Key)] class Asterwise(string asterwiseKey) {
        const string Key = @"x""aw_TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua";
        char[] c = { 'a', 'w', (char)95, 'T' }; byte[] b = [0x61, 0x77, .. other, 95];
        string s = string.Concat("aw_", string.Join("", new[] { Key, "x" }), $"{$"{Key}"}aw_{1:x}");
        string e = "\u0061w_" + @"\x61w\u005" + $"a\x77{Key}" + "\U0000005F"; char[] f = { '\x61', '\u0077', '\x5f' };
        void Send(HttpClient http, HttpRequestMessage m) { m.Headers.Add(name: "apikey", value: Key);
        m.Headers.Authorization = new("Token", $"Bearer {Key}");
        http.GetAsync($$"""https://api.asterwise.com/v1?api_key={{Key}}&x={{m?.ToString() ?? "y"}}""");
        http.DefaultRequestHeaders.TryAddWithoutValidation("X-API-Key", Key + asterwiseKey); } }
        """",
        """
        #if aw_OLD
        aw_TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua
        #elif true
        /// <summary>
        /// aw_TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua <see cref="aw_"/>
        /// YXdfVGVzdE9ubHk3a1EybVh2OVJiNFp0MUxwOFdjM1lkNkhzNUpuMEdmX1Vh
        /// </summary>
        #region aw_TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua
        /* "aw_" */ var builder = new System.UriBuilder("https://api.asterwise.com") { Query = "token=aw_x" }; // aw_
        var apiKey = args is ["aw_" or "aw_y", ..] ? "aw" + "_z"
            : System.Environment.GetEnvironmentVariable("ASTERWISE_API_KEY") ?? "aw_test";
        new System.Net.WebClient { Headers = { ["apikey"] = apiKey, ["Authorization"] = "aw_" + apiKey } }
            .DownloadString(builder.Uri);
        #endregion
        #endif
        """,
    };

    [Theory]
    [MemberData(nameof(DenseSnippets))]
    public async Task Half_typed_code(string source)
    {
        for (var length = 0; length <= source.Length; length += 3)
            await RunsAsync(source[..length]);
    }

    [Theory]
    [MemberData(nameof(DenseSnippets))]
    public async Task Code_with_a_hole(string source)
    {
        for (var start = 0; start + 5 < source.Length; start += 11)
            await RunsAsync(source.Remove(start, 5));
    }

    [Fact]
    public Task Our_own_sources()
    {
        var files = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories);
        return RunsAsync([.. files.Select(File.ReadAllText)]);
    }

    [Fact]
    public Task Newest_syntax() => RunsAsync(
        """"
        using System.Net.Http;
        extension(string) { }
        static class Asterwise
        {
            extension(HttpClient client)
            {
                public string AsterwiseKey { get => field ?? "aw_test"; set; }
                public void Attach(params System.ReadOnlySpan<string> keys) =>
                    client.DefaultRequestHeaders.Add("apikey", string.Concat(["aw_", .. keys]));
            }

            static string? Key { get; set => field = value ?? "aw_"u8.ToString() + """
                aw_
                """; }

            partial void Send();
            partial void Send() => client?.DefaultRequestHeaders?.Authorization = new("Token", $"""{Key}""");
        }
        """");

    /// <summary>Each of these is long in one way; what it costs is measured by the benchmark named growth.</summary>
    [Theory]
    [InlineData("class C { string[] a = { ", "\"aw_x\", ", " }; }")]
    [InlineData("class C { string a = ", "\"aw_x\" + ", "\"\"; }")]
    [InlineData("class C { string a = string.Concat(", "\"aw_x\", ", "\"\"); }")]
    [InlineData("class C { string a = \"", "aw_x ", "\"; }")]
    [InlineData("class C { /* ", "aw_x YXdf QmVhcmVyIGF3X ", " */ }")]
    [InlineData("class C { ", "// aw_x \n", "}")]
    [InlineData("class C { ", "/// <summary>aw_x</summary>\n", "}")]
    [InlineData("class C { ", "#pragma warning disable // aw_x\n", "}")]
    [InlineData("class C { string a = $\"", "{1}aw_x", "\"; }")]
    [InlineData("class C { int[] a = { ", "119, ", " }; }")]
    [InlineData("class C { string[] a = { ", "\"aw_TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua\", ", " }; }")]
    [InlineData("class C { /* ", "aw_TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua ", " */ }")]
    [InlineData("class C { void ApiKey(string apiKey) { ", "ApiKey(\"aw_x\"); ", "} }")]
    [InlineData("class C { const string aw = \"aw_\"; string[] a = { ", "aw + \"x\", ", " }; }")]
    public Task Long_file(string start, string repeated, string end) =>
        RunsAsync(start + string.Concat(Enumerable.Repeat(repeated, 10_000)) + end);

    [Fact]
    public async Task Thousands_of_constants_that_begin_like_a_key()
    {
        var constants = Enumerable.Range(0, 10_000)
            .Select(number =>
                $"public const string Table{number} = \"aw_{number}\"; string use{number} = \"x\" + Table{number};");
        await RunsAsync("class Tables {" + string.Join("\n", constants) + "}");
    }

    private static async Task RunsAsync(params string[] sources) =>
        Assert.DoesNotContain(await AnalyzerRun.DiagnosticsAsync(sources), diagnostic => diagnostic.Id == "AD0001");
}

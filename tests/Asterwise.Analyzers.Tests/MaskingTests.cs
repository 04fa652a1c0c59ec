using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace Asterwise.Analyzers.Tests;

/// <summary>
/// What a run prints, logs or writes to a SARIF file is made of its diagnostics, so none of their texts may hold a key.
/// </summary>
public class MaskingTests
{
    private const string Key = Verify.Key;
    private const int Shown = 4;

    public static TheoryData<string> Snippets => new()
    {
        $"class C {{ const string ApiKey = \"{Key}\"; }}",
        $"class C {{ string k = \"aw_\" + \"{Key[3..]}\"; }}",
        $"class C {{ string k = $\"Bearer {Key} {{1}}\"; }}",
        $"class C {{ string k = \"key={Key},{Key}\"; }}",
        $"class C {{ string k = \"{Base64(Key)}\"; string l = \"{Base64("Bearer " + Key)}\"; }}",
        $"class C {{ char[] k = {{ {string.Join(", ", Key.Select(c => $"'{c}'"))} }}; "
            + $"byte[] b = {{ {string.Join(", ", Key.Select(c => (int)c))} }}; }}",
        $"/// <summary>{Key}</summary>\nclass C {{ }} // {Key}",
        $"#error {Key}\n#if NEVER\n{Key}\n#endif",
        Attach($"request.Headers.Add(\"{Key}\", \"X-API-Key\");"),
        Attach($"request.Headers.Add(\"{Key}\", \"{Key}\");"),
        Attach($"request.Headers.Add(\"apikey\", \"{Key}\");"),
        Attach($"request.Headers.Add(\"Authorization\", \"{Key}\");"),
        Attach($"request.Headers.Add(\"Authorization\", \"{Key} Bearer\");"),
        Attach($"request.Headers.Add(\"Authorization\", \"Token {Key}\");"),
        Attach($"request.Headers.Add(\"Authorization\", \"{Base64(Key)} x\");"),
        Attach($"request.Headers.Add(\"X-API-Key\", \"Bearer {Key}\");"),
        Attach($"request.Headers.Authorization = new(\"{Key}\");"),
        Attach($"request.Headers.Authorization = new(\"{Key}\", \"Bearer\");"),
        Attach($"request.Headers.Authorization = new(\"Bearer\", \"Bearer {Key}\");"),
        Attach($"client.GetAsync(\"https://api.asterwise.com/v1?api_key={Key}\");"),
        Attach($"client.GetAsync(\"https://api.asterwise.com/v1?{Key}=api_key\");"),
        Attach($"client.GetAsync($\"https://api.asterwise.com/v1?{Key}={{key}}\");"),
        Attach($"client.GetAsync($\"https://api.asterwise.com/v1?key={Key}%20{{key}}&x=1\");"),
        Attach($"client.GetAsync(\"https://{Key}:x@api.asterwise.com/v1?token=aw_test\");"),
        Attach($"client.DefaultRequestHeaders.Add(\"{Base64(Key)}\", key);"),
        Attach($"client.DefaultRequestHeaders.TryAddWithoutValidation(\"%20{Key}\", key);"),
    };

    /// <summary>Where a name stands that a message shows, with <c>{0}</c> for what was put there.</summary>
    private static readonly string[] Positions =
    [
        "request.Headers.Add(\"{0}\", \"apikey\");",
        "request.Headers.Add(\"{0}\", asterwiseKey);",
        "client.DefaultRequestHeaders.TryAddWithoutValidation(\"{0}\", asterwiseKey);",
        "client.GetAsync($\"https://api.asterwise.com/v1?{0}={asterwiseKey}\");",
        "client.GetAsync($\"https://api.asterwise.com/v1?a=b&{0}=api_key\");",
        "request.Headers.Add(\"Authorization\", $\"{0} {asterwiseKey}\");",
        "request.Headers.Authorization = new(\"{0}\", asterwiseKey);",
        "request.Headers.Authorization = new(\"{0}\");",
        "request.Headers.Add(\"X-API-Key\", $\"{0} {asterwiseKey}\");",
    ];

    /// <summary>What a key may be written as there.</summary>
    private static readonly string[] Forms =
    [
        Key,
        "X-" + Key + "-Key",
        Key + "." + Key,
        "aw_x." + Key,
        Base64(Key),
        Base64(Key) + "." + Key,
        "X-Api-Key_" + Base64(Key),
        Base64("Bearer " + Key),
        Base64("x" + Key),
        Base64("me:" + Key),
        Base64("id" + Key),
        Base64("Bearer " + Key).TrimEnd('=').Replace('+', '-').Replace('/', '_'),
        Key.Replace("_", "%5F", StringComparison.Ordinal),
        Key.Replace("_", "%5f", StringComparison.Ordinal),
        Key.Replace("aw_", "%61%77_", StringComparison.Ordinal),
        Key.Replace("aw_", "aw%255F", StringComparison.Ordinal),
        string.Concat(Key.Select(c => $"%{(int)c:X2}")),
        Base64(Key).Replace("YX", "%59X", StringComparison.Ordinal),
        Key.Replace("aw_", "\\\\u0061w_", StringComparison.Ordinal),
        Key.Replace("aw_", "\\u0061w_", StringComparison.Ordinal),
    ];

    public static TheoryData<string, string> NamesWithKeys
    {
        get
        {
            var names = new TheoryData<string, string>();
            foreach (var position in Positions)
            {
                foreach (var form in Forms)
                    names.Add(position, form);
            }

            return names;
        }
    }

    [Theory]
    [MemberData(nameof(Snippets))]
    public async Task No_text_of_a_diagnostic_shows_a_key(string source) =>
        Assert.All(await AnalyzerRun.DiagnosticsAsync(source), ShowsNoKey);

    [Theory]
    [MemberData(nameof(NamesWithKeys))]
    public async Task No_name_in_a_message_shows_a_key(string position, string form)
    {
        var source = Attach(position.Replace("{0}", form, StringComparison.Ordinal), key: "asterwiseKey");
        Assert.All(await AnalyzerRun.DiagnosticsAsync(source), diagnostic =>
        {
            ShowsNoKey(diagnostic);
            Assert.All(Parts(form), part => Assert.DoesNotContain(part, diagnostic.GetMessage(), StringComparison.Ordinal));
        });
    }

    [Fact]
    public async Task Every_position_of_a_name_is_reported()
    {
        foreach (var position in Positions)
        {
            var source = Attach(position.Replace("{0}", Base64(Key), StringComparison.Ordinal), key: "asterwiseKey");
            Assert.NotEmpty(await AnalyzerRun.DiagnosticsAsync(source));
        }
    }

    [Theory]
    [InlineData("X-Api_Key", "X-Api_Key")]
    [InlineData("YXdf", "YXdf")]
    [InlineData("sha1-hd18", "sha1-hd18")]
    [InlineData("api%5Fkey", "api%5Fkey")]
    [InlineData("X-" + Key, "X-aw_Test…")]
    [InlineData("aw%5FTestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua", "aw_Test…")]
    [InlineData("X-YXdfVGVzdE9ubHk3a1EybVh2OVJiNFp0MUxwOFdjM1lkNkhzNUpuMEdmX1Vh", "X-aw_…")]
    [InlineData("aw_your_key_here", "aw_…")]
    [InlineData("X-raw_data", "X-raw_data")]
    [InlineData("raw_TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua", "raw_Test…")]
    public void A_name_is_shown_up_to_the_key_in_it(string name, string shown) => Assert.Equal(shown, Messages.Shown(name));

    [Fact]
    public async Task Every_snippet_is_reported()
    {
        foreach (string source in Snippets)
            Assert.NotEmpty(await AnalyzerRun.DiagnosticsAsync(source));
    }

    private static void ShowsNoKey(Diagnostic diagnostic)
    {
        var texts = diagnostic.Properties.SelectMany(property => new[] { property.Key, property.Value ?? "" })
            .Append(diagnostic.GetMessage())
            .Append(diagnostic.ToString())
            .Append(diagnostic.Location.ToString())
            .Append(diagnostic.Descriptor.Title.ToString());
        Assert.All(texts, text =>
        {
            Assert.DoesNotContain(Key[3..(3 + Shown + 1)], text, StringComparison.Ordinal);
            Assert.DoesNotContain(Key[^6..], text, StringComparison.Ordinal);
            Assert.DoesNotContain(Base64(Key)[..14], text, StringComparison.Ordinal);
        });
    }

    /// <summary>All runs of ten characters of what is written, from behind what a message may show of a key.</summary>
    private static IEnumerable<string> Parts(string form) =>
        Enumerable.Range(0, Math.Max(0, form.Length - 9)).Select(start => form.Substring(start, 10))
            .Where(part => !"X-Api-Key_aw_".Contains(part, StringComparison.Ordinal));

    private static string Base64(string text) => Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(text));

    private static string Attach(string statement, string key = "key") =>
        $$"""
        using System.Net.Http;

        class Asterwise
        {
            void Attach(HttpClient client, HttpRequestMessage request, string {{key}})
            {
                {{statement}}
            }
        }
        """;
}

using Asterwise.Analyzers.Tests.Infrastructure;

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

    [Theory]
    [MemberData(nameof(Snippets))]
    public async Task No_text_of_a_diagnostic_shows_a_key(string source)
    {
        foreach (var diagnostic in await AnalyzerRun.DiagnosticsAsync(source))
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
    }

    [Fact]
    public async Task Every_snippet_is_reported()
    {
        foreach (string source in Snippets)
            Assert.NotEmpty(await AnalyzerRun.DiagnosticsAsync(source));
    }

    private static string Base64(string text) => Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(text));

    private static string Attach(string statement) =>
        $$"""
        using System.Net.Http;

        class Asterwise
        {
            void Attach(HttpClient client, HttpRequestMessage request, string key)
            {
                {{statement}}
            }
        }
        """;
}

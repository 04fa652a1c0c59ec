using System.Collections;
using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using static Asterwise.Runtime.Tests.TestKeys;

namespace Asterwise.Runtime.Tests.Keys;

/// <summary>Whatever of the library is printed, logged or looked at in a debugger shows no key, however it got in.</summary>
public sealed partial class NoKeyShownTests
{
    /// <summary>What of the key may be seen: the prefix and four characters.</summary>
    private const string Shown = "aw_NotA…";

    /// <summary>The key in every place of a body, and in the ways that a body may have it.</summary>
    private static readonly string[] Bodies =
    [
        $$$"""
        {
          "success": false, "error": "{{{Key}}}", "message": "{{{Key}}} and {{{Key}}}",
          "details": [{"loc": ["{{{Key}}}"], "msg": "{{{Key}}}", "type": "{{{Key}}}", "input": {"key": "{{{Key}}}"}}],
          "doc_url": "https://x/?key={{{Key}}}", "request_id": "{{{Key}}}", "timestamp": "{{{Key}}}",
          "more": ["{{{Key}}}"], "{{{Key}}}": 1
        }
        """,
        $$"""{"error":"e","error_description":"Bearer {{Key}}"}""",
        $$"""{"detail":"\u0061w\u005f{{Key[3..]}}"}""",
        $$"""{"details":"{{Key}}"}""",
        $"<html><body>{Key}</body></html>",
        $"Authorization: Bearer {Key}\n",
        $"url?next=%3D{Key}&raw=x{Key}",
        Key,
        Key[..^30],
        $$"""{"message":"line\n{{Key[..^30]}} and \u0022{{Key[..^30]}}\u0022 and a=%3D{{Key[..^30]}}"}""",
        new string(' ', 65_536 - 20) + Key,
        $"https://x/?key=aw%5F{Key[3..]}&other=%61%77%5f{Key[3..]}",
        $"%22aw_{Key[3..].Replace("_", "%5F").Replace("-", "%2d")}%22",
        $$$"""{"message":"{\\"message\\":\\"aw\\\\u005f{{{Key[3..]}}}\\"}"}""",
    ];

    public static TheoryData<string> Types =>
        [.. typeof(AsterwiseApiKey).Assembly
            .GetExportedTypes()
            .Where(type => !type.IsEnum && !(type.IsAbstract && type.IsSealed))
            .Select(type => type.Name)];

    [Theory]
    [MemberData(nameof(Types))]
    public void No_public_member_shows_a_key(string type)
    {
        var objects = Objects().Where(instance => instance.GetType().Name == type).ToList();
        Assert.NotEmpty(objects);

        Assert.All(objects.SelectMany(instance => Texts(instance, depth: 0)), text =>
            Assert.DoesNotContain(Key[3..12], text, StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_masked_can_still_be_told_apart() =>
        Assert.Equal($"Bearer {Shown}", AsterwiseError.Parse($$"""{"message":"Bearer {{Key}}"}""").Message);

    [Theory]
    [InlineData("draw_longitude_of_the_moon")]
    [InlineData("raw_value")]
    [InlineData("aw_key")]
    [InlineData("Include it in the Authorization header as 'Bearer YOUR_KEY'.")]
    public void What_is_no_key_is_left(string message) =>
        Assert.Equal(message, AsterwiseError.Parse($$"""{"message":"{{message}}"}""").Message);

    [Fact]
    public async Task A_request_and_its_response_show_no_key_after_the_sending()
    {
        foreach (var header in Enum.GetValues<AsterwiseCredentialHeader>())
        {
            var sent = new RecordingHandler();
            using var client = new HttpMessageInvoker(
                new AsterwiseAuthenticationHandler(AsterwiseApiKey.Parse(Key), header) { InnerHandler = sent });
            using var request = new HttpRequestMessage(HttpMethod.Get, "https://api.asterwise.com/v1/astro/natal");

            using var response = await client.SendAsync(request, CancellationToken.None);

            Assert.Contains(Key, sent.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(Key, request.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain(Key, response.RequestMessage!.ToString(), StringComparison.Ordinal);
        }
    }

    private static IEnumerable<object> Objects()
    {
        var key = AsterwiseApiKey.Parse(Key);
        yield return key;
        yield return new AsterwiseAuthenticationHandler(key);
        yield return new AsterwiseAuthenticationHandler(key, AsterwiseCredentialHeader.XApiKey);
        yield return new AsterwiseAuthenticationOptions(key);
        yield return new AsterwiseErrorConverter();
        yield return AsterwiseErrorCodes.Get(Key);
        foreach (var body in Bodies)
        {
            var error = AsterwiseError.Parse(body);
            yield return error;
            yield return new AsterwiseApiException(error);
            yield return new AsterwiseAuthenticationException(error);
            yield return new AsterwiseUnavailableException(error);
            yield return error.RetryAdvice;
            foreach (var detail in error.Details)
                yield return detail;
        }

        using var document = JsonDocument.Parse($$"""{"{{Key}}":"{{Key}}"}""");
        yield return AsterwiseErrorDetail.ForField(Key, Key, [Key], "allowed_" + Key);
        yield return AsterwiseErrorDetail.ForLocation(["body", Key], Key, Key, document.RootElement);
        yield return AsterwiseError.For(
            Key, $"The key {Key} is wrong.", [AsterwiseErrorDetail.ForField(Key, Key)], requestId: Key);
        yield return AsterwiseError.For(Key);
        yield return new AsterwiseApiException(AsterwiseError.ApiKeyInvalid(), $"The key {Key} is wrong.");
        yield return new AsterwiseAuthenticationException(AsterwiseError.ApiKeyInvalid(), Key);
        yield return new AsterwiseUnavailableException(AsterwiseError.ApiKeyInvalid(), Key);
        yield return new AsterwiseApiException(Key);
        yield return new AsterwiseAuthenticationException(Key, null);
        yield return new AsterwiseUnavailableException(Key);
        string[] texts = [$"\"{Key}\"", $"Bearer {Key}", $"{Key}=", $"{Key} {Key}", Key[..^20], "sk-" + Key[3..]];
        foreach (var malformed in texts)
        {
            Assert.False(AsterwiseApiKey.TryParse(malformed, out _, out var problem));
            Assert.DoesNotContain(Key[3..12], problem, StringComparison.Ordinal);
            yield return Assert.Throws<FormatException>(() => AsterwiseApiKey.Parse(malformed));
        }
    }

    /// <summary>What every public member of an object gives, but for the one whose name says that it reveals the key.</summary>
    private static IEnumerable<string> Texts(object instance, int depth)
    {
        var type = instance.GetType();
        foreach (var member in type.GetMembers(BindingFlags.Instance | BindingFlags.Public))
        {
            var value = member switch
            {
                PropertyInfo { CanRead: true } property when property.GetIndexParameters().Length == 0 =>
                    property.GetValue(instance),
                MethodInfo { IsSpecialName: false, ContainsGenericParameters: false } method
                    when method.GetParameters().Length == 0
                    && method.ReturnType != typeof(void)
                    && method.Name is not (nameof(AsterwiseApiKey.Reveal) or nameof(GetType)) => method.Invoke(instance, null),
                _ => null,
            };
            foreach (var text in TextsOf(value, depth))
                yield return text;
        }

        foreach (Match field in DebuggerFields().Matches(type.GetCustomAttribute<DebuggerDisplayAttribute>()?.Value ?? ""))
            yield return type.GetMethod(field.Groups[1].Value, [])!.Invoke(instance, null)!.ToString()!;
    }

    private static IEnumerable<string> TextsOf(object? value, int depth) => value switch
    {
        null => [],
        string text => [text],
        JsonElement json => [json.ValueKind == JsonValueKind.Undefined ? "" : json.GetRawText()],
        IEnumerable values => values.Cast<object?>().SelectMany(item => TextsOf(item, depth)),
        KeyValuePair<string, JsonElement> field => [field.Key, field.Value.GetRawText()],
        _ when value.GetType().Namespace == typeof(AsterwiseApiKey).Namespace && depth < 3 => Texts(value, depth + 1),
        _ => [value.ToString() ?? ""],
    };

    [GeneratedRegex(@"\{(\w+)\(\)")]
    private static partial Regex DebuggerFields();

    private sealed class RecordingHandler : HttpMessageHandler
    {
        public string Text { get; private set; } = "";

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Text = request.ToString();
            return Task.FromResult(new HttpResponseMessage { RequestMessage = request });
        }
    }
}

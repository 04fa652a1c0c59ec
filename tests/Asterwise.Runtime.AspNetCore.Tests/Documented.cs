using System.Text.Json;

namespace Asterwise.Runtime.AspNetCore.Tests;

/// <summary>
/// What the documentation says of errors, put together from the catalogue of its pages and not from the library.
/// </summary>
internal static class Documented
{
    /// <summary>The id in the examples of the pages.</summary>
    public const string RequestId = "req_01HXYZABCDEFGH";

    private static readonly Dictionary<string, JsonElement> Catalogue = Read();

    /// <summary>The codes that are in use and whose page is known.</summary>
    public static IEnumerable<string> Codes => Catalogue
        .Where(entry => entry.Value.GetProperty("note").GetString()!.StartsWith("[current", StringComparison.Ordinal))
        .Where(entry => entry.Value.GetProperty("message").ValueKind == JsonValueKind.String)
        .Select(entry => entry.Key);

    /// <summary>The answer with this code as the page's example has it, in the layout of the wire.</summary>
    public static Answer Answer(string code, string details = "[]", int? status = null)
    {
        var entry = Catalogue[code];
        var retryAfter = entry.GetProperty("retry_after").GetRawText();
        // The stored copy of one page hides the address; the READMEs of the official SDKs give it.
        var message = entry.GetProperty("message").GetString()!
            .Replace("[email protected]", "support@asterwise.com", StringComparison.Ordinal);
        return new(
            status ?? entry.GetProperty("status").GetInt32(),
            "Asterwise-Version: 2026-03-01\nContent-Type: application/json\n"
                + (retryAfter == "null" ? "" : $"Retry-After: {retryAfter}\n") + $"X-Request-Id: {RequestId}",
            $$"""
            {"success":false,"error":"{{code}}","message":"{{message}}","details":{{details}},"retry_after":{{retryAfter}},
            "doc_url":"https://docs.asterwise.com/reference/errors/{{code}}","request_id":"{{RequestId}}",
            "timestamp":"{{AspNetCore.Tests.Answer.Time}}"}
            """.ReplaceLineEndings(""));
    }

    private static Dictionary<string, JsonElement> Read()
    {
        using var stream = typeof(Documented).Assembly.GetManifestResourceStream("error-catalogue.json")!;
        return JsonDocument.Parse(stream).RootElement.EnumerateArray()
            .ToDictionary(entry => entry.GetProperty("code").GetString()!);
    }
}

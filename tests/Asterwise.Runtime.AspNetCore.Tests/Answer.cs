using System.Text.Json;
using System.Text.RegularExpressions;

namespace Asterwise.Runtime.AspNetCore.Tests;

/// <summary>
/// An answer, so that two can be compared byte for byte: with the headers that are documented of an error, and one time for all.
/// </summary>
internal sealed partial record Answer(int Status, string Headers, string Body)
{
    public const string Time = "2026-05-25T12:34:56Z";

    private static readonly string[] DocumentedHeaders = ["Asterwise-Version", "Content-Type", "Retry-After", "X-Request-Id"];

    // Internal, as the text of a record shows what is public, and shows no answer where that throws.
    internal string? Code => JsonDocument.Parse(Body).RootElement.GetProperty("error").GetString();

    internal string? RequestId => JsonDocument.Parse(Body).RootElement.GetProperty("request_id").GetString();

    public static async Task<Answer> OfAsync(HttpResponseMessage response)
    {
        var sent = response.Headers.Concat(response.Content.Headers)
            .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        var headers = DocumentedHeaders.Where(sent.ContainsKey).Select(name => $"{name}: {sent[name]}");
        var body = await response.Content.ReadAsStringAsync();
        return new((int)response.StatusCode, string.Join('\n', headers), Timestamp().Replace(body, $"\"timestamp\":\"{Time}\""));
    }

    /// <summary>The same, as the answer to a request with another id.</summary>
    public Answer WithRequestId(string id) => RequestId is { } own
        ? this with
        {
            Headers = Headers.Replace(own, id, StringComparison.Ordinal),
            Body = Body.Replace(own, id, StringComparison.Ordinal),
        }
        : this;

    [GeneratedRegex("\"timestamp\":\"\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ\"")]
    private static partial Regex Timestamp();
}

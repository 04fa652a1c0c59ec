using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Asterwise.Runtime;

/// <summary>
/// The body of an error of the API, eight fields (<see href="https://docs.asterwise.com/reference/response-envelope"/>). It is read
/// leniently, whatever a proxy on the way may have made of it, and written exactly as documented. What looks like a key is masked
/// in all of it.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(AsterwiseErrorConverter))]
public sealed class AsterwiseError
{
    /// <summary>No more than this is kept of a body, in characters.</summary>
    internal const int LongestBody = 64 * 1024;

    /// <summary>How a request id begins that was given here and that the API does not know.</summary>
    private const string LocalRequest = "local_";

    /// <summary>Makes an error as the API would send it, for a gateway, a fake or a test (<see href="https://docs.asterwise.com/reference/response-envelope"/>).</summary>
    /// <param name="code">The code, such as <see cref="AsterwiseErrorCodes.ApiKeyMissing"/>.</param>
    /// <param name="message">The message for people.</param>
    /// <param name="details">What is wrong in particular; nothing by default.</param>
    /// <param name="retryAfter">How long to wait before a retry, sent in whole seconds, rounded up; null, the default, where waiting does not help or is not known to.</param>
    /// <param name="requestId">The id of the request; by default a new one that begins with <c>local_</c>.</param>
    /// <param name="timestamp">When it happened; by default now.</param>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> or <paramref name="message"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="retryAfter"/> is negative or longer than an integer holds in seconds.</exception>
    public AsterwiseError(string code, string message, IEnumerable<AsterwiseErrorDetail>? details = null, TimeSpan? retryAfter = null, string? requestId = null, DateTimeOffset? timestamp = null)
    {
        if (retryAfter is { TotalSeconds: < 0 or > int.MaxValue })
            throw new ArgumentOutOfRangeException(nameof(retryAfter), "The wait is a number of seconds from zero up, within an integer.");
        Code = Redaction.Mask(code ?? throw new ArgumentNullException(nameof(code)));
        Message = Redaction.Mask(message ?? throw new ArgumentNullException(nameof(message)));
        Details = details?.ToArray() ?? Details;
        RetryAfter = retryAfter;
        DocumentationUrl = AsterwiseErrorCodes.Get(code).DocumentationUrl;
        RequestId = Redaction.Mask(requestId ?? LocalRequest + Guid.NewGuid().ToString("N"));
        Timestamp = timestamp ?? DateTimeOffset.UtcNow;
    }

    private AsterwiseError(string body)
    {
        RawBody = Redaction.Mask(body.Length > LongestBody ? body.Substring(0, LongestBody) : body);
        var additional = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        string? fallbackMessage = null;
        foreach (var field in LenientJson.Fields(RawBody))
        {
            var value = field.Value;
            var isText = value.ValueKind == JsonValueKind.String;
            switch (field.Key)
            {
                case "success" when value.ValueKind == JsonValueKind.False:
                    break;
                case "error" when isText:
                    Code = LenientJson.Text(value);
                    break;
                case "message" when isText:
                    Message = LenientJson.Text(value);
                    break;
                // OAuth's name for it, and FastAPI's.
                case "error_description" or "detail" when isText:
                    fallbackMessage ??= LenientJson.Text(value);
                    break;
                case "details" or "detail" when value.ValueKind is JsonValueKind.Array:
                    Details = value.EnumerateArray().Select(item => new AsterwiseErrorDetail(item)).ToArray();
                    break;
                case "details" when isText || value.ValueKind is JsonValueKind.Object:
                    Details = new[] { new AsterwiseErrorDetail(value) };
                    break;
                case "details" or "retry_after" or "doc_url" or "request_id" or "timestamp" when value.ValueKind == JsonValueKind.Null:
                    break;
                case "retry_after" when SecondsOf(value) is { } seconds:
                    RetryAfter = TimeSpan.FromSeconds(seconds);
                    break;
                case "doc_url" when isText:
                    DocumentationUrl = LenientJson.Text(value);
                    break;
                case "request_id" when isText:
                    RequestId = LenientJson.Text(value);
                    break;
                case "timestamp" when isText && TimeOf(LenientJson.Text(value)) is { } time:
                    Timestamp = time;
                    break;
                default:
                    additional[field.Key] = value;
                    break;
            }
        }

        AdditionalFields = additional;
        if (Message.Length == 0)
            Message = fallbackMessage ?? (Code.Length == 0 && additional.Count == 0 ? ForeignText.Summary(RawBody) : "");
    }

    /// <summary>Always false: this is an error (<see href="https://docs.asterwise.com/reference/response-envelope"/>).</summary>
    public bool Success => false;

    /// <summary>The field <c>error</c>, by which to tell errors apart; compare it with <see cref="AsterwiseErrorCodes"/>. Empty where the body was no envelope (<see href="https://docs.asterwise.com/reference/response-envelope"/>).</summary>
    public string Code { get; } = "";

    /// <summary>The message for people. Where the body was no envelope, the title of the page or the first line of the text that came instead; maybe empty (<see href="https://docs.asterwise.com/reference/response-envelope"/>).</summary>
    public string Message { get; } = "";

    /// <summary>What is wrong in particular; empty where nothing is said (<see href="https://docs.asterwise.com/reference/errors/validation_error"/>).</summary>
    public IReadOnlyList<AsterwiseErrorDetail> Details { get; } = Array.Empty<AsterwiseErrorDetail>();

    /// <summary>How long to wait before a retry: the field <c>retry_after</c> or, of a response, its header <c>Retry-After</c>. Null where neither names a time (<see href="https://docs.asterwise.com/reference/rate-limits"/>).</summary>
    public TimeSpan? RetryAfter { get; internal set; }

    /// <summary>The field <c>doc_url</c>, the page of the code; null where the body has none (<see href="https://docs.asterwise.com/reference/response-envelope"/>).</summary>
    public string? DocumentationUrl { get; }

    /// <summary>The id to name to support: the field <c>request_id</c> or, of a response, its header <c>X-Request-Id</c>. It begins with <c>local_</c> where the error was made here, and is null where there is none (<see href="https://docs.asterwise.com/reference/response-envelope"/>).</summary>
    public string? RequestId { get; internal set; }

    /// <summary>When it happened; null where the body does not say (<see href="https://docs.asterwise.com/reference/response-envelope"/>).</summary>
    public DateTimeOffset? Timestamp { get; }

    /// <summary>The fields beyond the eight, and those of the eight whose value has no documented type: nothing is lost (<see href="https://docs.asterwise.com/reference/versioning"/>).</summary>
    public IReadOnlyDictionary<string, JsonElement> AdditionalFields { get; } = new Dictionary<string, JsonElement>();

    /// <summary>The body as it came, 65,536 characters at most; empty where the error was made here (<see href="https://docs.asterwise.com/reference/response-envelope"/>).</summary>
    public string RawBody { get; } = "";

    /// <summary>Whether it was made here, and no server answered.</summary>
    internal bool IsLocal => RequestId?.StartsWith(LocalRequest, StringComparison.Ordinal) == true;

    /// <summary>The error that the API answers a request without a key with (<see href="https://docs.asterwise.com/reference/errors/api_key_missing"/>).</summary>
    /// <returns>A new error, with an id of its own and the time of now.</returns>
    public static AsterwiseError ApiKeyMissing() => Documented(AsterwiseErrorCodes.ApiKeyMissing);

    /// <summary>The error that the API answers a key of the wrong format with (<see href="https://docs.asterwise.com/reference/errors/api_key_invalid"/>).</summary>
    /// <returns>A new error, with an id of its own and the time of now.</returns>
    public static AsterwiseError ApiKeyInvalid() => Documented(AsterwiseErrorCodes.ApiKeyInvalid);

    /// <summary>
    /// Reads the body of an error: the envelope, with fields missing or beyond the documented ones; OAuth's <c>{error, error_description}</c>;
    /// a page or text of a proxy; an empty or broken-off body (<see href="https://docs.asterwise.com/reference/response-envelope"/>).
    /// </summary>
    /// <param name="body">Any text; its first 65,536 characters count.</param>
    /// <returns>What there is in it; <see cref="Code"/> is empty where it names no code.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="body"/> is null.</exception>
    public static AsterwiseError Parse(string body) => new(body ?? throw new ArgumentNullException(nameof(body)));

    /// <summary>Writes the envelope as the API does, on one line: eight fields in the documented order, then those beyond (<see href="https://docs.asterwise.com/reference/response-envelope"/>).</summary>
    /// <returns>The JSON text, for <c>application/json</c>.</returns>
    public string ToJson()
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
            WriteTo(writer);
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    /// <summary>Writes the envelope in the layout of the writer (<see href="https://docs.asterwise.com/reference/response-envelope"/>).</summary>
    /// <param name="writer">Where a JSON value is due.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    /// <exception cref="InvalidOperationException">No JSON value is due there.</exception>
    public void WriteTo(Utf8JsonWriter writer)
    {
        if (writer is null)
            throw new ArgumentNullException(nameof(writer));
        writer.WriteStartObject();
        writer.WriteBoolean("success", Success);
        writer.WriteString("error", LenientJson.Encode(Code));
        writer.WriteString("message", LenientJson.Encode(Message));
        writer.WriteStartArray("details");
        foreach (var detail in Details)
            writer.WriteRawValue(detail.Json.GetRawText(), skipInputValidation: true);
        writer.WriteEndArray();
        if (RetryAfter is { } wait)
            writer.WriteNumber("retry_after", (int)Math.Ceiling(wait.TotalSeconds));
        else
            writer.WriteNull("retry_after");
        WriteText(writer, "doc_url", DocumentationUrl);
        WriteText(writer, "request_id", RequestId);
        WriteText(writer, "timestamp", Timestamp?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        foreach (var field in AdditionalFields)
        {
            if (field.Key is "success" or "error" or "message" or "details" or "retry_after" or "doc_url" or "request_id" or "timestamp")
                continue;
            writer.WritePropertyName(LenientJson.Encode(field.Key));
            writer.WriteRawValue(field.Value.GetRawText(), skipInputValidation: true);
        }

        writer.WriteEndObject();
    }

    /// <summary>The code, the message, the first details and the request's id, on one line (<see href="https://docs.asterwise.com/reference/response-envelope"/>).</summary>
    /// <returns><c>api_key_invalid: Invalid API key format. (request req_01HXYZABCDEFGH)</c></returns>
    public override string ToString()
    {
        const int shown = 3;
        var text = new StringBuilder(Code);
        if (Code.Length > 0 && Message.Length > 0)
            text.Append(": ");
        text.Append(Message);
        if (Details.Count > 0)
            text.Append(text.Length > 0 ? " " : "").Append(string.Join("; ", Details.Take(shown))).Append(Details.Count > shown ? $"; and {Details.Count - shown} more" : "");
        if (RequestId is not null && !IsLocal)
            text.Append(text.Length > 0 ? " " : "").Append($"(request {RequestId})");
        return text.Length > 0 ? ForeignText.OnOneLine(text.ToString()) : "no error envelope";
    }

    private static AsterwiseError Documented(string code) => new(code, AsterwiseErrorCodes.Get(code).Message!);

    private static void WriteText(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is null)
            writer.WriteNull(name);
        else
            writer.WriteString(name, LenientJson.Encode(value));
    }

    /// <summary>A wait in seconds, also where it has a fraction or is a text; null where it is none.</summary>
    private static double? SecondsOf(JsonElement value) =>
        value.ValueKind is JsonValueKind.Number or JsonValueKind.String
        && double.TryParse(LenientJson.Text(value), NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds)
        && seconds is >= 0 and <= int.MaxValue
            ? Math.Ceiling(seconds)
            : null;

    private static DateTimeOffset? TimeOf(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time : null;
}

using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Asterwise.Runtime;

/// <summary>
/// The body of an error of the API, eight fields (<see href="https://docs.asterwise.com/reference/response-envelope"/>). It is
/// read leniently, whatever a proxy on the way may have made of it, and written exactly as documented. What looks like a key is
/// masked in all of it.
/// </summary>
[JsonConverter(typeof(AsterwiseErrorConverter))]
public sealed class AsterwiseError
{
    /// <summary>No more than this is kept of a body, in characters.</summary>
    internal const int LongestBody = 64 * 1024;

    private static readonly string[] FieldNames =
        ["success", "error", "message", "details", "retry_after", "doc_url", "request_id", "timestamp"];

    /// <summary>How a request id begins that was given here and that the API does not know.</summary>
    private const string LocalRequest = "local_";

    /// <summary>
    /// Makes an error as the API would send it, for a gateway, a fake or a test
    /// (<see href="https://docs.asterwise.com/reference/response-envelope"/>).
    /// </summary>
    /// <param name="code">The code, such as <see cref="AsterwiseErrorCodes.ApiKeyMissing"/>.</param>
    /// <param name="message">The message for people.</param>
    /// <param name="retryAfter">How long to wait before a retry, sent in whole seconds, rounded up; null, the default, where
    /// waiting does not help or is not known to.</param>
    /// <param name="requestId">The id of the request; by default a new one that begins with <c>local_</c>.</param>
    /// <param name="timestamp">When it happened; by default now.</param>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> or <paramref name="message"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="retryAfter"/> is negative.</exception>
    public AsterwiseError(
        string code, string message, TimeSpan? retryAfter = null, string? requestId = null, DateTimeOffset? timestamp = null)
    {
        if (retryAfter < TimeSpan.Zero)
            throw new ArgumentOutOfRangeException(nameof(retryAfter));
        Code = Redaction.Mask(code ?? throw new ArgumentNullException(nameof(code)));
        Message = Redaction.Mask(message ?? throw new ArgumentNullException(nameof(message)));
        RetryAfter = retryAfter;
        DocumentationUrl = AsterwiseErrorCodes.Get(code).DocumentationUrl;
        RequestId = Redaction.Mask(requestId ?? LocalRequest + Guid.NewGuid().ToString("N"));
        Timestamp = timestamp ?? DateTimeOffset.UtcNow;
        AdditionalFields = new Dictionary<string, JsonElement>();
        RawBody = "";
    }

    private AsterwiseError(string body)
    {
        RawBody = Redaction.Mask(body.Length > LongestBody ? body.Substring(0, LongestBody) : body);
        var fields = LenientJson.Fields(RawBody);
        // What is no JSON object is a page or a text, or nothing.
        var text = fields.Count > 0 ? "" : FirstLineOf(RawBody);
        fields.Remove("success");
        Code = LenientJson.TakeText(fields, "error") ?? "";
        // The second and third are OAuth's name for the message, and FastAPI's.
        Message = LenientJson.TakeText(fields, "message")
            ?? LenientJson.TakeText(fields, "error_description")
            ?? LenientJson.TakeText(fields, "detail")
            ?? text;
        Details = LenientJson.TakeDetails(fields, "details") ?? LenientJson.TakeDetails(fields, "detail") ?? Details;
        DocumentationUrl = LenientJson.TakeText(fields, "doc_url");
        RequestId = LenientJson.TakeText(fields, "request_id");
        if (fields.TryGetValue("retry_after", out var value) && SecondsOf(value) is { } seconds)
            RetryAfter = TimeSpan.FromSeconds(seconds);
        if (RetryAfter is not null || value.ValueKind == JsonValueKind.Null)
            fields.Remove("retry_after");
        if (fields.TryGetValue("timestamp", out value)
            && DateTimeOffset.TryParse(
                LenientJson.Text(value), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
            Timestamp = time;
        if (Timestamp is not null || value.ValueKind == JsonValueKind.Null)
            fields.Remove("timestamp");
        AdditionalFields = fields;
    }

    /// <summary>Always false: this is an error (<see href="https://docs.asterwise.com/reference/response-envelope"/>).</summary>
    public bool Success => false;

    /// <summary>
    /// The field <c>error</c>, by which to tell errors apart; compare it with <see cref="AsterwiseErrorCodes"/>. Empty where the
    /// body was no envelope (<see href="https://docs.asterwise.com/reference/response-envelope"/>).
    /// </summary>
    public string Code { get; }

    /// <summary>
    /// The message for people. Where the body was no envelope, the first line of the text that came instead, if it was text;
    /// maybe empty (<see href="https://docs.asterwise.com/reference/response-envelope"/>).
    /// </summary>
    public string Message { get; }

    /// <summary>
    /// What is wrong in particular; empty where nothing is said
    /// (<see href="https://docs.asterwise.com/reference/errors/validation_error"/>).
    /// </summary>
    public IReadOnlyList<AsterwiseErrorDetail> Details { get; } = Array.Empty<AsterwiseErrorDetail>();

    /// <summary>
    /// How long to wait before a retry: the field <c>retry_after</c> or, of a response, its header <c>Retry-After</c>. Null where
    /// neither names a time (<see href="https://docs.asterwise.com/reference/rate-limits"/>).
    /// </summary>
    public TimeSpan? RetryAfter { get; internal set; }

    /// <summary>
    /// The field <c>doc_url</c>, the page of the code; null where the body has none
    /// (<see href="https://docs.asterwise.com/reference/response-envelope"/>).
    /// </summary>
    public string? DocumentationUrl { get; }

    /// <summary>
    /// The id to name to support: the field <c>request_id</c> or, of a response, its header <c>X-Request-Id</c>. It begins with
    /// <c>local_</c> where the error was made here, and is null where there is none
    /// (<see href="https://docs.asterwise.com/reference/response-envelope"/>).
    /// </summary>
    public string? RequestId { get; internal set; }

    /// <summary>
    /// When it happened; null where the body does not say (<see href="https://docs.asterwise.com/reference/response-envelope"/>).
    /// </summary>
    public DateTimeOffset? Timestamp { get; }

    /// <summary>
    /// The fields beyond the eight, and those of the eight whose value has no documented type: nothing is lost
    /// (<see href="https://docs.asterwise.com/reference/versioning"/>).
    /// </summary>
    public IReadOnlyDictionary<string, JsonElement> AdditionalFields { get; }

    /// <summary>
    /// The body as it came, 65,536 characters at most; empty where the error was made here
    /// (<see href="https://docs.asterwise.com/reference/response-envelope"/>).
    /// </summary>
    public string RawBody { get; }

    /// <summary>Whether it was made here, and no server answered.</summary>
    internal bool IsLocal => RequestId?.StartsWith(LocalRequest, StringComparison.Ordinal) == true;

    /// <summary>
    /// The error that the API answers a request without a key with
    /// (<see href="https://docs.asterwise.com/reference/errors/api_key_missing"/>).
    /// </summary>
    /// <returns>A new error, with an id of its own and the time of now.</returns>
    public static AsterwiseError ApiKeyMissing() => Documented(AsterwiseErrorCodes.ApiKeyMissing);

    /// <summary>
    /// The error that the API answers a key of the wrong format with
    /// (<see href="https://docs.asterwise.com/reference/errors/api_key_invalid"/>).
    /// </summary>
    /// <returns>A new error, with an id of its own and the time of now.</returns>
    public static AsterwiseError ApiKeyInvalid() => Documented(AsterwiseErrorCodes.ApiKeyInvalid);

    /// <summary>
    /// Reads the body of an error: the envelope, with fields missing or beyond the documented ones; OAuth's <c>{error,
    /// error_description}</c>; a page or text of a proxy; an empty or broken-off body
    /// (<see href="https://docs.asterwise.com/reference/response-envelope"/>).
    /// </summary>
    /// <param name="body">Any text; its first 65,536 characters count.</param>
    /// <returns>What there is in it; <see cref="Code"/> is empty where it names no code.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="body"/> is null.</exception>
    public static AsterwiseError Parse(string body) => new(body ?? throw new ArgumentNullException(nameof(body)));

    /// <summary>
    /// Writes the envelope as the API does, on one line: eight fields in the documented order, then those beyond
    /// (<see href="https://docs.asterwise.com/reference/response-envelope"/>).
    /// </summary>
    /// <returns>The JSON text, for <c>application/json</c>.</returns>
    public string ToJson()
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
            WriteTo(writer);
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    /// <summary>
    /// Writes the envelope in the layout of the writer (<see href="https://docs.asterwise.com/reference/response-envelope"/>).
    /// </summary>
    /// <param name="writer">Where a JSON value is due.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    /// <exception cref="InvalidOperationException">No JSON value is due there.</exception>
    public void WriteTo(Utf8JsonWriter writer)
    {
        if (writer is null)
            throw new ArgumentNullException(nameof(writer));
        writer.WriteStartObject();
        writer.WriteBoolean("success", Success);
        LenientJson.WriteText(writer, "error", Code);
        LenientJson.WriteText(writer, "message", Message);
        writer.WriteStartArray("details");
        foreach (var detail in Details)
            writer.WriteRawValue(detail.Json.GetRawText(), skipInputValidation: true);
        writer.WriteEndArray();
        writer.WritePropertyName("retry_after");
        writer.WriteRawValue(
            RetryAfter is { } wait ? Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture) : "null");
        LenientJson.WriteText(writer, "doc_url", DocumentationUrl);
        LenientJson.WriteText(writer, "request_id", RequestId);
        LenientJson.WriteText(
            writer, "timestamp", Timestamp?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        foreach (var field in AdditionalFields)
        {
            if (Array.IndexOf(FieldNames, field.Key) < 0)
            {
                writer.WritePropertyName(LenientJson.Encode(field.Key));
                writer.WriteRawValue(field.Value.GetRawText(), skipInputValidation: true);
            }
        }

        writer.WriteEndObject();
    }

    /// <summary>
    /// The code, the message, the first details and the request's id, on one line
    /// (<see href="https://docs.asterwise.com/reference/response-envelope"/>).
    /// </summary>
    /// <returns><c>api_key_invalid: Invalid API key format. (request req_01HXYZABCDEFGH)</c></returns>
    public override string ToString()
    {
        const int shown = 3;
        var text = new StringBuilder(Code);
        if (Code.Length > 0 && Message.Length > 0)
            text.Append(": ");
        text.Append(Message);
        for (var i = 0; i < Details.Count && i <= shown; i++)
            text.Append(i == 0 ? " " : "; ").Append(i < shown ? Details[i].ToString() : "…");
        if (RequestId is not null && !IsLocal)
            text.Append(" (request ").Append(RequestId).Append(')');
        return text.Length > 0 ? OnOneLine(text.ToString()) : "no error envelope";
    }

    private static AsterwiseError Documented(string code) => new(code, AsterwiseErrorCodes.Get(code).Message!);

    /// <summary>The first line of the text of a proxy; empty for markup and for JSON.</summary>
    private static string FirstLineOf(string body)
    {
        body = body.Trim();
        return body.Length == 0 || body[0] is '{' or '[' or '<' ? "" : OnOneLine(body.Split('\n')[0]);
    }

    /// <summary>Without control characters, which would forge lines in a log, and not without end.</summary>
    private static string OnOneLine(string text)
    {
        var characters = text.ToCharArray();
        for (var i = 0; i < characters.Length; i++)
        {
            if (char.IsControl(characters[i]) || characters[i] is '\u2028' or '\u2029')
                characters[i] = ' ';
        }

        const int longest = 1000;
        return new string(characters, 0, Math.Min(characters.Length, longest)).Trim();
    }

    /// <summary>A wait in seconds, also where it has a fraction or is a text; null where it is none.</summary>
    private static double? SecondsOf(JsonElement value) =>
        value.ValueKind is JsonValueKind.Number or JsonValueKind.String
        && double.TryParse(LenientJson.Text(value), NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds)
        && seconds is >= 0 and < 9e11
            ? Math.Ceiling(seconds)
            : null;
}

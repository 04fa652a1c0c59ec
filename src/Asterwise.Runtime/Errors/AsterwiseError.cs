using System.Globalization;
using System.Net;
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

    private AsterwiseError(
        AsterwiseErrorCode code,
        string message,
        IReadOnlyList<AsterwiseErrorDetail> details,
        TimeSpan? retryAfter,
        string? requestId,
        DateTimeOffset? timestamp)
    {
        IsLocal = true;
        Code = code.Code;
        StatusCode = code.Status;
        Message = Redaction.Mask(message);
        Details = details;
        RetryAfter = retryAfter;
        DocumentationUrl = Code.Length > 0 ? code.DocumentationUrl : null;
        RequestId = requestId is null ? null : Redaction.Mask(requestId);
        Timestamp = timestamp;
        AdditionalFields = new Dictionary<string, JsonElement>();
        RawBody = "";
    }

    private AsterwiseError(string body)
    {
        RawBody = Redaction.Mask(body.Length > LongestBody ? body.Substring(0, LongestBody) : body);
        var fields = LenientJson.Fields(RawBody, out var isWhole);
        IsObject = isWhole || (fields.Count > 0 && Encoding.UTF8.GetByteCount(body) >= LongestBody);
        // What is no JSON object is a page or a text, or nothing.
        var text = fields.Count > 0 ? "" : FirstLineOf(RawBody);
        ClaimsFailure = fields.TryGetValue("success", out var value)
            && LenientJson.Text(value).Equals("false", StringComparison.OrdinalIgnoreCase);
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
        if (fields.TryGetValue("retry_after", out value) && SecondsOf(value) is { } seconds)
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
    /// The id to name to support: the field <c>request_id</c> or, of a response, its header <c>X-Request-Id</c>; null where there
    /// is none. The API knows nothing of an id that was made here, where <see cref="IsLocal"/> is true
    /// (<see href="https://docs.asterwise.com/reference/response-envelope"/>).
    /// </summary>
    public string? RequestId { get; internal set; }

    /// <summary>
    /// Whether the same request, sent again, may succeed, and when
    /// (<see href="https://docs.asterwise.com/reference/rate-limits"/>).
    /// </summary>
    public AsterwiseRetryAdvice RetryAdvice => AsterwiseRetryAdvice.For(this);

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

    /// <summary>
    /// The status that the error came with; of one that was made here, the one that its code is documented with. Null where there
    /// is none: it is no field of the body (<see href="https://docs.asterwise.com/reference/errors"/>).
    /// </summary>
    public HttpStatusCode? StatusCode { get; internal set; }

    /// <summary>
    /// Whether it was made in this program, and not read from an answer. Of the response that
    /// <see cref="AsterwiseAuthenticationHandler"/> makes without a key, this says that nothing was sent
    /// (<see href="https://docs.asterwise.com/reference/errors/api_key_missing"/>).
    /// </summary>
    public bool IsLocal { get; }

    /// <summary>
    /// Makes an error as the API would send it, for a gateway, an emulator or a test
    /// (<see href="https://docs.asterwise.com/reference/response-envelope"/>). What is not given is what is documented of the
    /// code.
    /// </summary>
    /// <param name="code">The code, such as <see cref="AsterwiseErrorCodes.ApiKeyMissing"/>.</param>
    /// <param name="message">The message for people; by default the documented one or, where none is documented, the code in
    /// words, <c>Geocode unavailable.</c></param>
    /// <param name="details">What is wrong in particular; by default nothing is said.</param>
    /// <param name="retryAfter">How long to wait before a retry, sent in whole seconds, rounded up; by default what the API sends
    /// with the code, mostly nothing.</param>
    /// <param name="requestId">The id of the request; by default a new one, <c>req_…</c>.</param>
    /// <param name="timestamp">When it happened; by default now.</param>
    /// <param name="statusCode">The status to answer with; by default the documented one, if there is one.</param>
    /// <returns>The error. What looks like a key in it is masked.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="code"/> is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="retryAfter"/> is negative.</exception>
    public static AsterwiseError For(
        string code,
        string? message = null,
        IEnumerable<AsterwiseErrorDetail>? details = null,
        TimeSpan? retryAfter = null,
        string? requestId = null,
        DateTimeOffset? timestamp = null,
        HttpStatusCode? statusCode = null)
    {
        var documented = AsterwiseErrorCodes.Get(code);
        if (code.Length == 0)
            throw new ArgumentException("An error has a code, such as 'internal_error'.", nameof(code));
        if (retryAfter < TimeSpan.Zero)
            throw new ArgumentOutOfRangeException(nameof(retryAfter), "A wait is not negative.");
        var error = new AsterwiseError(
            documented,
            message ?? documented.Message ?? InWords(documented.Code),
            details is null ? Array.Empty<AsterwiseErrorDetail>() : [.. details],
            retryAfter ?? documented.RetryAfter,
            requestId ?? "req_" + Guid.NewGuid().ToString("N"),
            timestamp ?? DateTimeOffset.UtcNow);
        error.StatusCode = statusCode ?? error.StatusCode;
        return error;
    }

    /// <summary>Whether the body was a JSON object, as far as it was read.</summary>
    internal bool IsObject { get; }

    /// <summary>Whether the body said <c>"success": false</c>.</summary>
    internal bool ClaimsFailure { get; }

    /// <summary>What there is to say where nobody answered: nothing.</summary>
    internal static AsterwiseError Unanswered() =>
        new(AsterwiseErrorCodes.Get(""), "", Array.Empty<AsterwiseErrorDetail>(), null, null, null);

    /// <summary>
    /// The error that the API answers a request without a key with
    /// (<see href="https://docs.asterwise.com/reference/errors/api_key_missing"/>).
    /// </summary>
    /// <returns>A new error, with an id of its own and the time of now.</returns>
    public static AsterwiseError ApiKeyMissing() => For(AsterwiseErrorCodes.ApiKeyMissing);

    /// <summary>
    /// The error that the API answers a key of the wrong format with
    /// (<see href="https://docs.asterwise.com/reference/errors/api_key_invalid"/>).
    /// </summary>
    /// <returns>A new error, with an id of its own and the time of now.</returns>
    public static AsterwiseError ApiKeyInvalid() => For(AsterwiseErrorCodes.ApiKeyInvalid);

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
    public string ToJson() => LenientJson.Written(WriteTo);

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
                LenientJson.WriteValue(writer, field.Key, field.Value);
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
        var text = Summary;
        if (RequestId is not null)
            text += " (request " + SingleLine.Of(RequestId) + ")";
        return text.Length > 0 ? text.Trim() : "no error envelope";
    }

    /// <summary>The code, the message and the first details, on one line.</summary>
    internal string Summary
    {
        get
        {
            const int shown = 3;
            var text = new StringBuilder(Code);
            if (Code.Length > 0 && Message.Length > 0)
                text.Append(": ");
            text.Append(Message);
            for (var i = 0; i < Details.Count && i <= shown; i++)
                text.Append(i == 0 ? " " : "; ").Append(i < shown ? Details[i].ToString() : "…");
            return SingleLine.Of(text.ToString());
        }
    }

    /// <summary><c>geocode_unavailable</c> as <c>Geocode unavailable.</c></summary>
    private static string InWords(string code) => char.ToUpperInvariant(code[0]) + code.Substring(1).Replace('_', ' ') + ".";

    /// <summary>The first line of the text of a proxy; empty for markup and for JSON.</summary>
    private static string FirstLineOf(string body)
    {
        body = body.Trim();
        return body.Length == 0 || body[0] is '{' or '[' or '<' ? "" : SingleLine.Of(body.Split('\n')[0]);
    }

    /// <summary>A wait in seconds, also where it has a fraction or is a text; null where it is none.</summary>
    private static double? SecondsOf(JsonElement value) =>
        value.ValueKind is JsonValueKind.Number or JsonValueKind.String
        && double.TryParse(LenientJson.Text(value), NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds)
        && seconds is >= 0 and < 9e11
            ? Math.Ceiling(seconds)
            : null;
}

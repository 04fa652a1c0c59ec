using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Asterwise.Emulator;

/// <summary>A documented error code and its text.</summary>
internal sealed record ErrorCode(string Code, string Message)
{
    public static readonly ErrorCode Missing = new(
        "api_key_missing", "API key is missing. Include it in the Authorization header as 'Bearer YOUR_KEY'.");
    public static readonly ErrorCode Invalid = new("api_key_invalid", "Invalid API key format.");
    public static readonly ErrorCode Revoked = new("api_key_revoked", "This API key has been revoked.");
    public static readonly ErrorCode NotFound = new(
        "api_key_not_found", "The provided API key was not found. Verify the key in your Asterwise dashboard.");
}

/// <summary>The body of every error: eight fields, written in the order of these members.</summary>
internal sealed class ErrorEnvelope(ErrorCode error)
{
    public bool Success => false;
    public string Error => error.Code;
    public string Message => error.Message;
    public IReadOnlyList<object> Details => [];
    public int? RetryAfter => null;
    public string DocUrl => "https://docs.asterwise.com/reference/errors/" + error.Code;
    public string RequestId { get; } = "req_" + Guid.NewGuid().ToString("N");
    public string Timestamp { get; } = DateTime.UtcNow.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}

internal sealed class SuccessEnvelope(object data)
{
    public bool Success => true;
    public string Message => "success";
    public object Data => data;
}

internal static class Json
{
    // Relaxed, as the API writes an apostrophe as it is and not as \u0027.
    public static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}

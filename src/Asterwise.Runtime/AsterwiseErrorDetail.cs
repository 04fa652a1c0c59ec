using System.Text.Json;

namespace Asterwise.Runtime;

/// <summary>
/// One item of the envelope's <c>details</c>. Both documented shapes are read, <c>{loc, msg, type, input}</c> of
/// <c>validation_error</c> and <c>{field, issue, allowed…}</c> of the checks of a single route, and so is a mere text
/// (<see href="https://docs.asterwise.com/reference/errors/validation_error"/>).
/// </summary>
public sealed class AsterwiseErrorDetail
{
    internal AsterwiseErrorDetail(JsonElement json)
    {
        Json = json;
        var fields = LenientJson.Fields(json.GetRawText());
        Message = json.ValueKind == JsonValueKind.String
            ? LenientJson.Text(json)
            : LenientJson.TakeText(fields, "msg") ?? LenientJson.TakeText(fields, "issue");
        Type = LenientJson.TakeText(fields, "type");
        if (fields.TryGetValue("loc", out var location) || fields.TryGetValue("field", out location))
            Location = LenientJson.Texts(location);
    }

    /// <summary>
    /// Where in the request the fault is, <c>body</c>, <c>birth</c>, <c>lat</c>, or the field's name alone; indexes as text;
    /// empty where nothing is said (<see href="https://docs.asterwise.com/reference/errors/validation_error"/>).
    /// </summary>
    public IReadOnlyList<string> Location { get; } = Array.Empty<string>();

    /// <summary>
    /// What is wrong, for people; null where nothing is said
    /// (<see href="https://docs.asterwise.com/reference/errors/validation_error"/>).
    /// </summary>
    public string? Message { get; }

    /// <summary>
    /// The kind of fault, which stays the same when the message changes; null where nothing is said
    /// (<see href="https://docs.asterwise.com/reference/errors/validation_error"/>).
    /// </summary>
    public string? Type { get; }

    /// <summary>
    /// The item whole, with what else it holds, as <c>input</c>, what was sent, and <c>allowed…</c>; what looks like a key in it
    /// is masked (<see href="https://docs.asterwise.com/reference/versioning"/>).
    /// </summary>
    public JsonElement Json { get; }

    /// <summary>
    /// The location and the message, <c>body.birth.lat: Input should be less than or equal to 90</c>
    /// (<see href="https://docs.asterwise.com/reference/errors/validation_error"/>).
    /// </summary>
    /// <returns>Never what was sent, which may be personal.</returns>
    public override string ToString() =>
        string.Join(".", Location) + (Location.Count > 0 ? ": " : "") + (Message ?? Type ?? "no message");
}

using System.Text.Json;

namespace Asterwise.Runtime;

/// <summary>
/// One item of the envelope's <c>details</c>. Both documented shapes are read, <c>{loc, msg, type, input}</c> of
/// <c>validation_error</c> and <c>{field, issue, allowed…}</c> of the checks of a single route, and so is a mere text
/// (<see href="https://docs.asterwise.com/reference/errors/validation_error"/>).
/// </summary>
public sealed class AsterwiseErrorDetail
{
    private const string AllowedPrefix = "allowed";

    internal AsterwiseErrorDetail(JsonElement json)
    {
        Json = json;
        var fields = LenientJson.Fields(json.GetRawText(), out _);
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
    /// Makes an item as the API sends it for a field that is wrong, <c>{loc, msg, type, input}</c>
    /// (<see href="https://docs.asterwise.com/reference/errors/validation_error"/>).
    /// </summary>
    /// <param name="location">Where in the request the fault is: <c>body</c>, <c>query</c> or <c>path</c>, then the names of
    /// fields and the indexes of items, as <see cref="string"/> and <see cref="int"/>.</param>
    /// <param name="message">What is wrong, for people.</param>
    /// <param name="type">The kind of fault, as <c>greater_than_equal</c>.</param>
    /// <param name="input">What was sent; null leaves it out, as for what is not to be shown.</param>
    /// <returns>The item; what looks like a key in it is masked.</returns>
    /// <exception cref="ArgumentNullException">The location, the message or the type is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="location"/> holds something else than texts and whole
    /// numbers.</exception>
    public static AsterwiseErrorDetail ForLocation(
        IEnumerable<object> location, string message, string type, JsonElement? input = null)
    {
        if (location is null)
            throw new ArgumentNullException(nameof(location));
        if (message is null)
            throw new ArgumentNullException(nameof(message));
        if (type is null)
            throw new ArgumentNullException(nameof(type));
        return Made(writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("loc");
            foreach (var part in location)
                WritePart(writer, part);
            writer.WriteEndArray();
            LenientJson.WriteText(writer, "msg", message);
            LenientJson.WriteText(writer, "type", type);
            if (input is { ValueKind: not JsonValueKind.Undefined } value)
                LenientJson.WriteValue(writer, "input", value);
            writer.WriteEndObject();
        });
    }

    /// <summary>
    /// Makes an item as the checks of a single route send it, <c>{field, issue, allowed…}</c>
    /// (<see href="https://docs.asterwise.com/reference/errors/validation_error"/>).
    /// </summary>
    /// <param name="field">The name of the field.</param>
    /// <param name="issue">What is wrong, for people.</param>
    /// <param name="allowed">What the field may hold; null leaves it out.</param>
    /// <param name="allowedName">What the list of these is called; it begins with <c>allowed</c>.</param>
    /// <returns>The item; what looks like a key in it is masked.</returns>
    /// <exception cref="ArgumentNullException">The field, the issue or the name is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="allowedName"/> does not begin with <c>allowed</c>.</exception>
    public static AsterwiseErrorDetail ForField(
        string field, string issue, IEnumerable<string>? allowed = null, string allowedName = AllowedPrefix + "_values")
    {
        if (field is null)
            throw new ArgumentNullException(nameof(field));
        if (issue is null)
            throw new ArgumentNullException(nameof(issue));
        if (allowedName is null)
            throw new ArgumentNullException(nameof(allowedName));
        if (!allowedName.StartsWith(AllowedPrefix, StringComparison.Ordinal))
            throw new ArgumentException("The name of the allowed values begins with 'allowed'.", nameof(allowedName));
        return Made(writer =>
        {
            writer.WriteStartObject();
            LenientJson.WriteText(writer, "field", field);
            LenientJson.WriteText(writer, "issue", issue);
            if (allowed is not null)
            {
                writer.WriteStartArray(LenientJson.Encode(allowedName));
                foreach (var value in allowed)
                    writer.WriteStringValue(LenientJson.Encode(value));
                writer.WriteEndArray();
            }

            writer.WriteEndObject();
        });
    }

    /// <summary>
    /// The location and the message, <c>body.birth.lat: Input should be less than or equal to 90</c>
    /// (<see href="https://docs.asterwise.com/reference/errors/validation_error"/>).
    /// </summary>
    /// <returns>Never what was sent, which may be personal.</returns>
    public override string ToString() => SingleLine.Of(
        string.Join(".", Location) + (Location.Count > 0 ? ": " : "") + (Message ?? Type ?? "no message"));

    private static AsterwiseErrorDetail Made(Action<Utf8JsonWriter> write)
    {
        using var document = JsonDocument.Parse(Redaction.Mask(LenientJson.Written(write)));
        return new AsterwiseErrorDetail(document.RootElement.Clone());
    }

    private static void WritePart(Utf8JsonWriter writer, object part)
    {
        switch (part)
        {
            case string name:
                writer.WriteStringValue(LenientJson.Encode(name));
                break;
            case int index:
                writer.WriteNumberValue(index);
                break;
            default:
                throw new ArgumentException("A location is made of texts and whole numbers (string and int).", "location");
        }
    }
}

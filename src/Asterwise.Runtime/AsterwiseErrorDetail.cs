using System.Diagnostics;
using System.Text.Json;

namespace Asterwise.Runtime;

/// <summary>
/// One item of the envelope's <c>details</c>. Both documented shapes are read, <c>{loc, msg, type, input}</c> of
/// <c>validation_error</c> and <c>{field, issue, allowed…}</c> of the checks of a single route, and so is a mere text
/// (<see href="https://docs.asterwise.com/reference/errors/validation_error"/>).
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class AsterwiseErrorDetail
{
    /// <summary>Takes an item as it stands in <c>details</c> (<see href="https://docs.asterwise.com/reference/errors/validation_error"/>).</summary>
    /// <param name="json">Any JSON value. It is copied, so its document may be disposed, and what looks like a key is masked.</param>
    /// <exception cref="InvalidOperationException"><paramref name="json"/> is <c>default</c>, no JSON value.</exception>
    public AsterwiseErrorDetail(JsonElement json)
    {
        Json = LenientJson.Masked(json);
        if (json.ValueKind == JsonValueKind.String)
        {
            Message = LenientJson.Text(Json);
            return;
        }

        if (json.ValueKind != JsonValueKind.Object)
            return;
        foreach (var property in Json.EnumerateObject())
        {
            switch (LenientJson.NameOf(property))
            {
                case "loc" when property.Value.ValueKind == JsonValueKind.Array:
                    Location = Texts(property.Value);
                    break;
                case "field":
                    Location = new[] { LenientJson.Text(property.Value) };
                    break;
                case "msg" or "issue":
                    Message = LenientJson.Text(property.Value);
                    break;
                case "type":
                    Type = LenientJson.Text(property.Value);
                    break;
                case "input":
                    Input = property.Value;
                    break;
                case var name when name.StartsWith("allowed", StringComparison.Ordinal) && property.Value.ValueKind == JsonValueKind.Array:
                    Allowed = Texts(property.Value);
                    break;
            }
        }
    }

    /// <summary>Where in the request the fault is, <c>body</c>, <c>birth</c>, <c>lat</c>, or the field's name alone; indexes as text; empty where nothing is said (<see href="https://docs.asterwise.com/reference/errors/validation_error"/>).</summary>
    public IReadOnlyList<string> Location { get; } = Array.Empty<string>();

    /// <summary>What is wrong, for people; null where nothing is said (<see href="https://docs.asterwise.com/reference/errors/validation_error"/>).</summary>
    public string? Message { get; }

    /// <summary>The kind of fault, which stays the same when the message changes; null where nothing is said (<see href="https://docs.asterwise.com/reference/errors/validation_error"/>).</summary>
    public string? Type { get; }

    /// <summary>What was sent there; null where it is left out (<see href="https://docs.asterwise.com/reference/errors/validation_error"/>).</summary>
    public JsonElement? Input { get; }

    /// <summary>The values that are allowed there; empty where none are named (<see href="https://docs.asterwise.com/reference/errors"/>).</summary>
    public IReadOnlyList<string> Allowed { get; } = Array.Empty<string>();

    /// <summary>The item whole, with whatever else it holds; what looks like a key in it is masked (<see href="https://docs.asterwise.com/reference/versioning"/>).</summary>
    public JsonElement Json { get; }

    /// <summary>The location and the message, <c>body.birth.lat: Input should be less than or equal to 90</c> (<see href="https://docs.asterwise.com/reference/errors/validation_error"/>).</summary>
    /// <returns>Never what was sent, which may be personal.</returns>
    public override string ToString() => (string.Join(".", Location), Message ?? Type) switch
    {
        ("", var message) => message ?? "(no message)",
        (var location, null) => location,
        var (location, message) => $"{location}: {message}",
    };

    private static string[] Texts(JsonElement array) => [.. array.EnumerateArray().Select(LenientJson.Text)];
}

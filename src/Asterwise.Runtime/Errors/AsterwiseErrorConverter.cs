using System.Text.Json;
using System.Text.Json.Serialization;

namespace Asterwise.Runtime;

/// <summary>
/// Lets System.Text.Json read and write an <see cref="AsterwiseError"/>, in contexts of your own too
/// (<see href="https://learn.microsoft.com/dotnet/standard/serialization/system-text-json/source-generation"/>).
/// </summary>
public sealed class AsterwiseErrorConverter : JsonConverter<AsterwiseError>
{
    /// <summary>
    /// Reads the JSON value as <see cref="AsterwiseError.Parse"/> reads a body
    /// (<see href="https://docs.asterwise.com/reference/response-envelope"/>).
    /// </summary>
    /// <param name="reader">At the value.</param>
    /// <param name="typeToConvert">Not used.</param>
    /// <param name="options">Not used: the names of the fields are documented.</param>
    /// <returns>The error.</returns>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public override AsterwiseError Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return AsterwiseError.Parse(document.RootElement.GetRawText());
    }

    /// <summary>
    /// Writes it as <see cref="AsterwiseError.WriteTo"/> does
    /// (<see href="https://docs.asterwise.com/reference/response-envelope"/>).
    /// </summary>
    /// <param name="writer">Where a JSON value is due.</param>
    /// <param name="value">The error.</param>
    /// <param name="options">Not used: the names of the fields are documented.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public override void Write(Utf8JsonWriter writer, AsterwiseError value, JsonSerializerOptions options) =>
        (value ?? throw new ArgumentNullException(nameof(value))).WriteTo(writer);
}

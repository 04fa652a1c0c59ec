using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Asterwise.Runtime;

/// <summary>JSON that comes from outside: read as far as it goes, and written as it came.</summary>
internal static class LenientJson
{
    /// <summary>
    /// The fields of the JSON object that a text begins with, up to where it breaks off or is no JSON; none where it is no
    /// object. Never throws. <paramref name="isWhole"/> says whether the object came to its end.
    /// </summary>
    public static Dictionary<string, JsonElement> Fields(string text, out bool isWhole)
    {
        isWhole = false;
        var fields = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text));
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
                return fields;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = NameOf(reader);
                reader.Read();
                using var value = JsonDocument.ParseValue(ref reader);
                fields[name] = value.RootElement.Clone();
            }

            isWhole = true;
        }
        catch (JsonException)
        {
            // What was read up to here is what there is.
        }

        return fields;
    }

    /// <summary>A string's value; of any other value, its JSON. Never throws, but for <c>default</c>.</summary>
    public static string Text(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String)
            return value.GetRawText();
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // A lone half of a surrogate pair, \ud800, is JSON, and no text.
            return value.GetRawText().Trim('"');
        }
    }

    /// <summary>The texts of an array; of a value that is none, its own.</summary>
    public static IReadOnlyList<string> Texts(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Array)
            return new[] { Text(value) };
        var texts = new List<string>();
        // Not by index: an index is looked for from the beginning.
        foreach (var item in value.EnumerateArray())
            texts.Add(Text(item));
        return texts;
    }

    /// <summary>
    /// Takes a field out that is a text; null where it is something else, which stays, or <c>null</c>, which goes.
    /// </summary>
    public static string? TakeText(Dictionary<string, JsonElement> fields, string name)
    {
        fields.TryGetValue(name, out var value);
        if (value.ValueKind is JsonValueKind.String or JsonValueKind.Null)
            fields.Remove(name);
        return value.ValueKind == JsonValueKind.String ? Text(value) : null;
    }

    /// <summary>
    /// Takes the items of a field out, also where it is an item itself instead of an array of them; null where it is absent or
    /// <c>null</c>.
    /// </summary>
    public static IReadOnlyList<AsterwiseErrorDetail>? TakeDetails(Dictionary<string, JsonElement> fields, string name)
    {
        if (!fields.TryGetValue(name, out var value))
            return null;
        fields.Remove(name);
        if (value.ValueKind == JsonValueKind.Null)
            return null;
        if (value.ValueKind != JsonValueKind.Array)
            return new[] { new AsterwiseErrorDetail(value) };
        var items = new List<AsterwiseErrorDetail>();
        foreach (var item in value.EnumerateArray())
            items.Add(new AsterwiseErrorDetail(item));
        return items;
    }

    /// <summary>
    /// A text as the API writes it, an apostrophe as it is and not as <c>\u0027</c>, whatever the writer would do.
    /// </summary>
    public static void WriteText(Utf8JsonWriter writer, string name, string? text)
    {
        if (text is null)
            writer.WriteNull(name);
        else
            writer.WriteString(name, Encode(text));
    }

    /// <summary>A value as it came, to the last space and digit.</summary>
    public static void WriteValue(Utf8JsonWriter writer, string name, JsonElement value)
    {
        writer.WritePropertyName(Encode(name));
        writer.WriteRawValue(value.GetRawText(), skipInputValidation: true);
    }

    /// <summary>The text that a function writes, on one line.</summary>
    public static string Written(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
            write(writer);
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    public static JsonEncodedText Encode(string text) =>
        JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping);

    private static string NameOf(Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return Encoding.UTF8.GetString(reader.ValueSpan.ToArray());
        }
    }
}

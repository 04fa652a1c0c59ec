using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Asterwise.Runtime;

/// <summary>JSON that comes from outside: read as far as it goes, and written as it came.</summary>
internal static class LenientJson
{
    /// <summary>The fields of the JSON object that a text begins with, up to where it breaks off or is no JSON; none where it is no object. Never throws.</summary>
    public static List<KeyValuePair<string, JsonElement>> Fields(string text)
    {
        var fields = new List<KeyValuePair<string, JsonElement>>();
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text), new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
                return fields;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = NameOf(reader);
                reader.Read();
                using var value = JsonDocument.ParseValue(ref reader);
                fields.Add(new(name, value.RootElement.Clone()));
            }
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

    public static string NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return property.ToString();
        }
    }

    /// <summary>A copy of the value in which whatever looks like a key is masked.</summary>
    public static JsonElement Masked(JsonElement value)
    {
        var raw = value.GetRawText();
        var masked = Redaction.Mask(raw);
        if (ReferenceEquals(raw, masked))
            return value.Clone();
        using var document = JsonDocument.Parse(masked);
        return document.RootElement.Clone();
    }

    /// <summary>Text as the API writes it, an apostrophe as it is and not as <c>\u0027</c>, whatever the writer would do.</summary>
    public static JsonEncodedText Encode(string text) => JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping);

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

using System.Globalization;
using System.Text;
using System.Text.Json;
using CsCheck;

namespace Asterwise.Runtime.Tests.Errors;

/// <summary>Generated envelopes are read and written back as they were; mutated ones are read without an exception.</summary>
public sealed class RoundTripTests
{
    // The alphabet holds what JSON, UTF-8 and a log make something of, and nothing that makes a key.
    private static readonly Gen<string> Text = Gen.Char["abc XYZ019'\"\\/<>&+{}[]:,.-é…😀\n\r\t\u0001\u2028"].Array[0, 30]
        .Select(characters => new string(characters))
        .Where(IsWellFormed);

    private static readonly Gen<string> Value = Gen.OneOf(
        Text.Select(text => Quoted(text)),
        Gen.Int.Select(number => number.ToString(CultureInfo.InvariantCulture)),
        Gen.Const("null"),
        Gen.Const("true"),
        Gen.Const("-91.50"),
        Text.Array[0, 3].Select(texts => $"[{Joined(texts)}]"),
        Text.Select(text => $$"""{"a":{{Quoted(text)}},"b":[]}"""));

    private static readonly Gen<string> Detail = Gen.OneOf(
        Gen.Select(Text, Text, Value, (place, message, input) =>
            $$"""{"loc":["body",{{Quoted(place)}},0],"msg":{{Quoted(message)}},"type":"t","input":{{input}}}"""),
        Gen.Select(Text, Text, Text.Array[0, 3], (field, issue, allowed) =>
            $$"""{"field":{{Quoted(field)}},"issue":{{Quoted(issue)}},"allowed_values":[{{Joined(allowed)}}]}"""));

    private static readonly Gen<string> Envelope = Gen.Select(
        Gen.OneOf(Gen.Int[0, AsterwiseErrorCodes.All.Count - 1].Select(i => AsterwiseErrorCodes.All[i].Code), Text),
        Text,
        Detail.Array[0, 4],
        Gen.OneOf(Gen.Const("null"), Gen.Int[0, int.MaxValue].Select(seconds => seconds.ToString(CultureInfo.InvariantCulture))),
        Text,
        Gen.DateTime,
        Gen.Select(Gen.Int[0, 9], Value, (i, value) => $",\"x_{i}\":{value}").Array[0, 2]
            .Select(fields => string.Concat(fields.DistinctBy(field => field[..6]))),
        (code, message, details, retryAfter, requestId, timestamp, additional) =>
            $$"""{"success":false,"error":{{Quoted(code)}},"message":{{Quoted(message)}}"""
            + $$""","details":[{{string.Join(",", details)}}],"retry_after":{{retryAfter}}"""
            + $$""","doc_url":"https://docs.asterwise.com/reference/errors/e","request_id":{{Quoted(requestId)}}"""
            + $$""","timestamp":"{{Written(timestamp)}}"{{additional}}}""");

    private static string Joined(IEnumerable<string> texts) => string.Join(",", texts.Select(Quoted));

    private static string Written(DateTime timestamp) =>
        timestamp.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    [Fact]
    public void What_is_read_is_written_back_byte_for_byte() =>
        Envelope.Sample(json => AsterwiseError.Parse(json).ToJson() == json, iter: 5_000);

    private static readonly Gen<(string Code, string Message, int? Wait, DateTime Time)> Made =
        Gen.Select(Text.Where(code => code.Length > 0), Text, Gen.Int[0, int.MaxValue].Nullable(), Gen.DateTime);

    [Fact]
    public void What_is_made_is_read_back() => Made.Sample((code, message, wait, time) =>
    {
        var made = AsterwiseError.For(
            code,
            message,
            [AsterwiseErrorDetail.ForField(code, message, [message]), AsterwiseErrorDetail.ForLocation([code, 0], message, code)],
            wait is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
            "req_1",
            new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Utc)));

        var read = AsterwiseError.Parse(made.ToJson());

        Assert.Equal(made.Code, read.Code);
        Assert.Equal(made.Message, read.Message);
        Assert.Equal(made.Details.Select(Everything), read.Details.Select(Everything));
        Assert.Equal(made.RetryAfter, read.RetryAfter);
        Assert.Equal(made.DocumentationUrl, read.DocumentationUrl);
        Assert.Equal(made.RequestId, read.RequestId);
        Assert.Equal(
            made.Timestamp!.Value.Ticks / TimeSpan.TicksPerSecond, read.Timestamp!.Value.Ticks / TimeSpan.TicksPerSecond);
    });

    private static string Everything(AsterwiseErrorDetail detail) =>
        $"{string.Join('|', detail.Location)} {detail.Message} {detail.Type} {detail.Json.GetRawText()}";

    [Fact]
    public void Ten_thousand_mutated_bodies_are_read_without_an_exception()
    {
        var random = new Random(20260525);
        var bodies = Envelope.Array[50]
            .Generate(new PCG(20260525), null, out _)
            .Append("""{"error":"invalid_grant","error_description":"d"}""")
            .Append("""{"detail":[{"loc":["body"],"msg":"m","type":"t"}]}""")
            .ToArray();
        for (var i = 0; i < 10_000; i++)
        {
            var body = Mutated(bodies[i % bodies.Length], random);

            var error = AsterwiseError.Parse(body);

            _ = error.ToString();
            using var written = JsonDocument.Parse(error.ToJson());
            Assert.Equal(JsonValueKind.Object, written.RootElement.ValueKind);
            Assert.Equal(error.ToJson(), AsterwiseError.Parse(error.ToJson()).ToJson());
            _ = new AsterwiseApiException(error).ToString();
        }
    }

    /// <summary>A few bytes put in, taken out, changed, doubled or cut off, as a proxy, a bad line or a bug would.</summary>
    private static string Mutated(string body, Random random)
    {
        const string Interesting = "{}[]\",:\\u\\ud800\\u0000null-1e999\u0000\uFFFD<html>aw_ ";
        var bytes = Encoding.UTF8.GetBytes(body).ToList();
        for (var count = random.Next(1, 6); count > 0; count--)
        {
            var at = random.Next(bytes.Count + 1);
            switch (random.Next(6))
            {
                case 0:
                    bytes.Insert(at, (byte)random.Next(256));
                    break;
                case 1:
                    bytes.InsertRange(
                        at,
                        Encoding.UTF8.GetBytes(Interesting.Substring(random.Next(Interesting.Length - 6), random.Next(1, 6))));
                    break;
                case 2 when at < bytes.Count:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 3:
                    bytes.RemoveRange(at, random.Next(bytes.Count - at + 1));
                    break;
                case 4:
                    bytes.InsertRange(at, bytes.GetRange(at, random.Next(bytes.Count - at + 1)));
                    break;
                case 5 when at < bytes.Count:
                    bytes.RemoveAt(at);
                    break;
            }
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }

    private static bool IsWellFormed(string text) => text == Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    /// <summary>As the API writes a text: only what JSON does not allow is escaped.</summary>
    private static string Quoted(string text) => JsonSerializer.Serialize(text, Relaxed);

    private static readonly JsonSerializerOptions Relaxed = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}

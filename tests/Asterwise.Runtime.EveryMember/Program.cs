// Uses every public member of Asterwise.Runtime once, against the API at ASTERWISE_API_BASE_URL with the key in
// ASTERWISE_API_KEY, and fails where one does not do what it says. It is published trimmed and compiled ahead of time, so it asks
// nothing of reflection.

using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Asterwise.Runtime;

var origin = new Uri(
    Environment.GetEnvironmentVariable("ASTERWISE_API_BASE_URL")
        ?? throw new InvalidOperationException("Set ASTERWISE_API_BASE_URL."));

Keys();
Codes();
Envelopes();
Exceptions();
await RequestsAsync();
return 0;

void Keys()
{
    var key = AsterwiseApiKey.FromEnvironment();
    Expect(AsterwiseApiKey.Parse($" {key.Reveal()} ").Equals(key) && key.Equals((object)key), "A key equals itself.");
    Expect(key == AsterwiseApiKey.Parse(key.Reveal()) && !(key != AsterwiseApiKey.Parse(key.Reveal())), "Equal keys are equal.");
    Expect(key.GetHashCode() == AsterwiseApiKey.Parse(key.Reveal()).GetHashCode(), "Equal keys have equal hash codes.");
    Expect(AsterwiseApiKey.TryParse(key.Reveal(), out _), "A key is one.");
    Expect(Parsed<AsterwiseApiKey>(key.Reveal()) == key, "Whoever parses anything parses a key.");
    Expect(
        !AsterwiseApiKey.TryParse("aw_your_key_here", out _, out var problem)
            && problem.StartsWith("is a placeholder", StringComparison.Ordinal),
        "A placeholder is none.");
    Console.WriteLine($"keys: {key}");
}

void Codes()
{
    Expect(
        AsterwiseErrorCodes.All.All(code =>
            code.IsKnown && code.DocumentationUrl.EndsWith(code.ToString(), StringComparison.Ordinal)),
        "Every code has a page.");
    var code = AsterwiseErrorCodes.Get(AsterwiseErrorCodes.BurstLimitExceeded);
    Expect(
        code is { Code: "burst_limit_exceeded", Status: HttpStatusCode.TooManyRequests, Message: not null }
            && code is { RetryAdvice: { ShouldRetry: true, After.TotalSeconds: 60 }, RetryAfter.TotalSeconds: 60 },
        "The table is read.");
    Console.WriteLine($"codes: {AsterwiseErrorCodes.All.Count}");
}

void Envelopes()
{
    var error = AsterwiseError.Parse("""
        {
          "success": false, "error": "validation_error", "message": "m",
          "details": [{"loc": ["body", "lat"], "msg": "too large", "type": "t"}],
          "retry_after": 7, "doc_url": "d", "request_id": "r", "timestamp": "2026-05-25T12:34:56Z", "more": 1
        }
        """);
    Expect(
        error is { Success: false, Code: "validation_error", Message: "m", RetryAfter.TotalSeconds: 7, DocumentationUrl: "d" },
        "An envelope is read.");
    Expect(
        error is { RequestId: "r", Timestamp.Year: 2026, AdditionalFields.Count: 1, RawBody.Length: > 0 },
        "An envelope is read to its end.");
    Expect(
        error.Details[0] is { Location.Count: 2, Message: "too large", Type: "t", Json.ValueKind: JsonValueKind.Object } detail
            && detail.ToString() == "body.lat: too large",
        "Its details are read.");
    Expect(error.ToString().Contains("body.lat", StringComparison.Ordinal), "Its text names them.");

    using var buffer = new MemoryStream();
    using (var writer = new Utf8JsonWriter(buffer))
        error.WriteTo(writer);
    Expect(Encoding.UTF8.GetString(buffer.ToArray()) == error.ToJson(), "It is written alike everywhere.");

    // A context of the program's own, which System.Text.Json generates at compile time.
    Expect(JsonSerializer.Serialize(error, ProgramJson.Default.AsterwiseError) == error.ToJson(), "System.Text.Json writes it.");
    Expect(
        JsonSerializer.Deserialize(error.ToJson(), ProgramJson.Default.AsterwiseError)!.Code == error.Code,
        "System.Text.Json reads it.");
    var converter = new AsterwiseErrorConverter();
    var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(error.ToJson()));
    var converted = converter.Read(ref reader, typeof(AsterwiseError), ProgramJson.Default.Options);
    using (var writer = new Utf8JsonWriter(buffer))
        converter.Write(writer, converted, ProgramJson.Default.Options);

    Expect(
        AsterwiseError.ApiKeyMissing().Code == AsterwiseErrorCodes.ApiKeyMissing
            && AsterwiseError.ApiKeyInvalid().Code == AsterwiseErrorCodes.ApiKeyInvalid,
        "The local errors have their codes.");
    using var sent = JsonDocument.Parse("-91.5");
    var made = AsterwiseError.For(
        AsterwiseErrorCodes.ValidationError,
        details:
        [
            AsterwiseErrorDetail.ForLocation(["body", "lat"], "too small", "greater_than_equal", sent.RootElement),
            AsterwiseErrorDetail.ForField("house_system", "is not one of the allowed values", ["placidus"]),
        ],
        requestId: "req_1");
    Expect(
        made is { IsLocal: true, StatusCode: HttpStatusCode.UnprocessableEntity, RetryAdvice.ShouldRetry: false },
        "An error is made.");
    Console.WriteLine($"envelopes: {made}");
}

void Exceptions()
{
    var error = AsterwiseError.ApiKeyMissing();
    var failure = new AsterwiseApiException(error);
    Expect(
        failure.Error == error
            && failure.StatusCode == HttpStatusCode.Unauthorized
            && failure.RequestId == error.RequestId
            && failure.RawBody.Length == 0,
        "An exception carries the error.");
    Expect(failure.RetryAdvice is { ShouldRetry: false, After: null }, "It says that a retry does not help.");
    Expect(new AsterwiseAuthenticationException(error).StatusCode == HttpStatusCode.Unauthorized, "It is a 401.");
    Expect(new AsterwiseUnavailableException("m").StatusCode is null, "There was no answer.");
    Console.WriteLine($"exceptions: {failure.Message}");
}

async Task RequestsAsync()
{
    foreach (var header in new[] { AsterwiseCredentialHeader.Authorization, AsterwiseCredentialHeader.XApiKey })
    {
        using var client = new HttpClient(new AsterwiseAuthenticationHandler(AsterwiseApiKey.FromEnvironment(), header))
        {
            BaseAddress = origin,
        };
        await client.VerifyAsterwiseCredentialAsync();
        using var response = await client.GetAsync("/v1/tarot/card-of-the-day");
        await response.EnsureAsterwiseSuccessAsync();
        Expect(await response.ReadAsterwiseErrorAsync() is null, "A success is no error.");
        using var sent = client.Send(new HttpRequestMessage(HttpMethod.Get, "/v1/tarot/card-of-the-day"));
        Expect(sent.IsSuccessStatusCode, "The key goes with synchronous requests.");
    }

    var options = new AsterwiseAuthenticationOptions(_ => new(AsterwiseApiKey.FromEnvironment()))
    {
        Header = AsterwiseCredentialHeader.XApiKey,
        UserAgent = "stars/1.0",
        CreateRequestId = () => "req_1",
        AllowedHosts = { "gateway.example.com" },
    };
    Expect(
        options is { Header: AsterwiseCredentialHeader.XApiKey, UserAgent: "stars/1.0", CreateRequestId: not null },
        "Options are kept.");
    using var rotating = new HttpClient(new AsterwiseAuthenticationHandler(options)) { BaseAddress = origin };
    using var answered = await rotating.GetAsync("/v1/tarot/card-of-the-day");
    Expect(answered.IsSuccessStatusCode, "A source gives the key.");
    Expect(new AsterwiseAuthenticationOptions(AsterwiseApiKey.FromEnvironment()).AllowedHosts.Count == 0, "No host is added.");
    using var keyless = new HttpClient(AsterwiseAuthenticationHandler.WithoutKey()) { BaseAddress = origin };
    using var local = await keyless.GetAsync("/v1/tarot/card-of-the-day");
    Expect((await local.ReadAsterwiseErrorAsync()) is { IsLocal: true }, "Without a key nothing is sent.");

    using var stranger = new HttpClient { BaseAddress = origin };
    using var refused = await stranger.GetAsync("/v1/tarot/card-of-the-day");
    Expect(
        (await refused.ReadAsterwiseErrorAsync())?.Code == AsterwiseErrorCodes.ApiKeyMissing,
        "Without a key the API answers 401.");
    try
    {
        await stranger.VerifyAsterwiseCredentialAsync();
        throw new InvalidOperationException("Without a key the check fails.");
    }
    catch (AsterwiseAuthenticationException e)
    {
        Console.WriteLine($"requests: {e.Message}");
    }
}

static T Parsed<T>(string text)
    where T : IParsable<T> => T.Parse(text, null);

static void Expect(bool isAsExpected, string what)
{
    if (!isAsExpected)
        throw new InvalidOperationException("Not so: " + what);
}

[JsonSerializable(typeof(AsterwiseError))]
internal sealed partial class ProgramJson : JsonSerializerContext;

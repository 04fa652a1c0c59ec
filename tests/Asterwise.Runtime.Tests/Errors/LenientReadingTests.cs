using System.Diagnostics;
using System.Text.Json;

namespace Asterwise.Runtime.Tests.Errors;

public sealed class LenientReadingTests
{
    [Fact]
    public void Fields_that_are_missing_are_empty()
    {
        var error = AsterwiseError.Parse("""{"error":"internal_error"}""");

        Assert.Equal("internal_error", error.Code);
        Assert.Equal("", error.Message);
        Assert.Empty(error.Details);
        Assert.Null(error.RetryAfter);
        Assert.Null(error.DocumentationUrl);
        Assert.Null(error.RequestId);
        Assert.Null(error.Timestamp);
    }

    [Fact]
    public void Fields_that_nobody_knows_are_kept_and_written_again()
    {
        var error = AsterwiseError.Parse("""{"error":"e","plan":{"name":"Sandbox",  "limit":500},"trace":"t"}""");

        Assert.Equal(["plan", "trace"], error.AdditionalFields.Keys);
        Assert.Equal(500, error.AdditionalFields["plan"].GetProperty("limit").GetInt32());
        Assert.EndsWith(""","plan":{"name":"Sandbox",  "limit":500},"trace":"t"}""", error.ToJson(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        """{"error":42,"message":["m"],"retry_after":true,"timestamp":"yesterday"}""",
        "error",
        "message",
        "retry_after",
        "timestamp")]
    [InlineData("""{"error":{"code":401,"message":"m"}}""", "error")]
    [InlineData("""{"retry_after":-1}""", "retry_after")]
    [InlineData("""{"retry_after":1e400}""", "retry_after")]
    public void Fields_of_another_type_than_documented_are_kept_aside(string body, params string[] names)
    {
        var error = AsterwiseError.Parse(body);

        Assert.Equal(names, error.AdditionalFields.Keys);
        Assert.Equal("", error.Code);
        Assert.Equal(8, JsonDocument.Parse(error.ToJson()).RootElement.EnumerateObject().Count());
    }

    [Theory]
    [InlineData("60", 60)]
    [InlineData("\"60\"", 60)]
    [InlineData("0.2", 1)]
    [InlineData("0", 0)]
    public void A_wait_is_read_in_seconds_rounded_up(string json, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), AsterwiseError.Parse($$"""{"retry_after":{{json}}}""").RetryAfter);

    [Theory]
    [InlineData(
        """[{"field":"house_system","issue":"is not one of the allowed values","allowed_values":["placidus","whole_sign"]}]""",
        "house_system: is not one of the allowed values")]
    [InlineData("""[{"loc":["query","q",0],"msg":"too short","type":"string_too_short"}]""", "query.q.0: too short")]
    [InlineData("\"The chart service is busy.\"", "The chart service is busy.")]
    [InlineData("""["one"]""", "one")]
    [InlineData("""{"reason":"legacy"}""", "no message")]
    [InlineData("""[{"type":"missing"}]""", "missing")]
    [InlineData("[7]", "no message")]
    public void Details_are_read_in_whatever_shape(string details, string text)
    {
        var error = AsterwiseError.Parse($$"""{"error":"e","details":{{details}}}""");

        Assert.Equal(text, Assert.Single(error.Details).ToString());
        Assert.Equal(
            error.Details.Select(detail => detail.ToString()),
            AsterwiseError.Parse(error.ToJson()).Details.Select(detail => detail.ToString()));
    }

    [Fact]
    public void A_detail_keeps_what_it_holds_besides()
    {
        var detail = AsterwiseError.Parse(
            """{"details":[{"field":"house_system","issue":"i","allowed_values":["placidus"]}]}""").Details[0];

        Assert.Equal(["house_system"], detail.Location);
        Assert.Equal("placidus", detail.Json.GetProperty("allowed_values")[0].GetString());
    }

    [Fact]
    public void OAuth_says_it_in_two_fields()
    {
        var error = AsterwiseError.Parse(
            """{"error":"invalid_grant","error_description":"The code has expired.","error_uri":"https://example.com"}""");

        Assert.Equal("invalid_grant", error.Code);
        Assert.Equal("The code has expired.", error.Message);
        Assert.Equal(["error_uri"], error.AdditionalFields.Keys);
    }

    [Theory]
    [InlineData("""{"detail":"Not Found"}""", "Not Found", 0)]
    [InlineData("""{"detail":[{"loc":["body"],"msg":"m","type":"t"}]}""", "", 1)]
    public void FastAPI_says_it_in_one(string body, string message, int details)
    {
        var error = AsterwiseError.Parse(body);

        Assert.Equal(message, error.Message);
        Assert.Equal(details, error.Details.Count);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("   ", "")]
    [InlineData("<html><head><title>502 Bad Gateway</title></head></html>", "")]
    [InlineData(
        "upstream connect error or disconnect/reset before headers\nreset reason: timeout",
        "upstream connect error or disconnect/reset before headers")]
    [InlineData("[]", "")]
    [InlineData("null", "null")]
    [InlineData("{", "")]
    public void A_body_of_a_proxy_has_no_code_and_is_kept(string body, string message)
    {
        var error = AsterwiseError.Parse(body);

        Assert.Equal("", error.Code);
        Assert.Equal(message, error.Message);
        Assert.Equal(body, error.RawBody);
    }

    [Fact]
    public void Of_JSON_that_breaks_off_the_fields_before_are_read()
    {
        var error = AsterwiseError.Parse("""{"success":false,"error":"internal_error","message":"Something went wr""");

        Assert.Equal("internal_error", error.Code);
        Assert.Equal("", error.Message);
        Assert.EndsWith("went wr", error.RawBody, StringComparison.Ordinal);
    }

    [Fact]
    public void No_more_than_65536_characters_are_kept()
    {
        var error = AsterwiseError.Parse("""{"error":"internal_error","message":" """ + new string('x', 10_000_000));

        Assert.Equal("internal_error", error.Code);
        Assert.Equal(65_536, error.RawBody.Length);
    }

    [Theory]
    [InlineData("""{"error":"\ud800","message":"\udc00"}""")]
    [InlineData("""{"\ud800":1,"details":[{"\ud800":1,"msg":"\ud800"}]}""")]
    public void Half_a_surrogate_pair_is_no_reason_to_fail(string body)
    {
        var error = AsterwiseError.Parse(body);

        _ = error.ToString();
        _ = JsonDocument.Parse(error.ToJson());
    }

    [Fact]
    public void A_log_line_stays_one_line() =>
        Assert.Equal(
            "e: first  second third",
            AsterwiseError.Parse("""{"error":"e","message":"first\r\nsecond\u2028third"}""").ToString());

    [Fact]
    public void The_text_names_code_message_details_and_request() => Assert.Equal(
        "validation_error: m lat: 1; lat: 2; lat: 3; … (request req_1)",
        AsterwiseError.Parse("""
            {
              "error": "validation_error", "message": "m", "request_id": "req_1",
              "details": [
                {"field": "lat", "issue": "1"}, {"field": "lat", "issue": "2"},
                {"field": "lat", "issue": "3"}, {"field": "lat", "issue": "4"}
              ]
            }
            """).ToString());

    [Theory]
    [InlineData("""{"details":[""", "{}", "]}")]
    [InlineData("""{"details":[""", "[[]]", "]}")]
    [InlineData("""{"details":[{"msg":"m","loc":[""", "[0]", "]}]}")]
    public void Sixty_four_kilobytes_of_details_are_read_at_once(string start, string item, string end)
    {
        var body = start + string.Join(",", Enumerable.Repeat(item, 60_000 / (item.Length + 1))) + end;

        // The best of three, as other tests run beside this one; where the time grows with the square, it is seconds.
        Assert.InRange(Enumerable.Range(0, 3).Min(_ => TimeToRead(body)), TimeSpan.Zero, TimeSpan.FromMilliseconds(400));
    }

    private static TimeSpan TimeToRead(string body)
    {
        var start = Stopwatch.GetTimestamp();
        Assert.NotEmpty(AsterwiseError.Parse(body).Details);
        return Stopwatch.GetElapsedTime(start);
    }

    [Theory]
    [InlineData("""{"error":"TEXT"}""")]
    [InlineData("""{"message":"TEXT"}""")]
    [InlineData("""{"error":"e","doc_url":"TEXT"}""")]
    [InlineData("""{"error":"e","request_id":"TEXT"}""")]
    [InlineData("""{"details":[{"loc":["TEXT"],"msg":"TEXT","type":"TEXT"}]}""")]
    [InlineData("""{"details":[{"field":"TEXT","issue":"TEXT"}]}""")]
    [InlineData("""{"details":[{"type":"TEXT"}]}""")]
    [InlineData("""{"detail":"TEXT"}""")]
    [InlineData("TEXT")]
    public void No_text_of_a_body_reaches_a_message_without_bound_or_with_line_breaks(string body)
    {
        var error = AsterwiseError.Parse(body.Replace("TEXT", "first\\r\\nforged: \\u2028 line" + new string('x', 30_000)));

        string[] shown =
        [
            error.ToString(),
            new AsterwiseApiException(error).Message,
            AsterwiseErrorCodes.Get(error.Code).ToString(),
            .. error.Details.Select(detail => detail.ToString()),
        ];
        Assert.All(shown, text =>
        {
            Assert.InRange(text.Length, 0, 1_200);
            Assert.DoesNotMatch("[\\r\\n\u2028]", text);
        });
    }

    [Fact]
    public void A_text_that_is_cut_ends_with_a_whole_character()
    {
        var text = AsterwiseError.Parse(new string('x', 999) + string.Concat(Enumerable.Repeat("😀", 10))).ToString();

        Assert.Equal(new string('x', 999) + "…", text);
    }

    [Fact]
    public void System_Text_Json_reads_it_too() =>
        Assert.Equal("internal_error", JsonSerializer.Deserialize<AsterwiseError[]>("""[{"error":"internal_error"}]""")![0].Code);
}

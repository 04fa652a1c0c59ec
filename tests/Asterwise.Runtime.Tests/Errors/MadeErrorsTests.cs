using System.Net;
using System.Text.Json;

namespace Asterwise.Runtime.Tests.Errors;

/// <summary>Errors as the API would send them, made for a gateway, an emulator or a test.</summary>
public sealed class MadeErrorsTests
{
    private static readonly DateTimeOffset Noon = new(2026, 5, 25, 12, 0, 0, TimeSpan.Zero);

    public static TheoryData<string> Codes => [.. AsterwiseErrorCodes.All.Select(code => code.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_current_code_makes_an_error_with_all_that_is_documented_of_it(string code)
    {
        var documented = AsterwiseErrorCodes.Get(code);

        var error = AsterwiseError.For(code);

        Assert.Equal(code, error.Code);
        Assert.Equal(documented.Status, error.StatusCode);
        Assert.Equal(documented.Message ?? error.Message, error.Message);
        Assert.Matches(@"^[A-Z].*\.$", error.Message);
        Assert.InRange(error.Message.Length, 1, 199);
        Assert.Equal("https://docs.asterwise.com/reference/errors/" + code, error.DocumentationUrl);
        Assert.Equal(documented.RetryAfter, error.RetryAfter);
        Assert.Empty(error.Details);
        Assert.Matches("^req_[0-9a-f]{32}$", error.RequestId);
        Assert.InRange(error.Timestamp!.Value, DateTimeOffset.UtcNow.AddMinutes(-1), DateTimeOffset.UtcNow);
        Assert.True(error.IsLocal);
        Assert.Equal("", error.RawBody);
    }

    [Theory]
    [InlineData("burst_limit_exceeded", 60)]
    [InlineData("ip_rate_limit_exceeded", 60)]
    [InlineData("monthly_usage_limit_exceeded", null)]
    [InlineData("resource_not_found", null)]
    [InlineData("order_creation_failed", null)]
    [InlineData("email_delivery_failed", null)]
    [InlineData("internal_error", null)]
    public void The_wait_is_the_one_that_the_API_sends_and_not_the_advice_for_clients(string code, int? seconds) =>
        Assert.Equal(seconds, AsterwiseError.For(code).RetryAfter?.TotalSeconds);

    [Theory]
    [InlineData("geocode_unavailable", "Geocode unavailable.")]
    [InlineData("sun_calculation_failed", "Sun calculation failed.")]
    [InlineData("a_code_of_next_year", "A code of next year.")]
    public void A_code_without_a_documented_message_is_said_in_words(string code, string message) =>
        Assert.Equal(message, AsterwiseError.For(code).Message);

    [Fact]
    public void What_the_caller_gives_takes_the_place_of_what_is_documented()
    {
        var error = AsterwiseError.For(
            AsterwiseErrorCodes.ResourceNotFound,
            "Not generated yet.",
            retryAfter: TimeSpan.FromSeconds(299.1),
            requestId: "72e02ee1-56ea-4e90-93a6-73c866ed7498",
            timestamp: new DateTimeOffset(2026, 5, 25, 14, 34, 56, 789, TimeSpan.FromHours(2)));

        Assert.Equal(
            """{"success":false,"error":"resource_not_found","message":"Not generated yet.","details":[],"retry_after":300"""
                + ""","doc_url":"https://docs.asterwise.com/reference/errors/resource_not_found","request_id":"""
                + "\"72e02ee1-56ea-4e90-93a6-73c866ed7498\",\"timestamp\":\"2026-05-25T12:34:56Z\"}",
            error.ToJson());
        Assert.Equal(HttpStatusCode.NotFound, error.StatusCode);
    }

    [Fact]
    public void A_code_without_a_documented_status_gets_one_from_the_caller()
    {
        Assert.Null(AsterwiseError.For(AsterwiseErrorCodes.GeocodeUnavailable).StatusCode);
        Assert.Equal(
            HttpStatusCode.ServiceUnavailable,
            AsterwiseError.For(AsterwiseErrorCodes.GeocodeUnavailable, statusCode: HttpStatusCode.ServiceUnavailable).StatusCode);
    }

    [Fact]
    public void Details_are_written_in_the_two_shapes_of_the_API()
    {
        var error = AsterwiseError.For(
            AsterwiseErrorCodes.ValidationError,
            details:
            [
                AsterwiseErrorDetail.ForLocation(
                    ["body", "birth", "lat"],
                    "Input should be greater than or equal to -90",
                    "greater_than_equal",
                    JsonSerializer.SerializeToElement(-91.5)),
                AsterwiseErrorDetail.ForLocation(["query", "ids", 0], "Field required", "missing"),
                AsterwiseErrorDetail.ForField("house_system", "isn't known", ["placidus", "whole_sign"]),
                AsterwiseErrorDetail.ForField("ayanamsa", "isn't known", ["lahiri"], "allowed"),
                AsterwiseErrorDetail.ForField("date", "is a holiday"),
            ],
            requestId: "req_1",
            timestamp: Noon);

        Assert.Equal(
            """
            {"success":false,"error":"validation_error",
            "message":"The request couldn't be processed. See the 'details' field for specific field-level issues.",
            "details":[
            {"loc":["body","birth","lat"],"msg":"Input should be greater than or equal to -90",
            "type":"greater_than_equal","input":-91.5},
            {"loc":["query","ids",0],"msg":"Field required","type":"missing"},
            {"field":"house_system","issue":"isn't known","allowed_values":["placidus","whole_sign"]},
            {"field":"ayanamsa","issue":"isn't known","allowed":["lahiri"]},
            {"field":"date","issue":"is a holiday"}],
            "retry_after":null,"doc_url":"https://docs.asterwise.com/reference/errors/validation_error",
            "request_id":"req_1","timestamp":"2026-05-25T12:00:00Z"}
            """.ReplaceLineEndings(""),
            error.ToJson());
        Assert.Equal(
            ["body.birth.lat: Input should be greater than or equal to -90", "query.ids.0: Field required"],
            error.Details.Take(2).Select(detail => detail.ToString()));
    }

    [Fact]
    public void The_details_of_an_error_that_was_read_can_be_passed_on()
    {
        var read = AsterwiseError.Parse("""{"details":[{"field": "date",  "issue": "i", "more": [1.50]}]}""");

        var made = AsterwiseError.For(AsterwiseErrorCodes.ValidationError, details: read.Details);

        Assert.Contains("""[{"field": "date",  "issue": "i", "more": [1.50]}]""", made.ToJson());
    }

    [Fact]
    public void A_log_names_the_request() => Assert.Equal(
        "api_key_revoked: This API key has been revoked. (request req_1)",
        AsterwiseError.For(AsterwiseErrorCodes.ApiKeyRevoked, requestId: "req_1").ToString());

    [Fact]
    public void An_exception_says_what_would_have_been_answered() => Assert.Equal(
        "The request was not sent, as the Asterwise API would have answered 404 NotFound: city_not_found: No locations found "
            + "matching your query. (https://docs.asterwise.com/reference/errors/city_not_found)",
        new AsterwiseApiException(AsterwiseError.For(AsterwiseErrorCodes.CityNotFound)).Message);

    [Fact]
    public void What_makes_no_error_is_said()
    {
        Assert.Throws<ArgumentNullException>("code", () => AsterwiseError.For(null!));
        Assert.Throws<ArgumentException>("code", () => AsterwiseError.For(""));
        Assert.Throws<ArgumentOutOfRangeException>(
            "retryAfter", () => AsterwiseError.For("internal_error", retryAfter: TimeSpan.FromSeconds(-1)));
    }

    [Fact]
    public void What_makes_no_detail_is_said()
    {
        Assert.Throws<ArgumentNullException>("location", () => AsterwiseErrorDetail.ForLocation(null!, "m", "t"));
        Assert.Throws<ArgumentNullException>("message", () => AsterwiseErrorDetail.ForLocation([], null!, "t"));
        Assert.Throws<ArgumentNullException>("type", () => AsterwiseErrorDetail.ForLocation([], "m", null!));
        Assert.Throws<ArgumentNullException>("field", () => AsterwiseErrorDetail.ForField(null!, "i"));
        Assert.Throws<ArgumentNullException>("issue", () => AsterwiseErrorDetail.ForField("f", null!));
        Assert.Throws<ArgumentNullException>("allowedName", () => AsterwiseErrorDetail.ForField("f", "i", [], null!));
        Assert.StartsWith(
            "The name of the allowed values begins with 'allowed'.",
            Assert.Throws<ArgumentException>("allowedName", () => AsterwiseErrorDetail.ForField("f", "i", [], "values")).Message);
        Assert.StartsWith(
            "A location is made of texts and whole numbers (string and int).",
            Assert.Throws<ArgumentException>("location", () => AsterwiseErrorDetail.ForLocation([1.5], "m", "t")).Message);
    }
}

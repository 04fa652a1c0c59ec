using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Asterwise.Runtime.AspNetCore.Tests;

/// <summary><c>Results.Extensions.AsterwiseError(…)</c></summary>
public sealed class ResultTests
{
    public static TheoryData<string> Codes => [.. Documented.Codes];

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Every_documented_error_is_answered_byte_for_byte(string code) =>
        Assert.Equal(Documented.Answer(code), await AnswerToAsync(() => Results.Extensions.AsterwiseError(code)));

    [Fact]
    public async Task The_example_of_the_page_is_answered_byte_for_byte()
    {
        const string example =
            """
            {
            "success": false,
            "error": "api_key_missing",
            "message": "API key is missing. Include it in the Authorization header as 'Bearer YOUR_KEY'.",
            "details": [],
            "retry_after": null,
            "doc_url": "https://docs.asterwise.com/reference/errors/api_key_missing",
            "request_id": "req_01HXYZABCDEFGH",
            "timestamp": "2026-05-25T12:34:56Z"
            }
            """;
        var answer = await AnswerToAsync(() => Results.Extensions.AsterwiseError(AsterwiseErrorCodes.ApiKeyMissing));

        Assert.Equal(
            example.ReplaceLineEndings("").Replace("\": ", "\":", StringComparison.Ordinal), answer.Body);
    }

    [Fact]
    public async Task What_is_given_is_answered()
    {
        var answer = await AnswerToAsync(() => Results.Extensions.AsterwiseError(
            AsterwiseErrorCodes.GeocodeUnavailable,
            message: "The geocoder is down.",
            details: [AsterwiseErrorDetail.ForField("q", "not looked up")],
            retryAfter: TimeSpan.FromSeconds(1.2),
            statusCode: HttpStatusCode.ServiceUnavailable));

        Assert.Equal(503, answer.Status);
        Assert.Contains("Retry-After: 2\n", answer.Headers);
        Assert.StartsWith(
            """
            {"success":false,"error":"geocode_unavailable","message":"The geocoder is down.",
            "details":[{"field":"q","issue":"not looked up"}],"retry_after":2,
            """.ReplaceLineEndings(""),
            answer.Body);
    }

    [Fact]
    public async Task An_error_that_is_there_already_keeps_its_id()
    {
        var error = AsterwiseError.For(AsterwiseErrorCodes.CityNotFound, requestId: "72e02ee1-56ea-4e90-93a6-73c866ed7498");

        var answer = await AnswerToAsync(() => Results.Extensions.AsterwiseError(error));

        Assert.Equal(error.RequestId, answer.RequestId);
        Assert.Contains($"X-Request-Id: {error.RequestId}", answer.Headers);
    }

    [Fact]
    public async Task It_is_one_of_several_results() => Assert.Equal(
        Documented.Answer("city_not_found"),
        await AnswerToAsync(Results<Ok, AsterwiseErrorResult> () =>
            TypedResults.Extensions.AsterwiseError(AsterwiseErrorCodes.CityNotFound)));

    [Fact]
    public void A_test_of_an_endpoint_sees_what_would_be_answered()
    {
        IResult result = Results.Extensions.AsterwiseError(AsterwiseErrorCodes.CityNotFound);

        Assert.Equal(404, Assert.IsAssignableFrom<IStatusCodeHttpResult>(result).StatusCode);
        Assert.Equal("application/json", Assert.IsAssignableFrom<IContentTypeHttpResult>(result).ContentType);
        Assert.Equal("city_not_found", Assert.IsAssignableFrom<IValueHttpResult<AsterwiseError>>(result).Value!.Code);
    }

    [Fact]
    public void A_code_without_a_documented_status_asks_for_one()
    {
        var exception = Assert.Throws<ArgumentException>(() =>
            Results.Extensions.AsterwiseError(AsterwiseErrorCodes.GeocodeUnavailable));

        Assert.StartsWith("No status is documented for 'geocode_unavailable'; give the error one.", exception.Message);
    }

    private static async Task<Answer> AnswerToAsync(Delegate endpoint)
    {
        await using var app = await TestApp.StartAsync(app => app.MapGet("/", endpoint));
        return await app.Client.GetAnswerAsync("/");
    }
}

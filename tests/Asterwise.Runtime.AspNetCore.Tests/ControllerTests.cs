using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace Asterwise.Runtime.AspNetCore.Tests;

/// <summary>Errors of controllers.</summary>
public sealed class ControllerTests : IAsyncLifetime
{
    private TestApp app = null!;

    public async Task InitializeAsync() => app = await TestApp.StartAsync(
        app => app.MapControllers(),
        builder => builder.Services.AddControllers().AddApplicationPart(typeof(ChartController).Assembly));

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task An_action_answers_with_an_error_of_a_code() =>
        Assert.Equal(Documented.Answer("city_not_found"), await app.Client.GetAnswerAsync("/charts/city"));

    [Fact]
    public async Task An_action_answers_with_an_error_that_is_there_already() =>
        Assert.Equal(Documented.Answer("burst_limit_exceeded"), await app.Client.GetAnswerAsync("/charts/error"));

    [Fact]
    public async Task A_bare_status_of_an_action_is_an_envelope() =>
        Assert.Equal(Documented.Answer("resource_not_found"), await app.Client.GetAnswerAsync("/charts/nothing"));

    [Fact]
    public async Task A_model_that_is_not_valid_is_a_validation_error() => Assert.Equal(
        Documented.Answer("validation_error", """[{"field":"Lat","issue":"The field Lat must be between -90 and 90."}]"""),
        await app.Client.PostAnswerAsync("/charts", """{"lat": 91}"""));

    [Fact]
    public async Task A_body_that_is_no_JSON_is_a_validation_error()
    {
        var answer = await app.Client.PostAnswerAsync("/charts", "{");

        Assert.Equal((422, "validation_error"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task A_body_of_another_type_is_invalid() =>
        Assert.Equal(Documented.Answer("invalid_request_body"), await app.Client.PostAnswerAsync("/charts", "{}", "text/plain"));

    [Fact]
    public async Task An_exception_of_an_action_is_an_internal_error() =>
        Assert.Equal(Documented.Answer("internal_error"), await app.Client.GetAnswerAsync("/charts/exception"));
}

[ApiController]
[Route("charts")]
public sealed class ChartController : ControllerBase
{
    [HttpPost]
    public IActionResult Post(Birth birth) => Ok(birth);

    [HttpGet("city")]
    public ActionResult<Birth> City() => this.AsterwiseError(AsterwiseErrorCodes.CityNotFound);

    [HttpGet("error")]
    public IActionResult Error() =>
        this.AsterwiseError(AsterwiseError.For(AsterwiseErrorCodes.BurstLimitExceeded, requestId: HttpContext.TraceIdentifier));

    [HttpGet("nothing")]
    public IActionResult Nothing() => NotFound();

    [HttpGet("exception")]
    public IActionResult Exception() => throw new InvalidOperationException("Where nobody is to look.");

    public sealed class Birth
    {
        [Range(-90, 90)]
        public double Lat { get; init; }
    }
}

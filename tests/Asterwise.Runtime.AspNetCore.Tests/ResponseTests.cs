using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Asterwise.Runtime.AspNetCore.Tests;

/// <summary>Errors that came from elsewhere, written as a response.</summary>
public sealed class ResponseTests
{
    [Fact]
    public async Task An_envelope_is_written_with_what_is_beyond_the_documented_fields()
    {
        var written = await WriteAsync(AsterwiseError.Parse("""{"error":"city_not_found","request_id":"r","more":[1, 2]}"""));

        Assert.Equal(404, written.StatusCode);
        Assert.Equal("[1, 2]", BodyOf(written).GetProperty("more").GetRawText());
        Assert.Equal("r", written.Headers["X-Request-Id"]);
    }

    [Fact]
    public async Task What_is_no_envelope_is_an_error_of_whoever_passes_it_on()
    {
        var written = await WriteAsync(AsterwiseError.Parse("<html>Down for maintenance</html>"));

        Assert.Equal(502, written.StatusCode);
        Assert.Equal("internal_error", BodyOf(written).GetProperty("error").GetString());
        Assert.StartsWith("req_", BodyOf(written).GetProperty("request_id").GetString());
    }

    [Fact]
    public async Task An_id_that_is_no_header_value_is_in_the_body_alone()
    {
        var error = AsterwiseError.Parse("""{"error":"city_not_found","request_id":"r\r\nSet-Cookie: a=b"}""");

        var written = await WriteAsync(error);

        Assert.False(written.Headers.ContainsKey("X-Request-Id"));
        Assert.Equal("r\r\nSet-Cookie: a=b", BodyOf(written).GetProperty("request_id").GetString());
    }

    [Fact]
    public async Task The_version_that_a_gateway_passes_on_stays()
    {
        var context = NewContext();
        context.Response.Headers["Asterwise-Version"] = "2027-01-01";

        await context.Response.WriteAsterwiseErrorAsync(AsterwiseError.For(AsterwiseErrorCodes.CityNotFound));

        Assert.Equal("2027-01-01", context.Response.Headers["Asterwise-Version"]);
    }

    [Fact]
    public async Task A_status_that_nobody_knows_is_asked_for()
    {
        var exception = await Assert.ThrowsAsync<ArgumentException>(() =>
            WriteAsync(AsterwiseError.Parse("""{"error":"a_code_of_next_year"}""")));

        Assert.StartsWith("No status is documented for 'a_code_of_next_year'; give the error one.", exception.Message);
    }

    private static async Task<HttpResponse> WriteAsync(AsterwiseError error)
    {
        var response = NewContext().Response;
        await response.WriteAsterwiseErrorAsync(error);
        return response;
    }

    private static DefaultHttpContext NewContext() => new() { Response = { Body = new MemoryStream() } };

    private static JsonElement BodyOf(HttpResponse response) =>
        JsonDocument.Parse(Encoding.UTF8.GetString(((MemoryStream)response.Body).ToArray())).RootElement;
}

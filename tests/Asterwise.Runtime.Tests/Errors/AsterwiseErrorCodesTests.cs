using System.Globalization;
using System.Net;
using System.Reflection;
using System.Text.Json;

namespace Asterwise.Runtime.Tests.Errors;

/// <summary>
/// The table compared with the catalogue that was compiled from the documentation, <c>Contract/error-catalogue.json</c>.
/// </summary>
public sealed class AsterwiseErrorCodesTests
{
    /// <summary>The stored copy of the page hides the address; the READMEs of the official SDKs give it.</summary>
    private const string HiddenAddress = "[email protected]";

    private static readonly JsonElement[] Current =
        [.. Catalogue().Where(entry => entry.GetProperty("note").GetString()!.StartsWith("[current", StringComparison.Ordinal))];

    [Fact]
    public void Every_current_code_of_the_catalogue_is_there_and_no_other() =>
        Assert.Equal(
            Current.Select(entry => entry.GetProperty("code").GetString()), AsterwiseErrorCodes.All.Select(code => code.Code));

    [Fact]
    public void Each_has_the_documented_status_message_and_page() => Assert.All(Current, entry =>
    {
        var code = AsterwiseErrorCodes.Get(entry.GetProperty("code").GetString()!);

        Assert.True(code.IsKnown);
        Assert.Equal(
            entry.GetProperty("status") is { ValueKind: JsonValueKind.Number } status ? (HttpStatusCode)status.GetInt32() : null,
            code.Status);
        Assert.Equal(
            entry.GetProperty("message").GetString()?.Replace(HiddenAddress, "support@asterwise.com", StringComparison.Ordinal),
            code.Message);
        Assert.Equal("https://docs.asterwise.com/reference/errors/" + code.Code, code.DocumentationUrl);
        Assert.Equal(code.Code, code.ToString());
        Assert.Equal(
            entry.GetProperty("retry_after") is { ValueKind: JsonValueKind.Number } wait
                ? TimeSpan.FromSeconds(wait.GetInt32())
                : null,
            code.RetryAfter);
    });

    [Fact]
    public void Every_code_has_a_constant() => Assert.Equal(
        AsterwiseErrorCodes.All.Select(code => code.Code),
        typeof(AsterwiseErrorCodes)
            .GetFields(BindingFlags.Static | BindingFlags.Public)
            .Select(field => (string)field.GetRawConstantValue()!));

    [Fact]
    public void An_unknown_code_is_a_value()
    {
        var code = AsterwiseErrorCodes.Get("a_code_of_next_year");

        Assert.False(code.IsKnown);
        Assert.Equal("a_code_of_next_year", code.Code);
        Assert.Equal("https://docs.asterwise.com/reference/errors/a_code_of_next_year", code.DocumentationUrl);
        Assert.Null(code.Status);
        Assert.Null(code.Message);
        Assert.Null(code.RetryAfter);
        Assert.Null(code.RetryAdvice);
    }

    [Theory]
    [InlineData("burst_limit_exceeded", null, true, 60)]
    [InlineData("burst_limit_exceeded", 7, true, 7)]
    [InlineData("ip_rate_limit_exceeded", 60, true, 60)]
    [InlineData("monthly_usage_limit_exceeded", null, false, null)]
    [InlineData("monthly_usage_limit_exceeded", 60, false, null)]
    [InlineData("resource_not_found", null, false, null)]
    [InlineData("resource_not_found", 300, true, 300)]
    [InlineData("api_key_revoked", null, false, null)]
    [InlineData("validation_error", null, false, null)]
    [InlineData("sun_calculation_failed", null, false, null)]
    [InlineData("internal_error", null, true, null)]
    [InlineData("order_creation_failed", null, true, 30)]
    [InlineData("email_delivery_failed", null, true, 60)]
    [InlineData("payment_provider_unavailable", null, true, null)]
    public async Task The_code_and_the_answer_say_whether_a_retry_makes_sense(
        string code, int? retryAfter, bool shouldRetry, int? after)
    {
        var advice = await AdviceForAsync(code, retryAfter, AsterwiseErrorCodes.Get(code).Status!.Value);

        Assert.Equal(shouldRetry, advice.ShouldRetry);
        Assert.Equal(after, (int?)advice.After?.TotalSeconds);
    }

    [Theory]
    [InlineData("geocode_unavailable", 503, null, true)]
    [InlineData("location_required", 422, null, false)]
    [InlineData("a_code_of_next_year", 503, null, true)]
    [InlineData("a_code_of_next_year", 429, null, true)]
    [InlineData("", 429, null, true)]
    [InlineData("", 429, 5, true)]
    [InlineData("a_code_of_next_year", 429, 5, true)]
    [InlineData("", 408, null, true)]
    [InlineData("", 500, null, true)]
    [InlineData("", 501, null, false)]
    [InlineData("", 502, null, true)]
    [InlineData("", 504, null, true)]
    [InlineData("", 404, null, false)]
    public async Task Where_no_page_says_it_the_status_does(string code, int status, int? retryAfter, bool shouldRetry) =>
        Assert.Equal(shouldRetry, (await AdviceForAsync(code, retryAfter, (HttpStatusCode)status)).ShouldRetry);

    private static async Task<AsterwiseRetryAdvice> AdviceForAsync(string code, int? retryAfter, HttpStatusCode status)
    {
        var wait = retryAfter?.ToString(CultureInfo.InvariantCulture) ?? "null";
        using var response = new HttpResponseMessage(status)
        {
            Content = new StringContent($$"""{"success":false,"error":"{{code}}","retry_after":{{wait}}}"""),
        };
        return (await response.ReadAsterwiseErrorAsync())!.RetryAdvice;
    }

    private static IEnumerable<JsonElement> Catalogue() =>
        JsonDocument.Parse(BuildMetadata.TextOf("tests/Asterwise.Runtime.Tests/Contract/error-catalogue.json")).RootElement
            .EnumerateArray();
}

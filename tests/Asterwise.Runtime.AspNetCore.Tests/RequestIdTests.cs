using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Asterwise.Runtime.AspNetCore.Tests;

/// <summary>One id for a request, in its errors and in its log.</summary>
public sealed class RequestIdTests : IAsyncLifetime
{
    private TestApp app = null!;

    public async Task InitializeAsync() => app = await TestApp.StartAsync(app =>
    {
        app.MapGet("/id", (HttpContext context) => context.TraceIdentifier);
        app.MapGet("/error", (HttpContext context) => Results.Extensions.AsterwiseError(
            AsterwiseErrorCodes.CityNotFound, message: context.TraceIdentifier));
    });

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Theory]
    [InlineData("req_01HXYZABCDEFGH")]
    [InlineData("72e02ee1-56ea-4e90-93a6-73c866ed7498")]
    public async Task The_callers_id_is_taken(string id) => Assert.Equal(id, await IdOfAsync(id));

    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("a;b")]
    [InlineData(ClientExtensions.Key)]
    public async Task Another_text_is_not_taken(string id) => Assert.Matches("^req_[0-9a-f]{32}$", await IdOfAsync(id));

    [Fact]
    public async Task A_text_without_an_end_is_not_taken() =>
        Assert.Matches("^req_[0-9a-f]{32}$", await IdOfAsync(new string('a', 129)));

    [Fact]
    public async Task The_error_has_the_id_that_the_log_has()
    {
        using var response = await app.Client.GetAsync("/error");
        var answer = await Answer.OfAsync(response);

        Assert.Matches("^req_[0-9a-f]{32}$", answer.RequestId);
        Assert.Contains($"\"message\":\"{answer.RequestId}\"", answer.Body);
        Assert.Contains($"X-Request-Id: {answer.RequestId}", answer.Headers);
    }

    private async Task<string> IdOfAsync(string id)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/id");
        request.Headers.TryAddWithoutValidation("X-Request-Id", id);
        using var response = await app.Client.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    }
}

using Asterwise.Emulator;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Asterwise.Runtime.AspNetCore.Tests;

/// <summary>What becomes of exceptions, above all those of a client of the API within the gateway.</summary>
public sealed class ExceptionTests
{
    private const string Path = "/v1/tarot/card-of-the-day";

    [Fact]
    public async Task An_error_that_the_API_answered_with_is_passed_on_as_it_is()
    {
        await using var api = await ApiEmulator.StartAsync(ClientExtensions.Key);
        var documented = Documented.Answer("monthly_usage_limit_exceeded");
        api.Answer(Path, documented.Status, "application/json", documented.Body);
        await using var app = await StartGatewayAsync(api);

        Assert.Equal(documented, await app.Client.GetAnswerAsync("/card"));
    }

    [Fact]
    public async Task That_the_gateways_own_key_is_refused_is_no_refusal_of_the_callers()
    {
        await using var api = await ApiEmulator.StartAsync(ClientExtensions.Key);
        api.IsKeyRevoked = true;
        await using var app = await StartGatewayAsync(api);

        Assert.Equal(Documented.Answer("internal_error"), await app.Client.GetAnswerAsync("/card"));
    }

    [Fact]
    public async Task A_page_of_a_proxy_is_an_internal_error()
    {
        await using var api = await ApiEmulator.StartAsync(ClientExtensions.Key);
        api.Answer(Path, 404, "text/html", "<html>");
        await using var app = await StartGatewayAsync(api);

        Assert.Equal(Documented.Answer("internal_error"), await app.Client.GetAnswerAsync("/card"));
    }

    [Fact]
    public async Task An_exception_handler_of_the_application_comes_first()
    {
        await using var app = await TestApp.StartAsync(
            app => app.MapGet("/", IResult () => throw new TimeoutException()),
            builder => builder.Services.AddExceptionHandler<TimeoutHandler>());

        Assert.Equal(Documented.Answer("email_delivery_failed"), await app.Client.GetAnswerAsync("/"));
    }

    [Fact]
    public async Task A_request_that_cannot_be_read_is_the_callers_fault_also_where_it_is_thrown_as_in_development()
    {
        await using var app = await TestApp.StartAsync(
            app => app.MapPost("/", (Dictionary<string, double> chart) => Results.Ok()),
            builder => builder.Services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true));

        Assert.Equal(Documented.Answer("invalid_request_body"), await app.Client.PostAnswerAsync("/", "{"));
    }

    private static Task<TestApp> StartGatewayAsync(ApiEmulator api) => TestApp.StartAsync(app => app.MapGet("/card", async () =>
    {
        var key = AsterwiseApiKey.Parse(ClientExtensions.Key);
        using var client = new HttpClient(new AsterwiseAuthenticationHandler(key)
        {
            InnerHandler = new SocketsHttpHandler { UseProxy = false },
        });
        using var response = await client.GetAsync(new Uri(api.Origin, Path));
        await response.EnsureAsterwiseSuccessAsync();
        return Results.Ok();
    }));

    private sealed class TimeoutHandler : IExceptionHandler
    {
        public async ValueTask<bool> TryHandleAsync(
            HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
        {
            var error = AsterwiseError.For(
                AsterwiseErrorCodes.EmailDeliveryFailed, requestId: httpContext.TraceIdentifier);
            await httpContext.Response.WriteAsterwiseErrorAsync(error, cancellationToken);
            return true;
        }
    }
}

using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Asterwise.Runtime.AspNetCore;

/// <summary>
/// Every error of an application as the API's envelope (<see href="https://docs.asterwise.com/reference/response-envelope"/>).
/// </summary>
public static class AsterwiseErrorExtensions
{
    /// <summary>The server's own scope has the id that it gave the request before anybody looked at its headers.</summary>
    private static readonly Func<ILogger, string, IDisposable?> LogUnderId =
        LoggerMessage.DefineScope<string>("RequestId:{RequestId}");

    /// <summary>
    /// Makes the framework write the envelope where it would write problem details or nothing: of its exception handler and
    /// status code pages, of the validation of minimal APIs and of controllers, and of the rate limiter
    /// (<see href="https://docs.asterwise.com/reference/response-envelope"/>).
    /// </summary>
    /// <param name="services">The services, before or after those of controllers and rate limits.</param>
    /// <returns>The services.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
    public static IServiceCollection AddAsterwiseErrors(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        return services
            .AddSingleton<IProblemDetailsService, AsterwiseProblemDetailsService>()
            .PostConfigure<ApiBehaviorOptions>(AnswerAsControllers)
            .PostConfigure<RateLimiterOptions>(AnswerAsRateLimiter);
    }

    /// <summary>
    /// Answers exceptions, and statuses that are left without a body, with the envelope, and gives the request an id, which its
    /// log has too: the one in the caller's <c>X-Request-Id</c>, or a new one
    /// (<see href="https://docs.asterwise.com/reference/response-envelope"/>).
    /// </summary>
    /// <param name="app">The application, before what may fail: this comes first.</param>
    /// <returns>The application.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="app"/> is null.</exception>
    /// <exception cref="InvalidOperationException"><see cref="AddAsterwiseErrors"/> was not called.</exception>
    public static IApplicationBuilder UseAsterwiseErrors(this IApplicationBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        if (app.ApplicationServices.GetService<IProblemDetailsService>() is not AsterwiseProblemDetailsService)
            throw new InvalidOperationException("Call builder.Services.AddAsterwiseErrors() before app.UseAsterwiseErrors().");
        var logger = app.ApplicationServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(AsterwiseErrorExtensions));
        app.Use(async (context, next) =>
        {
            using (LogUnderId(logger, RequestId.Of(context)))
                await next(context).ConfigureAwait(false);
        });
        return app.UseExceptionHandler().UseStatusCodePages();
    }

    private static void AnswerAsControllers(ApiBehaviorOptions options)
    {
        options.InvalidModelStateResponseFactory = context => new AsterwiseErrorResult(
            FrameworkErrors.OfFields(new ValidationProblemDetails(context.ModelState).Errors, context.HttpContext));
        // A bare status, as NotFound(), is left to the status code pages.
        options.SuppressMapClientErrors = true;
    }

    private static void AnswerAsRateLimiter(RateLimiterOptions options)
    {
        var before = options.OnRejected;
        options.OnRejected = async (rejected, cancellationToken) =>
        {
            if (before is not null)
                await before(rejected, cancellationToken).ConfigureAwait(false);
            var response = rejected.HttpContext.Response;
            if (response.HasStarted)
                return;
            var retryAfter = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : (TimeSpan?)null;
            var error = FrameworkErrors.OfRateLimit(retryAfter, rejected.HttpContext);
            await response.WriteAsterwiseErrorAsync(error, cancellationToken).ConfigureAwait(false);
        };
    }
}

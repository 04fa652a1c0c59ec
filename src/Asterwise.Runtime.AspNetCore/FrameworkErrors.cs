using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Http;

namespace Asterwise.Runtime.AspNetCore;

/// <summary>What the framework would answer by itself, in the words of the API.</summary>
internal static class FrameworkErrors
{
    public static AsterwiseError Of(ProblemDetailsContext problem)
    {
        var context = problem.HttpContext;
        var details = problem.ProblemDetails;
        if (details is HttpValidationProblemDetails validation)
            return OfFields(validation.Errors, context);
        return problem.Exception is { } exception
            ? OfException(exception, context)
            : OfStatus(details.Status ?? context.Response.StatusCode, context, details.Detail);
    }

    /// <summary>422: what is wrong with each field, in the shape of the API that asks for no location.</summary>
    public static AsterwiseError OfFields(IEnumerable<KeyValuePair<string, string[]>> errors, HttpContext context) =>
        AsterwiseError.For(
            AsterwiseErrorCodes.ValidationError,
            details: errors.SelectMany(field => field.Value.Select(issue => AsterwiseErrorDetail.ForField(field.Key, issue))),
            requestId: RequestId.Of(context));

    public static AsterwiseError OfRateLimit(TimeSpan? retryAfter, HttpContext context) => AsterwiseError.For(
        AsterwiseErrorCodes.BurstLimitExceeded, retryAfter: retryAfter, requestId: RequestId.Of(context));

    private static AsterwiseError OfException(Exception exception, HttpContext context) => exception switch
    {
        BadHttpRequestException bad => OfStatus(bad.StatusCode, context),
        // The caller's key is not the one that the API refused: that one is ours.
        AsterwiseAuthenticationException => OfStatus(StatusCodes.Status500InternalServerError, context),
        AsterwiseApiException { Error: { Code.Length: > 0 } error } => error,
        _ => OfStatus(StatusCodes.Status500InternalServerError, context),
    };

    private static AsterwiseError OfStatus(int status, HttpContext context, string? message = null) => AsterwiseError.For(
        CodeOf(status, context.Request),
        message,
        retryAfter: RetryAfterOf(context.Response),
        requestId: RequestId.Of(context),
        statusCode: IsNeverAnswered(status) ? null : (HttpStatusCode)status);

    /// <summary>A status without a code of its own has the nearest one.</summary>
    private static string CodeOf(int status, HttpRequest request) => status switch
    {
        400 => HasBodyByMethod(request) ? AsterwiseErrorCodes.InvalidRequestBody : AsterwiseErrorCodes.ValidationError,
        401 => Credential.ProblemOf(request) ?? AsterwiseErrorCodes.ApiKeyNotFound,
        402 => AsterwiseErrorCodes.SubscriptionExpired,
        403 => AsterwiseErrorCodes.OwnershipDenied,
        404 or 405 => AsterwiseErrorCodes.ResourceNotFound,
        413 => AsterwiseErrorCodes.PayloadTooLarge,
        415 => AsterwiseErrorCodes.InvalidRequestBody,
        429 => AsterwiseErrorCodes.BurstLimitExceeded,
        >= 500 => AsterwiseErrorCodes.InternalError,
        _ => AsterwiseErrorCodes.ValidationError,
    };

    /// <summary>
    /// Whether the API answers such a request with the status of its code, 422
    /// (https://docs.asterwise.com/reference/errors/invalid_request_body).
    /// </summary>
    private static bool IsNeverAnswered(int status) => status is 400 or 415;

    private static bool HasBodyByMethod(HttpRequest request) =>
        HttpMethods.IsPost(request.Method) || HttpMethods.IsPut(request.Method) || HttpMethods.IsPatch(request.Method);

    /// <summary>What whoever set the status said of when to retry, in seconds.</summary>
    private static TimeSpan? RetryAfterOf(HttpResponse response) =>
        uint.TryParse(response.Headers.RetryAfter, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(seconds)
            : null;
}

using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Asterwise.Runtime.AspNetCore;

/// <summary>
/// The error envelope as the result of an endpoint, of a minimal API or of a controller
/// (<see href="https://docs.asterwise.com/reference/response-envelope"/>).
/// </summary>
public sealed class AsterwiseErrorResult
    : ActionResult, IResult, IStatusCodeHttpResult, IContentTypeHttpResult, IValueHttpResult<AsterwiseError>, IValueHttpResult
{
    private readonly bool hasIdOfRequest;

    /// <summary>
    /// The result that answers with an error, and keeps the id that it has
    /// (<see href="https://docs.asterwise.com/reference/response-envelope"/>).
    /// </summary>
    /// <param name="error">The error: one that the API answered with, or one of <see cref="AsterwiseError.For"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="error"/> is null.</exception>
    public AsterwiseErrorResult(AsterwiseError error)
        : this(error, hasIdOfRequest: false)
    {
    }

    private AsterwiseErrorResult(AsterwiseError error, bool hasIdOfRequest)
    {
        ArgumentNullException.ThrowIfNull(error);
        Value = error;
        this.hasIdOfRequest = hasIdOfRequest;
    }

    /// <summary>
    /// The error. Where it was made of a code, the answer has the id of the request instead of the one here
    /// (<see href="https://docs.asterwise.com/reference/response-envelope"/>).
    /// </summary>
    public AsterwiseError Value { get; }

    object? IValueHttpResult.Value => Value;

    int? IStatusCodeHttpResult.StatusCode => (int?)(Value.StatusCode ?? AsterwiseErrorCodes.Get(Value.Code).Status);

    string? IContentTypeHttpResult.ContentType => AsterwiseHttpResponseExtensions.ContentType;

    /// <summary>
    /// Writes the response (<see href="https://docs.asterwise.com/reference/response-envelope"/>).
    /// </summary>
    /// <param name="httpContext">The request that is answered.</param>
    /// <returns>A task that ends when the envelope is written.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="httpContext"/> is null.</exception>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var error = hasIdOfRequest ? Renamed(Value, RequestId.Of(httpContext)) : Value;
        return httpContext.Response.WriteAsterwiseErrorAsync(error, httpContext.RequestAborted);
    }

    /// <inheritdoc cref="ExecuteAsync(HttpContext)"/>
    /// <param name="context">The request that is answered by an action of a controller.</param>
    public override Task ExecuteResultAsync(ActionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return ExecuteAsync(context.HttpContext);
    }

    /// <summary>The result of a code, which gets the id of the request when the answer is due.</summary>
    internal static AsterwiseErrorResult Of(
        string code,
        string? message,
        IEnumerable<AsterwiseErrorDetail>? details,
        TimeSpan? retryAfter,
        HttpStatusCode? statusCode)
    {
        var error = AsterwiseError.For(code, message, details, retryAfter, statusCode: statusCode);
        // A code without a status is found here, where the caller is on the stack.
        _ = AsterwiseHttpResponseExtensions.StatusOf(error);
        return new AsterwiseErrorResult(error, hasIdOfRequest: true);
    }

    private static AsterwiseError Renamed(AsterwiseError error, string requestId) => AsterwiseError.For(
        error.Code, error.Message, error.Details, error.RetryAfter, requestId, error.Timestamp, error.StatusCode);
}

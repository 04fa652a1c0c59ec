using System.Net;
using Microsoft.AspNetCore.Http;

namespace Asterwise.Runtime.AspNetCore;

/// <summary>
/// Results of minimal APIs that answer with the error envelope: <c>Results.Extensions.AsterwiseError(…)</c>
/// (<see href="https://docs.asterwise.com/reference/errors"/>).
/// </summary>
public static class AsterwiseResultExtensions
{
    /// <summary>
    /// Answers with an error of the API, under the id of the request; what is not given is what is documented of the code
    /// (<see href="https://docs.asterwise.com/reference/errors"/>).
    /// </summary>
    /// <param name="results"><c>Results.Extensions</c> or <c>TypedResults.Extensions</c>.</param>
    /// <param name="code">The code, such as <see cref="AsterwiseErrorCodes.CityNotFound"/>.</param>
    /// <param name="message">The message for people; by default the documented one.</param>
    /// <param name="details">What is wrong in particular; by default nothing is said.</param>
    /// <param name="retryAfter">How long to wait before a retry; by default what the API sends with the code.</param>
    /// <param name="statusCode">The status to answer with; by default the documented one.</param>
    /// <returns>The result.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="results"/> or <paramref name="code"/> is null.</exception>
    /// <exception cref="ArgumentException">The code is empty; or no status is given, and none is documented of the
    /// code.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="retryAfter"/> is negative.</exception>
    public static AsterwiseErrorResult AsterwiseError(
        this IResultExtensions results,
        string code,
        string? message = null,
        IEnumerable<AsterwiseErrorDetail>? details = null,
        TimeSpan? retryAfter = null,
        HttpStatusCode? statusCode = null)
    {
        ArgumentNullException.ThrowIfNull(results);
        return AsterwiseErrorResult.Of(code, message, details, retryAfter, statusCode);
    }

    /// <summary>
    /// Answers with an error as it is, its id included, as one that the API answered with
    /// (<see href="https://docs.asterwise.com/reference/response-envelope"/>).
    /// </summary>
    /// <param name="results"><c>Results.Extensions</c> or <c>TypedResults.Extensions</c>.</param>
    /// <param name="error">The error.</param>
    /// <returns>The result.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="results"/> or <paramref name="error"/> is null.</exception>
    public static AsterwiseErrorResult AsterwiseError(this IResultExtensions results, AsterwiseError error)
    {
        ArgumentNullException.ThrowIfNull(results);
        return new AsterwiseErrorResult(error);
    }
}

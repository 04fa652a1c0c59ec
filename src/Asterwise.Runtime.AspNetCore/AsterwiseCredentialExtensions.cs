using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Asterwise.Runtime.AspNetCore;

/// <summary>
/// The credential of a request, in <c>Authorization: Bearer</c> or <c>X-API-Key</c>
/// (<see href="https://docs.asterwise.com/authentication"/>).
/// </summary>
public static class AsterwiseCredentialExtensions
{
    /// <summary>
    /// Answers 401 as the API does to a request without a credential in either header (<c>api_key_missing</c>), or with one that
    /// does not have the format of a key (<c>api_key_invalid</c>); whether the key is known, this does not say. Endpoints with
    /// <c>AllowAnonymous()</c> are exempt (<see href="https://docs.asterwise.com/reference/errors/api_key_missing"/>).
    /// </summary>
    /// <param name="app">The application; after <c>UseRouting</c>, where it calls that itself.</param>
    /// <returns>The application.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="app"/> is null.</exception>
    public static IApplicationBuilder UseAsterwiseCredentials(this IApplicationBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        return app.Use((context, next) => IsAnonymous(context) || Credential.ProblemOf(context.Request) is not { } code
            ? next(context)
            : context.Response.WriteAsterwiseErrorAsync(
                AsterwiseError.For(code, requestId: RequestId.Of(context)), context.RequestAborted));
    }

    /// <summary>
    /// The key that a request carries: of <c>Authorization: Bearer</c> or, where there is none, of <c>X-API-Key</c>
    /// (<see href="https://docs.asterwise.com/authentication"/>).
    /// </summary>
    /// <param name="context">The request.</param>
    /// <returns>The key; null where there is none or it does not have the format of one, which
    /// <see cref="UseAsterwiseCredentials"/> lets through to anonymous endpoints alone.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="context"/> is null.</exception>
    public static AsterwiseApiKey? GetAsterwiseApiKey(this HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Credential.KeyOf(context.Request);
    }

    private static bool IsAnonymous(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null;
}

using Microsoft.AspNetCore.Http;

namespace Asterwise.Runtime.AspNetCore;

/// <summary>
/// Writes the envelope where the framework would write problem details: for an exception, for a status without a body, for
/// <c>Results.Problem</c> and for the validation of minimal APIs.
/// </summary>
internal sealed class AsterwiseProblemDetailsService : IProblemDetailsService
{
    public async ValueTask WriteAsync(ProblemDetailsContext context) => await TryWriteAsync(context).ConfigureAwait(false);

    public async ValueTask<bool> TryWriteAsync(ProblemDetailsContext context)
    {
        var response = context.HttpContext.Response;
        if (response.HasStarted)
            return false;
        await response.WriteAsterwiseErrorAsync(FrameworkErrors.Of(context), context.HttpContext.RequestAborted)
            .ConfigureAwait(false);
        return true;
    }
}

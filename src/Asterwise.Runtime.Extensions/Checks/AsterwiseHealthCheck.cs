using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Asterwise.Runtime.Extensions;

/// <summary>
/// Says whether the API accepts the key of a client, and keeps the answer while the options are the same and the period lasts.
/// </summary>
internal sealed class AsterwiseHealthCheck(
    string clientName, CredentialCheck check, IOptionsMonitor<AsterwiseClientOptions> monitor, TimeProvider time) : IHealthCheck
{
    private readonly SemaphoreSlim asking = new(1);
    private Answer? last;

    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        // One probe asks; those that come meanwhile wait for its answer.
        await asking.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var options = monitor.Get(clientName);
            if (last is null || last.Options != options || time.GetElapsedTime(last.Asked) >= options.HealthCheckPeriod)
            {
                var problem = await check.RunAsync(clientName, cancellationToken).ConfigureAwait(false);
                last = new Answer(options, time.GetTimestamp(), problem);
            }

            return ResultOf(last.Problem, context.Registration.FailureStatus);
        }
        finally
        {
            asking.Release();
        }
    }

    private static HealthCheckResult ResultOf(AsterwiseApiException? problem, HealthStatus failureStatus) => problem switch
    {
        null => HealthCheckResult.Healthy("The Asterwise API accepts the key."),
        AsterwiseUnavailableException => HealthCheckResult.Degraded(problem.Message, problem),
        _ => new HealthCheckResult(failureStatus, problem.Message, problem),
    };

    private sealed record Answer(AsterwiseClientOptions Options, long Asked, AsterwiseApiException? Problem);
}

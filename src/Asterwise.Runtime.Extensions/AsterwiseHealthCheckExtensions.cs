using Asterwise.Runtime.Extensions;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>
/// The health check of a client of the API (<see href="https://docs.asterwise.com/reference/errors/api_key_revoked"/>).
/// </summary>
public static class AsterwiseHealthCheckExtensions
{
    /// <summary>
    /// Adds a check that is healthy where the API accepts the key of a client, degraded where it could not be asked, and fails
    /// where it refuses the key. It asks through the client, at most once in
    /// <see cref="AsterwiseClientOptions.HealthCheckPeriod"/> and whenever the options have changed, as asking may cost a call
    /// (<see href="https://learn.microsoft.com/dotnet/api/microsoft.extensions.diagnostics.healthchecks.ihealthcheck"/>).
    /// </summary>
    /// <param name="builder">The builder of the health checks.</param>
    /// <param name="clientName">The name of the client, as it was given to <c>AddAsterwiseClient</c>.</param>
    /// <param name="name">The name of the check; that of the client unless given.</param>
    /// <param name="failureStatus">What a refused key is; unhealthy unless given.</param>
    /// <param name="tags">What the check is found by, such as <c>ready</c>.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> or <paramref name="clientName"/> is null.</exception>
    public static IHealthChecksBuilder AddAsterwise(
        this IHealthChecksBuilder builder,
        string clientName = AsterwiseClientExtensions.DefaultName,
        string? name = null,
        HealthStatus? failureStatus = null,
        IEnumerable<string>? tags = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(clientName);
        builder.Services.TryAddKeyedSingleton(clientName, (provider, _) => new AsterwiseHealthCheck(
            clientName,
            provider.GetRequiredService<CredentialCheck>(),
            provider.GetRequiredService<IOptionsMonitor<AsterwiseClientOptions>>(),
            provider.GetService<TimeProvider>() ?? TimeProvider.System));
        return builder.Add(new HealthCheckRegistration(
            name ?? clientName,
            provider => provider.GetRequiredKeyedService<AsterwiseHealthCheck>(clientName),
            failureStatus,
            tags));
    }
}

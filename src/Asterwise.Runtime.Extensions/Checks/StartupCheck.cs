using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Asterwise.Runtime.Extensions;

/// <summary>Checks the key of every client before anything else of the service starts.</summary>
internal sealed partial class StartupCheck(
    IEnumerable<AsterwiseClient> clients,
    CredentialCheck check,
    IOptionsMonitor<AsterwiseClientOptions> monitor,
    ILogger<StartupCheck> logger) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(clients.Select(client => CheckAsync(client.Name, cancellationToken)));

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task CheckAsync(string clientName, CancellationToken cancellationToken)
    {
        var mode = monitor.Get(clientName).StartupCheck;
        if (mode == AsterwiseStartupCheck.Off)
            return;
        var problem = await check.RunAsync(clientName, cancellationToken).ConfigureAwait(false);
        if (problem is null)
            LogAccepted(clientName);
        else if (CredentialCheck.IsUnanswered(problem) && mode == AsterwiseStartupCheck.WarnWhenUnavailable)
            LogUnanswered(clientName, problem.Message);
        else
            throw problem;
    }

    [LoggerMessage(1, LogLevel.Information, "The Asterwise API accepts the key of the client '{Client}'.")]
    private partial void LogAccepted(string client);

    [LoggerMessage(2, LogLevel.Warning, "The service starts with a key of the client '{Client}' that was not checked: {Problem}")]
    private partial void LogUnanswered(string client, string problem);
}

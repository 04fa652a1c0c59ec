using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Asterwise.Runtime.Extensions;

/// <summary>Checks the key of every client before anything else of the service starts, and once only.</summary>
internal sealed partial class StartupCheck(
    IEnumerable<AsterwiseClient> clients,
    CredentialCheck check,
    IOptionsMonitor<AsterwiseClientOptions> monitor,
    ILogger<StartupCheck> logger) : IHostedLifecycleService
{
    private bool isDone;

    /// <exception cref="OptionsValidationException">A key is missing or malformed, or another option cannot be used.</exception>
    /// <exception cref="AsterwiseApiException">A key is refused, or, where the options say so, was not checked.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (isDone)
            return;
        await Task.WhenAll(clients.Select(client => CheckAsync(client.Name, cancellationToken))).ConfigureAwait(false);
        isDone = true;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => RunAsync(cancellationToken);

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
        else if (problem is AsterwiseUnavailableException && mode == AsterwiseStartupCheck.WarnWhenUnavailable)
            LogUnanswered(clientName, problem.Message);
        else
            throw problem;
    }

    [LoggerMessage(1, LogLevel.Information, "The Asterwise API accepts the key of the client '{Client}'.")]
    private partial void LogAccepted(string client);

    [LoggerMessage(2, LogLevel.Warning, "The client '{Client}' starts unchecked: {Problem}")]
    private partial void LogUnanswered(string client, string problem);
}

using Asterwise.Runtime;
using Asterwise.Runtime.Extensions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.Hosting;

/// <summary>
/// A host that ends with one line where it has no good key
/// (<see href="https://docs.asterwise.com/reference/errors/api_key_missing"/>).
/// </summary>
public static class AsterwiseHostExtensions
{
    /// <summary>
    /// Runs a host as <c>RunAsync</c> does, after the check of the keys: where a key is missing, malformed or refused, the host
    /// is not started, and one line on the standard error says why. With <c>RunAsync</c> alone, the host would log the exception
    /// with its stack, and throw it
    /// (<see href="https://docs.asterwise.com/reference/errors/api_key_missing"/>).
    /// </summary>
    /// <param name="host">The host, with a client that <c>AddAsterwiseClient</c> added.</param>
    /// <param name="cancellationToken">Stops the host.</param>
    /// <returns>The exit code of the program: 0 when the host was stopped, 1 where it was not started.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="host"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The host has no such client.</exception>
    public static async Task<int> RunAfterAsterwiseCheckAsync(this IHost host, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(host);
        try
        {
            await host.Services.GetRequiredService<StartupCheck>().RunAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is OptionsValidationException or AsterwiseApiException)
        {
            await Console.Error.WriteLineAsync(e.Message).ConfigureAwait(false);
            await DisposeAsync(host).ConfigureAwait(false);
            return 1;
        }

        await host.RunAsync(cancellationToken).ConfigureAwait(false);
        return 0;
    }

    private static async ValueTask DisposeAsync(IHost host)
    {
        // Services that can be disposed of asynchronously only ask for it, as RunAsync knows.
        if (host is IAsyncDisposable disposable)
            await disposable.DisposeAsync().ConfigureAwait(false);
        else
            host.Dispose();
    }
}

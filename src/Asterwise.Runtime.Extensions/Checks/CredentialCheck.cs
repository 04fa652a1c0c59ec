using Microsoft.Extensions.Options;

namespace Asterwise.Runtime.Extensions;

/// <summary>Asks the API whether it accepts the key of a client, through the client itself.</summary>
internal sealed class CredentialCheck(IHttpClientFactory clients, IOptionsMonitor<AsterwiseClientOptions> monitor)
{
    /// <returns>Null where the key is accepted, and else what the check said.</returns>
    public async Task<AsterwiseApiException?> RunAsync(string clientName, CancellationToken cancellationToken)
    {
        try
        {
            using var client = clients.CreateClient(clientName);
            await (monitor.Get(clientName).CheckEndpoint is { } endpoint
                ? client.VerifyAsterwiseCredentialAsync(endpoint, cancellationToken)
                : client.VerifyAsterwiseCredentialAsync(cancellationToken: cancellationToken)).ConfigureAwait(false);
            return null;
        }
        catch (AsterwiseApiException problem)
        {
            return problem;
        }
    }
}

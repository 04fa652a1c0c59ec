using System.Net;
using Microsoft.Extensions.Options;

namespace Asterwise.Runtime.Extensions;

/// <summary>
/// What the options of a client are to be before a service starts; a failure names the setting and shows no value.
/// </summary>
internal sealed class ClientOptionsValidator(string clientName, ClientSettings settings)
    : IValidateOptions<AsterwiseClientOptions>
{
    public ValidateOptionsResult Validate(string? name, AsterwiseClientOptions options)
    {
        if (name != clientName)
            return ValidateOptionsResult.Skip;
        return (KeyProblem(options) ?? AddressProblem(options) ?? PeriodProblem(options)) is { } problem
            ? ValidateOptionsResult.Fail(problem)
            : ValidateOptionsResult.Success;
    }

    private string? KeyProblem(AsterwiseClientOptions options)
    {
        if (options.ApiKey is null)
            return settings.KeyProblem();
        try
        {
            // What the configuration binder made of a text that is no key says so here.
            options.ApiKey.Reveal();
            return null;
        }
        catch (FormatException e)
        {
            return e.Message;
        }
    }

    private string? AddressProblem(AsterwiseClientOptions options)
    {
        var setting = ClientSettings.NameOf(nameof(options.BaseAddress));
        if (options.BaseAddress is not { IsAbsoluteUri: true } address)
            return $"The setting {setting} is no absolute URL; write one as https://api.asterwise.com.";
        try
        {
            return KeyIsFor(address, options)
                ? null
                : $"The setting {setting} names a host that the key is not sent to; "
                    + "use https://api.asterwise.com, or name the host in "
                    + ClientSettings.NameOf(nameof(options.AllowedHosts)) + " if it is a gateway of yours, over https.";
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            return $"The settings of the client '{clientName}' cannot be used: {e.Message}";
        }
    }

    private string? PeriodProblem(AsterwiseClientOptions options) =>
        options.HealthCheckPeriod > TimeSpan.Zero
            ? null
            : $"The setting {ClientSettings.NameOf(nameof(options.HealthCheckPeriod))} is not more than zero; "
                + "write a time as 00:05:00.";

    /// <summary>Asks the handler itself, as it alone decides where the key goes; nothing leaves the process.</summary>
    private static bool KeyIsFor(Uri address, AsterwiseClientOptions options)
    {
        var recorder = new HeaderRecorder();
        using var handler = new AsterwiseAuthenticationHandler(options.ToAuthentication(() => options.ApiKey))
        {
            InnerHandler = recorder,
        };
        using var invoker = new HttpMessageInvoker(handler);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        using var response = invoker.Send(request, CancellationToken.None);
        return recorder.SawCredential;
    }

    private sealed class HeaderRecorder : HttpMessageHandler
    {
        public bool SawCredential { get; private set; }

        protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            SawCredential = CredentialHeaders.Names.Any(request.Headers.Contains);
            return new HttpResponseMessage(HttpStatusCode.NoContent) { RequestMessage = request };
        }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(Send(request, cancellationToken));
    }
}

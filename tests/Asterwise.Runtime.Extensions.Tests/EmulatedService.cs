using Asterwise.Emulator;
using Asterwise.Runtime.Tests;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Asterwise.Runtime.Extensions.Tests;

/// <summary>An emulator for the tests of one class, and services that call it.</summary>
public abstract class EmulatedService : IAsyncLifetime
{
    protected const string Key = TestKeys.Key;
    protected const string UnknownKey = "aw_NotTheRightKey-0123456789_abcdefghijklmnopqrstuvw";
    protected const string CheckPath = "/v1/numerology/life-path";
    protected const string CardPath = "/v1/tarot/card-of-the-day";

    static EmulatedService()
    {
        // The machine of a developer may have a real one.
        Environment.SetEnvironmentVariable("ASTERWISE_API_KEY", null);
        Environment.SetEnvironmentVariable("ASTERWISE_API_BASE_URL", null);
    }

    protected ApiEmulator Api { get; private set; } = null!;

    private protected RecordedLog Log { get; } = new();

    public async Task InitializeAsync() => Api = await ApiEmulator.StartAsync(Key);

    public async Task DisposeAsync() => await Api.DisposeAsync();

    /// <summary>
    /// A service whose configuration has these settings, and for the rest leads to the emulator with the right key.
    /// </summary>
    protected HostApplicationBuilder ServiceWith(params (string Setting, string? Value)[] settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection();
        (string Setting, string? Value)[] usual =
        [
            ("Asterwise:ApiKey", Key),
            ("Asterwise:BaseAddress", Api.Origin.ToString()),
            ("Asterwise:CheckEndpoint", CheckPath),
        ];
        foreach (var (setting, value) in usual.Concat(settings))
            builder.Configuration[setting] = value;
        builder.Logging.AddProvider(Log).SetMinimumLevel(LogLevel.Trace);
        builder.Services.ConfigureHttpClientDefaults(client =>
            client.ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { UseProxy = false }));
        return builder;
    }

    /// <summary>What was asked, such as <c>/v1/tarot/card-of-the-day</c>.</summary>
    protected IEnumerable<string> Asked => Api.Requests.Select(request => request.Target);

    protected static HttpClient ClientOf(IHost host, string name = "Asterwise") =>
        host.Services.GetRequiredService<IHttpClientFactory>().CreateClient(name);
}

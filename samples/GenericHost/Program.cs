using Asterwise.Runtime;
using Asterwise.Samples;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

try
{
    var key = AsterwiseApiKey.FromEnvironment();
    var builder = Host.CreateApplicationBuilder(args);
    builder.Services
        .AddHttpClient("Asterwise", client =>
            client.BaseAddress = new Uri(builder.Configuration["ASTERWISE_API_BASE_URL"] ?? "https://api.asterwise.com"))
        .AddHttpMessageHandler(() => new AsterwiseAuthenticationHandler(key));
    builder.Services.AddHostedService<CardOfTheDay>();
    using var host = builder.Build();

    try
    {
        // The endpoint that an official tool checks a key with; it costs a call of the plan.
        await host.Services.GetRequiredService<IHttpClientFactory>().CreateClient("Asterwise")
            .VerifyAsterwiseCredentialAsync("/v1/numerology/life-path?date=2000-01-01");
    }
    catch (AsterwiseUnavailableException exception)
    {
        // That the key could not be checked now is no reason not to start: the message says why.
        host.Services.GetRequiredService<ILogger<Program>>().LogWarning("{Problem}", exception.Message);
    }

    await host.RunAsync();
    return 0;
}
catch (AsterwiseApiException exception)
{
    // A program whose key is missing or refused does not start.
    Console.Error.WriteLine(exception.Message);
    return 1;
}

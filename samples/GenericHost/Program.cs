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
        await host.Services.GetRequiredService<IHttpClientFactory>().CreateClient("Asterwise").VerifyAsterwiseCredentialAsync();
    }
    catch (AsterwiseUnavailableException exception)
    {
        // That the API is down now is no reason not to start: it says nothing about the key.
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

// Uses every public member of Asterwise.Runtime.Extensions once, against the API at ASTERWISE_API_BASE_URL, and fails where one does
// not do what it says. It is published trimmed and compiled ahead of time, so it asks nothing of reflection.

using Asterwise.Runtime;
using Asterwise.Runtime.Extensions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Logging;

var settings = new AsterwiseClientOptions
{
    ApiKey = AsterwiseApiKey.FromEnvironment(),
    BaseAddress = new Uri("https://gateway.example.com"),
    Header = AsterwiseCredentialHeader.XApiKey,
    UserAgent = "stars/1.2",
    CheckEndpoint = "/v1/tarot/card-of-the-day",
    CreateRequestId = () => "req_1",
    HealthCheckPeriod = TimeSpan.FromMinutes(1),
    StartupCheck = AsterwiseStartupCheck.FailWhenUnavailable,
};
settings.AllowedHosts.Add("gateway.example.com");
Console.WriteLine($"{settings.ApiKey}, {settings.BaseAddress}, {settings.Header}, {settings.UserAgent}, {settings.CheckEndpoint}, "
    + $"{settings.CreateRequestId()}, {settings.HealthCheckPeriod}, {settings.StartupCheck}, {settings.AllowedHosts[0]}");

var builder = Host.CreateApplicationBuilder(args);
builder.Logging.ClearProviders();
builder.Services.AddAsterwiseClient();
builder.Services.AddAsterwiseClient<Cards>(options => options.UserAgent = "cards/1.0");
builder.Services.AddAsterwiseClient<IStars, Stars>(options => options.StartupCheck = AsterwiseStartupCheck.Off);
builder.Services.AddHttpClient("gateway").AddAsterwiseAuthentication(options => options.CreateRequestId = () => "req_2")
    .AddStandardResilienceHandler(options => options.UseAsterwiseRetryAdvice());
builder.Services.AddHealthChecks().AddAsterwise(tags: ["ready"]);
builder.Services.AddHostedService<Service>();
Console.WriteLine($"retries: {new HttpRetryStrategyOptions().UseAsterwiseRetryAdvice(TimeSpan.FromSeconds(1)).MaxRetryAttempts}");
return await builder.Build().RunAfterAsterwiseCheckAsync();

internal sealed class Cards(HttpClient http)
{
    public Task<HttpResponseMessage> GetAsync() => http.GetAsync("/v1/tarot/card-of-the-day");
}

internal interface IStars
{
    Task<HttpResponseMessage> GetAsync();
}

internal sealed class Stars(HttpClient http) : IStars
{
    public Task<HttpResponseMessage> GetAsync() => http.GetAsync("/v1/horoscope/daily/aries");
}

/// <summary>Asks once for everything, and ends the program.</summary>
internal sealed class Service(
    Cards cards, IStars stars, IHttpClientFactory clients, HealthCheckService health, IHostApplicationLifetime program)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await ShowAsync("card", cards.GetAsync());
        await ShowAsync("stars", stars.GetAsync());
        using var client = clients.CreateClient(AsterwiseClientExtensions.DefaultName);
        await ShowAsync(AsterwiseClientExtensions.DefaultName, client.GetAsync("/v1/moon", stoppingToken));
        using var gateway = clients.CreateClient("gateway");
        await ShowAsync("gateway", gateway.GetAsync("/v1/moon", stoppingToken));
        Console.WriteLine($"health: {(await health.CheckHealthAsync(stoppingToken)).Status}");
        program.StopApplication();
    }

    private static async Task ShowAsync(string name, Task<HttpResponseMessage> asked)
    {
        using var response = await asked;
        await response.EnsureAsterwiseSuccessAsync();
        Console.WriteLine($"{name}: {(int)response.StatusCode}");
    }
}

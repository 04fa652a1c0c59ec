using Asterwise.Runtime;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Asterwise.Samples;

/// <summary>Asks for a card at the start, and then once a day.</summary>
internal sealed class CardOfTheDay(IHttpClientFactory clients, ILogger<CardOfTheDay> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var daily = new PeriodicTimer(TimeSpan.FromDays(1));
        do
        {
            try
            {
                using var client = clients.CreateClient("Asterwise");
                using var response = await client.GetAsync("/v1/tarot/card-of-the-day", stoppingToken);
                await response.EnsureAsterwiseSuccessAsync(stoppingToken);
                logger.LogInformation("Today's card: {Card}", await response.Content.ReadAsStringAsync(stoppingToken));
            }
            catch (Exception exception) when (exception is AsterwiseApiException or HttpRequestException)
            {
                logger.LogWarning("No card today: {Problem}", exception.Message);
            }
        }
        while (await daily.WaitForNextTickAsync(stoppingToken));
    }
}

using Asterwise.Runtime;

try
{
    var key = AsterwiseApiKey.FromEnvironment();
    var builder = WebApplication.CreateBuilder(args);
    builder.Services
        .AddHttpClient("Asterwise", client =>
            client.BaseAddress = new Uri(builder.Configuration["ASTERWISE_API_BASE_URL"] ?? "https://api.asterwise.com"))
        .AddHttpMessageHandler(() => new AsterwiseAuthenticationHandler(key));
    await using var app = builder.Build();

    app.MapGet("/card", async (IHttpClientFactory clients, CancellationToken cancellation) =>
    {
        using var response = await clients.CreateClient("Asterwise").GetAsync("/v1/tarot/card-of-the-day", cancellation);
        return await response.ReadAsterwiseErrorAsync(cancellation) is { } error
            ? Results.Json(error, statusCode: (int)response.StatusCode)
            : Results.Text(await response.Content.ReadAsStringAsync(cancellation), "application/json");
    });

    try
    {
        // The endpoint that an official tool checks a key with; it costs a call of the plan.
        await app.Services.GetRequiredService<IHttpClientFactory>().CreateClient("Asterwise")
            .VerifyAsterwiseCredentialAsync("/v1/numerology/life-path?date=2000-01-01");
    }
    catch (AsterwiseUnavailableException exception)
    {
        // That the key could not be checked now is no reason not to start: the message says why.
        app.Logger.LogWarning("{Problem}", exception.Message);
    }

    await app.RunAsync();
    return 0;
}
catch (AsterwiseApiException exception)
{
    // A service whose key is missing or refused does not start.
    Console.Error.WriteLine(exception.Message);
    return 1;
}

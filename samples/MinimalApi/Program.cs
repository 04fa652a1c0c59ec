using Asterwise.Runtime;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddAsterwiseClient();
builder.Services.AddHealthChecks().AddAsterwise();
var app = builder.Build();

app.MapHealthChecks("/healthz");
app.MapGet("/card", async (IHttpClientFactory clients, CancellationToken cancellation) =>
{
    using var response = await clients.CreateClient("Asterwise").GetAsync("/v1/tarot/card-of-the-day", cancellation);
    return await response.ReadAsterwiseErrorAsync(cancellation) is { } error
        ? Results.Json(error, statusCode: (int)response.StatusCode)
        : Results.Text(await response.Content.ReadAsStringAsync(cancellation), "application/json");
});

// A service whose key is missing or refused does not start; where the key could not be checked, it warns and starts.
return await app.RunAfterAsterwiseCheckAsync();

// Uses every public member of Asterwise.Runtime.AspNetCore once, on a free port of this machine, and fails where one does not do
// what it says. It is published trimmed and compiled ahead of time, so it asks nothing of reflection.

using System.Net;
using Asterwise.Runtime;
using Asterwise.Runtime.AspNetCore;
using Microsoft.AspNetCore.Mvc;

var builder = WebApplication.CreateSlimBuilder();
builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port: 0));
builder.Logging.ClearProviders();
builder.Services.AddAsterwiseErrors();
await using var app = builder.Build();
app.UseAsterwiseErrors();
app.UseAsterwiseCredentials();

app.MapGet("/key", (HttpContext context) => context.GetAsterwiseApiKey()!.ToString());
app.MapGet("/throw", IResult () => throw new InvalidOperationException("As is asked for."));
app.MapGet("/code", () => Results.Extensions.AsterwiseError(AsterwiseErrorCodes.CityNotFound));
app.MapGet("/error", () => Results.Extensions.AsterwiseError(AsterwiseError.For(AsterwiseErrorCodes.BurstLimitExceeded)));
app.MapGet("/result", () => new AsterwiseErrorResult(AsterwiseError.For(AsterwiseErrorCodes.SubscriptionExpired)));
app.MapGet("/write", (HttpContext context) =>
    context.Response.WriteAsterwiseErrorAsync(AsterwiseError.For(AsterwiseErrorCodes.OwnershipDenied)));
app.MapGet("/execute", (HttpContext context) =>
    Results.Extensions.AsterwiseError(AsterwiseErrorCodes.PlanNotFound).ExecuteAsync(context));
app.MapGet("/controller/code", (HttpContext context) =>
    new Controller().AsterwiseError(AsterwiseErrorCodes.KeyNotFound).ExecuteResultAsync(new() { HttpContext = context }));
app.MapGet("/controller/error", () =>
    new Controller().AsterwiseError(AsterwiseError.For(AsterwiseErrorCodes.MaxKeysExceeded)));
await app.StartAsync();

using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri(app.Urls.Single()) };
await ExpectAsync("/key", AsterwiseErrorCodes.ApiKeyMissing);
client.DefaultRequestHeaders.Authorization = new("Bearer", AsterwiseApiKey.FromEnvironment().Reveal());
Console.WriteLine($"key: {await client.GetStringAsync("/key")}");
await ExpectAsync("/nothing", AsterwiseErrorCodes.ResourceNotFound);
await ExpectAsync("/throw", AsterwiseErrorCodes.InternalError);
await ExpectAsync("/code", AsterwiseErrorCodes.CityNotFound);
await ExpectAsync("/error", AsterwiseErrorCodes.BurstLimitExceeded);
await ExpectAsync("/result", AsterwiseErrorCodes.SubscriptionExpired);
await ExpectAsync("/write", AsterwiseErrorCodes.OwnershipDenied);
await ExpectAsync("/execute", AsterwiseErrorCodes.PlanNotFound);
await ExpectAsync("/controller/code", AsterwiseErrorCodes.KeyNotFound);
await ExpectAsync("/controller/error", AsterwiseErrorCodes.MaxKeysExceeded);
return Results.Extensions.AsterwiseError(AsterwiseErrorCodes.CityNotFound).Value.Code == AsterwiseErrorCodes.CityNotFound ? 0 : 1;

async Task ExpectAsync(string path, string code)
{
    using var response = await client.GetAsync(path);
    var error = await response.ReadAsterwiseErrorAsync();
    if (error?.Code != code || response.StatusCode != AsterwiseErrorCodes.Get(code).Status)
        throw new InvalidOperationException($"{path} was answered with {(int)response.StatusCode}, {error}.");
    Console.WriteLine($"{path}: {(int)response.StatusCode} {error.Code}");
}

internal sealed class Controller : ControllerBase;

using Asterwise.Samples;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

var builder = Host.CreateApplicationBuilder(args);
builder.Services.AddAsterwiseClient();
builder.Services.AddHostedService<CardOfTheDay>();

// A program whose key is missing or refused does not start; where the key could not be checked, it warns and starts.
return await builder.Build().RunAfterAsterwiseCheckAsync();

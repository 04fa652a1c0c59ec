using System.Threading.RateLimiting;
using Asterwise.Runtime.AspNetCore;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = 64 * 1024);
builder.Services.AddHttpForwarder();
builder.Services.AddAsterwiseErrors();
builder.Services.AddRateLimiter(limits => limits.AddPolicy("per key", context =>
    RateLimitPartition.GetFixedWindowLimiter(
        context.GetAsterwiseApiKey(), _ => new() { PermitLimit = 60, Window = TimeSpan.FromMinutes(1) })));

var app = builder.Build();
app.UseAsterwiseErrors();
app.UseAsterwiseCredentials();
app.UseRateLimiter();
app.MapGet("/health", () => "ok").AllowAnonymous();
app.MapForwarder("/v1/{**path}", builder.Configuration["ASTERWISE_API_BASE_URL"] ?? "https://api.asterwise.com")
    .RequireRateLimiting("per key");
app.Run();

using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Asterwise.Runtime.AspNetCore.Tests;

/// <summary>A web application on a free port of this machine, until it is disposed.</summary>
internal sealed class TestApp : IAsyncDisposable
{
    private readonly WebApplication app;

    private TestApp(WebApplication app)
    {
        this.app = app;
        Client = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false })
        {
            BaseAddress = new Uri(app.Urls.Single()),
        };
    }

    public HttpClient Client { get; }

    /// <summary>Starts one that answers its errors as the API does.</summary>
    public static Task<TestApp> StartAsync(Action<WebApplication> map, Action<WebApplicationBuilder>? add = null) =>
        StartBareAsync(
            app =>
            {
                app.UseAsterwiseErrors();
                map(app);
            },
            builder =>
            {
                builder.Services.AddAsterwiseErrors();
                add?.Invoke(builder);
            });

    public static async Task<TestApp> StartBareAsync(Action<WebApplication> map, Action<WebApplicationBuilder> add)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port: 0));
        add(builder);
        var app = builder.Build();
        map(app);
        await app.StartAsync();
        return new TestApp(app);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        // Which waits for the requests, where disposing gives them up.
        await app.StopAsync();
        await app.DisposeAsync();
    }
}

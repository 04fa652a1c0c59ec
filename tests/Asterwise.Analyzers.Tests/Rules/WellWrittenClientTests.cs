using Asterwise.Analyzers.Tests.Infrastructure;

namespace Asterwise.Analyzers.Tests.Rules;

/// <summary>A client in each of the usual styles, as it is right: no rule has anything to say of it.</summary>
public class WellWrittenClientTests
{
    private static async Task IsLeftAloneAsync(string source)
    {
        var test = Verify.Test(source);
        test.Rule = Compilations.AllRules;
        await test.RunAsync();
    }

    [Fact]
    public Task A_console_script() => IsLeftAloneAsync(
        """
        using System;
        using System.Net.Http;
        using System.Net.Http.Headers;

        var key = Environment.GetEnvironmentVariable("ASTERWISE_API_KEY");
        if (string.IsNullOrWhiteSpace(key))
        {
            Console.Error.WriteLine("Set the environment variable ASTERWISE_API_KEY.");
            return 1;
        }

        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = new Uri("https://api.asterwise.com") };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        Console.WriteLine(await client.GetStringAsync("/v1/moon"));
        return 0;
        """);

    [Fact]
    public Task A_typed_client() => IsLeftAloneAsync(
        """
        using System;
        using System.Net.Http;
        using System.Threading.Tasks;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;

        public sealed class MoonClient(HttpClient client)
        {
            public Task<string> GetAsync() => client.GetStringAsync("v1/moon");
        }

        public static class MoonServices
        {
            public static IServiceCollection AddMoon(this IServiceCollection services, IConfiguration configuration)
            {
                var key = configuration["Asterwise:ApiKey"]
                    ?? throw new InvalidOperationException("Set Asterwise:ApiKey in the configuration.");
                services.AddHttpClient<MoonClient>(client =>
                {
                    client.BaseAddress = new Uri("https://api.asterwise.com");
                    client.DefaultRequestHeaders.Add("X-API-Key", key);
                })
                .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false })
                .RedactLoggedHeaders(["X-API-Key"]);
                return services;
            }
        }
        """);

    [Fact]
    public Task A_named_client_behind_a_controller() => IsLeftAloneAsync(
        """
        using System;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Extensions.DependencyInjection;

        public static class Program
        {
            public static void Main(string[] args)
            {
                var builder = WebApplication.CreateBuilder(args);
                var key = builder.Configuration["ASTERWISE_API_KEY"];
                ArgumentException.ThrowIfNullOrWhiteSpace(key);
                builder.Services.AddControllers();
                builder.Services.AddHttpClient("asterwise", client =>
                {
                    client.BaseAddress = new Uri("https://api.asterwise.com");
                    client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
                })
                .ConfigurePrimaryHttpMessageHandler(() => new HttpClientHandler { AllowAutoRedirect = false });
                var app = builder.Build();
                app.MapControllers();
                app.Run();
            }
        }

        public sealed class MoonController(IHttpClientFactory clients) : ControllerBase
        {
            [HttpGet("/moon")]
            public async Task<ActionResult<string>> Get()
            {
                using var response = await clients.CreateClient("asterwise").GetAsync("/v1/moon");
                response.EnsureSuccessStatusCode();
                return await response.Content.ReadAsStringAsync();
            }
        }
        """);

    [Fact]
    public Task The_options_pattern_in_a_generic_host() => IsLeftAloneAsync(
        """
        using System;
        using System.ComponentModel.DataAnnotations;
        using System.Net.Http;
        using System.Threading;
        using System.Threading.Tasks;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Hosting;
        using Microsoft.Extensions.Logging;
        using Microsoft.Extensions.Options;

        public sealed class AsterwiseOptions
        {
            [Required]
            public string ApiKey { get; set; } = "";
        }

        public sealed class KeyHandler(IOptions<AsterwiseOptions> options) : DelegatingHandler
        {
            protected override Task<HttpResponseMessage> SendAsync(
                HttpRequestMessage request, CancellationToken cancellationToken)
            {
                request.Headers.Add("X-API-Key", options.Value.ApiKey);
                return base.SendAsync(request, cancellationToken);
            }
        }

        public sealed class MoonWorker(IHttpClientFactory clients, ILogger<MoonWorker> logger) : BackgroundService
        {
            protected override async Task ExecuteAsync(CancellationToken stoppingToken)
            {
                using var response = await clients.CreateClient("asterwise").GetAsync("v1/moon", stoppingToken);
                logger.LogInformation("Answered {Status}", response.StatusCode);
            }
        }

        public static class Startup
        {
            public static IHost Build(string[] args)
            {
                var builder = Host.CreateApplicationBuilder(args);
                builder.Services.AddOptions<AsterwiseOptions>().BindConfiguration("Asterwise")
                    .ValidateDataAnnotations().ValidateOnStart();
                builder.Services.AddTransient<KeyHandler>();
                builder.Services.AddHttpClient("asterwise", client => client.BaseAddress = new Uri("https://api.asterwise.com"))
                    .AddHttpMessageHandler<KeyHandler>()
                    .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false });
                builder.Services.AddHostedService<MoonWorker>();
                return builder.Build();
            }
        }
        """);

    [Fact]
    public Task A_minimal_API() => IsLeftAloneAsync(
        """
        using System;
        using System.Net.Http;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.Extensions.DependencyInjection;

        var builder = WebApplication.CreateBuilder(args);
        var key = Environment.GetEnvironmentVariable("ASTERWISE_API_KEY")
            ?? throw new InvalidOperationException("Set the environment variable ASTERWISE_API_KEY.");
        builder.Services.AddHttpClient("asterwise", client =>
        {
            client.BaseAddress = new Uri("https://api.asterwise.com");
            client.DefaultRequestHeaders.Add("X-API-Key", key);
        }).ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false });

        var app = builder.Build();
        app.MapGet("/moon", (IHttpClientFactory clients) => clients.CreateClient("asterwise").GetStringAsync("v1/moon"));
        app.Run();
        """);

    /// <summary>The worker is a class whose methods a host calls, with what it asks for in its constructor.</summary>
    [Fact]
    public Task A_function_of_an_isolated_worker() => IsLeftAloneAsync(
        """
        using System;
        using System.Net.Http;
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Extensions.Logging;

        public sealed class MoonFunction
        {
            private readonly HttpClient client;
            private readonly ILogger<MoonFunction> logger;

            public MoonFunction(IHttpClientFactory clients, ILogger<MoonFunction> logger)
            {
                this.logger = logger;
                client = clients.CreateClient("asterwise");
                client.BaseAddress = new Uri("https://api.asterwise.com");
                client.DefaultRequestHeaders.Add(
                    "X-API-Key",
                    Environment.GetEnvironmentVariable("ASTERWISE_API_KEY")
                        ?? throw new InvalidOperationException("Set ASTERWISE_API_KEY in the application's settings."));
            }

            public async Task<IActionResult> Run(HttpRequest request)
            {
                logger.LogInformation("Asked for {Path}", request.Path);
                return new OkObjectResult(await client.GetStringAsync("v1/moon"));
            }
        }
        """);

    [Fact]
    public Task A_component_of_a_Blazor_server() => IsLeftAloneAsync(
        """
        using System;
        using System.Net.Http;
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Components;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;

        public sealed class MoonService
        {
            private readonly HttpClient client;

            public MoonService(HttpClient client, IConfiguration configuration)
            {
                var key = configuration["Asterwise:ApiKey"];
                if (string.IsNullOrEmpty(key))
                    throw new InvalidOperationException("Set Asterwise:ApiKey in the configuration.");
                this.client = client;
                client.BaseAddress = new Uri("https://api.asterwise.com");
                client.DefaultRequestHeaders.Add("X-API-Key", key);
            }

            public Task<string> GetAsync() => client.GetStringAsync("v1/moon");
        }

        public class MoonPage : ComponentBase
        {
            [Inject]
            public MoonService Moon { get; set; } = null!;

            protected string? Phase { get; private set; }

            protected override async Task OnInitializedAsync() => Phase = await Moon.GetAsync();
        }
        """);
}

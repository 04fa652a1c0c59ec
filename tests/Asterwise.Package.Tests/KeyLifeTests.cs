using Asterwise.Consumer;
using Asterwise.Emulator;

namespace Asterwise.Package.Tests;

/// <summary>
/// A web and a console project that share their build files and versions, with every mistake in the life of a key that has a fix:
/// built, repaired by <c>dotnet format</c>, and run without and with a key.
/// </summary>
public sealed class KeyLifeTests : IAsyncLifetime
{
    private const string Console = """
        // What the moon is like today.
        var api = Environment.GetEnvironmentVariable("ASTERWISE_API_BASE_URL") ?? "https://api.asterwise.com";
        using var client = new HttpClient { BaseAddress = new Uri(api) };
        client.DefaultRequestHeaders.Add("X-API-Key", Environment.GetEnvironmentVariable("ASTERWISE_APIKEY") ?? ""); // mine
        using var response = await client.GetAsync("v1/tarot/card-of-the-day");
        Console.WriteLine((int)response.StatusCode);
        """;

    private const string RepairedConsole = """
        // What the moon is like today.
        var api = Environment.GetEnvironmentVariable("ASTERWISE_API_BASE_URL") ?? "https://api.asterwise.com";
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(api) };
        client.DefaultRequestHeaders.Add(
            "X-API-Key",
            Environment.GetEnvironmentVariable("ASTERWISE_API_KEY")
                ?? throw new InvalidOperationException("Set the environment variable ASTERWISE_API_KEY.")); // mine
        using var response = await client.GetAsync("v1/tarot/card-of-the-day");
        Console.WriteLine((int)response.StatusCode);
        """;

    private const string Web = """
        using Web;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.Configure<AsterwiseSettings>(builder.Configuration.GetSection("Asterwise"));
        builder.Services.AddHttpClient<Moon>();
        var app = builder.Build();
        app.MapGet("/moon", (Moon moon) => moon.GetAsync());
        app.Run();
        """;

    private const string RepairedWeb = """
        using Web;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddOptions<AsterwiseSettings>().Bind(builder.Configuration.GetSection("Asterwise"))
            .Validate(settings => !string.IsNullOrWhiteSpace(settings.ApiKey), "Set Asterwise:ApiKey.")
            .ValidateOnStart();
        builder.Services.AddHttpClient<Moon>();
        var app = builder.Build();
        app.MapGet("/moon", (Moon moon) => moon.GetAsync());
        app.Run();
        """;

    private const string Moon = """
        using Microsoft.Extensions.Options;

        namespace Web;

        public sealed class AsterwiseSettings
        {
            public string ApiKey { get; set; } = "";
        }

        public sealed class Moon(HttpClient client, IOptions<AsterwiseSettings> settings)
        {
            public async Task<string> GetAsync()
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, "https://api.asterwise.com/v1/moon");
                request.Headers.Add("X-API-Key", settings.Value.ApiKey);
                using var response = await client.SendAsync(request);
                return await response.Content.ReadAsStringAsync();
            }
        }

        public sealed class Stars
        {
            private readonly string key;

            public Stars(string key)
            {
                this.key = key; // as it is
            }

            public Task<HttpResponseMessage> GetAsync(HttpClient client)
            {
                var request = new HttpRequestMessage(HttpMethod.Get, "https://api.asterwise.com/v1/stars");
                request.Headers.Add("X-API-Key", key);
                return client.SendAsync(request);
            }
        }

        public sealed class Sun
        {
            public Task<HttpResponseMessage> GetAsync(HttpClient client)
            {
                var key = Environment.GetEnvironmentVariable("ASTERWISE_API_KEY")
                    ?? throw new InvalidOperationException("No key.");
                var request = new HttpRequestMessage(HttpMethod.Get, "https://api.asterwise.com/v1/sun");
                request.Headers.Add("X-API-Key", key);
                return client.SendAsync(request);
            }
        }
        """;

    private const string RepairedMoon = """
        using Microsoft.Extensions.Options;

        namespace Web;

        public sealed class AsterwiseSettings
        {
            public string ApiKey { get; set; } = "";
        }

        public sealed class Moon(HttpClient client, IOptions<AsterwiseSettings> settings)
        {
            public async Task<string> GetAsync()
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, "https://api.asterwise.com/v1/moon");
                request.Headers.Add("X-API-Key", settings.Value.ApiKey);
                using var response = await client.SendAsync(request);
                return await response.Content.ReadAsStringAsync();
            }
        }

        public sealed class Stars
        {
            private readonly string key;

            public Stars(string key)
            {
                ArgumentException.ThrowIfNullOrWhiteSpace(key);
                this.key = key; // as it is
            }

            public Task<HttpResponseMessage> GetAsync(HttpClient client)
            {
                var request = new HttpRequestMessage(HttpMethod.Get, "https://api.asterwise.com/v1/stars");
                request.Headers.Add("X-API-Key", key);
                return client.SendAsync(request);
            }
        }

        public sealed class Sun
        {
            private static readonly string ApiKey = Environment.GetEnvironmentVariable("ASTERWISE_API_KEY")
                ?? throw new InvalidOperationException("No key.");

            public Task<HttpResponseMessage> GetAsync(HttpClient client)
            {
                var key = ApiKey;
                var request = new HttpRequestMessage(HttpMethod.Get, "https://api.asterwise.com/v1/sun");
                request.Headers.Add("X-API-Key", key);
                return client.SendAsync(request);
            }
        }
        """;

    private readonly ConsumerFolder folder = new();

    public async Task InitializeAsync()
    {
        foreach (var (name, text) in TwoProjects.Files)
            await folder.WriteAsync(name, text);
        await folder.WriteAsync("Directory.Build.props", """
            <Project>
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
              </PropertyGroup>
            </Project>
            """);
        await folder.WriteAsync("Web/Web.csproj", """
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <ItemGroup>
                <PackageReference Include="Asterwise.Analyzers" PrivateAssets="all" />
              </ItemGroup>
            </Project>
            """);
        await folder.WriteAsync("Console/Program.cs", Console + "\n");
        await folder.WriteAsync("Web/Program.cs", Web + "\n");
        await folder.WriteAsync("Web/Moon.cs", Moon + "\n");
    }

    public Task DisposeAsync()
    {
        folder.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_solution_is_built_repaired_and_run()
    {
        var solution = folder.PathOf("Both.slnx");
        var built = await folder.DotnetAsync("build", solution);
        Assert.True(built.ExitCode == 0, built.Output);
        Assert.Equal(
            ["Console/Program.cs(4,47): ASTW3001", "Console/Program.cs(4,82): ASTW3003", "Web/Program.cs(4,18): ASTW3001"],
            Warnings(built));

        var refused = await folder.DotnetAsync("build", solution, "--no-incremental", "-p:TreatWarningsAsErrors=true");
        Assert.NotEqual(0, refused.ExitCode);

        var repaired = await folder.DotnetAsync("format", "analyzers", solution, "--no-restore", "--severity", "info");
        Assert.True(repaired.ExitCode == 0, repaired.Output);
        Assert.Equal(RepairedConsole, await ReadAsync("Console/Program.cs"));
        Assert.Equal(RepairedWeb, await ReadAsync("Web/Program.cs"));
        Assert.Equal(RepairedMoon, await ReadAsync("Web/Moon.cs"));

        var rebuilt = await folder.DotnetAsync("build", solution, "--no-incremental", "-p:TreatWarningsAsErrors=true");
        Assert.True(rebuilt.ExitCode == 0, rebuilt.Output);

        await using var api = await ApiEmulator.StartAsync(ProjectWithMistake.KnownKey);
        folder.Environment["ASTERWISE_API_BASE_URL"] = api.Origin.ToString();
        folder.Environment["ASTERWISE_API_KEY"] = null;
        var withoutKey = await RunAsync("Console");
        Assert.NotEqual(0, withoutKey.ExitCode);
        Assert.Contains("Set the environment variable ASTERWISE_API_KEY.", withoutKey.Output);
        Assert.Contains("Set Asterwise:ApiKey.", (await RunAsync("Web")).Output);
        Assert.Empty(api.Requests);

        folder.Environment["ASTERWISE_API_KEY"] = ProjectWithMistake.KnownKey;
        Assert.Equal("200", (await RunAsync("Console")).Output.Trim());
    }

    private Task<Outcome> RunAsync(string project) =>
        folder.DotnetAsync("run", "--no-build", "--project", folder.PathOf(project, project + ".csproj"));

    /// <summary>The warnings of a build, each with its place in the solution; its summary repeats them.</summary>
    private static IEnumerable<string> Warnings(Outcome build) => build.Lines
        .Where(line => line.Contains(": warning "))
        .Select(line => string.Join('/', line.Trim().Replace('\\', '/').Split(": warning ")[0].Split('/')[^2..])
            + ": " + line.Split(": warning ")[1].Split(':')[0])
        .Distinct().Order(StringComparer.Ordinal);

    private async Task<string> ReadAsync(string name) => (await File.ReadAllTextAsync(folder.PathOf(name))).TrimEnd();
}

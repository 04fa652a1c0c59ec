using Asterwise.Consumer;
using Asterwise.Emulator;

namespace Asterwise.Package.Tests;

/// <summary>A new console project with the package Asterwise.Runtime, built as strictly as builds are.</summary>
public sealed class RuntimeProject : IAsyncLifetime
{
    private readonly ConsumerFolder folder = new();

    internal Outcome Built { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Directory.CreateDirectory(folder.PathOf("Client"));
        await File.WriteAllTextAsync(folder.PathOf("Client", "Client.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <AnalysisMode>All</AnalysisMode>
                <NoWarn>CA2007</NoWarn>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Asterwise.Runtime" Version="{Repository.PackageVersion}" />
              </ItemGroup>
            </Project>
            """);
        await File.WriteAllTextAsync(folder.PathOf("Client", "Program.cs"), """
            using Asterwise.Runtime;

            try
            {
                var key = AsterwiseApiKey.FromEnvironment();
                using var handler = new AsterwiseAuthenticationHandler(key);
                using var client = new HttpClient(handler)
                {
                    BaseAddress = new Uri(
                        Environment.GetEnvironmentVariable("ASTERWISE_API_BASE_URL") ?? "https://api.asterwise.com"),
                };
                await client.VerifyAsterwiseCredentialAsync();
                Console.WriteLine($"The API accepts {key}");
                return 0;
            }
            catch (AsterwiseApiException exception)
            {
                await Console.Error.WriteLineAsync(exception.Message);
                return 1;
            }
            """);
        Built = await folder.DotnetAsync("build", folder.PathOf("Client", "Client.csproj"));
        await BuildPageAsync();
    }

    /// <summary>The lines of docs/runtime.md that check the key, with the address of an emulator instead of the API.</summary>
    private async Task BuildPageAsync()
    {
        Directory.CreateDirectory(folder.PathOf("Page"));
        await File.WriteAllTextAsync(folder.PathOf("Page", "Page.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Asterwise.Runtime" Version="{Repository.PackageVersion}" />
              </ItemGroup>
            </Project>
            """);
        const string address = "\"https://api.asterwise.com\"";
        var lines = (await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "runtime.md"))).ReplaceLineEndings("\n")
            .Split("```csharp\n")
            .Select(block => block.Split("```")[0])
            .Single(block => block.Contains("VerifyAsterwiseCredentialAsync", StringComparison.Ordinal));
        Assert.Contains(address, lines, StringComparison.Ordinal);
        await File.WriteAllTextAsync(
            folder.PathOf("Page", "Program.cs"),
            lines.Replace(address, "Environment.GetEnvironmentVariable(\"ASTERWISE_API_BASE_URL\")!", StringComparison.Ordinal)
                + "Console.WriteLine(\"Started.\");");
        var built = await folder.DotnetAsync("build", folder.PathOf("Page", "Page.csproj"));
        Assert.True(built.ExitCode == 0, built.Output);
    }

    public Task DisposeAsync()
    {
        folder.Dispose();
        return Task.CompletedTask;
    }

    internal async Task<Outcome> RunAsync(string? key, Uri? api = null, string project = "Client")
    {
        folder.Environment["ASTERWISE_API_KEY"] = key;
        folder.Environment["ASTERWISE_API_BASE_URL"] = api?.ToString();
        return await folder.DotnetAsync("run", "--no-build", "--project", folder.PathOf(project, project + ".csproj"));
    }
}

/// <summary>The package as a program uses it.</summary>
public sealed class RuntimeProjectTests(RuntimeProject project) : IClassFixture<RuntimeProject>
{
    private const string Key = "aw_NotARealKey-0123456789_abcdefghijklmnopqrstuvw";

    [Fact]
    public void A_strict_build_has_no_warning() => Assert.True(project.Built.ExitCode == 0, project.Built.Output);

    [Fact]
    public async Task A_program_without_a_key_does_not_start_and_says_what_to_set()
    {
        var run = await project.RunAsync(key: null);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(
            "The environment variable ASTERWISE_API_KEY is not set; set it to a key from https://asterwise.com/dashboard.",
            run.Output);
    }

    [Fact]
    public async Task A_placeholder_is_not_taken_for_a_key_and_not_shown()
    {
        var run = await project.RunAsync("aw_your_key_here");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("The environment variable ASTERWISE_API_KEY is a placeholder;", run.Output);
        Assert.DoesNotContain("your_key", run.Output);
    }

    [Fact]
    public async Task A_key_that_the_api_knows_is_accepted_and_shown_masked()
    {
        await using var api = await ApiEmulator.StartAsync(Key);

        var run = await project.RunAsync(Key, api.Origin);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("The API accepts aw_NotA…", run.Output.Trim());
    }

    [Fact]
    public async Task A_key_that_the_api_does_not_know_is_refused_and_not_shown()
    {
        await using var api = await ApiEmulator.StartAsync(Key);

        var run = await project.RunAsync(Key + "2", api.Origin);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("api_key_not_found", run.Output);
        Assert.DoesNotContain("aw_NotAR", run.Output);
    }

    [Theory]
    [InlineData(200, "")]
    [InlineData(404, " has no /v1/numerology/life-path, so the key was not checked; name another endpoint.")]
    [InlineData(503, " answered 503 ServiceUnavailable, so the key was not checked; try again later.")]
    public async Task The_lines_of_the_page_start_with_a_good_key(int status, string warning)
    {
        await using var api = await ApiEmulator.StartAsync(Key);
        if (status != 200)
            api.Answer("/v1/numerology/life-path", status, contentType: null, "");

        var run = await project.RunAsync(Key, api.Origin, "Page");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            warning.Length == 0 ? ["Started."] : [$"http://{api.Origin.Authority}{warning}", "Started."],
            run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Order());
    }

    [Fact]
    public async Task The_lines_of_the_page_start_where_the_api_is_slow()
    {
        await using var api = await ApiEmulator.StartAsync(Key);
        api.Answer("/v1/numerology/life-path", 200, response =>
            Task.Delay(Timeout.Infinite, response.HttpContext.RequestAborted));

        var run = await project.RunAsync(Key, api.Origin, "Page");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("did not answer in time, so the key was not checked;", run.Output);
        Assert.Contains("Started.", run.Output);
    }

    [Fact]
    public async Task The_lines_of_the_page_start_where_the_api_is_down()
    {
        var run = await project.RunAsync(Key, new Uri("http://127.0.0.1:1"), "Page");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("http://127.0.0.1:1 was not reached, so the key was not checked;", run.Output);
        Assert.Contains("Started.", run.Output);
    }

    [Theory]
    [InlineData(null, "The environment variable ASTERWISE_API_KEY is not set;")]
    [InlineData("aw_your_key_here", "The environment variable ASTERWISE_API_KEY is a placeholder;")]
    [InlineData(Key + "2", "The Asterwise API answered 401 Unauthorized: api_key_not_found:")]
    public async Task The_lines_of_the_page_do_not_start_with_a_key_that_is_refused(string? key, string reason)
    {
        await using var api = await ApiEmulator.StartAsync(Key);

        var run = await project.RunAsync(key, api.Origin, "Page");

        Assert.NotEqual(0, run.ExitCode);
        Assert.DoesNotContain("Started.", run.Output);
        Assert.Single(run.Output.Split('\n'), line => line.Contains(reason, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_lines_of_the_page_do_not_start_with_a_key_that_was_revoked()
    {
        await using var api = await ApiEmulator.StartAsync(Key);
        api.IsKeyRevoked = true;

        var run = await project.RunAsync(Key, api.Origin, "Page");

        Assert.NotEqual(0, run.ExitCode);
        Assert.DoesNotContain("Started.", run.Output);
        Assert.Contains("api_key_revoked:", run.Output);
    }

    [Fact]
    public async Task A_library_for_netstandard_builds_with_it()
    {
        // What System.Text.Json brings there is restored with the repository.
        using var folder = new ConsumerFolder(Repository.RestoredPackages);
        Directory.CreateDirectory(folder.PathOf("Library"));
        await File.WriteAllTextAsync(folder.PathOf("Library", "Library.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>netstandard2.0</TargetFramework>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Asterwise.Runtime" Version="{Repository.PackageVersion}" />
              </ItemGroup>
            </Project>
            """);
        await File.WriteAllTextAsync(folder.PathOf("Library", "Stars.cs"), """
            using System.Net.Http;
            using System.Threading.Tasks;
            using Asterwise.Runtime;

            public static class Stars
            {
                private static readonly HttpClient Client =
                    new HttpClient(new AsterwiseAuthenticationHandler(AsterwiseApiKey.FromEnvironment()));

                public static async Task<string> CardAsync()
                {
                    using (var response = await Client.GetAsync("https://api.asterwise.com/v1/tarot/card-of-the-day"))
                    {
                        await response.EnsureAsterwiseSuccessAsync();
                        return await response.Content.ReadAsStringAsync();
                    }
                }
            }
            """);

        var build = await folder.DotnetAsync("build", folder.PathOf("Library", "Library.csproj"));

        Assert.True(build.ExitCode == 0, build.Output);
    }
}

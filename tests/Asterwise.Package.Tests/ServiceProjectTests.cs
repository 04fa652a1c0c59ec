using Asterwise.Consumer;

namespace Asterwise.Package.Tests;

/// <summary>A new web project with the packages for services and for gateways, built as strictly as builds are.</summary>
public sealed class ServiceProject : IAsyncLifetime
{
    // What Microsoft.Extensions brings there is restored with the repository.
    private readonly ConsumerFolder folder = new(Repository.RestoredPackages);

    internal Outcome Built { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Directory.CreateDirectory(folder.PathOf("Stars"));
        await File.WriteAllTextAsync(folder.PathOf("Stars", "Stars.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Asterwise.Runtime.Extensions" Version="{Repository.PackageVersion}" />
                <PackageReference Include="Asterwise.Runtime.AspNetCore" Version="{Repository.PackageVersion}" />
              </ItemGroup>
            </Project>
            """);
        await File.WriteAllTextAsync(folder.PathOf("Stars", "Program.cs"), """
            using Asterwise.Runtime;
            using Asterwise.Runtime.AspNetCore;

            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddAsterwiseErrors();
            builder.Services.AddAsterwiseClient<TarotClient>();
            builder.Services.AddHealthChecks().AddAsterwise();
            var app = builder.Build();
            app.UseAsterwiseErrors();
            app.MapHealthChecks("/healthz");
            app.MapGet("/card", (TarotClient cards) => cards.CardAsync());
            app.MapGet("/none", () => Results.Extensions.AsterwiseError(AsterwiseErrorCodes.CityNotFound));
            return await app.RunAfterAsterwiseCheckAsync();

            internal sealed class TarotClient(HttpClient http)
            {
                public Task<string> CardAsync() => http.GetStringAsync("/v1/tarot/card-of-the-day");
            }
            """);
        Built = await folder.DotnetAsync("build", folder.PathOf("Stars", "Stars.csproj"));
    }

    public Task DisposeAsync()
    {
        folder.Dispose();
        return Task.CompletedTask;
    }

    internal async Task<Outcome> RunAsync(string? key)
    {
        folder.Environment["ASTERWISE_API_KEY"] = key;
        return await folder.DotnetAsync("run", "--no-build", "--project", folder.PathOf("Stars", "Stars.csproj"));
    }
}

/// <summary>The packages for services and for gateways as a program uses them together.</summary>
public sealed class ServiceProjectTests(ServiceProject project) : IClassFixture<ServiceProject>
{
    [Fact]
    public void A_strict_build_has_no_warning() => Assert.True(project.Built.ExitCode == 0, project.Built.Output);

    [Fact]
    public async Task It_does_not_start_without_a_key_and_says_what_to_set_in_one_line()
    {
        var run = await project.RunAsync(key: null);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            "Neither the setting Asterwise:ApiKey nor the environment variable ASTERWISE_API_KEY is set; set one of them to a key "
                + "from https://asterwise.com/dashboard.",
            run.Output.Trim());
    }
}

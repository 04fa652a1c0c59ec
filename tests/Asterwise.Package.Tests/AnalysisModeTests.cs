using Asterwise.Consumer;

namespace Asterwise.Package.Tests;

/// <summary>A console project that breaks rules of each severity, built in each mode.</summary>
public sealed class ProjectInEachMode : IAsyncLifetime
{
    private readonly ConsumerFolder folder = new();

    internal Outcome ByDefault { get; private set; } = null!;
    internal Outcome Strict { get; private set; } = null!;
    internal Outcome StrictButForOne { get; private set; } = null!;
    internal Outcome AsDocumented { get; private set; } = null!;
    internal Outcome None { get; private set; } = null!;
    internal Outcome Misspelled { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await folder.WriteAsync("Client.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Asterwise.Analyzers" Version="{Repository.PackageVersion}" PrivateAssets="all" />
              </ItemGroup>
            </Project>
            """);
        await folder.WriteAsync("Program.cs", """
            var key = Environment.GetEnvironmentVariable("ASTERWISE_API_KEY")!;
            using var client = new HttpClient { BaseAddress = new Uri("https://api.asterwise.com") };
            client.DefaultRequestHeaders.Add("X-API-Key", key);
            Console.WriteLine($"Calling with {key}");
            Console.WriteLine(await client.GetStringAsync("/v1/moon"));
            """);
        ByDefault = await BuildAsync("Default");
        Strict = await BuildAsync("strict");
        None = await BuildAsync("None");
        Misspelled = await BuildAsync("Stric");
        await folder.WriteAsync(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.ASTW2008.severity = none\n");
        StrictButForOne = await BuildAsync("Strict");
        await folder.WriteAsync(".editorconfig", "root = true\n");
        await folder.WriteAsync(
            "Directory.Build.props", $"<Project>{ConfigurationPage.Example("AsterwiseAnalysisMode")}</Project>");
        AsDocumented = await folder.DotnetAsync("build", folder.PathOf("Client.csproj"), "--no-incremental");
    }

    public Task DisposeAsync()
    {
        folder.Dispose();
        return Task.CompletedTask;
    }

    private Task<Outcome> BuildAsync(string mode) => folder.DotnetAsync(
        "build", folder.PathOf("Client.csproj"), "--no-incremental", $"-p:AsterwiseAnalysisMode={mode}");
}

public sealed class AnalysisModeTests(ProjectInEachMode project) : IClassFixture<ProjectInEachMode>
{
    [Fact]
    public void By_default_a_suggestion_is_none_of_the_warnings() =>
        Assert.Equal(["ASTW1003", "ASTW3001"], project.ByDefault.WarningIds().Order(StringComparer.Ordinal));

    [Fact]
    public void Strict_makes_it_one() =>
        Assert.Equal(["ASTW1003", "ASTW2008", "ASTW3001"], project.Strict.WarningIds().Order(StringComparer.Ordinal));

    [Fact]
    public void So_does_what_the_page_shows() =>
        Assert.Equal(project.Strict.WarningIds().Order(), project.AsDocumented.WarningIds().Order());

    [Fact]
    public void The_users_own_severity_is_stronger() =>
        Assert.Equal(["ASTW1003", "ASTW3001"], project.StrictButForOne.WarningIds().Order(StringComparer.Ordinal));

    [Fact]
    public void None_is_none() => Assert.Empty(project.None.WarningIds());

    [Fact]
    public void Another_mode_is_reported() => Assert.Equal(
        ["ASTW0001", "ASTW1003", "ASTW3001"], project.Misspelled.WarningIds().Order(StringComparer.Ordinal));
}

using Asterwise.Consumer;

namespace Asterwise.Package.Tests;

/// <summary>
/// A repository with a web and a console project, central package management, and keys in files that are no C#. It is built
/// once as it is, then with one more key, then with the switch off.
/// </summary>
public sealed class SolutionWithKeys : IAsyncLifetime
{
    public const string Key = ConsoleProject.HardCodedKey;

    /// <summary>The files with a key in them, and in which line it is.</summary>
    public static readonly IReadOnlyDictionary<string, string> WithKey = new Dictionary<string, string>
    {
        ["Directory.Build.props"] = $"""
            <Project>
              <!-- {Key} -->
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
            </Project>
            """,
        ["compose.yml"] = $"services:\n  web:\n    environment:\n      ASTERWISE_API_KEY: {Key}\n",
        [".github/workflows/ci.yml"] = $"on: push\nenv:\n  ASTERWISE_API_KEY: {Key}\n",
        ["Web/appsettings.json"] = $$"""
            {
              "Asterwise": { "ApiKey": "{{Key}}" }
            }
            """,
        ["Web/appsettings.Development.json"] = $$"""{ "Asterwise": { "ApiKey": "{{Key}}" } }""",
        ["Web/Properties/launchSettings.json"] = $$"""
            { "profiles": { "http": { "commandName": "Project", "environmentVariables": { "KEY": "{{Key}}" } } } }
            """,
        ["Web/Requests/moon.http"] = $"GET https://api.asterwise.com/v1/moon\nX-API-Key: {Key}\n",
        ["Console/It's/secrets.json"] = $$"""{ "Asterwise:ApiKey": "{{Key}}" }""",
        ["Console/Dockerfile"] = $"FROM scratch\nENV ASTERWISE_API_KEY={Key}\n",
    };

    private static readonly Dictionary<string, string> Others = new()
    {
        [".gitignore"] = "launchSettings.json\n",
        [".git/HEAD"] = "ref: refs/heads/main\n",
        // The project itself lists one of the files.
        ["Web/Web.csproj"] = """
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <ItemGroup>
                <PackageReference Include="Asterwise.Analyzers" PrivateAssets="all" />
                <AdditionalFiles Include="appsettings.json" />
              </ItemGroup>
            </Project>
            """,
        ["Web/Program.cs"] = "WebApplication.CreateBuilder(args).Build().Run();",
        ["Console/Program.cs"] = "Console.WriteLine();",
        ["Console/.env"] = "ASTERWISE_API_KEY=aw_your_key_here\n",
        ["Console/node_modules/stars/appsettings.json"] = $"\"{Key}\"",
        ["Console/package.json"] = $"\"{Key}\"",
    };

    private readonly ConsumerFolder folder = new();

    internal Outcome Built { get; private set; } = null!;
    internal Outcome BuiltWithoutChange { get; private set; } = null!;
    internal Outcome BuiltWithOneMoreKey { get; private set; } = null!;
    internal Outcome BuiltWithSwitchOff { get; private set; } = null!;
    internal Outcome BuiltForEditor { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        foreach (var (name, text) in WithKey.Concat(Others).Concat(TwoProjects.Files))
            await folder.WriteAsync("Repository/" + name, text);
        Built = await BuildAsync();
        BuiltWithoutChange = await BuildAsync("--no-restore");
        await folder.WriteAsync("Repository/Console/.env", $"# mine\nASTERWISE_API_KEY={Key}\n");
        BuiltWithOneMoreKey = await BuildAsync("--no-restore");
        await folder.WriteAsync(
            "Repository/Directory.Build.targets", $"<Project>{ConfigurationPage.Example("AsterwiseScanProjectFiles")}</Project>");
        BuiltWithSwitchOff = await BuildAsync("--no-restore", "--no-incremental");
        File.Delete(folder.PathOf("Repository", "Directory.Build.targets"));
        BuiltForEditor = await folder.DotnetAsync(
            "msbuild", folder.PathOf("Repository", "Console", "Console.csproj"), "-t:Compile", "-getItem:AdditionalFiles",
            "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true");
    }

    public Task DisposeAsync()
    {
        folder.Dispose();
        return Task.CompletedTask;
    }

    private Task<Outcome> BuildAsync(params string[] options) =>
        folder.DotnetAsync(["build", folder.PathOf("Repository", "Both.slnx"), .. options]);
}

using Asterwise.Analyzers.Tests.Infrastructure;

namespace Asterwise.Analyzers.Tests.Files;

/// <summary>Which files are searched, by their names.</summary>
public class ProjectFileKindTests
{
    [Theory]
    [InlineData("appsettings.json")]
    [InlineData("appsettings.Development.json")]
    [InlineData("AppSettings.Production.JSON")]
    [InlineData("Properties/launchSettings.json")]
    [InlineData("secrets.json")]
    [InlineData(".env")]
    [InlineData(".env.local")]
    [InlineData(".env.development.local")]
    [InlineData(".envrc")]
    [InlineData("requests/moon.http")]
    [InlineData("moon.rest")]
    [InlineData("web.config")]
    [InlineData("NuGet.Config")]
    [InlineData("Dockerfile")]
    [InlineData("Dockerfile.dev")]
    [InlineData("api.Dockerfile")]
    [InlineData("Containerfile")]
    [InlineData("compose.yml")]
    [InlineData("docker-compose.override.yaml")]
    [InlineData(".github/workflows/build.yml")]
    [InlineData(".github\\workflows\\build.yaml")]
    [InlineData("azure-pipelines-release.yml")]
    [InlineData(".gitlab-ci.yml")]
    [InlineData("Client.csproj")]
    [InlineData("Directory.Build.props")]
    [InlineData("Directory.Build.targets")]
    public Task A_key_is_found_in(string path) =>
        ProjectFileTest.ReportsAsync("/0/" + path, $$"""{|ASTW1002:{{Verify.Key}}|}""");

    [Theory]
    [InlineData("package.json")]
    [InlineData("notes.txt")]
    [InlineData("README.md")]
    [InlineData("BannedSymbols.txt")]
    [InlineData("mkdocs.yml")]
    [InlineData("Page.razor")]
    [InlineData("Client.csproj.user")]
    [InlineData("http")]
    public async Task No_other_file_that_a_project_hands_to_the_compiler_is_searched(string path) =>
        Assert.Empty(await ProjectFileTest.DiagnosticsAsync(new FileOfProject("/0/" + path, Verify.Key)));
}

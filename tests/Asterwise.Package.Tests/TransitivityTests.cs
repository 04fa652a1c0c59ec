using Asterwise.Consumer;

namespace Asterwise.Package.Tests;

/// <summary>
/// A library that references the package, and a program that references the library. The reference is private, as dotnet and
/// Visual Studio write it for a development dependency: NuGet hands on the analyzers of any other.
/// </summary>
public sealed class TransitivityTests : IDisposable
{
    private const string Mistake = """
        internal static class Mistake
        {
            public static void Make(HttpRequestMessage asterwiseRequest, string asterwiseKey) =>
                asterwiseRequest.Headers.Add("apikey", asterwiseKey);
        }
        """;

    private readonly ConsumerFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_project_does_not_get_the_rules_from_a_project_it_references()
    {
        Write(
            "Library",
            $"""<PackageReference Include="Asterwise.Analyzers" Version="{Repository.PackageVersion}" PrivateAssets="all" />""");
        Write("Program", """<ProjectReference Include="../Library/Library.csproj" />""");

        var build = await folder.DotnetAsync("build", folder.PathOf("Program", "Program.csproj"));

        Assert.Equal(0, build.ExitCode);
        var warning = Assert.Single(build.Lines.Where(line => line.Contains(": warning ")).Distinct());
        Assert.Contains("ASTW2001", warning);
        Assert.Contains("Library.csproj", warning);
    }

    private void Write(string project, string reference)
    {
        Directory.CreateDirectory(folder.PathOf(project));
        File.WriteAllText(folder.PathOf(project, "Mistake.cs"), Mistake);
        File.WriteAllText(folder.PathOf(project, $"{project}.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
              </PropertyGroup>
              <ItemGroup>
                {reference}
              </ItemGroup>
            </Project>
            """);
    }
}

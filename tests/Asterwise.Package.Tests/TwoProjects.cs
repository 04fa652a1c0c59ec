using Asterwise.Consumer;

namespace Asterwise.Package.Tests;

/// <summary>What solutions of a web and a console project have in common, with the versions in one place.</summary>
internal static class TwoProjects
{
    /// <summary>The texts, by their paths in the solution's folder; the web project is the test's own.</summary>
    public static readonly IReadOnlyDictionary<string, string> Files = new Dictionary<string, string>
    {
        ["Both.slnx"] = """
            <Solution>
              <Project Path="Web/Web.csproj" />
              <Project Path="Console/Console.csproj" />
            </Solution>
            """,
        ["Directory.Packages.props"] = $"""
            <Project>
              <PropertyGroup>
                <ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>
              </PropertyGroup>
              <ItemGroup>
                <PackageVersion Include="Asterwise.Analyzers" Version="{Repository.PackageVersion}" />
              </ItemGroup>
            </Project>
            """,
        ["Console/Console.csproj"] = """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Asterwise.Analyzers" PrivateAssets="all" />
              </ItemGroup>
            </Project>
            """,
    };
}

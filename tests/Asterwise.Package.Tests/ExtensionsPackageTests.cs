using Asterwise.Consumer;

namespace Asterwise.Package.Tests;

/// <summary>What is in the package Asterwise.Runtime.Extensions, and what it needs.</summary>
public sealed class ExtensionsPackageTests : IDisposable
{
    private const string Library = "lib/net8.0/Asterwise.Runtime.Extensions";

    private readonly PackedFile package = new("Asterwise.Runtime.Extensions");

    public void Dispose() => package.Dispose();

    [Fact]
    public void The_package_holds_its_assembly_and_what_a_feed_shows_and_nothing_else()
    {
        string[] expected =
        [
            "Asterwise.Runtime.Extensions.nuspec",
            "LICENSE",
            "README.md",
            "[Content_Types].xml",
            "_rels/.rels",
            "icon.png",
            Library + ".dll",
            Library + ".xml",
            "package/services/metadata/core-properties/nuget.psmdcp",
        ];

        Assert.Equal(expected, package.Files);
        Assert.StartsWith("# Asterwise.Runtime.Extensions\n", package.Text("README.md"));
    }

    [Fact]
    public void It_needs_the_runtime_of_its_version_and_packages_of_the_oldest_supported_framework()
    {
        var dependencies = package.Element("dependencies")!.Elements().Single().Elements()
            .ToDictionary(dependency => dependency.Attribute("id")!.Value, dependency => dependency.Attribute("version")!.Value);

        Assert.Equal(Repository.PackageVersion, dependencies["Asterwise.Runtime"]);
        Assert.Contains("Microsoft.Extensions.Http.Resilience", dependencies.Keys);
        Assert.All(
            dependencies.Where(dependency => dependency.Key != "Asterwise.Runtime"),
            dependency => Assert.True(
                dependency.Key.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal)
                    && dependency.Value.StartsWith("8.", StringComparison.Ordinal),
                $"{dependency.Key} {dependency.Value}"));
    }

    [Fact]
    public void The_assembly_is_signed_and_has_the_version_of_the_package()
    {
        using var runtime = new PackedFile("Asterwise.Runtime");
        var name = package.AssemblyName(Library + ".dll");

        Assert.Equal(
            runtime.AssemblyName("lib/net8.0/Asterwise.Runtime.dll").GetPublicKeyToken(), name.GetPublicKeyToken());
        Assert.Equal(Version.Parse(Repository.PackageVersion + ".0"), name.Version);
    }
}

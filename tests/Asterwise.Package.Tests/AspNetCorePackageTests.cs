using Asterwise.Consumer;

namespace Asterwise.Package.Tests;

/// <summary>What is in the package Asterwise.Runtime.AspNetCore, and what it asks for.</summary>
public sealed class AspNetCorePackageTests : IDisposable
{
    private const string Assembly = "lib/net8.0/Asterwise.Runtime.AspNetCore";

    private readonly PackedFile package = new("Asterwise.Runtime.AspNetCore");

    public void Dispose() => package.Dispose();

    [Fact]
    public void The_package_holds_an_assembly_with_its_documentation_and_a_readme_of_its_own()
    {
        Assert.Equal(
            [Assembly + ".dll", Assembly + ".xml"],
            package.Files.Where(file => file.StartsWith("lib/", StringComparison.Ordinal)));
        Assert.StartsWith("# Asterwise.Runtime.AspNetCore\n", package.Text("README.md"));
    }

    [Fact]
    public void It_needs_the_runtime_of_the_same_version_and_ASP_NET_Core()
    {
        var dependency = Assert.Single(package.Element("dependencies")!.Elements().Single().Elements());
        var framework = Assert.Single(
            package.Element("frameworkReferences")!.Descendants(), element => !element.HasElements);

        Assert.Equal("Asterwise.Runtime", dependency.Attribute("id")!.Value);
        Assert.Equal(Repository.PackageVersion, dependency.Attribute("version")!.Value);
        Assert.Equal("Microsoft.AspNetCore.App", framework.Attribute("name")!.Value);
    }
}

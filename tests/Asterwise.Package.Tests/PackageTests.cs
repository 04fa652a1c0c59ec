using System.Reflection.PortableExecutable;
using System.Xml.Linq;
using Asterwise.Consumer;

namespace Asterwise.Package.Tests;

/// <summary>What is in the package, and what is not.</summary>
public sealed class PackageTests : IDisposable
{
    private const string AnalyzersPath = "analyzers/dotnet/cs/Asterwise.Analyzers.dll";
    private const string CodeFixesPath = "analyzers/dotnet/cs/Asterwise.Analyzers.CodeFixes.dll";

    private readonly PackedFile package = new("Asterwise.Analyzers");

    public void Dispose() => package.Dispose();

    [Fact]
    public void The_package_holds_the_two_assemblies_the_pages_and_what_a_feed_shows_and_nothing_else()
    {
        string[] expected =
        [
            "Asterwise.Analyzers.nuspec",
            "LICENSE",
            "README.md",
            "[Content_Types].xml",
            "_rels/.rels",
            CodeFixesPath,
            AnalyzersPath,
            "build/Asterwise.Analyzers.props",
            "build/Asterwise.Analyzers.targets",
            "build/config/None.globalconfig",
            "build/config/Strict.globalconfig",
            "docs/ci.md",
            "docs/configuration.md",
            "docs/glossary.md",
            "docs/names.md",
            .. RulePages(),
            "icon.png",
            "package/services/metadata/core-properties/nuget.psmdcp",
        ];

        Assert.Equal(expected, package.Files);
    }

    [Fact]
    public void The_package_is_a_development_dependency_without_dependencies()
    {
        Assert.Equal("true", package.Value("developmentDependency"));
        Assert.Null(package.Value("dependencies"));
        Assert.Null(package.Value("frameworkAssemblies"));
    }

    [Fact]
    public void The_package_says_what_it_is()
    {
        Assert.Equal("Asterwise.Analyzers", package.Value("id"));
        Assert.Equal(Repository.PackageVersion, package.Value("version"));
        Assert.StartsWith("# Asterwise.Analyzers\n\nThe Asterwise API", package.Text("README.md"));
        Assert.DoesNotContain("docs/pictures", package.Text("README.md"));
    }

    [Fact]
    public void Both_assemblies_are_signed_with_the_same_key()
    {
        var tokens = new[] { AnalyzersPath, CodeFixesPath }.Select(path =>
            Convert.ToHexString(package.AssemblyName(path).GetPublicKeyToken()!));

        var token = Assert.Single(tokens.Distinct());
        Assert.Equal(16, token.Length);
    }

    [Theory]
    [InlineData(AnalyzersPath)]
    [InlineData(CodeFixesPath)]
    public void An_assembly_carries_its_symbols_and_the_version_of_the_package(string path)
    {
        using var assembly = package.Assembly(path);

        Assert.Contains(assembly.ReadDebugDirectory(), entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        Assert.Equal(Version.Parse(Repository.PackageVersion + ".0"), package.AssemblyName(path).Version);
    }

    [Theory]
    [InlineData(AnalyzersPath)]
    [InlineData(CodeFixesPath)]
    public void An_assembly_asks_for_nothing_that_the_oldest_host_does_not_bring(string path)
    {
        var brought = AssembliesOfTheOldestHost();

        var references = package.References(path);

        Assert.NotEmpty(references);
        Assert.All(references, reference => Assert.True(
            brought.TryGetValue(reference.Name!, out var version) && reference.Version <= version,
            $"{reference.Name} {reference.Version} is above what build/HostCeiling.targets lists"));
    }

    [Fact]
    public void The_sample_refers_to_this_version()
    {
        var project = XDocument.Load(Path.Combine(Repository.Root, "samples", "BrokenClient", "BrokenClient.csproj"));

        var reference = Assert.Single(
            project.Descendants("PackageReference"), package => package.Attribute("Include")?.Value == "Asterwise.Analyzers");
        Assert.Equal(Repository.PackageVersion, reference.Attribute("Version")?.Value);
    }

    private static IEnumerable<string> RulePages() => Directory
        .EnumerateFiles(Path.Combine(Repository.Root, "docs", "rules"))
        .Select(file => "docs/rules/" + Path.GetFileName(file))
        .Order(StringComparer.Ordinal);

    /// <summary>The list that the build checks the same assemblies against before they are packed.</summary>
    private static Dictionary<string, Version> AssembliesOfTheOldestHost() => XDocument
        .Load(Path.Combine(Repository.Root, "build", "HostCeiling.targets"))
        .Descendants("HostAssembly")
        .ToDictionary(
            item => item.Attribute("Include")!.Value,
            item => Version.Parse(item.Attribute("Version")!.Value.Replace("$(Version)", Repository.PackageVersion)));
}

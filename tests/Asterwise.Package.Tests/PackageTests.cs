using System.IO.Compression;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;
using Asterwise.Consumer;

namespace Asterwise.Package.Tests;

/// <summary>What is in the package, and what is not.</summary>
public sealed class PackageTests : IDisposable
{
    private const string AnalyzersPath = "analyzers/dotnet/cs/Asterwise.Analyzers.dll";
    private const string CodeFixesPath = "analyzers/dotnet/cs/Asterwise.Analyzers.CodeFixes.dll";

    private readonly ZipArchive _package = ZipFile.OpenRead(Path.Combine(Repository.PackageFeed, $"Asterwise.Analyzers.{Repository.PackageVersion}.nupkg"));

    public void Dispose() => _package.Dispose();

    [Fact]
    public void The_package_holds_the_two_assemblies_and_what_a_feed_shows_and_nothing_else()
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
            "package/services/metadata/core-properties/nuget.psmdcp",
        ];

        Assert.Equal(expected, _package.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_package_is_a_development_dependency_without_dependencies()
    {
        var metadata = Nuspec();

        Assert.Equal("true", Value(metadata, "developmentDependency"));
        Assert.Null(Value(metadata, "dependencies"));
        Assert.Null(Value(metadata, "frameworkAssemblies"));
    }

    [Fact]
    public void The_package_says_what_it_is()
    {
        var metadata = Nuspec();

        Assert.Equal("Asterwise.Analyzers", Value(metadata, "id"));
        Assert.Equal(Repository.PackageVersion, Value(metadata, "version"));
        Assert.Equal("README.md", Value(metadata, "readme"));
        Assert.Equal("MIT", Value(metadata, "license"));
        Assert.NotEmpty(Value(metadata, "description")!);
        Assert.NotEmpty(Value(metadata, "projectUrl")!);
    }

    [Fact]
    public void Both_assemblies_are_signed_with_the_same_key()
    {
        var tokens = new[] { AnalyzersPath, CodeFixesPath }.Select(path => Convert.ToHexString(Read(path, reader => Name(reader).GetPublicKeyToken()!)));

        var token = Assert.Single(tokens.Distinct());
        Assert.Equal(16, token.Length);
    }

    [Theory]
    [InlineData(AnalyzersPath)]
    [InlineData(CodeFixesPath)]
    public void An_assembly_carries_its_symbols_and_the_version_of_the_package(string path)
    {
        using var assembly = Open(path);

        Assert.Contains(assembly.ReadDebugDirectory(), entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        Assert.Equal(Version.Parse(Repository.PackageVersion + ".0"), Name(assembly.GetMetadataReader()).Version);
    }

    [Theory]
    [InlineData(AnalyzersPath)]
    [InlineData(CodeFixesPath)]
    public void An_assembly_asks_for_nothing_that_the_oldest_host_does_not_bring(string path)
    {
        var brought = AssembliesOfTheOldestHost();

        var references = Read(path, reader => reader.AssemblyReferences.Select(handle => reader.GetAssemblyReference(handle).GetAssemblyName()).ToList());

        Assert.NotEmpty(references);
        Assert.All(references, reference => Assert.True(
            brought.TryGetValue(reference.Name!, out var version) && reference.Version <= version,
            $"{reference.Name} {reference.Version} is above what build/HostCeiling.targets lists"));
    }

    [Fact]
    public void The_sample_refers_to_this_version()
    {
        var project = XDocument.Load(Path.Combine(Repository.Root, "samples", "BrokenClient", "BrokenClient.csproj"));

        var reference = Assert.Single(project.Descendants("PackageReference"));
        Assert.Equal(Repository.PackageVersion, reference.Attribute("Version")?.Value);
    }

    private XElement Nuspec()
    {
        using var stream = _package.GetEntry("Asterwise.Analyzers.nuspec")!.Open();
        return XDocument.Load(stream).Root!.Elements().Single();
    }

    private static string? Value(XElement metadata, string name) => metadata.Element(metadata.Name.Namespace + name)?.Value;

    /// <summary>The list that the build checks the same assemblies against before they are packed.</summary>
    private static Dictionary<string, Version> AssembliesOfTheOldestHost() => XDocument
        .Load(Path.Combine(Repository.Root, "build", "HostCeiling.targets"))
        .Descendants("HostAssembly")
        .ToDictionary(
            item => item.Attribute("Include")!.Value,
            item => Version.Parse(item.Attribute("Version")!.Value.Replace("$(Version)", Repository.PackageVersion)));

    private static AssemblyName Name(MetadataReader reader) => reader.GetAssemblyDefinition().GetAssemblyName();

    private T Read<T>(string path, Func<MetadataReader, T> read)
    {
        using var assembly = Open(path);
        return read(assembly.GetMetadataReader());
    }

    private PEReader Open(string path)
    {
        using var entry = _package.GetEntry(path)!.Open();
        var bytes = new MemoryStream();
        entry.CopyTo(bytes);
        bytes.Position = 0;
        return new PEReader(bytes);
    }
}

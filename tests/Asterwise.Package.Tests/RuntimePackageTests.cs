using System.Reflection;
using System.Reflection.Metadata;
using System.Text;
using System.Xml.Linq;
using Asterwise.Consumer;

namespace Asterwise.Package.Tests;

/// <summary>What is in the package Asterwise.Runtime, and what is not.</summary>
public sealed class RuntimePackageTests : IDisposable
{
    private const string Net = "lib/net8.0/Asterwise.Runtime";
    private const string NetStandard = "lib/netstandard2.0/Asterwise.Runtime";

    private readonly PackedFile package = new("Asterwise.Runtime");
    private readonly PackedFile symbols = new("Asterwise.Runtime", "snupkg");

    public void Dispose()
    {
        package.Dispose();
        symbols.Dispose();
    }

    [Fact]
    public void The_package_holds_an_assembly_for_each_framework_and_what_a_feed_shows_and_nothing_else()
    {
        string[] expected =
        [
            "Asterwise.Runtime.nuspec",
            "LICENSE",
            "README.md",
            "[Content_Types].xml",
            "_rels/.rels",
            "icon.png",
            Net + ".dll",
            Net + ".xml",
            NetStandard + ".dll",
            NetStandard + ".xml",
            "package/services/metadata/core-properties/nuget.psmdcp",
        ];

        Assert.Equal(expected, package.Files);
    }

    [Fact]
    public void The_package_says_what_it_is()
    {
        Assert.Equal("Asterwise.Runtime", package.Value("id"));
        Assert.Equal(Repository.PackageVersion, package.Value("version"));
        Assert.StartsWith("# Asterwise.Runtime\n", package.Text("README.md"));
        Assert.Null(package.Value("developmentDependency"));
    }

    [Fact]
    public void Only_netstandard_has_a_dependency_and_only_that_on_System_Text_Json()
    {
        var dependencies = package.Element("dependencies")!.Elements()
            .ToDictionary(
                group => group.Attribute("targetFramework")!.Value,
                group => group.Elements().Select(dependency => dependency.Attribute("id")!.Value));

        Assert.Equal(["net8.0", ".NETStandard2.0"], dependencies.Keys);
        Assert.Empty(dependencies["net8.0"]);
        Assert.Equal(["System.Text.Json"], dependencies[".NETStandard2.0"]);
    }

    [Theory]
    [InlineData(Net)]
    [InlineData(NetStandard)]
    public void An_assembly_is_small(string path) => Assert.InRange(package.Bytes(path + ".dll").Length, 1, 64 * 1024);

    [Theory]
    [InlineData(Net)]
    [InlineData(NetStandard)]
    public void An_assembly_is_signed_and_has_the_version_of_the_package(string path)
    {
        using var analyzers = new PackedFile("Asterwise.Analyzers");
        var name = package.AssemblyName(path + ".dll");

        Assert.Equal(
            analyzers.AssemblyName("analyzers/dotnet/cs/Asterwise.Analyzers.dll").GetPublicKeyToken(), name.GetPublicKeyToken());
        Assert.Equal(Version.Parse(Repository.PackageVersion + ".0"), name.Version);
    }

    [Theory]
    [InlineData(Net)]
    [InlineData(NetStandard)]
    public void An_assembly_references_the_platform_alone(string path) => Assert.All(
        package.References(path + ".dll"),
        reference => Assert.True(
            reference.Name == "netstandard" || reference.Name!.StartsWith("System.", StringComparison.Ordinal),
            reference.FullName));

    [Theory]
    [InlineData(Net)]
    [InlineData(NetStandard)]
    public void Every_public_type_is_documented(string path)
    {
        var documented = XDocument.Parse(package.Text(path + ".xml"))
            .Descendants("member").Select(member => member.Attribute("name")!.Value).ToHashSet();
        using var assembly = package.Assembly(path + ".dll");
        var reader = assembly.GetMetadataReader();
        var types = reader.TypeDefinitions.Select(reader.GetTypeDefinition)
            .Where(type => (type.Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public)
            .Select(type => $"T:{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}")
            .ToList();

        Assert.NotEmpty(types);
        Assert.Subset(documented, types.ToHashSet());
    }

    [Theory]
    [InlineData(Net)]
    [InlineData(NetStandard)]
    public void The_symbols_of_an_assembly_are_in_the_symbol_package(string path)
    {
        using var assembly = package.Assembly(path + ".dll");
        var expected = assembly.ReadDebugDirectory().Single(entry => entry.IsPortableCodeView);
        using var symbols = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(this.symbols.Bytes(path + ".pdb")));

        Assert.Equal(
            assembly.ReadCodeViewDebugDirectoryData(expected).Guid,
            new BlobContentId(symbols.GetMetadataReader().DebugMetadataHeader!.Id).Guid);
    }

    [Fact]
    public void The_packages_do_not_depend_on_each_other()
    {
        using var analyzers = new PackedFile("Asterwise.Analyzers");
        var references = analyzers.Files.Where(file => file.EndsWith(".dll", StringComparison.Ordinal))
            .SelectMany(analyzers.References);

        Assert.DoesNotContain(references, reference => reference.Name == "Asterwise.Runtime");
    }

    [Fact]
    public void No_folder_of_the_machine_that_packed_is_in_what_ships()
    {
        using var analyzers = new PackedFile("Asterwise.Analyzers");

        Assert.All([this.package, symbols, analyzers], package => Assert.All(
            package.Files.Where(file => Path.GetExtension(file) is ".dll" or ".pdb" or ".xml" or ".nuspec"),
            file => Assert.DoesNotContain(
                Repository.Root.TrimEnd(Path.DirectorySeparatorChar), Encoding.UTF8.GetString(package.Bytes(file)))));
    }
}

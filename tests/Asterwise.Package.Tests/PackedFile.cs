using System.IO.Compression;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Xml.Linq;
using Asterwise.Consumer;

namespace Asterwise.Package.Tests;

/// <summary>A packed package, opened.</summary>
internal sealed class PackedFile(string feed, string version, string id, string extension = "nupkg") : IDisposable
{
    private readonly ZipArchive package = ZipFile.OpenRead(Path.Combine(feed, $"{id}.{version}.{extension}"));

    /// <summary>A package that the build of the tests packed.</summary>
    public PackedFile(string id, string extension = "nupkg")
        : this(Repository.PackageFeed, Repository.PackageVersion, id, extension)
    {
    }

    public IEnumerable<string> Files => package.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal);

    /// <summary>The value of an element of the nuspec; null where there is none.</summary>
    public string? Value(string name) => Element(name)?.Value;

    public XElement? Element(string name)
    {
        using var stream = package.GetEntry($"{id}.nuspec")!.Open();
        var metadata = XDocument.Load(stream).Root!.Elements().Single();
        return metadata.Element(metadata.Name.Namespace + name);
    }

    public byte[] Bytes(string path)
    {
        using var entry = package.GetEntry(path)!.Open();
        using var bytes = new MemoryStream();
        entry.CopyTo(bytes);
        return bytes.ToArray();
    }

    public string Text(string path) => Encoding.UTF8.GetString(Bytes(path)).TrimStart('\uFEFF');

    public PEReader Assembly(string path) => new(new MemoryStream(Bytes(path)));

    public AssemblyName AssemblyName(string path)
    {
        using var assembly = Assembly(path);
        return assembly.GetMetadataReader().GetAssemblyDefinition().GetAssemblyName();
    }

    public IReadOnlyList<AssemblyName> References(string path)
    {
        using var assembly = Assembly(path);
        var reader = assembly.GetMetadataReader();
        return [.. reader.AssemblyReferences.Select(handle => reader.GetAssemblyReference(handle).GetAssemblyName())];
    }

    public void Dispose() => package.Dispose();
}

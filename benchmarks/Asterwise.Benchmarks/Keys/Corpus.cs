using System.Collections;
using System.Globalization;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Resources;
using System.Runtime.InteropServices;
using System.Text;

namespace Asterwise.Benchmarks.Keys;

/// <summary>Names and words that people wrote, read from the .NET SDK that runs this program.</summary>
internal static class Corpus
{
    private static readonly string DotnetRoot =
        Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../.."));

    /// <summary>The assemblies of the reference packs that come with the SDK.</summary>
    public static IReadOnlyList<string> ReferencePacks() => Dlls("packs");

    /// <summary>The SDK's own assemblies; nothing of the model comes from them.</summary>
    public static IReadOnlyList<string> SdkAssemblies() =>
        Dlls("sdk").Where(path => !path.EndsWith(".resources.dll", StringComparison.Ordinal)).ToList();

    private static List<string> Dlls(string folder) =>
        Directory.GetFiles(Path.Combine(DotnetRoot, folder), "*.dll", SearchOption.AllDirectories)
            .DistinctBy(Path.GetFileName).Order(StringComparer.Ordinal).ToList();

    /// <summary>
    /// The type, member and parameter names of the assemblies that other code can see, each once, in the order of the metadata.
    /// </summary>
    public static IReadOnlyList<string> PublicNames(IEnumerable<string> assemblies)
    {
        var names = new List<string>();
        foreach (var path in assemblies)
        {
            using var pe = new PEReader(File.OpenRead(path));
            if (pe.HasMetadata)
                AddPublicNames(pe.GetMetadataReader(), names);
        }

        return names.Where(IsIdentifier).Distinct(StringComparer.Ordinal).ToList();
    }

    private static void AddPublicNames(MetadataReader reader, List<string> names)
    {
        foreach (var type in reader.TypeDefinitions.Select(reader.GetTypeDefinition).Where(type => IsVisible(reader, type)))
        {
            names.Add(reader.GetString(type.Name));
            foreach (var method in type.GetMethods().Select(reader.GetMethodDefinition).Where(IsVisible))
            {
                names.Add(reader.GetString(method.Name));
                names.AddRange(method.GetParameters().Select(parameter => reader.GetString(reader.GetParameter(parameter).Name)));
            }

            names.AddRange(
                type.GetFields()
                    .Select(reader.GetFieldDefinition)
                    .Where(IsVisible)
                    .Select(field => reader.GetString(field.Name)));
            names.AddRange(
                type.GetProperties().Select(property => reader.GetString(reader.GetPropertyDefinition(property).Name)));
            names.AddRange(type.GetEvents().Select(@event => reader.GetString(reader.GetEventDefinition(@event).Name)));
        }
    }

    private static bool IsVisible(MetadataReader reader, TypeDefinition type) =>
        (type.Attributes & System.Reflection.TypeAttributes.VisibilityMask) switch
        {
            System.Reflection.TypeAttributes.Public => true,
            System.Reflection.TypeAttributes.NestedPublic
                or System.Reflection.TypeAttributes.NestedFamily
                or System.Reflection.TypeAttributes.NestedFamORAssem =>
                IsVisible(reader, reader.GetTypeDefinition(type.GetDeclaringType())),
            _ => false,
        };

    private static bool IsVisible(MethodDefinition method) =>
        (method.Attributes & System.Reflection.MethodAttributes.MemberAccessMask) >= System.Reflection.MethodAttributes.Family;

    private static bool IsVisible(FieldDefinition field) =>
        (field.Attributes & System.Reflection.FieldAttributes.FieldAccessMask) >= System.Reflection.FieldAttributes.Family;

    private static bool IsIdentifier(string name) =>
        name.Length > 1 && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');

    /// <summary>The sentences of the SDK's translated messages, as lists of words without their accents, per language.</summary>
    public static IReadOnlyDictionary<string, List<string[]>> Sentences()
    {
        var sentences = new SortedDictionary<string, List<string[]>>(StringComparer.Ordinal);
        var paths = Directory.GetFiles(Path.Combine(DotnetRoot, "sdk"), "*.resources.dll", SearchOption.AllDirectories)
            .DistinctBy(path => string.Join('/', path.Split(Path.DirectorySeparatorChar)[^2..])).Order(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            var language = Path.GetFileName(Path.GetDirectoryName(path))!;
            if (!sentences.TryGetValue(language, out var ofLanguage))
                sentences.Add(language, ofLanguage = []);
            foreach (var message in Messages(path))
            {
                var words = Words(message);
                // Text of another script leaves next to nothing.
                if (words.Length >= 3 && words.Sum(word => word.Length) * 2 >= message.Length)
                    ofLanguage.Add(words);
            }
        }

        return sentences;
    }

    private static IEnumerable<string> Messages(string path)
    {
        using var pe = new PEReader(File.OpenRead(path));
        var reader = pe.GetMetadataReader();
        var directory = pe.PEHeaders.CorHeader!.ResourcesDirectory;
        foreach (var resource in reader.ManifestResources.Select(reader.GetManifestResource))
        {
            if (!reader.GetString(resource.Name).EndsWith(".resources", StringComparison.Ordinal))
                continue;
            var block = pe.GetSectionData(directory.RelativeVirtualAddress)
                .GetReader((int)resource.Offset, directory.Size - (int)resource.Offset);
            var bytes = block.ReadBytes(block.ReadInt32());
            using var resources = new ResourceReader(new MemoryStream(bytes));
            foreach (DictionaryEntry entry in resources)
            {
                if (entry.Value is string message)
                    yield return message;
            }
        }
    }

    private static string[] Words(string message)
    {
        var letters = new StringBuilder(message.Length);
        foreach (var c in message.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
                continue;
            letters.Append(c switch
            {
                'ł' => "l",
                'Ł' => "L",
                'ı' => "i",
                'ß' => "ss",
                'ø' => "o",
                _ => char.IsAsciiLetterOrDigit(c) ? c.ToString() : " ",
            });
        }

        // What has a digit is a message code or the place of an argument.
        return letters.ToString()
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.All(char.IsAsciiLetter))
            .ToArray();
    }
}

using System.Reflection;

namespace Asterwise.Runtime.Tests;

/// <summary>What the build tells the tests about where things are.</summary>
internal static class BuildMetadata
{
    /// <summary>The text of a file of the repository, with the line ends of Unix.</summary>
    public static string TextOf(string path) =>
        File.ReadAllText(Path.Combine(Value("RepositoryRoot"), path)).ReplaceLineEndings("\n");

    public static string Value(string key) =>
        typeof(BuildMetadata).Assembly
            .GetCustomAttributes<AssemblyMetadataAttribute>()
            .First(attribute => attribute.Key == key).Value!;
}

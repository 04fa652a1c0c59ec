using System.Reflection;

namespace Asterwise.Consumer;

/// <summary>What the build said about the repository and the packages that it packed.</summary>
internal static class Repository
{
    public static string Configuration { get; } = Metadata("Configuration");
    public static string Root { get; } = Metadata("RepositoryRoot");
    public static string PackageFeed { get; } = Metadata("PackageFeed");

    /// <summary>The package cache of the machine, with what the repository's own projects restored.</summary>
    public static string RestoredPackages { get; } = Metadata("RestoredPackages");

    public static string PackageVersion { get; } = Metadata("PackageVersion");

    private static string Metadata(string key) => typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}

using System.Reflection;

namespace Asterwise.Analyzers.Tests.Infrastructure;

/// <summary>The files that the tests are built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .First(attribute => attribute.Key == "RepositoryRoot").Value!);
}

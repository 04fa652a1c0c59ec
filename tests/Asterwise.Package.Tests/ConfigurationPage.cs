using Asterwise.Consumer;

namespace Asterwise.Package.Tests;

/// <summary>The MSBuild properties that docs/configuration.md shows.</summary>
internal static class ConfigurationPage
{
    /// <summary>The example in the section of a property.</summary>
    public static string Example(string property) =>
        File.ReadAllText(Path.Combine(Repository.Root, "docs", "configuration.md")).ReplaceLineEndings("\n")
            .Split($"### {property}\n")[1].Split("```xml\n")[1].Split("```")[0];
}

namespace Asterwise.Analyzers.Files;

/// <summary>What kind of file that is no C# may hold a key.</summary>
internal enum ProjectFileKind
{
    /// <summary>None that is searched.</summary>
    None,

    /// <summary><c>appsettings*.json</c>, <c>launchSettings.json</c>, <c>secrets.json</c></summary>
    Json,

    /// <summary><c>.env*</c></summary>
    Environment,

    /// <summary><c>*.http</c>, <c>*.rest</c></summary>
    Http,

    /// <summary><c>*.config</c>, <c>*.csproj</c>, <c>*.props</c>, <c>*.targets</c></summary>
    Xml,

    /// <summary><c>Dockerfile*</c>, <c>*.Dockerfile</c>, <c>Containerfile*</c></summary>
    Dockerfile,

    /// <summary><c>*compose*.yml</c></summary>
    Compose,

    /// <summary><c>.github/workflows/*.yml</c>, <c>azure-pipelines*.yml</c>, <c>.gitlab-ci*.yml</c></summary>
    Workflow,
}

internal static class ProjectFileKinds
{
    private const StringComparison IgnoreCase = StringComparison.OrdinalIgnoreCase;

    /// <summary>
    /// By the name of a file, and for a workflow by its folder; the build files of the package look for the same names.
    /// </summary>
    public static ProjectFileKind Of(string path)
    {
        path = path.Replace('\\', '/');
        var name = path.Substring(path.LastIndexOf('/') + 1);
        if (Begins(name, ".env"))
            return ProjectFileKind.Environment;
        if (Begins(name, "Dockerfile") || Begins(name, "Containerfile") || Ends(name, ".Dockerfile"))
            return ProjectFileKind.Dockerfile;
        return ExtensionOf(name) switch
        {
            ".json" when IsSettings(name) => ProjectFileKind.Json,
            ".http" or ".rest" => ProjectFileKind.Http,
            ".config" or ".csproj" or ".props" or ".targets" => ProjectFileKind.Xml,
            ".yml" or ".yaml" when IsWorkflow(path, name) => ProjectFileKind.Workflow,
            ".yml" or ".yaml" when name.IndexOf("compose", IgnoreCase) >= 0 => ProjectFileKind.Compose,
            _ => ProjectFileKind.None,
        };
    }

    private static bool IsSettings(string name) =>
        Begins(name, "appsettings") || Begins(name, "launchSettings.") || Begins(name, "secrets.");

    private static bool IsWorkflow(string path, string name) =>
        Begins(name, "azure-pipelines") || Begins(name, ".gitlab-ci") || path.IndexOf(".github/workflows/", IgnoreCase) >= 0;

    private static string ExtensionOf(string name) =>
        name.LastIndexOf('.') is >= 0 and var dot ? name.Substring(dot).ToLowerInvariant() : "";

    private static bool Begins(string name, string start) => name.StartsWith(start, IgnoreCase);

    private static bool Ends(string name, string end) => name.EndsWith(end, IgnoreCase);
}

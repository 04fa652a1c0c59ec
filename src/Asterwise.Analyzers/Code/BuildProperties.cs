using Microsoft.CodeAnalysis.Diagnostics;

namespace Asterwise.Analyzers.Code;

/// <summary>The MSBuild properties that the package's build files hand to the compiler.</summary>
internal static class BuildProperties
{
    public const string ScanProjectFiles = "AsterwiseScanProjectFiles";

    /// <summary>Whether files that are no C# are searched too, which they are unless somebody says no.</summary>
    public static bool ScansProjectFiles(AnalyzerConfigOptions global) => !Is(ValueOf(global), "false");

    public static IEnumerable<string> Problems(AnalyzerConfigOptions global)
    {
        var value = ValueOf(global);
        if (value.Length > 0 && !Is(value, "true") && !Is(value, "false"))
            yield return $"{ScanProjectFiles} is '{Messages.Shown(value)}', which is not understood, so project files are "
                + "searched; write 'true' or 'false'";
    }

    private static string ValueOf(AnalyzerConfigOptions global) =>
        global.TryGetValue("build_property." + ScanProjectFiles, out var value) ? value.Trim() : "";

    private static bool Is(string value, string other) => value.Equals(other, StringComparison.OrdinalIgnoreCase);
}

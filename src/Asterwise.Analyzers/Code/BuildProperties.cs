using Microsoft.CodeAnalysis.Diagnostics;

namespace Asterwise.Analyzers.Code;

/// <summary>The MSBuild properties that the package's build files hand to the compiler.</summary>
internal static class BuildProperties
{
    public const string ScanProjectFiles = "AsterwiseScanProjectFiles";

    private const string AnalysisMode = "AsterwiseAnalysisMode";

    private static readonly string[] Modes = { "Default", "Strict", "None" };

    /// <summary>Whether files that are no C# are searched too, which they are unless somebody says no.</summary>
    public static bool ScansProjectFiles(AnalyzerConfigOptions global) =>
        !Is(ValueOf(global, ScanProjectFiles), "false");

    public static IEnumerable<string> Problems(AnalyzerConfigOptions global)
    {
        var value = ValueOf(global, ScanProjectFiles);
        if (value.Length > 0 && !Is(value, "true") && !Is(value, "false"))
            yield return $"{ScanProjectFiles} is '{Messages.Shown(value)}', which is not understood, so project files are "
                + "searched; write 'true' or 'false'";
        var mode = ValueOf(global, AnalysisMode);
        if (mode.Length > 0 && !Array.Exists(Modes, known => Is(mode, known)))
            yield return $"{AnalysisMode} is '{Messages.Shown(mode)}', which is not understood, so every rule has its own "
                + "severity; write 'Default', 'Strict' or 'None'";
    }

    private static string ValueOf(AnalyzerConfigOptions global, string property) =>
        global.TryGetValue("build_property." + property, out var value) ? value.Trim() : "";

    private static bool Is(string value, string other) => value.Equals(other, StringComparison.OrdinalIgnoreCase);
}

using Asterwise.Analyzers.Rules;
using Asterwise.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace Asterwise.Analyzers.Tests.Documentation;

/// <summary>
/// The severities that the package sets for <c>AsterwiseAnalysisMode</c>, in files that are made of the rules:
/// <c>ASTERWISE_UPDATE_DOCS=1</c> writes them.
/// </summary>
public class AnalysisModeTests
{
    /// <summary>Below that of a user's own file, which is 0, and 100 for one that is called .globalconfig.</summary>
    private const int Level = -100;

    public static TheoryData<string> Modes => ["Strict", "None"];

    [Theory]
    [MemberData(nameof(Modes))]
    public void A_mode_sets_every_rule(string mode)
    {
        var path = Path.Combine(Repository.Root, $"src/Asterwise.Analyzers.Package/build/config/{mode}.globalconfig");
        var expected = Content(mode);
        if (Environment.GetEnvironmentVariable("ASTERWISE_UPDATE_DOCS") == "1")
            File.WriteAllText(path, expected);

        Assert.Equal(expected, File.ReadAllText(path));
    }

    private static string Content(string mode) => string.Join(
        '\n',
        RuleList.Descriptors.Select(rule => $"dotnet_diagnostic.{rule.Id}.severity = {SeverityOf(rule, mode)}")
            .Prepend("")
            .Prepend($"global_level = {Level}")
            .Prepend("is_global = true")
            .Prepend($"# AsterwiseAnalysisMode {mode}. Your own .editorconfig and .globalconfig are stronger.")
            .Append(""));

    private static string SeverityOf(DiagnosticDescriptor rule, string mode) =>
        mode == "None" ? "none"
        : rule.DefaultSeverity == DiagnosticSeverity.Error ? "error"
        : "warning";
}

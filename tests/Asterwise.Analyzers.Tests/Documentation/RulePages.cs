using Asterwise.Analyzers.CodeFixes.Providers;
using Asterwise.Analyzers.Rules;
using Microsoft.CodeAnalysis;

namespace Asterwise.Analyzers.Tests.Documentation;

/// <summary>The rules, as their pages speak of them.</summary>
internal static class RulePages
{
    public static IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = new AsterwiseAnalyzer().SupportedDiagnostics;

    public static DiagnosticDescriptor Rule(string id) => Descriptors.Single(descriptor => descriptor.Id == id);

    public static string Page(string id) => $"docs/rules/{id}.md";

    public static string YesOrNo(bool value) => value ? "Yes" : "No";

    /// <summary>What no C# file holds is repaired by editors alone, and not by <c>dotnet format</c>.</summary>
    public static string HasFix(string id) => id == RuleIds.KeyInProjectFile ? "In editors" : YesOrNo(IsFixed(id));

    public static bool IsFixed(string id) => Providers.Any(fix => fix.FixableDiagnosticIds.Contains(id));

    public static IReadOnlyList<AsterwiseFixProvider> Providers { get; } =
        [.. typeof(AsterwiseFixProvider).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(AsterwiseFixProvider)) && !type.IsAbstract)
            .Select(type => (AsterwiseFixProvider)Activator.CreateInstance(type)!)];
}

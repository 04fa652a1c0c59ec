using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Asterwise.Benchmarks.Compile;

/// <summary>
/// The one rule of this SonarAnalyzer that looks for hard-coded secrets, S2068, loaded from its package; S6418 came later, under
/// another licence.
/// </summary>
internal static class SonarAnalyzer
{
    public const string RuleId = "S2068";

    public static Analyzers Load()
    {
        var folder = Assembly.GetExecutingAssembly()
            .GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "SonarAnalyzers").Value!;
        AssemblyLoadContext.Default.Resolving += (context, name) =>
        {
            var path = Path.Combine(folder, name.Name + ".dll");
            return File.Exists(path) ? context.LoadFromAssemblyPath(path) : null;
        };
        var assembly = AssemblyLoadContext.Default.LoadFromAssemblyPath(Path.Combine(folder, "SonarAnalyzer.CSharp.dll"));
        var type = LoadableTypes(assembly).Single(type => type.Name == "DoNotHardcodeCredentials");
        // A severity is not enough: what Sonar calls hotspots run only where a file on the disk names them, which they then
        // read again and again. Its own tests switch them on like this.
        var constructor = type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Single(constructor => constructor.GetParameters().Length == 1);
        var enabled = constructor.GetParameters()[0].ParameterType.Assembly
            .GetType("SonarAnalyzer.Common.AnalyzerConfiguration", throwOnError: true)!
            .GetProperty("AlwaysEnabled", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!.GetValue(null);
        var analyzer = (DiagnosticAnalyzer)constructor.Invoke([enabled]);
        return new Analyzers($"SonarAnalyzer {RuleId}", [analyzer])
        {
            Severities = analyzer.SupportedDiagnostics.ToImmutableDictionary(
                descriptor => descriptor.Id,
                descriptor => descriptor.Id == RuleId ? ReportDiagnostic.Warn : ReportDiagnostic.Suppress),
        };
    }

    private static IEnumerable<Type> LoadableTypes(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException exception)
        {
            // Its code fixes ask for the workspaces, which a compiler does not have either.
            return exception.Types.OfType<Type>();
        }
    }
}

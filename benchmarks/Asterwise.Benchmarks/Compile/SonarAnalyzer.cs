using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Benchmarks.Compile;

/// <summary>The one rule of this SonarAnalyzer that looks for hard-coded secrets, S2068, loaded from its package; S6418 came later, under another licence.</summary>
internal static class SonarAnalyzer
{
    public const string RuleId = "S2068";

    public static Analyzers Load()
    {
        var folder = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "SonarAnalyzers").Value!;
        AssemblyLoadContext.Default.Resolving += (context, name) =>
        {
            var path = Path.Combine(folder, name.Name + ".dll");
            return File.Exists(path) ? context.LoadFromAssemblyPath(path) : null;
        };
        var assembly = AssemblyLoadContext.Default.LoadFromAssemblyPath(Path.Combine(folder, "SonarAnalyzer.CSharp.dll"));
        var analyzer = LoadableTypes(assembly)
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && type.GetConstructor(Type.EmptyTypes) is not null)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)
            .Single(analyzer => analyzer.SupportedDiagnostics.Any(descriptor => descriptor.Id == RuleId));
        return new Analyzers($"SonarAnalyzer {RuleId}", [analyzer])
        {
            Severities = analyzer.SupportedDiagnostics.ToImmutableDictionary(descriptor => descriptor.Id, descriptor => descriptor.Id == RuleId ? ReportDiagnostic.Warn : ReportDiagnostic.Suppress),
            AdditionalFiles = [new SonarLintFile()],
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

    /// <summary>A severity is not enough: the rules that Sonar calls hotspots run only when this file, read from the disk, names them.</summary>
    private sealed class SonarLintFile : AdditionalText
    {
        public SonarLintFile() =>
            File.WriteAllText(Path, $"<AnalysisInput><Rules><Rule><Key>{RuleId}</Key></Rule></Rules></AnalysisInput>");

        public override string Path { get; } = System.IO.Path.Combine(Directory.CreateTempSubdirectory("asterwise-benchmarks").FullName, "SonarLint.xml");

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(File.ReadAllText(Path));
    }
}

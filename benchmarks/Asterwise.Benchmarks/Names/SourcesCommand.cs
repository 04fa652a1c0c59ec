using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Asterwise.Benchmarks.Names;

/// <summary>
/// Prints what is reported in other people's sources: as they are, and as if they were part of a project of Asterwise's, so that
/// only the nearer names say whose they are.
/// </summary>
internal static class SourcesCommand
{
    private const string ImplicitUsings =
        """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;
        """;

    public static void Run(IEnumerable<string> folders)
    {
        Console.WriteLine($"{"sources",-44}{"files",8}{"warnings",10}{"suggestions",13}{"in Asterwise's",16}");
        foreach (var folder in folders)
        {
            var trees = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), Options, Path.GetRelativePath(folder, path)))
                .ToList();
            var compilation = Compiled.Of(trees.Append(CSharpSyntaxTree.ParseText(ImplicitUsings, Options)));
            var found = Compiled.Analyze(compilation);
            var inAsterwises = Warnings(Compiled.Analyze(compilation.WithAssemblyName("Asterwise.Shop"))).ToList();
            var suggestions = found.Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Info);
            Console.WriteLine(
                $"{Path.GetFileName(folder.TrimEnd('/')),-44}{trees.Count,8:N0}{Warnings(found).Count(),10:N0}{suggestions,13:N0}"
                    + $"{inAsterwises.Count,16:N0}");
            foreach (var warning in Warnings(found).Concat(inAsterwises).DistinctBy(warning => warning.ToString()))
                Console.WriteLine($"    {warning}");
        }
    }

    private static CSharpParseOptions Options => new(LanguageVersion.Preview);

    private static IEnumerable<Diagnostic> Warnings(IEnumerable<Diagnostic> found) =>
        found.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Warning);
}

using System.Collections.Immutable;
using System.Reflection;
using Asterwise.Analyzers;
using Asterwise.Benchmarks.Keys;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Asterwise.Benchmarks.Names;

/// <summary>Sources compiled against the reference packs of the SDK and RestSharp, and what our rules say of them.</summary>
internal static class Compiled
{
    private static readonly Lazy<IReadOnlyList<MetadataReference>> References = new(() =>
        [.. Corpus.ReferencePacks()
            .Where(path => path.Contains($"{Path.DirectorySeparatorChar}ref{Path.DirectorySeparatorChar}"))
            .Append(typeof(Compiled).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
                .Single(attribute => attribute.Key == "RestSharp").Value!)
            .Select(path => MetadataReference.CreateFromFile(path))]);

    public static CSharpCompilation Of(IEnumerable<SyntaxTree> trees) => CSharpCompilation.Create(
        "Sources", trees, References.Value, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    public static ImmutableArray<Diagnostic> Analyze(Compilation compilation) =>
        compilation.WithAnalyzers([new AsterwiseAnalyzer()]).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
}

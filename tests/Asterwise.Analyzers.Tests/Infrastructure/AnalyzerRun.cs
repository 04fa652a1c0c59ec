using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Asterwise.Analyzers.Tests.Infrastructure;

/// <summary>
/// The analyzer over sources that need not compile: for half-typed code, and for what a whole run shows of a key.
/// </summary>
internal static class AnalyzerRun
{
    private static readonly CSharpCompilationOptions Options = new(OutputKind.DynamicallyLinkedLibrary);

    /// <summary>The rules and lines that are reported, as <c>ASTW1001 3</c>.</summary>
    public static async Task<IEnumerable<string>> ReportedAsync(params string[] sources) =>
        (await DiagnosticsAsync(sources)).Select(diagnostic =>
            $"{diagnostic.Id} {diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1}");

    /// <summary>What is reported in a file that compiles.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> OfAsync(
        string source, References references, string? rule = null)
    {
        var compilation = CSharpCompilation.Create(
            "Snippet", [CSharpSyntaxTree.ParseText(source)], references.All, Compilations.Heard(Options, rule));
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return [.. await compilation.WithAnalyzers([new AsterwiseAnalyzer()]).GetAnalyzerDiagnosticsAsync()];
    }

    public static Task<IReadOnlyList<Diagnostic>> DiagnosticsAsync(params string[] sources) =>
        RuleDiagnosticsAsync(rule: null, sources);

    public static async Task<IReadOnlyList<Diagnostic>> RuleDiagnosticsAsync(string? rule, params string[] sources)
    {
        var trees = sources.Select((source, index) =>
            CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Preview), $"File{index}.cs"));
        var compilation = CSharpCompilation.Create(
            "Snippet", trees, References.Net100.All, Compilations.Heard(Options, rule));
        var found = await compilation.WithAnalyzers([new AsterwiseAnalyzer()]).GetAnalyzerDiagnosticsAsync();
        return [.. found.OrderBy(diagnostic => diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)];
    }
}

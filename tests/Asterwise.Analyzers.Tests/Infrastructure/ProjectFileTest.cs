using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.Tests.Infrastructure;

/// <summary>What is reported in a file that is no C#.</summary>
internal static class ProjectFileTest
{
    /// <summary>A file with <c>{|ASTW1002:…|}</c> around what is reported, and nothing else.</summary>
    public static Task ReportsAsync(string path, string text, string options = "") =>
        ReportsAsync(path, SourceText.From(text, Encoding.UTF8), options);

    public static Task ReportsAsync(string path, SourceText text, string options = "")
    {
        var test = Verify.Test("class C { }");
        test.TestState.AdditionalFiles.Add((path, text));
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\n" + options));
        return test.RunAsync();
    }

    /// <summary>What is reported in a file as it is.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> DiagnosticsAsync(params AdditionalText[] files)
    {
        var compilation = CSharpCompilation.Create("Snippet", options: new(OutputKind.DynamicallyLinkedLibrary));
        var analyzers = compilation.WithAnalyzers(
            [new AsterwiseAnalyzer()],
            new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([.. files]),
                onAnalyzerException: null,
                concurrentAnalysis: true,
                logAnalyzerExecutionTime: false));
        return await analyzers.GetAnalyzerDiagnosticsAsync();
    }
}

/// <summary>A file as a compiler is handed it.</summary>
internal sealed class FileOfProject(string path, SourceText? text) : AdditionalText
{
    public FileOfProject(string path, string text)
        : this(path, SourceText.From(text, Encoding.UTF8))
    {
    }

    public override string Path => path;

    public override SourceText? GetText(CancellationToken cancellationToken = default) => text;
}

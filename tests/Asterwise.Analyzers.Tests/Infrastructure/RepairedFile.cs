using Asterwise.Analyzers.CodeFixes.Providers;
using Asterwise.Analyzers.CodeFixes.Syntax;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.Tests.Infrastructure;

/// <summary>A file after the fix of the first place in it, as a whole: for what a comparison of texts does not show.</summary>
internal static class RepairedFile
{
    public static async Task<SourceText> TextAfterAsync<TFix>(SourceText source, FixVariant variant)
        where TFix : AsterwiseFixProvider, new()
    {
        using var workspace = new AdhocWorkspace();
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "Snippet", "Snippet", LanguageNames.CSharp,
            metadataReferences: References.Net100.All));
        var document = workspace.AddDocument(project.Id, "File.cs", source);
        var compilation = (await document.Project.GetCompilationAsync())!;
        var reported = await compilation.WithAnalyzers([new AsterwiseAnalyzer()]).GetAnalyzerDiagnosticsAsync();
        var fix = new TFix();
        CodeAction? action = null;
        await fix.RegisterCodeFixesAsync(new CodeFixContext(
            document,
            reported.First(diagnostic => fix.FixableDiagnosticIds.Contains(diagnostic.Id)),
            (candidate, _) => action ??= candidate.EquivalenceKey == fix.EquivalenceKey(variant) ? candidate : null,
            CancellationToken.None));
        var operations = await action!.GetOperationsAsync(CancellationToken.None);
        return await operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id)!.GetTextAsync();
    }
}

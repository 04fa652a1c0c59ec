using Asterwise.Analyzers.CodeFixes.Providers;
using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Rules;
using Asterwise.Analyzers.Tests.Documentation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.Tests.Infrastructure;

/// <summary>The fix of each rule that has one, as it is preferred.</summary>
internal static class Fixes
{
    public static Task<string> ApplyAsync(string id, string source, References? references = null, FixVariant? variant = null) =>
        id switch
    {
        RuleIds.HardCodedKey => RepairedProgram.FixAllAsync<ASTW1001HardCodedKeyFix>(source, FixVariant.Environment, references),
        RuleIds.PlainHttp => RepairedProgram.FixAllAsync<ASTW1004PlainHttpFix>(source, FixVariant.Only, references),
        RuleIds.MisnamedHeader or RuleIds.PossiblyMisnamedHeader =>
            RepairedProgram.FixAllAsync<ASTW2001MisnamedHeaderFix>(source, FixVariant.Authorization, references),
        RuleIds.KeyInQuery => RepairedProgram.FixAllAsync<ASTW2003KeyInQueryFix>(source, FixVariant.Authorization, references),
        RuleIds.KeyInBody => RepairedProgram.FixAllAsync<ASTW2004KeyInBodyFix>(source, FixVariant.Authorization, references),
        RuleIds.WrongScheme => RepairedProgram.FixAllAsync<ASTW2005WrongSchemeFix>(source, FixVariant.Authorization, references),
        RuleIds.NoCredential =>
            RepairedProgram.FixAllAsync<ASTW2006NoCredentialFix>(source, FixVariant.Authorization, references),
        RuleIds.SentTwice => RepairedProgram.FixAllAsync<ASTW2007SentTwiceFix>(source, variant, references),
        RuleIds.Redirects => RepairedProgram.FixAllAsync<ASTW2008RedirectsFix>(source, FixVariant.Only, references),
        RuleIds.KeyNotRedacted => RepairedProgram.FixAllAsync<ASTW1006KeyNotRedactedFix>(source, FixVariant.Only, references),
        RuleIds.KeyUnchecked => RepairedProgram.FixAllAsync<ASTW3001KeyUncheckedFix>(source, FixVariant.Only, references),
        RuleIds.ReadPerRequest => RepairedProgram.FixAllAsync<ASTW3002ReadPerRequestFix>(source, FixVariant.Only, references),
        RuleIds.MisspelledVariable =>
            RepairedProgram.FixAllAsync<ASTW3003MisspelledVariableFix>(source, FixVariant.Only, references),
        RuleIds.ParameterUnchecked =>
            RepairedProgram.FixAllAsync<ASTW3004ParameterUncheckedFix>(source, FixVariant.Only, references),
        _ => throw new ArgumentOutOfRangeException(nameof(id), id, "Name the rule's fix here, so that its examples run."),
    };

    /// <summary>Whether any fix is offered for what the rule reports.</summary>
    public static async Task<bool> IsOfferedAsync(string id, string source, References references)
    {
        using var workspace = new AdhocWorkspace();
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "Snippet", "Snippet", LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary),
            metadataReferences: references.All));
        var document = workspace.AddDocument(project.Id, "File.cs", SourceText.From(source));
        var compilation = (await document.Project.GetCompilationAsync())!;
        var reported = await compilation.WithAnalyzers([new AsterwiseAnalyzer()]).GetAnalyzerDiagnosticsAsync();
        var isOffered = false;
        foreach (var fix in RulePages.Providers.Where(fix => fix.FixableDiagnosticIds.Contains(id)))
        {
            foreach (var diagnostic in reported.Where(diagnostic => diagnostic.Id == id))
            {
                await fix.RegisterCodeFixesAsync(
                    new CodeFixContext(document, diagnostic, (_, _) => isOffered = true, CancellationToken.None));
            }
        }

        return isOffered;
    }
}

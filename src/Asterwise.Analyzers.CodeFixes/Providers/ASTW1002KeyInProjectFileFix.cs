using System.Collections.Immutable;
using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.Files;
using Asterwise.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.CodeFixes.Providers;

/// <summary>
/// Takes a key out of a <c>.http</c> or <c>.json</c> file, in editors that repair files that are no C#. There is none for the
/// others, as what belongs in the key's place depends on what reads them.
/// </summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(ASTW1002KeyInProjectFileFix),
    DocumentKinds = new[] { nameof(TextDocumentKind.AdditionalDocument) },
    DocumentExtensions = new[] { ".http", ".rest", ".json" })]
public sealed class ASTW1002KeyInProjectFileFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.KeyInProjectFile);

    /// <summary>The host repairs many documents at once only where they are C#.</summary>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var file = context.TextDocument;
        var text = await file.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics.Where(diagnostic => FixableDiagnosticIds.Contains(diagnostic.Id)))
        {
            var place = diagnostic.Location.SourceSpan;
            if (place.End > text.Length || ReplacementIn(file) is not var (title, replacement))
                continue;
            var changed = text.WithChanges(new TextChange(place, replacement));
            context.RegisterCodeFix(
                CodeAction.Create(
                    title,
                    _ => Task.FromResult(file.Project.Solution.WithAdditionalDocumentText(file.Id, changed)),
                    RuleIds.KeyInProjectFile),
                diagnostic);
        }
    }

    /// <summary>What is written in the place of a key; null where nothing is known to do.</summary>
    private static (string Title, string Text)? ReplacementIn(TextDocument file)
    {
        var variable = OptionsOf(file).KeyVariable;
        return ProjectFileKinds.Of(file.FilePath ?? file.Name) switch
        {
            ProjectFileKind.Http => ($"Read the key from the environment variable {variable}", $"{{{{$processEnv {variable}}}}}"),
            ProjectFileKind.Json => ("Take the key out", ""),
            _ => null,
        };
    }

    private static AsterwiseOptions OptionsOf(TextDocument file)
    {
        var options = file.Project.AnalyzerOptions;
        return options.AdditionalFiles.FirstOrDefault(other => other.Path == file.FilePath) is { } text
            ? AsterwiseOptions.Read(options.AnalyzerConfigOptionsProvider.GetOptions(text), out _)
            : AsterwiseOptions.Default;
    }
}

using Asterwise.Analyzers.Rules;
using Asterwise.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;
using static Asterwise.Analyzers.Tests.Documentation.Document;
using static Asterwise.Analyzers.Tests.Documentation.RulePages;

namespace Asterwise.Analyzers.Tests.Documentation;

/// <summary>
/// The examples on the page of a rule, which are blocks with one of these words behind their language: <c>reported</c>, then
/// <c>fixed</c> or <c>nofix</c>, and <c>quiet</c> for what the rule leaves alone. <c>ASTERWISE_UPDATE_DOCS=1</c> writes what
/// the fixes make of those that are reported.
/// </summary>
public class ExampleTests
{
    /// <summary>What an example that is no C# is called in a project.</summary>
    private static readonly Dictionary<string, string> FileNames = new()
    {
        ["json"] = "appsettings.json",
        ["http"] = "requests.http",
        ["yaml"] = "compose.yml",
        ["dockerfile"] = "Dockerfile",
    };

    public static TheoryData<string> Rules => [.. Descriptors.Select(rule => rule.Id)];

    public static TheoryData<string> RulesInCode =>
        [.. Descriptors.Select(rule => rule.Id).Except([RuleIds.OptionNotUnderstood, RuleIds.KeyInProjectFile])];

    [Theory]
    [MemberData(nameof(RulesInCode))]
    public async Task The_examples_in_C_sharp_are_reported_and_repaired(string id)
    {
        var examples = Examples(id, "csharp");
        var wrong = new List<string>();
        for (var i = 0; i < examples.Count; i++)
        {
            var (word, code) = examples[i];
            var reported = await ReportedAsync(id, code);
            if (reported != (word is "reported" or "nofix" ? id : ""))
                wrong.Add($"This is {word} on the page, and what is reported is '{reported}':\n{code}");
            else if (word == "nofix" && await IsOfferedAsync(id, code))
                wrong.Add($"A fix is offered for:\n{code}");
            else if (word == "reported")
                await CompareAsync(id, code, examples.ElementAtOrDefault(i + 1));
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    private static async Task<string> ReportedAsync(string id, string code) => string.Join(
        ", ", (await AnalyzerRun.OfAsync(code, References.EveryStack, id)).Select(diagnostic => diagnostic.Id));

    private static async Task CompareAsync(string id, string reported, (string Word, string Text) next)
    {
        Assert.Equal("fixed", next.Word);
        var repaired = await Fixes.ApplyAsync(id, reported, References.EveryStack);
        if (!IsUpdating)
        {
            Assert.Equal(next.Text, repaired);
            return;
        }

        const string Fence = "```csharp fixed\n";
        var page = Read(Page(id));
        var end = page.IndexOf(reported, StringComparison.Ordinal) + reported.Length;
        var start = page.IndexOf(Fence, end, StringComparison.Ordinal) + Fence.Length;
        File.WriteAllText(PathOf(Page(id)), page.Remove(start, next.Text.Length).Insert(start, repaired));
    }

    /// <summary>Whether any fix is offered for what the rule reports.</summary>
    private static async Task<bool> IsOfferedAsync(string id, string source)
    {
        using var workspace = new AdhocWorkspace();
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "Snippet", "Snippet", LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary),
            metadataReferences: References.EveryStack.All));
        var document = workspace.AddDocument(project.Id, "File.cs", SourceText.From(source));
        var compilation = (await document.Project.GetCompilationAsync())!;
        var reported = await compilation.WithAnalyzers([new AsterwiseAnalyzer()]).GetAnalyzerDiagnosticsAsync();
        var isOffered = false;
        foreach (var fix in Providers.Where(fix => fix.FixableDiagnosticIds.Contains(id)))
        {
            foreach (var diagnostic in reported.Where(diagnostic => diagnostic.Id == id))
            {
                await fix.RegisterCodeFixesAsync(
                    new CodeFixContext(document, diagnostic, (_, _) => isOffered = true, CancellationToken.None));
            }
        }

        return isOffered;
    }

    [Fact]
    public async Task The_examples_of_options_are_reported()
    {
        const string Id = RuleIds.OptionNotUnderstood;
        var messages = Blocks(Page(Id), "text").SelectMany(block => block.Trim().Split('\n')).Select(MessageIn);
        var reported = Examples(Id, "editorconfig").Where(example => example.Word == "reported").Select(example => example.Text);
        Assert.Equal(reported.Count(), messages.Count());
        foreach (var (options, message) in reported.Zip(messages))
            await CompileWithOptionsAsync(options, new DiagnosticResult(Rule(Id)).WithMessage(message));
        foreach (var (word, options) in Examples(Id, "editorconfig"))
        {
            if (word is "quiet" or "fixed")
                await CompileWithOptionsAsync(options);
        }
    }

    [Fact]
    public async Task The_examples_in_other_files_are_reported()
    {
        foreach (var (language, file) in FileNames)
        {
            foreach (var (word, text) in Examples(RuleIds.KeyInProjectFile, language))
            {
                var reported = await ProjectFileTest.DiagnosticsAsync(new FileOfProject(file, text));
                string[] expected = word == "reported" ? [RuleIds.KeyInProjectFile] : [];
                Assert.Equal(expected, reported.Select(diagnostic => diagnostic.Id));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_page_shows_several_mistakes_and_what_is_left_alone(string id)
    {
        var words = Blocks(Page(id)).Select(block => WordOf(block.Info)).ToList();

        Assert.True(words.Count(word => word is "reported" or "nofix") >= 2, $"{Page(id)} shows fewer than two mistakes.");
        Assert.Contains("quiet", words);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void An_example_is_marked_by_a_known_word(string id) => Assert.All(
        Blocks(Page(id)).Select(block => block.Info).Where(info => info.Contains(' ')),
        info => Assert.Contains(WordOf(info), new[] { "reported", "nofix", "fixed", "quiet" }));

    private static List<(string Word, string Text)> Examples(string id, string language) =>
        [.. from block in Blocks(Page(id))
            where block.Info.StartsWith(language + " ", StringComparison.Ordinal)
            select (WordOf(block.Info), block.Text)];

    private static string WordOf(string info) => info.Split(' ')[^1];

    /// <summary>The message in what the compiler prints.</summary>
    private static string MessageIn(string printed)
    {
        var rule = Rule(RuleIds.OptionNotUnderstood);
        string start = $"CSC : warning {rule.Id}: ", end = $" ({rule.HelpLinkUri})";
        Assert.StartsWith(start, printed, StringComparison.Ordinal);
        Assert.EndsWith(end, printed, StringComparison.Ordinal);
        return printed[start.Length..^end.Length];
    }

    private static async Task CompileWithOptionsAsync(string options, params DiagnosticResult[] expected)
    {
        var test = Verify.Test("class C { }");
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n" + options));
        test.ExpectedDiagnostics.AddRange(expected);
        await test.RunAsync();
    }
}

using Asterwise.Analyzers.Rules;
using Asterwise.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using static Asterwise.Analyzers.Tests.Documentation.Document;
using static Asterwise.Analyzers.Tests.Documentation.RulePages;

namespace Asterwise.Analyzers.Tests.Documentation;

/// <summary>
/// The examples on the page of a rule, which are blocks with one of these words behind their language: <c>reported</c>, then
/// <c>fixed</c> or <c>nofix</c>, and <c>quiet</c> for what the rule leaves alone.
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
        Assert.NotEmpty(examples);
        for (var i = 0; i < examples.Count; i++)
        {
            var (word, code) = examples[i];
            var reported = (await AnalyzerRun.OfAsync(code, References.EveryStack, id)).Select(diagnostic => diagnostic.Id);
            if (word is "quiet" or "fixed")
            {
                Assert.True(!reported.Any(), $"{string.Join(", ", reported)} is reported in:\n{code}");
                continue;
            }

            Assert.True(reported.SequenceEqual([id]), $"'{string.Join(", ", reported)}' is reported in:\n{code}");
            var next = i + 1 < examples.Count ? examples[i + 1] : default;
            if (next.Word == "fixed")
                Assert.Equal(next.Text, await Fixes.ApplyAsync(id, code, References.EveryStack));
            else
                Assert.False(await Fixes.IsOfferedAsync(id, code, References.EveryStack), $"A fix is offered in:\n{code}");
        }
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

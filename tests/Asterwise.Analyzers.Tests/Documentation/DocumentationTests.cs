using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.Rules;
using Asterwise.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using static Asterwise.Analyzers.Tests.Documentation.Document;
using static Asterwise.Analyzers.Tests.Documentation.RulePages;

namespace Asterwise.Analyzers.Tests.Documentation;

/// <summary>What the documents say is what the code does.</summary>
public sealed partial class DocumentationTests
{
    /// <summary>The codes of the API's error catalogue that a wrong or missing key is answered with.</summary>
    private static readonly string[] ErrorCodes = ["api_key_missing", "api_key_invalid", "api_key_not_found", "api_key_revoked"];

    private const string ErrorPage = "https://docs.asterwise.com/reference/errors/";

    private static readonly string[] ErrorPages = [.. ErrorCodes.Select(code => ErrorPage + code)];

    private static readonly string[] SectionsOfPage =
        ["What happens at run time", "Examples", "When it is not reported", "Configure or suppress", "Limits"];

    public static TheoryData<string> Rules => [.. Descriptors.Select(descriptor => descriptor.Id)];

    public static TheoryData<string> Documents => [.. All()];

    [Fact]
    public void The_readme_lists_every_rule() => Assert.Equal(
        Descriptors.Select(rule =>
            $"| [{rule.Id}](docs/rules/{rule.Id}.md) | {rule.DefaultSeverity} | {rule.Title} | {HasFix(rule.Id)} |"),
        Lines("README.md").Where(line => line.StartsWith("| [ASTW", StringComparison.Ordinal)));

    [Fact]
    public void Every_rule_has_a_page_and_every_page_a_rule() => Assert.Equal(
        Descriptors.Select(rule => rule.Id + ".md").Append("README.md"),
        Directory.EnumerateFiles(PathOf("docs/rules")).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_page_says_of_its_rule_what_the_descriptor_says(string id)
    {
        var rule = Rule(id);

        Assert.Equal(
            [
                $"# {id}: {rule.Title}",
                "",
                "| Property | Value |",
                "|---|---|",
                $"| Category | {rule.Category} |",
                $"| Severity | {rule.DefaultSeverity} |",
                $"| Enabled by default | {YesOrNo(rule.IsEnabledByDefault)} |",
                $"| Code fix | {HasFix(id)} |",
                "",
                rule.Description.ToString(CultureInfo.InvariantCulture),
                "",
            ],
            Lines(Page(id)).Take(11));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_page_has_the_shape_of_all_pages(string id)
    {
        Assert.Equal(SectionsOfPage, Headings(Page(id)).Skip(1).Intersect(SectionsOfPage));
        Assert.Contains(ErrorPages, page => Prose(Page(id)).Contains($"]({page})", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_first_screen_of_the_readme_shows_what_the_sample_is_reported_and_repaired_to()
    {
        var sample = Lines("samples/BrokenClient/TarotCard.cs");
        var line = Array.FindIndex(sample, text => text.Contains("\"apikey\"", StringComparison.Ordinal));
        var rule = Rule(RuleIds.MisnamedHeader);
        var message = string.Format(
            CultureInfo.InvariantCulture, rule.MessageFormat.ToString(CultureInfo.InvariantCulture), "apikey");
        var column = sample[line].IndexOf("\"apikey\"", StringComparison.Ordinal) + 1;
        var printed = $"TarotCard.cs({line + 1},{column}): warning {rule.Id}: {message} ({rule.HelpLinkUri})";

        Assert.Equal(printed, Assert.Single(Blocks("README.md", "text")).Trim());

        var settings = Read("samples/BrokenClient/AsterwiseSettings.cs").Replace(
            "namespace BrokenClient;", "", StringComparison.Ordinal);
        var repaired = await Fixes.ApplyAsync(
            rule.Id,
            "using System;\nusing System.Net.Http;\nusing System.Threading.Tasks;\n\n" + string.Join("\n", sample) + settings);
        var diff = Assert.Single(Blocks("README.md", "diff")).TrimEnd().Split('\n');
        var repairedLine = repaired.Split('\n')
            .First(text => text.Contains("DefaultRequestHeaders.Authorization", StringComparison.Ordinal));
        Assert.Equal(["-" + sample[line], "+" + repairedLine], diff);
    }

    [Fact]
    public void The_release_files_list_every_rule_once() => Assert.Equal(
        Descriptors.Select(rule =>
            $"{rule.Id} | {rule.Category} | {rule.DefaultSeverity} | [{rule.Title}](docs/rules/{rule.Id}.md)"),
        Lines("AnalyzerReleases.Shipped.md")
            .Concat(Lines("AnalyzerReleases.Unshipped.md"))
            .Where(line => line.StartsWith("ASTW", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_help_link_leads_to_the_page_of_the_rule_or_to_that_of_an_error(string id)
    {
        var link = Rule(id).HelpLinkUri;

        Assert.True(link.EndsWith($"/blob/main/{Page(id)}", StringComparison.Ordinal) || ErrorPages.Contains(link), link);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_link_to_an_error_of_the_API_names_one(string document) => Assert.All(
        Links(document).Where(target => target.StartsWith(ErrorPage, StringComparison.Ordinal)),
        target => Assert.Contains(target[ErrorPage.Length..], ErrorCodes));

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_title_and_a_message_are_one_plain_sentence(string id) => Assert.All(
        [Rule(id).Title.ToString(CultureInfo.InvariantCulture), Rule(id).MessageFormat.ToString(CultureInfo.InvariantCulture)],
        text =>
        {
            Assert.NotEmpty(text);
            Assert.DoesNotContain('!', text);
            Assert.DoesNotContain(". ", text, StringComparison.Ordinal);
            Assert.False(text.EndsWith('.') || text != text.Trim(), $"'{text}' ends in a period or has white space around it.");
            Assert.True(char.IsUpper(text[0]) || text[0] == '{', $"'{text}' does not begin like a sentence.");
        });

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_description_says_what_happens_at_run_time(string id)
    {
        var description = Rule(id).Description.ToString(CultureInfo.InvariantCulture);

        Assert.Contains("at run time", description, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("401", description, StringComparison.Ordinal);
        Assert.DoesNotContain('!', description);
    }

    [Fact]
    public void The_description_of_a_hard_coded_key_says_that_it_has_to_be_revoked()
    {
        var description = Rule(RuleIds.HardCodedKey).Description.ToString(CultureInfo.InvariantCulture);

        Assert.Contains("revoke", description, StringComparison.Ordinal);
        Assert.Contains("history", description, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/configuration.md")]
    public void A_document_names_every_option_and_no_other(string document) =>
        Assert.Equal(
            Options(),
            OptionName().Matches(Read(document)).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Every_option_has_a_section_with_its_values_and_its_default()
    {
        var text = Read("docs/configuration.md");

        Assert.All(Options(), option =>
        {
            var section = text.Split("### " + option + "\n")[1].Split("\n#")[0];
            Assert.Contains("| Values | ", section, StringComparison.Ordinal);
            Assert.Contains("| Default | ", section, StringComparison.Ordinal);
            Assert.Contains(option + " = ", section, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void The_configuration_lists_the_rules_of_each_category() => Assert.Equal(
        Descriptors.GroupBy(rule => rule.Category)
            .Select(rules => $"| {rules.Key} | {string.Join(", ", rules.Select(rule => rule.Id))} |"),
        Lines("docs/configuration.md").Where(line => line.StartsWith("| Asterwise.", StringComparison.Ordinal)));

    [Fact]
    public void CI_runs_the_test_command_of_the_readme()
    {
        var command = Assert.Single(Blocks("README.md", "sh").SelectMany(block => block.Split('\n')), line =>
            line.StartsWith("dotnet test ", StringComparison.Ordinal) && line.EndsWith(".sln", StringComparison.Ordinal));

        Assert.Contains(command, Lines(".ci/run"));
    }

    [Fact]
    public void The_readme_and_the_changelog_name_this_version()
    {
        var version = typeof(AsterwiseAnalyzer).Assembly.GetName().Version!.ToString(3);

        Assert.Contains(
            $"<PackageReference Include=\"Asterwise.Analyzers\" Version=\"{version}\" PrivateAssets=\"all\" />",
            Read("README.md"));
        Assert.StartsWith(
            $"## [{version}]",
            Lines("CHANGELOG.md").First(line => line.StartsWith("## ", StringComparison.Ordinal)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_readme_has_CI_refuse_every_warning() => Assert.Contains(
        $"<WarningsAsErrors>$(WarningsAsErrors);{string.Join(';', Warnings)}</WarningsAsErrors>",
        Lines("README.md"));

    [Fact]
    public void The_readme_repairs_every_warning_that_has_a_fix() => Assert.Contains(
        $"dotnet format analyzers MySolution.sln --diagnostics {string.Join(' ', Warnings.Where(IsFixed))}",
        Lines("README.md"));

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_link_within_the_repository_leads_somewhere(string document) => Assert.All(
        Links(document).Where(link => !link.StartsWith("https://", StringComparison.Ordinal)),
        link =>
        {
            var file = Target(document, link);
            Assert.True(Path.Exists(PathOf(file)), $"{link} leads nowhere.");
            if (link.Contains('#', StringComparison.Ordinal))
                Assert.Contains(link.Split('#')[1], Headings(file).Select(Anchor));
        });

    [Theory]
    [MemberData(nameof(Documents))]
    public void The_C_sharp_in_a_document_is_well_formed(string document) => Assert.All(
        Blocks(document).Where(block => block.Info.Split(' ')[0] == "csharp").Select(block => block.Text),
        code => Assert.Empty(CSharpSyntaxTree.ParseText(code).GetDiagnostics()));

    // As the SDK does, it takes an assembly for net8.0 in a later framework without a word (CS1701).
    private static readonly CSharpCompilationOptions TaskOptions = new(
        OutputKind.ConsoleApplication,
        nullableContextOptions: NullableContextOptions.Enable,
        specificDiagnosticOptions: [new("CS1701", ReportDiagnostic.Suppress)]);

    [Theory]
    [InlineData("docs/runtime.md", 6)]
    [InlineData("docs/aspnetcore.md", 3)]
    [InlineData("docs/extensions.md", 6)]
    public async Task The_tasks_of_a_runtime_compile_and_are_not_reported(string document, int count)
    {
        var tasks = Blocks(document, "csharp").ToList();
        Assert.Equal(count, tasks.Count);
        foreach (var task in tasks)
        {
            const string ImplicitUsings =
                "global using System; global using System.Linq; "
                + "global using System.Net.Http; global using System.Threading.Tasks;";
            var compilation = CSharpCompilation.Create(
                "Task",
                [CSharpSyntaxTree.ParseText(task), CSharpSyntaxTree.ParseText(ImplicitUsings)],
                EveryRuntime,
                TaskOptions);

            Assert.Empty(
                compilation.GetDiagnostics()
                    .Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Hidden)
                    .Select(diagnostic => diagnostic.ToString()));
            Assert.Empty(await compilation.WithAnalyzers([new AsterwiseAnalyzer()]).GetAnalyzerDiagnosticsAsync());
        }
    }

    private static IEnumerable<string> Warnings =>
        Descriptors.Where(rule => rule.DefaultSeverity == DiagnosticSeverity.Warning).Select(rule => rule.Id);

    private static IEnumerable<string> Options() => typeof(AsterwiseOptions)
        .GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        .Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!).Order(StringComparer.Ordinal);

    /// <summary>The anchor that GitHub makes of a heading.</summary>
    private static string Anchor(string heading) => NotInAnchor().Replace(heading.ToLowerInvariant(), "").Replace(' ', '-');

    [GeneratedRegex(@"\basterwise_[a-z_]+")]
    private static partial Regex OptionName();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchor();
}

using System.Text.Json;
using Asterwise.Consumer;

namespace Asterwise.Package.Tests;

/// <summary>Keys in files that are no C#, which the package's build files hand to the compiler.</summary>
public sealed class SolutionWithKeysTests(SolutionWithKeys solution) : IClassFixture<SolutionWithKeys>
{
    public static TheoryData<string> Files => [.. SolutionWithKeys.WithKey.Keys];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_build_warns_of_a_key_once_in_each_project_where_it_is(string file)
    {
        var lines = SolutionWithKeys.WithKey[file].Split('\n');
        var line = Array.FindIndex(lines, text => text.Contains(SolutionWithKeys.Key));
        var place = $"Repository/{file}({line + 1},{lines[line].IndexOf(SolutionWithKeys.Key, StringComparison.Ordinal) + 1}): ";
        var warnings = Warnings(solution.Built).Where(text => text.Contains(place)).ToList();

        Assert.Equal(file.Contains('/') && !file.StartsWith('.') ? 1 : 2, warnings.Count);
        Assert.All(warnings, warning => Assert.Contains("warning ASTW1002: ", warning));
    }

    [Fact]
    public void A_build_warns_of_nothing_else()
    {
        var perProject = SolutionWithKeys.WithKey.Keys.Count(file => file.StartsWith("Web/") || file.StartsWith("Console/"));
        var shared = SolutionWithKeys.WithKey.Count - perProject;

        Assert.True(solution.Built.ExitCode == 0, solution.Built.Output);
        Assert.Equal(perProject + (2 * shared), Warnings(solution.Built).Count());
    }

    [Fact]
    public void What_git_ignores_is_reported_with_a_word_of_it() => Assert.Equal(
        "launchSettings.json",
        Assert.Single(Warnings(solution.Built), warning => warning.Contains(", which git ignores"))
            .Split(" is in ")[1].Split(',')[0]);

    [Fact]
    public void A_build_without_a_change_compiles_nothing() => Assert.Empty(Warnings(solution.BuiltWithoutChange));

    [Fact]
    public void A_key_in_a_file_that_alone_has_changed_is_reported()
    {
        Assert.Contains(
            Warnings(solution.BuiltWithOneMoreKey), warning => warning.Contains("Console/.env(2,19): warning ASTW1002: "));
        Assert.DoesNotContain("Web/appsettings.json", solution.BuiltWithOneMoreKey.Output);
    }

    [Fact]
    public void The_switch_turns_it_off()
    {
        Assert.True(solution.BuiltWithSwitchOff.ExitCode == 0, solution.BuiltWithSwitchOff.Output);
        Assert.Empty(Warnings(solution.BuiltWithSwitchOff));
    }

    [Fact]
    public void An_editor_is_handed_the_same_files()
    {
        var files = JsonDocument.Parse(solution.BuiltForEditor.Output).RootElement
            .GetProperty("Items").GetProperty("AdditionalFiles").EnumerateArray()
            .Select(item => item.GetProperty("Identity").GetString()!.Replace('\\', '/').Split("/Repository/")[1]);

        string[] expected =
        [
            ".github/workflows/ci.yml", ".gitignore", "Console/.env", "Console/Console.csproj", "Console/Dockerfile",
            "Console/It's/secrets.json", "Directory.Build.props", "Directory.Packages.props", "compose.yml",
        ];
        Assert.Equal(expected, files.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_output_shows_the_key() => Assert.All(
        [solution.Built.Output, solution.BuiltWithOneMoreKey.Output],
        output => Assert.DoesNotContain(SolutionWithKeys.Key[..("aw_".Length + 5)], output));

    /// <summary>A build prints a warning when it occurs and again in its summary.</summary>
    private static IEnumerable<string> Warnings(Outcome build) =>
        build.Lines.Where(line => line.Contains(": warning ")).Select(line => line.Replace('\\', '/')).Distinct();
}

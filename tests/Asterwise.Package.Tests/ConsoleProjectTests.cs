using System.Text.Json;
using System.Xml.Linq;

namespace Asterwise.Package.Tests;

public sealed class ConsoleProject() : ProjectWithMistake("console", $$"""
    const string apiKey = "{{HardCodedKey}}";

    using var client = new HttpClient
    {
        BaseAddress = new Uri(Environment.GetEnvironmentVariable("ASTERWISE_API_BASE_URL") ?? "https://api.asterwise.com"),
    };
    client.DefaultRequestHeaders.Add("X-API-Key", apiKey);
    using var response = await client.GetAsync("/v1/tarot/card-of-the-day");
    Console.WriteLine((int)response.StatusCode);
    """)
{
    public const string HardCodedKey = "aw_c7e05d1b93fa4826e0b7d5190c3f8a64be21d70f95";

    internal string AnswerBefore { get; private set; } = null!;
    internal string AnswerAfter { get; private set; } = null!;

    private protected override async Task OnBuiltAsync() => AnswerBefore = await RunAgainstEmulatorAsync();

    private protected override async Task OnRepairedAsync() => AnswerAfter = await RunAgainstEmulatorAsync();
}

/// <summary>A hard-coded key in a console project.</summary>
public sealed class ConsoleProjectTests(ConsoleProject project) : IClassFixture<ConsoleProject>
{
    [Fact]
    public void Adding_the_package_keeps_it_private()
    {
        var reference = Assert.Single(XDocument.Load(project.ProjectFile).Descendants("PackageReference"));

        Assert.Equal("all", reference.Element("PrivateAssets")?.Value);
    }

    [Fact]
    public void Restoring_the_package_prints_no_warning()
    {
        Assert.Equal(0, project.Restored.ExitCode);
        Assert.DoesNotContain("warning", project.Restored.Output, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_build_warns_of_the_key_where_it_is_and_succeeds()
    {
        Assert.Equal(0, project.Built.ExitCode);
        Assert.Contains($"Program.cs({project.LineOf("const string apiKey")},", project.Built.Output);
        Assert.Equal(["ASTW1001"], project.Built.WarningIds());
    }

    [Fact]
    public void A_build_that_treats_warnings_as_errors_fails()
    {
        Assert.NotEqual(0, project.BuiltWithWarningsAsErrors.ExitCode);
        Assert.Equal(["ASTW1001"], project.BuiltWithWarningsAsErrors.ErrorIds());
    }

    [Fact]
    public void No_output_shows_more_of_the_key_than_four_characters()
    {
        string[] outputs =
            [project.Built.Output, project.ErrorLog, project.BuiltWithWarningsAsErrors.Output, project.RepairedAll.Output];

        Assert.Contains("ASTW1001", project.ErrorLog);
        Assert.All(outputs, output =>
        {
            Assert.DoesNotContain(ConsoleProject.HardCodedKey[..("aw_".Length + 5)], output);
            Assert.All(PartsOf(ConsoleProject.HardCodedKey), part => Assert.DoesNotContain(part, output));
        });
    }

    [Fact]
    public void The_error_log_is_valid_and_names_the_rule()
    {
        var run = Assert.Single(JsonDocument.Parse(project.ErrorLog).RootElement.GetProperty("runs").EnumerateArray());

        Assert.Contains(run.GetProperty("results").EnumerateArray(), result =>
            result.GetProperty("ruleId").GetString() == "ASTW1001");
    }

    [Fact]
    public void The_repaired_project_builds_without_a_warning()
    {
        Assert.Equal(0, project.RepairedAll.ExitCode);
        Assert.DoesNotContain(ConsoleProject.HardCodedKey, project.RepairedProgram);
        Assert.True(project.RebuiltWithWarningsAsErrors.ExitCode == 0, project.RebuiltWithWarningsAsErrors.Output);
    }

    [Fact]
    public void The_api_answers_401_before_the_repair_and_200_after_it()
    {
        Assert.Equal("401", project.AnswerBefore);
        Assert.Equal("200", project.AnswerAfter);
    }

    /// <summary>All runs of eight characters: long enough not to be in a file name or a hash by chance.</summary>
    private static IEnumerable<string> PartsOf(string key) =>
        Enumerable.Range("aw_".Length, key.Length - "aw_".Length - 7).Select(start => key.Substring(start, 8));
}

namespace Asterwise.Package.Tests;

public sealed class ProjectWithBothPackages() : ProjectWithMistake("console", $$"""
    using Asterwise.Runtime;

    var key = AsterwiseApiKey.Parse("{{ConsoleProject.HardCodedKey}}");

    using var client = new HttpClient(new AsterwiseAuthenticationHandler(key))
    {
        BaseAddress = new Uri(Environment.GetEnvironmentVariable("ASTERWISE_API_BASE_URL") ?? "https://api.asterwise.com"),
    };
    using var response = await client.GetAsync("/v1/tarot/card-of-the-day");
    Console.WriteLine((int)response.StatusCode);
    """, "Asterwise.Runtime")
{
    internal string AnswerBefore { get; private set; } = null!;
    internal string AnswerAfter { get; private set; } = null!;

    private protected override async Task OnBuiltAsync() => AnswerBefore = await RunAgainstEmulatorAsync();

    private protected override async Task OnRepairedAsync() => AnswerAfter = await RunAgainstEmulatorAsync();
}

/// <summary>The analyzers and the runtime in one project: the fix writes what the runtime offers.</summary>
public sealed class BothPackagesTests(ProjectWithBothPackages project) : IClassFixture<ProjectWithBothPackages>
{
    [Fact]
    public void A_build_warns_of_the_key_and_of_nothing_else()
    {
        Assert.Equal(0, project.Built.ExitCode);
        Assert.Equal(["ASTW1001"], project.Built.WarningIds());
    }

    [Fact]
    public void The_repair_reads_the_key_with_the_runtime()
    {
        Assert.Contains("var key = AsterwiseApiKey.FromEnvironment();", project.RepairedProgram);
        Assert.True(project.RebuiltWithWarningsAsErrors.ExitCode == 0, project.RebuiltWithWarningsAsErrors.Output);
    }

    [Fact]
    public void The_api_answers_401_before_the_repair_and_200_after_it()
    {
        Assert.Equal("401", project.AnswerBefore);
        Assert.Equal("200", project.AnswerAfter);
    }
}

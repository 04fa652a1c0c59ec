using System.Text.Json;
using System.Text.RegularExpressions;
using Asterwise.Consumer;
using YamlDotNet.RepresentationModel;

namespace Asterwise.Package.Tests;

/// <summary>
/// A project that sends a hard-coded key in a misnamed header, on which the commands of the page are run in order.
/// </summary>
public sealed class ProjectInCi : IAsyncLifetime
{
    private const string Program = $"""
        const string apiKey = "{ConsoleProject.HardCodedKey}";
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Add("apikey", apiKey);
        Console.WriteLine(await client.GetStringAsync("https://api.asterwise.com/v1/moon"));
        """;

    private readonly ConsumerFolder folder = new();

    internal List<int> ExitCodes { get; } = [];
    internal string LogOfWarnings { get; private set; } = null!;
    internal string LogOfErrors { get; private set; } = null!;
    internal bool HasLogOfFramework { get; private set; }

    public async Task InitializeAsync()
    {
        await folder.WriteAsync("Client/Client.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Asterwise.Analyzers" Version="{Repository.PackageVersion}" PrivateAssets="all" />
              </ItemGroup>
            </Project>
            """);
        await folder.WriteAsync("Client/Program.cs", Program);
        foreach (var (command, _) in CiPage.Commands)
        {
            ExitCodes.Add((await RunAsync(command)).ExitCode);
            if (ExitCodes.Count == 1)
                LogOfWarnings = await ReadLogAsync();
            if (ExitCodes.Count == 2)
                LogOfErrors = await ReadLogAsync();
        }

        await folder.WriteAsync(
            "Directory.Build.targets", $"<Project><PropertyGroup>{CiPage.Block("xml")}</PropertyGroup></Project>");
        await RunAsync("dotnet build Client --no-incremental");
        HasLogOfFramework = File.Exists(folder.PathOf("Client", "asterwise.net10.0.sarif"));
    }

    public Task DisposeAsync()
    {
        folder.Dispose();
        return Task.CompletedTask;
    }

    private Task<Outcome> RunAsync(string command) => folder.DotnetAsync(command.Split(' ').Skip(1));

    private async Task<string> ReadLogAsync()
    {
        var log = folder.PathOf("Client", "asterwise.sarif");
        var text = await File.ReadAllTextAsync(log);
        File.Delete(log);
        return text;
    }
}

/// <summary>What <c>docs/ci.md</c> says of its commands, of the log that they write, and of the hosts that run them.</summary>
public sealed class ContinuousIntegrationTests(ProjectInCi project) : IClassFixture<ProjectInCi>
{
    [Fact]
    public void The_commands_end_as_the_page_says() =>
        Assert.Equal(CiPage.Commands.Select(command => command.ExitCode), project.ExitCodes);

    [Fact]
    public void The_log_names_the_rule_and_its_place()
    {
        var result = Results(project.LogOfWarnings).Single(result => RuleOf(result) == "ASTW2001");
        var location = result.GetProperty("locations")[0].GetProperty("physicalLocation");

        Assert.Equal("warning", result.GetProperty("level").GetString());
        Assert.EndsWith("/Client/Program.cs", location.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal(3, location.GetProperty("region").GetProperty("startLine").GetInt32());
    }

    [Fact]
    public void The_log_holds_suggestions_too() =>
        Assert.Contains(Results(project.LogOfWarnings), result => result.GetProperty("level").GetString() == "note");

    [Fact]
    public void A_build_that_fails_writes_the_same_results() => Assert.Equal(
        Results(project.LogOfWarnings).Select(RuleOf), Results(project.LogOfErrors).Select(RuleOf));

    [Fact]
    public void A_rule_in_the_log_has_a_help_link()
    {
        var rules = Run(project.LogOfWarnings).GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray()
            .Where(rule => rule.GetProperty("id").GetString()!.StartsWith("ASTW", StringComparison.Ordinal))
            .ToList();

        Assert.NotEmpty(rules);
        Assert.All(rules, rule => Assert.StartsWith("https://", rule.GetProperty("helpUri").GetString()));
    }

    [Fact]
    public void No_log_shows_the_key() => Assert.All(
        [project.LogOfWarnings, project.LogOfErrors],
        log => Assert.DoesNotContain(ConsoleProject.HardCodedKey[..("aw_".Length + 5)], log));

    [Fact]
    public void Each_framework_may_have_a_log_of_its_own() => Assert.True(project.HasLogOfFramework);

    [Theory]
    [InlineData("yaml github", "run")]
    [InlineData("yaml azure", "script")]
    [InlineData("yaml gitlab", "script")]
    public void The_file_of_a_host_runs_commands_of_the_page(string block, string command)
    {
        var commands = CommandsIn(CiPage.Yaml(block), command).ToList();

        Assert.Equal(2, commands.Count);
        Assert.Subset(CiPage.Commands.Select(tried => tried.Command).ToHashSet(), commands.ToHashSet());
    }

    [Theory]
    [InlineData("yaml github")]
    [InlineData("yaml azure")]
    [InlineData("yaml gitlab")]
    public void The_file_of_a_host_keeps_the_log_of_a_failed_build(string block)
    {
        var texts = CiPage.Yaml(block).AllNodes.OfType<YamlScalarNode>().Select(node => node.Value).ToList();

        Assert.Contains("Client/asterwise.sarif", texts);
        Assert.Contains(texts, text => text is "${{ !cancelled() }}" or "succeededOrFailed()" or "always");
    }

    private static JsonElement Run(string log) =>
        Assert.Single(JsonDocument.Parse(log).RootElement.GetProperty("runs").EnumerateArray());

    private static IEnumerable<JsonElement> Results(string log) => Run(log).GetProperty("results").EnumerateArray();

    private static string? RuleOf(JsonElement result) => result.GetProperty("ruleId").GetString();

    /// <summary>The texts under this name, at whatever depth; of a list each.</summary>
    private static IEnumerable<string> CommandsIn(YamlNode node, string name) =>
        from mapping in node.AllNodes.OfType<YamlMappingNode>()
        from entry in mapping
        where ((YamlScalarNode)entry.Key).Value == name
        from text in entry.Value is YamlSequenceNode list ? list.Children : [entry.Value]
        select ((YamlScalarNode)text).Value!;
}

/// <summary>The page <c>docs/ci.md</c>.</summary>
internal static partial class CiPage
{
    private static string Text { get; } =
        File.ReadAllText(Path.Combine(Repository.Root, "docs", "ci.md")).ReplaceLineEndings("\n");

    /// <summary>The rows of the table of commands.</summary>
    public static IReadOnlyList<(string Command, int ExitCode)> Commands { get; } =
        [.. Row().Matches(Text).Select(row => (row.Groups["command"].Value, int.Parse(row.Groups["code"].Value)))];

    public static string Block(string info) => Text.Split($"\n```{info}\n")[1].Split("\n```")[0];

    public static YamlNode Yaml(string info)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(Block(info)));
        return Assert.Single(yaml.Documents).RootNode;
    }

    [GeneratedRegex(@"\| `(?<command>dotnet [^`]+)` \| (?<code>\d+) \|")]
    private static partial Regex Row();
}

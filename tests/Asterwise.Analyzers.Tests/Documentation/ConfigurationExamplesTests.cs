using Asterwise.Analyzers.CodeFixes.Providers;
using Asterwise.Analyzers.Rules;
using Asterwise.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using static Asterwise.Analyzers.Tests.Documentation.Document;

namespace Asterwise.Analyzers.Tests.Documentation;

/// <summary>What docs/configuration.md shows does what it says. Its MSBuild properties are tried on the packed package.</summary>
public class ConfigurationExamplesTests
{
    private const string Page = "docs/configuration.md";

    private static string Client(string host, string name, string key = "key") =>
        $$"""
        using System;
        using System.Net.Http;

        class Stars
        {
            public Stars(HttpClient client, string key)
            {
                client.BaseAddress = new Uri("https://{{host}}/");
                client.DefaultRequestHeaders.Add({{name}}, {{key}});
            }
        }
        """;

    [Theory]
    [InlineData("gateway.example.org")]
    [InlineData("eu.gateway.example.org")]
    [InlineData("10.0.0.7")]
    public async Task A_further_host_is_one_of_Asterwise(string host)
    {
        await ReportsAsync(Client(host, "\"apikey\""), "");
        await ReportsAsync(Client(host, "{|ASTW2001:\"apikey\"|}"), Example("asterwise_hosts"));
    }

    [Fact]
    public async Task A_fix_offers_the_header_first_that_is_named()
    {
        var test = Verify.Fix<ASTW2001MisnamedHeaderFix>(
            Client("api.asterwise.com", "{|ASTW2001:\"apikey\"|}"), Client("api.asterwise.com", "\"X-API-Key\""));
        var options = ("/.editorconfig", "root = true\n" + Example("asterwise_credential_header"));
        test.TestState.AnalyzerConfigFiles.Add(options);
        await test.RunAsync();
    }

    [Fact]
    public async Task What_a_named_variable_holds_is_a_key_of_Asterwise()
    {
        const string Key = "Environment.GetEnvironmentVariable(\"STARS_KEY\") ?? throw new Exception()";

        await ReportsAsync(WithoutHost(Client("", "{|ASTW2002:\"apikey\"|}", Key)), "");
        await ReportsAsync(WithoutHost(Client("", "{|ASTW2001:\"apikey\"|}", Key)), Example("asterwise_key_variable"));
    }

    private static string WithoutHost(string client) =>
        client.Replace("client.BaseAddress = new Uri(\"https:///\");", "", StringComparison.Ordinal);

    [Fact]
    public async Task An_option_holds_for_the_folder_of_its_section()
    {
        var options = Example("One folder, one option");

        await ReportsAsync(Client("gateway.example.org", "{|ASTW2001:\"apikey\"|}"), options, "/src/Gateway/Stars.cs");
        await ReportsAsync(Client("gateway.example.org", "\"apikey\""), options, "/src/Shop/Stars.cs");
    }

    [Fact]
    public async Task A_severity_holds_for_a_rule()
    {
        var test = TestWith(WithoutHost(Client("", "{|#0:\"apikey\"|}")), Example("Severities"), "/Stars.cs");
        test.ExpectedDiagnostics.Add(new DiagnosticResult(RuleIds.PossiblyMisnamedHeader, DiagnosticSeverity.Warning)
            .WithLocation(0).WithArguments("apikey"));
        await test.RunAsync();
    }

    private static Task ReportsAsync(string source, string options, string path = "/Stars.cs") =>
        TestWith(source, options, path).RunAsync();

    private static AnalyzerTest TestWith(string source, string options, string path)
    {
        var test = new AnalyzerTest();
        test.TestState.Sources.Add((path, source));
        if (options.Length > 0)
            test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", options));
        return test;
    }

    /// <summary>The first block of options below a heading.</summary>
    private static string Example(string heading) =>
        Read(Page).Split($"## {heading}\n")[1].Split("```editorconfig\n")[1].Split("```")[0];
}

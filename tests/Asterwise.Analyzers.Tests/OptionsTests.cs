using Asterwise.Analyzers.CodeFixes.Providers;
using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Rules;
using Asterwise.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace Asterwise.Analyzers.Tests;

public class OptionsTests
{
    [Theory]
    [InlineData("asterwise_hosts = gateway.example.org")]
    [InlineData("asterwise_hosts = a.example.org,b.example.org , 10.0.0.1")]
    [InlineData("asterwise_hosts =")]
    [InlineData("asterwise_credential_header = authorization")]
    [InlineData("asterwise_credential_header = X-API-KEY")]
    [InlineData("asterwise_key_variable = STARS_KEY")]
    public Task A_value_that_is_understood(string option) => WithOption(option, "class C { }").RunAsync();

    [Theory]
    [InlineData(
        "asterwise_hosts = https://gateway.example.org",
        "asterwise_hosts takes host names such as 'gateway.example.org', separated by commas, not 'https://gateway.example.org'")]
    [InlineData(
        "asterwise_hosts = a.example.org, ,b.example.org",
        "asterwise_hosts takes host names such as 'gateway.example.org', separated by commas, not ''")]
    [InlineData(
        "asterwise_credential_header = bearer", "asterwise_credential_header takes 'authorization' or 'x-api-key', not 'bearer'")]
    [InlineData(
        "asterwise_key_variable = $STARS_KEY",
        "asterwise_key_variable takes the name of an environment variable such as 'ASTERWISE_API_KEY'")]
    public Task A_value_that_is_not_understood_is_reported_once(string option, string problem)
    {
        var test = WithOption(option, "class C { }");
        test.TestState.Sources.Add("class D { }");
        test.ExpectedDiagnostics.Add(
            new DiagnosticResult(RuleIds.OptionNotUnderstood, DiagnosticSeverity.Warning).WithArguments(problem));
        return test.RunAsync();
    }

    [Fact]
    public Task A_key_given_for_a_variable_is_not_shown()
    {
        var test = WithOption("asterwise_key_variable = " + Verify.Key, "class C { }");
        test.ExpectedDiagnostics.Add(new DiagnosticResult(RuleIds.OptionNotUnderstood, DiagnosticSeverity.Warning)
            .WithArguments("asterwise_key_variable takes the name of an environment variable such as 'ASTERWISE_API_KEY'"));
        return test.RunAsync();
    }

    [Fact]
    public Task A_configured_host_is_meant_with_all_below_it() => WithOption("asterwise_hosts = example.org",
        ClientSnippet.Of(
            "https://stars.example.org", """http.DefaultRequestHeaders.Add({|ASTW2001:"apikey"|}, key);""")).RunAsync();

    [Fact]
    public Task A_configured_host_is_not_meant_with_what_ends_alike() => WithOption("asterwise_hosts = example.org",
        ClientSnippet.Of("https://notexample.org", """http.DefaultRequestHeaders.Add("apikey", key);""")).RunAsync();

    [Fact]
    public Task The_fix_of_a_key_in_the_source_reads_the_configured_variable()
    {
        var test = Verify.Fix<ASTW2005WrongSchemeFix>(
            ClientSnippet.Of(
                ClientSnippet.Asterwise,
                "http.DefaultRequestHeaders.Authorization = "
                    + """new AuthenticationHeaderValue("Token", {|ASTW1001:{|ASTW2005:"aw_your_key_here"|}|});"""),
            ClientSnippet.Of(
                ClientSnippet.Asterwise,
                "http.DefaultRequestHeaders.Authorization = "
                    + """new AuthenticationHeaderValue("Bearer", Environment.GetEnvironmentVariable("STARS_KEY") """
                    + """?? throw new InvalidOperationException("Set the environment variable STARS_KEY."));"""),
            FixVariant.Authorization);
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\nasterwise_key_variable = STARS_KEY"));
        return test.RunAsync();
    }

    private static AnalyzerTest WithOption(string option, string source)
    {
        var test = new AnalyzerTest { TestCode = source };
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\n" + option));
        return test;
    }
}

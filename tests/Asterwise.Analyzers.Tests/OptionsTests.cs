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

    [Fact]
    public Task A_value_of_a_property_that_is_not_understood_is_reported()
    {
        var test = Verify.Test("class C { }");
        test.TestState.AnalyzerConfigFiles.Add(
            ("/.globalconfig", "is_global = true\nbuild_property.AsterwiseScanProjectFiles = flase"));
        test.ExpectedDiagnostics.Add(new DiagnosticResult(RuleIds.OptionNotUnderstood, DiagnosticSeverity.Warning).WithMessage(
            "The option AsterwiseScanProjectFiles is 'flase', which is not understood, so project files are searched; "
                + "write 'true' or 'false'"));
        return test.RunAsync();
    }

    [Fact]
    public Task A_mode_that_is_not_understood_is_reported()
    {
        var test = Verify.Test("class C { }");
        test.TestState.AnalyzerConfigFiles.Add(
            ("/.globalconfig", "is_global = true\nbuild_property.AsterwiseAnalysisMode = all"));
        test.ExpectedDiagnostics.Add(new DiagnosticResult(RuleIds.OptionNotUnderstood, DiagnosticSeverity.Warning).WithMessage(
            "The option AsterwiseAnalysisMode is 'all', which is not understood, so every rule has its own severity; "
                + "write 'Default', 'Strict' or 'None'"));
        return test.RunAsync();
    }

    [Theory]
    [InlineData(
        "asterwise_hosts = https://gateway.example.org",
        "The option asterwise_hosts leaves 'https://gateway.example.org' out and adds no host; "
            + "write a host name such as 'gateway.example.org', without scheme, port or path")]
    [InlineData(
        "asterwise_hosts = a.example.org, *.example.org ,b.example.org",
        "The option asterwise_hosts leaves '*.example.org' out and keeps its other hosts; "
            + "write a host name such as 'gateway.example.org', without scheme, port or path")]
    [InlineData(
        "asterwise_hosts = a.example.org, ,b.example.org",
        "The option asterwise_hosts leaves '' out and keeps its other hosts; "
            + "write a host name such as 'gateway.example.org', without scheme, port or path")]
    [InlineData(
        "asterwise_credential_header = bearer",
        "The option asterwise_credential_header is 'bearer', which is not understood, so 'authorization' is preferred; "
            + "write 'authorization' or 'x-api-key'")]
    [InlineData(
        "asterwise_key_variable = $STARS_KEY",
        "The option asterwise_key_variable holds no name of an environment variable, so 'ASTERWISE_API_KEY' is used; "
            + "write a name of letters, digits and '_'")]
    [InlineData(
        "asterwise_host = gateway.example.org",
        "The option asterwise_host does not exist and changes nothing; write asterwise_hosts")]
    [InlineData(
        "asterwise_credential_headers = authorization",
        "The option asterwise_credential_headers does not exist and changes nothing; write asterwise_credential_header")]
    [InlineData(
        "asterwise_keyvariable = STARS_KEY",
        "The option asterwise_keyvariable does not exist and changes nothing; write asterwise_key_variable")]
    [InlineData(
        "Asterwise_Key_Varable = STARS_KEY",
        "The option asterwise_key_varable does not exist and changes nothing; write asterwise_key_variable")]
    [InlineData(
        "asterwise_analysis = strict",
        "The option asterwise_analysis does not exist and changes nothing; "
            + "the options are asterwise_credential_header, asterwise_hosts and asterwise_key_variable")]
    public Task What_is_not_understood_is_reported_once(string option, string message)
    {
        var test = WithOption(option, "class C { }");
        test.TestState.Sources.Add("class D { }");
        test.ExpectedDiagnostics.Add(NotUnderstood(message));
        return test.RunAsync();
    }

    [Fact]
    public Task Each_name_that_is_not_understood_is_reported_by_itself()
    {
        var test = WithOption("asterwise_host = a.example.org\nasterwise_mode = strict", "class C { }");
        test.ExpectedDiagnostics.Add(
            NotUnderstood("The option asterwise_host does not exist and changes nothing; write asterwise_hosts"));
        test.ExpectedDiagnostics.Add(NotUnderstood(
            "The option asterwise_mode does not exist and changes nothing; "
                + "the options are asterwise_credential_header, asterwise_hosts and asterwise_key_variable"));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("dotnet_diagnostic.ASTW1001.severity = warning")]
    [InlineData("astrowise_hosts = gateway.example.org")]
    [InlineData("my_asterwise_host = gateway.example.org")]
    [InlineData("asterwise = true")]
    public Task An_option_of_somebody_else_is_not_ours_to_report(string option) => WithOption(option, "class C { }").RunAsync();

    [Fact]
    public Task A_name_in_a_globalconfig_is_reported()
    {
        var test = Verify.Test("class C { }");
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\nasterwise_host = gateway.example.org"));
        test.ExpectedDiagnostics.Add(
            NotUnderstood("The option asterwise_host does not exist and changes nothing; write asterwise_hosts"));
        return test.RunAsync();
    }

    [Fact]
    public Task The_hosts_beside_one_that_is_not_understood_count()
    {
        var test = WithOption("asterwise_hosts = https://a.example.org, b.example.org", ClientSnippet.Of(
            "https://b.example.org", """http.DefaultRequestHeaders.Add({|ASTW2001:"apikey"|}, key);"""));
        test.ExpectedDiagnostics.Add(NotUnderstood(
            "The option asterwise_hosts leaves 'https://a.example.org' out and keeps its other hosts; "
                + "write a host name such as 'gateway.example.org', without scheme, port or path"));
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

    private static DiagnosticResult NotUnderstood(string message) =>
        new DiagnosticResult(RuleIds.OptionNotUnderstood, DiagnosticSeverity.Warning).WithMessage(message);

    private static AnalyzerTest WithOption(string option, string source)
    {
        var test = new AnalyzerTest { TestCode = source };
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\n" + option));
        return test;
    }
}

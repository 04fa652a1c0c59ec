using Asterwise.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace Asterwise.Analyzers.Tests.Rules;

/// <summary>A key that was put into an option by mistake is not printed by the warning about it.</summary>
public sealed class OptionsShowNoKeyTests
{
    private const string InBase64 = "YXdfVGVzdE9ubHk3a1EybVh2OVJiNFp0MUxwOFdjM1lkNkhzNUpuMEdmX1Vh";

    private const string NoVariable =
        "asterwise_key_variable holds no name of an environment variable, so 'ASTERWISE_API_KEY' is used; "
            + "write a name of letters, digits and '_'";

    [Theory]
    [InlineData(
        "asterwise_hosts",
        "https://" + Verify.Key,
        "asterwise_hosts leaves 'https://aw_Test…' out and adds no host; "
            + "write a host name such as 'gateway.example.org', without scheme, port or path")]
    [InlineData(
        "asterwise_hosts",
        Verify.Key + ", gateway.example.org",
        "asterwise_hosts leaves 'aw_Test…' out and keeps its other hosts; "
            + "write a host name such as 'gateway.example.org', without scheme, port or path")]
    [InlineData(
        "asterwise_hosts",
        InBase64,
        "asterwise_hosts leaves 'aw_…' out and adds no host; "
            + "write a host name such as 'gateway.example.org', without scheme, port or path")]
    [InlineData(
        "asterwise_credential_header",
        Verify.Key,
        "asterwise_credential_header is 'aw_Test…', which is not understood, so 'authorization' is preferred; "
            + "write 'authorization' or 'x-api-key'")]
    [InlineData("asterwise_key_variable", Verify.Key, NoVariable)]
    [InlineData("asterwise_key_variable", "KEY_" + Verify.Key, NoVariable)]
    [InlineData("asterwise_key_variable", InBase64, NoVariable)]
    [InlineData(
        "asterwise_" + Verify.Key,
        "true",
        "asterwise_aw_test… does not exist and changes nothing; "
            + "the options are asterwise_credential_header, asterwise_hosts and asterwise_key_variable")]
    [InlineData(
        "asterwise_" + InBase64,
        "true",
        "asterwise_aw_… does not exist and changes nothing; "
            + "the options are asterwise_credential_header, asterwise_hosts and asterwise_key_variable")]
    public async Task A_key_in_an_option_is_masked(string option, string value, string problem)
    {
        var test = Verify.Test("class C { }");
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", $"root = true\n[*.cs]\n{option} = {value}\n"));
        test.ExpectedDiagnostics.Add(
            new DiagnosticResult("ASTW0001", DiagnosticSeverity.Warning).WithMessage("The option " + problem));
        await test.RunAsync();
    }

    [Fact]
    public async Task A_key_is_not_named_as_the_variable_to_read()
    {
        var test = Verify.Test("class C { const string ApiKey = {|#0:\"aw_test\"|}; }");
        test.TestState.AnalyzerConfigFiles.Add(
            ("/.editorconfig", $"root = true\n[*.cs]\nasterwise_key_variable = {InBase64}\n"));
        test.ExpectedDiagnostics.Add(new DiagnosticResult("ASTW0001", DiagnosticSeverity.Warning));
        test.ExpectedDiagnostics.Add(new DiagnosticResult("ASTW1001", DiagnosticSeverity.Warning).WithLocation(0).WithMessage(
            "A placeholder, 'aw_…', stands where the Asterwise API key belongs; "
                + "read the key from the environment variable ASTERWISE_API_KEY"));
        await test.RunAsync();
    }
}

using Asterwise.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace Asterwise.Analyzers.Tests.Rules;

/// <summary>A key that was put into an option by mistake is not printed by the warning about it.</summary>
public sealed class OptionsShowNoKeyTests
{
    [Theory]
    [InlineData(
        "asterwise_hosts",
        "https://" + Verify.Key,
        "asterwise_hosts takes host names such as 'gateway.example.org', separated by commas, not 'https://aw_Test…'")]
    [InlineData(
        "asterwise_credential_header",
        Verify.Key,
        "asterwise_credential_header takes 'authorization' or 'x-api-key', not 'aw_Test…'")]
    [InlineData(
        "asterwise_key_variable",
        Verify.Key,
        "asterwise_key_variable takes the name of an environment variable such as 'ASTERWISE_API_KEY'")]
    public async Task A_key_in_an_option_is_masked(string option, string value, string problem)
    {
        var test = Verify.Test("class C { }");
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", $"root = true\n[*.cs]\n{option} = {value}\n"));
        test.ExpectedDiagnostics.Add(new DiagnosticResult("ASTW0001", DiagnosticSeverity.Warning).WithArguments(problem));
        await test.RunAsync();
    }
}

using System.Text;
using Asterwise.Analyzers.CodeFixes.Providers;
using Asterwise.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.Tests.Rules;

public class ASTW1002KeyInProjectFileFixTests
{
    [Fact]
    public Task A_request_reads_the_key_from_the_environment() => FixesAsync(
        "moon.http",
        $"GET https://api.asterwise.com/v1/moon\r\nX-API-Key: {Verify.Key}\r\n",
        "GET https://api.asterwise.com/v1/moon\r\nX-API-Key: {{$processEnv ASTERWISE_API_KEY}}\r\n");

    [Fact]
    public Task A_setting_is_left_empty() => FixesAsync(
        "appsettings.json",
        $$"""{ "Asterwise": { "ApiKey": "{{Verify.Key}}" } } // mine""",
        """{ "Asterwise": { "ApiKey": "" } } // mine""");

    [Fact]
    public async Task There_is_none_for_other_files() => Assert.Empty(await ActionsAsync(".env", $"KEY={Verify.Key}"));

    private static async Task FixesAsync(string name, string text, string expected)
    {
        var action = Assert.Single(await ActionsAsync(name, text));

        var operation = Assert.Single(await action.GetOperationsAsync(default));
        var changed = ((ApplyChangesOperation)operation).ChangedSolution.Projects.Single().AdditionalDocuments.Single();
        Assert.Equal(expected, (await changed.GetTextAsync()).ToString());
    }

    private static async Task<List<CodeAction>> ActionsAsync(string name, string text)
    {
        var diagnostic = Assert.Single(await ProjectFileTest.DiagnosticsAsync(new FileOfProject("/src/" + name, text)));
        using var workspace = new AdhocWorkspace();
        var document = workspace.AddProject("Client", LanguageNames.CSharp)
            .AddAdditionalDocument(name, SourceText.From(text, Encoding.UTF8), filePath: "/src/" + name);

        var actions = new List<CodeAction>();
        var context = new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), default);
        await new ASTW1002KeyInProjectFileFix().RegisterCodeFixesAsync(context);
        return actions;
    }
}

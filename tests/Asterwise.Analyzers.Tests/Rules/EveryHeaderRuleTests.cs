using Asterwise.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis.Testing;

namespace Asterwise.Analyzers.Tests.Rules;

/// <summary>What holds for each of the rules about headers alike.</summary>
public class EveryHeaderRuleTests
{
    private const string OtherFile = """
        static class Written
        {
            public const string Header = "api" + "key";
            public const string Scheme = "Token";
        }
        """;

    [Theory]
    [InlineData(ClientSnippet.Asterwise, """http.DefaultRequestHeaders.Add(value: key, name: {|ASTW2001:"apikey"|});""")]
    [InlineData(null, """http.DefaultRequestHeaders.Add(value: key, name: {|ASTW2002:"apikey"|});""")]
    [InlineData(ClientSnippet.Asterwise, """
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(parameter: {|ASTW2005:key|}, scheme: "Token");
        """)]
    public Task Named_and_reordered_arguments(string? host, string statement) => Verify.ReportsAsync(Snippet(host, statement));

    [Theory]
    [InlineData(ClientSnippet.Asterwise, "http.DefaultRequestHeaders.Add({|ASTW2001:Written.Header|}, key);")]
    [InlineData(null, "/* apikey */ http.DefaultRequestHeaders.Add({|ASTW2002:Written.Header|}, key);")]
    [InlineData(
        ClientSnippet.Asterwise,
        "http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(Written.Scheme, {|ASTW2005:key|});")]
    public Task Constants_of_another_file(string? host, string statement) =>
        Verify.ReportsAsync(Snippet(host, statement), OtherFile);

    [Theory]
    [InlineData(
        """new HttpClient { BaseAddress = new("https://api.asterwise.com") }""",
        """client.DefaultRequestHeaders.Add({|ASTW2001:"apikey"|}, args[0]);""")]
    [InlineData("new HttpClient()", """client.DefaultRequestHeaders.Add({|ASTW2002:"apikey"|}, args[0]);""")]
    [InlineData(
        """new HttpClient { BaseAddress = new("https://api.asterwise.com") }""",
        """client.DefaultRequestHeaders.Authorization = new("Token", {|ASTW2005:args[0]|});""")]
    public Task Top_level_statements(string client, string statement) => Verify.ReportsAsync($"""
        using System.Net.Http;

        var client = {client};
        {statement}
        """);

    [Theory]
    [InlineData(ClientSnippet.Asterwise, """http.DefaultRequestHeaders.Add({|ASTW2001:"apikey"|}, key""")]
    [InlineData(null, """http.DefaultRequestHeaders.Add({|ASTW2002:"apikey"|}, key""")]
    [InlineData(
        ClientSnippet.Asterwise,
        """http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Token", {|ASTW2005:key|}""")]
    public Task Half_typed_code(string? host, string statement)
    {
        var test = Verify.Test(Snippet(host, statement));
        test.CompilerDiagnostics = CompilerDiagnostics.None;
        return test.RunAsync();
    }

    [Theory]
    [InlineData("""http.DefaultRequestHeaders.Add("apikey", key);""")]
    [InlineData("""http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Token", key);""")]
    public Task The_library_absent(string statement)
    {
        var test = Verify.Test(Snippet(ClientSnippet.Asterwise, statement));
        test.References = References.NoHttp;
        test.CompilerDiagnostics = CompilerDiagnostics.None;
        return test.RunAsync();
    }

    private static string Snippet(string? host, string statement) =>
        host is null ? ClientSnippet.OfUnknown(statement) : ClientSnippet.Of(host, statement);
}

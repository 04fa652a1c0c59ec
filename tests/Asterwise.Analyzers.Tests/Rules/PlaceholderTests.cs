using Asterwise.Analyzers.CodeFixes.Providers;
using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Rules;
using Asterwise.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Asterwise.Analyzers.Tests.Rules;

/// <summary>What stands for a key where a key belongs is reported too, but nobody has to revoke it.</summary>
public class PlaceholderTests
{
    private const string PlaceholderMessage =
        "A placeholder, 'aw_…', stands where the Asterwise API key belongs; "
        + "read the key from the environment variable ASTERWISE_API_KEY";

    private const string KeyMessage =
        "The Asterwise API key 'aw_Test…' is in the source; "
        + "revoke it and read a new one from the environment variable ASTERWISE_API_KEY";

    public static TheoryData<string> Positions => new()
    {
        """const string ApiKey = "TEXT";""",
        """void Send(HttpRequestMessage request) => request.Headers.Add("X-API-Key", "TEXT");""",
        """void Send(HttpRequestMessage request) => request.Headers.Add("Authorization", "Bearer TEXT");""",
        """void Send(HttpRequestMessage request) => request.Headers.Authorization = new("Bearer", "TEXT");""",
        """
        void Send(HttpRequestMessage request) =>
            request.Headers.Add("X-API-Key", Environment.GetEnvironmentVariable("ASTERWISE_API_KEY") ?? "TEXT");
        """,
    };

    [Theory]
    [MemberData(nameof(Positions))]
    public async Task A_placeholder_is_called_one(string member)
    {
        foreach (var text in new[] { "aw_your_key_here", "aw_test", "aw_...", "aw_xxxxxxxx", "aw_<your-key>" })
            Assert.Equal(PlaceholderMessage, await MessageAsync(member, text));
    }

    [Theory]
    [MemberData(nameof(Positions))]
    public async Task A_key_in_the_same_place_is_to_be_revoked(string member) =>
        Assert.Equal(KeyMessage, await MessageAsync(member, Verify.Key));

    [Theory]
    [InlineData("xunit.core")]
    [InlineData("xunit.v3.core")]
    [InlineData("nunit.framework")]
    [InlineData("TUnit.Core")]
    [InlineData("MSTest.TestFramework")]
    [InlineData("Microsoft.VisualStudio.TestPlatform.TestFramework")]
    public async Task A_placeholder_stays_in_a_project_of_tests(string framework)
    {
        const string source =
            """
            using System.Net.Http;

            class StarsTests
            {
                const string ApiKey = {|ASTW1001:"aw_test"|};

                void Send(HttpRequestMessage request) => request.Headers.Add("X-API-Key", {|ASTW1001:"aw_your_key_here"|});
            }
            """;
        var test = Verify.Fix<ASTW1001HardCodedKeyFix>(source, source, FixVariant.Environment);
        test.TestState.AdditionalReferences.Add(Library(framework));
        await test.RunAsync();
    }

    [Fact]
    public async Task A_key_is_taken_out_of_a_project_of_tests_too()
    {
        var test = Verify.Fix<ASTW1001HardCodedKeyFix>(
            $$"""
            using System;

            class StarsTests
            {
                static readonly string Key = {|ASTW1001:"{{Verify.Key}}"|};
                static readonly string Sum = {|ASTW1001:"aw_" + "{{Verify.Key[3..]}}"|};
            }
            """,
            """
            using System;

            class StarsTests
            {
                static readonly string Key = READ;
                static readonly string Sum = READ;
            }
            """.Replace(
                "READ",
                "Environment.GetEnvironmentVariable(\"ASTERWISE_API_KEY\") "
                    + "?? throw new InvalidOperationException(\"Set the environment variable ASTERWISE_API_KEY.\")",
                StringComparison.Ordinal),
            FixVariant.Environment);
        test.TestState.AdditionalReferences.Add(Library("xunit.core"));
        await test.RunAsync();
    }

    private static async Task<string> MessageAsync(string member, string text) =>
        Assert.Single(
            await AnalyzerRun.DiagnosticsAsync(
                $$"""
                using System;
                using System.Net.Http;

                class Stars
                {
                    {{member.Replace("TEXT", text, StringComparison.Ordinal)}}
                }
                """),
            diagnostic => diagnostic.Id == RuleIds.HardCodedKey)
        .GetMessage();

    /// <summary>An assembly of a name, which is all that tells a test framework.</summary>
    private static PortableExecutableReference Library(string name)
    {
        using var image = new MemoryStream();
        var library = CSharpCompilation.Create(
            name, references: References.Net100.All, options: new(OutputKind.DynamicallyLinkedLibrary));
        Assert.True(library.Emit(image).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}

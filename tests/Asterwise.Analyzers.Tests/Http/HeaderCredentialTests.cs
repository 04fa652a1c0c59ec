using Asterwise.Analyzers.Values;
using Asterwise.Analyzers.Http;
using Microsoft.CodeAnalysis.CSharp;

namespace Asterwise.Analyzers.Tests.Http;

/// <summary>A header's value taken apart. In the texts, <c>#</c> stands for something computed.</summary>
public class HeaderCredentialTests
{
    [Theory]
    [InlineData("Bearer #", "Bearer", "#")]
    [InlineData("bearer #", "bearer", "#")]
    [InlineData("Bearer aw_key", "Bearer", "aw_key")]
    [InlineData("Bearer", "Bearer", "")]
    [InlineData("", "", "")]
    [InlineData("# #", "", "# #")]
    [InlineData("Bearer##", "Bearer", "##")]
    public void A_right_Authorization(string value, string scheme, string key) =>
        AssertParts("Authorization", value, SchemeProblem.None, scheme, key);

    [Theory]
    [InlineData("#", SchemeProblem.NoScheme, "", "#")]
    [InlineData("aw_key", SchemeProblem.NoScheme, "", "aw_key")]
    [InlineData("aw_#", SchemeProblem.NoScheme, "", "aw_#")]
    [InlineData("Token #", SchemeProblem.OtherScheme, "Token", "#")]
    [InlineData("ApiKey: #", SchemeProblem.OtherScheme, "ApiKey", "#")]
    [InlineData("BearerToken #", SchemeProblem.OtherScheme, "BearerToken", "#")]
    [InlineData("Basic #", SchemeProblem.OtherScheme, "Basic", "#")]
    [InlineData("Bearer Bearer #", SchemeProblem.Doubled, "Bearer", "#")]
    [InlineData("Bearer bearer #", SchemeProblem.Doubled, "Bearer", "#")]
    [InlineData("Bearer#", SchemeProblem.NotSeparated, "Bearer", "#")]
    [InlineData("Bearer: #", SchemeProblem.NotSeparated, "Bearer", "#")]
    [InlineData("Bearer:#", SchemeProblem.NotSeparated, "Bearer", "#")]
    [InlineData("Bearer : #", SchemeProblem.NotSeparated, "Bearer", "#")]
    [InlineData("Beareraw_key", SchemeProblem.NotSeparated, "Bearer", "aw_key")]
    [InlineData("Bearer:aw_key", SchemeProblem.NotSeparated, "Bearer", "aw_key")]
    [InlineData("Bearer  #", SchemeProblem.NotSeparated, "Bearer", "#")]
    [InlineData("Bearer\t#", SchemeProblem.NotSeparated, "Bearer", "#")]
    [InlineData("Bearer {apiKey}", SchemeProblem.NotInterpolated, "Bearer", "{apiKey}")]
    [InlineData("Bearer {options.ApiKey}", SchemeProblem.NotInterpolated, "Bearer", "{options.ApiKey}")]
    [InlineData("Bearer {0}", SchemeProblem.NotInterpolated, "Bearer", "{0}")]
    [InlineData("{apiKey}", SchemeProblem.NotInterpolated, "", "{apiKey}")]
    [InlineData("Bearer \"#\"", SchemeProblem.Wrapped, "Bearer", "#")]
    [InlineData("Bearer <#>", SchemeProblem.Wrapped, "Bearer", "#")]
    internal void A_wrong_Authorization(string value, SchemeProblem problem, string scheme, string key) =>
        AssertParts("Authorization", value, problem, scheme, key);

    [Theory]
    [InlineData("#", SchemeProblem.None, "", "#")]
    [InlineData("aw_key", SchemeProblem.None, "", "aw_key")]
    [InlineData("Bearer #", SchemeProblem.SchemeInKeyHeader, "Bearer", "#")]
    [InlineData("bearer aw_key", SchemeProblem.SchemeInKeyHeader, "bearer", "aw_key")]
    [InlineData("Bearer: #", SchemeProblem.SchemeInKeyHeader, "Bearer", "#")]
    [InlineData("Bearer#", SchemeProblem.SchemeInKeyHeader, "Bearer", "#")]
    [InlineData("ApiKey #", SchemeProblem.SchemeInKeyHeader, "ApiKey", "#")]
    internal void The_key_header(string value, SchemeProblem problem, string scheme, string key) =>
        AssertParts("X-API-Key", value, problem, scheme, key);

    private static void AssertParts(string header, string value, SchemeProblem problem, string scheme, string key)
    {
        var credential = HeaderCredential.Of(
            new RequestWrite(RequestPart.Header, header, Text(value), SyntaxFactory.ParseExpression("x"), null!));
        Assert.Equal(
            (problem, scheme, key),
            (credential.Problem, credential.Scheme, credential.Key.Text.Replace(TextValue.HoleMark, '#')));
    }

    private static TextValue Text(string value)
    {
        var syntax = SyntaxFactory.ParseExpression("x");
        var hole = CSharpCompilation.Create("x", [CSharpSyntaxTree.ParseText("class C { int x = 1; }")]) is var compilation
            ? compilation.GetSemanticModel(compilation.SyntaxTrees[0])
                .GetOperation(
                    compilation.SyntaxTrees[0]
                        .GetRoot()
                        .DescendantNodes()
                        .OfType<Microsoft.CodeAnalysis.CSharp.Syntax.LiteralExpressionSyntax>()
                        .Single())
            : null;
        return new TextValue([.. value.Split('#').SelectMany((text, i) => i == 0
            ? [new TextPart(text, null, syntax)]
            : new[] { new TextPart("", hole, syntax), new TextPart(text, null, syntax) })
                .Where(part => part.Hole is not null || part.Text.Length > 0)]);
    }
}

using Asterwise.Analyzers.Outputs;
using Asterwise.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Asterwise.Analyzers.Tests.Http;

/// <summary>What logs and prints, compared with the libraries themselves.</summary>
public class OutputListTests
{
    private static readonly Compilation Compilation =
        CSharpCompilation.Create("Snippet", references: References.Loggers.All);

    [Fact]
    public void An_output_names_a_type_and_the_beginnings_of_its_members() => Assert.All(OutputList.All, output =>
    {
        var type = Assert.Single(Compilation.GetTypesByMetadataName(output.Type));
        var members = type.AllInterfaces.Prepend(type).SelectMany(declaring => declaring.GetMembers()).OfType<IMethodSymbol>();
        Assert.All(output.Members, start => Assert.Contains(
            members, member => member.Name.StartsWith(start, StringComparison.Ordinal)));
    });

    [Theory]
    [InlineData("Serilog.Log.Information(\"Key {Key}\", {|ASTW1003:asterwiseKey|});")]
    [InlineData("serilog.ForContext(\"Key\", {|ASTW1003:asterwiseKey|}).Warning(\"Refused\");")]
    [InlineData("using var scope = Serilog.Context.LogContext.PushProperty(\"Key\", {|ASTW1003:asterwiseKey|});")]
    [InlineData("nlog.Info(\"Key {0}\", {|ASTW1003:asterwiseKey|});")]
    [InlineData("nlog.WithProperty(\"Key\", {|ASTW1003:asterwiseKey|}).Error(\"Refused\");")]
    [InlineData("log4.DebugFormat(\"Key {0}\", {|ASTW1003:asterwiseKey|});")]
    [InlineData("log4.Error($\"Key {{|ASTW1003:asterwiseKey|}}\");")]
    public async Task Each_library_is_seen(string statement)
    {
        var test = Verify.Test(
            $$"""
            using System;

            static class Stars
            {
                private static readonly Uri Api = new("https://api.asterwise.com");

                static void Use(string asterwiseKey, Serilog.ILogger serilog, NLog.Logger nlog, log4net.ILog log4)
                {
                    {{statement}}
                }
            }
            """);
        test.References = References.Loggers;
        await test.RunAsync();
    }
}

using System.ComponentModel;
using Microsoft.Extensions.Configuration;

namespace Asterwise.Runtime.Tests.Keys;

/// <summary>A key in the options of a program, bound from its configuration.</summary>
public sealed class ConfigurationBindingTests
{
    [Fact]
    public void A_key_is_bound() => Assert.Equal(TestKeys.Key, Bound($" {TestKeys.Key} ").ApiKey!.Reveal());

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void An_empty_entry_fails_the_binding_with_its_name(string text)
    {
        var failure = Assert.Throws<InvalidOperationException>(() => Bound(text));

        Assert.Contains("Asterwise:ApiKey", failure.Message);
        Assert.Equal(
            "The Asterwise API key is empty; set it to a key from https://asterwise.com/dashboard.",
            Assert.IsType<FormatException>(failure.InnerException).Message);
    }

    /// <summary>The binder of .NET 10 would put the text into its exception.</summary>
    [Theory]
    [InlineData("Bearer " + TestKeys.Key, "begins with 'Bearer'; set it to the key alone")]
    [InlineData("\"" + TestKeys.Key + "\"", "is in quotation marks; take them away")]
    [InlineData("aw_your_key_here", "is a placeholder; set it to a key from https://asterwise.com/dashboard")]
    public void What_is_no_key_is_bound_to_an_error_that_does_not_show_it(string text, string problem)
    {
        var key = Bound(text).ApiKey!;

        var message = $"The Asterwise API key of the configuration {problem}.";
        Assert.Equal(message, Assert.Throws<FormatException>(() => key.Reveal()).Message);
        Assert.Equal(message, Assert.Throws<FormatException>(() => new AsterwiseAuthenticationHandler(key)).Message);
        Assert.Equal("aw_…", key.ToString());
    }

    [Fact]
    public void The_converter_masks_the_key_on_the_way_back()
    {
        var converter = TypeDescriptor.GetConverter(typeof(AsterwiseApiKey));

        Assert.True(converter.CanConvertFrom(typeof(string)));
        Assert.False(converter.CanConvertFrom(typeof(int)));
        Assert.Equal("aw_NotA…", converter.ConvertToInvariantString(AsterwiseApiKey.Parse(TestKeys.Key)));
        Assert.Throws<NotSupportedException>(() => converter.ConvertFrom(1));
    }

    private static Options Bound(string text) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection([new("Asterwise:ApiKey", text)])
            .Build()
            .GetSection("Asterwise")
            .Get<Options>()!;

    private sealed class Options
    {
        public AsterwiseApiKey? ApiKey { get; set; }
    }
}

using System.Diagnostics;
using System.Net;
using System.Reflection;
using static Asterwise.Runtime.Tests.TestKeys;

namespace Asterwise.Runtime.Tests.Keys;

public sealed class AsterwiseApiKeyTests
{
    [Fact]
    public void A_key_is_shown_masked_and_revealed_on_request()
    {
        var key = AsterwiseApiKey.Parse(Key);

        Assert.Equal("aw_NotA…", key.ToString());
        Assert.Equal("aw_NotA…", $"{key}");
        Assert.Equal(Key, key.Reveal());
    }

    [Fact]
    public void A_debugger_shows_what_ToString_shows()
    {
        Assert.Equal("{ToString(),nq}", typeof(AsterwiseApiKey).GetCustomAttribute<DebuggerDisplayAttribute>()!.Value);
        Assert.All(
            typeof(AsterwiseApiKey).GetFields(BindingFlags.Instance | BindingFlags.NonPublic),
            field => Assert.Equal(DebuggerBrowsableState.Never, field.GetCustomAttribute<DebuggerBrowsableAttribute>()!.State));
    }

    [Theory]
    [InlineData(" {0}")]
    [InlineData("{0}\n")]
    [InlineData("\t{0}\r\n ")]
    public void White_space_around_a_key_is_trimmed(string format) =>
        Assert.Equal(Key, AsterwiseApiKey.Parse(string.Format(null, format, Key)).Reveal());

    [Theory]
    [InlineData(40)]
    [InlineData(43)]
    [InlineData(200)]
    public void A_key_has_40_characters_after_its_prefix_or_more(int length) =>
        Assert.True(AsterwiseApiKey.TryParse("aw_" + new string('x', length), out _));

    [Theory]
    [InlineData(null, "is not set; set it to a key from https://asterwise.com/dashboard")]
    [InlineData("", "is empty; set it to a key from https://asterwise.com/dashboard")]
    [InlineData(" \n", "is empty; set it to a key from https://asterwise.com/dashboard")]
    [InlineData("aw_your_key_here", "is a placeholder; set it to a key from https://asterwise.com/dashboard")]
    [InlineData("YOUR_API_KEY", "is a placeholder; set it to a key from https://asterwise.com/dashboard")]
    [InlineData("aw_...", "is a placeholder; set it to a key from https://asterwise.com/dashboard")]
    [InlineData("<your key>", "is a placeholder; set it to a key from https://asterwise.com/dashboard")]
    [InlineData("${ASTERWISE_API_KEY}", "is a placeholder; set it to a key from https://asterwise.com/dashboard")]
    [InlineData(
        "aw_test_key_for_forwarding_1234567890",
        "is too short: it has 34 characters after 'aw_', and a key has at least 40; copy the whole key")]
    [InlineData("aw_", "is too short: it has 0 characters after 'aw_', and a key has at least 40; copy the whole key")]
    [InlineData(
        "aw_NotARealKey.0123456789_abcdefghijklmnopqrstuvw",
        "has a character at position 15 that no key has; copy the whole key again")]
    [InlineData(
        "aw_NotARealKey-0123456789 abcdefghijklmnopqrstuvw",
        "has a character at position 26 that no key has; copy the whole key again")]
    [InlineData(
        "aw_NotARealKéy-0123456789_abcdefghijklmnopqrstuvw",
        "has a character at position 13 that no key has; copy the whole key again")]
    [InlineData(
        "aw_NotARealKey-0123456789_abcdefghijklmnopqrstuvw=",
        "has a character at position 50 that no key has; copy the whole key again")]
    [InlineData("\"aw_NotARealKey-0123456789_abcdefghijklmnopqrstuvw\"", "is in quotation marks; take them away")]
    [InlineData("Bearer aw_NotARealKey-0123456789_abcdefghijklmnopqrstuvw", "begins with 'Bearer'; set it to the key alone")]
    [InlineData(
        "aw_live_0123456789abcdefghijklmnopqrstuv",
        "is a key of AstroWay, another service; set it to a key from https://asterwise.com/dashboard")]
    [InlineData(
        "AW_NotARealKey-0123456789_abcdefghijklmnopqrstuvw",
        "does not begin with 'aw_', as every Asterwise key does; set it to a key from https://asterwise.com/dashboard")]
    [InlineData(
        "sk-NotARealKey0123456789",
        "does not begin with 'aw_', as every Asterwise key does; set it to a key from https://asterwise.com/dashboard")]
    public void What_is_no_key_is_rejected_with_the_reason_in_words(string? value, string problem)
    {
        Assert.False(AsterwiseApiKey.TryParse(value, out var key, out var said));
        Assert.Null(key);
        Assert.Equal(problem, said);

        var exception = Assert.ThrowsAny<Exception>(() => AsterwiseApiKey.Parse(value));
        Assert.IsType(value is null ? typeof(ArgumentNullException) : typeof(FormatException), exception);
        Assert.StartsWith($"The Asterwise API key {problem}.", exception.Message);
    }

    [Fact]
    public void The_setting_that_holds_no_key_is_named()
    {
        var empty = Assert.Throws<FormatException>(() => AsterwiseApiKey.Parse("", "Asterwise:ApiKey"));
        var missing = Assert.Throws<ArgumentNullException>("value", () => AsterwiseApiKey.Parse(null, "Asterwise:ApiKey"));

        Assert.Equal(
            "The setting Asterwise:ApiKey is empty; set it to a key from https://asterwise.com/dashboard.", empty.Message);
        Assert.StartsWith(
            "The setting Asterwise:ApiKey is not set; set it to a key from https://asterwise.com/dashboard.", missing.Message);
    }

#if MODERN_LIBRARY
    [Fact]
    public void It_is_parsed_by_whoever_parses_anything()
    {
        Assert.Equal(Key, Parsed<AsterwiseApiKey>($" {Key}").Reveal());
        Assert.Throws<FormatException>(() => Parsed<AsterwiseApiKey>("aw_your_key_here"));
        Assert.True(IsParsed<AsterwiseApiKey>(Key));
        Assert.False(IsParsed<AsterwiseApiKey>("aw_your_key_here"));
        Assert.False(IsParsed<AsterwiseApiKey>(null));
    }

    private static T Parsed<T>(string text)
        where T : IParsable<T> => T.Parse(text, null);

    private static bool IsParsed<T>(string? text)
        where T : IParsable<T> => T.TryParse(text, null, out _);
#endif

    [Fact]
    public void A_key_is_read_from_the_variable_of_the_official_tools_or_from_another()
    {
        using (new EnvironmentVariable("ASTERWISE_API_KEY", Key))
            Assert.Equal(Key, AsterwiseApiKey.FromEnvironment().Reveal());
        using (new EnvironmentVariable("ANOTHER_KEY_OF_THIS_TEST", Key))
            Assert.Equal(Key, AsterwiseApiKey.FromEnvironment("ANOTHER_KEY_OF_THIS_TEST").Reveal());
    }

    [Theory]
    [InlineData(
        null,
        "api_key_missing",
        "The environment variable KEY_OF_THIS_TEST is not set; set it to a key from https://asterwise.com/dashboard.")]
    [InlineData(
        "aw_your_key_here",
        "api_key_invalid",
        "The environment variable KEY_OF_THIS_TEST is a placeholder; set it to a key from https://asterwise.com/dashboard.")]
    public void Without_a_key_in_the_variable_the_exception_names_the_variable(string? value, string code, string message)
    {
        using var variable = new EnvironmentVariable("KEY_OF_THIS_TEST", value);

        var exception = Assert.Throws<AsterwiseAuthenticationException>(() =>
            AsterwiseApiKey.FromEnvironment("KEY_OF_THIS_TEST"));

        Assert.Equal(message, exception.Message);
        Assert.Equal(code, exception.Error.Code);
        Assert.Equal(HttpStatusCode.Unauthorized, exception.StatusCode);
        Assert.False(exception.RetryAdvice.ShouldRetry);
    }

    [Fact]
    public void A_variable_without_a_name_is_a_mistake_of_the_caller() =>
        Assert.Throws<ArgumentNullException>("variable", () => AsterwiseApiKey.FromEnvironment(null!));

    [Fact]
    public void Keys_are_equal_when_their_values_are()
    {
        var key = AsterwiseApiKey.Parse(Key);

        Assert.Equal(key, AsterwiseApiKey.Parse(Key + " "));
        Assert.Equal(key.GetHashCode(), AsterwiseApiKey.Parse(Key).GetHashCode());
        Assert.NotEqual(key, AsterwiseApiKey.Parse(Key + "x"));
        Assert.NotEqual(key, AsterwiseApiKey.Parse(Key[..^1] + "x"));
        Assert.True(key == AsterwiseApiKey.Parse(Key));
        Assert.True(key != AsterwiseApiKey.Parse(Key + "x"));
        Assert.True(key != null && null != key && (AsterwiseApiKey?)null == null);
        Assert.False(key.Equals(null));
        Assert.False(key.Equals((object)Key));
    }

    /// <summary>A variable of the process, put back afterwards; each test has its own, as tests run side by side.</summary>
    private sealed class EnvironmentVariable : IDisposable
    {
        private readonly string name;
        private readonly string? before;

        public EnvironmentVariable(string name, string? value)
        {
            this.name = name;
            before = Environment.GetEnvironmentVariable(name);
            Environment.SetEnvironmentVariable(name, value);
        }

        public void Dispose() => Environment.SetEnvironmentVariable(name, before);
    }
}

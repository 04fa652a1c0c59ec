using Asterwise.Analyzers.Tests.Infrastructure;

namespace Asterwise.Analyzers.Tests.Rules;

public class ASTW1003KeyInOutputTests
{
    private static string Class(string members) =>
        $$"""
        using System;
        using System.Collections.Generic;
        using System.Diagnostics;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Security.Cryptography;
        using System.Text;
        using Microsoft.Extensions.Logging;

        partial class Stars
        {
            private const string Api = "https://api.asterwise.com/v1/moon";

            {{members.Replace("\n", "\n    ", StringComparison.Ordinal)}}
        }
        """;

    private static Task ReportsAsync(string statement) => Verify.ReportsAsync(Class(
        $$"""
        private readonly HttpClient client = new();

        void Use(string asterwiseKey, ILogger logger, ILogger<Stars> typed, Activity activity, HttpRequestMessage request)
        {
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", asterwiseKey);
            request.Headers.Add("X-API-Key", asterwiseKey);
            {{statement.Replace("\n", "\n    ", StringComparison.Ordinal)}}
        }

        static string Mask(string key) => key.Length > 8 ? key[..4] + "…" : key;
        """));

    [Theory]
    [InlineData("""logger.LogInformation("Key {Key}", {|ASTW1003:asterwiseKey|});""")]
    [InlineData("""typed.LogError(new Exception(), "Refused with {Key}", {|ASTW1003:asterwiseKey|});""")]
    [InlineData("""logger.LogDebug($"Key {{|ASTW1003:asterwiseKey|}}");""")]
    [InlineData("""logger.Log(LogLevel.Trace, "Key " + {|ASTW1003:asterwiseKey|});""")]
    [InlineData("""
        using var scope = logger.BeginScope(new Dictionary<string, object> { ["Key"] = {|ASTW1003:asterwiseKey|} });
        """)]
    [InlineData("""using var scope = logger.BeginScope("{Key}", {|ASTW1003:asterwiseKey|});""")]
    [InlineData("""Console.WriteLine({|ASTW1003:asterwiseKey|});""")]
    [InlineData("""Console.WriteLine("{0}: {1}", 1, {|ASTW1003:asterwiseKey|});""")]
    [InlineData("""Console.Error.WriteLine($"Key is {{|ASTW1003:asterwiseKey|}}");""")]
    [InlineData("""Console.Out.Write(string.Format("{0}", {|ASTW1003:asterwiseKey|}));""")]
    [InlineData("""Debug.WriteLine({|ASTW1003:asterwiseKey|});""")]
    [InlineData("""Trace.TraceWarning("Key {0}", {|ASTW1003:asterwiseKey|});""")]
    [InlineData("""activity.SetTag("key", {|ASTW1003:asterwiseKey|});""")]
    [InlineData("""throw new InvalidOperationException($"{{|ASTW1003:asterwiseKey|}} is refused");""")]
    [InlineData("""var problem = new ArgumentException("Bad key " + {|ASTW1003:asterwiseKey.Trim()|});""")]
    [InlineData("""Console.WriteLine({|ASTW1003:Environment.GetEnvironmentVariable("ASTERWISE_API_KEY")|});""")]
    public Task The_key_is_reported_where_it_is_printed(string statement) => ReportsAsync(statement);

    [Theory]
    [InlineData("Console.WriteLine({|ASTW1003:Key|});")]
    [InlineData("Console.WriteLine($\"Using {{|ASTW1003:key|}}\");")]
    [InlineData("throw new InvalidOperationException(\"Refused: \" + {|ASTW1003:key.Trim()|});")]
    [InlineData("Console.WriteLine(Key[..6]);")]
    [InlineData("Console.WriteLine(key.Substring(0, 6) + \"…\");")]
    [InlineData("Console.WriteLine(key.Length);")]
    [InlineData("Console.WriteLine(Mask(key));")]
    public Task A_key_in_the_source_is_as_secret_as_one_that_is_read(string statement) => Verify.ReportsAsync(Class(
        $$"""
        private const string Key = {|ASTW1001:"aw_TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua"|};

        void Use()
        {
            var key = Key;
            {{statement}}
        }

        static string Mask(string key) => key.Length > 8 ? key[..4] + "…" : key;
        """));

    [Theory]
    [InlineData("""
        var text = $"Bearer {asterwiseKey}";
        logger.LogInformation("Sending {Header}", {|ASTW1003:text|});
        """)]
    [InlineData("""logger.LogInformation("Sending {Request}", {|ASTW1003:request|});""")]
    [InlineData("""Console.WriteLine({|ASTW1003:request.ToString()|});""")]
    [InlineData("""logger.LogInformation("With {Headers}", {|ASTW1003:client.DefaultRequestHeaders|});""")]
    [InlineData("""Console.WriteLine({|ASTW1003:client.DefaultRequestHeaders.Authorization|});""")]
    [InlineData("""Console.WriteLine($"{{|ASTW1003:request.Headers|}}");""")]
    public Task What_shows_it_without_naming_it_is_reported(string statement) => ReportsAsync(statement);

    [Theory]
    [InlineData("""logger.LogInformation("Key {Key}", Mask(asterwiseKey));""")]
    [InlineData("""logger.LogInformation("Key {Key}", asterwiseKey[..6]);""")]
    [InlineData("""logger.LogInformation("Key {Key}", asterwiseKey.Substring(0, 6) + "…");""")]
    [InlineData("""logger.LogInformation("Key of {Length} characters", asterwiseKey.Length);""")]
    [InlineData("""
        logger.LogInformation("Key {Hash}", Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(asterwiseKey))));
        """)]
    [InlineData("""logger.LogInformation("Has a key: {Has}", !string.IsNullOrEmpty(asterwiseKey));""")]
    [InlineData("""
        var maskedAsterwiseKey = Mask(asterwiseKey);
        logger.LogInformation("Key {Key}", maskedAsterwiseKey);
        """)]
    [InlineData("""
        var shown = Mask(asterwiseKey);
        logger.LogInformation("Key {Key}", shown);
        """)]
    [InlineData("""logger.LogInformation("{Method} {Uri}", request.Method, request.RequestUri);""")]
    [InlineData("""throw new ArgumentNullException(nameof(asterwiseKey));""")]
    [InlineData("""Console.WriteLine("Set ASTERWISE_API_KEY.");""")]
    [InlineData("""logger.LogInformation("Sent {Count}", Count(asterwiseKey)); int Count(string key) => 1;""")]
    public Task What_shows_little_or_nothing_of_it_is_left_alone(string statement) => ReportsAsync(statement);

    [Fact]
    public Task A_key_that_is_sent_to_Asterwise_is_one_whatever_its_name() => Verify.ReportsAsync(Class(
        """
        private readonly string secret;

        Stars(HttpClient client, string secret, ILogger<Stars> logger)
        {
            this.secret = secret;
            client.BaseAddress = new Uri(Api);
            client.DefaultRequestHeaders.Add("X-API-Key", secret);
            logger.LogInformation("Calling {Api} with {Secret}", Api, {|ASTW1003:secret|});
        }
        """));

    [Fact]
    public Task Generated_log_methods_are_logs() => Verify.ReportsAsync(Class(
        """
        private static readonly Action<ILogger, string, Exception?> LogKey =
            LoggerMessage.Define<string>(LogLevel.Information, new EventId(1), "Key {Key}");

        [LoggerMessage(EventId = 2, Level = LogLevel.Information, Message = "Key {Key}")]
        private static partial void WriteKey(ILogger logger, string key);

        private static partial void WriteKey(ILogger logger, string key) { }

        static void Use(ILogger logger, string asterwiseKey)
        {
            LogKey(logger, {|ASTW1003:asterwiseKey|}, null);
            WriteKey(logger, {|ASTW1003:asterwiseKey|});
        }
        """));

    [Fact]
    public Task Another_vendors_key_is_none_of_ours() => Verify.ReportsAsync(Class(
        """
        static void Use(string openAiKey, ILogger logger) => logger.LogInformation("Key {Key}", openAiKey);
        """));
}

using Asterwise.Analyzers.CodeFixes.Providers;
using Asterwise.Analyzers.Rules;
using Asterwise.Analyzers.Tests.Infrastructure;

namespace Asterwise.Analyzers.Tests.Rules;

public class ASTW3001KeyUncheckedTests
{
    private static string Class(string members) =>
        $$"""
        using System;
        using System.ComponentModel.DataAnnotations;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using Microsoft.Extensions.Configuration;

        class Stars
        {
            private readonly HttpClient client = new() { BaseAddress = new Uri("https://api.asterwise.com") };

            {{members.Replace("\n", "\n    ", StringComparison.Ordinal)}}
        }
        """;

    private static async Task ReportsAsync(string members, params string[] otherFiles)
    {
        var test = Verify.Test(Class(members), otherFiles);
        test.Rule = RuleIds.KeyUnchecked;
        await test.RunAsync();
    }

    private static async Task FixesAsync(string members, string fixedMembers)
    {
        var test = Verify.Fix<ASTW3001KeyUncheckedFix>(Class(members), Class(fixedMembers));
        test.Rule = RuleIds.KeyUnchecked;
        await test.RunAsync();
    }

    [Theory]
    [InlineData("""
        void Use() => client.DefaultRequestHeaders.Add(
            "X-API-Key", {|ASTW3001:Environment.GetEnvironmentVariable("ASTERWISE_API_KEY")|});
        """)]
    [InlineData("""
        void Use()
        {
            var key = {|ASTW3001:Environment.GetEnvironmentVariable("ASTERWISE_API_KEY")|};
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        }
        """)]
    [InlineData("""
        private readonly string key = {|ASTW3001:Environment.GetEnvironmentVariable("ASTERWISE_API_KEY")!|};

        void Use() => client.DefaultRequestHeaders.Add("X-API-Key", key);
        """)]
    [InlineData("""
        private static string ApiKey => {|ASTW3001:Environment.GetEnvironmentVariable("ASTERWISE_API_KEY") ?? ""|};

        void Use() => client.DefaultRequestHeaders.Add("X-API-Key", ApiKey);
        """)]
    [InlineData("""
        private string Key() => {|ASTW3001:Environment.GetEnvironmentVariable("ASTERWISE_API_KEY") ?? string.Empty|};

        void Use() => client.DefaultRequestHeaders.Add("Authorization", $"Bearer {Key()}");
        """)]
    [InlineData("""
        void Use(IConfiguration configuration) => client.DefaultRequestHeaders.Add(
            "Authorization", "Bearer " + {|ASTW3001:configuration["Asterwise:ApiKey"]|});
        """)]
    [InlineData("""
        void Use(IConfiguration configuration)
        {
            var key = {|ASTW3001:configuration.GetSection("Asterwise").GetValue<string>("ApiKey")|};
            client.DefaultRequestHeaders.Add("X-API-Key", key?.Trim());
        }
        """)]
    [InlineData("""
        void Use()
        {
            var key = {|ASTW3001:Environment.GetEnvironmentVariable("ASTERWISE_API_KEY")|};
            if (string.IsNullOrEmpty(key))
                Console.Error.WriteLine("No key.");
            client.DefaultRequestHeaders.Add("X-API-Key", key);
        }
        """)]
    [InlineData("""
        private readonly string? key;

        public Stars() => key = {|ASTW3001:Environment.GetEnvironmentVariable("ASTERWISE_API_KEY")|};

        void Use(HttpRequestMessage request) => request.Headers.Add("X-API-Key", key);
        """)]
    [InlineData("""
        void Use() => Attach({|ASTW3001:Environment.GetEnvironmentVariable("ASTERWISE_API_KEY")|});

        private void Attach(string? key) => client.DefaultRequestHeaders.Add("X-API-Key", key);
        """)]
    public Task It_is_reported_where_it_is_read(string members) => ReportsAsync(members);

    [Theory]
    [InlineData("""
        var key = Environment.GetEnvironmentVariable("ASTERWISE_API_KEY") ?? throw new InvalidOperationException();
        """)]
    [InlineData("""
        var key = Environment.GetEnvironmentVariable("ASTERWISE_API_KEY");
        if (string.IsNullOrWhiteSpace(key))
            throw new InvalidOperationException();
        """)]
    [InlineData("""
        var key = Environment.GetEnvironmentVariable("ASTERWISE_API_KEY") ?? "";
        if (key.Length == 0)
            return;
        """)]
    [InlineData("""
        var key = Environment.GetEnvironmentVariable("ASTERWISE_API_KEY");
        if (key is null)
        {
            Console.Error.WriteLine("No key.");
            Environment.Exit(1);
        }
        """)]
    [InlineData("""
        var key = Environment.GetEnvironmentVariable("ASTERWISE_API_KEY");
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        """)]
    [InlineData("""
        var key = Environment.GetEnvironmentVariable("ASTERWISE_API_KEY")!;
        key = key ?? throw new InvalidOperationException();
        """)]
    [InlineData("""
        if (Environment.GetEnvironmentVariable("ASTERWISE_API_KEY") is not { Length: > 0 } key)
            throw new InvalidOperationException();
        """)]
    [InlineData("""
        var key = Environment.GetEnvironmentVariable("ASTERWISE_API_KEY");
        key ??= Console.ReadLine();
        if (key is not { Length: > 0 })
            throw new InvalidOperationException();
        """)]
    [InlineData("""var key = Environment.GetEnvironmentVariable("OPENAI_API_KEY");""")]
    [InlineData("""var key = Environment.GetEnvironmentVariable("ASTERWISE_API_KEY") ?? Ask(); string Ask() => "?";""")]
    public Task What_is_checked_is_left_alone(string statements) => ReportsAsync(
        $$"""
        void Use()
        {
            {{statements.Replace("\n", "\n    ", StringComparison.Ordinal)}}
            client.DefaultRequestHeaders.Add("{{(IsOfOther(statements) ? "X-Other" : "X-API-Key")}}", key);
        }
        """);

    private static bool IsOfOther(string statements) => statements.Contains("OPENAI", StringComparison.Ordinal);

    [Theory]
    [InlineData("""
        public Stars() : this(Environment.GetEnvironmentVariable("ASTERWISE_API_KEY"))
        {
        }

        public Stars(string? key)
        {
            if (string.IsNullOrEmpty(key))
                throw new ArgumentException("No key.", nameof(key));
            client.DefaultRequestHeaders.Add("X-API-Key", key);
        }
        """)]
    [InlineData("""
        private static readonly string Key = Read("ASTERWISE_API_KEY");

        private static string Read(string name) =>
            Environment.GetEnvironmentVariable(name) ?? throw new InvalidOperationException(name);

        void Use() => client.DefaultRequestHeaders.Add("X-API-Key", Key);
        """)]
    [InlineData("""
        private static string? Key() => Environment.GetEnvironmentVariable("ASTERWISE_API_KEY");

        void Use()
        {
            var key = Key();
            if (key is not null)
                client.DefaultRequestHeaders.Add("X-API-Key", key);
        }
        """)]
    [InlineData("""
        public sealed class AsterwiseOptions
        {
            [Required]
            public string ApiKey { get; set; } = "";
        }

        void Use(IConfiguration configuration, AsterwiseOptions options)
        {
            options.ApiKey = configuration["Asterwise:ApiKey"]!;
            client.DefaultRequestHeaders.Add("X-API-Key", options.ApiKey);
        }
        """)]
    public Task What_is_checked_elsewhere_is_left_alone(string members) => ReportsAsync(members);

    [Fact]
    public Task What_another_file_checks_is_left_alone() => ReportsAsync(
        """
        void Use(StarsSettings settings)
        {
            settings.Key = Environment.GetEnvironmentVariable("ASTERWISE_API_KEY");
            client.DefaultRequestHeaders.Add("X-API-Key", settings.Key);
        }
        """,
        """
        class StarsSettings
        {
            public string? Key { get; set; }
        }

        static class SettingsChecks
        {
            public static bool AreRight(StarsSettings settings) => !string.IsNullOrEmpty(settings.Key);
        }
        """);

    [Fact]
    public Task The_read_stops_where_there_is_no_key() => FixesAsync(
        """
        void Use()
        {
            var key = {|ASTW3001:Environment.GetEnvironmentVariable("ASTERWISE_API_KEY")!|};
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        }
        """,
        """
        void Use()
        {
            var key = Environment.GetEnvironmentVariable("ASTERWISE_API_KEY")
                ?? throw new InvalidOperationException("Set the environment variable ASTERWISE_API_KEY.");
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        }
        """);

    [Fact]
    public Task Between_operators_it_is_put_in_parentheses() => FixesAsync(
        """
        void Use(IConfiguration configuration) => client.DefaultRequestHeaders.Add(
            "Authorization", "Bearer " + ({|ASTW3001:configuration["Asterwise:ApiKey"] ?? ""|}));
        """,
        """
        void Use(IConfiguration configuration) => client.DefaultRequestHeaders.Add(
            "Authorization", "Bearer " + (configuration["Asterwise:ApiKey"]
                ?? throw new InvalidOperationException("Set Asterwise:ApiKey in the configuration.")));
        """);
}

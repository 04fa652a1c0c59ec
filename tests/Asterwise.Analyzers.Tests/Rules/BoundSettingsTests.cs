using Asterwise.Analyzers.CodeFixes.Providers;
using Asterwise.Analyzers.Rules;
using Asterwise.Analyzers.Tests.Infrastructure;

namespace Asterwise.Analyzers.Tests.Rules;

/// <summary>ASTW3001 where the key is in settings that are bound to a configuration.</summary>
public class BoundSettingsTests
{
    private const string Settings = "public string ApiKey { get; set; } = \"\";";

    private static string Program(string registration, string property = Settings, string section = "Asterwise") =>
        $$"""
        using System;
        using System.ComponentModel.DataAnnotations;
        using System.Net.Http;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Options;

        static class Registration
        {
            public static void Add(IServiceCollection services, IConfiguration configuration)
            {
                var section = configuration.GetSection("{{section}}");
                {{registration.Replace("\n", "\n        ", StringComparison.Ordinal)}}
            }
        }

        class AsterwiseSettings
        {
            {{property}}
        }

        class Stars
        {
            public Stars(HttpClient client, IOptions<AsterwiseSettings> options)
            {
                client.BaseAddress = new Uri("https://api.asterwise.com");
                client.DefaultRequestHeaders.Add("X-API-Key", options.Value.ApiKey);
            }
        }
        """;

    private static async Task ReportsAsync(string source, params string[] otherFiles)
    {
        var test = Verify.Test(source, otherFiles);
        test.Rule = RuleIds.KeyUnchecked;
        await test.RunAsync();
    }

    private static async Task FixesAsync(string registration, string repaired)
    {
        var test = Verify.Fix<ASTW3001KeyUncheckedFix>(Program(registration), Program(repaired));
        test.Rule = RuleIds.KeyUnchecked;
        await test.RunAsync();
    }

    [Theory]
    [InlineData("services.{|ASTW3001:Configure<AsterwiseSettings>|}(configuration.GetSection(\"Asterwise\"));")]
    [InlineData("services.{|ASTW3001:Configure<AsterwiseSettings>|}(section);")]
    [InlineData("services.AddOptions<AsterwiseSettings>().{|ASTW3001:Bind|}(section);")]
    [InlineData("services.AddOptions<AsterwiseSettings>().{|ASTW3001:BindConfiguration|}(\"Asterwise\");")]
    public Task It_is_reported_where_the_settings_are_bound(string registration) => ReportsAsync(Program(registration));

    [Theory]
    [InlineData("services.AddOptions<AsterwiseSettings>().Bind(section).ValidateDataAnnotations().ValidateOnStart();")]
    [InlineData("services.AddOptions<AsterwiseSettings>().Bind(section).Validate(settings => settings.ApiKey != \"\");")]
    [InlineData("services.Configure<AsterwiseSettings>(section).PostConfigure<AsterwiseSettings>(_ => { });")]
    [InlineData("services.Configure<AsterwiseSettings>(settings => settings.ApiKey = \"x\");")]
    [InlineData("services.Configure<MemorySettings>(section); } class MemorySettings { public string? ApiKey { get; set; }")]
    public Task Where_something_looks_at_them_it_is_not(string registration) => ReportsAsync(Program(registration));

    [Theory]
    [InlineData("[Required] public string ApiKey { get; set; } = \"\";")]
    [InlineData("public string ApiKey { get => key!; set => key = value ?? throw new Exception(); } string? key;")]
    public Task Where_they_look_after_themselves_it_is_not(string property) =>
        ReportsAsync(Program("services.Configure<AsterwiseSettings>(section);", property));

    [Fact]
    public Task Where_another_file_validates_them_it_is_not() => ReportsAsync(
        Program("services.Configure<AsterwiseSettings>(section);"),
        """
        using Microsoft.Extensions.Options;

        class Rules : IValidateOptions<AsterwiseSettings>
        {
            public ValidateOptionsResult Validate(string? name, AsterwiseSettings options) =>
                options.ApiKey.Length == 0 ? ValidateOptionsResult.Fail("No key.") : ValidateOptionsResult.Success;
        }
        """);

    [Fact]
    public Task Where_their_use_is_guarded_it_is_not() => ReportsAsync(
        Program("services.Configure<AsterwiseSettings>(section);"),
        """
        using System;

        static class Guard
        {
            public static void Run(AsterwiseSettings settings) => ArgumentException.ThrowIfNullOrWhiteSpace(settings.ApiKey);
        }
        """);

    [Fact]
    public Task The_settings_are_looked_at_when_the_program_starts() => FixesAsync(
        """
        // The moon's.
        services.{|ASTW3001:Configure<AsterwiseSettings>|}(configuration.GetSection("Asterwise")); // All of them.
        """,
        """
        // The moon's.
        services.AddOptions<AsterwiseSettings>().Bind(configuration.GetSection("Asterwise"))
            .Validate(settings => !string.IsNullOrWhiteSpace(settings.ApiKey), "Set Asterwise:ApiKey.")
            .ValidateOnStart(); // All of them.
        """);

    [Fact]
    public Task So_they_are_behind_what_binds_them_already() => FixesAsync(
        """
        services.AddOptions<AsterwiseSettings>()
            .{|ASTW3001:BindConfiguration|}("Asterwise");
        """,
        """
        services.AddOptions<AsterwiseSettings>()
            .BindConfiguration("Asterwise")
            .Validate(settings => !string.IsNullOrWhiteSpace(settings.ApiKey), "Set Asterwise:ApiKey.")
            .ValidateOnStart();
        """);

    [Fact]
    public Task In_a_chain_there_is_no_fix() => FixesAsync(
        """services.{|ASTW3001:Configure<AsterwiseSettings>|}(section).AddHttpClient();""",
        """services.{|ASTW3001:Configure<AsterwiseSettings>|}(section).AddHttpClient();""");
}

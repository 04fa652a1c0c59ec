using Asterwise.Analyzers.CodeFixes.Providers;
using Asterwise.Analyzers.Keys;
using Asterwise.Analyzers.Tests.Infrastructure;

namespace Asterwise.Analyzers.Tests.Rules;

public class ASTW3003MisspelledVariableTests
{
    private static string Read(string read) =>
        $$"""
        using System;
        using Microsoft.Extensions.Configuration;

        class Stars
        {
            private const string Api = "https://api.asterwise.com";

            string Key(IConfiguration configuration) =>
                {{read}};
        }
        """;

    [Theory]
    [InlineData("ASTERWISE_APIKEY")]
    [InlineData("ASTERWISE_KEY")]
    [InlineData("ASTROWISE_API_KEY")]
    [InlineData("ASTERWIZE_API_KEY")]
    [InlineData("ASTERWSIE_API_KEY")]
    [InlineData("ASTER_WISE_API_KEY")]
    [InlineData("ASTRO_WISE_API_KEY")]
    [InlineData("ASTERWISE_API_KYE")]
    [InlineData("ASTERWISE_AIP_KEY")]
    [InlineData("ASTERWISEAPIKEY")]
    [InlineData("ASTERWISE-API-KEY")]
    [InlineData("API_KEY_ASTERWISE")]
    [InlineData("ASTERWISE_KEY_API")]
    [InlineData("ASTROWISE_KEY")]
    [InlineData("asterwise_api_key")]
    public void A_near_miss_is_a_misspelling(string name) =>
        Assert.Equal("ASTERWISE_API_KEY", KeyNames.VariableMeantBy(name, "ASTERWISE_API_KEY"));

    [Theory]
    [InlineData("ASTERWISE_API_KEY")]
    [InlineData("ASTERWISE_API_BASE_URL")]
    [InlineData("ASTERWISE_API_URL")]
    [InlineData("ASTERWISE_API_KEY_ID")]
    [InlineData("ASTERWISE_API_KEY_STAGING")]
    [InlineData("ASTERWISE_SANDBOX_API_KEY")]
    [InlineData("ASTERWISE_API_KEY_2")]
    [InlineData("ASTERWISE_API_KEY2")]
    [InlineData("ASTERWISE_API_KEYS")]
    [InlineData("ASTERWISE_APIKEYS")]
    [InlineData("ASTERWISE_APP_KEY")]
    [InlineData("ASTERWISE_WEBHOOK_KEY")]
    [InlineData("ASTERWISE_API_TOKEN")]
    [InlineData("ASTERWISE_TOKEN")]
    [InlineData("Asterwise__ApiKey")]
    [InlineData("AsterwiseApiKey")]
    [InlineData("OTTERWISE_API_KEY")]
    [InlineData("OPENAI_API_KEY")]
    [InlineData("API_KEY")]
    [InlineData("ASTRO_API_KEY")]
    [InlineData("ASTROLOGY_API_KEY")]
    [InlineData("KEY")]
    [InlineData("")]
    public void Another_variable_is_none(string name) =>
        Assert.Null(KeyNames.VariableMeantBy(name, "ASTERWISE_API_KEY"));

    [Theory]
    [InlineData("ASTERWISE_APIKEY")]
    [InlineData("STARS_APIKEY")]
    public void What_is_meant_is_the_configured_variable(string name) =>
        Assert.Equal("STARS_API_KEY", KeyNames.VariableMeantBy(name, "STARS_API_KEY"));

    [Theory]
    [InlineData("ASTERWISE_APIKEY", "ASTERWISE_API_KEY")]
    [InlineData("Asterwize:ApiKey", "Asterwise:ApiKey")]
    [InlineData("Services:Astrowise:Key", "Services:Asterwise:Key")]
    public void A_path_is_misspelled_as_a_variable_or_in_its_product(string path, string meant) =>
        Assert.Equal(meant, KeyNames.PathMeantBy(path, "ASTERWISE_API_KEY"));

    [Theory]
    [InlineData("Asterwise:ApiKey")]
    [InlineData("Asterwise:Key")]
    [InlineData("AsterwiseApiKey")]
    [InlineData("asterwise_api_key")]
    [InlineData("Astrology:ApiKey")]
    [InlineData("OpenAI:ApiKey")]
    public void A_path_of_the_projects_own_is_none(string path) =>
        Assert.Null(KeyNames.PathMeantBy(path, "ASTERWISE_API_KEY"));

    [Theory]
    [InlineData("""Environment.GetEnvironmentVariable({|ASTW3003:"ASTERWISE_APIKEY"|}) ?? throw new Exception()""")]
    [InlineData("""configuration[{|ASTW3003:"ASTERWISE_APIKEY"|}] ?? throw new InvalidOperationException()""")]
    [InlineData("""configuration.GetSection({|ASTW3003:"Asterwize"|})["ApiKey"] ?? throw new InvalidOperationException()""")]
    [InlineData("""configuration.GetValue<string>({|ASTW3003:"Astrowise:ApiKey"|}) ?? throw new InvalidOperationException()""")]
    public Task The_name_is_underlined(string read) => Verify.ReportsAsync(Read(read));

    [Fact]
    public Task A_project_that_does_not_mention_Asterwise_is_left_alone() => Verify.ReportsAsync(
        """
        using System;

        class Stars
        {
            string? Key() => Environment.GetEnvironmentVariable("ASTROWISE_API_KEY");
        }
        """);

    [Fact]
    public Task The_message_beside_it_is_corrected_too() => Verify.FixesAsync<ASTW3003MisspelledVariableFix>(
        Read("""
            Environment.GetEnvironmentVariable({|ASTW3003:"ASTERWISE_KEY"|})
                    ?? throw new InvalidOperationException("ASTERWISE_KEY is not set")
            """),
        Read("""
            Environment.GetEnvironmentVariable("ASTERWISE_API_KEY")
                    ?? throw new InvalidOperationException("ASTERWISE_API_KEY is not set")
            """));

    [Fact]
    public Task The_name_of_a_constant_is_corrected_where_it_is_declared() => Verify.FixesAsync<ASTW3003MisspelledVariableFix>(
        """
        using System;

        class Stars
        {
            private const string Variable = {|ASTW3003:"ASTROWISE_API_KEY"|};
            private readonly Uri api = new("https://api.asterwise.com");

            string One() => Environment.GetEnvironmentVariable(Variable) ?? throw new InvalidOperationException();

            string Two() => Environment.GetEnvironmentVariable(Variable) ?? throw new InvalidOperationException();
        }
        """,
        """
        using System;

        class Stars
        {
            private const string Variable = "ASTERWISE_API_KEY";
            private readonly Uri api = new("https://api.asterwise.com");

            string One() => Environment.GetEnvironmentVariable(Variable) ?? throw new InvalidOperationException();

            string Two() => Environment.GetEnvironmentVariable(Variable) ?? throw new InvalidOperationException();
        }
        """);
}

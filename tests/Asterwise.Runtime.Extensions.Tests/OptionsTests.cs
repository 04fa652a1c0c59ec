using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Asterwise.Runtime.Extensions.Tests;

/// <summary>Where a client gets its options from, and which are refused.</summary>
public sealed class OptionsTests : EmulatedService
{
    private const string OtherKey = "aw_AnotherNotRealKey-0123456789_abcdefghijklmnopqr";

    [Fact]
    public void Without_settings_they_are_those_of_the_API()
    {
        using var services = new ServiceCollection()
            .AddAsterwiseClient(configure: options => options.ApiKey = AsterwiseApiKey.Parse(Key)).Services
            .BuildServiceProvider();

        var options = OptionsOf(services);

        Assert.Equal(new Uri("https://api.asterwise.com"), options.BaseAddress);
        Assert.Equal(AsterwiseCredentialHeader.Authorization, options.Header);
        Assert.Empty(options.AllowedHosts);
        Assert.Null(options.UserAgent);
        Assert.Null(options.CreateRequestId);
        Assert.Null(options.CheckEndpoint);
        Assert.Equal(AsterwiseStartupCheck.WarnWhenUnavailable, options.StartupCheck);
        Assert.Equal(TimeSpan.FromMinutes(5), options.HealthCheckPeriod);
    }

    [Fact]
    public void Every_setting_is_read()
    {
        using var host = Build(
            ("Asterwise:ApiKey", OtherKey),
            ("Asterwise:BaseAddress", "https://gateway.example.com:8443"),
            ("Asterwise:Header", "XApiKey"),
            ("Asterwise:AllowedHosts:0", "gateway.example.com:8443"),
            ("Asterwise:UserAgent", "stars/1.2"),
            ("Asterwise:CheckEndpoint", "/v1/account"),
            ("Asterwise:StartupCheck", "FailWhenUnavailable"),
            ("Asterwise:HealthCheckPeriod", "01:00:00"));

        var options = OptionsOf(host.Services);

        Assert.Equal(OtherKey, options.ApiKey!.Reveal());
        Assert.Equal(new Uri("https://gateway.example.com:8443"), options.BaseAddress);
        Assert.Equal(AsterwiseCredentialHeader.XApiKey, options.Header);
        Assert.Equal(["gateway.example.com:8443"], options.AllowedHosts);
        Assert.Equal("stars/1.2", options.UserAgent);
        Assert.Equal("/v1/account", options.CheckEndpoint);
        Assert.Equal(AsterwiseStartupCheck.FailWhenUnavailable, options.StartupCheck);
        Assert.Equal(TimeSpan.FromHours(1), options.HealthCheckPeriod);
    }

    [Fact]
    public void The_program_has_the_last_word()
    {
        var builder = ServiceWith();
        builder.Services.AddAsterwiseClient(configure: options => options.UserAgent = "stars/1.2")
            .AddAsterwiseAuthentication(options => options.ApiKey = AsterwiseApiKey.Parse(OtherKey));
        using var host = builder.Build();

        Assert.Equal("stars/1.2", OptionsOf(host.Services).UserAgent);
        Assert.Equal(OtherKey, OptionsOf(host.Services).ApiKey!.Reveal());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Where_the_section_has_none_the_variables_of_the_official_tools_are_read(string? blank)
    {
        using var host = Build(
            ("Asterwise:ApiKey", blank),
            ("Asterwise:BaseAddress", blank),
            ("ASTERWISE_API_KEY", OtherKey),
            ("ASTERWISE_API_BASE_URL", "http://localhost:1234"));

        Assert.Equal(OtherKey, OptionsOf(host.Services).ApiKey!.Reveal());
        Assert.Equal(new Uri("http://localhost:1234"), OptionsOf(host.Services).BaseAddress);
    }

    [Fact]
    public void A_client_may_have_settings_of_its_own()
    {
        var builder = ServiceWith(
            ("Asterwise:UserAgent", "stars/1.2"),
            ("Asterwise:AllowedHosts:0", "all.example.com"),
            ("Asterwise:Clients:Second:ApiKey", OtherKey),
            ("Asterwise:Clients:Second:AllowedHosts:0", "second.example.com"));
        builder.Services.AddAsterwiseClient();
        builder.Services.AddAsterwiseClient("Second");
        using var host = builder.Build();

        var second = OptionsOf(host.Services, "Second");

        Assert.Equal(OtherKey, second.ApiKey!.Reveal());
        Assert.Equal("stars/1.2", second.UserAgent);
        Assert.Equal(["second.example.com", "all.example.com"], second.AllowedHosts);
        Assert.Equal(Key, OptionsOf(host.Services).ApiKey!.Reveal());
    }

    [Theory]
    [InlineData("Asterwise:BaseAddress", "api.asterwise.com",
        "The setting Asterwise:BaseAddress is not understood; write an absolute URL, as https://api.asterwise.com.")]
    [InlineData("Asterwise:BaseAddress", "https://asterwise.com",
        "The setting Asterwise:BaseAddress names a host that the key is not sent to; use https://api.asterwise.com, "
            + "or name the host in Asterwise:AllowedHosts if it is a gateway of yours, over https.")]
    [InlineData("Asterwise:BaseAddress", "http://api.asterwise.com",
        "The setting Asterwise:BaseAddress names a host that the key is not sent to; use https://api.asterwise.com, "
            + "or name the host in Asterwise:AllowedHosts if it is a gateway of yours, over https.")]
    [InlineData("ASTERWISE_API_BASE_URL", "gateway",
        "The environment variable ASTERWISE_API_BASE_URL is not understood; "
            + "write an absolute URL, as https://api.asterwise.com.")]
    [InlineData("Asterwise:Header", "Apikey",
        "The setting Asterwise:Header is not understood; write Authorization or XApiKey.")]
    [InlineData("Asterwise:StartupCheck", "7",
        "The setting Asterwise:StartupCheck is not understood; write WarnWhenUnavailable or FailWhenUnavailable or Off.")]
    [InlineData("Asterwise:HealthCheckPeriod", "soon",
        "The setting Asterwise:HealthCheckPeriod is not understood; write a time, as 00:05:00 for five minutes.")]
    [InlineData("Asterwise:HealthCheckPeriod", "-00:00:01",
        "The setting Asterwise:HealthCheckPeriod is not more than zero; write a time as 00:05:00.")]
    [InlineData("Asterwise:AllowedHosts:0", "https://gateway.example.com",
        "The settings of the client 'Asterwise' cannot be used: 'https://gateway.example.com' is no host; write "
            + "'gateway.example.com', or with its port 'gateway.example.com:8443', which is always asked over https.")]
    [InlineData("Asterwise:UserAgent", "(",
        "The settings of the client 'Asterwise' cannot be used: "
            + "A User-Agent is made of products and comments, as 'stars/1.2 (production)'.")]
    [InlineData("Asterwise:Clients:Asterwise:ApiKey", "aw_your_key_here",
        "The setting Asterwise:Clients:Asterwise:ApiKey is a placeholder; set it to a key from https://asterwise.com/dashboard.")]
    public async Task A_setting_that_cannot_be_used_stops_the_start_with_its_name(string setting, string value, string message)
    {
        using var host = Build(("Asterwise:BaseAddress", null), (setting, value));

        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Equal(message, failure.Message);
    }

    [Theory]
    [InlineData("Asterwise:BaseAddress")]
    [InlineData("Asterwise:Header")]
    [InlineData("Asterwise:StartupCheck")]
    [InlineData("Asterwise:HealthCheckPeriod")]
    [InlineData("Asterwise:AllowedHosts:0")]
    [InlineData("Asterwise:UserAgent")]
    public async Task A_key_in_the_place_of_another_setting_is_not_shown(string setting)
    {
        using var host = Build(("Asterwise:StartupCheck", "Off"), (setting, Key + "/ "));

        var failure = await Record.ExceptionAsync(() => host.StartAsync());

        Assert.DoesNotContain(Key[..8], failure?.ToString() + Log.Text);
    }

    [Fact]
    public async Task Options_bound_by_the_program_itself_are_validated_too()
    {
        var builder = ServiceWith(("Mine:ApiKey", "Bearer " + Key));
        builder.Services.AddAsterwiseClient();
        builder.Services.Configure<AsterwiseClientOptions>("Asterwise", builder.Configuration.GetSection("Mine"));
        using var host = builder.Build();

        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Equal(
            "The Asterwise API key of the configuration begins with 'Bearer'; set it to the key alone.", failure.Message);
    }

    [Fact]
    public async Task A_program_that_takes_the_key_away_is_told_so()
    {
        var builder = ServiceWith();
        builder.Services.AddAsterwiseClient(configure: options => options.ApiKey = null);
        using var host = builder.Build();

        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Equal(
            "The setting Asterwise:ApiKey is a key, and the program sets ApiKey to null after it was read; leave it as it is.",
            failure.Message);
    }

    private IHost Build(params (string Setting, string? Value)[] settings)
    {
        var builder = ServiceWith(settings);
        builder.Services.AddAsterwiseClient();
        return builder.Build();
    }

    private static AsterwiseClientOptions OptionsOf(IServiceProvider services, string name = "Asterwise") =>
        services.GetRequiredService<IOptionsMonitor<AsterwiseClientOptions>>().Get(name);
}

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Asterwise.Runtime.Extensions.Tests;

/// <summary>What the clients send, and what of it is logged.</summary>
public sealed class ClientTests : EmulatedService
{
    [Fact]
    public async Task A_client_of_the_factory_sends_the_key_to_the_base_address()
    {
        using var host = Build(services => services.AddAsterwiseClient());

        using var response = await ClientOf(host).GetAsync(CardPath);

        Assert.True(response.IsSuccessStatusCode);
        Assert.Equal([CardPath], Asked);
    }

    [Fact]
    public async Task A_typed_client_gets_the_client_in_its_constructor()
    {
        using var host = Build(services => services.AddAsterwiseClient<TarotClient>());

        Assert.Contains("\"success\":true", await host.Services.GetRequiredService<TarotClient>().CardAsync());
    }

    [Fact]
    public async Task A_typed_client_may_have_an_interface_by_whose_name_it_is_configured()
    {
        using var host = Build(
            services => services.AddAsterwiseClient<ITarotClient, TarotClient>(),
            ("Asterwise:Clients:ITarotClient:UserAgent", "tarot/1.0"));

        Assert.Contains("\"success\":true", await host.Services.GetRequiredService<ITarotClient>().CardAsync());
        Assert.Equal("tarot/1.0", Api.Requests[0].Header("User-Agent"));
    }

    [Fact]
    public async Task A_client_with_a_base_address_keeps_it()
    {
        using var host = Build(
            services => services
                .AddHttpClient("mine", client => client.BaseAddress = Api.Origin)
                .AddAsterwiseAuthentication(),
            ("Asterwise:BaseAddress", null));

        Assert.Contains("\"success\":true", await ClientOf(host, "mine").GetStringAsync(CardPath));
    }

    [Fact]
    public async Task What_the_options_say_is_sent()
    {
        using var host = Build(
            services => services.AddAsterwiseClient(configure: options => options.CreateRequestId = () => "req_mine"),
            ("Asterwise:Header", "XApiKey"),
            ("Asterwise:UserAgent", "stars/1.2"));

        await ClientOf(host).GetStringAsync(CardPath);

        var request = Assert.Single(Api.Requests);
        Assert.Equal(Key, request.Header("X-API-Key"));
        Assert.Null(request.Header("Authorization"));
        Assert.Equal("stars/1.2", request.Header("User-Agent"));
        Assert.Equal("req_mine", request.Header("X-Request-Id"));
    }

    [Fact]
    public async Task A_key_that_is_replaced_in_the_configuration_is_sent_with_the_next_request()
    {
        var builder = ServiceWith(("Asterwise:ApiKey", UnknownKey));
        builder.Services.AddAsterwiseClient();
        using var host = builder.Build();
        using var client = ClientOf(host);
        using var before = await client.GetAsync(CardPath);

        Change(builder, Key);
        using var after = await client.GetAsync(CardPath);

        Assert.Equal("api_key_not_found", (await before.ReadAsterwiseErrorAsync())!.Code);
        Assert.True(after.IsSuccessStatusCode);
    }

    [Fact]
    public async Task A_key_that_is_replaced_by_none_fails_the_requests_until_it_is_put_right()
    {
        var builder = ServiceWith();
        builder.Services.AddAsterwiseClient();
        using var host = builder.Build();
        using var client = ClientOf(host);

        // Whoever reloads a configuration hears of options that cannot be made of it.
        Assert.ThrowsAny<Exception>(() => Change(builder, "aw_your_key_here"));
        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => client.GetAsync(CardPath));
        Change(builder, Key);

        Assert.StartsWith("The setting Asterwise:ApiKey is a placeholder;", failure.Message);
        Assert.Contains("\"success\":true", await client.GetStringAsync(CardPath));
    }

    [Theory]
    [InlineData("Authorization")]
    [InlineData("XApiKey")]
    public async Task No_log_shows_the_key(string header)
    {
        using var host = Build(services => services.AddAsterwiseClient(), ("Asterwise:Header", header));

        await ClientOf(host).GetStringAsync(CardPath);

        Assert.Contains(header == "XApiKey" ? "X-API-Key: *" : "Authorization: *", Log.Text);
        Assert.DoesNotContain(Key[..8], Log.Text);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Headers_that_the_program_names_for_redaction_do_not_uncover_the_key(bool before)
    {
        using var host = Build(
            services =>
            {
                var client = services.AddHttpClient("Asterwise");
                if (before)
                    client.RedactLoggedHeaders(["Cookie"]).AddAsterwiseAuthentication();
                else
                    client.AddAsterwiseAuthentication().RedactLoggedHeaders(["Cookie"]);
            },
            ("Asterwise:Header", "XApiKey"),
            ("Asterwise:UserAgent", "stars/1.2"));
        using var request = new HttpRequestMessage(HttpMethod.Get, CardPath) { Headers = { { "Cookie", "secret" } } };

        using var response = await ClientOf(host).SendAsync(request);

        Assert.Contains("User-Agent: stars/1.2", Log.Text);
        Assert.Contains("X-API-Key: *", Log.Text);
        Assert.DoesNotContain(Key[..8], Log.Text);
        Assert.DoesNotContain("secret", Log.Text);
    }

    private IHost Build(Action<IServiceCollection> add, params (string Setting, string? Value)[] settings)
    {
        var builder = ServiceWith(settings);
        add(builder.Services);
        return builder.Build();
    }

    private static void Change(HostApplicationBuilder builder, string key)
    {
        builder.Configuration["Asterwise:ApiKey"] = key;
        ((IConfigurationRoot)builder.Configuration).Reload();
    }

    private interface ITarotClient
    {
        Task<string> CardAsync();
    }

    private sealed class TarotClient(HttpClient http) : ITarotClient
    {
        public Task<string> CardAsync() => http.GetStringAsync(CardPath);
    }
}

using Asterwise.Runtime.Tests.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Asterwise.Runtime.Extensions.Tests;

/// <summary>With which keys, and against which API, a service starts.</summary>
public sealed class StartTests : EmulatedService
{
    private readonly Bystander bystander = new();
    private TimeSpan timeout = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_good_key_is_checked_before_anything_else_starts()
    {
        using var host = Build();

        await host.StartAsync();

        Assert.Equal([CheckPath], Asked);
        Assert.Equal($"Bearer {Key}", Api.Requests[0].Header("Authorization"));
        Assert.Equal(["The Asterwise API accepts the key of the client 'Asterwise'."], Log.Own(LogLevel.Information));
        Assert.Empty(Log.Own(LogLevel.Warning));
        Assert.True(bystander.IsStarted);
    }

    [Theory]
    [InlineData(404, "no " + CheckPath)]
    [InlineData(429, "429")]
    [InlineData(500, "500")]
    [InlineData(503, "503")]
    public async Task An_API_that_does_not_say_whether_the_key_is_good_is_a_warning(int status, string said)
    {
        Api.Answer(CheckPath, status, "text/html", "<title>Sorry</title>");
        using var host = Build();

        await host.StartAsync();

        Assert.True(bystander.IsStarted);
        Assert.Contains(said, OnlyWarning);
    }

    [Fact]
    public async Task An_API_that_is_slow_is_a_warning()
    {
        Stall();
        using var host = Build();

        await host.StartAsync();

        Assert.True(bystander.IsStarted);
        Assert.Contains("did not answer in time", OnlyWarning);
    }

    [Fact]
    public async Task An_API_that_is_down_is_a_warning()
    {
        using var nobody = new RefusingPort();
        using var host = Build(("Asterwise:BaseAddress", nobody.Origin.ToString()));

        await host.StartAsync();

        Assert.True(bystander.IsStarted);
        Assert.Contains("was not reached", OnlyWarning);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(503)]
    [InlineData(null)]
    public async Task A_service_that_is_told_to_does_not_start_with_a_key_that_was_not_checked(int? status)
    {
        if (status is not null)
            Api.Answer(CheckPath, status.Value, "text/html", "");
        else
            Stall();
        using var host = Build(("Asterwise:StartupCheck", "FailWhenUnavailable"));

        var failure = await Assert.ThrowsAnyAsync<AsterwiseApiException>(() => host.StartAsync());

        Assert.DoesNotContain('\n', failure.Message);
        Assert.False(bystander.IsStarted);
    }

    [Fact]
    public async Task An_unknown_key_stops_the_start()
    {
        using var host = Build(("Asterwise:ApiKey", UnknownKey));

        var failure = await Assert.ThrowsAsync<AsterwiseAuthenticationException>(() => host.StartAsync());

        Assert.StartsWith("The Asterwise API answered 401 Unauthorized: api_key_not_found: ", failure.Message);
        AssertStopped(failure);
    }

    [Fact]
    public async Task A_revoked_key_stops_the_start()
    {
        Api.IsKeyRevoked = true;
        using var host = Build();

        var failure = await Assert.ThrowsAsync<AsterwiseAuthenticationException>(() => host.StartAsync());

        Assert.StartsWith("The Asterwise API answered 401 Unauthorized: api_key_revoked: ", failure.Message);
        AssertStopped(failure);
    }

    [Fact]
    public async Task A_plan_that_does_not_allow_the_key_anything_stops_the_start()
    {
        Api.Answer(CheckPath, 402, "application/json", AsterwiseError.For(AsterwiseErrorCodes.SubscriptionExpired).ToJson());
        using var host = Build();

        AssertStopped(await Assert.ThrowsAsync<AsterwiseApiException>(() => host.StartAsync()));
    }

    [Theory]
    [InlineData(null, "Neither the setting Asterwise:ApiKey nor the environment variable ASTERWISE_API_KEY is set; "
        + "set one of them to a key from https://asterwise.com/dashboard.")]
    [InlineData(" ", "Neither the setting Asterwise:ApiKey nor the environment variable ASTERWISE_API_KEY is set; "
        + "set one of them to a key from https://asterwise.com/dashboard.")]
    [InlineData("aw_your_key_here", "The setting Asterwise:ApiKey is a placeholder; "
        + "set it to a key from https://asterwise.com/dashboard.")]
    [InlineData("Bearer " + UnknownKey, "The setting Asterwise:ApiKey begins with 'Bearer'; set it to the key alone.")]
    public async Task A_missing_or_malformed_key_stops_the_start_before_the_API_is_asked(string? text, string message)
    {
        using var host = Build(("Asterwise:ApiKey", text));

        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Equal(message, failure.Message);
        AssertStopped(failure);
        Assert.Empty(Api.Requests);
    }

    [Fact]
    public async Task Without_the_check_the_API_is_not_asked()
    {
        using var host = Build(("Asterwise:StartupCheck", "off"), ("Asterwise:ApiKey", UnknownKey));

        await host.StartAsync();

        Assert.Empty(Api.Requests);
    }

    [Fact]
    public async Task The_key_of_every_client_is_checked_once()
    {
        var builder = ServiceWith(("Asterwise:Clients:Second:ApiKey", UnknownKey));
        builder.Services.AddAsterwiseClient();
        builder.Services.AddAsterwiseClient("Second").AddAsterwiseAuthentication();
        using var host = builder.Build();

        await Assert.ThrowsAsync<AsterwiseAuthenticationException>(() => host.StartAsync());

        Assert.Equal([CheckPath, CheckPath], Asked);
    }

    [Theory]
    [InlineData(Key, 0)]
    [InlineData(UnknownKey, 1)]
    [InlineData("aw_your_key_here", 1)]
    public async Task A_program_may_run_to_an_exit_code(string key, int exitCode)
    {
        using var host = Build(("Asterwise:ApiKey", key));
        host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStarted.Register(
            host.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication);

        Assert.Equal(exitCode, await host.RunAfterAsterwiseCheckAsync());

        Assert.Equal(exitCode == 0, bystander.IsStarted);
        Assert.DoesNotContain("Exception", Log.Text);
        Assert.InRange(Api.Requests.Count, 0, 1);
    }

    [Fact]
    public async Task A_host_without_a_client_cannot_check_its_key()
    {
        using var host = ServiceWith().Build();

        await Assert.ThrowsAsync<InvalidOperationException>(() => host.RunAfterAsterwiseCheckAsync());
    }

    private string OnlyWarning => Assert.Single(Log.Own(LogLevel.Warning));

    private void Stall()
    {
        Api.Answer(CheckPath, 200, response => Task.Delay(Timeout.Infinite, response.HttpContext.RequestAborted));
        timeout = TimeSpan.FromMilliseconds(200);
    }

    private IHost Build(params (string Setting, string? Value)[] settings)
    {
        var builder = ServiceWith(settings);
        builder.Services.AddSingleton<IHostedService>(bystander);
        builder.Services.AddAsterwiseClient().ConfigureHttpClient(client => client.Timeout = timeout);
        return builder.Build();
    }

    private void AssertStopped(Exception failure)
    {
        Assert.False(bystander.IsStarted);
        Assert.DoesNotContain('\n', failure.Message);
        Assert.DoesNotContain(Key[..8], failure.Message + Log.Text);
        Assert.DoesNotContain(UnknownKey[..8], failure.Message + Log.Text);
    }

    /// <summary>Something else of the service, which was added before the client.</summary>
    private sealed class Bystander : IHostedService
    {
        public bool IsStarted { get; private set; }

        public Task StartAsync(CancellationToken cancellationToken)
        {
            IsStarted = true;
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace Asterwise.Runtime.Extensions.Tests;

/// <summary>What the health check says, and how often it asks.</summary>
public sealed class HealthCheckTests : EmulatedService
{
    private readonly FakeTimeProvider time = new();
    private HostApplicationBuilder builder = null!;

    [Fact]
    public async Task A_key_that_is_accepted_is_healthy()
    {
        using var host = Build();

        var entry = await ProbeAsync(host);

        Assert.Equal(HealthStatus.Healthy, entry.Status);
        Assert.Equal("The Asterwise API accepts the key.", entry.Description);
    }

    [Fact]
    public async Task A_key_that_is_refused_is_unhealthy()
    {
        using var host = Build();
        Api.IsKeyRevoked = true;

        var entry = await ProbeAsync(host);

        Assert.Equal(HealthStatus.Unhealthy, entry.Status);
        Assert.StartsWith("The Asterwise API answered 401 Unauthorized: api_key_revoked: ", entry.Description);
        Assert.DoesNotContain(Key[..8], entry.Description + entry.Exception + Log.Text);
    }

    [Fact]
    public async Task The_program_says_what_a_refused_key_is()
    {
        using var host = Build(failureStatus: HealthStatus.Degraded);
        Api.IsKeyRevoked = true;

        Assert.Equal(HealthStatus.Degraded, (await ProbeAsync(host)).Status);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(429)]
    [InlineData(503)]
    public async Task An_API_that_does_not_say_is_degraded(int status)
    {
        using var host = Build();
        Api.Answer(CheckPath, status, "text/html", "");

        Assert.Equal(HealthStatus.Degraded, (await ProbeAsync(host)).Status);
    }

    [Fact]
    public async Task An_answer_is_kept_for_the_period()
    {
        using var host = Build();
        await ProbeAsync(host);

        Api.IsKeyRevoked = true;
        time.Advance(TimeSpan.FromMinutes(5) - TimeSpan.FromTicks(1));
        Assert.Equal(HealthStatus.Healthy, (await ProbeAsync(host)).Status);
        Assert.Single(Api.Requests);

        time.Advance(TimeSpan.FromTicks(1));
        Assert.Equal(HealthStatus.Unhealthy, (await ProbeAsync(host)).Status);
        Assert.Equal(2, Api.Requests.Count);
    }

    [Fact]
    public async Task The_period_is_a_setting()
    {
        using var host = Build(("Asterwise:HealthCheckPeriod", "00:00:10"));
        await ProbeAsync(host);

        time.Advance(TimeSpan.FromSeconds(10));
        await ProbeAsync(host);

        Assert.Equal(2, Api.Requests.Count);
    }

    [Fact]
    public async Task A_key_that_is_replaced_is_asked_for_at_once()
    {
        using var host = Build(("Asterwise:ApiKey", UnknownKey));
        Assert.Equal(HealthStatus.Unhealthy, (await ProbeAsync(host)).Status);

        builder.Configuration["Asterwise:ApiKey"] = Key;
        ((IConfigurationRoot)builder.Configuration).Reload();

        Assert.Equal(HealthStatus.Healthy, (await ProbeAsync(host)).Status);
    }

    [Fact]
    public async Task Probes_that_come_together_share_one_answer()
    {
        var mayAnswer = new TaskCompletionSource();
        Api.Answer(CheckPath, 503, _ => mayAnswer.Task);
        using var host = Build();

        var probes = Enumerable.Range(0, 8).Select(_ => ProbeAsync(host)).ToList();
        mayAnswer.SetResult();
        await Task.WhenAll(probes);

        Assert.Single(Api.Requests);
    }

    [Fact]
    public async Task A_probe_that_is_given_up_leaves_nothing_to_the_next()
    {
        var arrived = new TaskCompletionSource();
        Api.Answer(CheckPath, 503, response =>
        {
            arrived.SetResult();
            return Task.Delay(Timeout.Infinite, response.HttpContext.RequestAborted);
        });
        using var host = Build();
        using var impatience = new CancellationTokenSource();
        var first = ProbeAsync(host, impatience.Token);
        await arrived.Task;
        await impatience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);

        Api.Answer(CheckPath, 200, "application/json", """{"success":true}""");

        Assert.Equal(HealthStatus.Healthy, (await ProbeAsync(host)).Status);
    }

    [Fact]
    public async Task Each_client_may_have_a_check()
    {
        builder = ServiceWith(("Asterwise:Clients:Second:ApiKey", UnknownKey));
        builder.Services.AddAsterwiseClient();
        builder.Services.AddAsterwiseClient("Second");
        builder.Services.AddHealthChecks()
            .AddAsterwise(tags: ["live"])
            .AddAsterwise("Second", name: "the second key", tags: ["ready"]);
        using var host = builder.Build();

        var report = await ReportAsync(host);

        Assert.Equal(HealthStatus.Healthy, report.Entries["Asterwise"].Status);
        Assert.Equal(["live"], report.Entries["Asterwise"].Tags);
        Assert.Equal(HealthStatus.Unhealthy, report.Entries["the second key"].Status);
    }

    private IHost Build(params (string Setting, string? Value)[] settings) => Build(failureStatus: null, settings);

    private IHost Build(HealthStatus? failureStatus, params (string Setting, string? Value)[] settings)
    {
        builder = ServiceWith(settings);
        builder.Services.AddSingleton<TimeProvider>(time);
        builder.Services.AddAsterwiseClient();
        builder.Services.AddHealthChecks().AddAsterwise(failureStatus: failureStatus);
        return builder.Build();
    }

    private static async Task<HealthReportEntry> ProbeAsync(IHost host, CancellationToken cancellationToken = default) =>
        Assert.Single((await ReportAsync(host, cancellationToken)).Entries).Value;

    private static Task<HealthReport> ReportAsync(IHost host, CancellationToken cancellationToken = default) =>
        host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(cancellationToken);
}

using System.Net;
using Asterwise.Runtime.Tests.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Http.Resilience;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace Asterwise.Runtime.Extensions.Tests;

/// <summary>What the standard resilience handler sends again, and when.</summary>
public sealed class ResilienceTests : EmulatedService
{
    private const string BurstLimit =
        """{"success":false,"error":"burst_limit_exceeded","message":"Slow down.","retry_after":0}""";
    private const string MonthlyLimit =
        """{"success":false,"error":"monthly_usage_limit_exceeded","message":"Enough.","retry_after":null}""";

    private readonly List<TimeSpan> delays = [];

    [Fact]
    public async Task A_limit_of_the_minute_is_retried_after_the_time_that_it_names()
    {
        AnswerOnce(429, BurstLimit);
        using var host = Build();

        using var response = await ClientOf(host).GetAsync(CardPath);

        Assert.True(response.IsSuccessStatusCode);
        Assert.Equal([TimeSpan.Zero], delays);
    }

    [Fact]
    public async Task A_limit_of_the_month_is_not_retried_whatever_its_answer_names()
    {
        Api.Answer(CardPath, 429, "application/json", MonthlyLimit, ("Retry-After", "0"));
        using var host = Build();

        using var response = await ClientOf(host).GetAsync(CardPath);

        Assert.Equal("monthly_usage_limit_exceeded", (await response.ReadAsterwiseErrorAsync())!.Code);
        Assert.Single(Api.Requests);
    }

    [Fact]
    public async Task A_wait_that_is_longer_than_wanted_is_left_to_the_caller()
    {
        Api.Answer(CardPath, 503, "text/html", "", ("Retry-After", "11"));
        using var host = Build();

        using var response = await ClientOf(host).GetAsync(CardPath);

        Assert.Equal(TimeSpan.FromSeconds(11), (await response.ReadAsterwiseErrorAsync())!.RetryAdvice.After);
        Assert.Single(Api.Requests);
    }

    [Theory]
    [InlineData(10, true)]
    [InlineData(60, true)]
    [InlineData(61, false)]
    public async Task The_longest_wait_is_the_programs_to_name(int seconds, bool isRetried)
    {
        var retry = new HttpRetryStrategyOptions().UseAsterwiseRetryAdvice(TimeSpan.FromMinutes(1));
        using var response = new HttpResponseMessage(HttpStatusCode.ServiceUnavailable)
        {
            Headers = { { "Retry-After", $"{seconds}" } },
        };
        var (context, outcome) = (ResilienceContextPool.Shared.Get(), Outcome.FromResult(response));

        Assert.Equal(isRetried, await retry.ShouldHandle(new RetryPredicateArguments<HttpResponseMessage>(context, outcome, 0)));
        Assert.Equal(
            TimeSpan.FromSeconds(seconds),
            await retry.DelayGenerator!(new RetryDelayGeneratorArguments<HttpResponseMessage>(context, outcome, 0)));
    }

    [Fact]
    public async Task Where_no_time_is_named_the_backoff_of_the_options_is_waited_for()
    {
        AnswerOnce(503, "");
        using var host = Build();

        using var response = await ClientOf(host).GetAsync(CardPath);

        Assert.True(response.IsSuccessStatusCode);
        Assert.Equal([Backoff], delays);
    }

    [Theory]
    [InlineData(400, "validation_error")]
    [InlineData(401, "api_key_revoked")]
    [InlineData(402, "subscription_expired")]
    [InlineData(404, "city_not_found")]
    [InlineData(422, "validation_error")]
    public async Task What_no_repetition_helps_is_not_retried(int status, string code)
    {
        Api.Answer(CardPath, status, "application/json", $$"""{"success":false,"error":"{{code}}","message":"No."}""");
        using var host = Build();

        using var response = await ClientOf(host).GetAsync(CardPath);

        Assert.Equal(code, (await response.ReadAsterwiseErrorAsync())!.Code);
        Assert.Single(Api.Requests);
    }

    [Fact]
    public async Task A_connection_that_fails_is_retried()
    {
        using var nobody = new RefusingPort();
        using var host = Build(("Asterwise:BaseAddress", nobody.Origin.ToString()));

        await Assert.ThrowsAsync<HttpRequestException>(() => ClientOf(host).GetAsync(CardPath));

        Assert.Equal([Backoff, Backoff, Backoff], delays);
    }

    [Fact]
    public async Task The_caller_reads_the_body_that_the_advice_was_read_from()
    {
        Api.Answer(CardPath, 422, "application/json", AsterwiseError.For(AsterwiseErrorCodes.ValidationError).ToJson());
        using var host = Build();

        using var response = await ClientOf(host).GetAsync(CardPath, HttpCompletionOption.ResponseHeadersRead);

        Assert.Contains("validation_error", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task An_error_whose_body_never_comes_ends_with_the_time_of_the_whole_request()
    {
        Api.Answer(CardPath, 503, async response =>
        {
            await response.Body.FlushAsync();
            await Task.Delay(Timeout.Infinite, response.HttpContext.RequestAborted);
        });
        using var host = Build(options =>
        {
            options.AttemptTimeout.Timeout = TimeSpan.FromMilliseconds(199);
            options.TotalRequestTimeout.Timeout = TimeSpan.FromMilliseconds(200);
        });

        await Assert.ThrowsAsync<TimeoutRejectedException>(() => ClientOf(host).GetAsync(CardPath));
    }

    [Fact]
    public async Task A_limit_does_not_open_the_circuit_and_an_outage_does()
    {
        Api.Answer(CardPath, 429, "application/json", MonthlyLimit);
        Api.Answer("/v1/down", 500, "text/html", "");
        using var host = Build(options => options.CircuitBreaker.MinimumThroughput = 2);
        using var client = ClientOf(host);

        for (var i = 0; i < 4; i++)
        {
            using var response = await client.GetAsync(CardPath);
            Assert.Equal(429, (int)response.StatusCode);
        }

        await Assert.ThrowsAsync<BrokenCircuitException>(async () =>
        {
            for (var i = 0; i < 8; i++)
                (await client.GetAsync("/v1/down")).Dispose();
        });
    }

    [Fact]
    public void One_longest_wait_fits_into_the_time_of_the_whole_request()
    {
        var usual = new HttpStandardResilienceOptions().TotalRequestTimeout.Timeout;

        var options = new HttpStandardResilienceOptions().UseAsterwiseRetryAdvice(TimeSpan.FromMinutes(1));

        Assert.Equal(usual + TimeSpan.FromMinutes(1), options.TotalRequestTimeout.Timeout);
    }

    [Fact]
    public void A_wait_is_not_negative() => Assert.Throws<ArgumentOutOfRangeException>(
        "longestWait", () => new HttpRetryStrategyOptions().UseAsterwiseRetryAdvice(TimeSpan.FromTicks(-1)));

    private static TimeSpan Backoff => TimeSpan.FromMilliseconds(1);

    /// <summary>The handler with its own options, but for the backoff, which is not to be waited for.</summary>
    private IHost Build(params (string Setting, string? Value)[] settings) => Build(_ => { }, settings);

    private IHost Build(Action<HttpStandardResilienceOptions> configure, params (string Setting, string? Value)[] settings)
    {
        var builder = ServiceWith(settings);
        builder.Services.AddAsterwiseClient().AddStandardResilienceHandler(options =>
        {
            options.UseAsterwiseRetryAdvice();
            options.Retry.Delay = Backoff;
            options.Retry.BackoffType = DelayBackoffType.Constant;
            options.Retry.UseJitter = false;
            options.Retry.OnRetry = retry =>
            {
                delays.Add(retry.RetryDelay);
                return default;
            };
            configure(options);
        });
        return builder.Build();
    }

    /// <summary>The first request is answered so, and the next ones with success.</summary>
    private void AnswerOnce(int status, string body)
    {
        var isFirst = true;
        Api.Answer(CardPath, status, response =>
        {
            response.StatusCode = isFirst ? status : StatusCodes.Status200OK;
            isFirst = false;
            return response.WriteAsync(body);
        });
    }
}

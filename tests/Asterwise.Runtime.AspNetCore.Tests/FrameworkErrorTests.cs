using System.Globalization;
using System.Text.RegularExpressions;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;

namespace Asterwise.Runtime.AspNetCore.Tests;

/// <summary>What the framework itself answers becomes the documented answer, byte for byte.</summary>
public sealed partial class FrameworkErrorTests : IAsyncLifetime
{
    private TestApp app = null!;

    /// <summary>The rows of the table in docs/aspnetcore.md.</summary>
    public static TheoryData<string, int, string, int> Statuses
    {
        get
        {
            using var document = new StreamReader(
                typeof(FrameworkErrorTests).Assembly.GetManifestResourceStream("aspnetcore.md")!);
            var rows = new TheoryData<string, int, string, int>();
            foreach (Match row in StatusRow().Matches(document.ReadToEnd()))
            {
                rows.Add(
                    row.Groups["method"].Success ? row.Groups["method"].Value : "GET",
                    int.Parse(row.Groups["status"].Value, CultureInfo.InvariantCulture),
                    row.Groups["code"].Value,
                    int.Parse(row.Groups["answered"].Value, CultureInfo.InvariantCulture));
            }

            return rows;
        }
    }

    public async Task InitializeAsync() => app = await TestApp.StartAsync(
        app =>
        {
            app.UseRateLimiter();
            app.MapPost("/chart", (Dictionary<string, double> chart) => Results.Ok());
            app.MapGet("/geocode", (string q, int limit) => Results.Ok());
            app.MapMethods("/status/{status}", ["GET", "POST"], (int status) => Results.StatusCode(status));
            app.MapGet("/throw", IResult () => throw new InvalidOperationException("Where nobody is to look."));
            app.MapGet("/limited", () => "one").RequireRateLimiting("one a minute");
            app.MapGet("/busy", (HttpResponse response) =>
            {
                response.Headers.RetryAfter = "7";
                return Results.StatusCode(503);
            });
            app.MapGet("/problem", () => Results.Problem(detail: "The moon is down.", statusCode: 503));
            app.MapGet("/validation-problem", () => Results.ValidationProblem(
                new Dictionary<string, string[]> { ["lat"] = ["Too far north.", "Not a number."] }));
            app.MapPost("/birth", (ChartController.Birth birth) => Results.Ok());
        },
        builder =>
        {
            builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = 64 * 1024);
            builder.Services.AddValidation();
            builder.Services.AddRateLimiter(limits => limits.AddFixedWindowLimiter("one a minute", window =>
            {
                window.PermitLimit = 1;
                window.Window = TimeSpan.FromMinutes(1);
            }));
        });

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task A_path_that_nobody_answers_is_not_found() =>
        Assert.Equal(Documented.Answer("resource_not_found"), await app.Client.GetAnswerAsync("/nothing"));

    [Fact]
    public async Task A_method_that_is_not_allowed_keeps_its_status_and_the_methods_that_are()
    {
        using var response = await app.Client.DeleteAsync("/chart");

        Assert.Equal(["POST"], response.Content.Headers.Allow);
        Assert.Equal(
            Documented.Answer("resource_not_found", status: 405),
            (await Answer.OfAsync(response)).WithRequestId(Documented.RequestId));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("""{"lat": 1,}""")]
    public async Task A_body_that_is_no_JSON_is_invalid(string body) =>
        Assert.Equal(Documented.Answer("invalid_request_body"), await app.Client.PostAnswerAsync("/chart", body));

    [Fact]
    public async Task A_body_of_another_type_is_invalid() =>
        Assert.Equal(Documented.Answer("invalid_request_body"), await app.Client.PostAnswerAsync("/chart", "{}", "text/plain"));

    [Fact]
    public async Task A_body_that_is_too_large_is_refused_for_that() => Assert.Equal(
        Documented.Answer("payload_too_large"),
        await app.Client.PostAnswerAsync("/chart", $"\"{new string('x', 64 * 1024)}\""));

    [Theory]
    [InlineData("/geocode?limit=3")]
    [InlineData("/geocode?q=Mumbai&limit=three")]
    public async Task A_query_that_cannot_be_read_is_a_validation_error(string path) =>
        Assert.Equal(Documented.Answer("validation_error"), await app.Client.GetAnswerAsync(path));

    [Fact]
    public async Task Attributes_that_do_not_hold_are_a_validation_error_with_details()
    {
        var answer = await app.Client.PostAnswerAsync("/birth", """{"lat": 91}""");

        Assert.Equal(
            Documented.Answer(
                "validation_error", """[{"field":"Lat","issue":"The field Lat must be between -90 and 90."}]"""),
            answer);
    }

    [Fact]
    public async Task A_validation_problem_is_a_validation_error_with_details() => Assert.Equal(
        Documented.Answer(
            "validation_error", """[{"field":"lat","issue":"Too far north."},{"field":"lat","issue":"Not a number."}]"""),
        await app.Client.GetAnswerAsync("/validation-problem"));

    [Fact]
    public async Task A_problem_keeps_its_status_and_what_it_says()
    {
        var answer = await app.Client.GetAnswerAsync("/problem");

        Assert.Equal(503, answer.Status);
        Assert.StartsWith("""{"success":false,"error":"internal_error","message":"The moon is down.",""", answer.Body);
    }

    [Fact]
    public async Task A_request_beyond_the_rate_limit_is_told_when_to_come_back()
    {
        Assert.Equal("one", (await app.Client.GetAnswerAsync("/limited")).Body);

        Assert.Equal(Documented.Answer("burst_limit_exceeded"), await app.Client.GetAnswerAsync("/limited"));
    }

    [Fact]
    public async Task An_exception_is_an_internal_error_that_tells_nothing_of_it() =>
        Assert.Equal(Documented.Answer("internal_error"), await app.Client.GetAnswerAsync("/throw"));

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task A_status_without_a_body_is_answered_as_the_document_says(
        string method, int status, string code, int answered)
    {
        var answer = await app.Client.AnswerAsync(
            new HttpMethod(method), $"/status/{status}", content: null, ("X-API-Key", ClientExtensions.Key));

        Assert.Equal(Documented.Answer(code, status: answered), answer);
    }

    [Fact]
    public async Task A_Retry_After_that_is_there_already_is_in_the_envelope_too()
    {
        var answer = await app.Client.GetAnswerAsync("/busy");

        Assert.Contains("Retry-After: 7\n", answer.Headers);
        Assert.Contains("\"retry_after\":7,", answer.Body);
    }

    [Fact]
    public async Task A_refusal_without_a_key_is_of_the_key_that_is_missing() => Assert.Equal(
        Documented.Answer("api_key_missing"), await app.Client.AnswerAsync(HttpMethod.Get, "/status/401"));

    [Fact]
    public async Task An_error_with_a_body_of_its_own_stays_as_it_is()
    {
        await using var app = await TestApp.StartAsync(app => app.MapGet("/", () => Results.NotFound("not here")));

        var answer = await app.Client.GetAnswerAsync("/");

        Assert.Equal((404, "\"not here\""), (answer.Status, answer.Body));
    }

    [Fact]
    public async Task A_limiter_that_names_no_time_gives_the_documented_one()
    {
        await using var app = await TestApp.StartAsync(
            app =>
            {
                app.UseRateLimiter();
                app.MapGet("/", () => "never");
            },
            builder => builder.Services.AddRateLimiter(limits => limits.GlobalLimiter =
                PartitionedRateLimiter.Create<HttpContext, string>(_ => NobodyPasses())));

        Assert.Equal(Documented.Answer("burst_limit_exceeded"), await app.Client.GetAnswerAsync("/"));
    }

    [Fact]
    public async Task A_limiter_that_answers_by_itself_keeps_its_answer()
    {
        await using var app = await TestApp.StartAsync(
            app =>
            {
                app.UseRateLimiter();
                app.MapGet("/", () => "never").RequireRateLimiting("none");
            },
            builder => builder.Services.AddRateLimiter(limits =>
            {
                limits.AddPolicy("none", _ => NobodyPasses());
                limits.OnRejected = async (rejected, cancellation) =>
                {
                    var context = rejected.HttpContext;
                    var error = AsterwiseError.For(AsterwiseErrorCodes.IpRateLimitExceeded, requestId: context.TraceIdentifier);
                    await context.Response.WriteAsterwiseErrorAsync(error, cancellation);
                };
            }));

        Assert.Equal(Documented.Answer("ip_rate_limit_exceeded"), await app.Client.GetAnswerAsync("/"));
    }

    [GeneratedRegex(
        @"^\| (?<status>\d+)( to `(?<method>\w+)`)? \| `(?<code>\w+)` \| (?<answered>\d+) \|", RegexOptions.Multiline)]
    private static partial Regex StatusRow();

    private static RateLimitPartition<string> NobodyPasses() => RateLimitPartition.Get("all", _ => new ClosedLimiter());

    /// <summary>Lets nobody through, and does not say for how long.</summary>
    private sealed class ClosedLimiter : RateLimiter
    {
        public override TimeSpan? IdleDuration => null;

        public override RateLimiterStatistics? GetStatistics() => null;

        protected override RateLimitLease AttemptAcquireCore(int permitCount) => new Refusal();

        protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken) =>
            new(new Refusal());
    }

    private sealed class Refusal : RateLimitLease
    {
        public override bool IsAcquired => false;

        public override IEnumerable<string> MetadataNames => [];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = null;
            return false;
        }
    }
}

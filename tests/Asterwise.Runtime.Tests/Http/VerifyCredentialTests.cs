using System.ComponentModel;
using System.Net;
using Microsoft.AspNetCore.Http;

namespace Asterwise.Runtime.Tests.Http;

public sealed class VerifyCredentialTests : EmulatedApi
{
    /// <summary>Of the endpoint that is asked by default.</summary>
    private const string CheckPath = "/v1/numerology/life-path";

    private string Here => $"http://{Api.Origin.Authority}";

    [Theory]
    [InlineData(AsterwiseCredentialHeader.Authorization)]
    [InlineData(AsterwiseCredentialHeader.XApiKey)]
    public async Task The_right_key_passes(AsterwiseCredentialHeader header)
    {
        using var client = ClientOf(Attaching(Key, header), Api.Origin);

        await client.VerifyAsterwiseCredentialAsync();

        Assert.Equal("GET /v1/numerology/life-path?date=2000-01-01", Asked);
    }

    [Fact]
    public async Task Without_a_base_address_the_API_is_asked()
    {
        using var client = ClientOf(AttachingEverywhere(Key));

        await client.VerifyAsterwiseCredentialAsync();

        Assert.Equal("api.asterwise.com", Assert.Single(Api.Requests).Header("Host"));
    }

    [Theory]
    [InlineData("/", "/v1/keys/me", "/v1/keys/me")]
    [InlineData("/", "v1/account", "/v1/account")]
    [InlineData("/", "/v1/numerology/life-path?date=2000-01-01", "/v1/numerology/life-path?date=2000-01-01")]
    [InlineData("/gateway/", "/v1/keys/me", "/v1/keys/me")]
    [InlineData("/gateway/", "v1/keys/me", "/gateway/v1/keys/me")]
    [InlineData("/gateway", "v1/keys/me", "/v1/keys/me")]
    [InlineData("/gateway/", "{origin}v1/keys/me", "/v1/keys/me")]
    [InlineData("/gateway/", "", "/gateway/")]
    public async Task An_endpoint_is_resolved_as_the_client_resolves_any_URL(string basePath, string endpoint, string target)
    {
        using var client = ClientOf(Attaching(Key), new Uri(Api.Origin, basePath));

        await client.VerifyAsterwiseCredentialAsync(endpoint.Replace("{origin}", Api.Origin.AbsoluteUri));

        Assert.Equal($"GET {target}", Asked);
    }

    [Theory]
    [InlineData(
        $"Bearer {UnknownKeyText}",
        "api_key_not_found",
        "The provided API key was not found. Verify the key in your Asterwise dashboard.")]
    [InlineData("Bearer aw_your_key_here", "api_key_invalid", "Invalid API key format.")]
    [InlineData("Bearer", "api_key_missing", "API key is missing. Include it in the Authorization header as 'Bearer YOUR_KEY'.")]
    [InlineData(null, "api_key_missing", "API key is missing. Include it in the Authorization header as 'Bearer YOUR_KEY'.")]
    public async Task A_key_that_the_API_refuses_is_an_authentication_exception_with_its_envelope(
        string? authorization, string code, string message)
    {
        using var client = ClientOf(TrustingHandler(), Api.Origin);
        if (authorization is not null)
            client.DefaultRequestHeaders.Add("Authorization", authorization);

        var failure = await Assert.ThrowsAsync<AsterwiseAuthenticationException>(() => client.VerifyAsterwiseCredentialAsync());

        Assert.Equal(HttpStatusCode.Unauthorized, failure.StatusCode);
        Assert.Equal(code, failure.Error.Code);
        Assert.Equal(message, failure.Error.Message);
        Assert.Matches("^req_[0-9a-f]{32}$", failure.RequestId);
        Assert.Equal(
            $"The Asterwise API answered 401 Unauthorized: {code}: {message} (request {failure.RequestId}) "
                + $"(https://docs.asterwise.com/reference/errors/{code})",
            failure.Message);
        Assert.False(failure.RetryAdvice.ShouldRetry);
    }

    [Fact]
    public async Task A_handler_without_a_key_is_an_authentication_exception_before_anything_is_sent()
    {
        using var client = ClientOf(AsterwiseAuthenticationHandler.WithoutKey(), Api.Origin);

        var failure = await Assert.ThrowsAsync<AsterwiseAuthenticationException>(() => client.VerifyAsterwiseCredentialAsync());

        Assert.Equal("api_key_missing", failure.Error.Code);
        Assert.StartsWith("The request was not sent, as the Asterwise API would have answered", failure.Message);
        Assert.Empty(Api.Requests);
    }

    [Fact]
    public async Task A_401_whose_body_breaks_off_is_an_authentication_exception_all_the_same()
    {
        Api.Answer(
            CheckPath,
            401,
            "application/json",
            """{"success":false,"error":"api_key_revoked","mess""",
            ("Content-Length", "300"));
        using var client = ClientOf(Attaching(Key), Api.Origin);

        var failure = await Assert.ThrowsAsync<AsterwiseAuthenticationException>(() => client.VerifyAsterwiseCredentialAsync());

        Assert.Equal("api_key_revoked", failure.Error.Code);
    }

    [Fact]
    public async Task A_server_that_refuses_the_connection_is_unavailable()
    {
        using var nobody = new RefusingPort();
        using var client = ClientOf(Attaching(Key), nobody.Origin);

        var failure = await Assert.ThrowsAsync<AsterwiseUnavailableException>(() => client.VerifyAsterwiseCredentialAsync());

        Assert.Null(failure.StatusCode);
        Assert.IsType<HttpRequestException>(failure.InnerException);
        Assert.Equal(
            $"http://{nobody.Origin.Authority} was not reached, so the key was not checked; see to the address and the network.",
            failure.Message);
        Assert.True(failure.RetryAdvice.ShouldRetry);
    }

    [Fact]
    public async Task A_server_whose_certificate_is_not_trusted_is_unavailable()
    {
        using var client = ClientOf(
            new AsterwiseAuthenticationHandler(Key) { InnerHandler = new HttpClientHandler { UseProxy = false } },
            Api.SecureOrigin);

        await Assert.ThrowsAsync<AsterwiseUnavailableException>(() => client.VerifyAsterwiseCredentialAsync());

        Assert.Empty(Api.Requests);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_server_that_does_not_answer_in_time_is_unavailable(bool beginsToAnswer)
    {
        Api.Answer(CheckPath, 503, response => StallAsync(response, beginsToAnswer));
        using var client = ClientOf(Attaching(Key), Api.Origin);
        client.Timeout = TimeSpan.FromMilliseconds(200);

        var failure = await Assert.ThrowsAsync<AsterwiseUnavailableException>(() => client.VerifyAsterwiseCredentialAsync());

        Assert.Null(failure.StatusCode);
        Assert.IsAssignableFrom<OperationCanceledException>(failure.InnerException);
        Assert.StartsWith($"http://{Api.Origin.Authority} did not answer in time", failure.Message);
    }

    [Fact]
    public async Task A_client_without_a_timeout_may_check_too()
    {
        using var client = ClientOf(Attaching(Key), Api.Origin);
        client.Timeout = Timeout.InfiniteTimeSpan;

        await client.VerifyAsterwiseCredentialAsync();

        Assert.Equal("GET /v1/numerology/life-path?date=2000-01-01", Asked);
    }

    [Fact]
    public async Task A_success_whose_body_does_not_come_is_none()
    {
        Api.Answer(CheckPath, 200, response => StallAsync(response, beginsToAnswer: true));
        using var client = ClientOf(Attaching(Key), Api.Origin);
        client.Timeout = TimeSpan.FromMilliseconds(200);

        var failure = await Assert.ThrowsAsync<AsterwiseUnavailableException>(() => client.VerifyAsterwiseCredentialAsync());

        Assert.StartsWith($"{Here} did not answer in time, so the key was not checked", failure.Message);
    }

    [Theory]
    [InlineData(408, "text/plain", "timeout", null)]
    [InlineData(
        429,
        "application/json",
        """{"success":false,"error":"burst_limit_exceeded","message":"Slow down.","details":[],"retry_after":60}""",
        60)]
    [InlineData(500, "application/json", """{"success":false,"error":"internal_error","message":"Sorry."}""", null)]
    [InlineData(502, "text/html", "<title>Bad Gateway</title>", null)]
    [InlineData(503, "text/html", "<!DOCTYPE html><html><head><title>Down for maintenance</title></head></html>", null)]
    [InlineData(504, null, "", null)]
    [InlineData(599, null, "", null)]
    public async Task A_server_that_is_overloaded_or_down_is_unavailable(int status, string? contentType, string body, int? wait)
    {
        Api.Answer(CheckPath, status, contentType, body);
        using var client = ClientOf(Attaching(Key), Api.Origin);

        var failure = await Assert.ThrowsAsync<AsterwiseUnavailableException>(() => client.VerifyAsterwiseCredentialAsync());

        Assert.Equal(status, (int?)failure.StatusCode);
        Assert.Equal(body, failure.RawBody);
        Assert.Equal(wait, failure.RetryAdvice.After?.TotalSeconds);
    }

    [Theory]
    [InlineData(402, "subscription_expired")]
    [InlineData(403, "ownership_denied")]
    public async Task A_key_that_the_API_knows_and_does_not_serve_is_said_as_the_API_says_it(int status, string code)
    {
        Api.Answer(CheckPath, status, "application/json", AsterwiseError.For(code, requestId: "req_1").ToJson());
        using var client = ClientOf(Attaching(Key), Api.Origin);

        var failure = await Assert.ThrowsAsync<AsterwiseApiException>(() => client.VerifyAsterwiseCredentialAsync());

        Assert.Equal(status, (int?)failure.StatusCode);
        Assert.Equal(code, failure.Error.Code);
        Assert.Contains($"{code}: {AsterwiseErrorCodes.Get(code).Message} (request req_1)", failure.Message);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(405)]
    [InlineData(422)]
    public async Task An_answer_to_the_request_says_nothing_of_the_key(int status)
    {
        Api.Answer(CheckPath, status, "application/json", """{"success":false,"error":"some_code","message":"Some reason."}""");
        using var client = ClientOf(Attaching(Key), Api.Origin);

        var failure = await Assert.ThrowsAsync<AsterwiseUnavailableException>(() => client.VerifyAsterwiseCredentialAsync());

        Assert.Equal(
            $"{Here} answered {status} {(HttpStatusCode)status} (some_code: Some reason.), so the key was not checked; name "
                + "another endpoint.",
            failure.Message);
        Assert.Equal("some_code", failure.Error.Code);
    }

    [Theory]
    [InlineData("text/html", "<html><title>Welcome to our Wi-Fi</title></html>")]
    [InlineData("application/json", "")]
    [InlineData("application/json", "[1]")]
    [InlineData("application/json", "\"ok\"")]
    [InlineData("application/json", "{\"success\":true,\"data\":{")]
    public async Task A_success_without_a_JSON_object_is_none(string contentType, string body)
    {
        Api.Answer(CheckPath, 200, contentType, body);
        using var client = ClientOf(Attaching(Key), Api.Origin);

        var failure = await Assert.ThrowsAsync<AsterwiseUnavailableException>(() => client.VerifyAsterwiseCredentialAsync());

        Assert.Equal(
            $"{Here} answered 200 OK without a JSON object, as a login page or a proxy would, so the key was not checked; see "
                + "what answers there.",
            failure.Message);
        Assert.Equal(HttpStatusCode.OK, failure.StatusCode);
    }

    [Theory]
    [InlineData("""{"success":false,"error":"api_key_revoked","message":"Gone."}""", " (api_key_revoked: Gone.)")]
    [InlineData("""{"success":"False"}""", "")]
    public async Task A_success_that_claims_to_be_none_is_none(string body, string reason)
    {
        Api.Answer(CheckPath, 200, "application/json", body);
        using var client = ClientOf(Attaching(Key), Api.Origin);

        var failure = await Assert.ThrowsAsync<AsterwiseUnavailableException>(() => client.VerifyAsterwiseCredentialAsync());

        Assert.Equal(
            $"{Here} answered 200 OK with 'success: false'{reason}, so the key was not checked; name another endpoint.",
            failure.Message);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"success":true,"message":"success","data":{"number":3}}""")]
    [InlineData("""  {"data":[]}  """)]
    public async Task A_JSON_object_is_an_answer_of_the_API(string body)
    {
        Api.Answer(CheckPath, 200, "application/json", body);
        using var client = ClientOf(Attaching(Key), Api.Origin);

        await client.VerifyAsterwiseCredentialAsync();
    }

    [Fact]
    public async Task Of_a_long_answer_the_beginning_counts()
    {
        Api.Answer(CheckPath, 200, "application/json", $$"""{"success":true,"data":"{{new string('ä', 90_000)}}"}""");
        using var client = ClientOf(Attaching(Key), Api.Origin);

        await client.VerifyAsterwiseCredentialAsync();
    }

    [Fact]
    public async Task A_client_that_sends_no_key_checks_none()
    {
        Api.Answer(CheckPath, 200, "application/json", """{"success":true}""");
        using var client = ClientOf(TrustingHandler(), Api.Origin);

        var failure = await Assert.ThrowsAsync<AsterwiseUnavailableException>(() => client.VerifyAsterwiseCredentialAsync());

        Assert.Equal(
            $"The client sent no key to {Here}, so the key was not checked; make the client with an "
                + "AsterwiseAuthenticationHandler.",
            failure.Message);
    }

    [Theory]
    [InlineData("Authorization", $"Bearer {KeyText}")]
    [InlineData("X-API-Key", KeyText)]
    public async Task A_client_that_sends_the_key_by_itself_checks_it(string name, string value)
    {
        using var client = ClientOf(TrustingHandler(), Api.Origin);
        client.DefaultRequestHeaders.Add(name, value);

        await client.VerifyAsterwiseCredentialAsync();
    }

    [Theory]
    [InlineData(
        "https://asterwise.com",
        "The key is not sent to https://asterwise.com, so the key was not checked; use https://api.asterwise.com, or name the "
            + "host in AllowedHosts if it is a gateway of yours.")]
    [InlineData(
        "https://gateway.example.com",
        "The key is not sent to https://gateway.example.com, so the key was not checked; use https://api.asterwise.com, or name "
            + "the host in AllowedHosts if it is a gateway of yours.")]
    [InlineData(
        "http://api.asterwise.com",
        "The key is not sent to http://api.asterwise.com, so the key was not checked; use https://api.asterwise.com.")]
    [InlineData(
        "https://mcp.asterwise.com:8443",
        "The key is not sent to https://mcp.asterwise.com:8443, so the key was not checked; use https://mcp.asterwise.com.")]
    public async Task Where_the_key_is_not_sent_it_is_not_checked_whatever_is_answered(string baseAddress, string message)
    {
        foreach (var (status, location) in new[] { (200, null), (301, "https://api.asterwise.com/"), (401, null), (500, null) })
        {
            Api.Answer(
                CheckPath,
                status,
                "application/json",
                """{"success":true}""",
                location is null ? [] : [("Location", location)]);
            using var client = ClientOf(AttachingEverywhere(Key), new Uri(baseAddress));

            var failure = await Assert.ThrowsAsync<AsterwiseUnavailableException>(() => client.VerifyAsterwiseCredentialAsync());

            Assert.Equal(message, failure.Message);
        }
    }

    [Fact]
    public async Task An_allowed_host_answers_for_the_API()
    {
        var options = new AsterwiseAuthenticationOptions(Key) { AllowedHosts = { "gateway.example.com" } };
        using var client = ClientOf(
            Everywhere(new AsterwiseAuthenticationHandler(options)), new Uri("https://gateway.example.com"));

        await client.VerifyAsterwiseCredentialAsync();

        Assert.Equal($"Bearer {KeyText}", Assert.Single(Api.Requests).Header("Authorization"));
    }

    [Theory]
    [InlineData("/health")]
    [InlineData("/openapi.json")]
    public async Task An_endpoint_that_asks_for_no_key_checks_none(string endpoint)
    {
        using var client = ClientOf(Attaching(Key), Api.Origin);

        var failure = await Assert.ThrowsAsync<AsterwiseUnavailableException>(() =>
            client.VerifyAsterwiseCredentialAsync(endpoint));

        Assert.Equal($"{endpoint} asks for no key, so the key was not checked; name another endpoint.", failure.Message);
    }

    [Fact]
    public async Task An_endpoint_that_does_not_exist_says_nothing_about_the_key()
    {
        Api.Answer("/v1/nowhere", 404, "application/json", """{"detail":"Not Found"}""");
        using var client = ClientOf(Attaching(Key), Api.Origin);

        var failure = await Assert.ThrowsAsync<AsterwiseUnavailableException>(() =>
            client.VerifyAsterwiseCredentialAsync("/v1/nowhere?secret=1"));

        Assert.Equal(HttpStatusCode.NotFound, failure.StatusCode);
        Assert.Equal("Not Found", failure.Error.Message);
        Assert.Equal($"{Here} has no /v1/nowhere, so the key was not checked; name another endpoint.", failure.Message);
    }

    [Fact]
    public async Task A_key_that_its_source_refuses_is_refused()
    {
        var source = new AsterwiseAuthenticationOptions(_ => new(AsterwiseApiKey.FromEnvironment("NO_SUCH_VARIABLE")));
        using var client = ClientOf(new AsterwiseAuthenticationHandler(source), Api.Origin);

        var failure = await Assert.ThrowsAsync<AsterwiseAuthenticationException>(() => client.VerifyAsterwiseCredentialAsync());

        Assert.Equal(
            "The environment variable NO_SUCH_VARIABLE is not set; set it to a key from https://asterwise.com/dashboard.",
            failure.Message);
    }

    [Theory]
    [InlineData(null, "api_key_missing", "The setting Asterwise:ApiKey is not set;")]
    [InlineData("aw_your_key_here", "api_key_invalid", "The setting Asterwise:ApiKey is a placeholder;")]
    public async Task What_its_source_cannot_parse_is_refused(string? text, string code, string message)
    {
        var source = new AsterwiseAuthenticationOptions(_ => new(AsterwiseApiKey.Parse(text, "Asterwise:ApiKey")));
        using var client = ClientOf(new AsterwiseAuthenticationHandler(source), Api.Origin);

        var failure = await Assert.ThrowsAsync<AsterwiseAuthenticationException>(() => client.VerifyAsterwiseCredentialAsync());

        Assert.Equal(code, failure.Error.Code);
        Assert.StartsWith(message, failure.Message);
        Assert.Empty(Api.Requests);
    }

    [Fact]
    public async Task A_key_that_was_bound_from_no_key_is_refused_too()
    {
        var bound = (AsterwiseApiKey)TypeDescriptor.GetConverter(typeof(AsterwiseApiKey))
            .ConvertFromInvariantString("aw_your_key_here")!;
        using var client = ClientOf(
            new AsterwiseAuthenticationHandler(new AsterwiseAuthenticationOptions(_ => new(bound))), Api.Origin);

        await Assert.ThrowsAsync<AsterwiseAuthenticationException>(() => client.VerifyAsterwiseCredentialAsync());
    }

    [Fact]
    public async Task A_source_that_fails_leaves_the_key_unchecked()
    {
        var sealedVault = new IOException("The vault is sealed.\r\nAsk for it.");
        using var client = ClientOf(
            new AsterwiseAuthenticationHandler(new AsterwiseAuthenticationOptions(_ => throw sealedVault)), Api.Origin);

        var failure = await Assert.ThrowsAsync<AsterwiseUnavailableException>(() => client.VerifyAsterwiseCredentialAsync());

        Assert.Equal(
            $"{Here} could not be asked (IOException: The vault is sealed.  Ask for it), so the key was not checked; try again "
                + "later.",
            failure.Message);
        Assert.Same(sealedVault, failure.InnerException);
    }

    [Fact]
    public async Task A_redirect_within_the_origin_is_followed_to_the_answer()
    {
        Api.Redirect(CheckPath, 308, "/v2/keys/me");
        using var client = ClientOf(Attaching(AsterwiseApiKey.Parse(UnknownKeyText)), Api.Origin);

        var failure = await Assert.ThrowsAsync<AsterwiseAuthenticationException>(() => client.VerifyAsterwiseCredentialAsync());

        Assert.Equal("api_key_not_found", failure.Error.Code);
    }

    [Fact]
    public async Task A_redirect_to_elsewhere_is_no_success()
    {
        Api.Redirect(CheckPath, 301, Api.SecureOrigin.AbsoluteUri);
        using var client = ClientOf(Attaching(Key), Api.Origin);

        var failure = await Assert.ThrowsAsync<AsterwiseUnavailableException>(() => client.VerifyAsterwiseCredentialAsync());

        Assert.Equal(
            $"{Here} answered 301 MovedPermanently, a redirect that was not followed, so the key was not checked; use "
                + $"https://{Api.SecureOrigin.Authority}.",
            failure.Message);
        Assert.Single(Api.Requests);
    }

    [Fact]
    public async Task A_cancelled_token_stops_the_check_before_it_begins()
    {
        using var client = ClientOf(Attaching(Key), Api.Origin);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            client.VerifyAsterwiseCredentialAsync(cancellationToken: new CancellationToken(canceled: true)));

        Assert.Empty(Api.Requests);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_cancelled_token_stops_the_check_while_it_waits(bool beginsToAnswer)
    {
        var arrived = new TaskCompletionSource();
        Api.Answer(CheckPath, 503, response =>
        {
            arrived.SetResult();
            return StallAsync(response, beginsToAnswer);
        });
        using var client = ClientOf(Attaching(Key), Api.Origin);
        using var cancellation = new CancellationTokenSource();

        var verifying = client.VerifyAsterwiseCredentialAsync(cancellationToken: cancellation.Token);
        await arrived.Task;
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => verifying);
    }

    private string Asked => Assert.Single(Api.Requests.Select(request => $"{request.Method} {request.Target}"));

    private static async Task StallAsync(HttpResponse response, bool beginsToAnswer)
    {
        if (beginsToAnswer)
            await response.Body.FlushAsync();
        await Task.Delay(Timeout.Infinite, response.HttpContext.RequestAborted);
    }
}

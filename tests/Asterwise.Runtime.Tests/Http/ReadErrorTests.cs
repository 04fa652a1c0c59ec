using System.Net;
using System.Text;

namespace Asterwise.Runtime.Tests.Http;

public sealed class ReadErrorTests : EmulatedApi
{
    private const string Envelope =
        """{"success":false,"error":"burst_limit_exceeded","message":"Too many requests.","details":[],"retry_after":60"""
        + ""","doc_url":"https://docs.asterwise.com/reference/errors/burst_limit_exceeded","request_id":"req_"""
        + """01HXYZABCDEFGH","timestamp":"2026-05-25T18:04:59Z"}""";

    [Theory]
    [InlineData(HttpCompletionOption.ResponseContentRead)]
    [InlineData(HttpCompletionOption.ResponseHeadersRead)]
    public async Task The_envelope_of_the_API_is_read(HttpCompletionOption completion)
    {
        using var response = await AskAsync("/v1/tarot/card-of-the-day", completion);

        var error = await response.ReadAsterwiseErrorAsync();

        Assert.NotNull(error);
        Assert.Equal("api_key_missing", error.Code);
        Assert.Equal("API key is missing. Include it in the Authorization header as 'Bearer YOUR_KEY'.", error.Message);
        Assert.Empty(error.Details);
        Assert.Null(error.RetryAfter);
        Assert.Equal("https://docs.asterwise.com/reference/errors/api_key_missing", error.DocumentationUrl);
        Assert.Equal(Assert.Single(response.Headers.GetValues("X-Request-Id")), error.RequestId);
        Assert.NotNull(error.Timestamp);
    }

    [Theory]
    [InlineData(HttpCompletionOption.ResponseContentRead)]
    [InlineData(HttpCompletionOption.ResponseHeadersRead)]
    public async Task A_success_is_no_error_and_is_not_read(HttpCompletionOption completion)
    {
        Api.Answer("/v1/answer", 201, "text/plain", "the answer");
        using var response = await AskAsync("/v1/answer", completion);

        Assert.Null(await response.ReadAsterwiseErrorAsync());
        Assert.Same(response, await response.EnsureAsterwiseSuccessAsync());
        Assert.Equal("the answer", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData(400)]
    [InlineData(402)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(422)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(599)]
    public async Task Any_error_but_401_is_an_AsterwiseApiException(int status)
    {
        Api.Answer("/v1/answer", status, "application/json", Envelope);
        using var response = await AskAsync("/v1/answer");

        var failure = await Assert.ThrowsAsync<AsterwiseApiException>(() => response.EnsureAsterwiseSuccessAsync());

        Assert.Equal(status, (int?)failure.StatusCode);
        Assert.Equal("burst_limit_exceeded", failure.Error.Code);
        Assert.Equal("req_01HXYZABCDEFGH", failure.RequestId);
        Assert.Equal(Envelope, failure.RawBody);
        Assert.Contains($"{status} ", failure.Message);
        Assert.Contains("burst_limit_exceeded: Too many requests. (request req_01HXYZABCDEFGH)", failure.Message);
    }

    [Theory]
    [InlineData("local_0123456789abcdef")]
    [InlineData("req_01HXYZABCDEFGH")]
    public async Task What_came_over_the_wire_was_sent_whatever_its_id(string id)
    {
        var envelope = AsterwiseError.For(AsterwiseErrorCodes.ApiKeyMissing, requestId: id);
        Api.Answer("/v1/answer", 401, "application/json", envelope.ToJson());
        using var response = await AskAsync("/v1/answer");

        var failure = await Assert.ThrowsAsync<AsterwiseAuthenticationException>(() => response.EnsureAsterwiseSuccessAsync());

        Assert.False(failure.Error.IsLocal);
        Assert.StartsWith("The Asterwise API answered 401 Unauthorized: api_key_missing", failure.Message);
        Assert.Contains($"(request {id})", failure.Message);
    }

    [Fact]
    public async Task A_401_is_an_AsterwiseAuthenticationException()
    {
        using var response = await AskAsync("/v1/tarot/card-of-the-day");

        var failure = await Assert.ThrowsAsync<AsterwiseAuthenticationException>(() => response.EnsureAsterwiseSuccessAsync());

        Assert.Equal(HttpStatusCode.Unauthorized, failure.StatusCode);
        Assert.Equal("api_key_missing", failure.Error.Code);
    }

    [Theory]
    [InlineData("""{"error":"internal_error"}""", "req_of_the_header")]
    [InlineData("""{"error":"internal_error","request_id":null}""", "req_of_the_header")]
    [InlineData("""{"error":"internal_error","request_id":"req_of_the_body"}""", "req_of_the_body")]
    [InlineData("<html></html>", "req_of_the_header")]
    public async Task The_request_id_is_the_bodys_or_else_the_headers(string body, string expected)
    {
        Api.Answer("/v1/answer", 500, "application/json", body, ("x-request-id", "req_of_the_header"));

        Assert.Equal(expected, (await ErrorAsync("/v1/answer")).RequestId);
    }

    [Fact]
    public async Task A_key_in_the_header_X_Request_Id_is_masked()
    {
        Api.Answer("/v1/answer", 500, contentType: null, "", ("X-Request-Id", KeyText));

        Assert.Equal("aw_NotA…", (await ErrorAsync("/v1/answer")).RequestId);
    }

    [Theory]
    [InlineData("{}", "7", 7)]
    [InlineData("{}", "0", 0)]
    [InlineData("{}", "soon", null)]
    [InlineData("{}", "-7", null)]
    [InlineData("""{"retry_after":60}""", "7", 60)]
    [InlineData("""{"retry_after":null}""", "7", 7)]
    [InlineData("{}", "Wed, 21 Oct 2015 07:28:00 GMT", 0)]
    public async Task The_wait_is_the_bodys_or_else_the_headers(string body, string header, int? seconds)
    {
        Api.Answer("/v1/answer", 503, "application/json", body, ("Retry-After", header));

        Assert.Equal(seconds, (await ErrorAsync("/v1/answer")).RetryAfter?.TotalSeconds);
    }

    [Theory]
    [InlineData("text/html", "<!DOCTYPE html><html><head><title>502 Bad Gateway</title></head></html>", "")]
    [InlineData("text/html", "<h1>no title</h1>", "")]
    [InlineData("text/plain", "upstream connect error\nreset reason: timeout", "upstream connect error")]
    [InlineData(null, "  no content type  ", "no content type")]
    [InlineData("application/json", "", "")]
    [InlineData("application/json", "[1]", "")]
    [InlineData("not a content type", "text all the same", "text all the same")]
    public async Task A_body_of_a_proxy_gives_a_message_and_no_code(string? contentType, string body, string message)
    {
        Api.Answer("/v1/answer", 502, contentType, body);

        var error = await ErrorAsync("/v1/answer");

        Assert.Equal("", error.Code);
        Assert.Equal(message, error.Message);
        Assert.Equal(body, error.RawBody);
    }

    [Fact]
    public async Task An_answer_to_HEAD_has_a_status_and_an_id_alone()
    {
        using var client = ClientOf(TrustingHandler(), Api.Origin);
        using var request = new HttpRequestMessage(HttpMethod.Head, "/v1/tarot/card-of-the-day");
        using var response = await client.SendAsync(request);

        var failure = await Assert.ThrowsAsync<AsterwiseAuthenticationException>(() => response.EnsureAsterwiseSuccessAsync());

        Assert.Equal("", failure.Error.Code);
        Assert.StartsWith("req_", failure.RequestId);
    }

    [Theory]
    [InlineData(60)]
    [InlineData(100)]
    [InlineData(200)]
    public async Task Of_a_connection_that_breaks_off_there_is_what_came(int length)
    {
        Api.Answer("/v1/answer", 429, "application/json", Envelope[..length], ("Content-Length", $"{Envelope.Length}"));

        var error = await ErrorAsync("/v1/answer", HttpCompletionOption.ResponseHeadersRead);

        Assert.Equal("burst_limit_exceeded", error.Code);
        Assert.Equal(Envelope[..length], error.RawBody);
    }

    [Fact]
    public async Task A_connection_that_breaks_off_before_the_body_leaves_the_status()
    {
        Api.Answer("/v1/answer", 503, "application/json", "", ("Content-Length", "100"), ("Retry-After", "7"));
        using var response = await AskAsync("/v1/answer", HttpCompletionOption.ResponseHeadersRead);

        var failure = await Assert.ThrowsAsync<AsterwiseApiException>(() => response.EnsureAsterwiseSuccessAsync());

        Assert.Equal(HttpStatusCode.ServiceUnavailable, failure.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(7), failure.RetryAdvice.After);
    }

    [Fact]
    public async Task Of_a_body_without_end_the_beginning_is_read()
    {
        var chunk = new byte[10_000];
        chunk.AsSpan().Fill((byte)'x');
        Api.Answer("/v1/answer", 500, async response =>
        {
            while (true)
                await response.Body.WriteAsync(chunk, response.HttpContext.RequestAborted);
        });

        var error = await ErrorAsync("/v1/answer", HttpCompletionOption.ResponseHeadersRead);

        Assert.Equal(new string('x', 65_536), error.RawBody);
    }

    [Theory]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(65_537)]
    [InlineData(1_000_000)]
    public async Task Of_a_buffered_body_64_KB_are_kept(int length)
    {
        Api.Answer("/v1/answer", 500, "text/plain; charset=utf-8", new string('x', length));

        Assert.Equal(new string('x', Math.Min(length, 65_536)), (await ErrorAsync("/v1/answer")).RawBody);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("text/plain; charset=\"UTF-8\"")]
    [InlineData("text/plain; charset=x-unknown")]
    [InlineData("text/plain; charset=utf-7")]
    [InlineData("text/plain; charset=\"\"")]
    public async Task A_body_is_read_as_UTF_8_whatever_it_claims(string contentType)
    {
        var text = string.Concat(Enumerable.Repeat("Größe ", 3000));
        Api.Answer("/v1/plain", 400, contentType, Encoding.UTF8.GetBytes(text));
        Api.Answer("/v1/marked", 400, contentType, [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text)]);

        Assert.Equal(text, (await ErrorAsync("/v1/plain")).RawBody);
        Assert.Equal(text, (await ErrorAsync("/v1/marked")).RawBody);
    }

    [Fact]
    public async Task A_body_that_is_not_compressed_as_it_claims_leaves_the_status()
    {
        Api.Answer(
            "/v1/answer", 502, "text/html", "<title>Bad Gateway</title>", ("Content-Encoding", "gzip"), ("Retry-After", "7"));
        using var handler = TrustingHandler();
        handler.AutomaticDecompression = DecompressionMethods.GZip;
        using var client = ClientOf(handler, Api.Origin);
        using var response = await client.GetAsync("/v1/answer", HttpCompletionOption.ResponseHeadersRead);

        var failure = await Assert.ThrowsAsync<AsterwiseApiException>(() => response.EnsureAsterwiseSuccessAsync());

        Assert.Equal(HttpStatusCode.BadGateway, failure.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(7), failure.RetryAdvice.After);
    }

    [Fact]
    public async Task Buffered_content_can_be_read_again_and_again()
    {
        Api.Answer("/v1/answer", 429, "application/json", Envelope);
        using var response = await AskAsync("/v1/answer");
        var stream = await response.Content.ReadAsStreamAsync();
        stream.Position = 10;

        var first = await response.ReadAsterwiseErrorAsync();
        var second = await response.ReadAsterwiseErrorAsync();

        Assert.Equal(Envelope, first?.RawBody);
        Assert.Equal(Envelope, second?.RawBody);
        Assert.Equal(Envelope, await response.Content.ReadAsStringAsync());
        Assert.Equal(0, stream.Position);
    }

    [Fact]
    public async Task Content_that_is_not_buffered_can_be_read_again_too()
    {
        Api.Answer("/v1/answer", 429, "application/json", Envelope, ("X-Other", "1"));
        using var response = await AskAsync("/v1/answer", HttpCompletionOption.ResponseHeadersRead);

        var first = await response.ReadAsterwiseErrorAsync();
        var second = await response.ReadAsterwiseErrorAsync();

        Assert.Equal(Envelope, first?.RawBody);
        Assert.Equal(Envelope, second?.RawBody);
        Assert.Equal(Envelope, await response.Content.ReadAsStringAsync());
        Assert.Equal("application/json", response.Content.Headers.ContentType?.ToString());
        Assert.Equal("1", Assert.Single(response.Headers.GetValues("X-Other")));
    }

    [Fact]
    public async Task A_handler_may_read_the_error_and_the_caller_all_the_same()
    {
        Api.Answer("/v1/answer", 429, "application/json", Envelope);
        var reading = new ReadsErrors { InnerHandler = TrustingHandler() };
        using var client = ClientOf(reading, Api.Origin);

        using var response = await client.GetAsync("/v1/answer");

        Assert.Equal(TimeSpan.FromSeconds(60), reading.Advice!.After);
        Assert.Equal(Envelope, await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData(
        301,
        "https://www.example.com/v1/new?api_key=secret",
        "{origin} answered {status}, a redirect that was not followed, as the key is not for https://www.example.com; "
            + "see what redirects there.")]
    [InlineData(
        302,
        "https://www.example.com:8443/v1/new",
        "{origin} answered {status}, a redirect that was not followed, as the key is not for https://www.example.com:8443; "
            + "see what redirects there.")]
    [InlineData(
        301,
        "https://api.asterwise.com/v1/new",
        "{origin} answered {status}, a redirect that was not followed; use https://api.asterwise.com.")]
    [InlineData(302, "/v1/answer", "{origin} answered {status}, a redirect that was not followed; see what redirects there.")]
    [InlineData(302, null, "The Asterwise API answered {status}: no error envelope")]
    [InlineData(302, "http://[malformed", "The Asterwise API answered {status}: no error envelope")]
    public async Task A_redirect_that_was_not_followed_is_an_error_that_says_so(int status, string? location, string message)
    {
        Api.Redirect("/v1/answer", status, location);
        using var client = ClientOf(Attaching(Key), Api.Origin);
        using var response = await client.GetAsync("/v1/answer");

        var failure = await Assert.ThrowsAsync<AsterwiseApiException>(() => response.EnsureAsterwiseSuccessAsync());

        Assert.Equal(
            message.Replace("{origin}", $"http://{Api.Origin.Authority}")
                .Replace("{status}", $"{status} {(HttpStatusCode)status}"),
            failure.Message);
        Assert.Equal(status, (int?)failure.StatusCode);
    }

    [Fact]
    public async Task A_cancelled_token_stops_the_reading_before_it_begins()
    {
        using var response = await AskAsync("/v1/tarot/card-of-the-day");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            response.ReadAsterwiseErrorAsync(new CancellationToken(canceled: true)));
    }

    [Fact]
    public async Task A_cancelled_token_stops_the_reading_of_a_body_that_does_not_come()
    {
        Api.Answer("/v1/answer", 500, async response =>
        {
            await response.Body.FlushAsync();
            await Task.Delay(Timeout.Infinite, response.HttpContext.RequestAborted);
        });
        using var response = await AskAsync("/v1/answer", HttpCompletionOption.ResponseHeadersRead);
        using var cancellation = new CancellationTokenSource();

        var reading = response.ReadAsterwiseErrorAsync(cancellation.Token);
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
    }

    private async Task<AsterwiseError> ErrorAsync(
        string path, HttpCompletionOption completion = HttpCompletionOption.ResponseContentRead)
    {
        using var response = await AskAsync(path, completion);
        return Assert.IsType<AsterwiseError>(await response.ReadAsterwiseErrorAsync());
    }

    private async Task<HttpResponseMessage> AskAsync(
        string path, HttpCompletionOption completion = HttpCompletionOption.ResponseContentRead)
    {
        using var client = ClientOf(TrustingHandler(), Api.Origin);
        return await client.GetAsync(path, completion);
    }

    /// <summary>As a handler that retries does, to decide whether to.</summary>
    private sealed class ReadsErrors : DelegatingHandler
    {
        public AsterwiseRetryAdvice? Advice { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            Advice = (await response.ReadAsterwiseErrorAsync(cancellationToken))?.RetryAdvice;
            return response;
        }
    }
}

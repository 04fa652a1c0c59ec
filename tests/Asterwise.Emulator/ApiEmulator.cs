using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Asterwise.Emulator;

/// <summary>
/// The authentication of the Asterwise API, on a free loopback port: any method and any path is answered 200 when the request
/// carries the one key the emulator knows, and 401 with the documented error envelope otherwise. A path can be
/// given another answer.
/// </summary>
public sealed partial class ApiEmulator : IAsyncDisposable
{
    private static readonly HashSet<string> PublicPaths = ["/health", "/openapi.json"];

    private readonly ConcurrentQueue<ApiRequest> requests = new();
    private readonly ConcurrentDictionary<string, ScriptedAnswer> answers = new();
    private readonly WebApplication app;
    private readonly string key;

    private ApiEmulator(string key, bool https)
    {
        if (!KeyShape().IsMatch(key))
            throw new ArgumentException(
                "Not the shape of an Asterwise key: aw_ and at least 40 letters, digits, - or _.", nameof(key));
        this.key = key;
        Certificate = https ? LoopbackCertificate.Create() : null;

        // The empty builder, so that no ASPNETCORE_ variable and no appsettings.json of the host process reaches in here.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, port: 0);
            if (Certificate is not null)
                kestrel.Listen(IPAddress.Loopback, port: 0, secure => secure.UseHttps(Certificate));
        });
        app = builder.Build();
        app.Run(AnswerAsync);
    }

    /// <summary>Where the emulator listens: a base address, as <c>http://127.0.0.1:12345/</c>.</summary>
    public Uri Origin => new(app.Urls.Single(url => url.StartsWith("http:", StringComparison.Ordinal)));

    /// <summary>Where it listens for https, <c>https://127.0.0.1:12346/</c>, when it was started to.</summary>
    public Uri SecureOrigin => new(app.Urls.Single(url => url.StartsWith("https:", StringComparison.Ordinal)));

    /// <summary>
    /// What it shows there; nobody vouches for it, so a client has to trust exactly this one. Null without https.
    /// </summary>
    public X509Certificate2? Certificate { get; }

    /// <summary>What has been asked so far, oldest first.</summary>
    public IReadOnlyList<ApiRequest> Requests => [.. requests];

    /// <summary>Whether the key has been revoked since, as it is when a leak scan finds it.</summary>
    public bool IsKeyRevoked { get; set; }

    public static async Task<ApiEmulator> StartAsync(string key, bool https = false)
    {
        var emulator = new ApiEmulator(key, https);
        await emulator.app.StartAsync();
        return emulator;
    }

    /// <summary>
    /// From now on, requests for the path are redirected, whatever key they carry. The location stands in the header as it is
    /// given; without one, there is no header.
    /// </summary>
    public void Redirect(string path, int status, string? location) =>
        Answer(path, status, contentType: null, body: "", location is null ? [] : [("Location", location)]);

    /// <summary>
    /// From now on, requests for the path are answered so, whatever key they carry. A larger <c>Content-Length</c> among the
    /// headers makes the body break off.
    /// </summary>
    public void Answer(string path, int status, string? contentType, string body, params (string Name, string Value)[] headers) =>
        Answer(path, status, contentType, Encoding.UTF8.GetBytes(body), headers);

    /// <inheritdoc cref="Answer(string, int, string?, string, ValueTuple{string, string}[])"/>
    public void Answer(string path, int status, string? contentType, byte[] body, params (string Name, string Value)[] headers) =>
        Answer(path, status, async response =>
        {
            response.ContentType = contentType;
            foreach (var (name, value) in headers)
                response.Headers.Append(name, value);
            // Before the body, as a body that is empty and claims a length would be answered 500.
            await response.StartAsync();
            if (body.Length > 0)
                await response.Body.WriteAsync(body);
        });

    /// <summary>
    /// From now on, requests for the path are answered with the status and with whatever headers and body the function writes, at
    /// its leisure.
    /// </summary>
    public void Answer(string path, int status, Func<HttpResponse, Task> write) =>
        answers[path] = new ScriptedAnswer(status, write);

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Certificate?.Dispose();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var request = await ReadAsync(context.Request);
        if (answers.TryGetValue(context.Request.Path.Value ?? "", out var answer))
        {
            requests.Enqueue(request with { Status = answer.Status });
            context.Response.StatusCode = answer.Status;
            await answer.WriteAsync(context.Response);
            return;
        }

        var refusal = PublicPaths.Contains(context.Request.Path) ? null : Refusal(request);
        requests.Enqueue(request with { Status = refusal is null ? StatusCodes.Status200OK : StatusCodes.Status401Unauthorized });

        context.Response.Headers["Asterwise-Version"] = "2026-03-01";
        if (refusal is not { } error)
        {
            await context.Response.WriteAsJsonAsync(
                new SuccessEnvelope(new { method = request.Method, path = context.Request.Path.Value }),
                Json.Options,
                "application/json");
            return;
        }

        var envelope = new ErrorEnvelope(error);
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        context.Response.Headers["X-Request-Id"] = envelope.RequestId;
        await context.Response.WriteAsJsonAsync(envelope, Json.Options, "application/json");
    }

    /// <summary>Why the request is refused; null when it is not. Headers only: a key elsewhere does not count.</summary>
    private ErrorCode? Refusal(ApiRequest request)
    {
        var authorization = request.Header("Authorization");
        var isBearer = BearerScheme().IsMatch(authorization ?? "");
        var key = (isBearer ? NullIfBlank(authorization!["Bearer".Length..]) : null) ?? request.Header("X-API-Key");

        // An Authorization of another scheme is a credential that is not a key, and so invalid: api_key_missing is documented
        // for "no token of any kind" and "the header isn't there", api_key_invalid for "a credential was included in the
        // request, but it doesn't match the shape". Next to an X-API-Key it is somebody else's, as a proxy's Basic.
        if (key is null)
            return authorization is null || isBearer ? ErrorCode.Missing : ErrorCode.Invalid;
        if (!KeyShape().IsMatch(key))
            return ErrorCode.Invalid;
        if (key != this.key)
            return ErrorCode.NotFound;
        return IsKeyRevoked ? ErrorCode.Revoked : null;
    }

    private static async Task<ApiRequest> ReadAsync(HttpRequest request)
    {
        using var body = new StreamReader(request.Body);
        return new ApiRequest(
            request.Method,
            request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget,
            request.Headers.ToDictionary(
                header => header.Key, header => string.Join(", ", (string?[])header.Value!), StringComparer.OrdinalIgnoreCase),
            await body.ReadToEndAsync());
    }

    internal static string? NullIfBlank(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    [GeneratedRegex(@"^aw_[A-Za-z0-9_-]{40,}\z")]
    private static partial Regex KeyShape();

    [GeneratedRegex(@"^Bearer([ \t]|\z)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BearerScheme();

    private sealed record ScriptedAnswer(int Status, Func<HttpResponse, Task> WriteAsync);
}

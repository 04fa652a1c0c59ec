using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Asterwise.Emulator;

/// <summary>
/// The authentication of the Asterwise API, on a free loopback port: any method and any path is answered 200 when the request
/// carries the one key the emulator knows, and 401 with the documented error envelope otherwise.
/// </summary>
public sealed partial class ApiEmulator : IAsyncDisposable
{
    private static readonly HashSet<string> PublicPaths = ["/health", "/openapi.json"];

    private readonly ConcurrentQueue<ApiRequest> _requests = new();
    private readonly WebApplication _app;
    private readonly string _key;

    private ApiEmulator(string key)
    {
        if (!KeyShape().IsMatch(key))
            throw new ArgumentException("Not the shape of an Asterwise key: aw_ and at least 40 letters, digits, - or _.", nameof(key));
        _key = key;

        // The empty builder, so that no ASPNETCORE_ variable and no appsettings.json of the host process reaches in here.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port: 0));
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    /// <summary>Where the emulator listens: a base address, as <c>http://127.0.0.1:12345/</c>.</summary>
    public Uri Origin => new(_app.Urls.Single());

    /// <summary>What has been asked so far, oldest first.</summary>
    public IReadOnlyList<ApiRequest> Requests => [.. _requests];

    /// <summary>Whether the key has been revoked since, as it is when a leak scan finds it.</summary>
    public bool IsKeyRevoked { get; set; }

    public static async Task<ApiEmulator> StartAsync(string key)
    {
        var emulator = new ApiEmulator(key);
        await emulator._app.StartAsync();
        return emulator;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var request = await ReadAsync(context.Request);
        var refusal = PublicPaths.Contains(context.Request.Path) ? null : Refusal(request);
        _requests.Enqueue(request with { Status = refusal is null ? StatusCodes.Status200OK : StatusCodes.Status401Unauthorized });

        context.Response.Headers["Asterwise-Version"] = "2026-03-01";
        if (refusal is not { } error)
        {
            await context.Response.WriteAsJsonAsync(new SuccessEnvelope(new { method = request.Method, path = context.Request.Path.Value }), Json.Options, "application/json");
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
        if (key != _key)
            return ErrorCode.NotFound;
        return IsKeyRevoked ? ErrorCode.Revoked : null;
    }

    private static async Task<ApiRequest> ReadAsync(HttpRequest request)
    {
        using var body = new StreamReader(request.Body);
        return new ApiRequest(
            request.Method,
            request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget,
            request.Headers.ToDictionary(header => header.Key, header => string.Join(", ", (string?[])header.Value!), StringComparer.OrdinalIgnoreCase),
            await body.ReadToEndAsync());
    }

    internal static string? NullIfBlank(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    [GeneratedRegex(@"^aw_[A-Za-z0-9_-]{40,}\z")]
    private static partial Regex KeyShape();

    [GeneratedRegex(@"^Bearer([ \t]|\z)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BearerScheme();
}

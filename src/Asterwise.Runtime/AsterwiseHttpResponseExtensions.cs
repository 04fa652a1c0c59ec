using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Asterwise.Runtime;

/// <summary>Reads errors from the responses of the API (<see href="https://docs.asterwise.com/reference/response-envelope"/>).</summary>
public static class AsterwiseHttpResponseExtensions
{
    private const string RequestIdHeader = "X-Request-Id";

    /// <summary>Throws unless the response is a success, with what the API said (<see href="https://docs.asterwise.com/reference/errors"/>).</summary>
    /// <param name="response">A response of the API.</param>
    /// <param name="cancellationToken">Stops the reading of the body.</param>
    /// <returns>The response, where it is a success; its content is not read.</returns>
    /// <exception cref="AsterwiseAuthenticationException">The API answered 401.</exception>
    /// <exception cref="AsterwiseApiException">The API answered with any other status beyond the 200s, or something before it did; a redirect that was not followed is one.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="response"/> is null.</exception>
    public static async Task<HttpResponseMessage> EnsureAsterwiseSuccessAsync(this HttpResponseMessage response, CancellationToken cancellationToken = default)
    {
        return await response.ReadAsterwiseErrorAsync(cancellationToken).ConfigureAwait(false) is { } error ? throw ExceptionFor(response, error) : response;
    }

    /// <summary>Reads the error that a response carries (<see href="https://docs.asterwise.com/reference/response-envelope"/>).</summary>
    /// <param name="response">A response of the API.</param>
    /// <param name="cancellationToken">Stops the reading of the body.</param>
    /// <returns>The error, of whatever body; null where the response is a success. At most 65,536 characters of the body are read, and of a connection that breaks off, what came.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="response"/> is null.</exception>
    public static async Task<AsterwiseError?> ReadAsterwiseErrorAsync(this HttpResponseMessage response, CancellationToken cancellationToken = default)
    {
        if (response is null)
            throw new ArgumentNullException(nameof(response));
        if (response.IsSuccessStatusCode)
            return null;
        cancellationToken.ThrowIfCancellationRequested();
        var encoding = EncodingOf(response.Content?.Headers.ContentType);
        var decoder = encoding.GetDecoder();
        var bytes = new byte[4 * 1024];
        var characters = new char[encoding.GetMaxCharCount(bytes.Length)];
        var body = new StringBuilder();
        try
        {
#if NET
            var stream = await response.Content!.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
#else
            var stream = response.Content is { } content ? await content.ReadAsStreamAsync().ConfigureAwait(false) : Stream.Null;
#endif
            // The stream is the content's, which the caller disposes. One that is buffered can be read again.
            if (stream.CanSeek)
                stream.Position = 0;
            int count;
            do
            {
                count = await stream.ReadAsync(bytes, 0, bytes.Length, cancellationToken).ConfigureAwait(false);
                body.Append(characters, 0, decoder.GetChars(bytes, 0, count, characters, 0, flush: count == 0));
            }
            while (count > 0 && body.Length < AsterwiseError.LongestBody);
            if (stream.CanSeek)
                stream.Position = 0;
        }
        catch (Exception e) when (e is HttpRequestException or IOException or InvalidDataException)
        {
            // The status and what came of the body say more than the connection that broke, or the compression that is none.
        }

        var error = AsterwiseError.Parse(body.ToString().TrimStart('\uFEFF'));
        error.RequestId ??= RequestIdOf(response);
        error.RetryAfter ??= WaitOf(response.Headers.RetryAfter);
        return error;
    }

    internal static AsterwiseApiException ExceptionFor(HttpResponseMessage response, AsterwiseError error) =>
        response.StatusCode == HttpStatusCode.Unauthorized
            ? new AsterwiseAuthenticationException(error)
            : new AsterwiseApiException(error, response.StatusCode, RedirectMessage(response));

    private static Encoding EncodingOf(MediaTypeHeaderValue? type)
    {
        try
        {
            return type?.CharSet is { } name ? Encoding.GetEncoding(name.Trim('"')) : Encoding.UTF8;
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            // Of no encoding the name, or that of utf-7, which modern .NET refuses.
            return Encoding.UTF8;
        }
    }

    private static string? RequestIdOf(HttpResponseMessage response) =>
        response.Headers.TryGetValues(RequestIdHeader, out var values) ? Redaction.Mask(values.First()) : null;

    private static TimeSpan? WaitOf(RetryConditionHeaderValue? header) =>
        (header?.Delta ?? header?.Date - DateTimeOffset.UtcNow) is { } wait
            ? TimeSpan.FromSeconds(Math.Min(Math.Max(wait.TotalSeconds, 0), int.MaxValue))
            : null;

    /// <summary>What to say of a redirect that was not followed; null of any other answer. Origins only, as a URL may hold a key.</summary>
    private static string? RedirectMessage(HttpResponseMessage response)
    {
        if ((int)response.StatusCode is < 300 or >= 400 || response.Headers.Location is not { } location)
            return null;
        var asked = response.RequestMessage?.RequestUri is { IsAbsoluteUri: true } url ? url : null;
        var leadsElsewhere = Uri.TryCreate(asked, location, out var target) && asked is not null && !Origin.AreSame(asked, target);
        return $"{(asked is null ? "The server" : Origin.Of(asked))} answered {(int)response.StatusCode} {response.StatusCode}, a redirect {(leadsElsewhere ? $"to {Origin.Of(target!)} " : "")}that was not followed"
            + (leadsElsewhere ? ", as the key is for one origin only" : "")
            + "; send the request to the address that answers it.";
    }
}

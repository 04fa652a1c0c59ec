using System.Net;

namespace Asterwise.Runtime;

/// <summary>The rules of HTTP for redirects (RFC 9110 section 15.4), within one origin.</summary>
internal static class Redirect
{
    /// <summary>Where a response sends a request that stays within the origin; null of any other response.</summary>
    public static Uri? TargetOf(HttpResponseMessage response, Uri? asked)
    {
        if ((int)response.StatusCode is not (300 or 301 or 302 or 303 or 307 or 308))
            return null;
        if (asked is not { IsAbsoluteUri: true }
            || response.Headers.Location is not { } location
            || !Uri.TryCreate(asked, location, out var target)
            || !Origin.AreSame(asked, target))
            return null;
        // A location without a fragment inherits that of the request (section 10.2.2).
        return target.Fragment.Length > 0 ? target : new Uri(target, asked.Fragment);
    }

    /// <summary>Makes the next request of the one that was redirected.</summary>
    public static void Apply(HttpStatusCode status, Uri target, HttpRequestMessage request)
    {
        request.RequestUri = target;
        // 300 to 302 turn POST into GET, as every client does; 303 turns everything but HEAD; 307 and 308 keep method and body.
        var becomesGet = (int)status switch
        {
            300 or 301 or 302 => request.Method == HttpMethod.Post,
            303 => request.Method != HttpMethod.Get && request.Method != HttpMethod.Head,
            _ => false,
        };
        if (!becomesGet)
            return;
        request.Method = HttpMethod.Get;
        request.Content = null;
        request.Headers.TransferEncodingChunked = false;
    }

    /// <summary>
    /// What to say of a redirect that was not followed, and of its consequence; null of any other answer. Origins only, as a URL
    /// may hold a key.
    /// </summary>
    public static string? Describe(HttpResponseMessage response, string consequence = "")
    {
        if ((int)response.StatusCode is < 300 or >= 400
            || response.Headers.Location is not { } location
            || response.RequestMessage?.RequestUri is not { IsAbsoluteUri: true } asked)
            return null;
        var answered = Origin.Of(asked) + " answered " + AsterwiseApiException.Describe(response.StatusCode)
            + ", a redirect that was not followed";
        if (!Uri.TryCreate(asked, location, out var target) || Origin.AreSame(asked, target))
            return answered + consequence + "; see what redirects there.";
        return KeyHosts.Documented.Take(target)
            ? answered + consequence + "; use " + Origin.Of(target) + "."
            : answered + ", as the key is not for " + Origin.Of(target) + consequence + "; see what redirects there.";
    }
}

using Microsoft.AspNetCore.Http;

namespace Asterwise.Runtime.AspNetCore;

/// <summary>The id of a request: in its errors, in their header, and in the log.</summary>
internal static class RequestId
{
    public const string Header = "X-Request-Id";

    private const int Longest = 128;

    private static readonly object Given = new();

    /// <summary>
    /// The caller's own id, as the official MCP client sends one, or else a new one. It becomes the trace identifier of the
    /// request, where an endpoint finds it.
    /// </summary>
    public static string Of(HttpContext context)
    {
        if (context.Items.TryAdd(Given, null))
            context.TraceIdentifier = OfCaller(context.Request) ?? "req_" + Guid.NewGuid().ToString("N");
        return context.TraceIdentifier;
    }

    /// <summary>
    /// Null where the caller gives none, or one that is not for a header or a log: any longer or other text, or one that may hold
    /// a key.
    /// </summary>
    private static string? OfCaller(HttpRequest request)
    {
        var id = request.Headers[Header].ToString();
        var isHarmless = id.All(IsIdCharacter) && !id.Contains("aw_", StringComparison.Ordinal);
        return isHarmless && id.Length is > 0 and <= Longest ? id : null;
    }

    private static bool IsIdCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.';
}

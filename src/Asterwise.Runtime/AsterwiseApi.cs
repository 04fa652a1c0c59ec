namespace Asterwise;

/// <content>The facts that only a program at run time needs.</content>
internal static partial class AsterwiseApi
{
    public const string Address = "https://api." + Domain;

    /// <summary>Of a response, the id to name to support; of a request, the caller's own.</summary>
    public const string RequestIdHeader = "X-Request-Id";
}

namespace Asterwise.Emulator;

/// <summary>One request as the emulator received it.</summary>
/// <param name="Method">As sent, <c>GET</c>.</param>
/// <param name="Target">Path and query as sent, undecoded: <c>/v1/utils/geocode?q=Mumbai</c>.</param>
/// <param name="Headers">By name in any case; a header sent more than once has its values joined by a comma.</param>
/// <param name="Body">The body text; empty when there is none.</param>
public sealed record ApiRequest(string Method, string Target, IReadOnlyDictionary<string, string> Headers, string Body)
{
    /// <summary>What it was answered with.</summary>
    public int Status { get; init; }

    /// <summary>The header's trimmed value; null when it is absent or blank.</summary>
    public string? Header(string name) => ApiEmulator.NullIfBlank(Headers.GetValueOrDefault(name));
}

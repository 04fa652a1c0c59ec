using System.Net.Http.Json;

namespace BrokenClient;

/// <summary>The chart of a birth. Its key was pasted here "for now", and has been replaced on the dashboard since.</summary>
internal sealed class NatalChart
{
    private const string ApiKey = "aw_TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua";

    private readonly HttpClient client = new() { BaseAddress = AsterwiseSettings.BaseAddress };

    public async Task<HttpResponseMessage> CastAsync(DateTime birth, double latitude, double longitude)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/astro/natal")
        {
            Content = JsonContent.Create(new { datetime = birth, latitude, longitude }),
        };
        request.Headers.Add("X-API-Key", ApiKey);
        return await client.SendAsync(request);
    }
}

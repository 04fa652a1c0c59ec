using System.Net.Http.Headers;

namespace BrokenClient;

/// <summary>The moon of a place. Written in a hurry: all four mistakes in one file.</summary>
internal sealed class MoonPhase
{
    private const string Key = "aw_NotARealKey-9876543210-zyxwvutsrqponmlkjihgfedcba"; // for now

    private readonly HttpClient client = new() { BaseAddress = AsterwiseSettings.BaseAddress };

    public MoonPhase()
    {
        client.DefaultRequestHeaders.Add("apikey", Key);
    }

    public async Task<HttpResponseMessage> FindAsync(string place)
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Get,
            "/v1/moon/phase"
                + $"?place={Uri.EscapeDataString(place)}"
                + $"&api_key={Key}"
                + "&lang=en");
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Key);
        return await client.SendAsync(request);
    }
}

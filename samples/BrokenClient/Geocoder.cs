namespace BrokenClient;

/// <summary>Where a birthplace is. The key is in the URL, where every log on the way keeps it.</summary>
internal sealed class Geocoder
{
    private readonly HttpClient client = new() { BaseAddress = AsterwiseSettings.BaseAddress };

    public async Task<HttpResponseMessage> FindAsync(string place)
    {
        return await client.GetAsync(
            $"/v1/utils/geocode?q={Uri.EscapeDataString(place)}&limit=3&api_key={AsterwiseSettings.ApiKey}");
    }
}

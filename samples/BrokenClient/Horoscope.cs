using System.Net.Http.Headers;

namespace BrokenClient;

/// <summary>Daily horoscopes. The scheme is another API's.</summary>
internal sealed class Horoscope
{
    private readonly HttpClient _client = new() { BaseAddress = AsterwiseSettings.BaseAddress };

    public Horoscope()
    {
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Token", AsterwiseSettings.ApiKey);
    }

    public Task<HttpResponseMessage> ReadAsync(string moonSign) => _client.GetAsync($"/v1/horoscope/daily/{moonSign}");
}

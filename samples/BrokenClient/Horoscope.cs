using System.Net.Http.Headers;

namespace BrokenClient;

/// <summary>Daily horoscopes. The scheme is another API's.</summary>
internal sealed class Horoscope
{
    private readonly HttpClient client = new() { BaseAddress = AsterwiseSettings.BaseAddress };

    public Horoscope()
    {
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Token", AsterwiseSettings.ApiKey);
    }

    public Task<HttpResponseMessage> ReadAsync(string moonSign) => client.GetAsync($"/v1/horoscope/daily/{moonSign}");
}

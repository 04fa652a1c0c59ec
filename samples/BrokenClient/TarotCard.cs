namespace BrokenClient;

/// <summary>The card of the day. The header's name is another API's.</summary>
internal sealed class TarotCard
{
    private readonly HttpClient _client = new() { BaseAddress = AsterwiseSettings.BaseAddress };

    public TarotCard()
    {
        _client.DefaultRequestHeaders.Add("Accept", "application/json");
        _client.DefaultRequestHeaders.Add("apikey", AsterwiseSettings.ApiKey);
    }

    public Task<HttpResponseMessage> DrawAsync() => _client.GetAsync("/v1/tarot/card-of-the-day");
}
